/** Headings of which nothing has to be marked: words with single spaces between them. */
const PLAIN = /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u;

/**
 * A table's column as formulas name it. A heading with other signs (a line break, say) stands in brackets of its
 * own, and in it `[ ] # '` and `@` have an apostrophe before them.
 */
export function structuredReference(table: string, heading: string): string {
  return PLAIN.test(heading) ? `${table}[${heading}]` : `${table}[[${heading.replace(/[[\]#'@]/g, "'$&")}]]`;
}
