import fc from 'fast-check';
import { roundHalfUp, scoreCycle } from '../../src/cycle/scores';
import type { EmployeeScore } from '../../src/cycle/scores';
import { checkCycle } from '../../src/cycle/rules';
import { cycleWith, END, rowOf, START } from './clean-cycle';
import type { TypedRows } from './clean-cycle';

const RUNS = { seed: 20261126, numRuns: 200 };

const scoreOf = (id: string, change: (rows: TypedRows) => void): EmployeeScore => {
  const found = scoreCycle(cycleWith(change)).find(({ person }) => person.id === id);
  if (!found) throw new Error(`no score for ${id}`);
  return found;
};

/** Only the KPI score counts, and it is what is given: one judged KPI for each person. */
const finals =
  (scores: readonly (number | null)[]) =>
  (rows: TypedRows): void => {
    rows.MeritPolicy.push({ key: 'kpiShare', value: '1' }, { key: 'share360', value: '0' });
    rows.MeritEmployees = scores.map((_, index) => ({ id: `P${index}`, name: `Person ${index}` }));
    rows.MeritRatings = [];
    rows.MeritKpiResults = scores.map((score, index) => ({
      period: '2026',
      employeeId: `P${index}`,
      kpi: 'Judged',
      actual: score ?? '',
      weight: 100,
      direction: 'score',
    }));
  };

const veto = (tier: string) => ({ period: '2026', employeeId: 'P0', kind: 'veto', vetoTier: tier });

test('of two people with one id nobody can say whose the entries are: neither is scored', () => {
  const scores = scoreCycle(
    cycleWith((rows) => {
      finals([80, 90])(rows);
      rows.MeritEmployees.push({ id: 'P1', name: 'Somebody else' });
    }),
  );
  expect(scores.map(({ finalScore, rank, missing }) => [finalScore, rank, missing])).toEqual([
    [80, 1, []],
    [null, null, ['id']],
    [null, null, ['id']],
  ]);
});

