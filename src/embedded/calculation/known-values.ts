import { cellAt, setCell } from '../model/cells';
import { SHEET_COLUMNS } from '../model/workbook-data';
import type { Area, CellData, CellValue, Cells, SheetData, WorkbookData } from '../model/workbook-data';
import type { Calculated, CalculatedSheet } from './calculated';
import type { FunctionCaller } from './function-calls';
import { referencesOf } from './references';

/** What a formula refers to, found in the workbook. */
interface Precedents {
  readonly areas: readonly { readonly sheetId: string; readonly area: Area }[];
  readonly isVolatile: boolean;
  /** Equal for formulas that refer to the same tables, names and sheets. */
  readonly key: string;
}

interface Formula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly precedents: Precedents;
}

/** A sheet's contents by place. */
type Contents = Map<number, CellValue>;

const placeOf = (row: number, column: number): number => row * SHEET_COLUMNS + column;

/**
 * What is known of a workbook's values from the last time it was calculated: those of formulas that refer, directly or
 * through others, to nothing that has changed since.
 */
export class KnownValues {
  private environment = '';
  private contents = new Map<string, Contents>();
  private formulas = new Map<string, Map<number, Formula>>();
  private precedents = new Map<string, Precedents>();

  /** The same for a copy of the workbook. */
  copy(): KnownValues {
    return Object.assign(new KnownValues(), this);
  }

  /** @param latest what the last calculation gave @returns the part of it that still holds */
  of(workbook: WorkbookData, functions: FunctionCaller, latest: Calculated): Calculated {
    const { names, blanksAsZero } = functions;
    const environment = JSON.stringify([
      names,
      blanksAsZero,
      workbook.names.map(({ name, formula }) => [name, formula]),
      workbook.sheets.map(({ id, name, tables }) => [
        id,
        name,
        tables.map((table) => [table.name, table.area]),
      ]),
    ]);
    if (environment !== this.environment) this.precedents = new Map();
    this.environment = environment;

    const [contentsBefore, formulasBefore] = [this.contents, this.formulas];
    this.contents = new Map();
    this.formulas = new Map();
    const changed = new Places();
    const stale = new Places();
    const resolve = resolver(workbook, this.precedents, JSON.stringify([names, blanksAsZero]));
    for (const sheet of workbook.sheets) {
      const before = contentsBefore.get(sheet.id) ?? new Map<number, CellValue>();
      const known = formulasBefore.get(sheet.id);
      const contents: Contents = new Map();
      const formulas = new Map<number, Formula>();
      this.contents.set(sheet.id, contents);
      this.formulas.set(sheet.id, formulas);
      for (const row in sheet.cells) {
        for (const column in sheet.cells[row]) {
          const cell = sheet.cells[row][Number(column)];
          const content = cell && contentOf(cell);
          if (content === undefined) continue;
          const [r, c] = [Number(row), Number(column)];
          const place = placeOf(r, c);
          contents.set(place, content);
          let isChanged = before.get(place) !== content;
          if (cell?.f) {
            const formula = { sheetId: sheet.id, row: r, column: c, precedents: resolve(sheet.id, cell.f) };
            formulas.set(place, formula);
            const { key, isVolatile } = formula.precedents;
            const value = cellAt(latest.sheets[sheet.id]?.values ?? {}, r, c);
            isChanged ||=
              isVolatile || known?.get(place)?.precedents.key !== key || !value || value.v === '#SPILL!';
            if (isChanged) stale.add(sheet.id, r, c);
          }
          if (isChanged) changed.add(sheet.id, r, c);
        }
      }
      for (const place of before.keys()) {
        if (!contents.has(place))
          changed.add(sheet.id, Math.floor(place / SHEET_COLUMNS), place % SHEET_COLUMNS);
      }
    }
    return this.without(latest, changed, stale, workbook);
  }

  /**
   * What is known leaves out formulas that refer to cells into which another formula has spilled since it was known.
   *
   * @returns `null` where there are none
   */
  afterSpills(workbook: WorkbookData, known: Calculated, latest: Calculated): Calculated | null {
    const reached = new Places();
    for (const { id } of workbook.sheets) {
      const before = known.sheets[id]?.spilled ?? {};
      const after = latest.sheets[id]?.spilled ?? {};
      for (const row in after)
        for (const column in after[row])
          if (!cellAt(before, Number(row), Number(column))) reached.add(id, Number(row), Number(column));
    }
    const isKnown = ({ sheetId, row, column }: Formula): boolean =>
      cellAt(known.sheets[sheetId]?.values ?? {}, row, column) !== undefined;
    const isReached = [...this.formulas.values()].some((formulas) =>
      [...formulas.values()].some((formula) => isKnown(formula) && reached.areIn(formula.precedents)),
    );
    return isReached ? this.without(known, reached, new Places(), workbook) : null;
  }

  /** What is left without the stale formulas and all that depend on them or on changed cells. */
  private without(latest: Calculated, changed: Places, stale: Places, { sheets }: WorkbookData): Calculated {
    let left = [...this.formulas.values()].flatMap((formulas) => [...formulas.values()]);
    left = left.filter(({ sheetId, row, column }) => !stale.has(sheetId, row, column));
    const spills = new Map(
      sheets.map(({ id }) => [
        id,
        new Map((latest.sheets[id]?.spills ?? []).map((area) => [placeOf(area.row, area.column), area])),
      ]),
    );
    for (const [sheetId, areas] of spills)
      for (const area of areas.values())
        if (stale.has(sheetId, area.row, area.column) || !this.isFormula(sheetId, area))
          changed.addArea(sheetId, area);
    for (let front = changed; !front.isEmpty;) {
      const next = new Places();
      left = left.filter(({ sheetId, row, column, precedents }) => {
        const spill = spills.get(sheetId)?.get(placeOf(row, column));
        const isReached =
          front.areIn(precedents) || (spill !== undefined && front.areInArea({ sheetId, area: spill }));
        if (!isReached) return true;
        next.add(sheetId, row, column);
        if (spill) next.addArea(sheetId, spill);
        return false;
      });
      front = next;
    }
    return partOf(latest, left);
  }

