import { DEFINITIONS } from '../src/functions/definitions';
import { parametersOf } from '../src/functions/parameters';
import { functionExamples } from '../src/locales/function-examples';
import { functionGalleryWords } from '../src/locales/function-gallery-words';
import type { FunctionGalleryWords } from '../src/locales/function-gallery-words';
import { FUNCTION_GROUPS } from '../src/locales/function-groups';
import type { FunctionGroup } from '../src/locales/function-groups';
import { functionGuide } from '../src/locales/function-guide';
import type { FunctionGuide } from '../src/locales/function-guide';
import { functionText } from '../src/locales/function-texts';
import type { FunctionId } from '../src/locales/function-words';
import type { Locale } from '../src/locales/locale';
import { TWINS } from '../src/sheets/twins';

export interface DocumentedFunction extends FunctionGuide {
  readonly id: FunctionId;
  /** Where a page has it; the functions' `helpUrl` ends with it. */
  readonly anchor: string;
  readonly description: string;
  /** `=KPISCORE(actual, target, …)` where there is a short form, then the form with the prefix. */
  readonly signatures: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  readonly example: {
    readonly formula: string;
    /** What its table shows; a result without headings has one that says what it is. */
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** What the documentation says, whether it becomes a page or Markdown. */
export interface FunctionsDocumentation {
  readonly locale: Locale;
  readonly words: FunctionGalleryWords;
  readonly groups: readonly { readonly title: string; readonly functions: readonly DocumentedFunction[] }[];
}

export function functionsDocumentation(locale: Locale): FunctionsDocumentation {
  const words = functionGalleryWords(locale);
  const guide = functionGuide(locale);
  const examples = functionExamples(locale);
  const shortForms = new Set(TWINS.map(({ name }) => name));
  const documented = (id: FunctionId): DocumentedFunction => {
    const text = functionText(id, locale);
    const taken = parametersOf(DEFINITIONS[id].parameters);
    const parameters = text.parameters.map(({ name, description }, index) => ({
      name,
      description,
      optional: taken[index]?.isOptional ?? false,
    }));
    const given = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ');
    const { call, gives } = examples[id];
    const rows = (typeof gives === 'object' ? gives : [[gives]]).map((row) => row.map(shown));
    // Results of one column are values; tables that spill have a heading row.
    const hasHeadings = (rows[0]?.length ?? 0) > 1;
    return {
      ...guide[id],
      id,
      anchor: id.toLowerCase(),
      description: text.description,
      signatures: [...(shortForms.has(id) ? [id] : []), `MERIT.${id}`].map((name) => `=${name}(${given})`),
      parameters,
      example: {
        formula: `=MERIT.${id}(${call})`,
        headings: hasHeadings ? rows.slice(0, 1).flat() : [words.result],
        rows: hasHeadings ? rows.slice(1) : rows,
      },
    };
  };
  return {
    locale,
    words,
    groups: Object.entries(FUNCTION_GROUPS).map(([group, ids]) => ({
      title: words.groups[group as FunctionGroup],
      functions: ids.map(documented),
    })),
  };
}

/** Numbers to four decimals, as a reader would format the cells. */
const shown = (value: string | number): string =>
  typeof value === 'string' ? value : String(Math.round(value * 1e4) / 1e4);
