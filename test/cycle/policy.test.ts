import { DEFAULT_POLICY } from '../../src/cycle/policy';
import { cellOf, cycleWith } from './clean-cycle';

const policyOf = (rules: Readonly<Record<string, unknown>>) => {
  const { policy, problems } = cycleWith(({ MeritPolicy }) =>
    Object.entries(rules).forEach(([key, value]) => MeritPolicy.push({ key, value })),
  );
  return { policy, problems };
};

test('rules that are blank or not there have their defaults', () => {
  expect(policyOf({ cap: '' })).toEqual({ policy: DEFAULT_POLICY, problems: [] });
});

test('numbers are read as text, as numbers and as percentages', () => {
  const { policy, problems } = policyOf({ kpiShare: 60, share360: '40', cap: '150%' });
  expect(policy).toMatchObject({ kpiShare: 60, share360: 40, cap: 1.5 });
  expect(problems).toEqual([]);
});

test('the name of a rule counts whatever its case and spaces', () => {
  const { policy, problems } = policyOf({ 'ADJUSTMAX ': 5, 'kpi Share': 60, PayUnit: '-1' });
  expect(policy).toMatchObject({ adjustMax: 5, kpiShare: 60, rewards: { payUnit: 0.01 } });
  expect(problems).toMatchObject([
    { code: 'stray-spaces', at: cellOf('MeritPolicy', 0, 'key') },
    { code: 'out-of-range', at: cellOf('MeritPolicy', 2, 'value') },
  ]);
});

test.each([
  ['kpiShare', 'most', 'not-a-number'],
  ['share360', '-30', 'out-of-range'],
  ['adjustMax', '-1', 'out-of-range'],
  ['scoreDecimals', '1.5', 'out-of-range'],
  ['weightTolerance', '10', 'out-of-range'],
])('%s of %s keeps the default and is told', (key, value, code) => {
  expect(policyOf({ [key]: value })).toEqual({
    policy: DEFAULT_POLICY,
    problems: [{ code, table: 'MeritPolicy', column: 'value', value, at: cellOf('MeritPolicy', 0, 'value') }],
  });
});

test('rules that do not fit together keep their defaults, both', () => {
  const { policy, problems } = policyOf({ floor: '0.9', cap: '0.5' });
  expect(policy).toEqual(DEFAULT_POLICY);
  expect(problems.map(({ at }) => at)).toEqual([cellOf('MeritPolicy', 1, 'value')]);
  expect(policyOf({ kpiShare: '0', share360: '0' }).policy).toEqual(DEFAULT_POLICY);
});

test('lists of HR’s own are found again, as older versions noted them too; a broken note is none', () => {
  const mapping = {
    kind: 'MeritKpis',
    sheet: 'KPIs',
    sheetId: '{2}',
    headerRows: 2,
    columns: { kpi: { heading: 'KPI', column: 1, holds: 'words' } },
    unused: ['No.'],
  };
  const older = {
    sheet: 'List',
    sheetId: '{1}',
    columns: { id: 'EmpID', salary: 'Salary' },
    occurrences: { salary: 2 },
  };
  const { lists } = policyOf({
    'list.MeritKpis': JSON.stringify(mapping),
    'list.MeritEmployees': JSON.stringify(older),
    'list.MeritRatings': '{"sheet":',
  }).policy;
  expect(lists).toEqual({
    MeritKpis: mapping,
    MeritEmployees: {
      kind: 'MeritEmployees',
      sheet: 'List',
      sheetId: '{1}',
      headerRows: 1,
      columns: { id: { heading: 'EmpID' }, salary: { heading: 'Salary', occurrence: 2 } },
    },
  });
});
