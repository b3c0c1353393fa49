/** Old scores, each calculated by hand in the way that the audit is to find. */
import { DEFAULT_POLICY } from '../../../src/cycle/policy';
import { auditScores } from '../../../src/cycle/audit/score-audit';
import type { OldScore } from '../../../src/cycle/audit/old-score';
import type { AuditAlternative, AuditVerdict } from '../../../src/cycle/audit/score-audit';
import type { KpiResult } from '../../../src/cycle/tables';

const kpi = (
  name: string,
  direction: string,
  target: number,
  actual: KpiResult['actual'],
  weight: number,
): KpiResult => ({
  period: '2025',
  employeeId: 'E1',
  kpi: name,
  target,
  actual,
  weight,
  direction,
  floor: null,
  cap: null,
  selfScore: null,
  managerScore: null,
  evidence: '',
  confirmedByEmployee: '',
  confirmedByManager: '',
  confirmedOn: null,
  agreedTarget: null,
  agreedWeight: null,
  at: { sheet: 'Old', row: 2, columns: {} },
});

/** 120 (130 without the cap), 80 and 77.5 %: 60 + 24 + 15.5 = 99.5. */
const REVENUE = kpi('Revenue', 'higher', 100, 130, 50);
const COMPLAINTS = kpi('Complaints', 'lower', 10, 12, 30);
const VISITS = kpi('Visits', 'higher', 80, 62, 20);
const ALL = [REVENUE, COMPLAINTS, VISITS];

const old = (score: number | null, results: readonly KpiResult[] = ALL): OldScore => ({
  employeeId: 'E1',
  name: 'Ann',
  period: '',
  score,
  hasSeveral: false,
  at: null,
  formula: '',
  results,
});

const audit = (...scores: OldScore[]) => auditScores(scores, DEFAULT_POLICY);

const cases: readonly [string, OldScore, number, AuditAlternative][] = [
  // 60 + 24 + 0.2 × 78
  ['attainments rounded to whole per cents', old(99.6), 99.5, [{ way: 'rounded-attainment', decimals: 0 }]],
  ['a score that is near one way, and is none', old(100.001), 99.5, []],
  // 60 + 36 + 15.5
  [
    'a lower-is-better KPI calculated as higher-is-better',
    old(111.5),
    99.5,
    [{ way: 'wrong-direction', kpis: ['Complaints'], as: 'higher' }],
  ],
  // 60 + 30 × 10/12 + 15.5
  [
    'target by actual instead of 2 − actual by target',
    old(100.5),
    99.5,
    [{ way: 'wrong-direction', kpis: ['Complaints'], as: 'lower-ratio' }],
  ],
  // (120 + 80 + 77.5) / 3
  ['the plain mean', old(92.5), 99.5, [{ way: 'unweighted' }]],
  ['a ratio', old(0.995), 99.5, [{ way: 'as-ratio' }]],
  // 60 + 24 + 0.17 × 77.5, not divided by 97
  [
    'weights of 97',
    old(97.175, [REVENUE, COMPLAINTS, { ...VISITS, weight: 17 }]),
    9717.5 / 97,
    [{ way: 'weights-not-whole', total: 97 }],
  ],
  // 60 + 24 + 0
  [
    'a missing actual counted as 0',
    old(84, [REVENUE, COMPLAINTS, { ...VISITS, actual: null }]),
    105,
    [{ way: 'missing-as-zero', kpis: ['Visits'] }],
  ],
  // 100 + 24 + 15.5, cut to 120
  [
    'the sum capped, not each KPI',
    old(120, [{ ...REVENUE, actual: 200 }, COMPLAINTS, VISITS]),
    99.5,
    [{ way: 'capped-late' }],
  ],
  [
    'nothing capped',
    old(139.5, [{ ...REVENUE, actual: 200 }, COMPLAINTS, VISITS]),
    99.5,
    [{ way: 'not-capped' }],
  ],
  // 50 + 24 + 15.5
  ['each KPI capped at its target', old(89.5), 99.5, [{ way: 'other-cap', cap: 1 }]],
];

