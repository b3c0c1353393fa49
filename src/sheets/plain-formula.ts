/**
 * Pieces of formulas that every Excel since 2010, WPS and LibreOffice calculate, without array entry: no LET, LAMBDA, FILTER,
 * XLOOKUP or IFNA. Arrays stand within SUMPRODUCT, LOOKUP or MATCH, which need none; IF within them would.
 */

const FULL_WIDTH_SPACE = '\u3000';

/** A name or keyword as it is compared: without case and without spaces (ordinary and full-width ones). */
export const plainWord = (value: string): string =>
  `LOWER(SUBSTITUTE(SUBSTITUTE(${value}," ",""),"${FULL_WIDTH_SPACE}",""))`;

/**
 * What a column holds in the last of some rows; #N/A where there are none.
 *
 * @param condition array expression: 1 in those rows, else 0 or an error
 */
export const lastWhere = (condition: string, column: string): string =>
  `LOOKUP(2,1/(${condition}),${column})`;

/** Words as an array constant. */
export const oneOf = (words: Iterable<string>): string =>
  `{${[...words].map((word) => `"${word}"`).join(',')}}`;

/** 1 in the rows whose column holds this id, letter by letter: a number counts by its digits, 0012 is not 12. */
export const sameId = (column: string, id: string): string => `EXACT(TRIM(${column}&""),TRIM(${id}&""))`;

/** The fewest raters of a group, as its table states them, or else as the scheme does. */
export function fewestRaters({
  group,
  raterGroups,
  minRaters,
}: {
  readonly group: string;
  readonly raterGroups: Readonly<Record<'group' | 'minRaters', string>>;
  readonly minRaters: string;
}): string {
  const isGroup = `(${plainWord(raterGroups.group)}=${plainWord(group)})`;
  const own = raterGroups.minRaters;
  return `IF(SUMPRODUCT(${isGroup}*ISNUMBER(${own}))>0,SUMPRODUCT(--${isGroup},${own}),${minRaters})`;
}

/** Whether a cell is a number, in the rows of a table that is read by SUMIFS. */
export const ANY_NUMBER = '">-1E+99"';

/**
 * A formula with its parts written out where their names stand: what LET does, for programs that have no LET.
 *
 * @param parts names with what they stand for; a part may use the names before it
 */
export function spelledOut(
  parts: readonly (readonly [name: string, expression: string])[],
  formula: string,
): string {
  return parts.reduceRight((text, [name, expression]) => {
    const isAtom = /^[$A-Z]+\$?\d+$|^\w+\[.*\]$|^\d+(\.\d+)?$/.test(expression);
    const written = isAtom ? expression : `(${expression})`;
    return outsideTexts(text, (code) => code.replace(new RegExp(`\\b${name}\\b`, 'g'), () => written));
  }, formula);
}

/** Changes a formula, but not what stands in it in quotation marks or as a column's heading in brackets. */
const outsideTexts = (formula: string, change: (code: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/s)
    .map((part, place) => (place % 2 === 1 ? part : change(part)))
    .join('');
