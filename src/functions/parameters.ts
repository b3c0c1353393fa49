import type { Cell, Cells } from '../scoring/cell';
import { cellsOf, valueOf } from './arguments';
import type { Call } from './arguments';

/**
 * The parameters of a function, in its order: a plain name is a range, `name!` a single value; `name?` and `name!?` may be
 * left out.
 */
export type Parameters = string;

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;
type NameIn<W extends string> = W extends `${infer Name}!?` | `${infer Name}!` | `${infer Name}?` ? Name : W;

/** A call's arguments as the body of the function takes them. */
export type CellsOf<P extends Parameters> = {
  readonly [W in Words<P> as NameIn<W>]: W extends `${string}!` | `${string}!?`
    ? Cell
    : W extends `${string}?`
      ? Cells | undefined
      : Cells;
};

export interface Parameter {
  readonly name: string;
  readonly isSingle: boolean;
  readonly isOptional: boolean;
}

export const parametersOf = (parameters: Parameters): Parameter[] =>
  parameters.split(' ').map((word) => ({
    name: word.replace(/\W/g, ''),
    isSingle: word.includes('!'),
    isOptional: word.includes('?'),
  }));

/** @throws ScoringError `single-value` */
export function cellsOfCall<P extends Parameters>(parameters: P, call: Call): CellsOf<P> {
  const cells = parametersOf(parameters).map(({ name, isSingle, isOptional }, place) => {
    const given = cellsOf(call[place]);
    return [
      name,
      isSingle ? valueOf(name, given) : (given ?? (isOptional ? undefined : cellsOf([[undefined]]))),
    ];
  });
  return Object.fromEntries(cells) as CellsOf<P>;
}
