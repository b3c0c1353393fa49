import type { Place, ScoringError } from '../scoring/scoring-error';
import { functionResults as enUS } from './en-US/function-results';
import type { functions } from './en-US/functions';
import type { Locale } from './locale';
import { functionResults as zhCN } from './zh-CN/function-results';

export type FunctionId = keyof typeof functions;

/** Where a cell of an argument is, rows and columns from 1; a column only where the argument has several. */
export interface CellPlace {
  readonly address: string | null;
  readonly row: number;
  readonly column?: number;
}

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
      const given: Readonly<Record<string, unknown>> = { ...data };
      const nameOf = (argument: unknown): string => parameterName(id, String(argument));
      const cell = (): string => {
        const { argument, index } = place as Place;
        const cellPlace = placeOf(argument, index);
        const template =
          cellPlace.address !== null
            ? words.cell
            : cellPlace.column
              ? words.cellByRowAndColumn
              : words.cellByRow;
        return fill(template, (key) =>
          key === 'argument' ? nameOf(argument) : cellPlace[key as keyof CellPlace],
        );
      };
      return fill(words.faults[fault], (key) => {
        if (key === 'cell') return cell();
        if (key.startsWith(':')) return nameOf(key.slice(1));
        const value = given[key];
        if (key === 'argument' || key === 'other' || key === 'list') return nameOf(value);
        return Array.isArray(value) ? value.join(words.listSeparator) : value;
      });
    },
  };
}

const fill = (template: string, valueOf: (key: string) => unknown): string =>
  template.replace(/\{(.+?)\}/g, (_, key: string) => String(valueOf(key)));
