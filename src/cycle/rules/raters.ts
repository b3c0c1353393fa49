import { nameReader } from '../../scoring/cell';
import { score360 } from '../../scoring/score-360';
import { groupBy } from '../group-by';
import { raterQuality } from '../rater-quality';
import { score360InputsOf } from '../scores';
import type { Rating } from '../tables';
import { whenPossible } from '../when-possible';
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

/**
 * A rater who rates clearly higher or lower than usual in the group on the same people; told with the person whose 360° score
 * that changes most.
 */
export const raterSeverity: Rule<'rater-severity'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const { deviations } = cycle.policy.rules.limits['rater-severity'];
    const found = raterQuality(cycle).raters.filter((rater) => Math.abs(rater.deviations ?? 0) > deviations);
    if (found.length === 0) return [];
    const nameOf = namesOf(cycle);
    const compared = nameReader();
    const keyOf = ({ rater, group }: Pick<Rating, 'rater' | 'group'>): string =>
      `${compared(group)}|${compared(rater)}`;
    const byRater = groupBy(cycle.ratings, keyOf);
    const byPerson = groupBy(cycle.ratings, ({ employeeId }) => employeeId);
    const inputOf = score360InputsOf(cycle);
    const scoreOf = (ratings: readonly Rating[]): number | null =>
      whenPossible(() => score360(inputOf(ratings)));
    return found.map(({ rater, group, effect, ratings, people, at }) => {
      const theirs = new Set(byRater.get(keyOf({ rater, group })));
      const rated = [...new Set([...theirs].map(({ employeeId }) => employeeId))];
      const changes = rated.map((id) => {
        const own = byPerson.get(id) ?? [];
        const asUsual = own.map((one) =>
          theirs.has(one) && typeof one.rating === 'number'
            ? { ...one, rating: one.rating - (effect ?? 0) }
            : one,
        );
        return { id, raw: scoreOf(own), adjusted: scoreOf(asUsual) };
      });
      const most = changes.reduce<ScoreChange>(
        (before, one) => (sizeOf(one) > sizeOf(before) ? one : before),
        NO_CHANGE,
      );
      return {
        at,
        data: {
          ...{ rater: nameOf(rater), group, effect: shown(effect) ?? 0, ratings, people },
          example: most.id === '' ? '' : nameOf(most.id),
          raw: shown(most.raw),
          adjusted: shown(most.adjusted),
        },
      };
    });
  },
};

/** What a person's 360° score would be if one rater rated as is usual in the group. */
interface ScoreChange {
  readonly id: string;
  readonly raw: number | null;
  readonly adjusted: number | null;
}

/** As far as it is told: what changes beyond that makes no other finding of it. */
const shown = <V extends number | null>(value: V): V =>
  (value === null ? null : Number(value.toFixed(2))) as V;

const NO_CHANGE: ScoreChange = { id: '', raw: null, adjusted: null };

const sizeOf = ({ raw, adjusted }: ScoreChange): number =>
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
          agreement: shown(agreement),
          competency,
          lowest: shown(lowest.agreement),
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
