import { parseArea, splitSheet } from '../model/address';
import type { Area } from '../model/workbook-data';

/** What a formula refers to, as far as its text tells. */
export interface References {
  /** Cells by their addresses; `sheet` as it is written, `null` for the formula's own. */
  readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[];
  /** Words in lower case: each may be a table, a name, a function or a variable. */
  readonly words: readonly string[];
  /** What it gives cannot be told from the cells it names: it is calculated every time. */
  readonly isVolatile: boolean;
}

const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    // What stands in brackets names a table's columns.
    String.raw`\[(?:'.|\[(?:'.|[^\]'])*\]|[^[\]'])*\]`,
    String.raw`#(?:N/A|[A-Z0-9/]+[!?])`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(?<cells>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!:])`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
  ].join('|'),
  'giu',
);

/** Functions that look elsewhere than in their arguments' cells. */
const VOLATILE = new Set(
  'aggregate cell indirect info now offset rand randarray randbetween sheet sheets subtotal today'.split(' '),
);

const read = new Map<string, References>();
/** Formulas of a few large workbooks. */
const KEPT = 50_000;

/** @param formula with its `=` */
export function referencesOf(formula: string): References {
  let references = read.get(formula);
  if (!references) {
    references = readReferences(formula);
    if (read.size >= KEPT) read.clear();
    read.set(formula, references);
  }
  return references;
}

function readReferences(formula: string): References {
  const areas: { sheet: string | null; area: Area }[] = [];
  const words = new Set<string>();
  let ofOwnRow = false;
  const rest = formula.replace(TOKEN, (text: string, ...found: unknown[]) => {
    const { sheet, cells, word } = found.at(-1) as { sheet?: string; cells?: string; word?: string };
    if (word !== undefined) words.add(word.toLowerCase());
    if (text.startsWith('[@')) ofOwnRow = true;
    const area = cells === undefined ? null : parseArea(cells);
    if (area) areas.push({ sheet: sheet === undefined ? null : splitSheet(`${sheet}A1`).sheet, area });
    return '';
  });
  return {
    areas,
    words: [...words],
    // What is left of `A1:INDEX(…)` and `A1#` does not say which cells are meant.
    isVolatile: ofOwnRow || /[:#]/.test(rest) || [...words].some((word) => VOLATILE.has(word)),
  };
}
