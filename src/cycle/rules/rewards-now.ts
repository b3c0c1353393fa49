import type { Cycle } from '../cycle';
import { rewardCycle } from '../rewards/reward-cycle';
import type { Rewards } from '../rewards/reward-cycle';
import { ratingsToRelease } from '../released-ratings';

const known = new WeakMap<Cycle, Rewards>();

/** What “Score and reward” would write now. */
export function rewardsNow(cycle: Cycle): Rewards {
  // Several rules of one check ask.
  const before = known.get(cycle);
  if (before) return before;
  const rewards = rewardCycle({ ...cycle, ratings: ratingsToRelease(cycle, cycle.releases).ratings });
  known.set(cycle, rewards);
  return rewards;
}
