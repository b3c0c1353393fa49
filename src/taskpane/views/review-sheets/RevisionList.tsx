import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewRevision } from '../../../sheets/review-again/review-revision';
import { Pages } from '../../frame/Pages';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

/** Review sheets, each with lines about it that open below its name. */
export function RevisionList({
  revisions,
  label,
  linesOf,
}: {
  readonly revisions: readonly ReviewRevision[];
  readonly label: string;
  linesOf(revision: ReviewRevision): readonly string[];
}) {
  const styles = useStyles();
  return (
    <Pages items={revisions} keyOf={({ sheetId }) => sheetId} label={label}>
      {(revision) => (
        <details>
          <summary className={styles.summary}>
            <Body1>{revision.sheet}</Body1>
          </summary>
          <ul className={styles.lines}>
            {linesOf(revision).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Pages>
  );
}
