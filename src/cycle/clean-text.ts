/** Spaces at an end, double or of another kind, and marks that nobody sees. */
const STRAY = /^\s|\s$|\s\s|[^\S ]|\u200B/;

/** Text as HR means it: without a byte-order mark, without stray or double spaces of any kind. */
export function cleanText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  if (typeof value === 'number' || !STRAY.test(text)) return text;
  return text
    .replace(/[\uFEFF\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading or a name as it is compared: without case, spaces and punctuation. */
export const comparable = (value: unknown): string =>
  cleanText(value)
    .toLowerCase()
    .replace(/[\s_\-./·:：()（）*]/g, '');
