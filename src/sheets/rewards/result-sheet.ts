import { columnLetters } from '../../cycle/read-table';
import { address, areaOf } from '../address';
import type { Area } from '../address';
import type { ChartPlan, PlanCell, SheetKind, SheetPlan, StyledRange } from '../plan';
import { rowHeight, TITLE_HEIGHT } from '../row-height';
import type { RewardInput } from './reward-input';
import { cornerOf, freeTableName, titleOf } from './reward-input';
import type { EarlierSheet } from '../sheet-in-place';
import { FIRST_TABLE_COLUMN } from '../table-sheet';
import { PAYROLL_KEY, rewardMark, SCORES_KEY } from './reward-keys';

const MARK_CELL = 'A1';
/** Where a sheet's lines below its title stand, which are written anew at each run. */
export const LINES = 'B2';
const LINE_COUNT = 3;
const RESULT_HEADING_ROW = 5;

/** Where an earlier sheet's lines are; `null` where it has none, or the user has moved the table away from them. */
export function linesAbove({ key, table }: EarlierSheet): Area | null {
  if (!table || key === SCORES_KEY || key === PAYROLL_KEY) return null;
  const { column, row } = areaOf(table.range);
  if (column !== FIRST_TABLE_COLUMN || row !== RESULT_HEADING_ROW) return null;
  return { ...areaOf(LINES), rows: LINE_COUNT };
}

/** A column of a sheet's table. */
export interface ResultColumn extends Pick<StyledRange, 'format' | 'align'> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Its texts wrap. */
  readonly wraps?: true;
}

export interface ResultSheet {
  readonly kind: SheetKind;
  readonly key: string;
  /** The tab's name, unless the sheet is there already. */
  readonly tab: string;
  readonly heading: string;
  /** Up to three, below the heading. */
  readonly lines: readonly PlanCell[];
  readonly columns: readonly ResultColumn[];
  /** At least one. */
  readonly rows: readonly (readonly PlanCell[])[];
  readonly charts?: readonly ChartPlan[];
  readonly page: SheetPlan['page'];
}

/** Where the cells of a sheet's table stand, for formulas. */
export const bodyOf = (
  key: string,
  input: RewardInput,
): { readonly column: number; readonly row: number } => {
  const { column, row } = cornerOf(key, RESULT_HEADING_ROW, input);
  return { column, row: row + 1 };
};

/** A sheet of a period's results: a title, lines, one table. */
export function resultSheet(sheet: ResultSheet, input: RewardInput): SheetPlan {
  const { kind, key, columns, rows, page } = sheet;
  const { column, row } = cornerOf(key, RESULT_HEADING_ROW, input);
  const lines = Array.from({ length: LINE_COUNT }, (_, index) => [sheet.lines[index] ?? null]);
  const wrapping = columns.flatMap(({ wraps, width }, index) => (wraps ? [[index, width] as const] : []));
  const oneLine = rowHeight([]);
  return {
    kind,
    key,
    title: titleOf(key, sheet.tab, input),
    cells: [
      { at: MARK_CELL, rows: [[rewardMark(key)]] },
      { at: 'B1', rows: [[sheet.heading]] },
      { at: LINES, rows: lines },
      { at: address(column, row), rows: [columns.map(({ heading }) => heading), ...rows] },
    ],
    styles: [
      { range: MARK_CELL, style: 'hidden', format: 'unseen' },
      { range: 'B1', style: 'title' },
      { range: `B2:B${1 + LINE_COUNT}`, style: 'subtitle' },
      { range: address(column, row, 1, columns.length), style: 'tableHeading' },
      ...columns.map(({ format, align, wraps }, index): StyledRange => ({
        range: address(column + index, row + 1, rows.length),
        style: wraps ? 'text' : 'tableCell',
        ...(format && { format }),
        ...(align && { align }),
      })),
    ],
    merges: [],
    columnWidths: {
      A: 2,
      ...Object.fromEntries(columns.map(({ width }, index) => [columnLetters(column + index), width])),
    },
    rowHeights: {
      1: TITLE_HEIGHT,
      ...Object.fromEntries(
        rows.flatMap((cells, index) => {
          const height = rowHeight(wrapping.map(([at, width]) => [String(cells[at] ?? ''), width - 1]));
          return height > oneLine ? [[row + 1 + index, height]] : [];
        }),
      ),
    },
    tables: [
      {
        name: freeTableName(key, input),
        range: address(column, row, rows.length + 1, columns.length),
        look: 'data',
      },
    ],
    validations: [],
    highlights: [],
    charts: sheet.charts ?? [],
    ...(page.onePage ? {} : { freeze: { rows: row } }),
    locked: false,
    page: page.onePage ? page : { ...page, titleRows: `$${row}:$${row}` },
    hideGridlines: true,
  };
}
