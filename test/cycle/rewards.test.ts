import fc from 'fast-check';
import { readPolicy } from '../../src/cycle/policy';
import { rewardCycle } from '../../src/cycle/rewards/reward-cycle';
import type { EmployeeReward, Rewards } from '../../src/cycle/rewards/reward-cycle';
import { DEFAULT_REWARD_RULES } from '../../src/cycle/rewards/reward-rules';
import type { RewardRule } from '../../src/cycle/rewards/reward-rules';
import { splitBonus } from '../../src/cycle/rewards/split-bonus';
import { scoreCycle } from '../../src/cycle/scores';
import { cycleWith, END, START } from './clean-cycle';
import type { TypedRow, TypedRows } from './clean-cycle';

const RUNS = { seed: 20261126, numRuns: 60 };

interface Someone extends TypedRow<'MeritEmployees'> {
  readonly score?: number | null;
}

/** Only the KPI score counts, and it is what is given. Tiers: S from 95, A from 85, B from 70, C from 60, D from 0. */
const company =
  (people: readonly Someone[], rules: Partial<Record<RewardRule, unknown>> = {}) =>
  (rows: TypedRows): void => {
    rows.MeritPolicy.push(
      { key: 'kpiShare', value: '1' },
      { key: 'share360', value: '0' },
      ...Object.entries(rules).map(([key, value]) => ({ key, value: value ?? '' })),
    );
    rows.MeritTiers = [
      { tier: 'S', minScore: 95, share: 10, bonusFactor: 2, raisePercent: 0.08 },
      { tier: 'A', minScore: 85, share: 20, bonusFactor: 1.5, raisePercent: 0.05 },
      { tier: 'B', minScore: 70, share: 50, bonusFactor: 1, raisePercent: 0.03 },
      { tier: 'C', minScore: 60, share: 15, bonusFactor: 0.5, raisePercent: 0 },
      { tier: 'D', minScore: 0, share: 5, bonusFactor: 0, raisePercent: 0 },
    ];
    rows.MeritEmployees = people.map(({ score: _, ...person }, index) => ({
      id: `P${index}`,
      name: `Person ${index}`,
      ...person,
    }));
    rows.MeritRatings = [];
    rows.MeritKpiResults = people.map(({ score }, index) => ({
      period: '2026',
      employeeId: `P${index}`,
      kpi: 'Judged',
      actual: score ?? '',
      weight: 100,
      direction: 'score',
    }));
  };

const rewardsOf = (
  people: readonly Someone[],
  rules: Partial<Record<RewardRule, unknown>> = {},
  more: (rows: TypedRows) => void = () => undefined,
): Rewards =>
  rewardCycle(
    cycleWith((rows) => {
      company(people, rules)(rows);
      more(rows);
    }),
  );

const of =
  <K extends keyof EmployeeReward>(key: K) =>
  ({ people }: Rewards): EmployeeReward[K][] =>
    people.map((one) => one[key]);
const bonusesOf = of('bonus');
const tiersOf = of('finalTier');

describe('the rules', () => {
  const read = (rules: Record<string, string>) =>
    readPolicy(
      Object.entries(rules).map(([key, value], index) => ({
        key,
        value,
        at: { sheet: 'Settings', row: index + 2, columns: { key: 0, value: 1 } },
      })),
    );

  test('in either language; a blank one has its default', () => {
    expect(read({}).policy.rewards).toEqual(DEFAULT_REWARD_RULES);
    const { policy, problems } = read({
      forcedDistribution: '强制',
      distributionGroup: ' Department',
      budget: '1,000,000',
      bonusByScore: '是',
      bonusBySalary: 'no',
      currency: 'CNY',
      bonusCap: '',
    });
    expect(policy.rewards).toEqual({
      ...DEFAULT_REWARD_RULES,
      forcedDistribution: 'binding',
      distributionGroup: 'department',
      budget: 1_000_000,
      bonusByScore: true,
      bonusBySalary: false,
      currency: 'CNY',
    });
    expect(problems).toEqual([]);
  });

  test('what a rule cannot be is told with its cell, and the default holds', () => {
    const { policy, problems } = read({
      forcedDistribution: 'sometimes',
      budget: '-1',
      payUnit: '0',
      bonusByTeam: 'perhaps',
      bonusFloor: '500',
      bonusCap: '400',
      distributionMinGroup: '2.5',
    });
    expect(policy.rewards).toEqual(DEFAULT_REWARD_RULES);
    expect(problems.map(({ code, at }) => [code, at.address])).toEqual([
      ['out-of-range', 'B2'],
      ['out-of-range', 'B8'],
      ['out-of-range', 'B3'],
      ['out-of-range', 'B4'],
      ['not-yes-no', 'B5'],
      ['out-of-range', 'B7'],
    ]);
  });
});

