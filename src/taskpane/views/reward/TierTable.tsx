import { makeStyles, tokens } from '@fluentui/react-components';
import { rewardViewWords } from '../../../locales/reward-view-words';
import { usePane } from '../../pane-context';
import type { TierLine } from './tier-summary';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'right',
    },
    '& th:first-child': { textAlign: 'left' },
    '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  },
});

/** The tiers with their people, beside the guideline. */
export function TierTable({ lines }: { readonly lines: readonly TierLine[] }) {
  const { words, locale } = usePane();
  const { reward } = words;
  const { bonus, number } = rewardViewWords(locale);
  const hasMoney = lines.some((line) => line.bonus !== null);
  const percent = (ratio: number | null): string => (ratio === null ? '–' : reward.percent(ratio));
  return (
    <table className={useStyles().table}>
      <thead>
        <tr>
          <th scope="col">{reward.tier}</th>
          <th scope="col">{reward.people}</th>
          <th scope="col">{reward.share}</th>
          <th scope="col">{reward.guideline}</th>
          {hasMoney && <th scope="col">{bonus}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ tier, people, share, guideline, bonus: amount }) => (
          <tr key={tier}>
            <th scope="row">{tier}</th>
            <td>{people}</td>
            <td>{percent(share)}</td>
            <td>{percent(guideline)}</td>
            {hasMoney && <td>{amount === null ? '–' : number(Math.round(amount))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
