import { REVIEW_VERSION } from '../../src/cycle/review-rows';
import fc from 'fast-check';
import type { Cycle, ReviewSheetFound } from '../../src/cycle/cycle';
import type { CellAddress, CellProblem } from '../../src/cycle/cell-problem';
import type { Finding, RuleId, Severity } from '../../src/cycle/finding';
import { RULES, checkCycle as checkOn, isForHrOnly } from '../../src/cycle/rules';
import { scoreCycle } from '../../src/cycle/scores';
import { findingWords } from '../../src/locales/finding-words';
import { LOCALES } from '../../src/locales/locale';
import { cellOf, cleanRows, cycleFrom, cycleWith, END, rowOf, START, writeScores } from './clean-cycle';
import type { TypedRows } from './clean-cycle';

const RUNS = { seed: 20261126, numRuns: 120 };

/** KPIs of a person: the first one's rows are 0–5, the second one's 6–11. */
const KPIS_EACH = 6;

/** A month after everybody was talked to. */
const TODAY = START + 60;
const checkCycle = (cycle: Cycle): Finding[] => checkOn(cycle, TODAY);

type Expected = readonly [rule: RuleId, at: CellAddress | null];
const told = (findings: readonly Finding[]): Expected[] => findings.map(({ rule, at }) => [rule, at]);

const review = (found: Partial<ReviewSheetFound>): ReviewSheetFound => ({
  sheet: 'Ben Summer',
  sheetId: '{1}',
  period: '2026',
  employeeId: 'E2',
  version: REVIEW_VERSION,
  template: 0,
  copy: false,
  frozen: false,
  broken: [],
  changed: [],
  built: [],
  kpis: null,
  score360: null,
  ...found,
});

test('a clean cycle is met with silence', () => {
  expect(checkCycle(cycleFrom(cleanRows(), [review({})]))).toEqual([]);
});

/** Of the second person, in the role that the list has. */
const assignment = (from: number | '', to: number | '') => ({ employeeId: 'E2', from, to });

const bonus = { period: '2026', employeeId: 'E2', kind: 'bonus', points: 3, reason: 'Won the tender' };

const ratingsOf = (wanted: string): number =>
  cleanRows().MeritRatings.findIndex(({ rater }) => rater === wanted);
const FIRST_OF_C1 = ratingsOf('C1');
const SELF_RATING = cleanRows().MeritRatings.findIndex(({ group }) => group === 'Self');

/** Results of the first KPI in the year before, as parts of this year's target. */
function lastYear({ MeritPeriods, MeritKpis, MeritKpiResults }: TypedRows, parts: readonly number[]): void {
  const { kpi, target } = rowOf(MeritKpis, 0);
  MeritPeriods.unshift({ period: '2025', start: START - 365, end: START - 1, state: 'closed' });
  parts.forEach((part, person) =>
    MeritKpiResults.push({
      period: '2025',
      employeeId: `E${person + 1}`,
      kpi,
      actual: part * Number(target),
    }),
  );
}

/** The year as two quarters, of which everybody has a score; nothing is entered for the year. */
function ofQuarters(rows: TypedRows): void {
  rows.MeritPeriods.push(
    { period: '2026-Q1', start: START, end: START + 89, parent: '2026', weightInParent: 50, state: 'closed' },
    { period: '2026-Q2', start: START + 90, end: END, parent: '2026', weightInParent: 50, state: 'closed' },
  );
  rows.MeritKpiResults = [];
  rows.MeritRatings = [];
  rows.MeritScores = ['2026-Q1', '2026-Q2'].flatMap((period) =>
    rows.MeritEmployees.map(({ id }) => ({ period, employeeId: id, kpiScore: 80, finalScore: 80 })),
  );
}

/** A merit matrix of two bands for every tier. */
function withMatrix({ MeritMatrix, MeritTiers }: TypedRows): void {
  for (const { tier } of MeritTiers)
    MeritMatrix.push({ tier, compaMin: 0.8, raise: 0.04 }, { tier, compaMin: 1, raise: 0.02 });
}
const MATRIX_ROWS = 2 * cleanRows().MeritTiers.length;

interface Planted {
  readonly fault: string;
  readonly plant: (rows: TypedRows) => void;
  /** All that is found, the planted fault first. */
  readonly found: readonly Expected[];
}

