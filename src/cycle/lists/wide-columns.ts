import { cleanText, comparable } from '../clean-text';
import { isErrorText, readCell } from '../read-cell';
import { headingOf, SAMPLE_ROWS } from './header-rows';
import type { HeadingPath } from './header-rows';
import { headingWords, withoutBrackets } from './heading-words';
import { wideKindOf } from './list-kinds';
import type { ListKind, Measure } from './list-kinds';

/** A KPI or a competency that has columns of its own in a list. */
export interface WideItem {
  readonly item: string;
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
 * its last word (`销售额目标`), as long as it is so in several columns.
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
  const words = new Map(
    wide.measures.map((measure) => [measure, new Set(headingWords(kind, measure))] as const),
  );
  const columns = paths.flatMap((path, column) =>
    path.length === 0 || claimed.has(column) ? [] : [{ path, column, ...partsOf(path, words) }],
  );
  const suffixes = columns.filter(({ suffix }) => suffix).length;
  const items = new Map<string, { item: string; columns: Partial<Record<Measure, number>> }>();
  for (const { path, column, part, suffix } of columns) {
    const told = part ?? (suffixes > 1 ? suffix : null) ?? { item: headingOf(path), measure: alone };
    if (told.item === '') continue;
    const key = comparable(told.item);
    const one = items.get(key) ?? { item: told.item, columns: {} };
    // A second column of the same heading is left alone: nobody can say which of them counts.
    one.columns[told.measure] ??= column;
    items.set(key, one);
  }
  const sample = rows.slice(0, SAMPLE_ROWS);
  return [...items.values()].map((one) => ({ ...one, likely: isLikely(one, sample) }));
}

interface Told {
  readonly item: string;
  readonly measure: Measure;
}

/** What a heading says of item and measure: by a part of its own, or by how it ends. */
function partsOf(
  path: HeadingPath,
  words: ReadonlyMap<Measure, ReadonlySet<string>>,
): { part: Told | null; suffix: Told | null } {
  for (const [measure, known] of words) {
    const index = path.findIndex((one) =>
      [one, withoutBrackets(one)].some((text) => known.has(comparable(text))),
    );
    if (index >= 0)
      return { part: { item: headingOf(path.filter((_, at) => at !== index)), measure }, suffix: null };
  }
  const heading = headingOf(path);
  for (const [measure, known] of words) {
    for (const word of known) {
      const end = new RegExp(`^(.{2,}?)[\\s\\-_–—·:：(（]*${word}[)）]?$`, 'i').exec(heading);
      if (end?.[1]) return { part: null, suffix: { item: cleanText(end[1]), measure } };
    }
  }
  return { part: null, suffix: null };
}

/** Several measures, or numbers in most cells; a column in which nothing stands yet may be one too. */
function isLikely(
  { item, columns }: Pick<WideItem, 'item' | 'columns'>,
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
