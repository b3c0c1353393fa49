import { comparableName, nameReader } from '../../scoring/cell';
import { groupResults, groupTotals, isOnePersonGroup, SELF_GROUPS } from '../../scoring/score-360';
import type { Score360Input } from '../../scoring/score-360';
import type { Cycle } from '../cycle';
import type { FindingData } from '../finding';
import { groupBy } from '../group-by';
import { score360InputsOf } from '../scores';
import type { Rating } from '../tables';
import { whenPossible } from '../when-possible';
import { foundAt, namesOf, participantsOf, unreadableCells, withoutZerosOf } from './rule';
import type { Found, Rule } from './rule';

type Rated = Rating & { readonly rating: number };

/** The period's ratings; none in a period of parts, where they do not count. */
const ratingsOf = ({ ratings, subPeriods }: Cycle): readonly Rating[] =>
  subPeriods.length > 0 ? [] : ratings;

const isRated = (one: Rating): one is Rated => typeof one.rating === 'number';

export const ratingMissing: Rule<'rating-missing'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const participants = participantsOf(cycle);
    const unreadable = unreadableCells(cycle);
    return ratingsOf(cycle)
      .filter(({ rating, employeeId }) => rating === null && participants.has(employeeId))
      .map(({ at, employeeId, rater, competency }) =>
        foundAt(at, 'rating', { whose: nameOf(employeeId), rater: nameOf(rater), competency }, employeeId),
      )
      .filter((found) => !unreadable(found));
  },
};

export const ratingScale: Rule<'rating-scale'> = {
  severity: 'blocking',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const { scaleMin, scaleMax } = cycle.policy;
    return ratingsOf(cycle)
      .filter(isRated)
      .filter(({ rating }) => rating < scaleMin || rating > scaleMax)
      .map(({ at, rating, rater, competency, employeeId }) =>
        foundAt(
          at,
          'rating',
          { whose: nameOf(employeeId), rater: nameOf(rater), competency, rating, scaleMin, scaleMax },
          employeeId,
        ),
      );
  },
};

