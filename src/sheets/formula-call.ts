import type { Formula } from './plan';
import { isBlank } from './twins/formula-parts';

/** How a formula calls one of Meritsheet's functions: by the short name of a twin, or with the prefix `MERIT.`. */
export type FunctionNames = (id: string) => string;

/** A reference to cells: `C5`, `C5:C9`, `MeritTiers[Tier]`. */
const REFERENCE = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$|^Merit\w+\[.*\]$/s;

/**
 * A call of one of the functions. Some versions of Excel hand blank cells to a custom function as 0, and a blank is never a
 * zero: with the prefix, blanks are passed on as blank texts. The twins do not need it.
 */
export function formulaCall(names: FunctionNames, id: string, ...given: readonly string[]): string {
  const name = names(id);
  const cells = name.includes('.')
    ? given.map((argument) =>
        REFERENCE.test(argument) ? `IF(${isBlank(argument)},"",${argument})` : argument,
      )
    : given;
  return `${name}(${cells.join(',')})`;
}

/** A text as it stands in a formula. */
/** Excel keeps no more digits of a number in a formula. */
const DIGITS = 15;

/** A value where a sheet has a formula: `null` is a blank text. */
export const asFormula = (value: string | number | null): Formula => ({
  formula: typeof value === 'number' ? `=${Number(value.toPrecision(DIGITS))}` : `=${quoted(value ?? '')}`,
});

export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
