/** What scoring and rewards cost: our own code alone, from entries that were read already to everybody's money. */
import { rewardCycle } from '../src/cycle/rewards/reward-cycle';
import { best } from './best';
import { cycleOf } from './check';
import { randomNumbers } from './random';

const ROUNDS = 3;
const DEPARTMENT = 50;

/** Milliseconds for `employees` people: binding distribution, bonus within bounds by department, raises within a budget. */
export function measureRewards(employees: number): number {
  const random = randomNumbers(20_261_126);
  const cycle = cycleOf(employees);
  const rewards = {
    ...cycle.policy.rewards,
    forcedDistribution: 'binding',
    budget: 1_000 * employees,
    bonusFloor: 50,
    bonusCap: 4_000,
    bonusByDepartment: true,
    raiseBudget: 100 * employees,
  } as const;
  const people = cycle.employees.map((person, index) => ({
    ...person,
    department: `Department ${Math.floor(index / DEPARTMENT) + 1}`,
    salary: Math.round(1_500_000 * random() + 500_000) / 100,
  }));
  const company = { ...cycle, employees: people, policy: { ...cycle.policy, rewards } };
  return Math.round(best(() => rewardCycle(company), ROUNDS));
}
