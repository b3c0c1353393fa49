/** The sheets on which HR looks at how ratings and KPIs are made. */
export const qualitySheet = {
  raters: {
    title: (period: string) => `Rater quality ${period}`,
    heading: 'Rater quality',
    tables: {
      raters:
        'How each rater uses the scale. Severity: points above (lenient) or below (severe) what others gave the same people.',
      agreement: 'How far the raters of one group see a person alike: r_wg, 0 to 1.',
      scores: '360° scores as they are, beside the same without severity.',
    },
    rater: ['Rater', 'Group', 'Ratings', 'People', 'Left blank', 'Not rated', 'Mean', 'Severity', 'Note'],
    agreement: ['Person', 'Employee ID', 'Group', 'Raters', 'Agreement', 'Least on', 'Note'],
    score: ['Person', 'Employee ID', '360° score', 'Adjusted', 'Ratings adjusted'],
    same: (rating: number) => `Gave ${rating} for everything`,
    fewRaters: 'Too few raters to mean anything',
    adjustedOf: (adjusted: number, all: number) => `${adjusted} of ${all}`,
  },
  smart: {
    title: (period: string) => `SMART check ${period}`,
    heading: 'SMART check of the KPI library',
    intro: 'What each KPI lacks to be one that can be worked towards, and what would mend it.',
    headings: ['Role or person', 'Score', 'KPI', 'KPI score', 'Lacks', 'What would mend it', 'Sheet', 'Cell'],
    fine: 'Nothing',
  },
};
