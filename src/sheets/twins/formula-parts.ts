/**
 * Pieces the twins share. A twin stands alone in a workbook, so that what two of them need is written into both.
 *
 * They are written for how Excel calculates: a blank cell handed through an array would become 0, therefore every argument
 * is first turned into a column in which blanks are `""`; `MAP` then sees one plain value at a time.
 */

/** Whether a cell is empty or `""`. (Some engines take 0 for `=""` in a range; joined to a text it is one in all.) */
export const isBlank = (value: string): string => `${value}&""=""`;

/** A range or value as one column, row by row, with `""` for blanks. */
export const column = (argument: string): string => `TOCOL(IF(${isBlank(argument)},"",${argument}))`;

/** As `column`; one cell stands for all rows. `size` is the number of rows. */
export const columnForAll = (argument: string, size: string): string =>
  `IF(SEQUENCE(${size}),${column(argument)})`;

/** An optional argument, `""` when it was left out. */
export const given = (argument: string): string => `IF(ISOMITTED(${argument}),"",${argument})`;

/** An optional argument that is a single value, `""` when it was left out or is blank. */
export const oneValue = (argument: string): string =>
  `IF(ISOMITTED(${argument}),"",IF(${isBlank(`INDEX(${argument},1)`)},"",INDEX(${argument},1)))`;

export const sizeOf = (argument: string): string => `ROWS(${argument})*COLUMNS(${argument})`;

/** Whether an optional argument that is one for all or one per row has neither size. */
export const misfits = (argument: string, size: string): string =>
  `IF(ISOMITTED(${argument}),FALSE,AND(${sizeOf(argument)}<>1,${sizeOf(argument)}<>${size}))`;

/** Whether an optional argument that is a single value was given as several cells. */
export const isNotOneCell = (argument: string): string =>
  `IF(ISOMITTED(${argument}),FALSE,${sizeOf(argument)}<>1)`;

/** Whether an optional argument has another size than `size`. */
export const isOtherSize = (argument: string): string =>
  `IF(ISOMITTED(${argument}),FALSE,${sizeOf(argument)}<>size)`;

/** How often a key is among `groupKeys`. */
export const timesListed = (key: string): string => `SUM(MAP(groupKeys,LAMBDA(other,IF(other=${key},1,0))))`;

/** In a LAMBDA over rater groups with `mine`, the ratings of the group: how many different people gave them. */
export const RATERS_OF_MINE = `SUM(MAP(UNIQUE(FILTER(people,mine,"")),LAMBDA(name,IF(name="",0,1))))`;

/** The ratings of the group of a `key`. */
export const MINE = 'MAP(keys,LAMBDA(other,other=key))';

/** What counted ratings add up from: each rating times its item's weight, and the item weights. */
export const POINTS_AND_PORTIONS = `
    points,MAP(used,values,items,LAMBDA(is,rating,item,IF(is,rating*item,0))),
    portions,MAP(used,items,LAMBDA(is,item,IF(is,item,0)))`;

/** Groups that are one identified person by nature: one rater is enough. */
export const ONE_PERSON_GROUPS = `{"self","自评","本人","manager","supervisor","上级","直接上级","直属上级","主管","经理","领导"}`;

/** A name or keyword as it is compared: without case and without spaces (ordinary and full-width ones). */
export const word = (value: string): string =>
  `LOWER(SUBSTITUTE(SUBSTITUTE(${value}," ",""),UNICHAR(12288),""))`;

/** Whether a value that is no error is blank or one of the words for "not applicable". */
export const isUnscored = (value: string): string =>
  `IF(${value}="",TRUE,ISNUMBER(XMATCH(${word(value)},{"n/a","不适用","/","—"})))`;

/**
 * The first error value among columns, one after the other; `""` when there is none.
 *
 * @param columns each with the name of the column that says in which rows it counts
 * @param rows how many rows they have together
 */
export function firstError(
  columns: readonly (readonly [counts: string, values: string])[],
  rows: string,
): string {
  const below = (stacked: readonly string[]): string =>
    stacked.length > 1 ? `VSTACK(${stacked.join(',')})` : stacked.join();
  return `LET(
      all,${below(columns.map(([, values]) => values))},
      none,${rows}+1,
      place,MIN(MAP(${below(columns.map(([counts]) => counts))},all,SEQUENCE(${rows}),LAMBDA(is,item,at,
        IF(is,IF(ISERROR(item),at,none),none)))),
      IF(place=none,"",INDEX(all,place)))`;
}

/** Whether a weight lets its row count: an error or a text is neither blank nor 0, and is reported later. */
export const hasWeight = (weight: string): string =>
  `IF(ISERROR(${weight}),TRUE,IF(ISNUMBER(${weight}),${weight}<>0,NOT(${weight}="")))`;

/** One line, as a name in the workbook holds it. Texts in quotes keep their spaces. */
export const oneLine = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/\s+/g, '')))
    .join('');
