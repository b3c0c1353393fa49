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
  `IF(ISOMITTED(${argument}),"",IF(${isBlank(argument)},"",${argument}))`;

export const sizeOf = (argument: string): string => `ROWS(${argument})*COLUMNS(${argument})`;

/** Whether an optional argument that is one for all or one per row has neither size. */
export const misfits = (argument: string, size: string): string =>
  `IF(ISOMITTED(${argument}),FALSE,AND(${sizeOf(argument)}<>1,${sizeOf(argument)}<>${size}))`;

/** Whether an optional argument that is a single value was given as several cells. */
export const isNotOneCell = (argument: string): string =>
  `IF(ISOMITTED(${argument}),FALSE,${sizeOf(argument)}<>1)`;

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
 */
export function firstError(columns: readonly (readonly [counts: string, values: string])[]): string {
  const masks = columns.map(([counts]) => counts).join(',');
  const values = columns.map(([, column]) => column).join(',');
  return `LET(
      all,VSTACK(${values}),
      place,XMATCH(TRUE,MAP(VSTACK(${masks}),all,LAMBDA(is,item,IF(is,ISERROR(item),FALSE)))),
      IF(ISNUMBER(place),INDEX(all,place),""))`;
}

/** Whether a row has a score and a weight, so that the rest of it is looked at; an error is neither blank nor 0. */
export const hasWeight = (weight: string): string =>
  `IF(ISERROR(${weight}),TRUE,IF(${weight}="",FALSE,${weight}<>0))`;

/** One line, as a name in the workbook holds it. Texts in quotes keep their spaces. */
export const oneLine = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/\s+/g, '')))
    .join('');
