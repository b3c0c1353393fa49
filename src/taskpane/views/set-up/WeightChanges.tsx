import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { WeightSet } from '../../../cycle/weight-sets';
import { setUpViewWords } from '../../../locales/set-up-view-words';
import type { WeightsPlan } from '../../../sheets/weights-plan';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  set: { marginBottom: tokens.spacingVerticalM },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Old and new weights, set by set, and what is left as it is. */
export function WeightChanges({
  plan: { changed, left },
  labelOf,
}: {
  readonly plan: WeightsPlan;
  labelOf(set: WeightSet): string;
}) {
  const { locale, words: pane } = usePane();
  const styles = useStyles();
  const words = setUpViewWords(locale).weights;
  const shown = (weight: number | null): string => (weight === null ? words.blank : String(weight));
  const total = (weights: readonly (number | null)[]): string =>
    String(Number(weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0).toFixed(6)));
  const weightsOf = ({ rows, others }: WeightSet): (number | null)[] => [
    ...rows.map(({ weight }) => weight),
    ...others,
  ];
  return (
    <>
      {changed.length === 0 && left.length === 0 && <Body1 as="p">{words.nothing}</Body1>}
      {changed.map(({ set, after }) => (
        <div key={`${set.kind}|${set.whose}`} className={styles.set}>
          <Body1Strong as="h3" block>
            {labelOf(set)}
          </Body1Strong>
          <ul className={styles.rows}>
            {set.rows.map(({ name, weight, at }, index) => (
              <li key={at.row}>
                <Body1>{words.row(name, shown(weight), shown(after[index] ?? null))}</Body1>
              </li>
            ))}
          </ul>
          <Caption1 block>{words.total(total(weightsOf(set)), total([...after, ...set.others]))}</Caption1>
        </div>
      ))}
      {left.length > 0 && (
        <>
          <Body1Strong as="h3" block>
            {words.left}
          </Body1Strong>
          <ul className={styles.rows}>
            {left.map(({ set, fault }) => (
              <li key={`${set.kind}|${set.whose}`}>
                <Body1>{words.leftRow(labelOf(set), total(weightsOf(set)), words.cannot[fault])}</Body1>
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.length > 0 && <Caption1>{pane.job.clearsUndo}</Caption1>}
    </>
  );
}