describe('the parts', () => {
  // codingace.net, "KPI achievement rate": targets, actuals, weights and the two formulas; capped at 120 %.
  test('KPI score: weighted attainments, each capped before it is weighted', () => {
    const { kpiScore } = scoreOf('E2', ({ MeritKpiResults }) => {
      MeritKpiResults.splice(6, 6);
      for (const [kpi, target, actual, weight, direction] of [
        ['Revenue growth', 15, 18, 25, 'higher'],
        ['Customer satisfaction', 90, 92, 20, 'higher'],
        ['Ticket resolution time', 8, 6.5, 20, 'lower-ratio'],
        ['Project delivery rate', 95, 88, 20, 'higher'],
        ['Absenteeism rate', 3, 2.4, 15, 'lower-ratio'],
      ]) {
        MeritKpiResults.push({ period: '2026', employeeId: 'E2', kpi, target, actual, weight, direction });
      }
    });
    expect(kpiScore).toBeCloseTo(110.97076023391813, 9);
  });

  // Answers and weights of support.thrivesparrow.com, "Calculations in employee 360 feedback report"; weighted by group,
  // as here, by hand: 4.4, 2.9, 4.6 and 3 with 2, 1, 1.5 and 1 make 21.6 / 5.5.
  test('360° score: item weights within a group, then groups by weight, on 0–100', () => {
    const { score360 } = scoreOf('E2', (rows) => {
      rows.MeritCompetencies = [
        { competency: 'First', weight: 3 },
        { competency: 'Second', weight: 2 },
      ];
      rows.MeritRaterGroups = [
        { group: 'Manager', weight: 2, minRaters: 1 },
        { group: 'Peer', weight: 1, minRaters: 2 },
        { group: 'Reportee', weight: 1.5, minRaters: 1 },
        { group: 'Self', weight: 1, minRaters: 1 },
      ];
      rows.MeritRatings = [
        ['Manager', 'E1', 4, 5],
        ['Peer', 'E3', 3, 4],
        ['Peer', 'E4', 2, 3],
        ['Reportee', 'E5', 5, 4],
        ['Self', 'E2', 3, 3],
      ].flatMap(([group, rater, first, second]) => [
        { period: '2026', employeeId: 'E2', group, rater, competency: 'First', rating: first },
        { period: '2026', employeeId: 'E2', group, rater, competency: 'Second', rating: second },
      ]);
    });
    expect(score360).toBeCloseTo((100 * 21.6) / 5.5 / 5, 9);
  });

  test('on target and rated 4 and 3 in turn, by hand', () => {
    // Competency weights 25, 25, 20, 15, 15: (4·60 + 3·40) / 100 = 3.6 of 5 = 72. 0.7 · 100 + 0.3 · 72 = 91.6.
    expect(scoreOf('E2', () => undefined)).toMatchObject({
      kpiScore: 100,
      adjustment: 0,
      finalScore: 91.6,
      tier: 'A',
      vetoTier: '',
      calibratedTier: '',
      finalTier: 'A',
      missing: [],
    });
  });

  test('a part that is missing leaves base and final score blank, and is named', () => {
    const blank = { base: null, adjusted: null, finalScore: null, rank: null, percentile: null, tier: '' };
    const withoutRatings = scoreOf('E2', (rows) => {
      rows.MeritRatings = rows.MeritRatings.filter(({ employeeId }) => employeeId !== 'E2');
    });
    expect(withoutRatings).toMatchObject({ ...blank, kpiScore: 100, score360: null, missing: ['360'] });
    const withoutActuals = scoreOf('E2', ({ MeritKpiResults }) => {
      for (const result of MeritKpiResults) if (result.employeeId === 'E2') result.actual = '';
    });
    expect(withoutActuals).toMatchObject({ ...blank, kpiScore: null, missing: ['kpi'] });
  });

  test('a part without a share is not missed', () => {
    const score = scoreOf('P0', finals([80]));
    expect(score).toMatchObject({ score360: null, base: 80, finalScore: 80, missing: [] });
  });

  test('an actual of 0 counts, a blank one does not', () => {
    const { kpiScore: zero } = scoreOf('E2', ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 6).actual = 0));
    const { kpiScore: blank } = scoreOf(
      'E2',
      ({ MeritKpiResults }) => (rowOf(MeritKpiResults, 6).actual = ''),
    );
    expect([zero, blank]).toEqual([70, 100]);
  });
});

describe('bonus and penalty points', () => {
  const adjusted = (...adjustments: (readonly [kind: string, points: number])[]): EmployeeScore =>
    scoreOf('P0', (rows) => {
      finals([80])(rows);
      adjustments.forEach(([kind, points]) =>
        rows.MeritAdjustments.push({ period: '2026', employeeId: 'P0', kind, points }),
      );
    });

  test.each([
    ['bonus', 3, 83],
    ['加分', 3, 83],
    ['penalty', 3, 77],
    ['penalty', -3, 77],
    ['扣分', 3, 77],
    ['gift', 3, 80],
  ])('%s %p makes 80 %p', (kind, points, finalScore) => {
    expect(adjusted([kind, points]).finalScore).toBe(finalScore);
  });

  test('their sum is limited, not each of them', () => {
    expect(adjusted(['bonus', 14], ['penalty', 6]).adjustment).toBe(8);
    expect(adjusted(['bonus', 14]).adjustment).toBe(10);
    expect(adjusted(['penalty', 14]).adjustment).toBe(-10);
  });

  test('a score never falls below 0', () => {
    const { adjusted: score } = scoreOf('P0', (rows) => {
      finals([4])(rows);
      rows.MeritAdjustments.push({ period: '2026', employeeId: 'P0', kind: 'penalty', points: 9 });
    });
    expect(score).toBe(0);
  });
});

