/** Text as HR means it: without a byte-order mark, without stray or double spaces of any kind. */
export const cleanText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value)
        .replace(/[\uFEFF\u200B]/g, '')
        .replace(/[\s\u00A0\u3000]+/g, ' ')
        .trim();

/** A heading or a name as it is compared: without case, spaces and punctuation. */
export const comparable = (value: unknown): string =>
  cleanText(value)
    .toLowerCase()
    .replace(/[\s_\-./·:：()（）*]/g, '');