/** Ratings without a rater are anonymous: none of them can be told to be another one's double. */
export const ratingDuplicate: Rule<'rating-duplicate'> = {
  severity: 'blocking',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const compared = nameReader();
    return [
      ...groupBy(
        ratingsOf(cycle)
          .filter(isRated)
          .filter(({ rater }) => rater !== ''),
        ({ employeeId, rater, group, competency }) =>
          `${employeeId}|${rater}|${compared(group)}|${compared(competency)}`,
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

/** Whether people rate themselves: by id, or by the name that only they have. */
function rateThemselves(cycle: Cycle): (rating: Rating) => boolean {
  const { employees } = cycle;
  const ids = new Set(employees.map(({ id }) => id));
  const compared = nameReader();
  const bearers = groupBy(employees, ({ name }) => compared(name));
  return ({ rater, employeeId }) => {
    if (rater === employeeId) return rater !== '';
    if (rater === '' || ids.has(rater)) return false;
    const [person, ...others] = bearers.get(compared(rater)) ?? [];
    return others.length === 0 && person?.id === employeeId;
  };
}

export const selfAsPeer: Rule<'rating-self-as-peer'> = {
  severity: 'blocking',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const isOwn = rateThemselves(cycle);
    return ratingsOf(cycle)
      .filter(isRated)
      .filter((rating) => isOwn(rating) && !SELF_GROUPS.has(comparableName(rating.group)))
      .map(({ at, employeeId, group }) =>
        foundAt(at, 'group', { whose: nameOf(employeeId), group }, employeeId),
      );
  },
};

/** Somebody else's rating among those that people give themselves. */
export const otherAsSelf: Rule<'rating-other-as-self'> = {
  severity: 'blocking',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const isOwn = rateThemselves(cycle);
    const ids = new Set(cycle.employees.map(({ id }) => id));
    const compared = nameReader();
    return ratingsOf(cycle)
      .filter(isRated)
      .filter(({ rater, employeeId }) => rater !== '' && rater !== employeeId && ids.has(employeeId))
      .filter((rating) => SELF_GROUPS.has(compared(rating.group)) && !isOwn(rating))
      .map(({ at, employeeId, rater, group }) =>
        foundAt(at, 'group', { whose: nameOf(employeeId), rater: nameOf(rater), group }, employeeId),
      );
  },
};

/** A group or a competency that the scheme does not have, or a person whom the list does not have. */
export const ratingUnknown: Rule<'rating-unknown'> = {
  severity: 'blocking',
  check: (cycle) => {
    const { raterGroups, competencies, employees } = cycle;
    const groups = new Set(raterGroups.map(({ group }) => comparableName(group)));
    const known = new Set(competencies.map(({ competency }) => comparableName(competency)));
    const ids = new Set(employees.map(({ id }) => id));
    const listed = withoutZerosOf(employees);
    const compared = nameReader();
    return ratingsOf(cycle)
      .filter(isRated)
      .flatMap((rating): Found<FindingData['rating-unknown']>[] => {
        const { at, group, competency, employeeId } = rating;
        if (!ids.has(employeeId))
          return listed(employeeId) !== null
            ? []
            : [foundAt(at, 'employeeId', { column: 'employeeId', value: employeeId }, employeeId)];
        if (!groups.has(compared(group)))
          return [foundAt(at, 'group', { column: 'group', value: group }, employeeId)];
        if (!known.has(compared(competency)))
          return [foundAt(at, 'competency', { column: 'competency', value: competency }, employeeId)];
        return [];
      });
  },
};

/** People for whom no rater group counts, or only what they say of themselves. */
export const tooFewRaters: Rule<'too-few-raters'> = {
  severity: 'blocking',
  check: (cycle) => {
    if (cycle.policy.share360 === 0 || cycle.subPeriods.length > 0) return [];
    const participants = participantsOf(cycle);
    const byPerson = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
    const entered = new Set(cycle.results.map(({ employeeId }) => employeeId));
    const inputOf = score360InputsOf(cycle);
    const nameOf = namesOf(cycle);
    const areManagersListed = cycle.employees.some(({ managerId }) => managerId !== '');
    return cycle.employees
      .filter(({ id }) => participants.has(id) && (entered.has(id) || byPerson.has(id)))
      .flatMap(({ at, id, managerId }): Found<FindingData['too-few-raters']>[] => {
        const hasManager = managerId !== '' || !areManagersListed;
        const fault = lackOfRaters(inputOf(byPerson.get(id) ?? []), hasManager);
        return fault === null ? [] : [foundAt(at, 'name', { whose: nameOf(id), fault }, id)];
      });
  },
};

function lackOfRaters(
  input: Score360Input,
  hasManager: boolean,
): FindingData['too-few-raters']['fault'] | null {
  // Other faults have rules of their own.
  const groups = whenPossible(() => groupResults(input));
  if (groups === null) return null;
  if (groups.every(({ status }) => status !== 'counted')) return 'no-group-counts';
  const others = groups.filter(({ group }) => !SELF_GROUPS.has(comparableName(group)));
  if (others.some(({ status }) => status === 'counted')) return null;
  // A scheme may have nothing but self-ratings for everybody, or for who has no manager.
  const canBeAsked = others.some(
    ({ group, weight }) => weight > 0 && (hasManager || !isOnePersonGroup(group)),
  );
  return canBeAsked ? 'only-self' : null;
}

/** A group that has a weight and ratings of somebody, but of too few: the others count for more than the scheme says. */
export const groupLeftOut: Rule<'group-left-out'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    if (cycle.policy.share360 === 0) return [];
    const participants = participantsOf(cycle);
    const inputOf = score360InputsOf(cycle);
    const nameOf = namesOf(cycle);
    return [...groupBy(ratingsOf(cycle), ({ employeeId }) => employeeId)]
      .filter(([id]) => participants.has(id))
      .flatMap(([id, ratings]) => {
        const totals = whenPossible(() => groupTotals(inputOf(ratings))) ?? [];
        const rated = totals.filter(({ weight, mean }) => weight > 0 && mean.weights > 0);
        const isShort = (one: (typeof rated)[number]): boolean => one.raters.size < one.minRaters;
        // Where none is left, another rule says so.
        if (rated.every(isShort)) return [];
        return rated.filter(isShort).flatMap(({ name, group, raters, minRaters }) => {
          const first = ratings.find((rating) => isRated(rating) && comparableName(rating.group) === name);
          const data = { whose: nameOf(id), group: String(group), raters: raters.size, minRaters };
          return first ? [foundAt(first.at, 'group', data, id)] : [];
        });
      });
  },
};
