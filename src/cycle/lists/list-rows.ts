import { cleanText, comparable } from '../clean-text';
import { whatFieldsOf, whoseFieldsOf } from './list-kinds';
import type { ListField, ListKind } from './list-kinds';
import type { Matches } from './match-fields';

/** Why a row of a list is no record. */
export type LeftOut = 'total' | 'remark' | 'heading';

/** The word alone, or with how many there are: 合计：5人, Total (12). Max and Min are also what people are called. */
const TOTAL =
  /^(?:合计|总计|小计|共计|(?:部门|全员|公司|团队|总体?)?平均[值分数]?|最[高低][值分]?|中位[值数]|(?:grand |sub-?)?totals?|sum|average|mean|median|maximum|minimum|highest|lowest)\s*(?:[:：]?\s*\d*\s*[人名位项个]?|[(（][^()（）]*[)）])[:：]?$/i;
/** How many a total is of, below the names: 5人, 共 5 人, 5 people. */
const COUNT = /^(?:共计?|合计|总计|总共)?\s*\d+\s*(?:[人名位项个]|people|persons?|employees?|staff)$/i;
/** Below headings, in which unit the columns are: 单位 | 万元 | %. */
const UNIT = /^(?:(?:计量)?单位[:：]?|units?)$/i;
/** Signatures, notes, instructions: what is written below a list is a sentence, or has a colon. */
const SENTENCE = /[:：，。；？！]/;
const NOTE = /^(?:注|说明|备注|填表|制表|notes?\b|remarks?\b)/i;

/** Columns that belong to a list although none of them is read: there may be another list further left. */
const COLUMNS_BEFORE = 2;

export interface RowColumns {
  /** The columns with ids of people. */
  readonly ids: readonly number[];
  /** All columns that say which person a row is about. */
  readonly people: readonly number[];
  /** All columns that say whom a row is about, or which role. */
  readonly whose: readonly number[];
  /** The columns that say what it is about: a KPI, a competency, who rates. A record may have one of these alone. */
  readonly what: readonly number[];
  /** All columns that are read. */
  readonly all: readonly number[];
}

/** @param measures where the entries of items stand that have columns of their own; `null` in other lists */
export function rowColumnsOf(
  kind: ListKind,
  fields: Matches,
  measures: readonly number[] | null,
): RowColumns {
  const of = (names: readonly ListField[]): number[] => names.flatMap((field) => fields[field] ?? []);
  return {
    ids: of(['id', 'employeeId']),
    people: of(whoseFieldsOf(kind).filter((field) => field !== 'role')),
    whose: of(whoseFieldsOf(kind)),
    what: of(whatFieldsOf(kind, measures !== null)),
    all: [...Object.values(fields), ...(measures ?? [])],
  };
}

/**
 * Tells what a row is: a record, or why it is none; `null` for a blank one.
 * @param above the rows above the first record: titles and headings
 */
export function rowReader(
  { ids, people, whose, what, all }: RowColumns,
  above: readonly (readonly unknown[])[],
): (row: readonly unknown[]) => 'record' | LeftOut | null {
  const headings = above.map((row) => row.map(comparable));
  const titles = new Set(headings.map(filled).flatMap((row) => (row.length === 1 ? row : [])));
  const begins = Math.max(0, Math.min(...all) - COLUMNS_BEFORE);
  const textsIn = (row: readonly unknown[], places: readonly number[]): string[] =>
    filled(places.map((column) => cleanText(row[column])));
  return (row) => {
    const [first, ...others] = textsIn(row, all);
    if (first === undefined) return row.some((value) => cleanText(value) !== '') ? 'remark' : null;
    const names = textsIn(row, whose);
    const things = textsIn(row, what);
    // The word may stand right before the columns that are read, among running numbers.
    const begin = cleanText(row.slice(begins).find((value) => cleanText(value) !== ''));
    const isNobody = textsIn(row, people).every((name) => [TOTAL, COUNT, UNIT].some((one) => one.test(name)));
    if (isNobody && things.length === 0 && [begin, ...names].some((name) => UNIT.test(name))) return 'remark';
    if (isNobody && [begin, ...names, ...things].some((name) => TOTAL.test(name))) return 'total';
    // Headings are repeated where a list was printed page by page, and its title with them.
    if (isHeading(row, all, headings)) return 'heading';
    const isAlone = others.length === 0;
    if (isAlone && titles.has(comparable(first))) return 'heading';
    if (things.length > 0) return isAlone && NOTE.test(first) ? 'remark' : 'record';
    if (names.length === 0 || (isAlone && SENTENCE.test(first))) return 'remark';
    const isNoName = names.every((name) => /[:：]/.test(name));
    const isNoId = textsIn(row, ids).length === names.length && names.every((id) => /[:：\s]/.test(id));
    return isNoName || isNoId ? 'remark' : 'record';
  };
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');

function isHeading(
  row: readonly unknown[],
  columns: readonly number[],
  headings: readonly (readonly string[])[],
): boolean {
  const given = columns
    .map((column) => ({ column, text: comparable(row[column]) }))
    .filter(({ text }) => text !== '');
  return (
    given.length > 1 &&
    headings.some((heading) => given.every(({ text, column }) => heading[column] === text))
  );
}
