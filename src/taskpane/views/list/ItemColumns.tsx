import { Caption1, Checkbox, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { wideKindOf } from '../../../cycle/lists/list-kinds';
import type { WideItem } from '../../../cycle/lists/wide-columns';
import { usePane } from '../../pane-context';
import { isTicked, withItem } from './list-choice';
import type { ListChoiceProps } from './list-choice';

const useStyles = makeStyles({
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  samples: { color: tokens.colorNeutralForeground3, display: 'block', overflowWrap: 'anywhere' },
});

/** The KPIs or competencies that have columns of their own; what is none is unticked. */
export function ItemColumns({ list, choice, onChange }: ListChoiceProps) {
  const { words } = usePane();
  const styles = useStyles();
  const field = wideKindOf(choice.kind)?.item;
  if (!choice.items || (field !== 'kpi' && field !== 'competency')) return null;
  const samplesOf = ({ columns }: WideItem): string =>
    Object.entries(columns)
      .map(([measure, place]) => {
        const samples = list.columns.find(({ column }) => column === place)?.samples ?? [];
        return words.list.measure(
          words.list.fields[measure as keyof typeof columns],
          samples.join(words.list.sampleSeparator),
        );
      })
      .join(words.job.between);
  return (
    <section>
      <Subtitle2 as="h2">{words.list.sideBySide[field]}</Subtitle2>
      <Caption1 block>{words.list.sideBySideHint}</Caption1>
      <ul className={styles.items} aria-label={words.list.sideBySide[field]}>
        {choice.items.map((one) => (
          <li key={one.item}>
            <Checkbox
              checked={isTicked(choice, one)}
              onChange={(_, { checked }) => onChange(withItem(choice, one.item, checked === true))}
              label={
                <>
                  {one.item}
                  <Caption1 className={styles.samples}>{samplesOf(one)}</Caption1>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
