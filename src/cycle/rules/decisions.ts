import { adjustmentKindOf } from '../adjustment-kind';
import { groupBy } from '../group-by';
import { pointsOf } from '../scores';
import { foundAt, namesOf } from './rule';
import type { Rule } from './rule';

/** Points, a veto or a calibration on the record without saying why. */
export const decisionWithoutReason: Rule<'decision-without-reason'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const decisions = [
      ...cycle.adjustments.map((one) => ({ ...one, step: adjustmentKindOf(one.kind) })),
      ...cycle.calibration.map((one) => ({ ...one, step: 'calibration' as const })),
    ];
    return decisions.flatMap(({ at, employeeId, reason, step }) =>
      step !== null && reason === ''
        ? [foundAt(at, 'reason', { whose: nameOf(employeeId), step }, employeeId)]
        : [],
    );
  },
};

/** A bonus or a penalty that does not say how many points: it changes nothing. */
export const pointsMissing: Rule<'points-missing'> = {
  severity: 'blocking',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return cycle.adjustments.flatMap(({ at, employeeId, kind, points }) => {
      const step = adjustmentKindOf(kind);
      return (step === 'bonus' || step === 'penalty') && points === null
        ? [foundAt(at, 'points', { whose: nameOf(employeeId), step }, employeeId)]
        : [];
    });
  },
};

/** More points than the scheme allows: the rest is cut off. */
export const pointsLimited: Rule<'points-limited'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const { adjustMin, adjustMax } = cycle.policy;
    return [...groupBy(cycle.adjustments, ({ employeeId }) => employeeId)].flatMap(([id, own]) => {
      const points = pointsOf(own);
      const counted = Math.min(adjustMax, Math.max(adjustMin, points));
      const first = own.find((one) => pointsOf([one]) !== 0);
      return first && counted !== points
        ? [foundAt(first.at, 'points', { whose: nameOf(id), points, counted }, id)]
        : [];
    });
  },
};
