import type { ScoringFault, ScoringFaults } from '../scoring/scoring-error';
import { functionResults as enUS } from './en-US/function-results';
import type { functions } from './en-US/functions';
import type { Locale } from './locale';
import { functionResults as zhCN } from './zh-CN/function-results';

export type FunctionId = keyof typeof functions;

/** A sentence for each fault: what is wrong, where, and what to do. */
export type FaultSentences = {
  readonly [F in ScoringFault]: (
    data: ScoringFaults[F],
    nameOf: (argument: string) => string,
    cellOf: (argument: string, index: number) => string,
  ) => string;
};

export interface FunctionWords extends Pick<
  typeof enUS,
  'cell' | 'cellAt' | 'detail360' | 'kpiExplain' | 'uplift'
> {
  parameterName(id: FunctionId, argument: string): string;
  fault<F extends ScoringFault>(
    fault: F,
    data: ScoringFaults[F],
    nameOf: (argument: string) => string,
    cellOf: (argument: string, index: number) => string,
  ): string;
}

/** What the functions say while they calculate. */
export function functionWords(locale: Locale): FunctionWords {
  const words = locale === 'zh-CN' ? zhCN : enUS;
  return {
    ...words,
    parameterName: (id, argument) =>
      words.parameterNames[`${id}.${argument}`] ?? words.parameterNames[argument] ?? argument,
    fault: (fault, data, nameOf, cellOf) => words.faults[fault](data, nameOf, cellOf),
  };
}
