import { runExcel } from './run-excel';

/**
 * Tells of every change of cells, whoever made it, by the id of the sheet. Results of formulas that change with them are not
 * told of. Answers what ends it.
 */
export async function watchSheets(onChange: (sheetId: string) => void): Promise<() => Promise<void>> {
  const watching = await runExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
      onChange(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return async () => {
    watching.remove();
    await watching.context.sync();
  };
}