const planted: readonly Planted[] = [
  {
    fault: 'KPI weights of a person come to 95',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 11).weight = 10),
    found: [['weights-total', cellOf('MeritKpiResults', 6, 'weight')]],
  },
  {
    fault: 'KPI weights of a role come to 110',
    plant: ({ MeritKpis }) => (rowOf(MeritKpis, 0).weight = 40),
    found: [['weights-total', cellOf('MeritKpis', 0, 'weight')]],
  },
  {
    fault: 'a negative weight',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 7).weight = -15),
    found: [['negative-weight', cellOf('MeritKpiResults', 7, 'weight')]],
  },
  {
    fault: 'a KPI that weighs 2 %',
    plant: ({ MeritKpis }) => {
      rowOf(MeritKpis, 4).weight = 2;
      rowOf(MeritKpis, 5).weight = 23;
    },
    found: [['weight-range', cellOf('MeritKpis', 4, 'weight')]],
  },
  {
    fault: 'a role with two KPIs',
    plant: ({ MeritKpis, MeritObjectives }) => {
      MeritKpis.splice(2);
      MeritObjectives.splice(2);
      rowOf(MeritKpis, 0).weight = 50;
      rowOf(MeritKpis, 1).weight = 50;
    },
    found: [['kpi-count', cellOf('MeritKpis', 0, 'kpi')]],
  },
  {
    fault: 'one KPI twice for a person',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 8).kpi = rowOf(MeritKpiResults, 7).kpi),
    found: [['duplicate-kpi', cellOf('MeritKpiResults', 8, 'kpi')]],
  },
  {
    fault: 'no target',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 6).target = ''),
    found: [['target-missing', cellOf('MeritKpiResults', 6, 'target')]],
  },
  {
    fault: 'a target of 0 for a ratio',
    plant: ({ MeritKpiResults }) => {
      rowOf(MeritKpiResults, 6).target = 0;
      rowOf(MeritKpiResults, 6).direction = 'lower-ratio';
    },
    found: [['target-missing', cellOf('MeritKpiResults', 6, 'target')]],
  },
  {
    fault: 'a direction that is none',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 9).direction = 'sideways'),
    found: [['unknown-direction', cellOf('MeritKpiResults', 9, 'direction')]],
  },
  {
    fault: 'a floor above the cap',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 9).floor = 1.5),
    found: [['floor-above-cap', cellOf('MeritKpiResults', 9, 'floor')]],
  },
  {
    fault: 'no actual',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 10).actual = ''),
    found: [['actual-missing', cellOf('MeritKpiResults', 10, 'actual')]],
  },
  {
    fault: 'an actual of 0.93 against a target of 92 %',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 9).actual = 0.93),
    found: [['actual-as-ratio', cellOf('MeritKpiResults', 9, 'actual')]],
  },
  {
    fault: 'every KPI not applicable',
    plant: ({ MeritKpiResults }) => {
      for (let row = 6; row < 6 + KPIS_EACH; row++) rowOf(MeritKpiResults, row).actual = 'N/A';
    },
    found: [['nothing-counts', cellOf('MeritKpiResults', 6, 'actual')]],
  },
  {
    fault: 'rated, but without a KPI entry',
    plant: ({ MeritKpiResults }) => MeritKpiResults.splice(6, KPIS_EACH),
    found: [['no-kpi-entries', cellOf('MeritEmployees', 1, 'name')]],
  },
  {
    fault: 'somebody without an entry',
    plant: ({ MeritEmployees }) =>
      MeritEmployees.push({ id: 'E7', name: 'Gus New', role: 'Key account manager', managerId: 'E1' }),
    found: [['not-started', cellOf('MeritEmployees', 6, 'name')]],
  },
  {
    fault: 'two roles without KPIs, each told once',
    plant: ({ MeritEmployees }) =>
      MeritEmployees.push(
        { id: 'E7', name: 'Gus New', role: 'Driver', managerId: 'E1' },
        { id: 'E8', name: 'Hal New', role: 'Driver', managerId: 'E1' },
        { id: 'E9', name: 'Ivy New', managerId: 'E1' },
      ),
    found: [
      ['no-kpis', cellOf('MeritEmployees', 6, 'role')],
      ['no-kpis', cellOf('MeritEmployees', 8, 'role')],
    ],
  },
  {
    fault: 'words where a number belongs',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 6).actual = 'about 5 million'),
    found: [['unreadable-cell', cellOf('MeritKpiResults', 6, 'actual')]],
  },
  {
    fault: 'an error value',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 6).target = '#REF!'),
    found: [['unreadable-cell', cellOf('MeritKpiResults', 6, 'target')]],
  },
  {
    fault: 'a rule of the policy that is no number',
    plant: ({ MeritPolicy }) => MeritPolicy.push({ key: 'kpiShare', value: 'seventy' }),
    found: [['unreadable-cell', cellOf('MeritPolicy', 0, 'value')]],
  },
  {
    fault: 'a rule of the policy that cannot be',
    plant: ({ MeritPolicy }) =>
      MeritPolicy.push({ key: 'cap', value: '1.2' }, { key: 'scaleMax', value: '-5' }),
    found: [['unreadable-cell', cellOf('MeritPolicy', 1, 'value')]],
  },
  {
    fault: 'a number typed as text',
    plant: ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 6).actual = '5,000,000'),
    found: [['number-as-text', cellOf('MeritKpiResults', 6, 'actual')]],
  },
  {
    fault: 'stray spaces in a list, told once',
    plant: ({ MeritEmployees }) => {
      rowOf(MeritEmployees, 2).department = 'Key accounts ';
      rowOf(MeritEmployees, 4).department = ' Key accounts';
    },
    found: [['untidy-column', cellOf('MeritEmployees', 2, 'department')]],
  },
  {
    fault: 'dates as text in a list, told once',
    plant: ({ MeritEmployees }) => {
      rowOf(MeritEmployees, 1).hireDate = '7/5/2011';
      rowOf(MeritEmployees, 2).hireDate = '2012-03-30';
    },
    found: [['untidy-column', cellOf('MeritEmployees', 1, 'hireDate')]],
  },
  {
    fault: 'no rating yet',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, 3).rating = ''),
    found: [['rating-missing', cellOf('MeritRatings', 3, 'rating')]],
  },
  {
    fault: 'a rating of 6 on a scale of 1 to 5',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, 3).rating = 6),
    found: [['rating-scale', cellOf('MeritRatings', 3, 'rating')]],
  },
  {
    fault: 'one rating twice, written differently',
    plant: ({ MeritRatings }) => MeritRatings.push({ ...rowOf(MeritRatings, 0), group: 'PEERS' }),
    found: [['rating-duplicate', cellOf('MeritRatings', cleanRows().MeritRatings.length, 'rating')]],
  },
  {
    fault: 'rated by oneself as a peer',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, 0).rater = 'E1'),
    found: [['rating-self-as-peer', cellOf('MeritRatings', 0, 'group')]],
  },
  {
    fault: 'a rater group that the scheme does not have',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, 2).group = 'Suppliers'),
    found: [['rating-unknown', cellOf('MeritRatings', 2, 'group')]],
  },
  {
    fault: 'a competency that the scheme does not have',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, 2).competency = 'Punctuality'),
    found: [['rating-unknown', cellOf('MeritRatings', 2, 'competency')]],
  },
  {
    fault: 'a rating for somebody unknown',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, 2).employeeId = 'E99'),
    found: [['rating-unknown', cellOf('MeritRatings', 2, 'employeeId')]],
  },
  {
    fault: 'too few raters in every group',
    plant: (rows) => {
      rows.MeritRatings = rows.MeritRatings.filter(
        ({ employeeId, rater }) => employeeId !== 'E2' || rater === 'C1',
      );
    },
    found: [['too-few-raters', cellOf('MeritEmployees', 1, 'name')]],
  },
  {
    fault: 'somebody whom nobody else has rated; who has no manager is not rated by one',
    plant: (rows) => {
      rows.MeritRaterGroups = rows.MeritRaterGroups.filter(({ group }) => /Manager|Self/.test(String(group)));
      Object.assign(rowOf(rows.MeritRaterGroups, 0), { weight: 80 });
      Object.assign(rowOf(rows.MeritRaterGroups, 1), { weight: 20 });
      rows.MeritRatings = rows.MeritRatings.filter(
        ({ employeeId, group }) => group === 'Self' || (group === 'Manager' && employeeId !== 'E2'),
      );
    },
    found: [['too-few-raters', cellOf('MeritEmployees', 1, 'name')]],
  },
  {
    fault: 'a rater who gives everybody the same',
    plant: ({ MeritRatings }) => {
      for (const rating of MeritRatings) if (rating.rater === 'C2') rating.rating = 4;
    },
    found: [
      [
        'rater-no-variance',
        cellOf(
          'MeritRatings',
          cleanRows().MeritRatings.findIndex(({ rater }) => rater === 'C2'),
          'rating',
        ),
      ],
    ],
  },
  {
    fault: 'a rater group twice',
    plant: ({ MeritRaterGroups }) => {
      rowOf(MeritRaterGroups, 1).weight = 15;
      MeritRaterGroups.push({ group: 'peers', weight: 15, minRaters: 3 });
    },
    found: [['rater-group', cellOf('MeritRaterGroups', 4, 'group')]],
  },
  {
    fault: 'a rater group with a negative weight',
    plant: ({ MeritRaterGroups }) => (rowOf(MeritRaterGroups, 1).weight = -30),
    found: [['rater-group', cellOf('MeritRaterGroups', 1, 'weight')]],
  },
  {
    fault: 'a competency with a negative weight',
    plant: ({ MeritCompetencies }) => (rowOf(MeritCompetencies, 1).weight = -25),
    found: [['competency', cellOf('MeritCompetencies', 1, 'weight')]],
  },
  {
    fault: 'a competency twice',
    plant: ({ MeritCompetencies }) => {
      rowOf(MeritCompetencies, 0).weight = 20;
      MeritCompetencies.push({ competency: 'customer focus', weight: 5 });
    },
    found: [['competency', cellOf('MeritCompetencies', 5, 'competency')]],
  },
  {
    fault: 'weights of the competencies that come to 90',
    plant: ({ MeritCompetencies }) => (rowOf(MeritCompetencies, 0).weight = 15),
    found: [['scheme-weights', cellOf('MeritCompetencies', 0, 'weight')]],
  },
  {
    fault: 'two people with one id',
    plant: ({ MeritEmployees }) => MeritEmployees.push({ ...rowOf(MeritEmployees, 1), name: 'Gus New' }),
    found: [['duplicate-id', cellOf('MeritEmployees', 6, 'id')]],
  },
  {
    fault: 'a list that has lost the leading zeros of an id, told once',
    plant: ({ MeritEmployees, MeritKpiResults, MeritRatings }) => {
      rowOf(MeritEmployees, 5).id = 4;
      for (const row of MeritKpiResults) if (row.employeeId === 'E6') row.employeeId = '0004';
      for (const row of MeritRatings) if (row.employeeId === 'E6') row.employeeId = '0004';
    },
    found: [
      ['zeros-lost', cellOf('MeritEmployees', 5, 'id')],
      ['not-started', cellOf('MeritEmployees', 5, 'name')],
    ],
  },
  {
    fault: 'somebody without an id',
    plant: ({ MeritEmployees }) =>
      MeritEmployees.push({ name: 'Gus New', role: 'Key account manager', managerId: 'E1' }),
    found: [['missing-id', cellOf('MeritEmployees', 6, 'id')]],
  },
  {
    fault: 'KPI entries for somebody unknown, told once',
    plant: ({ MeritKpiResults }) =>
      MeritKpiResults.push(
        { ...rowOf(MeritKpiResults, 0), employeeId: 'E99' },
        { ...rowOf(MeritKpiResults, 1), employeeId: 'E99' },
      ),
    found: [['unknown-employee', cellOf('MeritKpiResults', 36, 'employeeId')]],
  },
  {
    fault: 'a manager who is not on the list, told once',
    plant: ({ MeritEmployees }) => {
      rowOf(MeritEmployees, 3).managerId = 'Board of directors';
      rowOf(MeritEmployees, 4).managerId = 'Board of directors';
    },
    found: [['unknown-manager', cellOf('MeritEmployees', 3, 'managerId')]],
  },
  {
    fault: 'managers in a circle, told once',
    plant: ({ MeritEmployees }) => (rowOf(MeritEmployees, 0).managerId = 'E3'),
    found: [['manager-loop', cellOf('MeritEmployees', 0, 'managerId')]],
  },
  {
    fault: 'a kind of adjustment that is none',
    plant: ({ MeritAdjustments }) =>
      MeritAdjustments.push({ period: '2026', employeeId: 'E2', kind: 'gift', points: 3, reason: 'Because' }),
    found: [['unknown-kind', cellOf('MeritAdjustments', 0, 'kind')]],
  },
  {
    fault: 'a veto to a tier that is none',
    plant: ({ MeritAdjustments }) =>
      MeritAdjustments.push({
        period: '2026',
        employeeId: 'E2',
        kind: 'veto',
        vetoTier: 'E',
        reason: 'Because',
      }),
    found: [['unknown-tier', cellOf('MeritAdjustments', 0, 'vetoTier')]],
  },
  {
    fault: 'a calibration without a tier',
    plant: ({ MeritCalibration }) =>
      MeritCalibration.push({ period: '2026', employeeId: 'E2', from: 'B', reason: 'Because' }),
    found: [['unknown-tier', cellOf('MeritCalibration', 0, 'to')]],
  },
  {
    fault: 'no tiers',
    plant: ({ MeritTiers }) => MeritTiers.splice(0),
    found: [['tier-minimums', null]],
  },
  {
    fault: 'two tiers from 85',
    plant: ({ MeritTiers }) => (rowOf(MeritTiers, 2).minScore = 85),
    found: [['tier-minimums', cellOf('MeritTiers', 2, 'minScore')]],
  },
  {
    fault: 'a lowest tier that begins at 10',
    plant: ({ MeritTiers }) => (rowOf(MeritTiers, 4).minScore = 10),
    found: [['tier-minimums', cellOf('MeritTiers', 4, 'minScore')]],
  },
  {
    fault: 'tier shares that come to 105',
    plant: ({ MeritTiers }) => (rowOf(MeritTiers, 2).share = 50),
    found: [['tier-shares', cellOf('MeritTiers', 0, 'share')]],
  },
  {
    fault: 'a KPI that says neither source nor owner',
    plant: ({ MeritKpis }) => {
      rowOf(MeritKpis, 3).source = '';
      rowOf(MeritKpis, 3).owner = '';
    },
    found: [['kpi-not-smart', cellOf('MeritKpis', 3, 'source')]],
  },
  {
    fault: 'a judged KPI that only the person has scored',
    plant: ({ MeritKpiResults }) =>
      Object.assign(rowOf(MeritKpiResults, 6), { direction: 'score', target: '', actual: '', selfScore: 80 }),
    found: [['judged-missing', cellOf('MeritKpiResults', 6, 'managerScore')]],
  },
  ...(
    [
      [
        'two assignments on the same days',
        [
          [0, END],
          [START + 10, START + 20],
        ],
        1,
        'from',
      ],
      [
        'days between two assignments',
        [
          [START, START + 99],
          [START + 110, 0],
        ],
        1,
        'from',
      ],
      ['days after the last assignment', [[START, START + 99]], 0, 'from'],
      ['an assignment that begins before the hire date', [[START - 500, 0]], 0, 'from'],
      ['an assignment of another period', [[START - 300, START - 200]], 0, 'from'],
      ['an assignment that ends before it begins', [[END, START]], 0, 'to'],
    ] as const
  ).map(([fault, stays, row, column]): Planted => ({
    fault,
    plant: ({ MeritAssignments }) =>
      stays.forEach(([from, to]) => MeritAssignments.push(assignment(from || '', to || ''))),
    found: [['assignment-dates', cellOf('MeritAssignments', row, column)]],
  })),
  {
    fault: 'an assignment that ends after the last day of employment',
    plant: ({ MeritAssignments, MeritEmployees }) => {
      rowOf(MeritEmployees, 1).endDate = END - 10;
      MeritAssignments.push(assignment(START, END));
    },
    found: [['assignment-dates', cellOf('MeritAssignments', 0, 'to')]],
  },
  {
    fault: 'an assignment to a role without KPIs',
    plant: ({ MeritAssignments }) => MeritAssignments.push({ ...assignment(START, END), role: 'Director' }),
    found: [['assignment-kpis', cellOf('MeritAssignments', 0, 'role')]],
  },
  {
    fault: 'a role in the second half of the period, of which nothing was entered',
    plant: ({ MeritAssignments, MeritKpis }) => {
      MeritKpis.push(...MeritKpis.map((kpi) => ({ ...kpi, role: 'Clerk', kpi: `${String(kpi.kpi)} there` })));
      MeritAssignments.push(assignment(START, START + 181), {
        ...assignment(START + 182, END),
        role: 'Clerk',
      });
    },
    found: [['assignment-kpis', cellOf('MeritAssignments', 1, 'role')]],
  },
  {
    fault: 'targets that the manager has not confirmed',
    plant: ({ MeritKpiResults }) =>
      MeritKpiResults.slice(6, 12).forEach((result) => (result.confirmedByManager = '')),
    found: [['target-not-confirmed', cellOf('MeritKpiResults', 6, 'confirmedByManager')]],
  },
  {
    fault: 'targets that nobody has confirmed: told once',
    plant: ({ MeritKpiResults }) =>
      MeritKpiResults.forEach((result) =>
        Object.assign(result, { confirmedByEmployee: '', confirmedByManager: '' }),
      ),
    found: [['target-not-confirmed', cellOf('MeritKpiResults', 0, 'confirmedByEmployee')]],
  },
  {
    fault: 'a target of the register that was agreed as another one, of which the record says nothing',
    plant: ({ MeritKpiResults, MeritTargetChanges }) => {
      const { kpi, target, weight } = rowOf(MeritKpiResults, 7);
      Object.assign(rowOf(MeritKpiResults, 7), { agreedTarget: 1, agreedWeight: 2 });
      const change = { period: '2026', employeeId: 'E2', kpi, reason: 'Fewer days' };
      MeritTargetChanges.push(
        { ...change, what: 'Weight', old: '2', new: String(weight) },
        { ...change, what: 'Weight', old: '1', new: String(target) },
      );
    },
    found: [['target-changed', cellOf('MeritKpiResults', 7, 'target')]],
  },
  {
    fault: 'agreed targets that the register does not keep: told once',
    plant: ({ MeritKpiResults }) =>
      MeritKpiResults.slice(6, 12).forEach((row) =>
        Object.assign(row, { agreedTarget: '', agreedWeight: '' }),
      ),
    found: [['agreed-not-kept', cellOf('MeritKpiResults', 6, 'agreedTarget')]],
  },
  {
    fault: 'a KPI twice that was agreed as another one in one of both rows: nobody can say which one counts',
    plant: ({ MeritKpiResults }) =>
      Object.assign(rowOf(MeritKpiResults, 8), { kpi: rowOf(MeritKpiResults, 7).kpi, agreedTarget: 1 }),
    found: [['duplicate-kpi', cellOf('MeritKpiResults', 8, 'kpi')]],
  },
  {
    fault: 'a changed target without a reason',
    plant: ({ MeritTargetChanges }) =>
      MeritTargetChanges.push({ period: '2026', employeeId: 'E2', kpi: 'Revenue', old: '1', new: '2' }),
    found: [['change-without-reason', cellOf('MeritTargetChanges', 0, 'reason')]],
  },
  {
    fault: 'a period without its last day, while there is a bonus pool',
    plant: ({ MeritPeriods, MeritPolicy }) => {
      rowOf(MeritPeriods, 0).end = '';
      MeritPolicy.push({ key: 'budget', value: '100000' });
    },
    found: [['period-dates', cellOf('MeritPeriods', 0, 'end')]],
  },
  {
    fault: 'somebody who left before being hired',
    plant: ({ MeritEmployees }) =>
      Object.assign(rowOf(MeritEmployees, 2), { hireDate: START + 20, endDate: START + 10 }),
    found: [['employment-dates', cellOf('MeritEmployees', 2, 'endDate')]],
  },
  {
    fault: 'more days of leave than the period has',
    plant: ({ MeritEmployees }) => (rowOf(MeritEmployees, 2).leaveDays = 400),
    found: [['employment-dates', cellOf('MeritEmployees', 2, 'leaveDays')]],
  },
  {
    fault: 'somebody else’s rating as a self rating',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, SELF_RATING).rater = 'Cho Spring'),
    found: [['rating-other-as-self', cellOf('MeritRatings', SELF_RATING, 'group')]],
  },
  {
    fault: 'rated by oneself, by name, as a peer',
    plant: ({ MeritRatings }) => (rowOf(MeritRatings, 0).rater = 'ada winter'),
    found: [['rating-self-as-peer', cellOf('MeritRatings', 0, 'group')]],
  },
  {
    fault: 'a bonus without points',
    plant: ({ MeritAdjustments }) => MeritAdjustments.push({ ...bonus, points: '' }),
    found: [['points-missing', cellOf('MeritAdjustments', 0, 'points')]],
  },
  {
    fault: 'a bonus whose points cannot be read: told once',
    plant: ({ MeritAdjustments }) => MeritAdjustments.push({ ...bonus, points: 'five' }),
    found: [['unreadable-cell', cellOf('MeritAdjustments', 0, 'points')]],
  },
  {
    fault: 'more points than are allowed, in two rows',
    plant: ({ MeritAdjustments }) => MeritAdjustments.push({ ...bonus, points: 6 }, { ...bonus, points: 5 }),
    found: [['points-limited', cellOf('MeritAdjustments', 0, 'points')]],
  },
  {
    fault: 'points without a reason',
    plant: ({ MeritAdjustments }) => MeritAdjustments.push({ ...bonus, reason: '' }),
    found: [['decision-without-reason', cellOf('MeritAdjustments', 0, 'reason')]],
  },
  {
    fault: 'no salary, while there is a bonus pool',
    plant: ({ MeritEmployees, MeritPolicy }) => {
      rowOf(MeritEmployees, 3).salary = '';
      MeritPolicy.push({ key: 'budget', value: '100000' });
    },
    found: [['salary-missing', cellOf('MeritEmployees', 3, 'salary')]],
  },
  {
    fault: 'bonuses that come to a cent more than the pool',
    plant: ({ MeritScores, MeritPolicy }) => {
      MeritPolicy.push({ key: 'budget', value: '1000' });
      MeritScores.push(
        { period: '2026', employeeId: 'E1', bonus: 0 },
        { period: '2026', employeeId: 'E2', bonus: 600.01 },
        { period: '2026', employeeId: 'E3', bonus: 400 },
      );
    },
    found: [['budget-exceeded', cellOf('MeritScores', 1, 'bonus')]],
  },
  {
    fault: 'raises beyond their budget',
    plant: ({ MeritScores, MeritPolicy }) => {
      MeritPolicy.push({ key: 'raiseBudget', value: '1000' });
      MeritScores.push({ period: '2026', employeeId: 'E2', salary: 20000, raise: 0.06, raiseAmount: 1200 });
    },
    found: [['budget-exceeded', cellOf('MeritScores', 0, 'raiseAmount')]],
  },
  {
    fault: 'nothing where rounding has left a raise that is paid below that of the percentage',
    plant: ({ MeritScores, MeritPolicy }) => {
      MeritPolicy.push({ key: 'raiseBudget', value: '15000' });
      MeritScores.push({ period: '2026', employeeId: 'E2', salary: 309000, raise: 0.05, raiseAmount: 15000 });
    },
    found: [],
  },
  {
    fault: 'a veto after everybody was scored: told once, at whom it changes most',
    plant: (rows) => {
      rows.MeritPolicy.push({ key: 'budget', value: '100000' });
      writeScores(rows);
      const vetoTier = rows.MeritTiers.at(-1)?.tier;
      rows.MeritAdjustments.push({ ...bonus, employeeId: 'E3', kind: 'veto', points: '', vetoTier });
    },
    found: [
      ['scores-outdated', cellOf('MeritScores', 2, 'finalTier')],
      ...[0, 1, 3, 4, 5].map((row) => ['scores-outdated', cellOf('MeritScores', row, 'bonus')] as const),
    ],
  },
  {
    fault: 'a raise that was typed over, and two rows of one person, of whom the first is scored',
    plant: (rows) => {
      writeScores(rows);
      rows.MeritScores.push({ period: '2026', employeeId: 'E1', bonus: 500 });
      rows.MeritPayroll.push({ employeeId: 'E1', bonus: 500 });
      rowOf(rows.MeritScores, 1).raiseAmount = 99;
    },
    found: [['scores-outdated', cellOf('MeritScores', 1, 'raiseAmount')]],
  },
  {
    fault: 'somebody who came to the list after everybody was scored',
    plant: (rows) => {
      writeScores(rows);
      rows.MeritScores.splice(3, 1);
    },
    found: [['scores-outdated', cellOf('MeritEmployees', 3, 'name')]],
  },
  {
    fault: 'nothing right after everybody was scored; without a pool bonuses are HR’s own',
    plant: (rows) => {
      writeScores(rows);
      rowOf(rows.MeritScores, 1).bonus = 5000;
      rows.MeritPayroll.push({ employeeId: 'E2', bonus: 5000 });
    },
    found: [],
  },
  {
    fault: 'a bonus that was typed once everybody was scored: nobody would pay it',
    plant: (rows) => {
      writeScores(rows);
      rowOf(rows.MeritScores, 1).bonus = 5000;
    },
    found: [['scores-outdated', cellOf('MeritScores', 1, 'bonus')]],
  },
  {
    fault: 'parts of a pool that there is no more',
    plant: (rows) => {
      rows.MeritPolicy.push({ key: 'budget', value: '100000' });
      writeScores(rows);
      rowOf(rows.MeritPolicy, -1).value = '';
      rows.MeritPolicy.push({ key: 'pool.2026', value: '100000' });
      rows.MeritPayroll = rows.MeritScores.map(({ employeeId, bonus }) => ({ employeeId, bonus }));
    },
    found: [0, 1, 2, 3, 4, 5].map((row) => ['scores-outdated', cellOf('MeritScores', row, 'bonus')] as const),
  },
  {
    fault: 'a rater who has not begun, told once',
    plant: ({ MeritRaters }) =>
      ['E1', 'E2'].forEach((employeeId) =>
        MeritRaters.push({ period: '2026', employeeId, rater: 'C9', group: 'Customers' }),
      ),
    found: [['rater-not-started', cellOf('MeritRaters', 0, 'rater')]],
  },
  {
    fault: 'one customer too few for somebody',
    plant: (rows) => {
      rows.MeritRatings = rows.MeritRatings.filter(
        ({ employeeId, rater }) => employeeId !== 'E1' || rater !== 'C1',
      );
    },
    found: [['group-left-out', cellOf('MeritRatings', FIRST_OF_C1, 'group')]],
  },
  {
    fault: 'customers who see somebody very differently',
    plant: ({ MeritRatings }) => {
      for (const rating of MeritRatings)
        if (rating.employeeId === 'E1' && String(rating.rater).startsWith('C'))
          rating.rating = { C1: 1, C2: 3, C3: 5 }[String(rating.rater)];
    },
    found: [['low-agreement', cellOf('MeritRatings', FIRST_OF_C1, 'rating')]],
  },
  {
    fault: 'a customer who rates everybody a point lower',
    plant: ({ MeritRatings }) => {
      for (const rating of MeritRatings) if (rating.rater === 'C1') rating.rating = Number(rating.rating) - 1;
    },
    found: [['rater-severity', cellOf('MeritRatings', FIRST_OF_C1, 'rating')]],
  },
  {
    fault: 'a target that nobody reached last year',
    plant: (rows) => lastYear(rows, [0.7, 0.8, 0.9, 0.99]),
    found: [['target-reach', cellOf('MeritKpis', 0, 'target')]],
  },
  {
    fault: 'a target that everybody reached last year',
    plant: (rows) => lastYear(rows, [1, 1.2, 1.1]),
    found: [['target-reach', cellOf('MeritKpis', 0, 'target')]],
  },
  {
    fault: 'a KPI that was due last year',
    plant: ({ MeritKpis }) => (rowOf(MeritKpis, 2).due = START - 1),
    found: [['due-outside', cellOf('MeritKpis', 2, 'due')]],
  },
  {
    fault: 'a KPI with an objective that is not in the table',
    plant: ({ MeritKpis, MeritObjectives }) => {
      rowOf(MeritKpis, 0).objectiveId = 'O99';
      rowOf(MeritKpis, 1).objectiveId = rowOf(MeritObjectives, 0).id;
    },
    found: [['unknown-objective', cellOf('MeritKpis', 0, 'objectiveId')]],
  },
  {
    fault: 'an objective that no KPI serves',
    plant: ({ MeritObjectives }) => MeritObjectives.push({ id: 'O9', objective: 'Be kind' }),
    found: [
      ['objective-without-kpi', cellOf('MeritObjectives', cleanRows().MeritObjectives.length, 'objective')],
    ],
  },
  {
    fault: 'rows without a period, and of one that there is not: told once for each table and period',
    plant: ({
      MeritAdjustments,
      MeritTeams,
      MeritRatings,
      MeritKpiResults,
      MeritFeedback,
      MeritTargetChanges,
    }) => {
      const { period: _, ...undated } = bonus;
      MeritAdjustments.push(
        { ...bonus, period: '2026年' },
        undated,
        { ...undated, points: 2 },
        { kind: 'bonus', points: 9, reason: 'In all' },
      );
      MeritTeams.push({ department: 'Key accounts', factor: 0.5 }, { department: '', factor: '' });
      // What changes no result does not keep the period open.
      MeritTeams.push({ department: 'Service', factor: '' });
      MeritKpiResults.push({ employeeId: 'E2' });
      MeritFeedback.push({ date: START + 20, employeeId: 'E2', kind: 'review' });
      MeritTargetChanges.push({ employeeId: 'E2', kpi: 'Sales', reason: 'Agreed' });
      MeritRatings.push({ ...rowOf(MeritRatings, FIRST_OF_C1), period: 'FY26', rating: 'N/A' });
    },
    found: [
      ['unknown-period', cellOf('MeritRatings', cleanRows().MeritRatings.length, 'period')],
      ['unknown-period', cellOf('MeritAdjustments', 0, 'period')],
      ['unknown-period', cellOf('MeritAdjustments', 1, 'period')],
      ['unknown-period', cellOf('MeritTeams', 0, 'period')],
    ],
  },
  {
    fault:
      'somebody without a score of a quarter in which everybody was; who came after it is not waited for',
    plant: (rows) => {
      ofQuarters(rows);
      rows.MeritScores.splice(1, 1);
      const scored = rows.MeritScores.findIndex((one) => one.period === '2026-Q1' && one.employeeId === 'E3');
      rows.MeritScores.splice(scored, 1);
      rowOf(rows.MeritEmployees, 2).hireDate = START + 120;
    },
    found: [['sub-period-score-missing', cellOf('MeritEmployees', 1, 'name')]],
  },
  {
    fault: 'a quarter of which nobody has a score: told once; one without weight is not waited for',
    plant: (rows) => {
      ofQuarters(rows);
      rowOf(rows.MeritPeriods, 2).weightInParent = 0;
      rows.MeritScores.splice(0);
    },
    found: [['sub-period-score-missing', cellOf('MeritPeriods', 1, 'period')]],
  },
  {
    fault: 'entries of a year that is made of quarters, whatever they are',
    plant: (rows) => {
      const [results, ratings] = [[...rows.MeritKpiResults], [...rows.MeritRatings]];
      ofQuarters(rows);
      rows.MeritKpiResults.push(...results.map((row) => ({ ...row, weight: 5, actual: '' })));
      rows.MeritRatings.push(
        ...ratings.filter(({ employeeId, rater }) => employeeId === 'E2' && rater !== 'C1'),
        { ...rowOf(ratings, 0), rating: 9 },
      );
    },
    found: [['entries-beside-parts', cellOf('MeritKpiResults', 0, 'employeeId')]],
  },
  {
    fault: 'a tier without a bonus factor and one below 0, while there is a bonus pool',
    plant: ({ MeritTiers, MeritPolicy }) => {
      MeritPolicy.push({ key: 'budget', value: '100000' });
      rowOf(MeritTiers, 1).bonusFactor = '';
      rowOf(MeritTiers, 2).bonusFactor = -1;
    },
    found: [1, 2].map((row) => ['bonus-factor-missing', cellOf('MeritTiers', row, 'bonusFactor')] as const),
  },
  {
    fault: 'a salary below 0: no raise, whether there is a bonus pool or not',
    plant: ({ MeritEmployees }) => (rowOf(MeritEmployees, 3).salary = -100),
    found: [['salary-missing', cellOf('MeritEmployees', 3, 'salary')]],
  },
  {
    fault: 'team factors of a department twice, below 0, and of one in which nobody is',
    plant: ({ MeritTeams, MeritEmployees }) => {
      rowOf(MeritEmployees, 1).department = 'Support';
      const row = (department: string, factor: number | '') => ({ period: '2026', department, factor });
      MeritTeams.push(
        ...[row('Key accounts', 1.2), row(' key accounts', 0.8), row('Support', -1), row('Opps', 3)],
        row('Opps', ''),
      );
    },
    found: [
      ['team-row', cellOf('MeritTeams', 1, 'department')],
      ['team-row', cellOf('MeritTeams', 2, 'factor')],
      ['team-row', cellOf('MeritTeams', 3, 'department')],
      ['untidy-column', cellOf('MeritTeams', 1, 'department')],
    ],
  },
  {
    fault:
      'a merit matrix with an unknown tier, blanks, a cell twice and gaps; somebody below where it begins',
    plant: (rows) => {
      withMatrix(rows);
      const { MeritMatrix, MeritEmployees } = rows;
      rowOf(MeritMatrix, 0).tier = 'Z';
      rowOf(MeritMatrix, 1).raise = '';
      rowOf(MeritMatrix, 2).compaMin = '';
      MeritMatrix.push({ ...rowOf(MeritMatrix, 3), tier: String(rowOf(MeritMatrix, 3).tier).toLowerCase() });
      Object.assign(rowOf(MeritEmployees, 1), { salary: 7999, midpoint: 10000 });
      Object.assign(rowOf(MeritEmployees, 2), { salary: 100, midpoint: 10000, eligible: 'No' });
    },
    found: [
      ['merit-matrix', cellOf('MeritMatrix', 0, 'tier')],
      ['merit-matrix', cellOf('MeritMatrix', 1, 'raise')],
      ['merit-matrix', cellOf('MeritMatrix', 2, 'compaMin')],
      ['merit-matrix', cellOf('MeritMatrix', MATRIX_ROWS, 'compaMin')],
      // Where the first and the third row were meant to be.
      ['merit-matrix', cellOf('MeritMatrix', 0, 'tier')],
      ['merit-matrix', cellOf('MeritMatrix', 0, 'tier')],
      ['merit-matrix', cellOf('MeritEmployees', 1, 'salary')],
    ],
  },
  {
    fault: 'nothing in a whole merit matrix, whatever the case of its tiers',
    plant: (rows) => {
      withMatrix(rows);
      for (const row of rows.MeritMatrix) row.tier = String(row.tier).toLowerCase();
      Object.assign(rowOf(rows.MeritEmployees, 1), { salary: 8000, midpoint: 10000 });
    },
    found: [],
  },
  {
    fault: 'percentages typed as whole numbers, and a raise below 0',
    plant: (rows) => {
      withMatrix(rows);
      rowOf(rows.MeritTiers, 3).raisePercent = -0.05;
      rowOf(rows.MeritTiers, 0).raisePercent = 5;
      rowOf(rows.MeritTiers, 1).bonusFactor = 150;
      rowOf(rows.MeritMatrix, 1).raise = 3;
      rows.MeritTeams.push({ period: '2026', department: 'Key accounts', factor: 120 });
    },
    found: [
      ['reward-range', cellOf('MeritTiers', 0, 'raisePercent')],
      ['reward-range', cellOf('MeritTiers', 1, 'bonusFactor')],
      ['reward-range', cellOf('MeritTiers', 3, 'raisePercent')],
      ['reward-range', cellOf('MeritMatrix', 1, 'raise')],
      ['reward-range', cellOf('MeritTeams', 0, 'factor')],
    ],
  },
  {
    fault: 'a calibration to a better tier than a veto allows; of several on the record the latest counts',
    plant: ({ MeritAdjustments, MeritCalibration, MeritTiers }) => {
      const [best, , , , worst] = MeritTiers.map(({ tier }) => tier);
      const to = (employeeId: string, tier: unknown, date: number) => ({
        period: '2026',
        employeeId,
        to: tier,
        reason: 'Agreed',
        date,
      });
      for (const employeeId of ['E2', 'E3'])
        MeritAdjustments.push({ ...bonus, employeeId, kind: 'veto', points: '', vetoTier: worst });
      MeritCalibration.push(to('E2', worst, 20), to('E2', best, 30), to('E3', best, 20), to('E3', worst, 30));
    },
    found: [['veto-overruled', cellOf('MeritCalibration', 1, 'to')]],
  },
  {
    fault: 'a calibration farther than the policy allows',
    plant: ({ MeritCalibration, MeritPolicy, MeritTiers }) => {
      MeritPolicy.push({ key: 'calibrationSteps', value: '1' });
      const to = MeritTiers.at(-1)?.tier;
      MeritCalibration.push({ period: '2026', employeeId: 'E2', to, reason: 'Agreed', date: 46000 });
    },
    found: [['calibration-too-far', cellOf('MeritCalibration', 0, 'to')]],
  },
  {
    fault:
      'somebody asked to rate a person who is not there, and an assignment of one; not of one who has left',
    plant: ({ MeritRaters, MeritAssignments }) => {
      MeritRaters.push({ period: '2026', employeeId: 'X1', rater: 'E1', group: 'Peers' });
      MeritAssignments.push(
        { employeeId: 'X2', from: START - 300, to: START - 1 },
        { employeeId: 'X3', from: START, to: END },
      );
    },
    found: [
      ['unknown-employee', cellOf('MeritAssignments', 1, 'employeeId')],
      ['unknown-employee', cellOf('MeritRaters', 0, 'employeeId')],
    ],
  },
  {
    fault: 'an id that lost its zeros, asked for in the table of raters only',
    plant: (rows) => {
      rowOf(rows.MeritEmployees, 2).id = 77;
      for (const row of [...rows.MeritKpiResults, ...rows.MeritRatings, ...rows.MeritFeedback]) {
        if (row.employeeId === 'E3') row.employeeId = 77;
        if ('rater' in row && row.rater === 'E3') row.rater = 77;
      }
      rows.MeritRaters.push({ period: '2026', employeeId: '077', rater: 'E1', group: 'Manager' });
    },
    found: [['zeros-lost', cellOf('MeritEmployees', 2, 'id')]],
  },
  {
    fault: 'a rule of the policy twice, in another spelling or with the same value',
    plant: ({ MeritPolicy }) =>
      MeritPolicy.push(
        { key: 'adjustMax', value: 10 },
        { key: 'AdjustMax', value: '' },
        { key: 'adjustMin', value: -10 },
        { key: 'adjustMax', value: 10 },
      ),
    found: [1, 3].map((row) => ['policy-twice', cellOf('MeritPolicy', row, 'key')] as const),
  },
  {
    fault: 'settings of rules that mean nothing, or hide what is blocking',
    plant: ({ MeritPolicy }) =>
      MeritPolicy.push(
        { key: 'rule.weight-rnge', value: 'off' },
        { key: 'rule.kpi-count.minimum', value: '4' },
        { key: 'rule.kpi-count.most', value: 'ten' },
        { key: 'rule.low-agreement.agreement', value: '1.5' },
        { key: 'rule.kpi-count', value: 'perhaps' },
        { key: 'rule.actual-missing', value: 'off' },
        { key: 'rule.not-started', value: '关闭' },
      ),
    found: [0, 1, 2, 3, 4, 5].map((row) => ['rule-setting', cellOf('MeritPolicy', row, 'value')] as const),
  },
];

