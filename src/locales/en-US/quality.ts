import type { QualityWords } from '../quality-words';
import { tables } from './tables';

const number = (value: number, decimals = 4): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: decimals });

/** An Excel serial day. */
const day = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

export const quality: QualityWords = {
  raters: {
    note: 'For HR only. The figures show how the scale was used, not how good a rater is; adjusted scores stand beside the scores and never replace them. Talk first, conclude later.',
    unknown: {
      'too-few-ratings': 'Too few ratings or people to tell',
      'too-few-raters': 'Too few raters in this group to say what is usual',
    },
    caution: (caution) => {
      switch (caution.caution) {
        case 'not-connected':
          return `The ${number(caution.raters)} raters fall into ${number(caution.parts)} parts that have nobody in common. Each is compared with those who rated the same people; whether one part as a whole rates higher than another cannot be told. To tell, have a few people rated across teams.`;
        case 'few-raters':
          return `Of ${number(caution.raters)} raters, ${number(caution.unknown)} have too little to compare: nothing is said about them.`;
        case 'anonymous':
          return `${number(caution.ratings)} ratings have no rater and are left out here. In the scores they count.`;
      }
    },
  },
  smart: {
    criteria: {
      measurable: 'Measurable',
      achievable: 'Achievable',
      relevant: 'Relevant',
      timeBound: 'Time-bound',
      owned: 'Owned',
    },
    score: (whose, score, kpis) =>
      `${whose}: ${number(score, 0)} of 100 over ${kpis === 1 ? '1 KPI' : `${number(kpis)} KPIs`}`,
    mend: (lack) => {
      switch (lack.fault) {
        case 'blank':
          return BLANK[lack.column] ?? `Fill in “${tables.MeritKpis.columns[lack.column]}”.`;
        case 'unknown-objective':
          return `The table of objectives has no “${lack.objectiveId}”. Choose one of its IDs or add the objective.`;
        case 'outside-period':
          return `It is due on ${day(lack.due)}, outside the period. Enter a day of this period.`;
        case 'never-reached':
          return `None of ${number(lack.count)} earlier results reaches ${number(lack.target)}; the middle one is ${number(lack.median)}. Lower the target or say what will be done differently.`;
        case 'always-reached':
          return `All ${number(lack.count)} earlier results reach ${number(lack.target)}; the middle one is ${number(lack.median)}. Raise the target or choose another KPI.`;
      }
    },
  },
};

const BLANK: Readonly<Partial<Record<string, string>>> = {
  unit: 'Say in which unit it is counted.',
  source: 'Name the report or system that the actual comes from.',
  target: 'Agree on a target.',
  objectiveId: 'Link it to the strategic objective that it serves.',
  due: 'Enter the day by which it is to be reached.',
  owner: 'Name who answers for it.',
};
