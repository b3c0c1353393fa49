import { review } from './review-sheet';

/** The text on generated sheets. */
export const sheets = {
  settingsTitle: 'Cycle settings',
  intros: {
    settings: 'The rules of this cycle. Change them here: every score, tier and review sheet follows.',
    MeritEmployees: 'Everybody who takes part, one row each.',
    MeritTiers:
      'Reward tiers, best first or not: a person gets the tier with the highest minimum that the score reaches.',
    MeritObjectives: 'What the department wants to reach. Every KPI should serve one of these.',
    MeritKpis:
      'The KPIs of each role. Weights of a role add up to 100. A row with an employee ID holds for that person instead of the role’s.',
    MeritCompetencies: 'What is rated in the 360° review, with what each rating looks like.',
    MeritRatings:
      'One rating a row: who rated whom, in which group, on what. Leave a rating blank, or type N/A, rather than 0.',
    MeritKpiResults:
      'Agreed targets and actuals of people who have no review sheet. Building a review sheet takes a person’s rows over: from then on the sheet counts, and the rows stay here as the record.',
    scores:
      'How each result came about, one column a step. Written by Meritsheet: change entries, not this sheet; only Potential is typed here.',
  },
  policy: {
    kpiShare: 'Share of the KPI score',
    share360: 'Share of the 360° score',
    scaleMin: 'Lowest rating',
    scaleMax: 'Highest rating',
    floor: 'Lowest attainment of a KPI that states none',
    cap: 'Highest attainment of a KPI that states none',
    weightTolerance: 'How far weights may miss their total, as a part of it (0.001 is 0.1 %)',
    minRaters: 'Fewest raters of a group that states none',
    adjustMin: 'Lowest bonus and penalty points',
    adjustMax: 'Highest bonus and penalty points',
    scoreDecimals: 'Decimals of the final score',
    selfScoreShare: 'Share of the person’s own score in a judged KPI',
    managerScoreShare: 'Share of the manager’s score in a judged KPI',
  },
  /** How rules of the check are set: they have no rows until somebody adds one. */
  policyRules: 'Rules of the check: add a row rule.<rule> with “off”, or rule.<rule>.<limit>.',
  policyList: 'Where your own list of employees is; Meritsheet keeps this up.',
  periodOpen: 'open',
  validation: {
    list: { title: 'Choose from the list', message: 'Please choose one of the values offered.' },
    entry: {
      title: 'A number or N/A, please',
      message:
        'Type a number without its unit. Leave the cell blank until you know; type N/A where it does not apply.',
    },
    rating: (min: number, max: number) => ({
      title: 'A rating, please',
      message: `Type a number from ${min} to ${max}. Leave the cell blank, or type N/A, where you cannot rate.`,
    }),
    number: { title: 'A number, please', message: 'Type a number without its unit, 0 or more.' },
    score: {
      title: 'A score, please',
      message: 'Type a number from 0 to 100. Leave the cell blank, or type N/A, where there is none.',
    },
    date: { title: 'A date, please', message: 'Type a date such as 2026-03-31.' },
  },
  review,
  register: {
    columns: { name: 'Name', department: 'Department', attainment: 'Attainment', kpiScore: 'KPI score' },
  },
};
