import { Body1, Caption1, Checkbox } from '@fluentui/react-components';
import { functionsViewWords } from '../../../locales/functions-view-words';
import type { SheetFormulas } from '../../../sheets/function-formulas';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';

/** How many formulas on which sheets, protected or not; with a choice of sheets where there is one. */
export function FormulaSheets({
  sheets,
  nothing,
  choice,
}: {
  readonly sheets: readonly SheetFormulas[];
  /** What to say when no formula can be changed. */
  readonly nothing: string;
  readonly choice?: {
    readonly label: string;
    isChosen(sheetId: string): boolean;
    onChange(sheetId: string, isChosen: boolean): void;
  };
}) {
  const { words, locale } = usePane();
  const view = functionsViewWords(locale);
  return (
    <>
      {sheets.length === 0 && <Body1 as="p">{nothing}</Body1>}
      <Pages items={sheets} keyOf={({ sheetId }) => sheetId} {...(choice && { label: choice.label })}>
        {({ sheetId, ...on }) =>
          choice ? (
            <Checkbox
              label={view.onSheet(on)}
              checked={choice.isChosen(sheetId)}
              onChange={(_, { checked }) => choice.onChange(sheetId, checked === true)}
            />
          ) : (
            view.onSheet(on)
          )
        }
      </Pages>
      {sheets.some(({ isProtected }) => isProtected) && <Caption1>{view.protectedAgain}</Caption1>}
      {sheets.length > 0 && <Caption1>{words.job.clearsUndo}</Caption1>}
    </>
  );
}