describe('tiers by distribution', () => {
  const binding = { forcedDistribution: 'binding', distributionMinGroup: 5 };
  const ten = [99, 98, 97, 96, 95, 94, 93, 92, 91, 90].map((score) => ({ score }));

  test('binding: quotas of ten people at 10, 20, 50, 15, 5 %, the half people to the better tier', () => {
    // Quotas 1, 2, 5, 1.5, 0.5: the one left over goes to C, whose remainder is as large as D's.
    expect(tiersOf(rewardsOf(ten, binding)).join('')).toBe('SAABBBBBCC');
  });

  test('guideline: minimum scores decide, the shares are shown beside', () => {
    const { people } = rewardsOf(ten);
    expect(people.map(({ finalTier }) => finalTier).join('')).toBe('SSSSSAAAAA');
    expect(people.map(({ tierByShares }) => tierByShares).join('')).toBe('SAABBBBBCC');
  });

  test('a group below the minimum is advised only; each department is one of its own', () => {
    const people = [
      ...ten.slice(0, 5).map((one) => ({ ...one, department: 'Sales' })),
      ...ten.slice(5, 9).map((one) => ({ ...one, department: 'Support' })),
    ];
    const { people: result } = rewardsOf(people, { ...binding, distributionGroup: 'department' });
    // Five: 0.5, 1, 2.5, 0.75, 0.25 are 0, 1, 2 and the largest remainders C, then S.
    expect(result.map(({ finalTier }) => finalTier).join('')).toBe('SABBC' + 'AAAA');
    // Four: 0.4, 0.8, 2, 0.6, 0.2.
    expect(
      result
        .slice(5)
        .map(({ tierByShares }) => tierByShares)
        .join(''),
    ).toBe('ABBC');
  });

  test('a department in two spellings is one', () => {
    const people = ten.map((one, index) => ({ ...one, department: index % 2 === 0 ? 'Sales' : 'sales' }));
    const { people: result } = rewardsOf(people, {
      ...binding,
      distributionGroup: 'department',
      distributionMinGroup: 10,
    });
    expect(result.map(({ finalTier }) => finalTier).join('')).toBe('SAABBBBBCC');
  });

  test('by level; who is on probation or not eligible has the tier of the score and takes no place', () => {
    const people = ten.map((one, index) => ({
      ...one,
      level: 'P1',
      ...(index === 0 && { probationEnd: END + 30 }),
      ...(index === 1 && { eligible: 'No' }),
    }));
    const { people: result } = rewardsOf(people, { ...binding, distributionGroup: '职级' });
    expect(result.map(({ finalTier }) => finalTier).join('')).toBe('SS' + 'SAABBBBC');
    expect(result.slice(0, 2).map(({ tierByShares }) => tierByShares)).toEqual(['', '']);
  });

  test('equal scores are never separated, a better score never has a worse tier', () => {
    const score = fc.integer({ min: 60, max: 75 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 5, maxLength: 30 }), (scores) => {
        const tiers = tiersOf(
          rewardsOf(
            scores.map((one) => ({ score: one })),
            binding,
          ),
        );
        scores.forEach((one, row) =>
          scores.forEach((other, place) => {
            const order = 'SABCD'.indexOf(tiers[row] ?? '') - 'SABCD'.indexOf(tiers[place] ?? '');
            if (one === other) expect(order).toBe(0);
            if (one > other) expect(order).toBeLessThanOrEqual(0);
          }),
        );
      }),
      { ...RUNS, numRuns: 15 },
    );
  });
});

