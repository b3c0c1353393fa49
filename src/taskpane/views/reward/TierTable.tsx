import { makeStyles, tokens } from '@fluentui/react-components';
import { rewardViewWords } from '../../../locales/reward-view-words';
import { FIGURES_TABLE } from '../../frame/figures-table';
import { usePane } from '../../pane-context';
import { sumOf } from './tier-summary';
import type { TierLine } from './tier-summary';

const useStyles = makeStyles({
  table: {
    ...FIGURES_TABLE,
    fontSize: tokens.fontSizeBase200,
    '& tfoot td': { fontWeight: tokens.fontWeightSemibold },
  },
});

/** The tiers with their people and money, beside the guideline or beside what `before` says. */
export function TierTable({
  lines,
  before = lines,
}: {
  readonly lines: readonly TierLine[];
  readonly before?: readonly TierLine[];
}) {
  const { words, locale } = usePane();
  const styles = useStyles();
  const { reward } = words;
  const view = rewardViewWords(locale);
  const isCompared = before !== lines;
  // A narrow pane has no room for both shares and raises.
  const shown = isCompared ? (['bonus', 'raises'] as const) : (['bonus'] as const);
  const money = shown.filter((kind) => [...lines, ...before].some((line) => line[kind] !== null));
  const percent = (ratio: number | null): string => (ratio === null ? '–' : reward.percent(ratio));
  const amount = (value: number | null): string => (value === null ? '–' : view.number(Math.round(value)));
  const change = (from: string, to: string): string => (from === to ? to : view.whatIf.fromTo(from, to));
  const peopleIn = (all: readonly TierLine[]): string =>
    view.number(all.reduce((sum, { people }) => sum + people, 0));
  const total = (all: readonly TierLine[], kind: 'bonus' | 'raises'): string =>
    amount(sumOf(all.map((line) => line[kind])));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{reward.tier}</th>
          <th scope="col">{reward.people}</th>
          {!isCompared && <th scope="col">{reward.share}</th>}
          {!isCompared && <th scope="col">{reward.guideline}</th>}
          {money.map((kind) => (
            <th key={kind} scope="col">
              {view[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => {
          const { tier, people, share, guideline } = line;
          const was = before[index] ?? line;
          return (
            <tr key={tier}>
              <th scope="row">{tier}</th>
              <td>{change(view.number(was.people), view.number(people))}</td>
              {!isCompared && <td>{percent(share)}</td>}
              {!isCompared && <td>{percent(guideline)}</td>}
              {money.map((kind) => (
                <td key={kind}>{change(amount(was[kind]), amount(line[kind]))}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{view.total}</th>
          <td>{change(peopleIn(before), peopleIn(lines))}</td>
          {!isCompared && <td colSpan={2} />}
          {money.map((kind) => (
            <td key={kind}>{change(total(before, kind), total(lines, kind))}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
