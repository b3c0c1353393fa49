/** The steps of a cycle as the pane takes them, and what people type in between. */
import { KPI_COLUMNS, readRowKey, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { detectList } from '../../src/cycle/lists/detect-list';
import type { CycleListKind, ListKind } from '../../src/cycle/lists/list-kinds';
import type { ListMapping } from '../../src/cycle/lists/list-mapping';
import { mappingOf } from '../../src/cycle/lists/make-mapping';
import type { Matches } from '../../src/cycle/lists/match-fields';
import type { PresetId } from '../../src/cycle/presets';
import { serialDay } from '../../src/cycle/read-date';
import { setCell } from '../../src/embedded/model/cells';
import type { TableName } from '../../src/cycle/tables';
import type { CellValue, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { findList, previewList } from '../../src/excel/jobs/list';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { previewReward } from '../../src/excel/jobs/reward';
import { readCycle } from '../../src/excel/read-cycle';
import { guessRoles, previewSetUp } from '../../src/excel/jobs/set-up';
import type { Applied } from '../../src/excel/jobs/types';
import type { Locale } from '../../src/locales/locale';
import type { DialectName } from '../../src/sheets/dialects/dialect';
import type { Plan } from '../../src/sheets/plan';
import type { Session } from './harness';

export const PERIOD = { id: '2026', start: serialDay(2026, 1, 1) ?? 0, end: serialDay(2026, 12, 31) ?? 0 };

/** The list as the pane would use it. @param corrected columns that somebody chose instead of what was found */
export async function findMapping<K extends ListKind = CycleListKind>(
  corrected: Matches = {},
  kind?: K,
): Promise<ListMapping<K>> {
  const found = await findList();
  if (!found.list) throw new Error('no headings');
  const detected = detectList(found.list, found.sheet, kind);
  const items = detected.items?.filter(({ likely }) => likely) ?? null;
  return mappingOf(found, found.list, {
    kind: detected.kind,
    items,
    matches: { ...detected.matches, ...corrected },
  });
}

export async function planSetUpOf(
  locale: Locale = 'en-US',
  preset: PresetId = 'keyAccountSales',
  proposesRaters = false,
): Promise<Plan> {
  const mapping = await findMapping();
  const { employees, roles } = await previewList(mapping);
  return previewSetUp({
    period: PERIOD,
    locale,
    list: { mapping, employees, preset, roles: guessRoles(roles, preset), proposesRaters },
  });
}

export async function setUp(locale: Locale = 'en-US'): Promise<Applied> {
  return applyPlan(await planSetUpOf(locale), locale);
}

/** The fictional department. */
export async function setUpSample(locale: Locale = 'en-US'): Promise<Applied> {
  return applyPlan(await previewSetUp({ period: PERIOD, locale, list: null }), locale);
}

export async function buildReviewSheets(
  locale: Locale = 'en-US',
  employeeIds: readonly string[] | null = null,
  dialect: DialectName = 'twins',
): Promise<Applied> {
  const { plan } = await previewReviewSheets({ employeeIds, locale, dialect });
  return applyPlan(plan, locale);
}

export async function reward(locale: Locale = 'en-US'): Promise<Applied> {
  const { plan } = await previewReward(locale);
  return applyPlan(plan, locale);
}

export function sheetOf(workbook: WorkbookData, name: string): SheetData {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export const reviewSheetsOf = ({ sheets }: WorkbookData): SheetData[] =>
  sheets.filter(({ properties }) => properties['meritsheet.kind'] === 'review');

/** The rows (from 0) of a review sheet that carry a key. */
export const rowsWith = (sheet: SheetData, key: string): number[] =>
  Object.keys(sheet.cells)
    .map(Number)
    .filter((row) => readRowKey(sheet.cells[row]?.[0]?.v).key === key);

/** A person types an actual: `entry` says what for the KPI at a place, `''` leaves it blank. */
export function typeActuals(
  { data, calculation }: Session,
  entry: (target: number, kpi: number, sheet: number) => CellValue,
): void {
  reviewSheetsOf(data).forEach((sheet, index) =>
    rowsWith(sheet, REVIEW_ROWS.kpi).forEach((row, kpi) => {
      // A judged KPI's actual comes from its scores.
      if (sheet.cells[row]?.[KPI_COLUMNS.actual]?.f !== undefined) return;
      const target = Number(sheet.cells[row]?.[KPI_COLUMNS.target]?.v);
      typeInto(sheet, row, KPI_COLUMNS.actual, entry(target, kpi, index));
    }),
  );
  calculation.changed();
}

/** Rows for a table, typed below its heading; the table grows with them as Excel's tables do. */
export function typeRows(
  { data, calculation }: Session,
  name: TableName,
  rows: readonly (readonly CellValue[])[],
): void {
  for (const sheet of data.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (!table) continue;
    rows.forEach((row, r) =>
      row.forEach((value, c) => typeInto(sheet, table.area.row + 1 + r, table.area.column + c, value)),
    );
    table.area = { ...table.area, rows: Math.max(table.area.rows, rows.length + 1) };
  }
  calculation.changed();
}

/** Everybody is rated by a manager, three peers and themselves on everything. `rating` may leave some out. */
export async function rateEverybody(
  session: Session,
  rating: (person: number, rater: number, competency: number) => CellValue,
): Promise<void> {
  const { cycle } = await readCycle();
  const [manager = '', peers = '', self = ''] = cycle.raterGroups.map(({ group }) => group);
  const raters = [manager, peers, peers, peers, self];
  typeRows(
    session,
    'MeritRatings',
    cycle.employees.flatMap(({ id }, person) =>
      raters.flatMap((group, rater) =>
        cycle.competencies.map(({ competency }, item) => [
          cycle.period.period,
          id,
          group === self ? id : `r${rater}`,
          group,
          competency,
          rating(person, rater, item),
        ]),
      ),
    ),
  );
}

export function typeInto(sheet: SheetData, row: number, column: number, value: CellValue): void {
  const { s } = sheet.cells[row]?.[column] ?? {};
  setCell(sheet.cells, row, column, {
    ...(value !== '' && { v: value }),
    ...(s !== undefined && { s }),
  });
}