describe('calibration within what the policy allows', () => {
  const moved = (to: string, rules = {}) =>
    rewardsOf([{ score: 80 }], rules, ({ MeritCalibration }) =>
      MeritCalibration.push({ period: '2026', employeeId: 'P0', from: 'B', to, reason: 'why', by: 'HR' }),
    ).people[0];
  test('a tier too far away does not count and is told', () => {
    expect(moved('S')).toMatchObject({ finalTier: 'S', calibratedTier: 'S', refusedTier: '' });
    expect(moved('S', { calibrationSteps: 1 })).toMatchObject({
      finalTier: 'B',
      calibratedTier: '',
      refusedTier: 'S',
    });
    expect(moved('A', { calibrationSteps: 1 })).toMatchObject({ finalTier: 'A', refusedTier: '' });
    expect(moved('C', { calibrationSteps: 0 })).toMatchObject({ finalTier: 'B', refusedTier: 'C' });
  });
  test('steps are counted from the tier that a veto leaves', () => {
    const rewards = rewardsOf([{ score: 80 }], { calibrationSteps: 1 }, (rows) => {
      rows.MeritAdjustments.push({ period: '2026', employeeId: 'P0', kind: 'veto', vetoTier: 'D' });
      rows.MeritCalibration.push({ period: '2026', employeeId: 'P0', to: 'C' });
    });
    expect(rewards.people[0]).toMatchObject({ tier: 'B', vetoTier: 'D', finalTier: 'C' });
  });
});

