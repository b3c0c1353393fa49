import { nameReader } from '../../scoring/cell';
import { forcedTiers } from '../../scoring/forced-tier';
import { groupBy } from '../group-by';
import type { Tier } from '../tables';
import { whenPossible } from '../when-possible';
import type { RewardRules } from './reward-rules';
import { bandsOf, tierOfScore, tiersInOrder } from './tier-order';

/** Somebody as far as a distribution needs it. */
export interface Distributed {
  /** `null`: nothing to be distributed. */
  readonly finalScore: number | null;
  /** Whether the person takes a place among the others. */
  readonly isCounted: boolean;
  readonly department: string;
  readonly level: string;
}

export interface TierGiven {
  /** By the minimum scores, or by the shares where the distribution is binding; blank where no tier fits. */
  readonly tier: string;
  /** What the shares would give; blank for who is not counted, and where the table states no shares. */
  readonly tierByShares: string;
}

/**
 * The tier of everybody. Where the distribution is binding, people are distributed within their group: each has the tier of
 * the shares, but in a group that is too small, and for who is not counted, the minimum scores decide.
 */
export function distributeTiers(
  people: readonly Distributed[],
  tiers: readonly Tier[],
  rules: RewardRules,
): TierGiven[] {
  const bands = bandsOf(tiers);
  const ordered = tiersInOrder(tiers);
  const byShares = new Map<Distributed, { tier: string; isBinding: boolean }>();
  const counted = people.filter(({ finalScore, isCounted }) => isCounted && finalScore !== null);
  const compared = nameReader();
  for (const group of groupBy(counted, (person) => compared(groupOf(person, rules))).values()) {
    const isBinding = rules.forcedDistribution === 'binding' && group.length >= rules.distributionMinGroup;
    const tierOf = whenPossible(() =>
      forcedTiers({
        scores: group.map(({ finalScore }) => finalScore),
        shares: ordered.map(({ share }) => share),
        tiers: ordered.map(({ tier }) => tier),
      }),
    );
    if (!tierOf) continue;
    group.forEach((person, row) => byShares.set(person, { tier: String(tierOf(row) ?? ''), isBinding }));
  }
  return people.map((person) => {
    const shared = byShares.get(person);
    const { finalScore } = person;
    const byScore = finalScore === null ? '' : tierOfScore(finalScore, bands);
    return { tier: shared?.isBinding ? shared.tier : byScore, tierByShares: shared?.tier ?? '' };
  });
}

/** The name of the group in which a person is distributed; blank is the whole company. */
function groupOf(
  { department, level }: Pick<Distributed, 'department' | 'level'>,
  { distributionGroup }: RewardRules,
): string {
  switch (distributionGroup) {
    case 'company':
      return '';
    case 'department':
      return department;
    case 'level':
      return level;
  }
}