test.each(planted)('finds at its cell: $fault', ({ plant, found }) => {
  expect(told(checkCycle(cycleWith(plant)))).toEqual(found);
});

const onReviewSheets: readonly [RuleId, Partial<ReviewSheetFound>, string][] = [
  ['review-copy', { sheet: 'Ben Summer (2)', copy: true }, 'B1'],
  ['review-version', { version: REVIEW_VERSION - 1 }, 'B1'],
  ['review-frozen', { frozen: true, broken: [{ fault: 'overwritten', address: 'J9', value: '1' }] }, 'B1'],
  ['formula-overwritten', { broken: [{ fault: 'overwritten', address: 'J9', value: '1' }] }, 'J9'],
  ['formula-error', { broken: [{ fault: 'error', address: 'C24', value: '#NAME?' }] }, 'C24'],
  [
    'target-changed',
    { changed: [{ kpi: 'Revenue', column: 'target', old: 1, new: 2, address: 'E12' }] },
    'E12',
  ],
];

test.each(onReviewSheets)('finds on a review sheet: %s', (rule, found, address) => {
  const sheet = review(found);
  expect(told(checkCycle(cycleFrom(cleanRows(), [sheet])))).toEqual([
    [rule, { sheet: sheet.sheet, address }],
  ]);
});

