import type { Rewards } from '../../cycle/rewards/reward-cycle';
import type { RewardRules } from '../../cycle/rewards/reward-rules';
import type { Locale } from '../../locales/locale';
import { rewardSheetWords } from '../../locales/reward-sheet-words';

/** What became of the pool and of the budget for raises, in a sentence; blank where there are no amounts at all. */
export function moneyLine({ bonus, raises }: Rewards, { currency }: RewardRules, locale: Locale): string {
  const words = rewardSheetWords(locale).money;
  const { pool, paid, fault } = bonus;
  const { budget, wanted, given } = raises;
  const said: string[] = [];
  if (pool !== null && fault?.kind === 'infeasible')
    said.push(words.infeasible(words.amount(pool, currency), words.amount(fault.nearest, currency)));
  else if (pool !== null && fault) said.push(words.nobody(words.amount(pool, currency)));
  else if (pool !== null) said.push(words.paid(words.amount(pool, currency), words.amount(paid, currency)));
  if (given < wanted)
    said.push(words.cut(words.amount(wanted, currency), words.amount(budget ?? 0, currency), given / wanted));
  else if (wanted > 0)
    said.push(
      budget === null
        ? words.raises(words.amount(given, currency))
        : words.raisesOf(words.amount(given, currency), words.amount(budget, currency)),
    );
  return said.join(words.between);
}
