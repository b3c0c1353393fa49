import { groupBy } from '../cycle/group-by';
import type { Cycle } from '../cycle/cycle';
import { score360InputsOf } from '../cycle/scores';
import type { Employee, Rating } from '../cycle/tables';
import { whenPossible } from '../cycle/when-possible';
import { comparableName } from '../scoring/cell';
import { groupResults, score360 } from '../scoring/score-360';

/** What ratings in a list of HR's own come to: no formula of a sheet reaches there, so that they are written as they are. */
export interface ListedFigures {
  /** On 0–100; `null` as long as no group counts. */
  readonly score360: number | null;
  /** By the group's name, as `comparableName` gives it. */
  readonly groups: ReadonlyMap<string, GroupFigures>;
}

export interface GroupFigures {
  /** `null` where they are too few to be told. */
  readonly raters: number | null;
  /** On the rating scale. */
  readonly mean: number | null;
}

/** The figures of each person of whom a rating stands in a list; `null` for everybody else. */
export function listedFigures(
  cycle: Cycle,
  inTable: readonly Rating[],
): (person: Employee) => ListedFigures | null {
  const own = new Set(inTable.map(placeOf));
  const listed = new Set(
    cycle.ratings.filter((rating) => !own.has(placeOf(rating))).map(({ employeeId }) => employeeId),
  );
  if (listed.size === 0) return () => null;
  const ratings = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
  const inputOf = score360InputsOf(cycle);
  return ({ id }) => {
    if (!listed.has(id)) return null;
    const input = inputOf(ratings.get(id) ?? []);
    const groups = whenPossible(() => groupResults(input)) ?? [];
    return {
      score360: whenPossible(() => score360(input)),
      groups: new Map(groups.map(({ group, raters, mean }) => [comparableName(group), { raters, mean }])),
    };
  };
}

const placeOf = ({ at }: Rating): string => `${at.row}|${at.sheet}`;
