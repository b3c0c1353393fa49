import type { Cycle } from '../../cycle/cycle';
import { groupBy } from '../../cycle/group-by';
import type { KeptGroup } from '../../cycle/released-ratings';
import { FIELD_COLUMN, REVIEW_ROWS } from '../../cycle/review-rows';
import { score360InputsOf, scoreCycle } from '../../cycle/scores';
import type { Locale } from '../../locales/locale';
import { sheetWords } from '../../locales/sheet-words';
import { comparableName } from '../../scoring/cell';
import { groupResults } from '../../scoring/score-360';
import { address } from '../address';
import type { PlanCell } from '../plan';
import { localeOfSheet } from '../review-again/review-revision';
import type { ReviewOnSheet } from '../review-again/review-on-sheet';
import { keyOf } from '../review-again/row-identity';
import { GROUP_COLUMNS } from '../review-sections/rater-groups';

const NONE: ReadonlyMap<string, PlanCell> = new Map();

/**
 * The figures that sheets do not show until they are closed: everybody's final score, which may be that of the period's parts,
 * and final tier, after distribution and calibration; and those of people of whom a rater group keeps what was released before,
 * since their sheets show what all ratings of now would give.
 *
 * @param cycle with the ratings to be released
 */
export function releasedFigures(
  cycle: Cycle,
  kept: readonly KeptGroup[],
  locale: Locale,
): (on: ReviewOnSheet) => ReadonlyMap<string, PlanCell> {
  const keptOf = groupBy(kept, ({ employeeId }) => employeeId);
  const ratings = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
  const scores = new Map(scoreCycle(cycle).map((score) => [score.person.id, score]));
  const inputOf = score360InputsOf(cycle);
  return (on) => {
    const { employeeId } = on.review;
    const own = keptOf.get(employeeId) ?? [];
    const score = scores.get(employeeId);
    if (!score) return NONE;
    const { review } = sheetWords(localeOfSheet(on, locale));
    const groups = new Map(
      groupResults(inputOf(ratings.get(employeeId) ?? [])).map((group) => [
        comparableName(group.group),
        group,
      ]),
    );
    const keptNames = new Set(own.map(({ group }) => comparableName(group)));
    const results: Readonly<Partial<Record<string, PlanCell>>> = {
      ...(own.length > 0 && {
        [REVIEW_ROWS.score360]: score.score360,
        [REVIEW_ROWS.base]: score.base,
      }),
      [REVIEW_ROWS.finalScore]: score.finalScore,
      [REVIEW_ROWS.tier]: score.finalTier || null,
    };
    const figures = new Map<string, PlanCell>();
    on.cells.forEach((row, index) => {
      const { key, name } = keyOf(row);
      const result = results[key];
      if (result !== undefined) figures.set(address(FIELD_COLUMN, index + 1), result);
      const group = groups.get(comparableName(name));
      if (key !== REVIEW_ROWS.group || !group || !keptNames.has(comparableName(name))) return;
      figures.set(address(GROUP_COLUMNS.raters, index + 1), group.raters);
      figures.set(address(GROUP_COLUMNS.mean, index + 1), group.mean);
      figures.set(
        address(GROUP_COLUMNS.status, index + 1),
        group.weight > 0 ? review.groupCounts : review.groupUnweighted,
      );
    });
    return figures;
  };
}
