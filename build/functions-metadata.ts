import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { FUNCTION_IDS, functionText } from '../src/locales/function-texts';
import type { Locale } from '../src/locales/locale';

const SOURCE = join(__dirname, '..', 'src', 'functions', 'functions.ts');

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
    const id = FUNCTION_IDS.find((known) => known === one.id);
    if (!id) throw new Error(`${one.id} has no words`);
    const text = functionText(id, locale);
    one.description = text.description;
    one.helpUrl = `${helpUrl}#${one.id.toLowerCase()}`;
    one.parameters.forEach((parameter, index) => {
      const words = text.parameters[index];
      if (words?.key !== parameter.name)
        throw new Error(`${one.id}: parameter ${parameter.name} has no words in ${locale}`);
      Object.assign(parameter, { name: words.name, description: words.description });
    });
  }
  // The generator does not know this switch: with it an error value in a range reaches the function, which gives it back
  // as it is instead of as a #VALUE! without a reason.
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2);
}
