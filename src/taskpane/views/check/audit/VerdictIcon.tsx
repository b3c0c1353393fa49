import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { AuditVerdict } from '../../../../cycle/audit/score-audit';

const useStyles = makeStyles({
  same: { color: tokens.colorPaletteGreenForeground1 },
  differs: { color: tokens.colorPaletteDarkOrangeForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

const LOOKS = {
  same: ['same', CheckmarkCircleFilled],
  explained: ['differs', WarningFilled],
  ambiguous: ['differs', WarningFilled],
  unexplained: ['differs', WarningFilled],
  'not-comparable': ['unknown', InfoFilled],
} as const satisfies Record<AuditVerdict, unknown>;

/** What came of comparing, by shape and colour, beside the words that say it. */
export function VerdictIcon({ verdict }: { readonly verdict: AuditVerdict }) {
  const [look, Icon] = LOOKS[verdict];
  return <Icon className={useStyles()[look]} aria-hidden />;
}
