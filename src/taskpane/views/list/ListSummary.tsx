import { Body1Strong, Caption1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ListPreview } from '../../../excel/jobs/list';
import type { PaneWords } from '../../../locales/pane-words';
import { Landing } from '../../frame/Landing';
import { usePane } from '../../pane-context';
import { remarksOn } from './list-remarks';
import type { Remark } from './list-remarks';

const useStyles = makeStyles({
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

function remarkSentence({ list }: PaneWords, { kind, count }: Remark): string {
  return kind in list.problems
    ? list.problems[kind as keyof typeof list.problems](count)
    : list[kind as Exclude<typeof kind, keyof typeof list.problems>](count);
}

/** How many people were read, what was cleaned on the way, and what HR should correct. */
export function ListSummary({ preview }: { readonly preview: ListPreview }) {
  const { words, showSheet } = usePane();
  const styles = useStyles();
  const { list } = words;
  const { cleaned, toCorrect } = remarksOn(preview);

  const remarks = (all: readonly Remark[]) => (
    <ul className={styles.remarks}>
      {all.map((remark) => {
        const { kind, first } = remark;
        const sentence = remarkSentence(words, remark);
        return (
          <li key={kind}>
            {sentence}{' '}
            {first && (
              <Link
                aria-label={`${list.showFirst}: ${sentence}`}
                onClick={() => void showSheet(first.sheet, first.address)}
              >
                {list.showFirst}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );

  return (
    <>
      <Landing>
        <Body1Strong>
          {list.readSummary(preview.employees.length, preview.departments.length, preview.roles.length)}
        </Body1Strong>
      </Landing>
      {toCorrect.length > 0 && (
        <section>
          <Subtitle2 as="h2">{list.toCorrect}</Subtitle2>
          {remarks(toCorrect)}
        </section>
      )}
      {cleaned.length > 0 && (
        <section>
          <Subtitle2 as="h2">{list.cleaned}</Subtitle2>
          {remarks(cleaned)}
        </section>
      )}
      {toCorrect.length + cleaned.length === 0 && <Caption1>{list.nothingToCorrect}</Caption1>}
    </>
  );
}
