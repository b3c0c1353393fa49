import { comparable as wordOf } from '../../scoring/cell';
import { DIRECTIONS } from '../../scoring/kpi-attainment';
import { cleanText, comparable } from '../clean-text';
import { guessKind } from './guess-kind';
import { findHeaderRows, headingOf, lastOf } from './header-rows';
import type { HeadingPath } from './header-rows';
import { ATTAINMENT, headingWords, says } from './heading-words';
import type { HeadingWords } from './heading-words';
import { readCell } from '../read-cell';
import { columnFieldsOf, LIST_KINDS, wideKindOf } from './list-kinds';
import type { CycleListKind, ListKind } from './list-kinds';
import { rowColumnsOf, rowReader } from './list-rows';
import { matchFields } from './match-fields';
import type { Matches } from './match-fields';
import { nameKeys } from './people';
import { sharedFieldOf } from './shared-row';
import { valuesIn, wideItems } from './wide-columns';
import type { WideItem } from './wide-columns';

type Rows = readonly (readonly unknown[])[];

/** A list as it stands on a sheet: its headings, and what is below them. */
export interface ListHeadings {
  /** The first and the last row of the headings, from 0. */
  readonly top: number;
  readonly headerRows: number;
  readonly paths: readonly HeadingPath[];
  readonly above: Rows;
  readonly rows: Rows;
  readonly columns: readonly DetectedColumn[];
}

export interface DetectedColumn {
  /** From 0, within the list. */
  readonly column: number;
  readonly heading: string;
  /** The first values, for people to recognise the column by. */
  readonly samples: readonly string[];
}

/** What a list is taken for, and which of its columns hold what. */
export interface Detection<K extends ListKind = ListKind> {
  readonly kind: K;
  readonly matches: Matches;
  /** KPIs or competencies side by side, in a list that can have them so and has no column for their names. */
  readonly items: readonly WideItem[] | null;
}

const SAMPLES = 3;

/** Finds the headings of a list; `null` when there are none. */
export function readHeadings(values: Rows): ListHeadings | null {
  const header = findHeaderRows(values, mostKnown, (row) => sharedFieldOf(row) === null);
  if (!header) return null;
  const { top, count, paths } = header;
  const rows = values.slice(top + count);
  const above = values.slice(0, top + count);
  const isRecord = recordTest(above);
  const read = {
    top,
    headerRows: count,
    paths,
    above,
    rows,
    columns: paths.flatMap((path, column) =>
      path.length === 0
        ? []
        : [{ column, heading: headingOf(path), samples: firstTexts(rows, column, isRecord) }],
    ),
  };
  return isList(read) ? read : null;
}

/** How many fields headings name, taken for the kind of list that has most of them. */
function mostKnown(paths: readonly HeadingPath[]): number {
  return Math.max(
    ...LIST_KINDS.map((kind) => {
      const matches = matchFields(kind, false, paths);
      // A measure may stand above the KPIs: Target | Revenue, Margin.
      const above = (wideKindOf(kind)?.measures ?? []).filter((measure) => {
        const words = headingWords(kind, measure);
        return (
          matches[measure] === undefined &&
          paths.some((path) => path.slice(0, -1).some((part) => says(words, part)))
        );
      });
      return Object.keys(matches).length + above.length;
    }),
  );
}

/** One word alone may be a title ("Sales"), or a value: a name with several columns of numbers beside it is none. */
function isList({ paths, rows }: ListHeadings): boolean {
  if (mostKnown(paths) > 1) return true;
  const matches = matchFields('MeritKpiResults', true, paths);
  const claimed = new Set(Object.values(matches));
  return (
    (matches.employeeId ?? matches.employeeName) !== undefined && numberColumns(paths, rows, claimed) > 1
  );
}

/** Which rows samples are taken from: totals, repeated headings and what holds for everybody are none. Each row is looked at once. */
function recordTest(above: Rows): (row: Rows[number]) => boolean {
  const all = (above.at(-1) ?? []).map((_, column) => column);
  const read = rowReader({ ids: [], people: [], whose: [], what: all, all }, above);
  const known = new Map<Rows[number], boolean>();
  return (row) => {
    const before = known.get(row) ?? (read(row) === 'record' && sharedFieldOf(row) === null);
    known.set(row, before);
    return before;
  };
}

function firstTexts(rows: Rows, column: number, isRecord: (row: Rows[number]) => boolean): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = cleanText(row[column]);
    if (text !== '' && isRecord(row)) texts.push(text);
    if (texts.length === SAMPLES) break;
  }
  return texts;
}

