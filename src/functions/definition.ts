import { ScoringError } from '../scoring/scoring-error';
import { inShapeOf } from './arguments';
import type { Argument, Call } from './arguments';
import { parametersOf } from './parameters';
import type { CellsOf, Parameters } from './parameters';

export type Result = number | string | boolean | CustomFunctions.Error;

/** A custom function as data: what it takes and what it gives. */
export interface FunctionDefinition<P extends Parameters = Parameters> {
  readonly parameters: P;
  /** Whether the result is rows of cells, not one value. */
  readonly spills: boolean;
  /** @param errorOf a fault as the error that a cell of the result shows */
  results(
    cells: CellsOf<P>,
    call: Call,
    errorOf: (fault: unknown) => CustomFunctions.Error,
  ): Result | Result[][];
}

/** A function with one result. */
export const single = <P extends Parameters>(
  parameters: P,
  results: (cells: CellsOf<P>, call: Call) => Result,
): FunctionDefinition<P> => ({ parameters, spills: false, results });

/** A function whose result is a table, with a heading row. */
export const table = <P extends Parameters>(
  parameters: P,
  results: (cells: CellsOf<P>) => Result[][],
): FunctionDefinition<P> => ({ parameters, spills: true, results });

/**
 * A function with one result per cell of its first range, in the shape of it. The body answers how the result of one row
 * comes about; a row's fault is an error in its own cell only, and no result is a blank.
 */
export const perRow = <P extends Parameters>(
  parameters: P,
  body: (cells: CellsOf<P>) => (row: number) => number | string | boolean | null,
): FunctionDefinition<P> => ({
  parameters,
  spills: true,
  results: (cells, call, errorOf) => {
    const resultOf = body(cells);
    const first = parametersOf(parameters).findIndex(({ isSingle }) => !isSingle);
    return inShapeOf(call[first] as Argument, (row) => {
      try {
        return requireFinite(resultOf(row) ?? '');
      } catch (fault) {
        return errorOf(fault);
      }
    });
  },
});

/** @throws ScoringError `too-large` for a number that Excel would not show */
export function requireFinite(result: Result): Result {
  if (typeof result === 'number' && !Number.isFinite(result)) throw new ScoringError('too-large', {});
  return result;
}
