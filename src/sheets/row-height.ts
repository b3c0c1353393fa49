/** Of the row with a sheet's title. */
export const TITLE_HEIGHT = 30;

/** No row of Excel's is higher. */
const HIGHEST = 409;
const LINE = 14.5;
const PADDING = 3.5;

/**
 * The height, in points, of a row whose texts wrap. Excel fits no row to merged cells, so that it has to be estimated.
 *
 * @param cells each text with the width it has to fit in, in characters of the default font
 * @param fewest lines the row has at least
 */
export function rowHeight(cells: readonly (readonly [text: string, width: number])[], fewest = 1): number {
  const lines = Math.max(fewest, ...cells.map(([text, width]) => linesOf(text, width)));
  return Math.min(HIGHEST, Math.ceil(lines * LINE + PADDING));
}

/** Ideographs and full-width signs take the place of two letters. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;
const CAPITAL_OR_BROAD = /[A-Z@%&MWmw]/;

const widthOf = (character: string): number =>
  WIDE.test(character) ? 2 : CAPITAL_OR_BROAD.test(character) ? 1.25 : 1;

/** How many lines a text takes: broken between words, and between any two ideographs. */
function linesOf(text: string, width: number): number {
  const pieces = text.match(/\n|\s+|[^\s\u2E80-\uA4CF\uFF00-\uFF60]+|./gu) ?? [];
  let [lines, filled] = [1, 0];
  for (const piece of pieces) {
    if (piece === '\n') {
      [lines, filled] = [lines + 1, 0];
      continue;
    }
    const needed = [...piece].reduce((sum, character) => sum + widthOf(character), 0);
    if (filled + needed <= width || (filled > 0 && /^\s+$/.test(piece))) filled += needed;
    else if (filled === 0 || needed > width) {
      // A word longer than a line is broken wherever the line ends.
      lines += Math.ceil((filled + needed) / width) - 1;
      filled = (filled + needed) % width;
    } else [lines, filled] = [lines + 1, needed];
  }
  return lines;
}