describe('a review sheet that the library, or a list of ratings, has left behind', () => {
  const rows = cleanRows();
  const cycle = cycleFrom(rows);
  const own = cycle.kpis.filter(({ role }) => role === cycle.employees.find(({ id }) => id === 'E2')?.role);
  const [first] = own;
  const sheetWith = (found: Partial<ReviewSheetFound>): ReviewSheetFound =>
    review({ kpis: own.map(({ kpi }) => kpi), ...found });
  const outdated = (found: Partial<ReviewSheetFound>, lists = {}): unknown[] =>
    checkCycle({ ...cycle, policy: { ...cycle.policy, lists }, reviewSheets: [sheetWith(found)] })
      .filter(({ rule }) => rule === 'review-outdated')
      .map(({ at, data }) => [at?.address, data]);
  const built = (value: number | null) =>
    [{ kpi: first?.kpi ?? '', column: 'target', value, address: 'E12' }] as const;

  test('shows another target, or lacks a KPI', () => {
    expect(outdated({ built: built(first?.target ?? null) })).toEqual([]);
    expect(outdated({ built: built(4321), kpis: own.slice(1).map(({ kpi }) => kpi) })).toEqual([
      [
        'E12',
        {
          what: 'target',
          kpi: first?.kpi,
          shown: 4321,
          now: first?.target,
          whose: expect.any(String),
          more: 1,
        },
      ],
    ]);
    // What the library does not have any more, and sheets of the first layout.
    expect(outdated({ built: [{ ...built(1)[0], kpi: 'Gone' }], kpis: null })).toEqual([]);
    expect(outdated({ built: built(4321), frozen: true })).toEqual([]);
  });

  test('shows another 360° score than a list of ratings gives', () => {
    const score360 = scoreCycle(cycle).find(({ person }) => person.id === 'E2')?.score360 ?? null;
    const lists = { MeritRatings: {} };
    expect(score360).not.toBeNull();
    expect(outdated({ score360: { value: score360, address: 'C30' } }, lists)).toEqual([]);
    expect(outdated({ score360: { value: 1, address: 'C30' } })).toEqual([]);
    expect(outdated({ score360: { value: 1, address: 'C30' } }, lists)).toMatchObject([
      ['C30', { what: 'score360', shown: 1, now: score360, more: 0 }],
    ]);
  });
});

