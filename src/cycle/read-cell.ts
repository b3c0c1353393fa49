import { isNotApplicable } from '../scoring/cell';
import type { CellProblem } from './cell-problem';
import { cleanText } from './clean-text';
import { readDate } from './read-date';
import type { DayOrder } from './read-date';
import type { ColumnKind } from './tables';

export type CellRead = string | number | boolean | null;
export type ProblemCode = CellProblem['code'];

const ERROR_VALUE = /^#(?:N\/A|VALUE!|DIV\/0!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
export const isErrorText = (text: string): boolean => ERROR_VALUE.test(text);

const NOTHING = { value: '' } as const;
const BLANK = { value: null } as const;

const YES = new Set(['true', 'yes', 'y', '1', '是', '√', '✓']);
const NO = new Set(['false', 'no', 'n', '0', '否', '×']);

/**
 * Reads a cell as what its column holds. What cannot be read is blank in the record and comes with a problem; numbers and
 * dates written as text and text with stray spaces are read, and said.
 */
export function readCell(
  value: unknown,
  kind: ColumnKind,
  order: DayOrder,
): { value: CellRead; problem?: ProblemCode } {
  const isWords = kind === 'id' || kind === 'text';
  // What most cells hold, before anything is looked at more closely.
  if (value === '' || value === null || value === undefined) return isWords ? NOTHING : BLANK;
  if (typeof value === 'number' && isNumeric(kind)) return { value };
  const text = cleanText(value);
  if (text.startsWith('#') && typeof value === 'string' && isErrorText(text)) {
    return { value: isWords ? '' : null, problem: 'error-value' };
  }
  switch (kind) {
    case 'id':
    case 'text':
      return hasStraySpaces(value, text) ? { value: text, problem: 'stray-spaces' } : { value: text };
    case 'date': {
      const date = readDate(value, order);
      if (date === undefined) return { value: null, problem: 'not-a-date' };
      return date !== null && typeof value === 'string'
        ? { value: date, problem: 'date-as-text' }
        : { value: date };
    }
    case 'yesNo': {
      if (text === '') return { value: null };
      const word = text.toLowerCase();
      if (YES.has(word) || NO.has(word)) return { value: YES.has(word) };
      return { value: null, problem: 'not-yes-no' };
    }
    case 'entry':
      return isNotApplicable(text) ? { value: 'n/a' } : readNumber(value, text);
    case 'number':
    case 'ratio':
    case 'money':
      return readNumber(value, text);
  }
}

/** Lines that people broke on purpose (Alt+Enter) are not stray. */
const hasStraySpaces = (value: unknown, text: string): boolean =>
  typeof value === 'string' && text !== '' && value !== text && value.replace(/ ?\r?\n ?/g, ' ') !== text;

const isNumeric = (kind: ColumnKind): boolean =>
  kind === 'number' || kind === 'ratio' || kind === 'money' || kind === 'entry';

function readNumber(value: unknown, text: string): { value: number | null; problem?: ProblemCode } {
  if (text === '') return { value: null };
  if (typeof value === 'boolean') return { value: null, problem: 'not-a-number' };
  // Digits and signs as wide as Chinese characters are the same ones.
  const plain = text
    .normalize('NFKC')
    .replace(/^[¥$€£]\s*/, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1');
  const percent = /^(.*?)\s*%$/.exec(plain);
  const digits = percent?.[1] ?? plain;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(digits)) return { value: null, problem: 'not-a-number' };
  return { value: Number(digits) / (percent ? 100 : 1), problem: 'number-as-text' };
}
