import { Body1 } from '@fluentui/react-components';
import type { RewardPreview } from '../../../excel/jobs/reward';
import { rewardViewWords } from '../../../locales/reward-view-words';
import { PAYROLL_KEY } from '../../../sheets/rewards/reward-keys';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';

/** How the payroll sheet is handed over; nothing while there is none. */
export function PayrollHandOver({
  preview: { plan, sources },
}: {
  readonly preview: Pick<RewardPreview, 'plan' | 'sources'>;
}) {
  const { locale, showSheet } = usePane();
  const { payroll } = rewardViewWords(locale);
  const sheet =
    plan.newSheets.find(({ key }) => key === PAYROLL_KEY)?.title ??
    sources.workbook.tables.MeritPayroll?.sheet;
  if (sheet === undefined) return null;
  return (
    <Body1 as="p">
      {payroll.handOver} <TextButton onClick={() => void showSheet(sheet)}>{payroll.show(sheet)}</TextButton>
    </Body1>
  );
}
