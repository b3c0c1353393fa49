import { Body1, Button, Subtitle2 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { previewRepair } from '../../../excel/jobs/repair-formulas';
import { functionsViewWords } from '../../../locales/functions-view-words';
import type { FormulasPreview } from '../../../sheets/function-formulas';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { FormulaSheets } from './FormulaSheets';
import { formulasToWrite } from './formulas-to-write';

/** Enters formulas again that Excel calculated before it knew the functions. */
export function Repair({ onBack }: { readonly onBack: () => void }) {
  const { locale } = usePane();
  const view = functionsViewWords(locale);
  const { repair } = view;
  const job = useJob<FormulasPreview>();

  useEffect(() => {
    if (job.state.phase === 'idle') void job.preview(previewRepair);
  }, []);

  const back = <Button onClick={onBack}>{view.back}</Button>;
  return (
    <>
      <Subtitle2 as="h2">{repair.start}</Subtitle2>
      <Body1 as="p">{repair.intro}</Body1>
      <JobSteps
        job={job}
        choose={back}
        preview={({ sheets, plan: { newNames } }) => (
          <>
            <FormulaSheets sheets={sheets} nothing={repair.nothing} />
            {newNames.length > 0 && (
              <Body1 as="p">{view.twins.adds(newNames.map(({ name }) => name).join(view.separator))}</Body1>
            )}
          </>
        )}
        confirm={({ sheets }) => {
          const count = formulasToWrite(sheets);
          return count === 0 ? null : repair.confirm(count);
        }}
        done={({ left }) => view.done(repair.done, left)}
        next={back}
        back={back}
      />
    </>
  );
}
