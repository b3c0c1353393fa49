import { comparableName, forComparison } from '../../scoring/cell';
import type { Cycle } from '../cycle';
import type { EmployeeReward } from '../rewards/reward-cycle';
import type { RecordOf } from '../tables';
import { rewardsNow } from './rewards-now';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Found, Rule } from './rule';

/** What is compared, what changes somebody's result most first. */
const COLUMNS = ['finalTier', 'finalScore', 'bonus', 'raiseAmount'] as const;
type Column = (typeof COLUMNS)[number];
type Value = string | number | null;

/**
 * Results that are no longer those of the entries. Told once, since one entry can change everybody's part of a pool; and at
 * closing also where there are none yet.
 */
export const scoresOutdated: Rule<'scores-outdated'> = {
  severity: 'warning',
  severityAtClosing: 'blocking',
  hrOnly: true,
  check: (cycle, _, isClosing) => {
    if (!isScored(cycle)) {
      const isMissing = isClosing && participantsOf(cycle).size > 0;
      return isMissing
        ? [{ at: null, data: { whose: '', count: 0, column: 'finalTier', written: null, now: null } }]
        : [];
    }
    const nameOf = namesOf(cycle);
    const differences = differencesOf(cycle);
    const first = COLUMNS.flatMap((column) => differences.find((one) => one.column === column) ?? [])[0];
    if (!first) return [];
    const { at, id, column, written, now } = first;
    return [{ at, data: { whose: nameOf(id), count: differences.length, column, written, now } }];
  },
};

/** Potentials and amounts may be typed before anybody is scored. */
const isScored = ({ writtenScores }: Cycle): boolean =>
  writtenScores.some(({ finalScore, finalTier }) => finalScore !== null || finalTier !== '');

interface Difference extends Pick<Found, 'at'> {
  readonly id: string;
  readonly column: Column;
  readonly written: Value;
  readonly now: Value;
}

/** Of each person the first column that differs. */
function differencesOf(cycle: Cycle): Difference[] {
  // Without a pool bonuses are HR's own.
  const columns = COLUMNS.filter((column) => column !== 'bonus' || cycle.policy.rewards.budget !== null);
  // Of two rows of one person the first is scored.
  const rows = new Map([...cycle.writtenScores].reverse().map((row) => [row.employeeId, row]));
  const people = new Map(rewardsNow(cycle).people.map((one) => [one.person.id, one]));
  return [...new Set([...people.keys(), ...rows.keys()])].flatMap((id) => {
    const [row, one] = [rows.get(id), people.get(id)];
    const column = columns.find((key) => !isSame(valueOf(row, key), valueOf(one, key)));
    if (column === undefined) return [];
    const at = row ? foundAt(row.at, column, {}).at : one ? foundAt(one.person.at, 'name', {}).at : null;
    return [{ at, id, column, written: valueOf(row, column), now: valueOf(one, column) }];
  });
}

function valueOf(from: RecordOf<'MeritScores'> | EmployeeReward | undefined, column: Column): Value {
  const value = from?.[column] ?? null;
  return value === '' ? null : value;
}

function isSame(written: Value, now: Value): boolean {
  if (typeof written === 'number' && typeof now === 'number')
    return forComparison(written) === forComparison(now);
  return comparableName(written) === comparableName(now);
}
