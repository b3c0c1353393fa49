import { FUNCTION_IDS } from '../locales/function-texts';
import { address } from './address';
import type { Change, NamePlan, Plan, PlanCell, ProtectionOptions } from './plan';

/** What stands on a worksheet, as read. */
export interface SheetRead {
  readonly sheetId: string;
  readonly sheet: string;
  /** How the sheet is protected; `null` when it is not. */
  readonly protection: ProtectionOptions | null;
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

/** A formula's cell on its sheet. */
export interface FormulaOnSheet {
  readonly sheet: SheetRead;
  readonly place: CellPlace;
}

/** A formula whose result fills several cells: as many rows and columns from its own cell on. */
export interface Spill extends FormulaOnSheet {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetFormulas {
  readonly sheetId: string;
  readonly sheet: string;
  /** Formulas on it that the plan changes. */
  readonly formulas: number;
  /** The cells they fill. */
  readonly cells: number;
  /** The sheet has to be unprotected first: with a password it will stay as it is. */
  readonly isProtected: boolean;
}

export interface FormulasPreview {
  readonly plan: Plan;
  /** The sheets that have such formulas. */
  readonly sheets: readonly SheetFormulas[];
  /** Formulas that stay as they are, because they show no value that could be kept. */
  readonly withoutValue: number;
}

/** As a workbook stores a function whose add-in is not loaded. */
const STORED_PREFIX = '_xldudf_MERIT_';
const CALL = new RegExp(`(?<![\\w.!])(${STORED_PREFIX}|MERIT\\.)?(${FUNCTION_IDS.join('|')})\\(`, 'gi');

/**
 * Whether a formula calls one of Meritsheet's functions.
 *
 * @param own names of the user's own, in capitals: without a prefix they are no functions of Meritsheet's
 */
function callsMeritsheet(formula: unknown, own: ReadonlySet<string>): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  return callsIn(formula).some(({ prefix, id }) => prefix || !own.has(id));
}

/** The short names that a formula calls, in capitals. */
export const shortNamesIn = (formula: unknown): string[] =>
  typeof formula === 'string' && formula.startsWith('=')
    ? callsIn(formula).flatMap(({ prefix, id }) => (prefix ? [] : [id]))
    : [];

/** The calls of functions of Meritsheet's spelling; `id` in capitals. */
function callsIn(formula: string): { prefix: boolean; id: string }[] {
  const withoutTexts = formula.replace(/"[^"]*"|'[^']*'/g, '""');
  return [...withoutTexts.matchAll(CALL)].map(([, prefix, id = '']) => ({
    prefix: prefix !== undefined,
    id: id.toUpperCase(),
  }));
}

/** The cells with formulas of Meritsheet's functions. */
export function meritFormulas({ formulas }: SheetRead, own: ReadonlySet<string>): CellPlace[] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => (callsMeritsheet(formula, own) ? [{ row, column }] : [])),
  );
}

/** Whether the formula shows that Excel did not know a function when it was calculated. */
const isUnknown = ({ values }: SheetRead, { row, column }: CellPlace): boolean =>
  values[row]?.[column] === '#NAME?';

/** What stands in a cell whose formula has not been calculated, or cannot show its result. */
const NO_VALUE: ReadonlySet<unknown> = new Set([
  '#NAME?',
  '#SPILL!',
  '#BUSY!',
  '#GETTING_DATA',
  '#CONNECT!',
  '#BLOCKED!',
]);

/**
 * Plans to enter again what shows `#NAME?`: Excel does not look for a function a second time by itself. Short forms that the
 * formulas call and the workbook lacks are added.
 *
 * @param missing the names of short forms that could be added
 */
