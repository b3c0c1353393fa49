import { NOTHING_KNOWN } from '../../calculation/calculated';
import type { Engine } from '../../calculation/calculated';
import { NO_FUNCTIONS } from '../../calculation/function-calls';
import { columnIndex, columnName, formatArea } from '../../model/address';
import { cellAt, setCell, usedArea } from '../../model/cells';
import type { Area, Cells, ConditionalFormatData, SheetData, WorkbookData } from '../../model/workbook-data';

/** Conditional formats over more cells than this are not drawn. */
const CELL_LIMIT = 20_000;

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

/** The condition of a format as a formula, relative to the first cell of its area. */
function conditionOf({ type, formula, rule, area }: ConditionalFormatData): string | null {
  if (type === 'Custom') return formula ?? null;
  if (type !== 'CellValue' || !rule) return null;
  const cell = formatArea({ ...area, rows: 1, columns: 1 });
  const [one, other] = [rule.formula1, rule.formula2 ?? ''].map((given) => given.replace(/^=/, ''));
  if (rule.operator === 'Between') return `=AND(${cell}>=${one},${cell}<=${other})`;
  if (rule.operator === 'NotBetween') return `=OR(${cell}<${one},${cell}>${other})`;
  const comparison = COMPARISONS[rule.operator];
  return comparison ? `=AND(${cell}<>"",${cell}${comparison}${one})` : null;
}

const PART =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Za-z_][\w.]*(?=\()|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(!])/g;

/** A formula as it reads when it is filled down and to the right. */
export function filled(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PART,
    (part: string, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return part;
      const name = fixedColumn ? column : columnName(columnIndex(column) + columns);
      return `${fixedColumn}${name}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
    },
  );
}

/** For each conditional format, by its id: the cells where its condition holds. */
export type Holding = ReadonlyMap<string, Cells>;

/** Finds out where a sheet's conditions hold: each as a formula beside a copy of the sheet's values. */
export async function holdingConditions(
  workbook: WorkbookData,
  sheet: SheetData,
  spilled: Cells,
  engine: Engine,
): Promise<Holding> {
  const holding = new Map<string, Cells>();
  const used = usedArea(sheet, false, spilled);
  const copy: SheetData = { ...sheet, cells: {}, tables: [] };
  for (const cells of [sheet.cells, spilled]) {
    for (const row in cells) {
      for (const column in cells[row]) {
        const { v, error } = cells[row][Number(column)] ?? {};
        if (v !== undefined) setCell(copy.cells, Number(row), Number(column), error ? { v, error } : { v });
      }
    }
  }
  const places: { id: string; row: number; column: number; from: { row: number; column: number } }[] = [];
  let next = (used ? used.column + used.columns : 0) + 2;
  for (const format of sheet.conditionalFormats) {
    const condition = conditionOf(format);
    if (condition === null || format.area.rows * format.area.columns > CELL_LIMIT) continue;
    forEachPlace(format.area, (row, column) => {
      const at = { row, column: next + column - format.area.column };
      const f = filled(condition, row - format.area.row, column - format.area.column);
      setCell(copy.cells, at.row, at.column, { f });
      places.push({ id: format.id, row, column, from: at });
    });
    next += format.area.columns + 1;
  }
  if (places.length === 0) return holding;
  const { sheets } = await engine({ ...workbook, sheets: [copy], names: [] }, NO_FUNCTIONS, NOTHING_KNOWN);
  const values = sheets[sheet.id]?.values ?? {};
  for (const { id, row, column, from } of places) {
    const result = cellAt(values, from.row, from.column);
    if (result?.error || (result?.v !== true && !(typeof result?.v === 'number' && result.v !== 0))) continue;
    const cells = holding.get(id) ?? {};
    holding.set(id, cells);
    setCell(cells, row, column, { v: true });
  }
  return holding;
}

function forEachPlace(
  { row, column, rows, columns }: Area,
  callback: (row: number, column: number) => void,
): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) callback(r, c);
}
