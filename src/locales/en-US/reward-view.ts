const number = (n: number): string => n.toLocaleString('en-US');
const people = (n: number): string => `${number(n)} ${n === 1 ? 'person' : 'people'}`;

/** What the view of rewards says. */
export const rewardView = {
  number: (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 }),
  money: (value: number) =>
    value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  bonus: 'Bonus',
  noPool:
    'No bonus pool is stated: bonus points are worked out, no amounts. State “budget” on the settings sheet to split a pool.',
  departments: 'Pools of the departments',
  /** Between a name and what is said of it. */
  of: (name: string, said: string) => `${name}: ${said}`,
  withoutBonus: (n: number) => `${people(n)} without bonus points`,
  factors: {
    salary: 'no salary',
    tier: 'no bonus factor of the tier',
    team: 'no factor of the department',
    days: 'no days worked',
    score: 'no score',
  },
  refused: (n: number) =>
    `${number(n)} ${n === 1 ? 'calibration' : 'calibrations'} beyond what the policy allows`,
  refusedTier: (from: string, to: string) => `from ${from} to ${to} does not count`,
  whatIf: {
    title: 'What if a rule were another one?',
    hint: 'Nothing is written. To keep a rule, change it on the settings sheet.',
    rule: 'Rule',
    value: 'Instead',
    /** A tier's minimum and a KPI's direction. */
    minScore: (tier: string) => `Minimum score of tier ${tier}`,
    direction: (kpi: string) => `Direction of “${kpi}”`,
    rules: {
      kpiShare: 'Share of the KPI score',
      share360: 'Share of the 360° score',
      floor: 'Lowest attainment',
      cap: 'Highest attainment',
      adjustMin: 'Lowest penalty points',
      adjustMax: 'Highest bonus points',
      budget: 'Bonus pool',
      raiseBudget: 'Budget for raises',
      forcedDistribution: 'Guideline shares',
    },
    choices: { guideline: 'Guideline', binding: 'Binding' },
    show: 'See what would change',
    notANumber: 'Type a number of 0 or more.',
    nothing: 'Nobody’s score, tier or reward would change.',
    changes: (tiers: number, all: number) =>
      `${people(tiers)} would have another tier; ${people(all)} another score or reward.`,
    change: (parts: readonly string[]) => parts.join(' · '),
    tier: (from: string, to: string) => `${from || '–'} → ${to || '–'}`,
    score: (from: string, to: string) => `score ${from} → ${to}`,
    bonus: (from: string, to: string) => `bonus ${from} → ${to}`,
    raise: (from: string, to: string) => `raise ${from} → ${to}`,
    none: '–',
  },
  explain: {
    title: 'How did a score come about?',
    search: 'Name or employee ID',
    kpis: 'KPI score',
    kpi: 'KPI',
    attainment: 'Attained',
    weight: 'Weight',
    points: 'Points',
    groups: '360° score',
    group: 'Group',
    raters: 'Raters',
    mean: 'Mean',
    fewer: (minimum: number) => `< ${minimum}`,
    percent: (ratio: number) => `${(ratio * 100).toFixed(1)} %`,
    none: 'There are no entries that count yet.',
    steps: {
      base: 'Base score',
      adjustment: 'Bonus and penalty points',
      finalScore: 'Final score',
      tier: 'Tier by score',
      vetoTier: 'Best tier allowed',
      calibratedTier: 'Calibrated tier',
      finalTier: 'Tier',
      bonusPoints: 'Bonus points',
      bonus: 'Bonus',
      raise: 'Raise',
    },
    noMatch: 'Nobody fits this search.',
  },
};
