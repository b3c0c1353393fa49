import { smartScores } from '../../src/cycle/smart-score';
import type { SmartLack } from '../../src/cycle/smart-score';
import { cellOf, cycleWith, END, rowOf, START } from './clean-cycle';
import type { TypedRows } from './clean-cycle';

const smartWith = (change: (rows: TypedRows) => void) => smartScores(cycleWith(change));
const lacksOf = (change: (rows: TypedRows) => void): readonly SmartLack[] =>
  smartWith(change).flatMap(({ kpis }) => kpis.flatMap(({ lacks }) => lacks));

test('KPIs of a preset are SMART', () => {
  const [score, ...others] = smartWith(() => undefined);
  expect(others).toEqual([]);
  expect(score).toMatchObject({ role: 'Key account manager', employeeId: '', score: 100 });
  expect(score?.kpis).toHaveLength(6);
});

test('a criterion counts once, whatever is lacking of it; each lack knows its cell', () => {
  const [score] = smartWith(({ MeritKpis }) =>
    Object.assign(rowOf(MeritKpis, 1), { unit: '', source: '', owner: '' }),
  );
  const [, kpi] = score?.kpis ?? [];
  expect(kpi?.lacks).toEqual([
    { criterion: 'measurable', column: 'unit', fault: 'blank', at: cellOf('MeritKpis', 1, 'unit') },
    { criterion: 'measurable', column: 'source', fault: 'blank', at: cellOf('MeritKpis', 1, 'source') },
    { criterion: 'owned', column: 'owner', fault: 'blank', at: cellOf('MeritKpis', 1, 'owner') },
  ]);
  expect(kpi?.score).toBeCloseTo(3 / 5, 12);
  // Five KPIs of 100 and one of 60.
  expect(score?.score).toBeCloseTo(560 / 6, 10);
});

test.each([
  ['achievable', 'target', '', 'blank'],
  ['relevant', 'objectiveId', '', 'blank'],
  ['relevant', 'objectiveId', 'O99', 'unknown-objective'],
  ['timeBound', 'due', '', 'blank'],
  ['timeBound', 'due', START - 1, 'outside-period'],
  ['timeBound', 'due', END + 1, 'outside-period'],
] as const)('%s: %s %s', (criterion, column, value, fault) => {
  const found = lacksOf(({ MeritKpis }) => Object.assign(rowOf(MeritKpis, 1), { [column]: value }));
  expect(found).toMatchObject([{ criterion, column, fault }]);
});

test('a judged KPI needs no target', () => {
  expect(
    lacksOf(({ MeritKpis }) => Object.assign(rowOf(MeritKpis, 1), { direction: 'score', target: '' })),
  ).toEqual([]);
});

describe('a target against history', () => {
  const lastYear =
    (actuals: readonly unknown[], kpi = 0) =>
    (rows: TypedRows) => {
      rows.MeritPeriods.unshift({ period: '2025', start: START - 365, end: START - 1, state: 'closed' });
      const { kpi: name } = rowOf(rows.MeritKpis, kpi);
      actuals.forEach((actual, person) =>
        rows.MeritKpiResults.push({ period: '2025', employeeId: `E${person + 1}`, kpi: name, actual }),
      );
    };
  const withTarget =
    (target: number, direction: string, actuals: readonly unknown[]) =>
    (rows: TypedRows): void => {
      Object.assign(rowOf(rows.MeritKpis, 0), { target, direction });
      lastYear(actuals)(rows);
    };

  test('nobody reached it: what they did reach, in the middle', () => {
    expect(lacksOf(withTarget(100, 'higher', [70, 90, 80, 60]))).toMatchObject([
      {
        criterion: 'achievable',
        column: 'target',
        fault: 'never-reached',
        median: 75,
        count: 4,
        target: 100,
      },
    ]);
  });

  test('everybody reached it, also where lower is better', () => {
    expect(lacksOf(withTarget(5, 'lower', [5, 4, 3]))).toMatchObject([
      { fault: 'always-reached', median: 4 },
    ]);
    expect(lacksOf(withTarget(5, 'lower', [6, 7, 5.5]))).toMatchObject([{ fault: 'never-reached' }]);
  });

  test('somebody did and somebody did not: as it should be', () => {
    expect(lacksOf(withTarget(100, 'higher', [100, 90, 80]))).toEqual([]);
  });

  test('too few results, blanks and what is not applicable say nothing', () => {
    expect(lacksOf(withTarget(100, 'higher', [70, 90, '', 'N/A']))).toEqual([]);
  });

  test('only people of the role, and only earlier periods', () => {
    const actuals = [70, 80, 90];
    expect(
      lacksOf((rows) => {
        withTarget(100, 'higher', actuals)(rows);
        for (const person of rows.MeritEmployees.slice(0, 3)) person.role = 'Clerk';
      }),
    ).toEqual([]);
    expect(
      lacksOf((rows) => {
        withTarget(100, 'higher', actuals)(rows);
        rowOf(rows.MeritPeriods, 0).end = END;
      }),
    ).toEqual([]);
  });

  test('how many results it takes can be set', () => {
    const plant = withTarget(100, 'higher', [70, 90]);
    expect(
      lacksOf((rows) => {
        plant(rows);
        rows.MeritPolicy.push({ key: 'rule.target-reach.results', value: '2' });
      }),
    ).toMatchObject([{ fault: 'never-reached', count: 2 }]);
  });
});

test('a person’s own KPIs are scored apart from the role’s', () => {
  const scores = smartWith(({ MeritKpis }) =>
    MeritKpis.push({ ...rowOf(MeritKpis, 0), employeeId: 'E2', kpi: 'Tenders won', source: '' }),
  );
  expect(scores.map(({ role, employeeId, score }) => [role, employeeId, score])).toEqual([
    ['Key account manager', '', 100],
    ['Key account manager', 'E2', 80],
  ]);
});
