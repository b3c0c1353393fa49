import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { previewClosing } from '../../../excel/jobs/closing';
import type { ClosingPreview as Preview, Periods } from '../../../excel/jobs/closing';
import { closingViewWords } from '../../../locales/closing-view-words';
import { findingWords } from '../../../locales/finding-words';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { NO_REASON } from '../../job/reason';
import { ReasonForm } from '../../job/ReasonForm';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { groupsOf, keyOfGroup } from './check-groups';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  closed: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
});

/** The open period, and what closing it does; and the periods that are closed. */
export function ClosePeriod({
  periods: { inWork: period, closed },
  onFindings,
  onReopen,
  onClosed,
}: {
  readonly periods: Periods;
  onFindings(): void;
  onReopen(period: string): void;
  onClosed(): void;
}) {
  const { words: pane, locale, busy } = usePane();
  const styles = useStyles();
  const words = closingViewWords(locale);
  const job = useJob<Preview>();
  const [reason, setReason] = useState(NO_REASON);
  return (
    <JobSteps
      job={job}
      choose={
        <>
          {period === null ? (
            <Body1 as="p">{words.noneOpen}</Body1>
          ) : (
            <ReasonForm
              heading={<Subtitle2 as="h2">{words.open(period)}</Subtitle2>}
              about={words.about}
              labels={{ reason: words.note, by: words.by }}
              value={reason}
              isReasonOptional
              onChange={setReason}
              next={words.preview}
              reading={job.state.phase === 'reading'}
              onNext={(recorded) => void job.preview(() => previewClosing(recorded, locale))}
            />
          )}
          {closed.length > 0 && (
            <section className={styles.closed}>
              <Subtitle2 as="h2">{words.closedPeriods}</Subtitle2>
              {closed.map((one) => (
                <Button key={one} size="small" disabled={busy} onClick={() => onReopen(one)}>
                  {words.reopen(one)}
                </Button>
              ))}
            </section>
          )}
        </>
      }
      preview={(found) => <ClosingPreview preview={found} onFindings={onFindings} />}
      confirm={({ blocking, errors, period: id }) =>
        blocking.length + errors.length > 0 ? null : words.confirm(id)
      }
      done={({ left }) =>
        [words.done(period ?? ''), left.length > 0 ? pane.reviewAgain.left(left) : '']
          .filter((text) => text !== '')
          .join(pane.job.between)
      }
      next={<Button onClick={onClosed}>{pane.job.back}</Button>}
    />
  );
}

/** What keeps the period open, or else what closing will do. */
function ClosingPreview({
  preview: { blocking, errors, exempted, kept, sheets, unprotected },
  onFindings,
}: {
  readonly preview: Preview;
  onFindings(): void;
}) {
  const { words: pane, locale } = usePane();
  const words = closingViewWords(locale);
  const titles = findingWords(locale);
  if (blocking.length > 0)
    return (
      <>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.refused(blocking.length)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onFindings}>
              {words.toFindings}
            </Button>
          </MessageBarActions>
        </MessageBar>
        {groupsOf(blocking).map((group) => (
          <details key={keyOfGroup(group)}>
            <summary>
              {titles[group.rule].title} ({group.findings.length})
            </summary>
            <Pages items={group.findings} keyOf={(_, index) => String(index)}>
              {({ rule, data, at }) => (
                <>
                  {titles[rule].sentence(data)}
                  {at && (
                    <div>
                      <PlaceLink at={at} />
                    </div>
                  )}
                </>
              )}
            </Pages>
          </details>
        ))}
      </>
    );
  if (errors.length > 0)
    return (
      <>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.refusedErrors(errors.length)}</MessageBarBody>
        </MessageBar>
        <Pages items={errors} keyOf={({ sheet, address }) => `${sheet}!${address}`}>
          {(at) => <PlaceLink at={at} />}
        </Pages>
      </>
    );
  return (
    <>
      <Body1Strong as="p">{words.sheets(sheets)}</Body1Strong>
      <Body1 as="p">{words.register}</Body1>
      {exempted > 0 && <Body1 as="p">{words.exempted(exempted)}</Body1>}
      {kept.length > 0 && (
        <details>
          <summary>{words.kept(kept.length)}</summary>
          <Pages items={kept} keyOf={({ employeeId, group }) => `${employeeId}|${group}`}>
            {({ employeeId, group, changed, minRaters }) =>
              words.keptGroup(employeeId, group, changed, minRaters)
            }
          </Pages>
        </details>
      )}
      {unprotected.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.unprotected(unprotected.length)}</MessageBarBody>
        </MessageBar>
      )}
      <Caption1>{words.guard}</Caption1>
      <Caption1>{pane.job.clearsUndo}</Caption1>
    </>
  );
}
