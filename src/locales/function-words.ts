import type { ScoringFault, ScoringFaults } from '../scoring/scoring-error';
import { functions as enUS } from './en-US/functions';
import type { Locale } from './locale';
import { functions as zhCN } from './zh-CN/functions';

export type FunctionId = keyof typeof enUS.functions;

export type ParameterText = readonly [name: string, description: string];

/** What a function is and what each of its parameters takes, for metadata, gallery and documentation. */
export interface FunctionText {
  readonly description: string;
  /** By the parameter's name in `functions.md`, in the order of the function. */
  readonly parameters: Readonly<Record<string, ParameterText>>;
}

/** A sentence for each fault: what is wrong, where, and what to do. */
export type FaultSentences = {
  readonly [F in ScoringFault]: (
    data: ScoringFaults[F],
    nameOf: (argument: string) => string,
    cellOf: (argument: string, index: number) => string,
  ) => string;
};

export interface FunctionWords {
  readonly detail360: typeof enUS.detail360;
  parameterName(id: FunctionId, argument: string): string;
  /** A cell by its place in the argument, and by its address. */
  cell(argument: string, row: number, column: number, columns: number): string;
  cellAt(argument: string, address: string): string;
  fault<F extends ScoringFault>(
    fault: F,
    data: ScoringFaults[F],
    nameOf: (argument: string) => string,
    cellOf: (argument: string, index: number) => string,
  ): string;
}

export function functionWords(locale: Locale): FunctionWords {
  const words = locale === 'zh-CN' ? zhCN : enUS;
  return {
    detail360: words.detail360,
    parameterName: (id, argument) =>
      (words.functions[id].parameters as FunctionText['parameters'])[argument]?.[0] ?? argument,
    cell: words.cell,
    cellAt: words.cellAt,
    fault: (fault, data, nameOf, cellOf) => words.faults[fault](data, nameOf, cellOf),
  };
}
