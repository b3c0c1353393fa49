const LONGEST = 31;

/**
 * A legal and free tab name for what was wanted: no `: \ / ? * [ ]`, no apostrophe at either end, at most 31 characters,
 * not Excel's own "History", and not a name in use, which gets a number: `Li Na (2)`.
 *
 * @param taken names in use, in lower case; the answer is added
 */
export function sheetTitle(wanted: string, taken: Set<string>): string {
  const legal = wanted
    .replace(/[:\\/?*[\]\u0000-\u001F]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim();
  const base = legal === '' || /^history$/i.test(legal) ? `${legal} -`.trim() : legal;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const title = cut(base, LONGEST - suffix.length) + suffix;
    if (taken.has(title.toLowerCase())) continue;
    taken.add(title.toLowerCase());
    return title;
  }
}

/** Cuts without breaking a character in two and without leaving an apostrophe or a space at the end. */
function cut(text: string, length: number): string {
  let result = '';
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result.replace(/['\s]+$/, '');
}
