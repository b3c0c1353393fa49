import { Body1, Body1Strong, Button, Caption1, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { previewRegister } from '../../../excel/jobs/register';
import type { RegisterPlan } from '../../../sheets/register';
import type { RegisterSkip } from '../../../sheets/register-people';
import { Actions } from '../../frame/Actions';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { isGiven, NO_REASON } from '../../job/reason';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { recorded } from './recorded';
import { RecordFields } from './RecordFields';

/** One long table instead of sheets, for any number of people. */
export function Register({ onBack }: { onBack(): void }) {
  const { words, locale, go, busy } = usePane();
  const { reviewSheets } = words;
  const { register } = reviewSheets;
  const job = useJob<RegisterPlan>();
  const [reason, setReason] = useState(NO_REASON);
  const preview = job.state.phase === 'done' || job.state.phase === 'ready' ? job.state.preview : null;
  return (
    <JobSteps
      job={{ ...job, apply: (found) => job.apply(recorded(found, reason)) }}
      choose={
        <>
          <Subtitle2 as="h2">{register.title}</Subtitle2>
          <Body1 as="p">{register.about}</Body1>
          <Actions>
            <Button
              appearance="primary"
              disabled={busy || job.state.phase === 'reading'}
              onClick={() => void job.preview(() => previewRegister(locale))}
            >
              {register.preview}
            </Button>
            <Button onClick={onBack}>{register.back}</Button>
          </Actions>
        </>
      }
      preview={(found) => (
        <>
          <RegisterPreview {...found} />
          {found.record && (
            <RecordFields count={found.record.rows.length} value={reason} onChange={setReason} />
          )}
        </>
      )}
      confirm={({ rows, kept, record, plan }) => {
        if (rows > 0) return register.fill(rows);
        if (kept > 0) return register.keep;
        if (record) return register.record;
        return plan.changes.length > 0 ? register.complete : null;
      }}
      canConfirm={job.state.phase !== 'ready' || !job.state.preview.record || isGiven(reason)}
      done={() => register.done(preview?.rows ?? 0)}
      saysHowMany
      next={
        <Button appearance="primary" onClick={() => go('check')}>
          {reviewSheets.next}
        </Button>
      }
    />
  );
}

/** Who gets rows, who does not and why, and where rows and library differ. */
function RegisterPreview({ chosen, rows, skipped, gone, lacking, kept, plan }: RegisterPlan) {
  const { words } = usePane();
  const { reviewSheets, job } = words;
  const { register } = reviewSheets;
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  const sentences: Readonly<Record<RegisterSkip, (n: number) => string>> = {
    ...reviewSheets.reasons,
    ...register.reasons,
  };
  const nameOf = ({ name, id }: { readonly name: string; readonly id: string }): string =>
    [name, id].filter(Boolean).join(' · ') || reviewSheets.noName;
  return (
    <>
      <Body1Strong as="p">
        {rows === 0 ? register.nothing : register.willAdd(rows, chosen.length)}
      </Body1Strong>
      {kept > 0 && <Body1 as="p">{register.willKeep(kept)}</Body1>}
      {reasons.map((reason) => {
        const people = skipped.filter((one) => one.reason === reason);
        return (
          <details key={reason}>
            <summary>
              <Body1>{sentences[reason](people.length)}</Body1>
            </summary>
            <Pages items={people} keyOf={({ person }) => String(person.at.row)}>
              {({ person }) => nameOf(person)}
            </Pages>
          </details>
        );
      })}
      {gone.length > 0 && (
        <details>
          <summary>
            <Body1>{register.gone(gone.length)}</Body1>
          </summary>
          <Pages items={gone} keyOf={({ at }) => `${at.sheet}${at.row}`}>
            {({ employeeId, kpi }) => `${employeeId} · ${kpi}`}
          </Pages>
        </details>
      )}
      {lacking.length > 0 && (
        <details>
          <summary>
            <Body1>{register.lacking(lacking.length)}</Body1>
          </summary>
          <Pages items={lacking} keyOf={({ person, kpi }) => `${person.id}|${kpi.at.row}`}>
            {({ person, kpi }) => `${nameOf(person)} · ${kpi.kpi}`}
          </Pages>
        </details>
      )}
      {plan.changes.length > 0 && <Caption1>{job.clearsUndo}</Caption1>}
    </>
  );
}
