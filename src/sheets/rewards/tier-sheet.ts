import type { EmployeeReward } from '../../cycle/rewards/reward-cycle';
import type { ColumnKey, Tier } from '../../cycle/tables';
import { rewardSheetWords } from '../../locales/reward-sheet-words';
import { address } from '../address';
import { quoted } from '../formula-call';
import type { PlanCell, SheetPlan } from '../plan';
import { eligibilityOf } from './eligibility';
import { bodyOf, resultSheet } from './result-sheet';
import type { RewardInput } from './reward-input';
import { scoresReference } from './reward-input';
import { MOST_LIVE_PEOPLE } from './live';
import { tierKey } from './reward-keys';

type TierShown = Pick<Tier, 'tier' | 'minScore' | 'material' | 'nonMaterial'> & { readonly isRemoved?: true };

/** Tiers that have a sheet of an earlier run but are not in the table any more: their sheets must not go on showing people. */
export function removedTiers({ cycle, earlier }: RewardInput): TierShown[] {
  const prefix = tierKey(cycle.period.period, '');
  const names = new Set(cycle.tiers.map(({ tier }) => tier));
  return earlier
    .filter(({ key }) => key.startsWith(prefix) && !names.has(key.slice(prefix.length)))
    .map(({ key }) => ({
      tier: key.slice(prefix.length),
      minScore: null,
      material: '',
      nonMaterial: '',
      isRemoved: true,
    }));
}

const ID = 1;

/** The people of a tier with what they get; their figures are live over the scores, who they are is as of the last run. */
export function tierSheet(tier: TierShown, input: RewardInput): SheetPlan {
  const { cycle, rewards, locale } = input;
  const words = rewardSheetWords(locale).tierSheet;
  const { period } = cycle.period;
  const key = tierKey(period, tier.tier);
  const { column, row: first } = bodyOf(key, input);
  const people = rewards.people
    .filter(({ finalTier }) => finalTier === tier.tier && !tier.isRemoved)
    .sort((one, other) => (other.finalScore ?? 0) - (one.finalScore ?? 0));
  const isLive = rewards.people.length <= MOST_LIVE_PEOPLE;
  const rows = people.map((one, index): PlanCell[] => {
    const isRow = inRowOf(address(column + ID, first + index), period, input);
    const figure = (name: ColumnKey<'MeritScores'>, value: number | null): PlanCell =>
      isLive ? lookedUp(scoresReference(name, input), isRow) : value;
    return [
      figure('rank', one.rank),
      one.person.id,
      one.person.name,
      one.person.department,
      figure('finalScore', one.finalScore),
      figure('kpiScore', one.kpiScore),
      figure('score360', one.score360),
      eligibility(one),
      figure('bonus', one.bonus),
      figure('raise', one.raise),
    ];
  });
  // Where the list does not say, nothing is said.
  function eligibility(one: EmployeeReward): PlanCell {
    const { eligible, reason } = eligibilityOf(one, locale);
    if (eligible === null) return null;
    return eligible ? words.eligible : words.notEligible(reason);
  }
  const { headings } = words;
  return resultSheet(
    {
      kind: 'tier',
      key,
      tab: `${words.title(tier.tier)} ${period}`,
      heading: words.title(tier.tier),
      lines: [
        tier.isRemoved ? words.removed : words.subtitle(tier.minScore ?? 0, people.length),
        [tier.material, tier.nonMaterial].filter(Boolean).join(' · '),
        isLive && !tier.isRemoved ? movedSince(tier.tier, people.length, input) : null,
      ],
      columns: [
        { heading: headings.rank, width: 9, format: 'integer', align: 'center' },
        { heading: headings.id, width: 15, format: 'text' },
        { heading: headings.name, width: 26 },
        { heading: headings.department, width: 26 },
        { heading: headings.finalScore, width: 13, format: 'score', align: 'center' },
        { heading: headings.kpiScore, width: 13, format: 'score', align: 'center' },
        { heading: headings.score360, width: 13, format: 'score', align: 'center' },
        { heading: headings.eligible, width: 24, wraps: true },
        { heading: headings.bonus, width: 16, format: 'money', align: 'right' },
        { heading: headings.raise, width: 11, format: 'percent', align: 'center' },
      ],
      rows: rows.length > 0 ? rows : [[null, null, words.nobody, ...Array<null>(7).fill(null)]],
      page: { orientation: 'landscape', onePage: false },
    },
    input,
  );
}

/** Array expression: 1 in a person's row of the scores table. */
const inRowOf = (id: string, period: string, input: RewardInput): string =>
  `(${scoresReference('employeeId', input)}&""=$${id}&"")*(${scoresReference('period', input)}&""=${quoted(period)})`;

/** A number of a table's row; blank where that is blank, or the row is not there any more. */
const lookedUp = (column: string, isRow: string): PlanCell => ({
  formula: `=IF(SUMPRODUCT(${isRow}*ISNUMBER(${column}))=0,"",SUMPRODUCT(${isRow},${column}))`,
});

/** Says so when the scores have more or fewer people in the tier by now than the sheet lists. */
function movedSince(tier: string, listed: number, input: RewardInput): PlanCell {
  const { period } = input.cycle.period;
  const now =
    `SUMPRODUCT((${scoresReference('finalTier', input)}&""=${quoted(tier)})*` +
    `(${scoresReference('period', input)}&""=${quoted(period)}))`;
  const { moved } = rewardSheetWords(input.locale).tierSheet;
  return { formula: `=IF(${now}=${listed},"",${quoted(moved)})` };
}
