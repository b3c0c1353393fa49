import {
  Body1,
  Body1Strong,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import type { ReviewSheetsPreview as Preview } from '../../../excel/jobs/review-sheets';
import { MOST_REVIEW_SHEETS } from '../../../sheets/review-sheets';
import type { SkipReason } from '../../../sheets/review-sheets';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: 'pointer' },
});

/** Who gets a sheet, who is skipped and why. */
export function ReviewSheetsPreview({ made, skipped, tooMany }: Preview) {
  const { words } = usePane();
  const styles = useStyles();
  const { reviewSheets, job } = words;
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  const skippedFor = (wanted: SkipReason) => skipped.filter(({ reason }) => reason === wanted);
  return (
    <>
      {tooMany && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{reviewSheets.tooMany(MOST_REVIEW_SHEETS)}</MessageBarBody>
        </MessageBar>
      )}
      {made.length === 0 ? (
        <Body1Strong as="p">{reviewSheets.nothing}</Body1Strong>
      ) : (
        <section>
          <Subtitle2 as="h2">{reviewSheets.willMake(made.length)}</Subtitle2>
          <Pages items={made} keyOf={({ title }) => title}>
            {({ title, person }) => `${title} · ${person.role}`}
          </Pages>
        </section>
      )}
      {skipped.length > 0 && (
        <section>
          <Subtitle2 as="h2">{reviewSheets.skipped(skipped.length)}</Subtitle2>
          {reasons.map((reason) => {
            const people = skippedFor(reason);
            return (
              <details key={reason} className={styles.details}>
                <summary className={styles.summary}>
                  <Body1>{reviewSheets.reasons[reason](people.length)}</Body1>
                </summary>
                <Pages items={people} keyOf={({ person }) => String(person.at.row)}>
                  {({ person }) =>
                    [person.name, person.id].filter(Boolean).join(' · ') || reviewSheets.noName
                  }
                </Pages>
              </details>
            );
          })}
        </section>
      )}
      {made.length > 0 && <Caption1>{job.clearsUndo}</Caption1>}
    </>
  );
}
