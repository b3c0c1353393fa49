import type { ListsRead } from '../../src/cycle/lists/with-lists';
import { resultsOfSubPeriods } from '../../src/cycle/sub-period-results';
import { cleanRows, cycleFrom } from './clean-cycle';
import { mappingFor, readAs } from './lists/list-steps';

test('what was reached in a part stands on its review sheets, in the table, or in a list that states the part', () => {
  const rows = cleanRows();
  for (const period of ['Q1', 'Q2', 'Q3'])
    rows.MeritPeriods.push({ period, parent: '2026', state: 'closed' });
  const { employees, results, subPeriods } = cycleFrom(rows);
  const [first] = results.filter(({ employeeId }) => employeeId === 'E1');
  if (!first) throw new Error('no result');
  const values = [
    ['Employee ID', 'Period', 'KPI', 'Target', 'Actual'],
    ['E1', 'Q1', 'Calls', 10, 1],
    ['E1', 'Q2', 'Calls', 20, 2],
    ['E1', 'Q3', 'Calls', 30, 3],
    // Of the year: the library knows its target, and no part has it.
    ['E1', '', 'Calls', 100, 4],
    ['E2', 'Q3', first.kpi, '', 5],
  ];
  const mapping = mappingFor(values, 'Actuals', 'MeritKpiResults');
  const lists: ListsRead = { MeritKpiResults: { ...readAs(values, mapping), isWide: false } };
  const calls = { ...first, kpi: 'Calls' };
  const found = resultsOfSubPeriods(
    {
      employees,
      onSheets: [{ ...calls, period: 'Q1', target: 11, actual: 9 }],
      inTable: [
        { ...calls, period: 'Q1', target: 12, actual: 8 },
        { ...calls, period: 'Q2', target: 22, actual: null },
        { ...calls, period: '2026', target: 99, actual: 99 },
      ],
    },
    lists,
    subPeriods,
  );
  expect(found.map(({ period, employeeId, target, actual }) => [period, employeeId, target, actual])).toEqual(
    [
      ['Q1', 'E1', 11, 9],
      ['Q2', 'E1', 22, 2],
      ['Q3', 'E1', 30, 3],
      ['Q3', 'E2', null, 5],
    ],
  );
});
