import { functions as enUS } from './en-US/functions';
import { functionWords } from './function-words';
import type { FunctionId } from './function-words';
import type { Locale } from './locale';
import { functions as zhCN } from './zh-CN/functions';

export interface ParameterText {
  /** As `functions.md` and the source spell it. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

/** What a function is and what each of its parameters takes, in the order of the function. */
export interface FunctionText {
  readonly id: FunctionId;
  readonly description: string;
  readonly parameters: readonly ParameterText[];
}

export const FUNCTION_IDS = Object.keys(enUS) as readonly FunctionId[];

/** The text of a function for metadata, gallery and documentation. */
export function functionText(id: FunctionId, locale: Locale): FunctionText {
  const { description, parameters } = (locale === 'zh-CN' ? zhCN : enUS)[id];
  const { parameterName } = functionWords(locale);
  return {
    id,
    description,
    parameters: Object.entries(parameters).map(([key, text]) => ({
      key,
      name: parameterName(id, key),
      description: text,
    })),
  };
}
