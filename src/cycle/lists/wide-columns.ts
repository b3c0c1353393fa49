import { cleanText, comparable } from '../clean-text';
import { isErrorText, readCell } from '../read-cell';
import { headingOf, lastOf, SAMPLE_ROWS } from './header-rows';
import type { HeadingPath } from './header-rows';
import { headingWords, says, withoutBrackets } from './heading-words';
import type { HeadingWords } from './heading-words';
import { wideKindOf } from './list-kinds';
import type { ListKind, Measure } from './list-kinds';

/** A KPI or a competency that has columns of its own in a list. */
export interface WideItem {
  readonly item: string;
  /** The headings it has the name from: a group's first, then its own. */
  readonly path: HeadingPath;
  /** Where each of its measures stands, from 0 within the list. */
  readonly columns: Readonly<Partial<Record<Measure, number>>>;
  /** Whether its columns look like entries; a telephone number or a remark does not. */
  readonly likely: boolean;
}

/** Columns of numbers that stand in such lists and are no KPI. */
const NO_ITEM = new Set(
  [
    '序号',
    'No.',
    'Age',
    '年龄',
    '工龄',
    '司龄',
    '电话',
    '手机',
    '手机号',
    '联系电话',
    'Phone',
    'Mobile',
    'Zip',
    '身份证号',
    '排名',
    'Rank',
    '合计',
    '总计',
    '总分',
    '平均分',
    '平均',
    'Total',
    'Average',
    '等级',
  ].map(comparable),
);

/**
 * The items of a list that has them side by side: of every column that no field claims, the KPI (or competency) and what of
 * it stands there. A measure is a part of the heading (`Revenue / Target`, `目标 / 销售额`) or, where one heading has it all,
 * its last word (`销售额目标`), where a KPI has several or all of them end like that: a KPI may be called 项目完成.
 */
export function wideItems(
  kind: ListKind,
  paths: readonly HeadingPath[],
  rows: readonly (readonly unknown[])[],
  claimed: ReadonlySet<number>,
): WideItem[] {
  const wide = wideKindOf(kind);
  if (!wide) return [];
  const [alone] = wide.measures;
  const words = new Map(wide.measures.map((measure) => [measure, headingWords(kind, measure)] as const));
  const columns = paths.flatMap((path, column) =>
    path.length === 0 || claimed.has(column) ? [] : [{ path, column, ...partsOf(path, words) }],
  );
  const measuresOf = (stem: HeadingPath): number =>
    new Set(
      columns.flatMap(({ suffix }) =>
        suffix && comparable(headingOf(suffix.path)) === comparable(headingOf(stem)) ? [suffix.measure] : [],
      ),
    ).size;
  const isEverywhere = columns.length > 1 && columns.every(({ suffix }) => suffix);
  const items = new Map<string, { path: HeadingPath; columns: Partial<Record<Measure, number>> }>();
  for (const { path, column, part, suffix } of columns) {
    const isSaid = suffix && (isEverywhere || measuresOf(suffix.path) > 1);
    const told = part ?? (isSaid ? suffix : { path, measure: alone });
    if (told.path.length === 0) continue;
    const key = comparable(headingOf(told.path));
    const one = items.get(key) ?? { path: told.path, columns: {} };
    // A second column of the same heading is left alone: nobody can say which of them counts.
    one.columns[told.measure] ??= column;
    items.set(key, one);
  }
  const sample = rows.slice(0, SAMPLE_ROWS);
  return [...items.values()].map(({ path, columns: measures }) => {
    const item = headingOf(path);
    return { item, path, columns: measures, likely: isLikely(item, measures, sample) };
  });
}

interface Told {
  readonly path: HeadingPath;
  readonly measure: Measure;
}

/** What a heading says of item and measure: by a part of its own, or by how it ends. */
function partsOf(
  path: HeadingPath,
  words: ReadonlyMap<Measure, HeadingWords>,
): { part: Told | null; suffix: Told | null } {
  for (const [measure, known] of words) {
    const index = path.findIndex((one) => says(known, one));
    if (index >= 0) return { part: { path: path.filter((_, at) => at !== index), measure }, suffix: null };
  }
  for (const [measure, known] of words) {
    for (const word of known.keys()) {
      const end = new RegExp(`^(.{2,}?)[\\s\\-_–—·:：(（]*${word}[)）]?$`, 'i').exec(lastOf(path));
      if (end?.[1])
        return { part: null, suffix: { path: [...path.slice(0, -1), cleanText(end[1])], measure } };
    }
  }
  return { part: null, suffix: null };
}

/** Several measures, or numbers in most cells; a column in which nothing stands yet may be one too. */
function isLikely(
  item: string,
  columns: WideItem['columns'],
  sample: readonly (readonly unknown[])[],
): boolean {
  if (NO_ITEM.has(comparable(item)) || NO_ITEM.has(comparable(withoutBrackets(item)))) return false;
  if (Object.keys(columns).length > 1) return true;
  return Object.values(columns).every((column) => {
    const held = valuesIn(sample, column);
    return held === 'numbers' || held === 'nothing';
  });
}

/** What a column holds: so it is known again under another heading. */
export type Holds = 'numbers' | 'words' | 'nothing';

/** What most cells of a column hold. */
export function valuesIn(rows: readonly (readonly unknown[])[], column: number): Holds {
  const cells = rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => row[column])
    .filter((value) => cleanText(value) !== '' && !isErrorText(cleanText(value)));
  if (cells.length === 0) return 'nothing';
  const numbers = cells.filter((value) => readCell(value, 'entry', 'month-first').value !== null);
  return numbers.length * 2 > cells.length ? 'numbers' : 'words';
}
