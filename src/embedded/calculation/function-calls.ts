/** A custom function's argument or result: a value, or rows of values; errors are objects with a code. */
export type FunctionValue = unknown;

export interface FunctionCall {
  readonly id: string;
  readonly parameters: readonly FunctionValue[];
}

export type FunctionResult =
  | { readonly ok: true; readonly value: FunctionValue }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** The add-in's custom functions, as the engine calls them: all calls of a round at once. */
export interface FunctionCaller {
  /** By the names used in formulas: `MERIT.KPISCORE`. */
  readonly names: readonly string[];
  /** Blanks are handed over as 0, as some versions of Excel do. */
  readonly blanksAsZero: boolean;
  call(calls: readonly FunctionCall[]): Promise<FunctionResult[]>;
}

/** A workbook in which no add-in is loaded. */
export const NO_FUNCTIONS: FunctionCaller = {
  names: [],
  blanksAsZero: false,
  call: () => Promise.resolve([]),
};
