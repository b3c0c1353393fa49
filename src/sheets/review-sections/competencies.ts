import { FIELD_COLUMN, KPI_COLUMNS, REVIEW_ROWS, rowKey } from '../../cycle/review-rows';
import type { Competency } from '../../cycle/tables';
import { sheetWords } from '../../locales/sheet-words';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { Section } from './section';

const WEIGHT = FIELD_COLUMN;
const WORDS = WEIGHT + 1;
/** Where each behaviour begins: what a 1, a 3 and a 5 look like. */
const ANCHORS = [WORDS, KPI_COLUMNS.cap, KPI_COLUMNS.attainment] as const;

const anchorsOf = ({ anchor1, anchor3, anchor5 }: Competency): string[] => [anchor1, anchor3, anchor5];

/** What is rated in the 360° review, with the behaviour that ratings stand for, or else what each means. */
export const competencies: Section = (page, { competencies: all, locale }) => {
  if (all.length === 0) return;
  const { review } = sheetWords(locale);
  const [competency = '', weight = '', ...looksLike] = review.competencyHeadings;
  const hasAnchors = all.some((one) => anchorsOf(one).some((anchor) => anchor !== ''));
  const starts: readonly number[] = hasAnchors ? ANCHORS : [WORDS];
  const textsOf = (one: Competency): string[] => {
    const isDescribed = !hasAnchors || anchorsOf(one).every((anchor) => anchor === '');
    return isDescribed ? [one.description] : anchorsOf(one);
  };
  const end = (index: number): number => (starts[index + 1] ?? LAST_COLUMN + 1) - 1;
  const texts = (words: readonly string[]): Record<number, string | null> =>
    Object.fromEntries(starts.map((column, index) => [column, words[index] || null]));

  page.section(review.competencies);
  const headings = hasAnchors ? looksLike : [review.meaning];
  const first = page.headings({ [FIRST_COLUMN]: competency, [WEIGHT]: weight, ...texts(headings) });
  for (const one of all) {
    const words = textsOf(one);
    const row = page.row(rowKey(REVIEW_ROWS.competency, one.competency), {
      [FIRST_COLUMN]: one.competency,
      [WEIGHT]: one.weight,
      ...texts(words),
    });
    page.fit(row, [
      [one.competency, FIRST_COLUMN, FIRST_COLUMN],
      ...starts.map((column, index) => [words[index] ?? '', column, end(index)] as const),
    ]);
  }
  const count = all.length;
  page.style(first + 1, FIRST_COLUMN, FIRST_COLUMN, 'wrapped', {}, count);
  page.style(first + 1, WEIGHT, WEIGHT, 'grid', { format: 'number', align: 'center' }, count);
  page.style(first + 1, WORDS, LAST_COLUMN, 'wrapped', {}, count);
  starts.forEach((column, index) => page.merge(first, column, end(index), count + 1));
};
