import type { ScoringError } from '../scoring/scoring-error';
import type { CellPlace } from './cell-place';
import { functionResults as enUS } from './en-US/function-results';
import type { functions } from './en-US/functions';
import type { Locale } from './locale';
import { functionResults as zhCN } from './zh-CN/function-results';

export type FunctionId = keyof typeof functions;

export interface FunctionWords extends Pick<typeof enUS, 'detail360' | 'kpiExplain' | 'uplift'> {
  parameterName(id: FunctionId, argument: string): string;
  /** The sentence for a fault: what is wrong, where, and what to do. */
  fault(id: FunctionId, error: ScoringError, placeOf: (argument: string, index: number) => CellPlace): string;
}

/** What the functions say while they calculate. */
export function functionWords(locale: Locale): FunctionWords {
  const words = locale === 'zh-CN' ? zhCN : enUS;
  const parameterName = (id: FunctionId, argument: string): string =>
    words.parameterNames[`${id}.${argument}`] ?? words.parameterNames[argument] ?? argument;
  return {
    ...words,
    parameterName,
    fault: (id, { fault, data, place }, placeOf) => {
      const given = data as Readonly<Record<string, unknown>>;
      const nameOf = (argument: unknown): string => parameterName(id, String(argument));
      return words.faults[fault].replace(/\{(.+?)\}/g, (_, key: string) => {
        if (key === 'cell' && place)
          return words.cell(nameOf(place.argument), placeOf(place.argument, place.index));
        if (key.startsWith(':')) return nameOf(key.slice(1));
        const value = given[key];
        if (key === 'argument' || key === 'other' || key === 'list') return nameOf(value);
        return Array.isArray(value) ? value.join(words.listSeparator) : String(value);
      });
    },
  };
}
