/** People who were not in one place all the time, or not there all the time: worked out by hand. */
import fc from 'fast-check';
import { staysOf } from '../../src/cycle/assignments';
import { libraryOf } from '../../src/cycle/library-kpis';
import { isoDate, serialDay } from '../../src/cycle/read-date';
import { scoreCycle } from '../../src/cycle/scores';
import type { EmployeeScore } from '../../src/cycle/scores';
import { isOnRecord, targetChanges } from '../../src/cycle/target-changes';
import type { TargetChange } from '../../src/cycle/target-changes';
import { reviewKpisOf } from '../../src/sheets/review-kpis';
import { cycleWith, END, rowOf, START } from './clean-cycle';
import type { TypedRow, TypedRows } from './clean-cycle';

const day = (month: number, date: number): number => serialDay(2026, month, date) ?? NaN;
const [SALES, SUPPORT] = ['Sales', 'Support'];

type Stay = TypedRow<'MeritAssignments'>;
const stay = (role: string, from?: number, to?: number): Stay => ({ employeeId: 'P', role, from, to });

const result = (kpi: string, target: number, actual: number | string, weight: number) => ({
  period: '2026',
  employeeId: 'P',
  kpi,
  target,
  actual,
  weight,
});

/**
 * Sales: revenue 60 %, visits 40 %. Support: tickets 70 %, revenue 30 %. In 2026 the first quarter has 90 days of 365, the
 * other three 275.
 */
const LIBRARY = [
  [SALES, 'Revenue', 60],
  [SALES, 'Visits', 40],
  [SUPPORT, 'Tickets', 70],
  [SUPPORT, 'Revenue', 30],
].map(([role, kpi, weight]) => ({ role, kpi, weight, target: 100 }));

/** One person whose list says Support; only KPIs count. */
const person =
  (assignments: readonly Stay[], results: readonly TypedRow<'MeritKpiResults'>[] = [], kpis = LIBRARY) =>
  (rows: TypedRows): void => {
    rows.MeritPolicy.push({ key: 'kpiShare', value: '1' }, { key: 'share360', value: '0' });
    rows.MeritEmployees = [{ id: 'P', name: 'Pat', role: SUPPORT, hireDate: START - 400 }];
    rows.MeritRatings = [];
    rows.MeritKpis = [...kpis];
    rows.MeritAssignments = [...assignments];
    rows.MeritKpiResults = [...results];
  };

function scored(change: (rows: TypedRows) => void): EmployeeScore {
  const [score] = scoreCycle(cycleWith(change));
  if (!score) throw new Error('nobody is scored');
  return score;
}

