import { nameReader } from '../../scoring/cell';
import { groupBy } from '../group-by';
import { raterQuality } from '../rater-quality';
import type { AdjustedScore } from '../rater-quality';
import type { Rating } from '../tables';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Rule } from './rule';

/** A rater who gives one and the same rating to several people for everything. */
export const raterNoVariance: Rule<'rater-no-variance'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return raterQuality(cycle).raters.flatMap(({ rater, ratings, sameRating, at }) =>
      sameRating === null ? [] : [{ at, data: { rater: nameOf(rater), count: ratings, rating: sameRating } }],
    );
  },
};

/** A rater who rates clearly higher or lower than others of the group do on the same people; told beside what it changes. */
export const raterSeverity: Rule<'rater-severity'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const { deviations } = cycle.policy.rules.limits['rater-severity'];
    const { raters, scores } = raterQuality(cycle);
    const found = raters.filter((rater) => Math.abs(rater.deviations ?? 0) > deviations);
    if (found.length === 0) return [];
    const nameOf = namesOf(cycle);
    const compared = nameReader();
    const keyOf = ({ rater, group }: Pick<Rating, 'rater' | 'group'>): string =>
      `${compared(group)}|${compared(rater)}`;
    const ratees = groupBy(cycle.ratings, keyOf);
    const byPerson = new Map(scores.map((score) => [score.employeeId, score]));
    return found.map(({ rater, group, effect, ratings, people, at }) => {
      const rated = ratees.get(keyOf({ rater, group })) ?? [];
      const own = rated.flatMap(({ employeeId }) => byPerson.get(employeeId) ?? []);
      const most = own.reduce<AdjustedScore | null>(
        (before, one) => (before && changeOf(before) >= changeOf(one) ? before : one),
        null,
      );
      const example = most !== null && changeOf(most) > 0 ? most : null;
      return {
        at,
        data: {
          rater: nameOf(rater),
          group,
          effect: effect ?? 0,
          ratings,
          people,
          example: example ? nameOf(example.employeeId) : '',
          raw: example?.raw ?? null,
          adjusted: example?.adjusted ?? null,
        },
      };
    });
  },
};

const changeOf = ({ raw, adjusted }: AdjustedScore): number =>
  raw === null || adjusted === null ? 0 : Math.abs(adjusted - raw);

/** Raters of one group who see somebody so differently that their mean says little. */
export const lowAgreement: Rule<'low-agreement'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const { agreement: least } = cycle.policy.rules.limits['low-agreement'];
    const participants = participantsOf(cycle);
    return raterQuality(cycle).agreement.flatMap(
      ({ employeeId, group, raters, agreement, lowest, isMeaningful, at }) => {
        if (!isMeaningful || agreement === null || agreement >= least || lowest === null) return [];
        if (!participants.has(employeeId)) return [];
        const { competency } = lowest;
        const data = {
          whose: nameOf(employeeId),
          group,
          raters,
          agreement,
          competency,
          lowest: lowest.agreement,
        };
        return [{ at, employeeId, data }];
      },
    );
  },
};

/** A rater who was asked to rate somebody and has not begun. Told once for each rater, at the first of the people. */
export const raterNotStarted: Rule<'rater-not-started'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const participants = participantsOf(cycle);
    const compared = nameReader();
    const keyOf = ({ employeeId, rater, group }: Pick<Rating, 'employeeId' | 'rater' | 'group'>): string =>
      `${employeeId}|${compared(group)}|${compared(rater)}`;
    const begun = new Set(cycle.ratings.map(keyOf));
    const waiting = cycle.raters.filter(
      (asked) => asked.rater !== '' && participants.has(asked.employeeId) && !begun.has(keyOf(asked)),
    );
    return [...groupBy(waiting, ({ rater }) => compared(rater)).values()].flatMap((people) => {
      const [first] = people;
      if (!first) return [];
      const { at, rater, employeeId } = first;
      return [
        foundAt(at, 'rater', { rater: nameOf(rater), count: people.length, whose: nameOf(employeeId) }),
      ];
    });
  },
};
