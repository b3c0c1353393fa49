import type { Tier } from '../../cycle/tables';
import { placeOf } from '../../cycle/rewards/tier-order';
import { rewardSheetWords } from '../../locales/reward-sheet-words';
import type { PlanCell, SheetPlan } from '../plan';
import { resultSheet } from './result-sheet';
import type { RewardInput } from './reward-input';
import { periodKey } from './reward-keys';

/** 0 low, 1 middle, 2 high. */
type Third = 0 | 1 | 2;
const BOX_WIDTH = 38;

/**
 * Performance by potential, with people's names in their boxes, as of the last run; `null` while nobody's potential is rated.
 * Performance is the tier's place among the tiers, potential the rating's place on the scale, each in thirds.
 *
 * @param tiers best first
 */
export function nineBoxSheet(tiers: readonly Tier[], input: RewardInput): SheetPlan | null {
  const { cycle, rewards, potentials, locale } = input;
  const words = rewardSheetWords(locale).nineBox;
  const { scaleMin, scaleMax } = cycle.policy;
  const placed = rewards.people.flatMap(({ person, finalTier }) => {
    const potential = potentials.get(person.id);
    if (potential === undefined || finalTier === '') return [];
    const performance = tiers.length < 2 ? 0.5 : 1 - placeOf(finalTier, tiers) / (tiers.length - 1);
    return [
      {
        name: person.name || person.id,
        performance: thirdOf(performance),
        potential: thirdOf((potential - scaleMin) / (scaleMax - scaleMin)),
      },
    ];
  });
  const key = periodKey('nineBox', cycle.period.period);
  if (placed.length === 0 && !input.earlier.some((one) => one.key === key)) return null;
  const rows = ([2, 1, 0] as const).map((potential): PlanCell[] => [
    words.potential[potential] ?? '',
    ...([0, 1, 2] as const).map((performance) => {
      const names = placed.filter((one) => one.potential === potential && one.performance === performance);
      return names.length === 0 ? null : names.map(({ name }) => name).join(words.between);
    }),
  ]);
  return resultSheet(
    {
      kind: 'nineBox',
      key,
      tab: `${words.title} ${cycle.period.period}`,
      heading: words.title,
      lines: [words.subtitle(placed.length), words.thirds(scaleMin, scaleMax)],
      columns: [
        { heading: words.corner, width: 18, wraps: true },
        ...words.performance.map((heading) => ({ heading, width: BOX_WIDTH, wraps: true as const })),
      ],
      rows,
      page: { orientation: 'landscape', onePage: true },
    },
    input,
  );
}

const thirdOf = (part: number): Third => (part < 1 / 3 ? 0 : part > 2 / 3 ? 2 : 1);