export function planRepair(
  sheets: readonly SheetRead[],
  own: ReadonlySet<string>,
  missing: readonly NamePlan[],
): FormulasPreview {
  const found = sheets.map((sheet) => ({
    sheet,
    formulas: meritFormulas(sheet, own)
      .filter((place) => isUnknown(sheet, place))
      .map((place) => {
        const formula = String(sheet.formulas[place.row]?.[place.column]);
        return [[place, { formula: formula.replaceAll(STORED_PREFIX, 'MERIT.') }]] as const;
      }),
  }));
  const called = new Set(
    found.flatMap(({ formulas }) =>
      formulas.flatMap(([[, { formula }]]) =>
        callsIn(formula).flatMap(({ prefix, id }) => (prefix ? [] : [id])),
      ),
    ),
  );
  return preview(
    found,
    missing.filter(({ name }) => called.has(name)),
  );
}

/**
 * Plans to put the values in the place of the formulas, also where they spill to. What shows no value keeps its formula.
 *
 * @param spills the formulas whose results fill several cells
 */
export function planFreeze(
  sheets: readonly SheetRead[],
  own: ReadonlySet<string>,
  spills: readonly Spill[],
): FormulasPreview {
  const spillOf = new Map(spills.map((spill) => [keyOf(spill), spill]));
  let withoutValue = 0;
  const found = sheets.map((sheet) => {
    const places = meritFormulas(sheet, own);
    const withValue = places.filter(({ row, column }) => !NO_VALUE.has(sheet.values[row]?.[column]));
    withoutValue += places.length - withValue.length;
    return {
      sheet,
      formulas: withValue.map((place) => {
        const { rows, columns } = spillOf.get(keyOf({ sheet, place })) ?? { rows: 1, columns: 1 };
        const cells: [CellPlace, PlanCell][] = [];
        for (let r = 0; r < rows; r++) {
          for (let c = 0; c < columns; c++) {
            const at = { row: place.row + r, column: place.column + c };
            const value = valueCell(sheet.values[at.row]?.[at.column]);
            cells.push([at, r === 0 && c === 0 ? value : { spilled: value }]);
          }
        }
        return cells;
      }),
    };
  });
  return { ...preview(found, []), withoutValue };
}

const keyOf = ({ sheet: { sheetId }, place: { row, column } }: FormulaOnSheet): string =>
  [sheetId, row, column].join(' ');

const ERROR_VALUE = /^#(?:N\/A|[A-Z0-9/_]+[!?])$/;

/** A value to write; an error value is entered as such, since as text it would be no error to the formulas that read it. */
function valueCell(value: unknown): Exclude<PlanCell, null | { keep: true } | { spilled: unknown }> {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value ?? '');
  return ERROR_VALUE.test(text) ? { formula: text } : text;
}

/** The formulas of a sheet that are to be changed: of each, the cells to write. */
interface FormulasFound {
  readonly sheet: SheetRead;
  readonly formulas: readonly (readonly (readonly [CellPlace, PlanCell])[])[];
}

function preview(found: readonly FormulasFound[], newNames: readonly NamePlan[]): FormulasPreview {
  const changed = found.filter(({ formulas }) => formulas.length > 0);
  return {
    plan: {
      job: 'functions',
      newSheets: [],
      newNames,
      changes: [
        ...changesOfProtection('unprotect', changed),
        ...changed.flatMap(({ sheet, formulas }) => changesOf(sheet, formulas.flat())),
        ...changesOfProtection('protect', changed),
      ],
    },
    sheets: changed.map(({ sheet: { sheetId, sheet, protection }, formulas }) => ({
      sheetId,
      sheet,
      isProtected: protection !== null,
      formulas: formulas.length,
      cells: formulas.reduce((sum, cells) => sum + cells.length, 0),
    })),
    withoutValue: 0,
  };
}

const changesOfProtection = (
  kind: 'unprotect' | 'protect',
  sheets: readonly { readonly sheet: SheetRead }[],
): Change[] =>
  sheets.flatMap(({ sheet: { sheetId, protection } }) =>
    protection ? [{ kind, sheetId, options: protection }] : [],
  );

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
    let [first, last] = [Infinity, 0];
    for (const row of rows) {
      for (const column of byRow.get(row)?.keys() ?? []) {
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
    }
    const width = last - first + 1;
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
