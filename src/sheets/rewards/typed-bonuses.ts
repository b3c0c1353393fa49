import type { Rewards } from '../../cycle/rewards/reward-cycle';
import { address } from '../address';
import type { Change, PlanCell } from '../plan';
import type { RewardInput } from './reward-input';
import { poolMark, SCORES_KEY } from './reward-keys';

/** Where the scores sheet says whether its bonuses are parts of a pool. */
export const POOL_CELL = address(0, 1);

/** What is to stand there. */
export const poolSaid = ({ cycle }: RewardInput): string | null =>
  cycle.policy.rewards.budget === null ? null : poolMark(cycle.period.period);

/** Whether bonuses are what HR types: there is no pool to split, and those on the sheet are no parts of an earlier one. */
export const areBonusesTyped = (input: RewardInput): boolean =>
  poolSaid(input) === null && poolSaidBefore(input) !== poolMark(input.cycle.period.period);

/** The rewards with the bonuses that HR has typed into the scores; of several rows of a person their sum, as in the overview. */
export function withTypedBonuses(input: RewardInput): Rewards {
  const { cycle, rewards } = input;
  const typed = new Map<string, number>();
  for (const { employeeId, bonus } of areBonusesTyped(input) ? cycle.writtenScores : [])
    if (bonus !== null) typed.set(employeeId, (typed.get(employeeId) ?? 0) + bonus);
  if (typed.size === 0) return rewards;
  return {
    ...rewards,
    people: rewards.people.map((one) => ({ ...one, bonus: typed.get(one.person.id) ?? null })),
  };
}

/** Says it on a sheet that is there, unless HR has something of its own in that place. */
export function poolSaidAnew(input: RewardInput): Change[] {
  const before = scoresBefore(input);
  const [said, wanted] = [poolSaidBefore(input), poolSaid(input)];
  const isOwn = said !== null && !String(said).startsWith(poolMark(''));
  if (!before || isOwn || said === wanted) return [];
  return [{ kind: 'cells', sheetId: before.sheetId, range: POOL_CELL, rows: [[wanted]], before: [[said]] }];
}

const scoresBefore = ({ earlier }: RewardInput): RewardInput['earlier'][number] | undefined =>
  earlier.find(({ key }) => key === SCORES_KEY);

const poolSaidBefore = (input: RewardInput): PlanCell => scoresBefore(input)?.cells[0]?.[0] ?? null;