describe('rounding, once and half up', () => {
  test.each([
    [1.005, 2, 1.01],
    [89.995, 2, 90],
    [89.99499999, 2, 89.99],
    [2.5, 0, 3],
    [0.1 + 0.2, 1, 0.3],
    // What adding up lost: 84.995 was meant.
    [84.99499999999999, 2, 85],
    [84.99999999999999, 2, 85],
    [1e-7, 2, 0],
    [0, 2, 0],
  ])('%p to %p decimals is %p', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  test('never farther off than half a unit, and the same when done again', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 130, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const rounded = roundHalfUp(value, decimals);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
          expect(roundHalfUp(rounded, decimals)).toBe(rounded);
        },
      ),
      RUNS,
    );
  });

  test('a tier is given for the rounded score: 84.995 is 85 and an A, 84.994 a B', () => {
    expect(scoreOf('P0', finals([84.995]))).toMatchObject({ adjusted: 84.995, finalScore: 85, tier: 'A' });
    expect(scoreOf('P0', finals([84.994]))).toMatchObject({ finalScore: 84.99, tier: 'B' });
  });

  test('exactly on a minimum is in the tier, however it was added up', () => {
    const { finalScore, tier } = scoreOf('P0', (rows) => {
      finals([84.7])(rows);
      for (const points of [0.1, 0.2])
        rows.MeritAdjustments.push({ period: '2026', employeeId: 'P0', kind: 'bonus', points });
      rows.MeritPolicy.push({ key: 'scoreDecimals', value: '6' });
    });
    expect([finalScore, tier]).toEqual([85, 'A']);
  });
});

describe('rank and percentile', () => {
  // rosettacode.org, "Ranking methods": standard ranking; ranks by scipy.stats.rankdata, method "min".
  test('1, 2, 2, 4, 4, 4, 7', () => {
    const scores = scoreCycle(cycleWith(finals([44, 42, 42, 41, 41, 41, 39])));
    expect(scores.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, 4, 4, 7]);
  });

  // Microsoft's example of PERCENTRANK.INC: of these ten, 2 is at 0.333, 4 at 0.555, 8 at 0.666 (cut off at three digits).
  test('percentiles as PERCENTRANK.INC gives them, before it cuts them off', () => {
    const scores = scoreCycle(cycleWith(finals([13, 12, 11, 8, 4, 3, 2, 1, 1, 1])));
    const cut = scores.map(({ percentile }) => Math.floor((percentile ?? NaN) * 1000 + 1e-9) / 1000);
    expect(cut).toEqual([1, 0.888, 0.777, 0.666, 0.555, 0.444, 0.333, 0, 0, 0]);
  });

  test('who has no score has no place and takes none', () => {
    const scores = scoreCycle(cycleWith(finals([70, null, 90])));
    expect(scores.map(({ rank, percentile }) => [rank, percentile])).toEqual([
      [2, 0],
      [null, null],
      [1, 1],
    ]);
  });

  test('ranks do not depend on the order of the list', () => {
    const score = fc.integer({ min: 0, max: 12 }).map((tenths) => 50 + tenths / 10);
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 15 }), (scores) => {
        const ranks = scoreCycle(cycleWith(finals(scores))).map(({ rank }) => rank);
        expect(ranks).toEqual(scores.map((one) => 1 + scores.filter((other) => other > one).length));
      }),
      { ...RUNS, numRuns: 30 },
    );
  });
});

