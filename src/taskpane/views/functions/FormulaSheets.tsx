import { Body1, Caption1, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { functionsViewWords } from '../../../locales/functions-view-words';
import type { SheetFormulas } from '../../../sheets/function-formulas';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';

/** How many formulas on which sheets, the protected ones named; with a choice of sheets where there is one. */
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
  const open = sheets.filter(({ isProtected }) => !isProtected);
  const closed = sheets.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet);
  return (
    <>
      {open.length === 0 && <Body1 as="p">{nothing}</Body1>}
      <Pages items={open} keyOf={({ sheetId }) => sheetId} {...(choice && { label: choice.label })}>
        {({ sheetId, sheet, formulas }) =>
          choice ? (
            <Checkbox
              label={view.onSheet(sheet, formulas)}
              checked={choice.isChosen(sheetId)}
              onChange={(_, { checked }) => choice.onChange(sheetId, checked === true)}
            />
          ) : (
            view.onSheet(sheet, formulas)
          )
        }
      </Pages>
      {closed.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>{view.protectedSheets(closed.join(view.separator))}</MessageBarBody>
        </MessageBar>
      )}
      {open.length > 0 && <Caption1>{words.job.clearsUndo}</Caption1>}
    </>
  );
}
