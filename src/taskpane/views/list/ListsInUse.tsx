import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { LIST_KINDS } from '../../../cycle/lists/list-kinds';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  lists: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Which lists of HR's own the cycle reads, with the way to each. */
export function ListsInUse() {
  const { words, status, showSheet } = usePane();
  const styles = useStyles();
  const lists = LIST_KINDS.flatMap((kind) => status?.lists[kind] ?? []);
  if (lists.length === 0) return null;
  return (
    <section>
      <Caption1>{words.list.inUseNow}</Caption1>
      <ul className={styles.lists} aria-label={words.list.inUseNow}>
        {lists.map(({ kind, sheet }) => (
          <li key={kind}>
            {words.list.kindBefore(words.list.kinds[kind])}
            <TextButton onClick={() => void showSheet(sheet)}>{sheet}</TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
