import type { AuditWords } from '../audit-words';
import { presets } from './presets';

const number = (value: number, decimals = 4): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: decimals });
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const percent = (ratio: number): string => `${number(ratio * 100, 2)} %`;
/** A dash without a score. */
const score = (value: number | null): string => (value === null ? '–' : number(value));
/** With its sign. */
const change = (value: number | null): string =>
  value === null
    ? '–'
    : value.toLocaleString('en-US', { maximumFractionDigits: 4, signDisplay: 'exceptZero' });
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const places = (decimals: number): string =>
  decimals === 0 ? 'whole numbers' : count(decimals, 'decimal', 'decimals');

export const audit: AuditWords = {
  intro:
    'Compares the scores on a sheet of your own with what the same numbers give here, and says why they differ. Open the sheet, or select the list: a row for each person, or for each KPI of a person. Nothing on it is changed.',
  compare: 'Compare the scores',
  ours: (floor, cap) =>
    `Here each KPI is limited to ${percent(floor)}–${percent(cap)} before weighting, a missing actual leaves its weight to the others, and nothing is rounded on the way.`,
  verdicts: {
    same: 'Same',
    explained: 'Explained',
    ambiguous: 'Several explanations',
    unexplained: 'Not explained',
    'not-comparable': 'Nothing to compare',
  },
  reasons: {
    'rounded-total': 'Score rounded',
    'rounded-attainment': 'Attainments rounded too early',
    'rounded-contribution': 'Weighted parts rounded too early',
    'weights-not-whole': 'Weights do not add up',
    'missing-as-zero': 'Missing counted as zero',
    'points-added': 'Points without a weight added',
    'wrong-direction': 'Wrong direction',
    'unstated-direction': 'Direction not stated',
    'capped-late': 'Capped after weighting',
    'not-capped': 'Not capped',
    'other-cap': 'Another cap',
    unweighted: 'Not weighted',
    'as-ratio': 'Written as a ratio',
  },
  and: ' + ',
  explanation: (explanation) => {
    switch (explanation.way) {
      case 'rounded-total':
        return `the score rounded to ${places(explanation.decimals)}`;
      case 'rounded-attainment':
        return `attainments rounded to ${places(explanation.decimals)} of a per cent before weighting`;
      case 'rounded-contribution':
        return `weighted parts rounded to ${places(explanation.decimals)} before adding`;
      case 'weights-not-whole':
        return `weights that add up to ${number(explanation.total)} taken as if they were whole`;
      case 'missing-as-zero':
        return `missing actuals counted as 0: ${quoted(explanation.kpis)}`;
      case 'points-added':
        return `points without a weight added to the score: ${quoted(explanation.kpis)}`;
      case 'unstated-direction':
        return `${quoted(explanation.kpis)}, without a stated direction, calculated as “${presets.directions[explanation.as]}”`;
      case 'wrong-direction':
        return `${quoted(explanation.kpis)} calculated as “${presets.directions[explanation.as]}”`;
      case 'capped-late':
        return 'the sum capped instead of each KPI';
      case 'not-capped':
        return 'no cap and no floor';
      case 'other-cap':
        return `each KPI capped at ${percent(explanation.cap)}`;
      case 'unweighted':
        return 'the plain mean, without weights';
      case 'as-ratio':
        return 'written as a ratio (0.95 instead of 95)';
    }
  },
  because: (explanations) => `Why: ${explanations.join(', and ')}.`,
  ambiguous: (alternatives) => `Cannot be told apart: ${alternatives.join('; or ')}.`,
  unexplained: 'None of the usual ways gives this score. Look at its formula.',
  obstacle: (obstacle) => {
    switch (obstacle.obstacle) {
      case 'no-score':
        return 'There is no score here.';
      case 'unreadable-score':
        return 'The score here cannot be read as a number.';
      case 'several-scores':
        return 'The rows of this person have several scores, and no row has their total. Choose the column of the total score.';
      case 'no-weights':
        return 'No KPI has a weight: neither in a column, nor in a row of weights, a heading or the formula.';
      case 'nothing-scored':
        return 'No KPI with a weight has an actual.';
      case 'no-target':
        return `“${obstacle.kpi}” has no target.`;
      case 'unknown-direction':
        return `The direction of “${obstacle.kpi}” is not known.`;
      case 'floor-above-cap':
        return `The floor of “${obstacle.kpi}” is above its cap.`;
    }
  },
  summary: (people, same, differing, notComparable) =>
    `${count(people, 'score', 'scores')}: ${number(same)} the same, ${number(differing)} different${notComparable > 0 ? `, ${number(notComparable)} not to be compared` : ''}.`,
  common: (explanations) => `One way gives every old score: ${explanations.join(', and ')}.`,
  assumed: ({ kpis, as }) =>
    `No direction is stated for ${quoted(kpis)}: calculated as “${presets.directions[as]}”.`,
  reasonCount: (reason, scores) => `${reason}\u00a0${number(scores)}`,
  between: '\u00a0· ',
  afterSentence: ' ',
  figures: (theirs, ours, difference) =>
    `Yours ${score(theirs)} · here ${score(ours)} · difference ${change(difference)}`,
  formula: (formula) => `Formula: ${formula}`,
  whose: (name, period) => (period === '' ? name : `${name}, ${period}`),
  list: 'Scores by reason',
  nobody: 'There is no row with a person and a KPI in this list.',
  reading: 'How your list was read',
  otherList: 'Change the list or its columns',
  write: 'Write to a sheet…',
  writing: {
    about:
      'A sheet with every score: yours, the one here, the difference and why. It shows what people scored: it is for HR.',
    confirm: 'Write the sheet',
    done: 'The audit is on a sheet.',
    back: 'Back to the scores',
  },
  sheet: {
    title: 'Audit of scores',
    heading: 'Audit of old scores',
    headings: {
      person: 'Person',
      employeeId: 'Employee ID',
      period: 'Period',
      theirs: 'Your score',
      ours: 'Score here',
      difference: 'Difference',
      result: 'Result',
      why: 'Why',
      formula: 'Your formula',
      cell: 'Cell',
    },
  },
};