const numberColumns = (paths: readonly HeadingPath[], rows: Rows, claimed: ReadonlySet<number>): number =>
  paths.filter(
    (path, column) => path.length > 0 && !claimed.has(column) && valuesIn(rows, column) === 'numbers',
  ).length;

/**
 * What a list is and which of its columns hold what.
 * @param sheet the sheet's name, which may tell as much as a title
 * @param kind what it is, where somebody has said so
 */
export function detectList(list: ListHeadings, sheet: string): Detection<CycleListKind>;
export function detectList<K extends ListKind>(list: ListHeadings, sheet: string, kind?: K): Detection<K>;
export function detectList(
  list: ListHeadings,
  sheet: string,
  kind: ListKind = guessKind(list, sheet),
): Detection {
  const { paths, rows } = list;
  const wide = wideKindOf(kind);
  const long = withDirectionColumn(kind, matchFields(kind, false, paths), list);
  const isWide = wide !== null && long[wide.item] === undefined;
  const matches = isWide ? matchFields(kind, true, paths) : long;
  return {
    kind,
    matches:
      kind === 'MeritEmployees'
        ? withBestManagerColumn(matches, paths, rows)
        : kind === 'OldScores' && !isWide
          ? withScoreColumn(matches, list)
          : matches,
    items: isWide ? itemsBeside(list, kind, matches) : null,
  };
}

/** The KPIs or competencies side by side in the columns that no field is taken from. */
export const itemsBeside = ({ paths, rows }: ListHeadings, kind: ListKind, matches: Matches): WideItem[] =>
  wideItems(kind, paths, rows, new Set(Object.values(matches)));

/** A direction left out turns a score round: it is told by what stands in a column, too, whatever its heading. */
function withDirectionColumn(kind: ListKind, matches: Matches, { paths, rows }: ListHeadings): Matches {
  if (matches.direction !== undefined || !columnFieldsOf(kind, false).includes('direction')) return matches;
  const claimed = new Set(Object.values(matches));
  const direction = paths.findIndex((path, column) => {
    if (path.length === 0 || claimed.has(column)) return false;
    const texts = rows.map((row) => cleanText(row[column])).filter((text) => text !== '');
    const said = texts.filter((text) => DIRECTIONS.has(wordOf(text)));
    return said.length > texts.length / 2;
  });
  return direction < 0 ? matches : { ...matches, direction };
}

/**
 * Where each KPI has a row there may be its points, its weighted points and the total. Points beside a column of attainments are
 * scores; of several columns of scores it is the one with the totals in the rows of totals.
 */
function withScoreColumn(matches: Matches, { paths, rows, above }: ListHeadings): Matches {
  const columnsOf = (words: HeadingWords): number[] =>
    paths.flatMap((path, column) => (path.length > 0 && says(words, lastOf(path)) ? [column] : []));
  const scores = columnsOf(headingWords('OldScores', 'score'));
  const { actual, score, ...others } = matches;
  const attainment = columnsOf(ATTAINMENT).find((column) => column !== actual);
  if (score === undefined && actual !== undefined && scores.includes(actual) && attainment !== undefined)
    return { ...others, actual: attainment, score: actual };
  if (score === undefined) return matches;
  const read = rowReader(rowColumnsOf('OldScores', matches, null), above);
  const totals = rows.filter((row) => read(row) === 'total');
  const numbersIn = (column: number): number =>
    totals.filter((row) => typeof readCell(row[column], 'number', 'month-first').value === 'number').length;
  const claimed = new Set([actual, ...Object.values(others)]);
  const best = scores
    .filter((column) => !claimed.has(column))
    .reduce((one, other) => (numbersIn(other) > numbersIn(one) ? other : one), score);
  return { ...matches, score: best };
}

/** A list may tell managers by name and by number, and only one of them by what its people are called. */
function withBestManagerColumn(matches: Matches, paths: readonly HeadingPath[], rows: Rows): Matches {
  const { id, name, managerId } = matches;
  if (managerId === undefined) return matches;
  const words = headingWords('MeritEmployees', 'managerId');
  const candidates = paths.flatMap((path, column) =>
    words.has(comparable(headingOf(path))) ? [column] : [],
  );
  if (candidates.length < 2) return matches;
  const known = new Set(
    rows.flatMap((row) => [
      ...(id === undefined ? [] : [comparable(row[id])]),
      ...(name === undefined ? [] : nameKeys(cleanText(row[name]))),
    ]),
  );
  known.delete('');
  const best = candidates
    .map((column) => ({ column, hits: rows.filter((row) => known.has(comparable(row[column]))).length }))
    .reduce((one, other) =>
      other.hits > one.hits || (other.hits === one.hits && other.column === managerId) ? other : one,
    );
  return { ...matches, managerId: best.column };
}
