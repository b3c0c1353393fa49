import { comparableName, forComparison, nameReader } from '../../scoring/cell';
import type { Cycle } from '../cycle';
import type { FindingData } from '../finding';
import { standingOf } from '../standing';
import { foundAt, namesOf, participantsOf, unreadableCells } from './rule';
import type { Found, Rule } from './rule';

/** A tier by which a pool cannot be split: nobody in it gets a bonus. */
export const bonusFactorMissing: Rule<'bonus-factor-missing'> = {
  severity: 'blocking',
  check: (cycle) => {
    const { budget, bonusByTier } = cycle.policy.rewards;
    if (budget === null || !bonusByTier) return [];
    const unreadable = unreadableCells(cycle);
    return cycle.tiers
      .filter(({ tier, bonusFactor }) => tier !== '' && (bonusFactor ?? -1) < 0)
      .map(({ at, tier, bonusFactor }) =>
        foundAt(at, 'bonusFactor', { tier, fault: bonusFactor === null ? 'missing' : 'negative' } as const),
      )
      .filter((found) => !unreadable(found));
  },
};

type MatrixFault = Found<FindingData['merit-matrix']>;

/** Rows and gaps of the merit matrix that leave somebody without a raise. */
export const meritMatrix: Rule<'merit-matrix'> = {
  severity: 'blocking',
  hrOnly: true,
  check: (cycle) => {
    const { meritMatrix: rows, tiers } = cycle;
    const [first] = rows;
    if (!first) return [];
    const names = new Map(
      tiers.flatMap(({ tier }) => (tier === '' ? [] : [[comparableName(tier), tier] as const])),
    );
    const cellKey = (tier: string, compaMin: number): string => `${forComparison(compaMin)} ${tier}`;
    const cells = new Set<string>();
    const minimums = new Set<number>();
    const faults = rows.flatMap(({ at, tier, compaMin, raise }): MatrixFault[] => {
      const data = { tier, compa: compaMin, whose: '' };
      const name = comparableName(tier);
      if (!names.has(name)) return [foundAt(at, 'tier', { ...data, fault: 'unknown-tier' })];
      if (compaMin === null) return [foundAt(at, 'compaMin', { ...data, fault: 'no-minimum' })];
      const cell = cellKey(name, compaMin);
      if (cells.has(cell)) return [foundAt(at, 'compaMin', { ...data, fault: 'twice' })];
      cells.add(cell);
      minimums.add(compaMin);
      return raise === null || raise < 0 ? [foundAt(at, 'raise', { ...data, fault: 'no-raise' })] : [];
    });
    const gaps = [...names].flatMap(([name, tier]) =>
      [...minimums]
        .filter((compaMin) => !cells.has(cellKey(name, compaMin)))
        .map((compa) => foundAt(first.at, 'tier', { tier, compa, whose: '', fault: 'gap' } as const)),
    );
    const unreadable = unreadableCells(cycle);
    return [...faults.filter((found) => !unreadable(found)), ...gaps, ...belowLowest(cycle, minimums)];
  },
};

/** People whose salary is below the lowest band. */
function belowLowest(cycle: Cycle, minimums: ReadonlySet<number>): MatrixFault[] {
  if (minimums.size === 0) return [];
  const lowest = Math.min(...minimums);
  const nameOf = namesOf(cycle);
  const participants = participantsOf(cycle);
  return cycle.employees.flatMap((person) => {
    const { at, id, salary, midpoint } = person;
    if (!participants.has(id) || standingOf(person, cycle.period) !== 'counted') return [];
    if (salary === null || salary < 0 || !midpoint) return [];
    const compa = salary / midpoint;
    return forComparison(compa) < forComparison(lowest)
      ? [foundAt(at, 'salary', { tier: '', compa: lowest, whose: nameOf(id), fault: 'below-lowest' }, id)]
      : [];
  });
}

/** A department's factor that does not count, or not as it stands there. */
export const teamRow: Rule<'team-row'> = {
  severity: 'blocking',
  hrOnly: true,
  check: ({ teams, employees, assignments, policy }) => {
    if (!policy.rewards.bonusByTeam) return [];
    const compared = nameReader();
    const departments = new Set([...employees, ...assignments].map(({ department }) => compared(department)));
    departments.delete('');
    const seen = new Set<string>();
    return teams.flatMap(({ at, department, factor }): Found<FindingData['team-row']>[] => {
      if (factor === null) return [];
      const name = compared(department);
      // A factor of 1 changes nothing, whoever it is meant for.
      if (!departments.has(name))
        return factor === 1 ? [] : [foundAt(at, 'department', { department, fault: 'nobody' })];
      if (seen.has(name)) return [foundAt(at, 'department', { department, fault: 'twice' })];
      seen.add(name);
      return factor < 0 ? [foundAt(at, 'factor', { department, fault: 'negative' })] : [];
    });
  },
};

const HIGHEST_RAISE = 1;
const HIGHEST_FACTOR = 10;

/** Percentages typed as plain numbers: a raise of 5 is one of 500 %; and a tier's raise below 0, which nobody gets. */
export const rewardRange: Rule<'reward-range'> = {
  severity: 'warning',
  check: ({ tiers, meritMatrix: rows, teams }) => {
    const tell = <const D extends FindingData['reward-range']>(
      at: Cycle['tiers'][number]['at'],
      data: D,
      highest: number,
    ): Found<FindingData['reward-range']>[] =>
      // Below 0, all but a tier's raise are told by rules of their own.
      data.value > highest || (data.column === 'raisePercent' && data.value < 0)
        ? [foundAt(at, data.column, data)]
        : [];
    return [
      ...tiers.flatMap(({ at, tier: of, raisePercent, bonusFactor }) => [
        ...tell(
          at,
          { table: 'MeritTiers', column: 'raisePercent', of, value: raisePercent ?? 0 },
          HIGHEST_RAISE,
        ),
        ...tell(
          at,
          { table: 'MeritTiers', column: 'bonusFactor', of, value: bonusFactor ?? 0 },
          HIGHEST_FACTOR,
        ),
      ]),
      ...rows.flatMap(({ at, tier: of, raise }) =>
        tell(at, { table: 'MeritMatrix', column: 'raise', of, value: raise ?? 0 }, HIGHEST_RAISE),
      ),
      ...teams.flatMap(({ at, department: of, factor }) =>
        tell(at, { table: 'MeritTeams', column: 'factor', of, value: factor ?? 0 }, HIGHEST_FACTOR),
      ),
    ];
  },
};
