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
  isUnreadable: false,
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
  // 60.4, 24 and 15.4: 99.8 and not 99
  const visits = [{ ...REVENUE, actual: 120.8, cap: 2 }, COMPLAINTS, { ...VISITS, actual: 61.6 }];
  expect(audit(old(99, visits), old(99.51)).scores[0]).toMatchObject({
    verdict: 'explained',
    explanations: [[{ way: 'rounded-contribution', decimals: 0 }]],
  });
});

test('a score that is the one here rounded is nothing else besides', () => {
  const judged = (score: number, actual: number): OldScore =>
    old(score, [kpi('Results', 'score', 0, actual, 70), kpi('Conduct', 'score', 0, 80, 30)]);
  // 24 and 64.4, 61.6, 61.1, 56.3
  const { scores, common } = audit(judged(88, 92), judged(86, 88), judged(85, 87.3), judged(80.3, 563 / 7));
  expect(scores.map(({ verdict }) => verdict)).toEqual(['explained', 'explained', 'explained', 'same']);
  for (const { explanations } of scores.slice(0, 3))
    expect(explanations).toEqual([[{ way: 'rounded-total', decimals: 0 }]]);
  expect(common).toEqual([]);
});

describe('KPIs of which nobody states a direction', () => {
  const unstated = (revenue: number, complaints: number): KpiResult[] => [
    kpi('Revenue', '', 100, revenue, 70),
    kpi('Complaints', '', 5, complaints, 30),
  ];

  test('are taken as lower-is-better where that gives the old scores', () => {
    // 63 + 0.8 × 30, 63 + 1.2 × 30, 70 + 0
    const right = [old(87, unstated(90, 6)), old(99, unstated(90, 4)), old(70, unstated(100, 10))];
    const found = audit(...right);
    expect(found.scores.map(({ ours, verdict }) => [ours && Number(ours.toFixed(9)), verdict])).toEqual([
      [87, 'same'],
      [99, 'same'],
      [70, 'same'],
    ]);
    expect(found.assumed).toEqual({ kpis: ['Complaints'], as: 'lower' });
    // The same with points added.
    const points: KpiResult = { ...kpi('Points', 'score', 0, 2, 0), weight: null };
    const more = right.map((one) => old((one.score ?? 0) + 2, [...one.results, points]));
    expect(audit(...more).scores.map(({ explanations }) => explanations)).toEqual(
      more.map(() => [[{ way: 'points-added', kpis: ['Points'] }]]),
    );
    // 70 + 30 × 5/6, 63 + 30, 70 + 15
    const ratio = [old(95, unstated(100, 6)), old(93, unstated(90, 5)), old(85, unstated(100, 10))];
    expect(audit(...ratio).assumed).toEqual({ kpis: ['Complaints'], as: 'lower-ratio' });
  });

  test('two of four, settled by everybody’s scores; who was calculated otherwise is told', () => {
    const four = (a: number, b: number, c: number, d: number): KpiResult[] => [
      kpi('Revenue', '', 100, a, 40),
      kpi('Complaints', '', 10, b, 30),
      kpi('Visits', '', 100, c, 20),
      kpi('Defects', '', 10, d, 10),
    ];
    const { scores, assumed } = audit(
      // 36 + 24 + 20 + 12, 40 + 33 + 18 + 9, 44 + 27 + 20 + 8
      old(92, four(90, 12, 100, 8)),
      old(100, four(100, 9, 90, 11)),
      old(99, four(110, 11, 100, 12)),
      // 32 + 33 + 20 + 10
      old(95, four(80, 9, 100, 10)),
      // 40 + 36 + 20 + 11, all higher
      old(107, four(100, 12, 100, 11)),
    );
    expect(assumed).toEqual({ kpis: ['Complaints', 'Defects'], as: 'lower' });
    expect(scores.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'same', 'same', 'explained']);
    expect(scores[4]?.explanations).toEqual([
      [{ way: 'wrong-direction', kpis: ['Complaints', 'Defects'], as: 'higher' }],
    ]);
  });

  test('are told of one person alone, and not called wrong', () => {
    const { scores, assumed } = audit(old(87, unstated(90, 6)), old(93, unstated(90, 5)));
    expect(assumed).toBeNull();
    expect(scores[0]?.explanations).toEqual([
      [{ way: 'unstated-direction', kpis: ['Complaints'], as: 'lower' }],
    ]);
  });

  test('among many, too, and of those only', () => {
    const many = (lower: number): KpiResult[] =>
      Array.from({ length: 12 }, (_, at) =>
        kpi(`K${at}`, at === 0 ? 'higher' : '', 100, at === 5 || at === 9 ? lower : 100, 5),
      );
    // Two of twelve at 90: 10/12 + 2/12 × 1.1
    const value = (lower: number): number => (1000 + 2 * (200 - lower)) / 12;
    const { assumed } = audit(...[90, 95, 105, 110].map((lower) => old(value(lower), many(lower))));
    expect(assumed).toEqual({ kpis: ['K5', 'K9'], as: 'lower' });
  });
});

test('points without a weight that are added', () => {
  const bonus = (points: number): KpiResult => ({ ...kpi('Points', 'score', 0, points, 0), weight: null });
  const { scores, common } = audit(
    old(101.5, [...ALL, bonus(2)]),
    old(99.5, [...ALL, bonus(0)]),
    old(98.5, [...ALL, bonus(-1)]),
  );
  expect(scores.map(({ verdict }) => verdict)).toEqual(['explained', 'same', 'explained']);
  expect(common).toEqual([[{ way: 'points-added', kpis: ['Points'] }]]);
});

test('equal as far as the scores are written', () => {
  const third = [kpi('Revenue', 'higher', 3, 2, 100)];
  const verdictOf = (...scores: number[]): unknown =>
    audit(...scores.map((score) => old(score, third))).scores[0]?.verdict;
  expect(verdictOf(66.67)).toBe('same');
  expect(verdictOf(66.6)).toBe('unexplained');
  // Beside scores with two decimals a whole number is another score: it was rounded.
  expect(verdictOf(67, 66.67)).toBe('explained');
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