describe('where somebody was on the days of the period', () => {
  const stays = (
    assignments: readonly Stay[],
    change: (rows: TypedRows) => void = () => undefined,
  ): string[] => {
    const cycle = cycleWith((rows) => {
      person(assignments)(rows);
      change(rows);
    });
    return staysOf(rowOf(cycle.employees, 0), cycle.assignments, cycle.period).map(
      ({ role, from, to }) => `${role} ${isoDate(from)}..${isoDate(to)} ${to - from + 1}`,
    );
  };
  const firstQuarter = 'Sales 2026-01-01..2026-03-31 90';
  const otherThree = 'Support 2026-04-01..2026-12-31 275';

  test('both days count: 31 + 28 + 31 days are 90', () => {
    expect(stays([stay(SALES, day(1, 1), day(3, 31)), stay(SUPPORT, day(4, 1), day(12, 31))])).toEqual([
      firstQuarter,
      otherThree,
    ]);
  });
  test('an assignment that began before the period counts from its first day; one without an end to its last', () => {
    expect(stays([stay(SALES, START - 900, day(3, 31)), stay(SUPPORT, day(4, 1))])).toEqual([
      firstQuarter,
      otherThree,
    ]);
  });
  test('a day that belongs to two counts for the one that began later', () => {
    expect(stays([stay(SALES, day(1, 1), day(4, 10)), stay(SUPPORT, day(4, 1))])).toEqual([
      firstQuarter,
      otherThree,
    ]);
  });
  test('one within another: afterwards the longer one goes on', () => {
    expect(stays([stay(SALES), stay(SUPPORT, day(2, 1), day(2, 28))])).toEqual([
      'Sales 2026-01-01..2026-01-31 31',
      'Support 2026-02-01..2026-02-28 28',
      'Sales 2026-03-01..2026-12-31 306',
    ]);
  });
  test('days in no assignment count for the role on the list: before, between and after', () => {
    expect(stays([stay(SALES, day(1, 11), day(3, 31)), stay(SALES, day(4, 11), day(4, 20))])).toEqual([
      'Support 2026-01-01..2026-01-10 10',
      'Sales 2026-01-11..2026-03-31 80',
      'Support 2026-04-01..2026-04-10 10',
      'Sales 2026-04-11..2026-04-20 10',
      'Support 2026-04-21..2026-12-31 255',
    ]);
  });
  test('the list may have another role by now: only assignments count where there are some', () => {
    expect(
      stays([stay(SALES, undefined, day(3, 31)), stay(SUPPORT, day(4, 1))], ({ MeritEmployees }) => {
        rowOf(MeritEmployees, 0).role = 'Director';
      }),
    ).toEqual([firstQuarter, otherThree]);
  });
  test('days before the hire date and after the last day count nowhere', () => {
    expect(
      stays([stay(SALES, undefined, day(3, 31)), stay(SUPPORT, day(4, 1))], ({ MeritEmployees }) => {
        Object.assign(rowOf(MeritEmployees, 0), { hireDate: day(3, 1), endDate: day(6, 30) });
      }),
    ).toEqual(['Sales 2026-03-01..2026-03-31 31', 'Support 2026-04-01..2026-06-30 91']);
  });
  test('those of other periods, and one that ends before it begins, are none', () => {
    expect(stays([stay(SALES, START - 90, START - 1), stay(SALES, END + 1)])).toEqual([]);
    expect(stays([stay(SALES, day(5, 1), day(4, 1))])).toEqual([]);
  });
});