const inLists: readonly [RuleId, CellProblem['code'], string][] = [
  ['list-column', 'renamed-column', '“Share” now'],
  ['list-column', 'new-column', '“Share” of your list is new'],
  ['differs-from-list', 'differs-from-list', 'which has Share'],
  ['untidy-column', 'from-above', 'below a merged cell'],
  // No formula reads HR's own lists: that does not make a score wrong.
  ['untidy-column', 'number-as-text', '1 number stored as text'],
];

test.each(inLists)('finds in a list of HR’s own: %s, %s', (rule, code, says) => {
  const at = { sheet: 'Actuals', address: 'D4' };
  const cycle = cycleFrom(cleanRows());
  const problem = {
    code,
    table: 'MeritKpiResults',
    column: 'weight',
    value: 'Share',
    at,
    ownList: true,
  } as const;
  const found = checkCycle({ ...cycle, problems: [problem] });
  expect(told(found)).toEqual([[rule, at]]);
  const sentence = findingWords('en-US')[rule].sentence as (data: Finding['data']) => string;
  expect(sentence(found[0]?.data as Finding['data'])).toContain(says);
});

test('at closing results that are not up to date, or not there, are blocking', () => {
  const atClosing = (plant: (rows: TypedRows) => void): (readonly [RuleId, Severity])[] =>
    checkOn(cycleWith(plant), TODAY, true).map(({ rule, severity }) => [rule, severity]);
  const blocked = [['scores-outdated', 'blocking']];
  expect(atClosing(() => undefined)).toEqual(blocked);
  expect(
    atClosing(({ MeritScores }) => MeritScores.push({ period: '2026', employeeId: 'E1', potential: 3 })),
  ).toEqual(blocked);
  expect(
    atClosing((rows) => {
      writeScores(rows);
      rowOf(rows.MeritScores, 5).finalScore = 12;
    }),
  ).toEqual(blocked);
  expect(atClosing(writeScores)).toEqual([]);
  for (const locale of LOCALES)
    expect(
      findingWords(locale)['scores-outdated'].sentence(
        checkOn(
          cycleWith(() => undefined),
          TODAY,
          true,
        )[0]?.data as never,
      ),
    ).not.toMatch(/null|blank|空/);
});

