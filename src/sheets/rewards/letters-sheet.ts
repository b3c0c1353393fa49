import type { EmployeeReward } from '../../cycle/rewards/reward-cycle';
import { tiersInOrder } from '../../cycle/rewards/tier-order';
import { rewardSheetWords } from '../../locales/reward-sheet-words';
import type { PlanCell, SheetPlan } from '../plan';
import { resultSheet } from './result-sheet';
import type { RewardInput } from './reward-input';
import { periodKey } from './reward-keys';

/** One row for everybody who gets something: the figures for a mail merge, and a letter's sentences ready to be used. */
export function lettersSheet(input: RewardInput): SheetPlan {
  const { cycle, rewards, locale } = input;
  const words = rewardSheetWords(locale).letters;
  const { amount } = rewardSheetWords(locale).money;
  const { period } = cycle.period;
  const { currency } = cycle.policy.rewards;
  const tiers = new Map(tiersInOrder(cycle.tiers).map((tier) => [tier.tier, tier]));
  const names = new Map(cycle.employees.map(({ id, name }) => [id, name]));
  const people = rewards.people.filter(
    ({ standing, finalTier }) => standing === 'counted' && finalTier !== '',
  );
  const letterTo = (one: EmployeeReward): string => {
    const { person, finalTier, bonus, raiseAmount, newSalary } = one;
    const also = tiers.get(finalTier)?.nonMaterial ?? '';
    return [
      words.reached(person.name || person.id, period, finalTier),
      ...((bonus ?? 0) > 0 ? [words.bonus(amount(bonus ?? 0, currency))] : []),
      ...((raiseAmount ?? 0) > 0 && newSalary !== null
        ? [words.raise(amount(raiseAmount ?? 0, currency), amount(newSalary, currency))]
        : []),
      ...(also === '' ? [] : [words.also(also)]),
    ].join(words.between);
  };
  const rows = people.map((one): PlanCell[] => {
    const { person, finalTier, finalScore, bonus, raise, newSalary } = one;
    return [
      person.id,
      person.name,
      person.department,
      names.get(person.managerId) || person.managerId,
      finalTier,
      finalScore,
      bonus,
      newSalary,
      raise,
      letterTo(one),
    ];
  });
  const { headings } = words;
  return resultSheet(
    {
      kind: 'letters',
      key: periodKey('letters', period),
      tab: `${words.title} ${period}`,
      heading: words.title,
      lines: [words.subtitle(people.length)],
      columns: [
        { heading: headings.id, width: 13, format: 'text' },
        { heading: headings.name, width: 22 },
        { heading: headings.department, width: 22 },
        { heading: headings.manager, width: 22 },
        { heading: headings.tier, width: 9, align: 'center' },
        { heading: headings.finalScore, width: 12, format: 'score', align: 'right' },
        { heading: headings.bonus, width: 15, format: 'money', align: 'right' },
        { heading: headings.newSalary, width: 15, format: 'money', align: 'right' },
        { heading: headings.raise, width: 10, format: 'percent', align: 'center' },
        { heading: headings.letter, width: 70, wraps: true },
      ],
      rows: rows.length > 0 ? rows : [[null, words.nobody, ...Array<null>(8).fill(null)]],
      page: { orientation: 'landscape', onePage: false },
    },
    input,
  );
}