describe('the KPI score after a transfer', () => {
  const transfer = [stay(SALES, day(1, 1), day(3, 31)), stay(SUPPORT, day(4, 1))];
  const apart = LIBRARY.filter(({ role, kpi }) => role === SALES || kpi === 'Tickets');

  test('each role’s own weights typed: the scores weighted by days', () => {
    // Sales: 0.6 · 90 + 0.4 · 120 = 102 for 90 days; Support: 80 for 275 days. (102 · 90 + 80 · 275) / 365 = 31180 / 365.
    const { kpiScore, roles } = scored(
      person(
        transfer,
        [result('Revenue', 100, 90, 60), result('Visits', 10, 12, 40), result('Tickets', 50, 40, 100)],
        apart,
      ),
    );
    expect(kpiScore).toBeCloseTo(31180 / 365, 9);
    expect(roles).toMatchObject([
      { role: SALES, days: 90, kpiScore: 102 },
      { role: SUPPORT, days: 275, kpiScore: 80 },
    ]);
    expect(roles.map(({ share }) => share)).toEqual([
      expect.closeTo(90 / 365, 9) as number,
      expect.closeTo(275 / 365, 9) as number,
    ]);
  });

  test('weights that add up over both roles are taken as they stand', () => {
    const { kpiScore } = scored(
      person(
        transfer,
        [result('Revenue', 100, 90, 30), result('Visits', 10, 12, 20), result('Tickets', 50, 40, 50)],
        apart,
      ),
    );
    // 0.3 · 90 + 0.2 · 120 + 0.5 · 80
    expect(kpiScore).toBeCloseTo(91, 9);
  });

  test('a KPI of both roles counts in both', () => {
    // Weights in the period: revenue 60 · 90/365 + 30 · 275/365 = 13650/365, visits 3600/365, tickets 19250/365.
    const { kpiScore, roles } = scored(
      person(transfer, [
        result('Revenue', 100, 90, 13650 / 365),
        result('Visits', 100, 100, 3600 / 365),
        result('Tickets', 100, 80, 19250 / 365),
      ]),
    );
    // Sales 0.6 · 90 + 0.4 · 100 = 94, Support 0.7 · 80 + 0.3 · 90 = 83: (94 · 90 + 83 · 275) / 365.
    expect(roles.map((role) => role.kpiScore)).toEqual([
      expect.closeTo(94, 9) as number,
      expect.closeTo(83, 9) as number,
    ]);
    expect(kpiScore).toBeCloseTo((94 * 90 + 83 * 275) / 365, 9);
  });

  test('the sheet and the register get every role’s KPIs with the weights of the period', () => {
    const cycle = cycleWith(person(transfer));
    const kpis = reviewKpisOf(libraryOf(cycle).kpisOf(rowOf(cycle.employees, 0)), [], []);
    expect(kpis.map(({ kpi, weight }) => [kpi, weight])).toEqual([
      ['Revenue', expect.closeTo(13650 / 365, 9)],
      ['Visits', expect.closeTo(3600 / 365, 9)],
      ['Tickets', expect.closeTo(19250 / 365, 9)],
    ]);
  });

  test('a KPI of the person’s own is part of every role, in place of the role’s of that name', () => {
    const own = { role: '', employeeId: 'P', kpi: 'Revenue', weight: 30, target: 500 };
    const cycle = cycleWith(
      person(transfer, [], [
        { role: SALES, kpi: 'Visits', weight: 70, target: 1 },
        { role: SALES, kpi: 'Revenue', weight: 30, target: 1 },
        { role: SUPPORT, kpi: 'Tickets', weight: 70, target: 1 },
        own,
      ] as unknown as typeof LIBRARY),
    );
    const kpis = reviewKpisOf(libraryOf(cycle).kpisOf(rowOf(cycle.employees, 0)), [], []);
    expect(kpis.map(({ kpi, target, weight }) => [kpi, target, weight])).toEqual([
      ['Visits', 1, expect.closeTo((70 * 90) / 365, 9)],
      ['Revenue', 500, expect.closeTo(30, 9)],
      ['Tickets', 1, expect.closeTo((70 * 275) / 365, 9)],
    ]);
  });

  test('weights as parts and in per cent together', () => {
    const cycle = cycleWith(
      person(
        transfer,
        [],
        [
          { role: SALES, kpi: 'Visits', weight: 1, target: 1 },
          { role: SUPPORT, kpi: 'Tickets', weight: 100, target: 1 },
        ],
      ),
    );
    const kpis = reviewKpisOf(libraryOf(cycle).kpisOf(rowOf(cycle.employees, 0)), [], []);
    expect(kpis.map(({ weight }) => weight)).toEqual([
      expect.closeTo(9000 / 365, 9),
      expect.closeTo(27500 / 365, 9),
    ]);
  });

  test('whatever is entered or not applicable, the parts make the score', () => {
    const actual = fc.oneof(fc.integer({ min: 0, max: 150 }), fc.constantFrom('', 'N/A'));
    fc.assert(
      fc.property(
        fc.tuple(actual, actual, actual),
        fc.integer({ min: START, max: END - 1 }),
        ([revenue, visits, tickets], last) => {
          const cycle = person(
            [stay(SALES, START, last), stay(SUPPORT, last + 1)],
            [
              result('Revenue', 100, revenue, 60),
              result('Visits', 100, visits, 40),
              result('Tickets', 100, tickets, 100),
            ],
            apart,
          );
          const { kpiScore, roles } = scored(cycle);
          if (kpiScore === null) return expect(roles.every((role) => role.kpiScore === null)).toBe(true);
          const sum = roles.reduce((total, role) => total + role.share * (role.kpiScore ?? 0), 0);
          return expect(sum).toBeCloseTo(kpiScore, 9);
        },
      ),
      { seed: 20261126, numRuns: 60 },
    );
  });

  test('who was in one role has one score and no parts', () => {
    const { kpiScore, roles } = scored(
      person([stay(SUPPORT, day(1, 1))], [result('Tickets', 50, 40, 70), result('Revenue', 100, 100, 30)]),
    );
    expect([kpiScore, roles]).toEqual([expect.closeTo(86, 9), []]);
  });
});

