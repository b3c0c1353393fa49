import { groupBy } from './group-by';
import type { Cycle } from './cycle';
import { isInPeriod } from './in-period';
import { actualOf } from './judged-kpi';
import { libraryOf } from './library-kpis';
import type { Employee } from './tables';

/** What has to be entered about people, and how much of it is there. */
export interface Entered {
  readonly expected: number;
  readonly done: number;
}

/** The entries about one person or several. "Not applicable" is an entry. */
export interface Completeness {
  /** What was reached, KPI by KPI. */
  readonly actuals: Entered;
  /** Ratings, one for each rater and competency; of raters who are asked and have no row yet as well. */
  readonly ratings: Entered;
  /** Targets agreed to: the employee and the manager of each person. */
  readonly agreed: Entered;
}

export interface PersonCompleteness extends Completeness {
  readonly person: Employee;
}

export type CompletenessGroup = 'department' | 'managerId';

/** A department, or the people of a manager. */
export interface CompletenessLine extends Completeness {
  /** The department, or the manager's id; blank where people have none. */
  readonly of: string;
  readonly people: number;
  /** About whom nothing is missing. */
  readonly complete: number;
}

/** How complete the entries about everybody are who was there in the period. */
export function completenessOf(cycle: Cycle): PersonCompleteness[] {
  const { policy, competencies } = cycle;
  const library = libraryOf(cycle);
  const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
  const ratings = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
  const raters = groupBy(cycle.raters, ({ employeeId }) => employeeId);
  const items = Math.max(1, competencies.filter(({ competency }) => competency !== '').length);

  const ratingsOf = (id: string): Entered => {
    if (policy.share360 === 0) return NOTHING;
    const own = ratings.get(id) ?? [];
    const rating = new Set(own.map(({ rater }) => rater));
    const lacking = (raters.get(id) ?? []).filter(({ rater }) => rater !== '' && !rating.has(rater)).length;
    const expected = own.length + lacking * items;
    // Without a row and without a rater it has not been begun: somebody has to rate.
    return { expected: expected || items, done: own.filter((one) => one.rating !== null).length };
  };

  return cycle.employees
    .filter((person) => person.id !== '' && isInPeriod(person, cycle.period))
    .map((person) => {
      const own = results.get(person.id) ?? [];
      const [first] = own;
      return {
        person,
        actuals:
          policy.kpiShare === 0
            ? NOTHING
            : {
                expected: own.length || library.kpisOf(person).length || 1,
                done: own.filter((result) => actualOf(result, policy) !== null).length,
              },
        ratings: ratingsOf(person.id),
        agreed: {
          expected: 2,
          done: [first?.confirmedByEmployee, first?.confirmedByManager].filter(Boolean).length,
        },
      };
    });
}

const NOTHING: Entered = { expected: 0, done: 0 };
const PARTS = ['actuals', 'ratings', 'agreed'] as const satisfies readonly (keyof Completeness)[];

const sumOf = (people: readonly Completeness[], part: keyof Completeness): Entered => ({
  expected: people.reduce((sum, one) => sum + one[part].expected, 0),
  done: people.reduce((sum, one) => sum + one[part].done, 0),
});

/** How much of the entries is there, 0–1; 1 where none is expected. */
export const shareOf = ({ expected, done }: Entered): number => (expected === 0 ? 1 : done / expected);

/** Entries by department or manager, those with the most missing first. */
export function completenessBy(
  people: readonly PersonCompleteness[],
  group: CompletenessGroup,
): CompletenessLine[] {
  return [...groupBy(people, ({ person }) => person[group])]
    .map(([of, own]) => ({
      of,
      people: own.length,
      complete: own.filter((one) => PARTS.every((part) => shareOf(one[part]) >= 1)).length,
      actuals: sumOf(own, 'actuals'),
      ratings: sumOf(own, 'ratings'),
      agreed: sumOf(own, 'agreed'),
    }))
    .sort((one, other) => allShareOf(one) - allShareOf(other));
}

const allShareOf = (line: Completeness): number => PARTS.reduce((sum, part) => sum + shareOf(line[part]), 0);