describe('bonus points', () => {
  test('salary × tier × team × days; joiners, leavers and leave by days', () => {
    const people = [
      { score: 90, salary: 10_000, department: 'Sales' },
      // Hired on 1 July 2026: 184 of 365 days, less 20 days of leave.
      { score: 80, salary: 10_000, department: 'Sales', hireDate: START + 181, leaveDays: 20 },
      // Left on 31 March: 90 of 365 days.
      { score: 80, salary: 7_300, department: 'Support', endDate: START + 89 },
      { score: 10, salary: 5_000, department: 'Support' },
    ];
    const rewards = rewardsOf(people, { budget: 1000 }, ({ MeritTeams }) =>
      MeritTeams.push({ period: '2026', department: 'SALES', factor: 1.2 }),
    );
    // 10,000 · 1.5 · 1.2; 10,000 · 1 · 1.2 · 164 / 365; 7,300 · 1 · 1 · 90 / 365; tier D has the factor 0.
    const expected = [18_000, (12_000 * 164) / 365, 1_800, 0];
    rewards.people.forEach(({ bonusPoints }, row) => expect(bonusPoints).toBeCloseTo(expected[row] ?? 0, 9));
    // Of 25,191.78…: 714.519, 214.030, 71.452; the largest remainders are the second's and the third's.
    expect(bonusesOf(rewards)).toEqual([714.52, 214.03, 71.45, 0]);
    expect(rewards.bonus).toMatchObject({ pool: 1000, paid: 1000, fault: null });
  });

  test('a transfer: the team factor is the mean by days', () => {
    const rewards = rewardsOf([{ score: 80, salary: 1_000, department: 'Support' }], {}, (rows) => {
      rows.MeritTeams.push(
        { period: '2026', department: 'Sales', factor: 1.5 },
        { period: '2026', department: 'Support', factor: 0.8 },
      );
      // 1 January to 31 March in Sales: 90 of 365 days.
      rows.MeritAssignments.push({ employeeId: 'P0', department: 'Sales', from: START, to: START + 89 });
    });
    const factor = (90 * 1.5 + 275 * 0.8) / 365;
    expect(rewards.people[0]?.teamFactor).toBeCloseTo(factor, 12);
    expect(rewards.people[0]?.bonusPoints).toBeCloseTo(1_000 * factor, 9);
  });

  test.each([
    [{}, 1000 * 1.5 * 1.2 * 0.5],
    [{ bonusBySalary: '否' }, 1.5 * 1.2 * 0.5],
    [{ bonusByTier: 'no' }, 1000 * 1.2 * 0.5],
    [{ bonusByTeam: 'no' }, 1000 * 1.5 * 0.5],
    [{ bonusByDays: 'no' }, 1000 * 1.5 * 1.2],
    [{ bonusByScore: 'yes' }, 1000 * 1.5 * 1.2 * 0.5 * 0.9],
    [{ bonusByTier: 'no', bonusByScore: 'yes' }, 1000 * 1.2 * 0.5 * 0.9],
  ])('each factor can be switched: %p', (rules, points) => {
    const rewards = rewardsOf(
      [{ score: 90, salary: 1000, department: 'Sales', leaveDays: 182.5 }],
      rules,
      ({ MeritTeams }) => MeritTeams.push({ period: '2026', department: 'Sales', factor: 1.2 }),
    );
    expect(rewards.people[0]?.bonusPoints).toBeCloseTo(points, 9);
  });

  test('without a salary that counts there are no points, not points of 0; said what is missing', () => {
    const people = [
      { score: 80 },
      { score: 80, salary: -5 },
      { score: 80, salary: 0 },
      { score: 80, salary: 9 },
    ];
    const rewards = rewardsOf(people, { budget: 10 });
    expect(of('bonusPoints')(rewards)).toEqual([null, null, 0, 9]);
    expect(of('missingFactors')(rewards)).toEqual([['salary'], ['salary'], [], []]);
    expect(bonusesOf(rewards)).toEqual([null, null, 0, 10]);
    expect(of('bonusPoints')(rewardsOf(people, { bonusBySalary: 'no' }))).toEqual([1, 1, 1, 1]);
  });
});

