import { cleanText } from '../clean-text';
import type { ListHeadings } from './detect-list';
import type { CycleListKind, ListField } from './list-kinds';
import { matchFields } from './match-fields';
import type { Matches } from './match-fields';
import { valuesIn, wideItems } from './wide-columns';

const ABOUT_RESULTS = /kpi|actual|result|performance|业绩|实绩|实际|完成|指标/i;
const ABOUT_PEOPLE = /roster|employee|staff|people|headcount|花名册|名册|名单|员工信息|人员信息/i;
/** Who has one of these columns tells of people, not of what they achieved. */
const PEOPLE_ONLY: readonly ListField[] = ['managerId', 'salary', 'hireDate', 'endDate', 'email', 'status'];

/**
 * What a list is most likely of. KPIs and ratings are told by their headings, people by what only a list of people has; else it
 * is the numbers beside the people, and what the title says.
 */
export function guessKind({ paths, rows, above, headerRows }: ListHeadings, sheet: string): CycleListKind {
  const kpis = matchFields('MeritKpis', false, paths);
  const results = matchFields('MeritKpiResults', false, paths);
  const ratings = matchFields('MeritRatings', false, paths);
  const hasPerson = (matches: Matches): boolean =>
    [matches.employeeId, matches.employeeName, matches.lastName].some((column) => column !== undefined);
  // 评价指标 heads KPIs and competencies alike: only ratings say who rates.
  const isRated =
    ratings.competency === kpis.kpi &&
    ratings.rating !== undefined &&
    (ratings.rater !== undefined || ratings.group !== undefined);
  if (kpis.kpi !== undefined && !isRated) {
    return results.actual !== undefined && hasPerson(results) ? 'MeritKpiResults' : 'MeritKpis';
  }
  if (ratings.competency !== undefined && ratings.rating !== undefined) return 'MeritRatings';
  if (hasPerson(ratings) && (ratings.rater !== undefined || ratings.group !== undefined))
    return 'MeritRatings';
  const people = matchFields('MeritEmployees', false, paths);
  const wide = matchFields('MeritKpiResults', true, paths);
  const isOfPeopleOnly = PEOPLE_ONLY.some((field) => people[field] !== undefined);
  const claimed = new Set([...Object.values(people), ...Object.values(wide)]);
  const items = wideItems('MeritKpiResults', paths, rows, claimed);
  if (hasPerson(wide) && items.some(({ columns }) => Object.keys(columns).length > 1))
    return 'MeritKpiResults';
  const titles = [
    sheet,
    ...above
      .slice(0, above.length - headerRows)
      .flat()
      .map(cleanText),
  ].join(' ');
  const numbers = items.filter(
    ({ likely, columns }) => likely && valuesIn(rows, columns.actual ?? -1) === 'numbers',
  ).length;
  if (numbers === 0 || ABOUT_PEOPLE.test(titles)) return 'MeritEmployees';
  if (ABOUT_RESULTS.test(titles)) return 'MeritKpiResults';
  return !isOfPeopleOnly && numbers > 1 ? 'MeritKpiResults' : 'MeritEmployees';
}