test('every rule has a planted fault above', () => {
  const seen = new Set([
    ...planted.flatMap(({ found }) => found.map(([rule]) => rule)),
    ...onReviewSheets.map(([rule]) => rule),
    ...inLists.map(([rule]) => rule),
    // See below.
    'no-conversation',
    'review-outdated',
  ]);
  expect((Object.keys(RULES) as RuleId[]).filter((rule) => !seen.has(rule))).toEqual([]);
});

test('a changed target is not told where it is on the record, or not agreed yet', () => {
  const sheet = review({
    changed: [{ kpi: 'Revenue', column: 'weight', old: 20, new: 30, address: 'H12' }],
  });
  const rows = cleanRows();
  const change = { period: '2026', employeeId: 'E2', kpi: 'revenue', old: '20', new: '30', reason: 'Agreed' };
  rows.MeritTargetChanges.push(change);
  expect(checkCycle(cycleFrom(rows, [sheet]))).toEqual([]);
  change.new = '25';
  expect(told(checkCycle(cycleFrom(rows, [sheet])))).toEqual([
    ['target-changed', { sheet: sheet.sheet, address: 'H12' }],
  ]);
  rows.MeritTargetChanges.pop();
  for (const result of rows.MeritKpiResults) result.confirmedByManager = '';
  expect(told(checkCycle(cycleFrom(rows, [sheet]))).map(([rule]) => rule)).not.toContain('target-changed');
});

const allFindings: readonly Finding[] = [
  ...planted.flatMap(({ plant }) => checkCycle(cycleWith(plant))),
  ...onReviewSheets.flatMap(([, found]) => checkCycle(cycleFrom(cleanRows(), [review(found)]))),
];

