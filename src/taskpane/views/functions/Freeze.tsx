import { Body1, Button, Caption1, Subtitle2 } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { onlySheets, previewFreeze } from '../../../excel/jobs/freeze-formulas';
import { functionsViewWords } from '../../../locales/functions-view-words';
import type { FormulasPreview } from '../../../sheets/function-formulas';
import { JobSteps } from '../../job/JobSteps';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import { FormulaSheets } from './FormulaSheets';
import { formulasToWrite } from './formulas-to-write';

/** Puts values in the place of formulas, on the sheets that are chosen. */
export function Freeze({ onBack }: { readonly onBack: () => void }) {
  const { locale } = usePane();
  const view = functionsViewWords(locale);
  const { freeze } = view;
  const job = useJob<FormulasPreview>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isChosen = (sheetId: string): boolean => !left.has(sheetId);

  useEffect(() => {
    if (job.state.phase === 'idle') void job.preview(previewFreeze);
  }, []);

  function choose(sheetId: string, chosen: boolean): void {
    const next = new Set(left);
    if (chosen) next.delete(sheetId);
    else next.add(sheetId);
    setLeft(next);
  }

  const back = <Button onClick={onBack}>{view.back}</Button>;
  return (
    <>
      <Subtitle2 as="h2">{freeze.start}</Subtitle2>
      <Body1 as="p">{freeze.intro}</Body1>
      <JobSteps
        job={{ ...job, apply: (preview) => job.apply(onlySheets(preview, isChosen)) }}
        choose={back}
        preview={({ sheets, withoutValue }) => (
          <>
            <FormulaSheets
              sheets={sheets}
              nothing={freeze.nothing}
              choice={{ label: freeze.choose, isChosen, onChange: choose }}
            />
            {withoutValue > 0 && <Caption1>{freeze.withoutValue(withoutValue)}</Caption1>}
          </>
        )}
        confirm={({ sheets }) => {
          const count = formulasToWrite(sheets, isChosen);
          return count === 0 ? null : freeze.confirm(count);
        }}
        done={({ left }) => view.done(freeze.done, left)}
        next={back}
        back={back}
      />
    </>
  );
}