  private isFormula(sheetId: string, { row, column }: Area): boolean {
    return this.formulas.get(sheetId)?.has(placeOf(row, column)) ?? false;
  }
}

/** What tells one content of a cell from another. */
function contentOf({ f, v, error }: CellData): CellValue | undefined {
  if (f) return `=${f}`;
  if (typeof v !== 'string') return v;
  return error ? `!${v}` : `'${v}`;
}

function partOf(latest: Calculated, formulas: readonly Formula[]): Calculated {
  const sheets: Record<string, CalculatedSheet> = {};
  for (const { sheetId, row, column } of formulas) {
    const from = latest.sheets[sheetId];
    const value = from && cellAt(from.values, row, column);
    if (!value) continue;
    const part = (sheets[sheetId] ??= { values: {}, spilled: {}, spills: [] });
    setCell(part.values, row, column, value);
  }
  for (const [id, part] of Object.entries(sheets)) {
    const { spills, spilled } = latest.sheets[id] as CalculatedSheet;
    for (const area of spills) {
      if (!cellAt(part.values, area.row, area.column)) continue;
      part.spills.push(area);
      copyArea(spilled, area, part.spilled);
    }
  }
  return { sheets };
}

function copyArea(from: Cells, { row, column, rows, columns }: Area, to: Cells): void {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const cell = cellAt(from, r, c);
      if (cell) setCell(to, r, c, cell);
    }
  }
}

/** Finds what formulas refer to, each formula of a sheet once. */
function resolver(
  workbook: WorkbookData,
  found: Map<string, Precedents>,
  functions: string,
): (sheetId: string, formula: string) => Precedents {
  const sheetIds = new Map(workbook.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const tables = new Map(
    workbook.sheets.flatMap(({ id, tables: ofSheet }: SheetData) =>
      ofSheet.map(({ name, area }) => [name.toLowerCase(), { sheetId: id, area }] as const),
    ),
  );
  const names = new Map(workbook.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const resolve = (sheetId: string, formula: string, within: readonly string[]): Precedents => {
    const references = referencesOf(formula);
    const areas: { sheetId: string; area: Area }[] = [];
    const key: unknown[] = [];
    let { isVolatile } = references;
    for (const { sheet, area } of references.areas) {
      const id = sheet === null ? sheetId : sheetIds.get(sheet.toLowerCase());
      key.push(id ?? null);
      if (id !== undefined) areas.push({ sheetId: id, area });
    }
    for (const word of references.words) {
      const table = tables.get(word);
      if (table) {
        areas.push(table);
        key.push(word, table);
      }
      const named = names.get(word);
      if (named === undefined || within.includes(word)) continue;
      const inner = resolve(sheetId, named, [...within, word]);
      areas.push(...inner.areas);
      key.push(word, named, inner.key);
      isVolatile ||= inner.isVolatile;
    }
    return { areas, isVolatile, key: JSON.stringify(key) };
  };
  return (sheetId, formula) => {
    const id = `${sheetId}${formula}`;
    let precedents = found.get(id);
    if (!precedents) {
      const { key, ...rest } = resolve(sheetId, formula, []);
      precedents = { ...rest, key: key + functions };
      found.set(id, precedents);
    }
    return precedents;
  };
}

/** Cells of several sheets. */
class Places {
  private readonly sheets = new Map<string, Map<number, Set<number>>>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }
  add(sheetId: string, row: number, column: number): void {
    let rows = this.sheets.get(sheetId);
    if (!rows) this.sheets.set(sheetId, (rows = new Map<number, Set<number>>()));
    const columns = rows.get(row);
    if (columns) columns.add(column);
    else rows.set(row, new Set([column]));
  }
  addArea(sheetId: string, { row, column, rows, columns }: Area): void {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) this.add(sheetId, r, c);
  }
  has(sheetId: string, row: number, column: number): boolean {
    return this.sheets.get(sheetId)?.get(row)?.has(column) ?? false;
  }
  /** Whether any of them is among what a formula refers to. */
  areIn({ areas }: Precedents): boolean {
    return areas.some((area) => this.areInArea(area));
  }
  areInArea({ sheetId, area }: { readonly sheetId: string; readonly area: Area }): boolean {
    const rows = this.sheets.get(sheetId);
    if (!rows) return false;
    const isIn = (columns: ReadonlySet<number> | undefined): boolean => {
      if (!columns) return false;
      if (area.columns === 1) return columns.has(area.column);
      for (const column of columns)
        if (column >= area.column && column < area.column + area.columns) return true;
      return false;
    };
    if (area.rows <= rows.size) {
      for (let row = area.row; row < area.row + area.rows; row++) if (isIn(rows.get(row))) return true;
      return false;
    }
    for (const [row, columns] of rows)
      if (row >= area.row && row < area.row + area.rows && isIn(columns)) return true;
    return false;
  }
}