test.each(LOCALES)('every finding has a title and a sentence with its data in it: %s', (locale) => {
  const words = findingWords(locale);
  for (const finding of allFindings) {
    const { title, sentence } = words[finding.rule];
    const text = sentence(finding.data);
    expect(title).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|“”/);
    expect(text).toMatch(locale === 'zh-CN' ? /[。]$/ : /[.]$/);
    for (const key of ['whose', 'kpi', 'rater', 'manager', 'role', 'sheet', 'group', 'example'] as const) {
      const value = (finding.data as Readonly<Record<string, unknown>>)[key];
      if (typeof value === 'string') expect(text).toContain(value);
    }
  }
});

test('a manager’s name that two people have: their ID is asked for, in either language', () => {
  const [finding] = checkCycle(
    cycleWith(({ MeritEmployees }) => {
      rowOf(MeritEmployees, 0).name = 'Ada  Winter';
      rowOf(MeritEmployees, 1).name = 'Ada Winter';
      rowOf(MeritEmployees, 3).managerId = 'Ada Winter';
    }),
  ).filter(({ rule }) => rule === 'unknown-manager') as Finding<'unknown-manager'>[];
  expect(finding?.data).toMatchObject({ fault: 'shared', count: 1, whose: 'Dee Autumn' });
  if (!finding) return;
  expect(LOCALES.map((locale) => findingWords(locale)['unknown-manager'].sentence(finding.data))).toEqual([
    'Several people are called “Ada Winter”, so it is not clear who is the manager of Dee Autumn. Enter the manager’s employee ID instead.',
    '名单中有多人名为“Ada Winter”，无法确定Dee Autumn的上级是哪一位。请改填上级的员工编号。',
  ]);
});

test('people go by their names, not by their ids', () => {
  const [found] = checkCycle(cycleWith(({ MeritRatings }) => (rowOf(MeritRatings, 3).rating = 6)));
  expect(found && findingWords('en-US')[found.rule].sentence(found.data)).toBe(
    'Ben Summer rated “Integrity” of Ada Winter with 6. The scale runs from 1 to 5: correct the rating.',
  );
});

test('blocking findings come first, then warnings, then hints', () => {
  const findings = checkCycle(
    cycleWith((rows) => {
      rowOf(rows.MeritKpis, 3).source = '';
      rowOf(rows.MeritRatings, 3).rating = '';
      rowOf(rows.MeritKpiResults, 10).actual = '';
    }),
  );
  expect(findings.map(({ severity }) => severity)).toEqual<Severity[]>(['blocking', 'warning', 'hint']);
});

