import { score360 } from '../../scoring/score-360';
import { comparable } from '../clean-text';
import type { Cycle, ReviewSheetFound } from '../cycle';
import type { FindingData } from '../finding';
import { groupBy } from '../group-by';
import { libraryOf } from '../library-kpis';
import { score360InputsOf } from '../scores';
import { isSameAgreed } from '../target-changes';
import type { Kpi } from '../tables';
import { whenPossible } from '../when-possible';
import { namesOf } from './rule';
import type { Rule } from './rule';

type Outdated = Omit<FindingData['review-outdated'], 'whose' | 'more'> & { readonly address: string };

/**
 * What a review sheet has from the KPI library or from a list of ratings, which say something else by now. What somebody typed
 * over stays, however often sheets are run: it is none.
 */
export const reviewOutdated: Rule<'review-outdated'> = {
  severity: 'warning',
  // A score before and after a rating says what the rating was.
  hrOnly: true,
  check(cycle) {
    const nameOf = namesOf(cycle);
    const people = new Map(cycle.employees.map((person) => [person.id, person]));
    const { kpisOf } = libraryOf(cycle);
    const scoreNow = listedScores(cycle);
    return cycle.reviewSheets.flatMap((found) => {
      const { sheet, employeeId, copy, frozen } = found;
      const person = people.get(employeeId);
      if (copy || frozen || !person) return [];
      const [first, ...more] = [...kpisSince(found, kpisOf(person)), ...scoreSince(found, scoreNow)];
      if (!first) return [];
      const { address, ...data } = first;
      return [
        {
          at: { sheet, address },
          employeeId,
          data: { ...data, whose: nameOf(employeeId), more: more.length },
        },
      ];
    });
  },
};

const TITLE = 'B1';

function kpisSince({ built, kpis }: ReviewSheetFound, library: readonly Kpi[]): Outdated[] {
  const now = new Map(library.map((kpi) => [comparable(kpi.kpi), kpi]));
  const changed = built.flatMap(({ kpi, column, value, address }): Outdated[] => {
    const known = now.get(comparable(kpi));
    return !known || isSameAgreed(value, known[column])
      ? []
      : [{ what: column, kpi, shown: value, now: known[column], address }];
  });
  const onSheet = kpis && new Set(kpis.map(comparable));
  const added = onSheet ? library.filter(({ kpi }) => !onSheet.has(comparable(kpi))) : [];
  return [
    ...changed,
    ...added.map(({ kpi }): Outdated => ({ what: 'kpi', kpi, shown: null, now: null, address: TITLE })),
  ];
}

/** What ratings in a list of HR's own come to now: no formula of a sheet reaches there. */
function listedScores(cycle: Cycle): ((employeeId: string) => number | null) | null {
  if (!cycle.policy.lists.MeritRatings) return null;
  const ratings = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
  const inputOf = score360InputsOf(cycle);
  return (employeeId) => whenPossible(() => score360(inputOf(ratings.get(employeeId) ?? [])));
}

function scoreSince(
  { score360: shown, employeeId }: ReviewSheetFound,
  scoreNow: ReturnType<typeof listedScores>,
): Outdated[] {
  if (!shown || !scoreNow) return [];
  const now = scoreNow(employeeId);
  return isSameAgreed(shown.value, now)
    ? []
    : [{ what: 'score360', kpi: '', shown: shown.value, now, address: shown.address }];
}
