import { FIELD_COLUMN, REVIEW_ROWS, rowKey } from '../../cycle/review-rows';
import type { RaterGroup } from '../../cycle/tables';
import { sheetWords } from '../../locales/sheet-words';
import { minRatersOf } from '../../cycle/scores';
import { comparableName } from '../../scoring/cell';
import { isOnePersonGroup } from '../../scoring/score-360';
import { address } from '../address';
import type { GroupCells } from '../dialects/dialect';
import { asFormula, quoted } from '../formula-call';
import { plainWord } from '../plain-formula';
import { ruleOf } from '../review-formulas';
import type { ReviewSheetInput } from '../review-input';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { ReviewPage } from '../review-page';
import { idCells } from './id-cells';
import type { Section } from './section';

export const GROUP_COLUMNS = {
  group: FIRST_COLUMN,
  weight: FIELD_COLUMN,
  raters: 3,
  mean: 5,
  status: 7,
} as const;
const { weight: WEIGHT, raters: RATERS, mean: MEAN, status: STATUS } = GROUP_COLUMNS;

/**
 * The rater groups, live. Of a group with too few raters it says so, and neither how many there are nor their mean; the score
 * leaves such a group out, so that no other number of the sheet lets either be worked out.
 */
export const raterGroups: Section = (page, input) => {
  if (input.raterGroups.length === 0) return;
  const { review } = sheetWords(input.locale);
  page.section(input.listed ? review.raterGroupsListed : review.raterGroups);
  const [group = '', weight = '', raters = '', mean = '', status = ''] = review.groupHeadings;
  const heading = page.headings({
    [FIRST_COLUMN]: group,
    [WEIGHT]: weight,
    [RATERS]: raters,
    [MEAN]: mean,
    [STATUS]: status,
  });
  const count = input.raterGroups.length;
  groupRows(page, input);
  page.style(heading + 1, FIRST_COLUMN, FIRST_COLUMN, 'wrapped', {}, count);
  page.style(heading + 1, WEIGHT, WEIGHT, 'grid', { format: 'number', align: 'center' }, count);
  page.style(heading + 1, RATERS, MEAN - 1, 'grid', { align: 'center' }, count);
  page.style(heading + 1, MEAN, STATUS - 1, 'grid', { format: 'score', align: 'center' }, count);
  page.style(heading + 1, STATUS, LAST_COLUMN, 'grid', {}, count);
  page.merge(heading, RATERS, MEAN - 1, count + 1);
  page.merge(heading, MEAN, STATUS - 1, count + 1);
  page.merge(heading, STATUS, LAST_COLUMN, count + 1);
};

/** The same out of sight, for formulas that are calculated from these rows, where the section is off. */
export const hiddenRaterGroups: Section = (page, input) => {
  if (input.raterGroups.length === 0) return;
  const first = page.next;
  groupRows(page, input);
  for (let row = first; row < page.next; row++) page.heights[row] = 0;
  page.style(first, FIRST_COLUMN, LAST_COLUMN, 'note', {}, page.next - first);
};

function groupRows(page: ReviewPage, input: ReviewSheetInput): void {
  for (const group of input.raterGroups) groupRow(page, input, group);
}

function groupRow(
  page: ReviewPage,
  { references, dialect, policy, listed, locale }: ReviewSheetInput,
  { group, ...rules }: RaterGroup,
): void {
  const { review } = sheetWords(locale);
  const row = page.next;
  const name = address(FIRST_COLUMN, row);
  const [weight, raters, mean] = [address(WEIGHT, row), address(RATERS, row), address(MEAN, row)];
  const cells: GroupCells = {
    ...references,
    ...idCells(page),
    group: name,
    minRaters: isOnePersonGroup(group) ? '1' : ruleOf(references, 'minRaters'),
  };
  const figures = listed?.groups.get(comparableName(group));
  const isGroup = `(${plainWord(references.raterGroups.group)}=${plainWord(name)})`;
  const status =
    `IF(NOT(ISNUMBER(${raters})),${quoted(review.groupHidden)},` +
    `IF(NOT(ISNUMBER(${mean})),${quoted(review.groupEmpty)},` +
    `IF(${weight}>0,${quoted(review.groupCounts)},${quoted(review.groupUnweighted)})))`;
  page.row(rowKey(REVIEW_ROWS.group, group), {
    [FIRST_COLUMN]: group,
    [WEIGHT]: { formula: `=SUMPRODUCT(--${isGroup},${references.raterGroups.weight})` },
    [RATERS]: listed
      ? asFormula(figures?.raters ?? `${review.fewerThan}${minRatersOf({ group, ...rules }, policy)}`)
      : { formula: `=${dialect.groupRaters(cells, review.fewerThan)}` },
    [MEAN]: listed
      ? asFormula(figures?.mean ?? null)
      : { formula: `=IF(ISNUMBER(${raters}),IF(${raters}>0,${dialect.groupMean(cells)},""),"")` },
    [STATUS]: { formula: `=${status}` },
  });
  page.fit(row, [[group, FIRST_COLUMN, FIRST_COLUMN]]);
}
