import type { PlanCell } from '../sheets/plan';

/**
 * Words only, without a number of any script (Excel reads ４２ as 42) or a leading sign, and not TRUE or FALSE: nothing that
 * Excel reads as anything but text.
 */
const PLAIN_WORDS = /^(?!(?:true|false)$)\p{L}\P{N}*$/iu;

/**
 * What is written into a cell so that Excel takes it as the plan means it. Excel parses what it is given as if typed:
 * "0012" would become 12, "1-2" a date, "=…" a formula; a leading apostrophe keeps text as text. `''` empties a cell.
 */
export function cellInput(cell: PlanCell): string | number | boolean | null {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell === '' || PLAIN_WORDS.test(cell) ? cell : `'${cell}`;
  if (typeof cell === 'object') {
    if ('spilled' in cell) return cellInput(cell.spilled);
    // Excel leaves a cell alone for which it is given null.
    return 'formula' in cell ? cell.formula : null;
  }
  return cell;
}
