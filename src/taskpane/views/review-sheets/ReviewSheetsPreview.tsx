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
import type { ReactNode } from 'react';
import type { ReviewSheetsPreview as Preview } from '../../../excel/jobs/review-sheets';
import { MOST_REVIEW_SHEETS } from '../../../sheets/review-sheets';
import type { SkipReason } from '../../../sheets/review-sheets';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';
import { changeText, keptText } from './revision-texts';
import { RevisionList } from './RevisionList';

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: 'pointer' },
});

/** Who gets a sheet, what changes on those that there are, who is skipped and why. */
export function ReviewSheetsPreview({
  made,
  revised,
  current,
  former,
  skipped,
  tooMany,
  children,
}: Preview & {
  /** What is asked before the changes are made. */
  readonly children?: ReactNode;
}) {
  const { words, locale } = usePane();
  const styles = useStyles();
  const { reviewSheets, reviewAgain, job } = words;
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  const skippedFor = (wanted: SkipReason) => skipped.filter(({ reason }) => reason === wanted);
  const kept = [...revised, ...current].filter((one) => one.kept.length > 0);
  const nothing = current.length > 0 ? reviewAgain.nothing : reviewSheets.nothing;
  const details = (summary: string, list: ReactNode) => (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <Body1>{summary}</Body1>
      </summary>
      {list}
    </details>
  );
  return (
    <>
      {tooMany && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{reviewSheets.tooMany(MOST_REVIEW_SHEETS)}</MessageBarBody>
        </MessageBar>
      )}
      {made.length + revised.length === 0 && <Body1Strong as="p">{nothing}</Body1Strong>}
      {made.length > 0 && (
        <section>
          <Subtitle2 as="h2">{reviewSheets.willMake(made.length)}</Subtitle2>
          <Pages items={made} keyOf={({ title }) => title}>
            {({ title, person }) => `${title} · ${person.role}`}
          </Pages>
        </section>
      )}
      {revised.length > 0 && (
        <section>
          <Subtitle2 as="h2" block>
            {reviewAgain.willRevise(revised.length)}
          </Subtitle2>
          <Caption1 block>{reviewAgain.staysTyped}</Caption1>
          <RevisionList
            revisions={revised}
            label={reviewAgain.willRevise(revised.length)}
            linesOf={({ changes }) => changes.map((change) => changeText(change, reviewAgain, locale))}
          />
        </section>
      )}
      {children}
      {kept.length > 0 &&
        details(
          reviewAgain.keptTitle(kept.length),
          <RevisionList
            revisions={kept}
            label={reviewAgain.keptTitle(kept.length)}
            linesOf={(one) => one.kept.map((line) => keptText(line, reviewAgain, locale))}
          />,
        )}
      {current.length > 0 &&
        made.length + revised.length > 0 &&
        details(
          reviewAgain.current(current.length),
          <Pages items={current} keyOf={({ sheetId }) => sheetId}>
            {({ sheet }) => sheet}
          </Pages>,
        )}
      {former.length > 0 &&
        details(
          reviewAgain.former(former.length),
          <Pages items={former} keyOf={({ sheet }) => sheet}>
            {({ sheet, employeeId }) => `${sheet} · ${employeeId}`}
          </Pages>,
        )}
      {skipped.length > 0 && (
        <section>
          <Subtitle2 as="h2">{reviewSheets.skipped(skipped.length)}</Subtitle2>
          {reasons.map((reason) => {
            const people = skippedFor(reason);
            return (
              <div key={reason}>
                {details(
                  { ...reviewSheets.reasons, ...reviewAgain.reasons }[reason](people.length),
                  <Pages items={people} keyOf={({ person }) => String(person.at.row)}>
                    {({ person }) =>
                      [person.name, person.id].filter(Boolean).join(' · ') || reviewSheets.noName
                    }
                  </Pages>,
                )}
              </div>
            );
          })}
        </section>
      )}
      {made.length + revised.length > 0 && <Caption1>{job.clearsUndo}</Caption1>}
    </>
  );
}
