import { adjustmentKindOf } from '../adjustment-kind';
import type { Cycle } from '../cycle';
import { groupBy } from '../group-by';
import { latestOf } from '../rewards/calibration';
import { placeOf, tiersInOrder } from '../rewards/tier-order';
import { pointsOf } from '../scores';
import type { EmployeeScore } from '../scores';
import type { RowAt } from '../tables';
import { rewardsNow } from './rewards-now';
import { foundAt, namesOf, unreadableCells } from './rule';
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
    const unreadable = unreadableCells(cycle);
    return cycle.adjustments
      .flatMap(({ at, employeeId, kind, points }) => {
        const step = adjustmentKindOf(kind);
        return (step === 'bonus' || step === 'penalty') && points === null
          ? [foundAt(at, 'points', { whose: nameOf(employeeId), step }, employeeId)]
          : [];
      })
      .filter((found) => !unreadable(found));
  },
};

/** A calibration to a better tier than a veto allows: what the person was kept from is given after all. */
export const vetoOverruled: Rule<'veto-overruled'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const tiers = tiersInOrder(cycle.tiers);
    return calibratedPeople(cycle)
      .filter(({ calibratedTier }) => calibratedTier !== '')
      .filter(({ calibratedTier, vetoTier }) => placeOf(calibratedTier, tiers) < placeOf(vetoTier, tiers))
      .map(({ at, person: { id }, vetoTier: veto, calibratedTier: tier }) =>
        foundAt(at, 'to', { whose: nameOf(id), veto, tier }, id),
      );
  },
};

/** A calibration that moves somebody farther than the policy allows: it does not count. */
export const calibrationTooFar: Rule<'calibration-too-far'> = {
  severity: 'warning',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const steps = cycle.policy.rewards.calibrationSteps ?? 0;
    return calibratedPeople(cycle)
      .filter(({ refusedTier }) => refusedTier !== '')
      .map(({ at, person: { id }, tierBefore: from, refusedTier: to }) =>
        foundAt(at, 'to', { whose: nameOf(id), from, to, steps }, id),
      );
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

/** The scores of people who were calibrated, each with the place of the calibration that decides. */
function calibratedPeople(cycle: Cycle): (EmployeeScore & { readonly at: RowAt })[] {
  if (cycle.calibration.length === 0) return [];
  const entries = groupBy(cycle.calibration, ({ employeeId }) => employeeId);
  return rewardsNow(cycle).people.flatMap((score) => {
    const latest = latestOf(entries.get(score.person.id) ?? []);
    return latest ? [{ ...score, at: latest.at }] : [];
  });
}