describe('the pool', () => {
  const three = [
    { score: 80, salary: 6 },
    { score: 80, salary: 3 },
    { score: 80, salary: 1 },
  ];

  test('within a floor and a cap', () => {
    const rewards = rewardsOf(three, { budget: 1000, bonusFloor: 150, bonusCap: 450 });
    expect(bonusesOf(rewards)).toEqual([450, 400, 150]);
  });

  test.each([
    [{ budget: 100, bonusFloor: 150 }, 450],
    [{ budget: 1000, bonusCap: 300 }, 900],
  ])(
    'bounds that do not go with it: nobody gets anything, the nearest pool is told: %p',
    (rules, nearest) => {
      const rewards = rewardsOf(three, rules);
      expect(bonusesOf(rewards)).toEqual([null, null, null]);
      expect(rewards.bonus).toMatchObject({ paid: 0, fault: { kind: 'infeasible', nearest } });
    },
  );

  test('nobody has points; no pool', () => {
    const nobody = rewardsOf([{ score: 10, salary: 6 }], { budget: 100 });
    expect(nobody.bonus).toMatchObject({ pool: 100, paid: 0, fault: { kind: 'nobody' } });
    expect(rewardsOf(three).bonus).toMatchObject({ pool: null, paid: 0, fault: null });
  });

  test('by department first: the department by salaries and its factor, then people by their own points', () => {
    const people = [
      { score: 96, salary: 1000, department: 'Sales' },
      { score: 80, salary: 1000, department: 'Sales' },
      { score: 80, salary: 1000, department: 'Support' },
      { score: 10, salary: 1000, department: 'Support' },
    ];
    const rewards = rewardsOf(people, { budget: 1000, bonusByDepartment: '是' }, ({ MeritTeams }) =>
      MeritTeams.push({ period: '2026', department: 'Sales', factor: 1.5 }),
    );
    // 2,000 · 1.5 : 2,000 of 1,000; in Sales 2 : 1, in Support 1 : 0.
    expect(rewards.bonus.departments).toEqual([
      { department: 'Sales', amount: 600 },
      { department: 'Support', amount: 400 },
    ]);
    expect(bonusesOf(rewards)).toEqual([400, 200, 400, 0]);
  });

  test('by department first: one department in two spellings is one, as its first row has it', () => {
    const people = [
      { score: 80, salary: 100, department: 'A' },
      { score: 80, salary: 50, department: 'B' },
      { score: 96, salary: 25, department: ' a' },
    ];
    const rewards = rewardsOf(people, { budget: 175, bonusByDepartment: 'yes' });
    expect(rewards.bonus.departments).toEqual([
      { department: 'A', amount: 125 },
      { department: 'B', amount: 50 },
    ]);
    expect(bonusesOf(rewards)).toEqual([83.33, 50, 41.67]);
  });

  test('by department first: who moved has a part in both pools, by days', () => {
    const people = [
      { score: 80, salary: 1000, department: 'Sales' },
      { score: 80, salary: 1000, department: 'Support' },
      { score: 80, salary: 1000, department: 'Support' },
    ];
    const rewards = rewardsOf(people, { budget: 1095, bonusByDepartment: 'yes' }, (rows) => {
      rows.MeritTeams.push({ period: '2026', department: 'Sales', factor: 2 });
      // The third was in Sales for 73 of 365 days, a fifth.
      rows.MeritAssignments.push({ employeeId: 'P2', department: 'Sales', from: START, to: START + 72 });
    });
    // Sales 1.2 · 2 : Support 1.8 → 625.714…: 469.286 of 1,095.
    expect(rewards.bonus.departments.map(({ amount }) => amount)).toEqual([625.71, 469.29]);
    // 625.71 at 1 : 0.2 is 521.425 and 104.285, the cent to the first; 469.29 at 1 : 0.8 is 260.717 and 208.573.
    expect(bonusesOf(rewards)).toEqual([521.43, 260.72, 104.28 + 208.57]);
  });

  const someone = fc.record({
    score: fc.option(fc.integer({ min: 50, max: 110 }), { nil: null }),
    salary: fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 4_000_000 }).map((cents) => cents / 100),
    ),
    department: fc.constantFrom('Sales', 'Support', ''),
    eligible: fc.constantFrom('', 'Yes', 'No'),
    probationEnd: fc.constantFrom('', END + 1),
    leaveDays: fc.constantFrom('', 10, 364),
    hireDate: fc.constantFrom('', START - 9, START + 100),
  });

  test('whatever the company: to the cent, within the bounds, monotone in points, nobody who is not eligible', () => {
    fc.assert(
      fc.property(
        fc.array(someone, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom(0.01, 1, 50),
        fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: null }),
        fc.option(fc.integer({ min: 90_000, max: 2_000_000 }), { nil: null }),
        fc.boolean(),
        (people, cents, payUnit, bonusFloor, bonusCap, bonusByDepartment) => {
          const budget = cents / 100;
          const { people: result, bonus } = rewardsOf(
            people,
            { budget, payUnit, bonusFloor, bonusCap, bonusByDepartment: String(bonusByDepartment) },
            ({ MeritTeams }) => MeritTeams.push({ period: '2026', department: 'Sales', factor: 1.3 }),
          );
          const inCents = (amount: number | null): number => Math.round((amount ?? 0) * 100);
          const total = result.reduce((sum, one) => sum + inCents(one.bonus), 0);
          const units = Math.round(payUnit * 100);
          expect(total).toBe(bonus.fault ? 0 : cents - (cents % units));
          expect(inCents(bonus.paid)).toBe(total);
          for (const one of result) {
            if (one.standing !== 'counted' || one.finalTier === '') {
              expect([one.bonusPoints, one.bonus, one.raise, one.raiseAmount]).toEqual([
                null,
                null,
                null,
                null,
              ]);
            }
            if (one.bonusPoints === 0 && !bonus.fault) expect(one.bonus).toBe(0);
            if ((one.bonus ?? 0) === 0) continue;
            if (bonusFloor !== null && !bonusByDepartment)
              expect(one.bonus).toBeGreaterThanOrEqual(bonusFloor);
            if (bonusCap !== null) expect(one.bonus).toBeLessThanOrEqual(bonusCap);
          }
          const ofDepartment = (one: EmployeeReward): string =>
            bonusByDepartment ? one.person.department : '';
          for (const one of result)
            for (const other of result)
              if (
                !bonus.fault &&
                ofDepartment(one) === ofDepartment(other) &&
                (one.bonusPoints ?? 0) > (other.bonusPoints ?? 0)
              )
                expect(inCents(one.bonus)).toBeGreaterThanOrEqual(inCents(other.bonus));
        },
      ),
      RUNS,
    );
  });

  test('parts of people in several departments keep to the bounds of the person', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ points: fc.integer({ min: 0, max: 50 }), days: fc.integer({ min: 1, max: 364 }) }),
          { minLength: 2, maxLength: 8 },
        ),
        fc.integer({ min: 0, max: 100_000 }),
        (people, cents) => {
          const claims = people.map(({ points, days }) => ({
            points,
            ownPoints: points,
            base: 1,
            departments: [
              { department: 'A', part: days / 365, factor: 1.5 },
              { department: 'B', part: 1 - days / 365, factor: 1 },
            ],
          }));
          const rules = { payUnit: 0.01, bonusFloor: 10, bonusCap: 400, bonusByDepartment: true };
          const { amounts, fault } = splitBonus(cents / 100, claims, rules);
          const total = amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0);
          expect(total).toBe(fault ? 0 : cents);
          amounts.forEach((amount, row) => {
            if (fault || people[row]?.points === 0) return;
            expect(amount).toBeGreaterThanOrEqual(10);
            expect(amount).toBeLessThanOrEqual(400);
          });
        },
      ),
      RUNS,
    );
  });
});

