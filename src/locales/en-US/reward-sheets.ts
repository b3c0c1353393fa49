const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
const amount = (money: number, currency: string): string =>
  [
    money.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    ...(currency === '' ? [] : [currency]),
  ].join(' ');
const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;

/** The text on the sheets of rewards. */
export const rewardSheets = {
  /** What each rule means. */
  rules: {
    forcedDistribution: 'Guideline shares: guideline (scores decide) or binding (shares decide)',
    distributionGroup: 'Shares hold for the company, each department or each level',
    distributionMinGroup: 'Fewest people to whom binding shares are applied',
    calibrationSteps: 'Tiers up or down that calibration may move; blank: any',
    budget: 'Bonus pool; blank: points only, no amounts',
    currency: 'Currency, as it is shown',
    payUnit: 'Smallest amount that is paid',
    bonusFloor: 'Lowest bonus of a person; blank: none',
    bonusCap: 'Highest bonus of a person; blank: none',
    bonusBySalary: 'Bonus points by salary?',
    bonusByTier: 'Bonus points by the tier’s bonus factor?',
    bonusByTeam: 'Bonus points by the department’s factor?',
    bonusByDays: 'Bonus points by days worked?',
    bonusByScore: 'Bonus points by the final score?',
    bonusByDepartment: 'Split the pool among departments first?',
    raiseBudget: 'Budget for raises; blank: none',
  },
  ruleValues: {
    yes: 'yes',
    no: 'no',
    choices: { guideline: 'guideline', company: 'company' },
  },
  matrix: 'Raise from a ratio of salary / midpoint on. No midpoint: the tier’s raise.',
  money: {
    amount,
    paid: (pool: string, paid: string) =>
      pool === paid
        ? `The bonus pool of ${pool} is paid out in full.`
        : `Of the bonus pool of ${pool}, ${paid} is paid.`,
    infeasible: (pool: string, nearest: string) =>
      `The bonus pool of ${pool} cannot be paid within the lowest and highest bonus: no bonus is given. The nearest pool that can is ${nearest}.`,
    nobody: (pool: string) => `Nobody has bonus points: the pool of ${pool} is not paid.`,
    raises: (given: string) => `Raises come to ${given}.`,
    raisesOf: (given: string, budget: string) => `Raises come to ${given} of a budget of ${budget}.`,
    cut: (wanted: string, budget: string, part: number) =>
      `Raises as the rules say would come to ${wanted}; the budget is ${budget}. Every raise is cut to ${percent(part)}.`,
    between: ' ',
  },
  overview: {
    title: 'Reward overview',
    subtitle: (period: string, scored: number) => `Period ${period} · ${people(scored)} with a final score`,
    headings: {
      tier: 'Tier',
      minScore: 'Minimum score',
      people: 'People',
      share: 'Share',
      guideline: 'Guideline',
      moved: 'Moved in',
      points: 'Bonus points',
      bonus: 'Bonus',
      raises: 'Raises',
      material: 'Material reward',
      nonMaterial: 'Non-material reward',
    },
    chart: 'People by tier: share against guideline',
    complete: 'Everybody has a final score.',
    missing: (n: number) => `${people(n)} without a final score yet: run “Check entries”.`,
    notCounted: (n: number) =>
      `${people(n)} on probation or not eligible for a reward: shown with their tier, but not counted in it.`,
    between: ' ',
  },
  tierSheet: {
    title: (tier: string) => `Tier ${tier}`,
    subtitle: (minimum: number, n: number) => `From ${minimum} points · ${people(n)}`,
    headings: {
      rank: 'Rank',
      id: 'Employee ID',
      name: 'Name',
      department: 'Department',
      finalScore: 'Final score',
      kpiScore: 'KPI score',
      score360: '360° score',
      eligible: 'Eligible for a reward',
      bonus: 'Bonus',
      raise: 'Raise',
    },
    eligible: 'Yes',
    notEligible: (reason: string) => (reason === '' ? 'No' : `No: ${reason}`),
    onProbation: 'On probation until after the period',
    removed: 'This tier is no longer in the tier table.',
    nobody: 'Nobody is in this tier.',
    moved:
      'The scores have changed: people have come into this tier or left it. Run “Score and reward” again.',
  },
  calibration: {
    intro:
      'One row a change: period, employee ID, the new tier, why, who decided, when. Scores and the overview follow at once, in the pane the money too; amounts on sheets when you score again.',
    anyTier: 'Leave “Tier before” blank: it is put on the record when you score again.',
    steps: (n: number) =>
      `The policy allows ${n === 1 ? 'one tier' : `${n} tiers`} up or down; a change beyond that does not count. Leave “Tier before” blank: it is put on the record when you score again.`,
  },
  distribution: {
    title: 'Distribution',
    subtitle: (period: string, n: number) => `Period ${period} · ${people(n)} who are counted`,
    guideline:
      'Against guideline: how many people more or fewer than the guideline shares give for a group of this size.',
    kinds: { company: 'Company', department: 'Department', level: 'Level', manager: 'Manager' },
    headings: {
      kind: 'By',
      group: 'Group',
      people: 'People',
      mean: 'Mean score',
      tiers: 'People by tier',
      deviation: 'Against guideline',
      bonus: 'Bonus',
      raises: 'Raises',
    },
    between: ' · ',
    asGuideline: 'as the guideline',
    nobody: 'Nobody has a tier.',
  },
  nineBox: {
    title: '9-box',
    subtitle: (n: number) => `Performance by potential · ${people(n)} whose potential is rated`,
    thirds: (min: number, max: number) =>
      `Performance: the tier, in thirds of the tiers. Potential: as rated in the scores table, in thirds of the scale from ${min} to ${max}.`,
    corner: 'Potential',
    performance: ['Low performance', 'Middle performance', 'High performance'],
    potential: ['Low potential', 'Middle potential', 'High potential'],
    between: ' · ',
  },
  letters: {
    title: 'Letters',
    subtitle: (n: number) => `${people(n)} · figures for a mail merge, and the sentences of a letter`,
    headings: {
      id: 'Employee ID',
      name: 'Name',
      department: 'Department',
      manager: 'Manager',
      tier: 'Tier',
      finalScore: 'Final score',
      bonus: 'Bonus',
      raise: 'Raise',
      newSalary: 'New salary',
      letter: 'Letter',
    },
    reached: (name: string, period: string, tier: string) =>
      `Dear ${name}, in the period ${period} you have reached tier ${tier}.`,
    bonus: (money: string) => `Your bonus is ${money}.`,
    raise: (more: string, salary: string) => `Your salary is raised by ${more} to ${salary}.`,
    also: (reward: string) => `You also receive: ${reward}.`,
    between: ' ',
    nobody: 'Nobody has a tier.',
  },
};
