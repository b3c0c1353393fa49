import { numfmt } from '@univerjs/core';
import type { CellData, CellValue } from './workbook-data';

const ERROR_VALUES = new Set([
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);

const SIGNED_FORMULA = /^[-+@][\p{L}\p{N}_(]/u;

/**
 * What a cell becomes when something is written to it, as Excel takes what is typed: `=` begins a formula, an apostrophe
 * text, and numbers, percentages, dates and TRUE become what they look like, unless the cell's format is Text.
 *
 * @returns the cell without its format, and the number format that typing gave a cell of General
 */
export function typedInput(input: CellValue, textFormat: boolean): { cell: CellData; numberFormat?: string } {
  if (typeof input !== 'string') return { cell: { v: input } };
  if (input === '') return { cell: {} };
  if (input.startsWith("'")) return { cell: { v: input.slice(1), quoted: true } };
  if (textFormat) return { cell: { v: input } };
  if (input.startsWith('=') && input.length > 1) return { cell: { f: input } };
  if (ERROR_VALUES.has(input.toUpperCase())) return { cell: { v: input.toUpperCase(), error: true } };
  const parsed = numfmt.parseValue(input);
  if (!parsed || (typeof parsed.v !== 'number' && typeof parsed.v !== 'boolean')) {
    // A sign before a name, a number or a bracket begins a formula too.
    if (SIGNED_FORMULA.test(input)) return { cell: { f: `=${input.replace(/^@/, '')}` } };
    return { cell: { v: input } };
  }
  // 95 % is 0.95: what dividing by 100 loses lies beyond the 15 digits that Excel keeps.
  const v = typeof parsed.v === 'number' ? Number(parsed.v.toPrecision(15)) : parsed.v;
  return parsed.z ? { cell: { v }, numberFormat: parsed.z } : { cell: { v } };
}

/** What a cell shows on the sheet. */
export function shownText(cell: CellData | undefined, numberFormat: string | undefined): string {
  if (cell?.v === undefined) return '';
  if (cell.error || typeof cell.v === 'string') return String(cell.v);
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  return numfmt.format(numberFormat ?? 'General', cell.v);
}