describe('days worked, first and last included', () => {
  const daysOf = (employee: TypedRow<'MeritEmployees'>) =>
    scored((rows) => {
      person([])(rows);
      Object.assign(rowOf(rows.MeritEmployees, 0), employee);
    }).days;

  test.each([
    ['the whole year', {}, 365, 365],
    ['hired on the 1st of July: 31 + 31 + 30 + 31 + 30 + 31', { hireDate: day(7, 1) }, 184, 184],
    ['hired on the last day', { hireDate: END }, 1, 1],
    ['left on the 31st of March', { endDate: day(3, 31) }, 90, 90],
    ['left on the first day', { endDate: START }, 1, 1],
    ['here from March to June: 31 + 30 + 31 + 30', { hireDate: day(3, 1), endDate: day(6, 30) }, 122, 122],
    ['20 days of leave', { leaveDays: 20 }, 365, 345],
    ['more leave than employment', { hireDate: day(12, 22), leaveDays: 20 }, 10, 0],
  ])('%s', (_, employee, employed, worked) => {
    expect(daysOf(employee)).toMatchObject({ inPeriod: 365, employed, worked });
  });
});

describe('probation and eligibility', () => {
  const standings = (...people: readonly TypedRow<'MeritEmployees'>[]) =>
    scoreCycle(
      cycleWith((rows) => {
        person([])(rows);
        rows.MeritEmployees = people.map((one, index) => ({ id: `P${index}`, ...one }));
        rows.MeritKpiResults = people.map((_, index) => ({
          ...result('Tickets', 100, 95 - index, 100),
          employeeId: `P${index}`,
        }));
      }),
    ).map(({ standing, finalScore, tier, rank }) => [standing, finalScore, tier, rank]);

  test('on probation beyond the period: scored, with the tier of the score, but without a rank', () => {
    expect(
      standings(
        { probationEnd: END + 1 },
        { probationEnd: END },
        { eligible: 'No' },
        { probationEnd: END + 30, eligible: 'Yes' },
        {},
      ),
    ).toEqual([
      ['on-probation', 95, 'S', null],
      ['counted', 94, 'A', 1],
      ['not-eligible', 93, 'A', null],
      ['counted', 92, 'A', 2],
      ['counted', 91, 'A', 3],
    ]);
  });
});

describe('judged KPIs', () => {
  const judged = (scores: TypedRow<'MeritKpiResults'>, selfShare = 0, managerShare = 100): number | null =>
    scored((rows) => {
      person(
        [],
        [
          { ...result('Tickets', 100, 100, 50) },
          { period: '2026', employeeId: 'P', kpi: 'Teamwork', weight: 50, direction: 'score', ...scores },
        ],
      )(rows);
      rows.MeritPolicy.push(
        { key: 'selfScoreShare', value: String(selfShare) },
        { key: 'managerScoreShare', value: String(managerShare) },
      );
    }).kpiScore;

  test.each([
    // Half of it is the other KPI's 100.
    ['the manager’s alone', { selfScore: 100, managerScore: 80 }, 0, 100, 90],
    ['30 : 70', { selfScore: 100, managerScore: 80 }, 30, 70, (100 + 86) / 2],
    ['one that has no share may be missing', { managerScore: 60 }, 0, 100, 80],
    ['one that has a share may not: the KPI is not scored yet', { managerScore: 60 }, 30, 70, 100],
    ['not applicable: the KPI is left out', { managerScore: 'N/A' }, 0, 100, 100],
    ['a score of 0 is a score', { managerScore: 0 }, 0, 100, 50],
    ['an actual that was entered comes first', { actual: 40, managerScore: 80 }, 0, 100, 70],
  ])('%s', (_, scores, selfShare, managerShare, score) => {
    expect(judged(scores, selfShare, managerShare)).toBeCloseTo(score, 9);
  });
});

