import { FUNCTION_IDS } from '../locales/function-texts';
import { address } from './address';
import type { Change, Plan, PlanCell } from './plan';

/** What stands on a worksheet, as read. */
export interface SheetRead {
  readonly sheetId: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  /** The first cell: its row from 1, its column from 0, as `address` takes them. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  /** The cells as a plan has them. */
  readonly cells: readonly (readonly PlanCell[])[];
}

/** A cell by its row and column in a `SheetRead`, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A formula's cell, with as many rows and columns as its result fills. */
export interface FormulaPlace extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetFormulas {
  readonly sheetId: string;
  readonly sheet: string;
  /** Formulas on it that the plan changes, or would change if the sheet were not protected. */
  readonly formulas: number;
  readonly isProtected: boolean;
}

export interface FormulasPreview {
  readonly plan: Plan;
  /** The sheets that have such formulas. */
  readonly sheets: readonly SheetFormulas[];
}

/** As a workbook stores a function whose add-in is not loaded. */
const STORED_PREFIX = '_xldudf_MERIT_';
const CALL = new RegExp(`(?<![\\w.!])(${STORED_PREFIX}|MERIT\\.)?(${FUNCTION_IDS.join('|')})\\(`, 'gi');

/**
 * Whether a formula calls one of Meritsheet's functions.
 *
 * @param own names of the user's own, in capitals: without a prefix they are no functions of Meritsheet's
 */
export function callsMeritsheet(formula: unknown, own: ReadonlySet<string>): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  const withoutTexts = formula.replace(/"[^"]*"|'[^']*'/g, '""');
  return [...withoutTexts.matchAll(CALL)].some(
    ([, prefix, id = '']) => prefix !== undefined || !own.has(id.toUpperCase()),
  );
}

/** The cells with formulas of Meritsheet's functions. */
export function meritFormulas({ formulas }: SheetRead, own: ReadonlySet<string>): CellPlace[] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => (callsMeritsheet(formula, own) ? [{ row, column }] : [])),
  );
}

/** Whether the formula shows that Excel did not know a function when it was calculated. */
export const isUnknown = ({ values }: SheetRead, { row, column }: CellPlace): boolean =>
  values[row]?.[column] === '#NAME?';

/** Plans to enter again what shows `#NAME?`: Excel does not look for a function a second time by itself. */
export function planRepair(sheets: readonly SheetRead[], own: ReadonlySet<string>): FormulasPreview {
  return planFor(sheets, (sheet) =>
    meritFormulas(sheet, own)
      .filter((place) => isUnknown(sheet, place))
      .map(({ row, column }) => {
        const formula = String(sheet.formulas[row]?.[column]).replaceAll(STORED_PREFIX, 'MERIT.');
        return [[{ row, column }, { formula }]];
      }),
  );
}

/**
 * Plans to put the values in the place of the formulas, also where they spill to. What shows `#NAME?` keeps its formula:
 * there is no value yet to keep.
 *
 * @param spills the formulas whose results fill several cells
 */
export function planFreeze(
  sheets: readonly SheetRead[],
  own: ReadonlySet<string>,
  spills: ReadonlyMap<string, readonly FormulaPlace[]>,
): FormulasPreview {
  return planFor(sheets, (sheet) =>
    meritFormulas(sheet, own)
      .filter((place) => !isUnknown(sheet, place))
      .map(({ row, column }) => {
        const spill = spills.get(sheet.sheetId)?.find((one) => one.row === row && one.column === column);
        const cells: [CellPlace, PlanCell][] = [];
        for (let r = 0; r < (spill?.rows ?? 1); r++) {
          for (let c = 0; c < (spill?.columns ?? 1); c++) {
            const value = valueCell(sheet.values[row + r]?.[column + c]);
            const at = { row: row + r, column: column + c };
            cells.push([at, r === 0 && c === 0 ? value : { spilled: value }]);
          }
        }
        return cells;
      }),
  );
}

const ERROR_VALUE = /^#(?:N\/A|[A-Z0-9/_]+[!?])$/;

/** A value to write; an error value is entered as such, since as text it would be no error to the formulas that read it. */
function valueCell(value: unknown): Exclude<PlanCell, null | { keep: true } | { spilled: unknown }> {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value ?? '');
  return ERROR_VALUE.test(text) ? { formula: text } : text;
}

/** @param cellsOf for each formula of a sheet that is to be changed, the cells to write */
function planFor(
  sheets: readonly SheetRead[],
  cellsOf: (sheet: SheetRead) => readonly (readonly (readonly [CellPlace, PlanCell])[])[],
): FormulasPreview {
  const found = sheets
    .map((sheet) => ({ sheet, formulas: cellsOf(sheet) }))
    .filter(({ formulas }) => formulas.length > 0);
  return {
    plan: {
      job: 'functions',
      newSheets: [],
      newNames: [],
      changes: found.flatMap(({ sheet, formulas }) =>
        sheet.isProtected ? [] : changesOf(sheet, formulas.flat()),
      ),
    },
    sheets: found.map(({ sheet: { sheetId, sheet, isProtected }, formulas }) => ({
      sheetId,
      sheet,
      isProtected,
      formulas: formulas.length,
    })),
  };
}

/** One change for adjoining rows, from the first to the last column in question; what lies between stays as it is. */
function changesOf(sheet: SheetRead, cells: readonly (readonly [CellPlace, PlanCell])[]): Change[] {
  const byRow = new Map<number, Map<number, PlanCell>>();
  for (const [{ row, column }, cell] of cells) {
    const ofRow = byRow.get(row) ?? new Map<number, PlanCell>();
    byRow.set(row, ofRow.set(column, cell));
  }
  const groups: number[][] = [];
  for (const row of [...byRow.keys()].sort((one, other) => one - other)) {
    if (groups.at(-1)?.at(-1) === row - 1) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups.map((rows): Change => {
    const columns = rows.flatMap((row) => [...(byRow.get(row)?.keys() ?? [])]);
    const first = Math.min(...columns);
    const width = Math.max(...columns) - first + 1;
    const inEach = <T>(cellAt: (row: number, column: number) => T): T[][] =>
      rows.map((row) => Array.from({ length: width }, (_, offset) => cellAt(row, first + offset)));
    return {
      kind: 'cells',
      sheetId: sheet.sheetId,
      range: address(sheet.column + first, sheet.row + (rows[0] ?? 0), rows.length, width),
      rows: inEach((row, column) => byRow.get(row)?.get(column) ?? { keep: true }),
      before: inEach((row, column) => sheet.cells[row]?.[column] ?? null),
    };
  });
}