test.each(cases)('finds: %s', (_, given, ours, explanation) => {
  // Somebody whose score has three decimals: nothing is put down to how scores are written.
  const other = old(99.5, [{ ...REVENUE, actual: 100.125, target: 100, weight: 100 }]);
  const [found] = audit(given, { ...other, score: 100.125 }).scores;
  expect(found?.ours).toBeCloseTo(ours, 10);
  expect(found?.difference).toBeCloseTo((given.score ?? 0) - ours, 10);
  expect(found?.explanations).toEqual(explanation.length === 0 ? [] : [explanation]);
  expect(found?.verdict).toBe<AuditVerdict>(explanation.length === 0 ? 'unexplained' : 'explained');
});

test('rounded parts, where rounded attainments would give another score', () => {
  // 60 + 24 + 16
  expect(audit(old(100)).scores[0]).toMatchObject({
    verdict: 'same',
    explanations: [],
  });
  expect(audit(old(100), old(99.51)).scores[0]).toMatchObject({
    verdict: 'explained',
    explanations: [[{ way: 'rounded-contribution', decimals: 0 }]],
  });
});

test('equal as far as the scores are written', () => {
  const third = [kpi('Revenue', 'higher', 3, 2, 100)];
  const verdictOf = (...scores: number[]): unknown =>
    audit(...scores.map((score) => old(score, third))).scores[0]?.verdict;
  expect(verdictOf(66.67)).toBe('same');
  expect(verdictOf(66.6)).toBe('unexplained');
  // Beside scores with two decimals a whole number is no rounded one: it was rounded on the way.
  expect(verdictOf(67, 66.67)).toBe('ambiguous');
});

test('what cannot be told apart is told as ambiguous, until somebody’s score tells it', () => {
  // 65 + 24 + 15.5 is below the cap of the sum.
  const both = [[{ way: 'capped-late' }], [{ way: 'not-capped' }]];
  const alone = audit(old(104.5));
  expect(alone.scores[0]).toMatchObject({ verdict: 'ambiguous', explanations: both });
  expect(alone.common).toEqual(both);
  const { scores, common, counts } = audit(
    old(104.5),
    old(120, [{ ...REVENUE, actual: 200 }, COMPLAINTS, VISITS]),
    old(80, [COMPLAINTS]),
  );
  expect(common).toEqual([[{ way: 'capped-late' }]]);
  expect(scores.map(({ verdict }) => verdict)).toEqual(['explained', 'explained', 'same']);
  expect(counts).toEqual({ same: 1, explained: 2, ambiguous: 0, unexplained: 0, 'not-comparable': 0 });
});

test('a way that would have changed a score that is the same is not how the sheet calculates', () => {
  const { scores, common } = audit(old(104.5), old(99.5));
  expect(scores.map(({ verdict }) => verdict)).toEqual(['ambiguous', 'same']);
  expect(common).toEqual([]);
});

test('two faults at once, where no single one is enough and two people show them', () => {
  // Complaints as higher, and a missing actual as 0: 60 + 36 + 0.
  const missing = [REVENUE, COMPLAINTS, { ...VISITS, actual: null }];
  // 50 + 36 + 0
  const other = [{ ...REVENUE, actual: 100 }, COMPLAINTS, { ...VISITS, actual: null }];
  const { scores } = audit(old(96, missing), old(86, other));
  const both = [
    { way: 'missing-as-zero', kpis: ['Visits'] },
    { way: 'wrong-direction', kpis: ['Complaints'], as: 'higher' },
  ];
  for (const { verdict, explanations } of scores) {
    expect(verdict).toBe('explained');
    expect(explanations).toEqual([both]);
  }
});

test('nothing is made up: a score that nothing gives is unexplained, a blank one not comparable', () => {
  const { counts, scores } = audit(
    old(42.42),
    old(null),
    old(50, [{ ...REVENUE, actual: null }]),
    old(13.37),
  );
  expect(scores.map(({ verdict }) => verdict)).toEqual([
    'unexplained',
    'not-comparable',
    'not-comparable',
    'unexplained',
  ]);
  expect(counts.unexplained).toBe(2);
  expect(scores[1]).toMatchObject({ ours: 99.5, difference: null, obstacle: { obstacle: 'no-score' } });
});