describe('who and what is not asked', () => {
  const lastRow = ({ MeritEmployees }: TypedRows) => rowOf(MeritEmployees, 5);
  const blankActuals = ({ MeritKpiResults }: TypedRows) => {
    for (const result of MeritKpiResults) if (result.employeeId === 'E6') result.actual = '';
  };

  test('who left before the period', () => {
    const findings = checkCycle(
      cycleWith((rows) => {
        lastRow(rows).endDate = START - 1;
        blankActuals(rows);
      }),
    );
    expect(findings).toEqual([]);
  });

  test('who left on its first day is asked', () => {
    const findings = checkCycle(
      cycleWith((rows) => {
        lastRow(rows).endDate = START;
        blankActuals(rows);
      }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(Array(KPIS_EACH).fill('actual-missing'));
  });

  test('who was hired after the period', () => {
    const findings = checkCycle(
      cycleWith((rows) => {
        lastRow(rows).hireDate = END + 1;
        rows.MeritKpiResults = rows.MeritKpiResults.filter(({ employeeId }) => employeeId !== 'E6');
        rows.MeritRatings = rows.MeritRatings.filter(({ employeeId }) => employeeId !== 'E6');
      }),
    );
    expect(findings).toEqual([]);
  });

  test('an actual that does not apply, in either language, is complete', () => {
    const findings = checkCycle(
      cycleWith(({ MeritKpiResults }) => {
        rowOf(MeritKpiResults, 6).actual = 'N/A';
        rowOf(MeritKpiResults, 7).actual = '不适用';
        rowOf(MeritKpiResults, 8).actual = '/';
      }),
    );
    expect(findings).toEqual([]);
  });

  test('an actual of 0 is there', () => {
    const cycle = cycleWith(({ MeritKpiResults }) => (rowOf(MeritKpiResults, 6).actual = 0));
    expect(checkCycle(cycle)).toEqual([]);
  });

  test('a KPI without weight needs no actual', () => {
    const cycle = cycleWith(({ MeritKpiResults }) => {
      Object.assign(rowOf(MeritKpiResults, 6), { weight: 0, actual: '' });
      rowOf(MeritKpiResults, 7).weight = 45;
    });
    expect(checkCycle(cycle)).toEqual([]);
  });

  test('raters, when the 360° score does not count', () => {
    const cycle = cycleWith((rows) => {
      rows.MeritRatings = [];
      rows.MeritPolicy.push({ key: 'kpiShare', value: '100' }, { key: 'share360', value: '0' });
    });
    expect(checkCycle(cycle)).toEqual([]);
  });
});

describe('how far weights may miss their total', () => {
  const weights = (values: readonly number[]) =>
    checkCycle(
      cycleWith(({ MeritKpiResults }) =>
        values.forEach((weight, index) => (rowOf(MeritKpiResults, 6 + index).weight = weight)),
      ),
    );

  test('100 and 1 are both whole', () => {
    expect(weights([30, 15, 15, 15, 10, 15])).toEqual([]);
    expect(weights([0.3, 0.15, 0.15, 0.15, 0.1, 0.15])).toEqual([]);
  });
  test('0.1 of 100 is within the default tolerance, more is not', () => {
    expect(weights([30.1, 15, 15, 15, 10, 15])).toEqual([]);
    expect(told(weights([30.2, 15, 15, 15, 10, 15]))).toEqual([
      ['weights-total', cellOf('MeritKpiResults', 6, 'weight')],
    ]);
  });
  test('the policy says how far', () => {
    const cycle = cycleWith((rows) => {
      rowOf(rows.MeritKpiResults, 6).weight = 32;
      rows.MeritPolicy.push({ key: 'weightTolerance', value: '0.02' });
    });
    expect(checkCycle(cycle)).toEqual([]);
  });
});

test('a loop below a manager is found once, a chain is none', () => {
  const cycle = cycleWith(({ MeritEmployees }) => {
    rowOf(MeritEmployees, 1).managerId = 'E3';
    rowOf(MeritEmployees, 2).managerId = 'E2';
    rowOf(MeritEmployees, 5).managerId = 'E3';
  });
  expect(told(checkCycle(cycle))).toEqual([['manager-loop', cellOf('MeritEmployees', 1, 'managerId')]]);
});

/** A blank, a wrong word, a negative number or nothing at all, anywhere in the tables that scores come from. */
const spoiled = fc.record({
  table: fc.constantFrom(
    'MeritKpiResults' as const,
    'MeritRatings' as const,
    'MeritRaterGroups' as const,
    'MeritCompetencies' as const,
    'MeritTiers' as const,
    'MeritPolicy' as const,
  ),
  row: fc.nat(),
  column: fc.nat(),
  value: fc.constantFrom('', 'what?', -1, 0, 200, '#N/A', 'N/A'),
  drop: fc.boolean(),
});

test('whoever takes part and has no final tier has a blocking finding', () => {
  const policy = ['kpiShare', 'share360', 'scaleMax', 'floor', 'cap'].map((key) => ({ key, value: '' }));
  fc.assert(
    fc.property(fc.array(spoiled, { minLength: 1, maxLength: 3 }), (spoils) => {
      const cycle: Cycle = cycleWith((rows) => {
        rows.MeritPolicy.push(...policy);
        for (const { table, row, column, value, drop } of spoils) {
          const all = rows[table] as Record<string, unknown>[];
          if (all.length === 0) continue;
          const index = row % all.length;
          if (drop && table !== 'MeritPolicy') {
            all.splice(index, 1);
            continue;
          }
          // The keys say what a row is about: who loses them loses the row, not a score.
          const keys = Object.keys(all[index] ?? {}).filter(
            (key) => key !== 'period' && key !== 'employeeId' && key !== 'key',
          );
          const key = keys[column % keys.length];
          if (key) all[index] = { ...all[index], [key]: value };
        }
      });
      const entered = new Set([...cycle.results, ...cycle.ratings].map(({ employeeId }) => employeeId));
      const without = scoreCycle(cycle).filter(
        ({ person, finalTier }) => entered.has(person.id) && finalTier === '',
      );
      if (without.length > 0)
        expect(checkCycle(cycle).filter(({ severity }) => severity === 'blocking')).not.toEqual([]);
    }),
    RUNS,
  );
});

test('people who share a name are told apart by their ids, in brackets as the name’s script has them', () => {
  const whose = (name: string): unknown[] =>
    checkCycle(
      cycleWith(({ MeritEmployees, MeritKpiResults }) => {
        rowOf(MeritEmployees, 1).name = name;
        rowOf(MeritEmployees, 0).name = name;
        rowOf(MeritKpiResults, 0).actual = null;
      }),
    ).map(({ data }) => 'whose' in data && data.whose);
  expect(whose('李伟')).toEqual(['李伟（E1）']);
  expect(whose('Li Wei')).toEqual(['Li Wei (E1)']);
});

describe('conversations', () => {
  const rulesOn = (today: number, cycle: Cycle): Expected[] => told(checkOn(cycle, today));
  const everybody = [0, 1, 2, 3, 4, 5].map((row) => [
    'no-conversation',
    cellOf('MeritEmployees', row, 'name'),
  ]);

  test('a quarter after the last one, everybody is waiting; nobody a day before', () => {
    expect(rulesOn(START + 30 + 91, cycleFrom(cleanRows()))).toEqual([]);
    expect(rulesOn(START + 30 + 92, cycleFrom(cleanRows()))).toEqual(everybody);
  });

  test('one that is still to come is none, and neither is one of somebody else', () => {
    const cycle = cycleWith(({ MeritFeedback }) => {
      rowOf(MeritFeedback, 1).date = START + 200;
      rowOf(MeritFeedback, 2).employeeId = 'E1';
    });
    expect(rulesOn(START + 100, cycle)).toEqual([everybody[1], everybody[2]]);
  });

  test('as long as there was none at all it is told once; who came lately is not waited for', () => {
    const cycle = cycleWith(({ MeritFeedback, MeritEmployees }) => {
      MeritFeedback.splice(0);
      rowOf(MeritEmployees, 0).hireDate = START + 50;
    });
    const found = checkOn(cycle, START + 100);
    expect(told(found)).toEqual([everybody[1]]);
    expect(found[0]?.data).toMatchObject({ count: 5, fault: 'none' });
  });

  test('after the period nothing becomes overdue', () => {
    const cycle = cycleWith(({ MeritFeedback }) => {
      for (const talk of MeritFeedback) talk.date = END - 10;
    });
    expect(rulesOn(END + 500, cycle)).toEqual([]);
  });
});

describe('settings of the rules', () => {
  test('a rule that is switched off finds nothing, the others go on', () => {
    const cycle = cycleWith(({ MeritKpis, MeritPolicy, MeritRatings }) => {
      rowOf(MeritKpis, 3).source = '';
      rowOf(MeritRatings, 3).rating = '';
      MeritPolicy.push({ key: 'Rule.KPI-not-SMART', value: 'Off' });
    });
    expect(checkCycle(cycle).map(({ rule }) => rule)).toEqual(['rating-missing']);
  });

  test('limits hold as they are set', () => {
    const cycle = cycleWith(({ MeritPolicy }) =>
      MeritPolicy.push(
        { key: 'rule.kpi-count.fewest', value: '7' },
        { key: 'rule.weight-range.heaviest', value: 25 },
      ),
    );
    expect(checkCycle(cycle).map(({ rule }) => rule)).toEqual(['kpi-count', 'weight-range']);
  });
});

describe('fixes', () => {
  const fixOf = (plant: (rows: TypedRows) => void, rule: RuleId): Finding['fix'] =>
    checkCycle(cycleWith(plant)).find((one) => one.rule === rule)?.fix;

  test('weights of a role come to 100 in the same proportions', () => {
    const fix = fixOf(({ MeritKpis }) => (rowOf(MeritKpis, 0).weight = 40), 'weights-total');
    const rows = cleanRows().MeritKpis.map(({ weight }, index) => (index === 0 ? 40 : Number(weight)));
    fix?.forEach(({ at, from, to }) => {
      const row = Number(at.address.slice(1)) - 2;
      expect([at, from]).toEqual([cellOf('MeritKpis', row, 'weight'), String(rows[row])]);
      rows[row] = Number(to);
    });
    expect(rows.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(rows[0]).toBe(36);
  });

  test('agreed weights are left to people', () => {
    const plant = ({ MeritKpiResults }: TypedRows) => (rowOf(MeritKpiResults, 11).weight = 10);
    expect(fixOf(plant, 'weights-total')).toBeUndefined();
    const notAgreed = (rows: TypedRows) => {
      plant(rows);
      for (const row of rows.MeritKpiResults)
        if (row.employeeId === 'E2') Object.assign(row, { confirmedByEmployee: '', confirmedByManager: '' });
    };
    expect(fixOf(notAgreed, 'weights-total')?.length).toBeGreaterThan(0);
  });

  test('weights of which one cannot be read are left to people', () => {
    const plant = ({ MeritKpis }: TypedRows) => (rowOf(MeritKpis, 0).weight = 'thirty');
    expect(fixOf(plant, 'weights-total')).toBeUndefined();
  });

  test('text becomes the number it says, unless a percentage could be two', () => {
    const actual = (value: string) => (rows: TypedRows) => (rowOf(rows.MeritKpiResults, 6).actual = value);
    expect(fixOf(actual('5,000,000'), 'number-as-text')).toEqual([
      { at: cellOf('MeritKpiResults', 6, 'actual'), from: '5,000,000', to: 5000000 },
    ]);
    expect(fixOf(actual('95%'), 'number-as-text')).toBeUndefined();
    // As wide as Chinese characters.
    expect(fixOf(actual('９５．５'), 'number-as-text')).toMatchObject([{ to: 95.5 }]);
    expect(fixOf(actual('９５％'), 'number-as-text')).toBeUndefined();
  });

  test('names of Meritsheet’s own tables are trimmed, all of the column', () => {
    const fix = fixOf(({ MeritEmployees }) => {
      rowOf(MeritEmployees, 2).department = 'Key accounts ';
      rowOf(MeritEmployees, 4).department = ' Key accounts';
    }, 'untidy-column');
    expect(fix).toEqual(
      [2, 4].map((row) => ({
        at: cellOf('MeritEmployees', row, 'department'),
        from: 'Key accounts',
        to: 'Key accounts',
      })),
    );
  });
});

test('what a severe rater changes of a score is told as if that rater alone had rated as is usual', () => {
  const cycle = cycleWith(({ MeritRatings }) => {
    for (const one of MeritRatings) if (one.rater === 'C1') one.rating = Number(one.rating) - 1;
  });
  const [found] = checkCycle(cycle) as Finding<'rater-severity'>[];
  const scoreOf = (of: Cycle): number | null | undefined =>
    scoreCycle(of).find(({ person }) => person.name === found?.data.example)?.score360;
  expect(found?.data).toMatchObject({ rater: 'C1', group: 'Customers', ratings: 30, people: 6 });
  expect(found?.data.effect).toBe(-1);
  expect(found?.data.raw).toBeCloseTo(scoreOf(cycle) ?? NaN, 2);
  expect(found?.data.adjusted).toBeCloseTo(scoreOf(cycleFrom(cleanRows())) ?? NaN, 2);
  expect(found?.data.adjusted).toBeGreaterThan(found?.data.raw ?? NaN);
});

test('what tells who rated how, or what somebody earns, is for HR only', () => {
  const found = checkCycle(
    cycleWith((rows) => {
      rowOf(rows.MeritRatings, 3).rating = 'four';
      rowOf(rows.MeritRatings, 4).rating = 6;
      rowOf(rows.MeritEmployees, 1).salary = 'plenty';
      rowOf(rows.MeritEmployees, 2).hireDate = 'long ago';
      rowOf(rows.MeritKpiResults, 6).actual = 'much';
      rowOf(rows.MeritEmployees, 3).probationEnd = 'soon';
      rowOf(rows.MeritEmployees, 4).eligible = 'perhaps';
      rows.MeritPayroll.push({ employeeId: 'E1', salary: '20,000' });
      rows.MeritPolicy.push({ key: 'budget', value: 'plenty' });
    }),
  );
  expect(found.map((one) => [one.rule, cellOrNull(one), isForHrOnly(one)])).toEqual([
    ['unreadable-cell', cellOf('MeritEmployees', 1, 'salary').address, true],
    ['unreadable-cell', cellOf('MeritEmployees', 2, 'hireDate').address, false],
    ['unreadable-cell', cellOf('MeritEmployees', 3, 'probationEnd').address, true],
    ['unreadable-cell', cellOf('MeritEmployees', 4, 'eligible').address, true],
    ['unreadable-cell', cellOf('MeritKpiResults', 6, 'actual').address, false],
    ['unreadable-cell', cellOf('MeritRatings', 3, 'rating').address, true],
    ['unreadable-cell', cellOf('MeritPolicy', 0, 'value').address, true],
    ['rating-scale', cellOf('MeritRatings', 4, 'rating').address, true],
    ['number-as-text', cellOf('MeritPayroll', 0, 'salary').address, true],
  ]);
});

const cellOrNull = ({ at }: Finding): string | null => at?.address ?? null;
