import { groupBy } from '../../cycle/group-by';
import type { EmployeeReward } from '../../cycle/rewards/reward-cycle';
import type { Tier } from '../../cycle/tables';
import { rewardSheetWords } from '../../locales/reward-sheet-words';
import { wholeNumbers } from '../../scoring/exact-decimal';
import { largestRemainder } from '../../scoring/largest-remainder';
import type { PlanCell, SheetPlan } from '../plan';
import { resultSheet } from './result-sheet';
import type { RewardInput } from './reward-input';
import { periodKey } from './reward-keys';

type Kind = 'company' | 'department' | 'level' | 'manager';

/** How scores, tiers and money spread over departments, levels and managers, as of the last run. @param tiers best first */
export function distributionSheet(tiers: readonly Tier[], input: RewardInput): SheetPlan {
  const { cycle, rewards, locale } = input;
  const words = rewardSheetWords(locale).distribution;
  const { period } = cycle.period;
  const names = new Map(cycle.employees.map(({ id, name }) => [id, name]));
  const groupOf: Readonly<Record<Kind, (one: EmployeeReward) => string>> = {
    company: () => '',
    department: ({ person }) => person.department,
    level: ({ person }) => person.level,
    manager: ({ person: { managerId } }) => names.get(managerId) || managerId,
  };
  const counted = rewards.people.filter(
    ({ standing, finalTier }) => standing === 'counted' && finalTier !== '',
  );
  const rows = (Object.keys(groupOf) as Kind[]).flatMap((kind) =>
    [...groupBy(counted, groupOf[kind])]
      .filter(([group]) => kind === 'company' || group !== '')
      .map(([group, people]): PlanCell[] => {
        const counts = tiers.map(({ tier }) => people.filter(({ finalTier }) => finalTier === tier).length);
        return [
          words.kinds[kind],
          group,
          people.length,
          meanOf(people.flatMap(({ finalScore }) => finalScore ?? [])),
          tiers.map(({ tier }, index) => `${tier} ${counts[index]}`).join(words.between),
          deviation(tiers, counts, words),
          sumOf(people, 'bonus'),
          sumOf(people, 'raiseAmount'),
        ];
      }),
  );
  const { headings } = words;
  return resultSheet(
    {
      kind: 'distribution',
      key: periodKey('distribution', period),
      tab: `${words.title} ${period}`,
      heading: words.title,
      lines: [words.subtitle(period, counted.length), words.guideline],
      columns: [
        { heading: headings.kind, width: 14 },
        { heading: headings.group, width: 28 },
        { heading: headings.people, width: 10, format: 'integer', align: 'right' },
        { heading: headings.mean, width: 12, format: 'score', align: 'center' },
        { heading: headings.tiers, width: 32 },
        { heading: headings.deviation, width: 42, wraps: true },
        { heading: headings.bonus, width: 17, format: 'money', align: 'right' },
        { heading: headings.raises, width: 17, format: 'money', align: 'right' },
      ],
      rows: rows.length > 0 ? rows : [[words.nobody, ...Array<null>(7).fill(null)]],
      page: { orientation: 'landscape', onePage: false },
    },
    input,
  );
}

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** `null` where nobody has any. */
function sumOf(people: readonly EmployeeReward[], amounts: 'bonus' | 'raiseAmount'): number | null {
  const stated = people.flatMap((one) => one[amounts] ?? []);
  return stated.length === 0 ? null : Number(stated.reduce((sum, amount) => sum + amount, 0).toFixed(6));
}

/** How many people more or fewer than the guideline's quota each tier has; blank where the tier table states no shares. */
function deviation(
  tiers: readonly Tier[],
  counts: readonly number[],
  words: { readonly between: string; readonly asGuideline: string },
): string {
  const shares = wholeNumbers(tiers.map(({ share }) => Math.max(0, share ?? 0)));
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (shares.every((share) => share === 0n)) return '';
  const quotas = largestRemainder(BigInt(people), shares).map(Number);
  const off = tiers.flatMap(({ tier }, index) => {
    const more = (counts[index] ?? 0) - (quotas[index] ?? 0);
    return more === 0 ? [] : [`${tier} ${more > 0 ? `+${more}` : `−${-more}`}`];
  });
  return off.length === 0 ? words.asGuideline : off.join(words.between);
}
