import type { Tier } from '../../cycle/tables';
import { rewardSheetWords } from '../../locales/reward-sheet-words';
import { address } from '../address';
import { quoted } from '../formula-call';
import type { PlanCell, SheetPlan } from '../plan';
import { moneyLine } from './money-line';
import { bodyOf, resultSheet } from './result-sheet';
import type { RewardInput } from './reward-input';
import { absolute, scoresReference } from './reward-input';
import { overviewKey } from './reward-keys';

const [TIER, PEOPLE, SHARE, LAST] = [0, 2, 3, 7];
const CHART_ROWS = 18;

/** The tiers with their people and money, live over the scores, beside the guideline; with a chart. @param tiers best first */
export function overviewSheet(tiers: readonly Tier[], input: RewardInput): SheetPlan {
  const { cycle, rewards, locale } = input;
  const words = rewardSheetWords(locale).overview;
  const { period } = cycle.period;
  const key = overviewKey(period);
  const { column, row: first } = bodyOf(key, input);
  const count = Math.max(tiers.length, 1);
  const guideline = tiers.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const at = (place: number, rows = count, columns = 1): string =>
    address(column + place, first, rows, columns);
  const people = absolute(at(PEOPLE));
  const rows = tiers.map((tier, index): PlanCell[] => {
    const cell = (place: number): string => address(column + place, first + index);
    // The text is compared as it is, whatever it begins with.
    const isTier = `(${scoresReference('finalTier', input)}&""=${cell(TIER)}&"")`;
    const isTierByScore = `(${scoresReference('tier', input)}&""=${cell(TIER)}&"")`;
    const isPeriod = `(${scoresReference('period', input)}&""=${quoted(period)})`;
    // A blank cell equals FALSE as well, and is none.
    const eligible = scoresReference('eligible', input);
    const isCounted = `(1-ISLOGICAL(${eligible})*(${eligible}=FALSE))`;
    const sumOf = (amounts: 'bonusPoints' | 'bonus' | 'raiseAmount'): PlanCell => ({
      formula: `=SUMPRODUCT(${isTier}*${isPeriod},${scoresReference(amounts, input)})`,
    });
    return [
      tier.tier,
      tier.minScore,
      { formula: `=SUMPRODUCT(${isTier}*${isPeriod}*${isCounted})` },
      { formula: `=IF(SUM(${people})=0,0,${cell(PEOPLE)}/SUM(${people}))` },
      tier.share === null || guideline === 0 ? null : tier.share / guideline,
      { formula: `=${cell(PEOPLE)}-SUMPRODUCT(${isTierByScore}*${isPeriod}*${isCounted})` },
      tier.material,
      tier.nonMaterial,
      sumOf('bonusPoints'),
      sumOf('bonus'),
      sumOf('raiseAmount'),
    ];
  });
  const scored = rewards.people.filter(({ finalTier }) => finalTier !== '');
  const missing = rewards.people.length - scored.length;
  const notCounted = scored.filter(({ standing }) => standing !== 'counted').length;
  const notes = [
    missing > 0 ? words.missing(missing) : words.complete,
    ...(notCounted > 0 ? [words.notCounted(notCounted)] : []),
  ];
  const last = first + count - 1;
  return resultSheet(
    {
      kind: 'overview',
      key,
      tab: `${words.title} ${period}`,
      heading: words.title,
      lines: [
        words.subtitle(period, scored.length),
        notes.join(words.between),
        moneyLine(rewards, cycle.policy.rewards, locale),
      ],
      columns: [
        { heading: words.headings.tier, width: 10, align: 'center' },
        { heading: words.headings.minScore, width: 14, format: 'number', align: 'right' },
        { heading: words.headings.people, width: 11, format: 'integer', align: 'right' },
        { heading: words.headings.share, width: 11, format: 'percent', align: 'center' },
        { heading: words.headings.guideline, width: 13, format: 'percent', align: 'center' },
        { heading: words.headings.moved, width: 12, format: 'number', align: 'center' },
        { heading: words.headings.material, width: 30, wraps: true },
        { heading: words.headings.nonMaterial, width: 42, wraps: true },
        { heading: words.headings.points, width: 17, format: 'money', align: 'right' },
        { heading: words.headings.bonus, width: 17, format: 'money', align: 'right' },
        { heading: words.headings.raises, width: 17, format: 'money', align: 'right' },
      ],
      rows,
      charts: [
        {
          name: 'MeritTierChart',
          kind: 'columnClustered',
          title: words.chart,
          source: address(column + SHARE, first - 1, count + 1, 2),
          categories: at(TIER),
          from: address(column, last + 2),
          to: address(column + LAST, last + 2 + CHART_ROWS),
        },
      ],
      page: { orientation: 'landscape', onePage: true },
    },
    input,
  );
}