describe('raises', () => {
  const people = [
    { score: 90, salary: 800, midpoint: 1000 },
    { score: 90, salary: 1100, midpoint: 1000 },
    { score: 80, salary: 1000 },
    { score: 80, salary: 1000, midpoint: 1000, eligible: 'No' },
    { score: 80, midpoint: 1000 },
  ];
  const matrix = ({ MeritMatrix }: TypedRows): void => {
    for (const [tier, compaMin, raise] of [
      ['A', 0, 0.1],
      ['A', 1, 0.04],
      ['B', 0, 0.06],
      ['B', 1, 0.02],
    ])
      MeritMatrix.push({ tier, compaMin, raise });
  };

  test('as the tier table says; by the matrix where there is one and a compa-ratio', () => {
    expect(of('raise')(rewardsOf(people))).toEqual([0.05, 0.05, 0.03, null, 0.03]);
    const rewards = rewardsOf(people, {}, matrix);
    expect(of('compaRatio')(rewards)).toEqual([0.8, 1.1, null, 1, null]);
    expect(of('raise')(rewards)).toEqual([0.1, 0.04, 0.03, null, 0.03]);
    expect(of('raiseAmount')(rewards)).toEqual([80, 44, 30, null, null]);
    expect(rewards.raises).toEqual({ budget: null, wanted: 154, given: 154 });
  });

  test('above the budget all are cut in proportion, to the cent', () => {
    const rewards = rewardsOf(people, { raiseBudget: 100 }, matrix);
    expect(of('raiseAmount')(rewards)).toEqual([51.95, 28.57, 19.48, null, null]);
    expect(of('raise')(rewards)[0]).toBeCloseTo(51.95 / 800, 12);
    expect(rewards.raises).toEqual({ budget: 100, wanted: 154, given: 100 });
    expect(rewardsOf(people, { raiseBudget: 154 }, matrix).raises.given).toBe(154);
  });

  test('a matrix with a gap, or twice the same row, gives no raise from it rather than a wrong one', () => {
    const rewards = rewardsOf([{ score: 96, salary: 900, midpoint: 1000 }], {}, matrix);
    expect(of('raise')(rewards)).toEqual([null]);
    const twice = rewardsOf(people, {}, (rows) => {
      matrix(rows);
      rows.MeritMatrix.push({ tier: 'a', compaMin: 1, raise: 0.4 });
    });
    expect(of('raise')(twice)).toEqual([0.1, null, 0.03, null, 0.03]);
  });

  test('tiers of the matrix in another spelling are the same ones', () => {
    const rewards = rewardsOf(people, {}, (rows) => {
      matrix(rows);
      rows.MeritMatrix.splice(1, 1, { tier: ' a', compaMin: 1, raise: 0.01 });
    });
    expect(of('raise')(rewards)).toEqual([0.1, 0.01, 0.03, null, 0.03]);
  });

  test('none for who has no tier, also where a row of the tier table lacks its name', () => {
    const rewards = rewardsOf(
      [{ score: 90, salary: 100, eligible: 'No' }, { salary: 100 }],
      {},
      ({ MeritTiers }) => MeritTiers.push({ tier: '', raisePercent: 0.1 }),
    );
    expect(of('raise')(rewards)).toEqual([null, null]);
  });
});

