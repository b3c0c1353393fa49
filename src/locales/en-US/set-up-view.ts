const sets = (n: number): string => `${n} ${n === 1 ? 'set' : 'sets'}`;

export const setUpView = {
  preset: 'Begin with',
  suggested: 'suggested for your list',
  weights: {
    title: 'Weights',
    hint: 'Of KPIs by role and by person, competencies, rater groups and tiers. Weights that belong together add up to 100 %.',
    whose: 'Whose weights',
    notAddingUp: 'All that do not add up',
    normalise: 'Scale to 100 %',
    equalise: 'Make equal',
    kinds: {
      role: (name: string) => name,
      person: (name: string) => `${name} (own KPIs)`,
      competencies: () => 'Competencies',
      raterGroups: () => 'Rater groups',
      tiers: () => 'Guideline shares of the tiers',
    },
    nothing: 'All of them add up already: nothing to change.',
    change: (n: number) => `Change the weights of ${sets(n)}`,
    row: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    blank: 'blank',
    total: (before: string, after: string) => `Total ${before} → ${after}`,
    cannot: {
      'no-room': 'the weights of the role’s KPIs alone come to more already',
      'zero-weights': 'no weight is above 0: make them equal instead',
      unreadable: 'a weight is negative or no number',
      formula: 'a weight is a formula',
      'own-list': 'change them in your own KPI list, where they stand',
    },
    left: 'Left as they are',
    leftRow: (name: string, total: string, why: string) => `${name} (total ${total}): ${why}`,
    done: 'The weights are changed.',
    again: 'Change others',
  },
};
