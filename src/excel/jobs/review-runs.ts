import { reviewRuns } from '../../sheets/review-again/review-runs';
import type { MadeBy, ReviewRun } from '../../sheets/review-again/review-runs';
import { SHEET_PROPERTIES } from '../build-sheet';
import { readCycle } from '../read-cycle';
import { runExcel } from '../run-excel';

/**
 * The runs that made the review sheets of the open period. One round trip more than reading the cycle.
 * @throws JobError `not-set-up`, `no-open-period`, `list-moved`
 */
export async function readReviewRuns(): Promise<readonly ReviewRun[]> {
  const { cycle, reviews, tables } = await readCycle();
  const made = await readMakers(reviews.map(({ sheetId }) => sheetId));
  const registered = (tables.MeritKpiResults?.records ?? []).filter(
    ({ period }) => period === cycle.period.period,
  );
  return reviewRuns(made, reviews, registered, cycle.employees);
}

async function readMakers(sheetIds: readonly string[]): Promise<MadeBy[]> {
  if (sheetIds.length === 0) return [];
  return runExcel(async (context) => {
    const sheets = sheetIds.map((sheetId) => {
      const { customProperties } = context.workbook.worksheets.getItem(sheetId);
      const [run, day] = [SHEET_PROPERTIES.run, SHEET_PROPERTIES.made].map((name) => {
        const property = customProperties.getItemOrNullObject(name);
        property.load('value');
        return property;
      });
      return { sheetId, run, day };
    });
    await context.sync();
    const valueOf = (property: Excel.WorksheetCustomProperty | undefined): string =>
      !property || property.isNullObject ? '' : property.value;
    return sheets.map(({ sheetId, run, day }) => ({ sheetId, run: valueOf(run), day: valueOf(day) }));
  });
}
