import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  ProgressBar,
  Select,
  Subtitle2,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { DEFAULT_TEMPLATE, MOST_SPARE_KPIS } from '../../../cycle/review-template';
import type { ReviewTemplate } from '../../../cycle/review-template';
import type { JobError } from '../../../excel/job-error';
import { previewTemplate, readTemplate } from '../../../excel/jobs/review-template';
import type { TemplatePreview, TemplateRead } from '../../../excel/jobs/review-template';
import { reviewTemplateWords } from '../../../locales/review-template-words';
import { Actions } from '../../frame/Actions';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { OwnFields } from './OwnFields';
import { SheetPicture } from './SheetPicture';
import { TemplateSections } from './TemplateSections';

/** What every review sheet has, and in which order: tried out here, saved in the workbook. */
export function SheetTemplate({ onBack }: { onBack(): void }) {
  const { words, locale, busy } = usePane();
  const view = reviewTemplateWords(locale);
  const job = useJob<TemplatePreview>();
  const [read, setRead] = useState<TemplateRead | null>(null);
  const [template, setTemplate] = useState<ReviewTemplate>(DEFAULT_TEMPLATE);
  const [error, setError] = useState<JobError | null>(null);

  useEffect(() => {
    readTemplate(locale).then(
      (found) => {
        setRead(found);
        setTemplate(found.template);
      },
      (thrown: unknown) => setError(asJobError(thrown)),
    );
  }, [locale]);

  const back = <Button onClick={onBack}>{view.back}</Button>;
  if (error)
    return (
      <>
        <ErrorNotice error={error} reading />
        <Actions>{back}</Actions>
      </>
    );
  if (!read) return <ProgressBar aria-label={words.job.reading} />;
  return (
    <>
      <Subtitle2 as="h2">{view.title}</Subtitle2>
      <JobSteps
        job={job}
        choose={
          <>
            <Body1 as="p">{view.intro}</Body1>
            <Caption1>{view.version(template.version)}</Caption1>
            <Field label={view.company}>
              <Input
                value={template.company}
                onChange={(_, { value }) => setTemplate({ ...template, company: value })}
              />
            </Field>
            <section>
              <Subtitle2 as="h3">{view.sectionsTitle}</Subtitle2>
              <TemplateSections template={template} onChange={setTemplate} />
            </section>
            <section>
              <Subtitle2 as="h3">{view.ownFields}</Subtitle2>
              <OwnFields template={template} onChange={setTemplate} />
            </section>
            <Field label={view.spareKpis}>
              <Select
                value={String(template.spareKpis)}
                onChange={(_, { value }) => setTemplate({ ...template, spareKpis: Number(value) })}
              >
                {Array.from({ length: MOST_SPARE_KPIS + 1 }, (_, count) => (
                  <option key={count}>{count}</option>
                ))}
              </Select>
            </Field>
            <Picture read={read} template={template} />
            <Actions>
              <Button
                appearance="primary"
                disabled={busy || job.state.phase === 'reading'}
                onClick={() => void job.preview(() => previewTemplate(tidied(template)))}
              >
                {view.preview}
              </Button>
              <Button
                disabled={busy}
                onClick={() => setTemplate({ ...DEFAULT_TEMPLATE, version: template.version })}
              >
                {view.standard}
              </Button>
              {back}
            </Actions>
          </>
        }
        preview={(found) => (
          <>
            <Body1 as="p">{view.willSave(found.template.version)}</Body1>
            <Picture read={read} template={found.template} />
          </>
        )}
        confirm={() => view.save}
        done={() => view.done}
        next={back}
      />
    </>
  );
}

/** Without stray spaces, and without fields that have no label. */
const tidied = (template: ReviewTemplate): ReviewTemplate => ({
  ...template,
  company: template.company.trim(),
  ownFields: template.ownFields
    .map(({ id, label }) => ({ id, label: label.trim() }))
    .filter(({ label }) => label !== ''),
});

/** The sheet that somebody would get. */
function Picture({ read, template }: { readonly read: TemplateRead; readonly template: ReviewTemplate }) {
  const { locale } = usePane();
  const view = reviewTemplateWords(locale);
  const plan = read.sheetOf(tidied(template));
  return (
    <section>
      <Subtitle2 as="h3">{view.picture}</Subtitle2>
      {plan ? (
        <>
          <SheetPicture plan={plan} label={view.pictureOf(plan.title)} />
          <Caption1 block>{view.onePage}</Caption1>
        </>
      ) : (
        <Body1 as="p">{view.noPicture}</Body1>
      )}
    </section>
  );
}
