import { comparableName } from '../../scoring/cell';
import { ScoringError } from '../../scoring/scoring-error';
import type { Cycle } from '../cycle';
import type { FindingData } from '../finding';
import { groupBy } from '../group-by';
import { competencyWeightsOf, score360Of } from '../scores';
import type { Rating } from '../tables';
import { foundAt, namesOf, participantsOf, unreadableCells, withoutZerosOf } from './rule';
import type { Found, Rule } from './rule';

type Rated = Rating & { readonly rating: number };

const isRated = (one: Rating): one is Rated => typeof one.rating === 'number';

export const ratingMissing: Rule<'rating-missing'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const participants = participantsOf(cycle);
    const unreadable = unreadableCells(cycle);
    return cycle.ratings
      .filter(({ rating, employeeId }) => rating === null && participants.has(employeeId))
      .map(({ at, employeeId, rater, competency }) =>
        foundAt(at, 'rating', { whose: nameOf(employeeId), rater: nameOf(rater), competency }, employeeId),
      )
      .filter((found) => !unreadable(found));
  },
};

export const ratingScale: Rule<'rating-scale'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const { scaleMin, scaleMax } = cycle.policy;
    return cycle.ratings
      .filter(isRated)
      .filter(({ rating }) => rating < scaleMin || rating > scaleMax)
      .map(({ at, rating, rater, employeeId }) =>
        foundAt(
          at,
          'rating',
          { whose: nameOf(employeeId), rater: nameOf(rater), rating, scaleMin, scaleMax },
          employeeId,
        ),
      );
  },
};

/** Ratings without a rater are anonymous: none of them can be told to be another one's double. */
export const ratingDuplicate: Rule<'rating-duplicate'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return [
      ...groupBy(
        cycle.ratings.filter(isRated).filter(({ rater }) => rater !== ''),
        ({ employeeId, rater, group, competency }) =>
          JSON.stringify([employeeId, rater, ...[group, competency].map(comparableName)]),
      ).values(),
    ].flatMap((same) =>
      same
        .slice(1)
        .map(({ at, rater, employeeId, competency }) =>
          foundAt(at, 'rating', { whose: nameOf(employeeId), rater: nameOf(rater), competency }, employeeId),
        ),
    );
  },
};

const SELF = new Set(['self', '自评', '本人']);

export const selfAsPeer: Rule<'rating-self-as-peer'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return cycle.ratings
      .filter(isRated)
      .filter(
        ({ rater, employeeId, group }) =>
          rater !== '' && rater === employeeId && !SELF.has(comparableName(group)),
      )
      .map(({ at, employeeId, group }) =>
        foundAt(at, 'group', { whose: nameOf(employeeId), group }, employeeId),
      );
  },
};

/** A group or a competency that the scheme does not have, or a person whom the list does not have. */
export const ratingUnknown: Rule<'rating-unknown'> = {
  severity: 'blocking',
  check: ({ ratings, raterGroups, competencies, employees }) => {
    const groups = new Set(raterGroups.map(({ group }) => comparableName(group)));
    const known = new Set(competencies.map(({ competency }) => comparableName(competency)));
    const ids = new Set(employees.map(({ id }) => id));
    const listed = withoutZerosOf(employees);
    return ratings.filter(isRated).flatMap((rating): Found<FindingData['rating-unknown']>[] => {
      const { at, group, competency, employeeId } = rating;
      if (listed(employeeId) !== null) return [];
      if (!ids.has(employeeId))
        return [foundAt(at, 'employeeId', { column: 'employeeId', value: employeeId }, employeeId)];
      if (!groups.has(comparableName(group)))
        return [foundAt(at, 'group', { column: 'group', value: group }, employeeId)];
      if (!known.has(comparableName(competency)))
        return [foundAt(at, 'competency', { column: 'competency', value: competency }, employeeId)];
      return [];
    });
  },
};

/** People for whom no rater group counts: their 360° score cannot be given without telling who rated what. */
export const tooFewRaters: Rule<'too-few-raters'> = {
  severity: 'blocking',
  check: (cycle) => {
    if (cycle.policy.share360 === 0) return [];
    const participants = participantsOf(cycle);
    const byPerson = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
    const entered = new Set(cycle.results.map(({ employeeId }) => employeeId));
    const weights = competencyWeightsOf(cycle);
    const nameOf = namesOf(cycle);
    return cycle.employees
      .filter(({ id }) => participants.has(id) && (entered.has(id) || byPerson.has(id)))
      .filter(({ id }) => lacksRaters(byPerson.get(id) ?? [], cycle, weights))
      .map(({ at, id }) => foundAt(at, 'name', { whose: nameOf(id) }, id));
  },
};

function lacksRaters(
  ratings: readonly Rating[],
  cycle: Cycle,
  weights: ReadonlyMap<string, number | null>,
): boolean {
  try {
    score360Of(ratings, cycle, weights);
    return false;
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    // Other faults have rules of their own.
    return error.fault === 'nothing-scored' || error.fault === 'no-group-counts';
  }
}

/** From so many ratings on it is no accident that they are all the same. */
const ENOUGH_RATINGS = 5;

/** A rater who gives one and the same rating to several people for everything. */
export const raterNoVariance: Rule<'rater-no-variance'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    // How people rate themselves says nothing about how they tell others apart.
    const ofOthers = cycle.ratings
      .filter(isRated)
      .filter(({ rater, employeeId }) => rater !== '' && rater !== employeeId);
    return [...groupBy(ofOthers, ({ rater }) => rater)].flatMap(([rater, given]) => {
      const [first] = given;
      if (!first || given.length < ENOUGH_RATINGS) return [];
      const people = new Set(given.map(({ employeeId }) => employeeId));
      if (people.size < 2 || given.some(({ rating }) => rating !== first.rating)) return [];
      return [
        foundAt(first.at, 'rating', { rater: nameOf(rater), count: given.length, rating: first.rating }),
      ];
    });
  },
};