describe('changes of agreed targets', () => {
  const before = [
    { kpi: 'Revenue', target: 100, weight: 60 },
    { kpi: 'Visits', target: 10, weight: 40 },
  ];
  test('old and new of every target and weight that is another one; KPIs that came or went', () => {
    const after = [
      { kpi: ' revenue', target: 120, weight: 60 },
      { kpi: 'Tickets', target: 50, weight: 40 },
    ];
    expect(targetChanges(before, after, true)).toEqual([
      { kpi: ' revenue', column: 'target', old: 100, new: 120 },
      { kpi: 'Visits', column: 'target', old: 10, new: null },
      { kpi: 'Visits', column: 'weight', old: 40, new: null },
      { kpi: 'Tickets', column: 'target', old: null, new: 50 },
      { kpi: 'Tickets', column: 'weight', old: null, new: 40 },
    ]);
  });
  test('nothing as long as not both have agreed, nor for the tail of a float', () => {
    expect(targetChanges(before, [], false)).toEqual([]);
    const after = before.map((kpi) => ({ ...kpi, weight: kpi.weight * (1 + 1e-14) }));
    expect(targetChanges(before, after, true)).toEqual([]);
  });
  const target: TargetChange = { kpi: 'Revenue', column: 'target', old: 100, new: 50 };
  const weight: TargetChange = { kpi: 'Revenue', column: 'weight', old: 30, new: 10 };
  test.each<[string, readonly (readonly [old: string, now: string, date?: number])[], boolean, boolean]>([
    ['nothing', [], false, false],
    ['an earlier change', [['100', '90']], false, false],
    [
      'the change itself, after it',
      [
        ['90', '50', 2],
        ['100', '90', 1],
      ],
      true,
      false,
    ],
    [
      'a later change of what there is',
      [
        ['100', '50'],
        ['50', '60'],
      ],
      false,
      false,
    ],
    [
      'both',
      [
        ['100', '50'],
        ['30', '10'],
      ],
      true,
      true,
    ],
    ['one that ends where the other column stands', [['100', '10']], false, false],
    [
      'words and units',
      [
        ['target 100', 'target 50'],
        ['30 %', '10%'],
      ],
      true,
      true,
    ],
    ['percentages as Excel keeps them', [['0.3', '0.1']], false, true],
    ['nothing of what was before', [['', '50']], true, false],
    ['words alone', [['high', 'lower']], false, false],
  ])('on record: %s', (_, rows, isTargetThere, isWeightThere) => {
    const record = rows.map(([old, now, date = null]) => ({ what: '', old, new: now, date }));
    const changed = [target, weight];
    expect(changed.map((change) => isOnRecord(change, changed, record))).toEqual([
      isTargetThere,
      isWeightThere,
    ]);
  });

  test('on record: a row that says what it is about is about nothing else', () => {
    const row = (what: string) => [{ what, old: '', new: '50', date: null }];
    const both = [target, { ...weight, new: 50 }];
    const told = (what: string): boolean[] => both.map((change) => isOnRecord(change, both, row(what)));
    expect(told('Target')).toEqual([true, false]);
    expect(told(' 权重')).toEqual([false, true]);
    expect(told('both of them')).toEqual([true, true]);
  });
});
