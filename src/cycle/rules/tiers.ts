import { comparableName, forComparison } from '../../scoring/cell';
import { adjustmentKindOf } from '../adjustment-kind';
import { foundAt, namesOf } from './rule';
import type { Found, Rule } from './rule';
import type { FindingData } from '../finding';
import type { Tier } from '../tables';
import { wrongTotal } from '../weight-total';
import { normalisedFix } from './weight-fix';

type TierFault = Found<FindingData['tier-minimums']>;

/** Why tiers cannot be used: none, or some without a name or a minimum, or with one that is there twice. */
export function tierFaults(tiers: readonly Tier[]): TierFault[] {
  if (tiers.length === 0) return [{ at: null, data: { tier: '', fault: 'none', minimum: 0 } }];
  const minimums = new Set<number>();
  const names = new Set<string>();
  return tiers.flatMap(({ at, tier, minScore }): TierFault[] => {
    const minimum = minScore ?? 0;
    const name = comparableName(tier);
    if (name === '') return [foundAt(at, 'tier', { tier, fault: 'no-name', minimum })];
    if (names.has(name)) return [foundAt(at, 'tier', { tier, fault: 'same-name', minimum })];
    names.add(name);
    if (minScore === null) return [foundAt(at, 'minScore', { tier, fault: 'no-minimum', minimum })];
    if (minimums.has(forComparison(minScore)))
      return [foundAt(at, 'minScore', { tier, fault: 'same-minimum', minimum })];
    minimums.add(forComparison(minScore));
    return [];
  });
}

/** Tiers that cannot be used, and a lowest one that leaves scores below it. */
export const tierMinimums: Rule<'tier-minimums'> = {
  severity: 'blocking',
  check: ({ tiers }) => {
    const faults = tierFaults(tiers);
    const lowest = Math.min(
      ...tiers.flatMap(({ tier, minScore }) =>
        tier === '' || minScore === null ? [] : [forComparison(minScore)],
      ),
    );
    const last = tiers.find(
      ({ tier, minScore }) => tier !== '' && minScore !== null && forComparison(minScore) === lowest,
    );
    return last && lowest > 0
      ? [...faults, foundAt(last.at, 'minScore', { tier: last.tier, fault: 'gap-below', minimum: lowest })]
      : faults;
  },
};

export const tierShares: Rule<'tier-shares'> = {
  severity: 'warning',
  check: (cycle) => {
    const { tiers, policy } = cycle;
    const [first] = tiers;
    const shares = tiers.map(({ share }) => share);
    if (!first || shares.every((share) => share === null)) return [];
    const negative = tiers.find(({ share }) => (share ?? 0) < 0);
    const wrong = wrongTotal(
      shares.map((share) => Math.max(0, share ?? 0)),
      policy,
    );
    if (!wrong) return [];
    const rows = tiers.map(({ at, share }) => ({ at, weight: share }));
    return [{ ...foundAt((negative ?? first).at, 'share', wrong), ...normalisedFix(cycle, rows, 'share') }];
  },
};

/** A veto or a calibration that names a tier the scheme does not have, or none: it is not counted. */
export const unknownTier: Rule<'unknown-tier'> = {
  severity: 'blocking',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const known = new Set(cycle.tiers.map(({ tier }) => comparableName(tier)));
    return [
      ...cycle.adjustments
        .filter(
          ({ kind, vetoTier }) => adjustmentKindOf(kind) === 'veto' && !known.has(comparableName(vetoTier)),
        )
        .map(({ at, employeeId, vetoTier }) =>
          foundAt(
            at,
            'vetoTier',
            { whose: nameOf(employeeId), tier: vetoTier, step: 'veto' as const },
            employeeId,
          ),
        ),
      ...cycle.calibration
        .filter(({ to }) => !known.has(comparableName(to)))
        .map(({ at, employeeId, to }) =>
          foundAt(
            at,
            'to',
            { whose: nameOf(employeeId), tier: to, step: 'calibration' as const },
            employeeId,
          ),
        ),
    ];
  },
};

/** An adjustment that is neither bonus, penalty nor veto: it is not counted. */
export const unknownKind: Rule<'unknown-kind'> = {
  severity: 'blocking',
  hrOnly: true,
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return cycle.adjustments
      .filter(({ kind }) => adjustmentKindOf(kind) === null)
      .map(({ at, employeeId, kind }) =>
        foundAt(at, 'kind', { whose: nameOf(employeeId), kind }, employeeId),
      );
  },
};
