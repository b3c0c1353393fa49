import { comparableName } from '../../scoring/cell';
import { score360 } from '../../scoring/score-360';
import { ScoringError } from '../../scoring/scoring-error';
import type { Rating } from '../tables';
import { foundAt, groupBy } from './rule';
import type { Rule } from './rule';

type Rated = Rating & { readonly rating: number };

const rated = (one: Rating): one is Rated => typeof one.rating === 'number';

export const ratingMissing: Rule = {
  id: 'rating-missing',
  severity: 'warning',
  check: ({ ratings, problems }) => {
    const unreadable = new Set(problems.map(({ at }) => `${at.sheet}!${at.address}`));
    return ratings
      .filter(({ rating, employeeId }) => rating === null && employeeId !== '')
      .map(({ at, employeeId, rater, competency }) =>
        foundAt(at, 'rating', { employee: employeeId, rater, competency }, employeeId),
      )
      .filter(({ at }) => !unreadable.has(`${at?.sheet}!${at?.address}`));
  },
};

export const ratingScale: Rule = {
  id: 'rating-scale',
  severity: 'blocking',
  check: ({ ratings, policy: { scaleMin, scaleMax } }) =>
    ratings
      .filter(rated)
      .filter(({ rating }) => rating < scaleMin || rating > scaleMax)
      .map(({ at, rating, employeeId }) => foundAt(at, 'rating', { rating, scaleMin, scaleMax }, employeeId)),
};

export const ratingDuplicate: Rule = {
  id: 'rating-duplicate',
  severity: 'blocking',
  check: ({ ratings }) =>
    [
      ...groupBy(ratings.filter(rated), ({ employeeId, rater, group, competency }) =>
        JSON.stringify([employeeId, rater, group, competency]),
      ).values(),
    ].flatMap((same) =>
      same
        .slice(1)
        .map(({ at, rater, employeeId, competency }) =>
          foundAt(at, 'rating', { rater, employee: employeeId, competency }, employeeId),
        ),
    ),
};

const SELF = new Set(['self', '自评', '本人']);

export const selfAsPeer: Rule = {
  id: 'rating-self-as-peer',
  severity: 'blocking',
  check: ({ ratings }) =>
    ratings
      .filter(rated)
      .filter(
        ({ rater, employeeId, group }) =>
          rater !== '' && rater === employeeId && !SELF.has(comparableName(group)),
      )
      .map(({ at, employeeId, group }) => foundAt(at, 'group', { employee: employeeId, group }, employeeId)),
};

/** A group or a competency that the scheme does not have, or a person whom the list does not have. */
export const ratingUnknown: Rule = {
  id: 'rating-unknown',
  severity: 'blocking',
  check: ({ ratings, raterGroups, competencies, employees }) => {
    const groups = new Set(raterGroups.map(({ group }) => comparableName(group)));
    const known = new Set(competencies.map(({ competency }) => competency));
    const ids = new Set(employees.map(({ id }) => id));
    return ratings.filter(rated).flatMap(({ at, group, competency, employeeId }) => {
      if (!groups.has(comparableName(group)))
        return [foundAt(at, 'group', { value: group, column: 'group' }, employeeId)];
      if (!known.has(competency))
        return [foundAt(at, 'competency', { value: competency, column: 'competency' }, employeeId)];
      if (!ids.has(employeeId))
        return [foundAt(at, 'employeeId', { value: employeeId, column: 'employeeId' }, employeeId)];
      return [];
    });
  },
};

/** People for whom no rater group counts: their 360° score cannot be given without telling who rated what. */
export const tooFewRaters: Rule = {
  id: 'too-few-raters',
  severity: 'blocking',
  check: ({ ratings, raterGroups, policy, employees, results, period }) => {
    if (policy.share360 === 0) return [];
    const byPerson = groupBy(ratings, ({ employeeId }) => employeeId);
    const takesPart = new Set([...results, ...ratings].map(({ employeeId }) => employeeId));
    return employees
      .filter(
        ({ id, endDate }) =>
          takesPart.has(id) && (endDate === null || period.start === null || endDate >= period.start),
      )
      .filter(({ id }) => {
        const own = (byPerson.get(id) ?? []).filter(rated);
        try {
          score360({
            ratings: own.map(({ rating }) => rating),
            groupsOfRatings: own.map(({ group }) => group),
            groups: raterGroups.map(({ group }) => group),
            groupWeights: raterGroups.map(({ weight }) => weight),
            minRaters: raterGroups.map(({ minRaters }) => minRaters),
            raters: own.map(({ rater }) => rater),
          });
          return false;
        } catch (error) {
          if (!(error instanceof ScoringError)) throw error;
          // Other faults have rules of their own.
          return error.fault === 'nothing-scored' || error.fault === 'no-group-counts';
        }
      })
      .map(({ at, id, name }) => foundAt(at, 'name', { name }, id));
  },
};

const MOST_ALIKE = 5;

/** A rater who gives one and the same rating to everybody for everything. */
export const raterNoVariance: Rule = {
  id: 'rater-no-variance',
  severity: 'warning',
  check: ({ ratings }) =>
    [...groupBy(ratings.filter(rated), ({ rater }) => rater)].flatMap(([rater, given]) => {
      const [first] = given;
      if (!first || rater === '' || given.length < MOST_ALIKE) return [];
      const people = new Set(given.map(({ employeeId }) => employeeId));
      if (people.size < 2 || given.some(({ rating }) => rating !== first.rating)) return [];
      return [foundAt(first.at, 'rating', { rater, count: given.length, rating: first.rating })];
    }),
};
