import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionText } from '../src/locales/function-words';
import { functions as enUS } from '../src/locales/en-US/functions';
import type { Locale } from '../src/locales/locale';
import { functions as zhCN } from '../src/locales/zh-CN/functions';

const SOURCE = join(__dirname, '..', 'src', 'functions', 'functions.ts');

const TEXTS: Readonly<Record<Locale, Readonly<Record<string, FunctionText>>>> = {
  'en-US': enUS.functions,
  'zh-CN': zhCN.functions,
};

interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality: string;
    optional?: boolean;
  }[];
  result: { dimensionality?: string };
}

/**
 * The metadata Excel reads, one text per language: ids, parameters and types from the source, words from the locales.
 *
 * @param helpUrl where the functions are documented; each function is an anchor of that page
 * @throws Error when the source has a fault or a function lacks its words
 */
export async function functionsMetadata(locale: Locale, helpUrl: string): Promise<string> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata([SOURCE]);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  for (const one of functions) {
    const text = TEXTS[locale][one.id];
    if (!text) throw new Error(`${one.id} has no words in ${locale}`);
    one.description = text.description;
    one.helpUrl = `${helpUrl}#${one.id.toLowerCase()}`;
    const words = Object.entries(text.parameters);
    one.parameters.forEach((parameter, index) => {
      const [key, [name, description]] = words[index] ?? ['', ['', '']];
      if (key !== parameter.name)
        throw new Error(`${one.id}: parameter ${parameter.name} has no words in ${locale}`);
      Object.assign(parameter, { name, description });
    });
  }
  // The generator does not know this switch: with it an error value in a range reaches the function, which gives it back
  // as it is instead of as a #VALUE! without a reason.
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2);
}