describe('veto and calibration', () => {
  const tiersOf = (change: (rows: TypedRows) => void): string[] => {
    const { tier, vetoTier, calibratedTier, finalTier } = scoreOf('P0', (rows) => {
      finals([90])(rows);
      change(rows);
    });
    return [tier, vetoTier, calibratedTier, finalTier];
  };
  const calibrated = (to: string, date?: number) => ({
    period: '2026',
    employeeId: 'P0',
    from: 'A',
    to,
    date,
  });

  test('a veto lets a tier be no better', () => {
    expect(tiersOf(({ MeritAdjustments }) => MeritAdjustments.push(veto('C')))).toEqual(['A', 'C', '', 'C']);
    expect(tiersOf(({ MeritAdjustments }) => MeritAdjustments.push(veto('S')))).toEqual(['A', 'S', '', 'A']);
  });
  test('of two vetoes the worse one holds, in either order', () => {
    expect(tiersOf(({ MeritAdjustments }) => MeritAdjustments.push(veto('C'), veto('D')))[3]).toBe('D');
    expect(tiersOf(({ MeritAdjustments }) => MeritAdjustments.push(veto('D'), veto('C')))[3]).toBe('D');
  });
  test('an unknown tier changes nothing', () => {
    expect(tiersOf(({ MeritAdjustments }) => MeritAdjustments.push(veto('Z')))).toEqual(['A', '', '', 'A']);
    expect(tiersOf(({ MeritCalibration }) => MeritCalibration.push(calibrated('Z')))).toEqual([
      'A',
      '',
      '',
      'A',
    ]);
  });
  test('a calibration is the last word, after a veto too', () => {
    expect(
      tiersOf(({ MeritAdjustments, MeritCalibration }) => {
        MeritAdjustments.push(veto('D'));
        MeritCalibration.push(calibrated('b'));
      }),
    ).toEqual(['A', 'D', 'B', 'B']);
  });
  test('of two calibrations the later one counts, wherever it stands', () => {
    expect(
      tiersOf(({ MeritCalibration }) =>
        MeritCalibration.push(calibrated('C', END), calibrated('B', END - 9)),
      )[3],
    ).toBe('C');
    expect(
      tiersOf(({ MeritCalibration }) => MeritCalibration.push(calibrated('C'), calibrated('B')))[3],
    ).toBe('B');
  });
  test('nobody is given a tier without a score', () => {
    expect(
      scoreOf('P0', (rows) => {
        finals([null])(rows);
        rows.MeritCalibration.push(calibrated('S'));
      }).finalTier,
    ).toBe('');
  });
});

test('who is scored: everybody with an id who was there in the period, eligible or not', () => {
  const cycle = cycleWith((rows) => {
    finals([90, 80, 70, 60])(rows);
    Object.assign(rowOf(rows.MeritEmployees, 0), { eligible: 'No', reason: 'On probation' });
    rowOf(rows.MeritEmployees, 1).endDate = START - 1;
    rowOf(rows.MeritEmployees, 2).hireDate = END + 1;
    rows.MeritEmployees.push({ name: 'Nobody' });
  });
  expect(scoreCycle(cycle).map(({ person, rank }) => [person.id, rank])).toEqual([
    ['P0', null],
    ['P3', 1],
  ]);
});

describe('thousands of people', () => {
  const cpuMilliseconds = (run: () => unknown): number => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const large = (people: number) =>
    cycleWith((rows) => {
      const results = rows.MeritKpiResults.slice(6, 12);
      const ratings = rows.MeritRatings.filter(({ employeeId }) => employeeId === 'E2').filter(
        (_, i) => i % 5 === 0,
      );
      const ids = Array.from({ length: people }, (_, index) => `P${index}`);
      const model = rowOf(rows.MeritEmployees, 1);
      rows.MeritEmployees = ids.map((id) => ({ ...model, id, name: id, managerId: '' }));
      rows.MeritKpiResults = ids.flatMap((employeeId) => results.map((one) => ({ ...one, employeeId })));
      rows.MeritRatings = ids.flatMap((employeeId) =>
        ratings.map((one, index) => ({ ...one, employeeId, rater: `${employeeId}/${index}` })),
      );
    });

  test('take no more than linear time to read, check and score', () => {
    const time = (people: number): number =>
      cpuMilliseconds(() => {
        const cycle = large(people);
        checkCycle(cycle, END);
        expect(scoreCycle(cycle)).toHaveLength(people);
      });
    time(500);
    const [small, tenTimes] = [time(500), time(5000)];
    // Quadratic work would take a hundred times as long.
    expect(tenTimes).toBeLessThan(small * 30);
  });
});
