import { DEFINITIONS } from '../src/functions/definitions';
import { parametersOf } from '../src/functions/parameters';
import { FUNCTION_IDS, functionText } from '../src/locales/function-texts';
import type { Locale } from '../src/locales/locale';

/**
 * The metadata Excel reads, one text per language: ids, parameters and results from the functions' definitions, words from
 * the locales. Every parameter is a range of anything: Excel hands a single value over as a range of one cell, and an
 * empty cell stays recognisable.
 *
 * @param helpUrl where the functions are documented; each function is an anchor of that page
 * @throws Error when a parameter lacks its words
 */
export function functionsMetadata(locale: Locale, helpUrl: string): string {
  const functions = FUNCTION_IDS.map((id) => {
    const { parameters, spills } = DEFINITIONS[id];
    const text = functionText(id, locale);
    return {
      id,
      name: id,
      description: text.description,
      helpUrl: `${helpUrl}#${id.toLowerCase()}`,
      // With the addresses a message can name the cell.
      options: { requiresParameterAddresses: true },
      parameters: parametersOf(parameters).map(({ name, isOptional }, place) => {
        const words = text.parameters[place];
        if (words?.key !== name) throw new Error(`${id}: parameter ${name} has no words in ${locale}`);
        return {
          name: words.name,
          description: words.description,
          type: 'any',
          dimensionality: 'matrix',
          ...(isOptional && { optional: true }),
        };
      }),
      result: spills ? { dimensionality: 'matrix' } : {},
    };
  });
  // An error value in a range reaches the function, which gives it back as it is instead of as a #VALUE! without a reason.
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2);
}
