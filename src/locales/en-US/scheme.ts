/**
 * What a cycle's set-up sheets say about the scheme. A word in braces stands for a value that a formula puts there, so that
 * the sentence follows the rule.
 */
export const scheme = {
  /** Weights that belong together: do they add up? */
  weights: {
    right: '✓ Weights add up to {total}.',
    missing: '✗ Weights add up to {sum}: {difference} missing to {total}.',
    above: '✗ Weights add up to {sum}: {difference} above {total}.',
    sharesRight: '✓ Guideline shares add up to {total}.',
    sharesMissing: '✗ Guideline shares add up to {sum}: {difference} missing to {total}.',
    sharesAbove: '✗ Guideline shares add up to {sum}: {difference} above {total}.',
    oneRight: '✓',
    oneMissing: '✗ {difference} missing',
    oneAbove: '✗ {difference} too many',
    oneWithoutRole: '– role not filled in',
    roles: 'Weights of each role',
    rolesOf: 'The first {shown} roles',
    people: 'People’s own KPIs',
    peopleOf: 'The first {shown} people',
  },
  kpis: {
    override:
      'For one person: add a row with the role and the employee ID. It takes the place of the role’s KPI of the same name; under another name it comes on top.',
    notInUse:
      'Not in use: this cycle takes its KPIs from your own list. Change KPIs and weights there; what is below has no effect.',
  },
  onOneSheet: {
    title: 'Scheme',
    intro: 'What everybody works towards, what is rated, and what it is worth. Change anything here.',
  },
  words: {
    title: 'Scheme in words',
    intro:
      'Written from the settings, and always up to date: change a rule there and the sentence here follows.',
    groups: {
      scores: 'How a score is made',
      raters: 'Who rates',
      tiers: 'Tiers',
      limits: 'Limits',
      published: 'Who sees what',
      money: 'Rewards',
    },
    sentences: {
      period: 'This scheme holds for the period {period}, from {start} to {end}.',
      parts:
        'The score is the weighted mean of the KPI score, which counts {kpiShare}, and the 360° score, which counts {share360}. Without a part that counts there is no score yet.',
      kpis: 'The KPI score is the weighted mean of what was attained of each target. A KPI without an actual, or marked as not applicable, is left out until there is one; it is never counted as 0.',
      judged:
        'Where a KPI is judged rather than measured, the person’s own score counts {selfScoreShare} and the manager’s {managerScoreShare}.',
      adjustments:
        'Bonus points are added and penalty points taken off, each with a reason on record; no score falls below 0.',
      rounding: 'Only the final score is rounded, half up, to {scoreDecimals} decimals.',
      scale: 'In the 360° review {competencies} competencies are rated from {scaleMin} to {scaleMax}.',
      group: '{group}: counts {weight}, from {minRaters} raters on.',
      groupOfOne: '{group}: counts {weight}.',
      groups:
        'A group with fewer raters is left out, and the others count in proportion. A group for which no number is stated needs {minRaters}.',
      tier: 'Tier {tier}: from {minScore} points, for about {share} of the people.',
      band: 'A person is in the best tier whose minimum the final score reaches. The shares are a guideline.',
      veto: 'A veto, with its reason on record, keeps a person at the tier stated with it or below, whatever the score.',
      calibration:
        'A tier agreed in calibration, with its reason on record, takes the place of the one reached by score.',
      attainment:
        'Attainment counts from {floor} to {cap} unless a KPI states limits of its own: nobody can make up for everything with one KPI.',
      adjustLimits: 'Bonus and penalty points together count from {adjustMin} to {adjustMax}.',
      tolerance: 'Weights add up to 100 %; a difference of up to {weightTolerance} is put down to rounding.',
      anonymous:
        'Ratings and the names of raters are seen by HR alone. An employee sees the mean of a group only where enough people have rated.',
      own: 'Employees see their own review sheet; managers see those of their own people.',
      reward: 'Tier {tier}: bonus factor {bonusFactor}, raise {raisePercent}. {material}. {nonMaterial}.',
      eligible:
        'Who is not eligible in this period (on probation, left) is scored like everybody, but has no rank, is not counted among the people of a tier, and receives no reward.',
      cost: 'At the guideline shares the bonus factor averages {averageFactor} and the raise {averageRaise}.',
    },
  },
  coverage: {
    title: 'Objectives and KPIs',
    intro:
      'Which objective is served by which role, in weight. Calculated from the KPI library: change KPIs there.',
    notInUse:
      'Nothing to show: this sheet is calculated from the KPI library, and this cycle takes its KPIs from your own list.',
    perspective: 'Perspective',
    objectives: 'Objectives',
    kpis: 'KPIs',
    share: 'Share of weight',
    otherPerspective: 'Other or none',
    gaps: 'Gaps',
    withoutKpi: 'Objectives without a KPI',
    withoutObjective: 'KPIs without an objective',
    unknownObjective: 'KPIs whose objective is not in the table',
    matrix: 'Weight of each objective in each role',
    role: 'Role',
    objective: 'Objective',
    count: 'KPIs that serve it',
    covered: 'Covered?',
    yes: '✓',
    no: '✗ no KPI',
    none: 'No objective',
    total: 'Total',
    check: 'Weights',
    kpisOfRole: 'KPIs',
    moreRoles: 'Further roles have no row here: copy the last row down.',
  },
  records: {
    title: 'Adjustments and transfers',
    intro: 'What happens during the period and changes a score, each with its reason. One row each.',
    tables: {
      MeritAdjustments:
        'Bonus and penalty points, and vetoes. A veto states the best tier that the person can still reach.',
      MeritAssignments:
        'Who changed department or role in the period: one row for each place, with its first and last day.',
      MeritTargetChanges: 'Targets and weights changed after both had agreed: old, new, reason, who.',
    },
    kinds: { bonus: 'bonus', penalty: 'penalty', veto: 'veto' },
  },
  teams: {
    title: 'Departments and raters',
    intro: 'How each department did, and who is to rate whom. Leave blank what your scheme does not use.',
    tables: {
      MeritTeams: 'Bonuses are multiplied by the factor; blank changes nothing.',
      MeritRaters: 'One row for each rater of a person. The check tells who has not rated yet.',
    },
  },
};