describe('a period with parts', () => {
  const year = (weights: readonly unknown[], written: readonly (readonly [string, string, number | ''])[]) =>
    cycleWith((rows) => {
      company([{}, {}, {}])(rows);
      rows.MeritKpiResults = [];
      rows.MeritPeriods = [
        { period: '2026', start: START, end: END, state: 'open' },
        ...weights.map((weightInParent, index) => ({
          period: `2026-Q${index + 1}`,
          parent: '2026',
          weightInParent,
          state: 'closed',
        })),
      ];
      rows.MeritScores = written.map(([period, employeeId, finalScore]) => ({
        period,
        employeeId,
        kpiScore: finalScore,
        finalScore,
      }));
    });
  const quarters = [
    ['2026-Q1', 'P0', 80],
    ['2026-Q2', 'P0', 90],
    ['2026-Q3', 'P0', 100],
    ['2026-Q4', 'P0', 70],
    // Joined in the third quarter.
    ['2026-Q3', 'P1', 60],
    ['2026-Q4', 'P1', 70],
    ['2025-Q4', 'P2', 99],
  ] as const;

  test('quarters roll up to the year by their weights; one without a score drops out', () => {
    const scores = scoreCycle(year([20, 20, 30, 30], quarters));
    expect(scores.map(({ base }) => base)).toEqual([85, 65, null]);
    expect(scores.map(({ kpiScore, finalScore, tier }) => [kpiScore, finalScore, tier])).toEqual([
      [85, 85, 'A'],
      [65, 65, 'C'],
      [null, null, ''],
    ]);
    expect(scores[2]?.missing).toEqual(['sub-periods']);
  });

  test('without any weight all weigh the same; with some, a blank one weighs nothing', () => {
    expect(scoreCycle(year(['', '', '', ''], quarters)).map(({ base }) => base)).toEqual([85, 65, null]);
    expect(scoreCycle(year([1, '', 1, ''], quarters)).map(({ base }) => base)).toEqual([90, 60, null]);
  });
});

test('blank is never zero: a company without salaries, tiers or factors', () => {
  const { people, bonus, raises } = rewardsOf([{ score: 80 }], { budget: 100 }, (rows) => {
    rows.MeritTiers = [{ tier: 'B', minScore: 0 }];
  });
  expect(people.map(({ bonusPoints, bonus: amount, raise }) => [bonusPoints, amount, raise])).toEqual([
    [null, null, null],
  ]);
  expect([bonus.paid, raises.wanted]).toEqual([0, 0]);
});
