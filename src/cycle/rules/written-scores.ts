import { comparableName, forComparison } from '../../scoring/cell';
import type { Cycle } from '../cycle';
import { aboutValue } from '../exemptions';
import type { FindingData } from '../finding';
import type { EmployeeReward } from '../rewards/reward-cycle';
import { areBonusesTyped } from '../rewards/typed-bonuses';
import type { RecordOf } from '../tables';
import { rewardsNow } from './rewards-now';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Found, Rule } from './rule';

/** What is compared, what changes somebody's result most first. */
const COLUMNS = ['finalTier', 'finalScore', 'bonus', 'raiseAmount'] as const;
type Column = (typeof COLUMNS)[number];
type Value = string | number | null;

/**
 * Results that are no longer those of the entries, each person's by itself, so that accepting one accepts no other; and at
 * closing also where there are none yet.
 */
export const scoresOutdated: Rule<'scores-outdated'> = {
  severity: 'warning',
  severityAtClosing: 'blocking',
  hrOnly: true,
  check: (cycle, _, isClosing) => {
    if (!isScored(cycle)) {
      const isMissing = isClosing && participantsOf(cycle).size > 0;
      return isMissing ? [{ at: null, data: NOBODY_SCORED }] : [];
    }
    const nameOf = namesOf(cycle);
    const differences = differencesOf(cycle).sort((one, other) => placeOf(one) - placeOf(other));
    return differences.map(({ at, id, ...told }) => ({
      at,
      data: { whose: nameOf(id), ...told },
      employeeId: id,
    }));
  },
};

const NOBODY_SCORED: FindingData['scores-outdated'] = {
  whose: '',
  table: 'MeritScores',
  column: 'finalTier',
  written: null,
  now: null,
  others: '',
};

/** Potentials and amounts may be typed before anybody is scored. */
const isScored = ({ writtenScores }: Cycle): boolean =>
  writtenScores.some(({ finalScore, finalTier }) => finalScore !== null || finalTier !== '');

type Told = Omit<FindingData['scores-outdated'], 'whose'>;

interface Difference extends Pick<Found, 'at'>, Told {
  readonly id: string;
}

const placeOf = ({ column }: Difference): number => COLUMNS.indexOf(column);

/** Of each person the first column that differs, and what else does. */
function differencesOf(cycle: Cycle): Difference[] {
  // Bonuses that HR has typed are its own; whether they have come to be paid is told by what is handed over.
  const columns = COLUMNS.filter((column) => column !== 'bonus' || !areBonusesTyped(cycle));
  const paid = new Map(cycle.writtenPayroll.map(({ employeeId, bonus }) => [employeeId, bonus]));
  // Of two rows of one person the first is scored.
  const rows = new Map([...cycle.writtenScores].reverse().map((row) => [row.employeeId, row]));
  const people = new Map(rewardsNow(cycle).people.map((one) => [one.person.id, one]));
  return [...new Set([...people.keys(), ...rows.keys()])].flatMap((id) => {
    const [row, one] = [rows.get(id), people.get(id)];
    const compared: Omit<Told, 'others'>[] = columns.map((column) => ({
      table: 'MeritScores',
      column,
      written: valueOf(row, column),
      now: valueOf(one, column),
    }));
    if (one && cycle.policy.rewards.budget === null)
      compared.push({
        table: 'MeritPayroll',
        column: 'bonus',
        written: paidOf(paid.get(id)),
        now: paidOf(one.bonus),
      });
    const [first, ...rest] = compared.filter(({ written, now }) => !isSame(written, now));
    if (!first) return [];
    const at = row
      ? foundAt(row.at, first.column, {}).at
      : one
        ? foundAt(one.person.at, 'name', {}).at
        : null;
    const others = rest.map((other) => Object.values(other).map(aboutValue).join(' ')).join(', ');
    return [{ at, id, ...first, others }];
  });
}

function valueOf(from: RecordOf<'MeritScores'> | EmployeeReward | undefined, column: Column): Value {
  const value = from?.[column] ?? null;
  return value === '' ? null : value;
}

/** Who gets nothing is not on the list of what is paid. */
const paidOf = (bonus: number | null | undefined): number | null => bonus || null;

function isSame(written: Value, now: Value): boolean {
  if (typeof written === 'number' && typeof now === 'number')
    return forComparison(written) === forComparison(now);
  return comparableName(written) === comparableName(now);
}
