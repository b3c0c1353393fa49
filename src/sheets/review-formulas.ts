import { DEFAULT_POLICY } from '../cycle/policy';
import type { PolicyNumber } from '../cycle/policy';
import { quoted } from './formula-call';
import { lastWhere, plainWord } from './plain-formula';
import type { ReviewReferences } from './review-input';
import { sentence } from './sentence-formula';

/**
 * A rule of the scheme as a formula, so that sheets follow when it is changed: of several with its name the last one, be it a
 * number or a text that is one; a blank or missing one has its default.
 */
export function ruleOf({ policy }: Pick<ReviewReferences, 'policy'>, rule: PolicyNumber): string {
  const otherwise = String(DEFAULT_POLICY[rule]);
  if (!policy) return otherwise;
  const { key, value } = policy;
  const stated = lastWhere(`${plainWord(key)}=LOWER(${quoted(rule)})`, `${value}&""`);
  return `IFERROR(VALUE(${stated}),${otherwise})`;
}

/**
 * A line of text from the person's rows of a table, the latest row first.
 *
 * @param column any column of the table
 * @param mine array expression: 1 in the person's rows
 * @param line array expression: the texts
 * @param n which of the person's rows, from 1
 * @param otherwise text where there is no such row
 */
export const lineOfMine = (
  column: string,
  mine: string,
  line: string,
  n: number,
  otherwise: string,
): string =>
  `IF(SUMPRODUCT(${mine})<${n},${quoted(otherwise)},` +
  `LOOKUP(SUMPRODUCT(LARGE(ROW(${column})*${mine},${n})),ROW(${column}),${line}))`;

/**
 * How many of the person's rows there are beside those shown; blank where there are none.
 *
 * @param mine array expression: 1 in the person's rows
 * @param words a sentence with `{count}` in it
 */
export const moreOfMine = (mine: string, shown: number, words: string): string =>
  `IF(SUMPRODUCT(${mine})>${shown},${sentence(words, { count: `(SUMPRODUCT(${mine})-${shown})` })},"")`;
