import { quoted } from './formula-call';
import type { Formula } from './plan';

/** Excel refuses a longer text within a formula. */
const LONGEST_TEXT = 255;

/**
 * A sentence as an expression: `{word}` in it becomes what a formula gives for the word.
 * @param values expressions by their words; a word without one stands as it is
 */
export function sentence(template: string, values: Readonly<Record<string, string>> = {}): string {
  const parts = template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const value = /^\{(\w+)\}$/.exec(part)?.[1];
      const expression = value === undefined ? undefined : values[value];
      return expression === undefined ? pieces(part).map(quoted) : [expression];
    });
  return parts.join('&');
}

export const formula = (expression: string): Formula => ({ formula: `=${expression}` });

const pieces = (text: string): string[] => text.match(new RegExp(`.{1,${LONGEST_TEXT}}`, 'gsu')) ?? [];
