import { functionGalleryWords } from '../../../locales/function-gallery-words';
import { FUNCTION_GROUPS } from '../../../locales/function-groups';
import type { FunctionGroup } from '../../../locales/function-groups';
import { functionText } from '../../../locales/function-texts';
import type { FunctionId } from '../../../locales/function-words';
import type { Locale } from '../../../locales/locale';

export interface GroupFound {
  readonly group: FunctionGroup;
  readonly title: string;
  readonly functions: readonly FunctionId[];
}

/** The groups with the functions whose name, description or group has the words; groups without any are left out. */
export function searchFunctions(words: string, locale: Locale): GroupFound[] {
  const wanted = words.trim().toLowerCase();
  const titles = functionGalleryWords(locale).groups;
  return Object.entries(FUNCTION_GROUPS).flatMap(([name, ids]) => {
    const group = name as FunctionGroup;
    const title = titles[group];
    const functions = ids.filter((id) =>
      [`=merit.${id}(`, functionText(id, locale).description, title].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
    );
    return functions.length > 0 ? [{ group, title, functions }] : [];
  });
}
