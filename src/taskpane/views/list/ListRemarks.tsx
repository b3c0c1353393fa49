import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { PaneWords } from '../../../locales/pane-words';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';
import { remarksOn } from './list-remarks';
import type { ListContent, Remark } from './list-remarks';

const useStyles = makeStyles({
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** So many rows are named one by one. */
const MOST_ROWS = 5;

function remarkSentence({ list }: PaneWords, { kind, count, rows = [] }: Remark): string {
  if (kind in list.problems) return list.problems[kind as keyof typeof list.problems](count);
  if (kind in list.leftOutRows) {
    const named = rows.slice(0, MOST_ROWS).join(list.separator) + (rows.length > MOST_ROWS ? '…' : '');
    return list.leftOutRows[kind as keyof typeof list.leftOutRows](count, named);
  }
  return list[kind as 'duplicateIds' | 'missingIds' | 'missingNames' | 'missingRoles'](count);
}

/** What was cleaned while a list was read, what of it is no record, and what HR should correct. */
export function ListRemarks({ sheet, content }: { readonly sheet: string; readonly content: ListContent }) {
  const { words, showSheet } = usePane();
  const styles = useStyles();
  const { list } = words;
  const { cleaned, leftOut, toCorrect } = remarksOn(content, sheet);

  const remarks = (title: string, all: readonly Remark[]) =>
    all.length > 0 && (
      <section>
        <Subtitle2 as="h2">{title}</Subtitle2>
        <ul className={styles.remarks}>
          {all.map((remark) => {
            const { kind, first } = remark;
            const sentence = remarkSentence(words, remark);
            return (
              <li key={kind}>
                {sentence}{' '}
                {first && (
                  <TextButton
                    label={`${list.showFirst}: ${sentence}`}
                    onClick={() => void showSheet(first.sheet, first.address)}
                  >
                    {list.showFirst}
                  </TextButton>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );

  return (
    <>
      {remarks(list.toCorrect, toCorrect)}
      {remarks(list.cleaned, cleaned)}
      {remarks(list.leftOut, leftOut)}
      {toCorrect.length + cleaned.length + leftOut.length === 0 && (
        <Caption1>{list.nothingToCorrect}</Caption1>
      )}
    </>
  );
}
