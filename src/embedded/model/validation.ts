import { intersection, parseArea, splitSheet } from './address';
import { cellAt } from './cells';
import type { CellData, Cells, SheetData, ValidationData, WorkbookData } from './workbook-data';

/** The validation of a cell, if it has one. */
export const validationAt = (
  { validations }: SheetData,
  row: number,
  column: number,
): ValidationData | undefined =>
  validations.find(({ areas }) =>
    areas.some((area) => intersection(area, { row, column, rows: 1, columns: 1 })),
  );

/** The choices of a drop-down, from its own words or from cells; `null` when the rule is no list or cannot be followed. */
export function choicesOf(
  { rule }: ValidationData,
  sheet: SheetData,
  workbook: WorkbookData,
  spilled: (sheetId: string) => Cells,
): string[] | null {
  const source = rule.list?.source;
  if (typeof source !== 'string') return null;
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const named = workbook.names.find(({ name }) => `=${name}`.toLowerCase() === source.toLowerCase());
  const { sheet: sheetName, rest } = splitSheet((named?.formula ?? source).slice(1));
  const from = sheetName === null ? sheet : workbook.sheets.find(({ name }) => name === sheetName);
  const area = parseArea(rest);
  if (!from || !area) return null;
  const choices: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const { v } = cellAt(spilled(from.id), row, column) ?? cellAt(from.cells, row, column) ?? {};
      if (v !== undefined && v !== '') choices.push(String(v));
    }
  }
  return choices;
}

/**
 * Whether a value may be typed into a cell. Limits that are formulas, and rules that are one, are not followed: what
 * depends on them is allowed.
 *
 * @param choices of the rule's list
 */
export function isAllowed(
  { rule, ignoreBlanks }: ValidationData,
  { v, f }: CellData,
  choices: string[] | null,
): boolean {
  if (f !== undefined) return true;
  if (v === undefined || v === '') return ignoreBlanks;
  if (rule.list) return choices === null || choices.includes(String(v));
  const [kind = '', limits] = Object.entries(rule)[0] ?? [];
  if (!limits || kind === 'custom') return true;
  const value = kind === 'textLength' ? String(v).length : v;
  if (typeof value !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(value))) return false;
  const [one, other] = [limits.formula1, limits.formula2].map(numberOf);
  if (one === undefined) return true;
  const isBetween = value >= one && (other === undefined || value <= other);
  switch (limits.operator) {
    case 'Between':
      return isBetween;
    case 'NotBetween':
      return other === undefined || !isBetween;
    case 'EqualTo':
      return value === one;
    case 'NotEqualTo':
      return value !== one;
    case 'GreaterThan':
      return value > one;
    case 'LessThan':
      return value < one;
    case 'GreaterThanOrEqualTo':
      return value >= one;
    case 'LessThanOrEqualTo':
      return value <= one;
    default:
      return true;
  }
}

function numberOf(limit: unknown): number | undefined {
  if (typeof limit === 'number') return limit;
  if (typeof limit !== 'string' || limit.trim() === '') return undefined;
  const number = Number(limit.replace(/^=/, ''));
  return Number.isNaN(number) ? undefined : number;
}
