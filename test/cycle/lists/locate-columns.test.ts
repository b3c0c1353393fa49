/** A list that was mapped once and has been worked on since: found again where that can be told, asked about where not. */
import { headingPaths } from '../../../src/cycle/lists/header-rows';
import { rememberedChoice } from '../../../src/cycle/lists/make-mapping';
import { readAs, mappingFor } from './list-steps';
import type { Values } from './list-steps';

type Row = readonly unknown[];

const HEADINGS: Row = ['工号', '姓名', '部门', '基本工资', '入职日期', '备注', '奖金'];
const ROWS: Row[] = [
  ['1', '陈一', '销售部', 5000, 44000, '', 100],
  ['2', '王二', '服务部', 6000, 44100, '', 200],
];
const MAPPING = { ...mappingFor([HEADINGS, ...ROWS]), kind: 'MeritEmployees' } as const;

/** Each row without, or with, some columns. */
const changed = (change: (row: Row, index: number) => Row): Values => [HEADINGS, ...ROWS].map(change);
const renamed = (column: number, heading: string): Values =>
  changed((row, index) => (index === 0 ? row.with(column, heading) : row));

const salaries = (values: Values): unknown[] | readonly string[] => {
  const { records, missing } = readAs(values, MAPPING);
  return missing.length > 0 ? missing : records.map(({ salary }) => salary);
};
const READ = [5000, 6000];

describe('found again', () => {
  test.each<[string, Values]>([
    ['rows inserted above', [['title'], [], ['printed', 'today'], HEADINGS, ...ROWS]],
    ['columns in another order', changed((row) => [...row].reverse())],
    ['columns inserted before and between', changed((row, i) => ['No.', row[0], `x${i}`, ...row.slice(1)])],
    ['a column that is not read deleted', changed((row) => row.toSpliced(5, 1))],
    ['spaces and line breaks in a heading', renamed(3, ' 基本\n工资 ')],
  ])('%s', (_, values) => {
    expect(salaries(values)).toEqual(READ);
    expect(readAs(values, MAPPING).problems).toEqual([]);
  });

  test.each<[string, Values, string]>([
    ['one column of words renamed', renamed(2, '中心'), 'D3'],
    [
      'renamed and moved with its neighbours',
      [[], ...renamed(2, '中心').map((row) => ['', '', ...row])],
      'F4',
    ],
  ])('%s: read, and told', (_, values, address) => {
    expect(salaries(values)).toEqual(READ);
    expect(readAs(values, MAPPING).problems).toMatchObject([
      { code: 'renamed-column', column: 'department', value: '中心', at: { address } },
    ]);
  });

  test('one of two columns of one heading, wherever both have moved to', () => {
    const before: Values = [
      ['姓名', '指标', '实际', '实际'],
      ['陈一', '销售额', 90, 1],
    ];
    const mapping = { ...mappingFor(before), kind: 'MeritKpiResults' } as const;
    const after = before.map((row) => ['', row[0], row[2], '', row[3], row[1]]);
    expect(readAs(after, mapping).records.map(({ actual }) => actual)).toEqual([90]);
  });
});

test('a list that was selected beside another one with the same headings', () => {
  const beside = [HEADINGS, ...ROWS].map((row, index) => [
    ...(index === 0 ? row : [index === 2 ? '合计' : '9', '别人', '财务部', 1, 40000, '', 1]),
    '',
    ...row,
  ]);
  const selected = {
    ...MAPPING,
    columns: Object.fromEntries(
      Object.entries(MAPPING.columns).map(([field, mark]) => [
        field,
        { ...mark, column: (mark?.column ?? 0) + HEADINGS.length + 1 },
      ]),
    ),
  };
  expect(readAs(beside, selected).records.map(({ salary }) => salary)).toEqual(READ);
});

describe('asked about', () => {
  test.each<[string, Values, string[]]>([
    [
      'a column deleted, so that another one is in its place',
      changed((row) => row.toSpliced(3, 1)),
      ['基本工资'],
    ],
    ['a salary’s heading alone changed', renamed(3, '岗位工资'), ['基本工资']],
    [
      'a column of numbers inserted before the renamed one',
      changed((row, index) => [
        ...row.slice(0, 3),
        ...(index === 0 ? ['津贴', '岗位工资'] : [300, row[3]]),
        ...row.slice(4),
      ]),
      ['基本工资'],
    ],
    [
      'words renamed, and numbers in them',
      renamed(2, '中心').map((row, index) => (index === 0 ? row : row.with(2, 4))),
      ['部门'],
    ],
    [
      'words renamed, and another column inserted beside them',
      changed((row, index) => [
        ...row.slice(0, 2),
        index === 0 ? '片区' : '东',
        index === 0 ? '中心' : row[2],
        ...row.slice(3),
      ]),
      ['部门'],
    ],
    [
      'words deleted, and others at the end',
      changed((row, index) => [...row.toSpliced(2, 1), index === 0 ? '籍贯' : '上海']),
      ['部门'],
    ],
    [
      'words renamed and moved to the end, others in their place',
      changed((row, index) => [...row.with(2, index === 0 ? '籍贯' : '上海'), index === 0 ? '中心' : row[2]]),
      ['部门'],
    ],
    [
      'two columns renamed',
      changed((row, index) => (index === 0 ? row.with(3, '岗位工资').with(2, '中心') : row)),
      ['部门', '基本工资'],
    ],
    [
      'renamed and moved elsewhere',
      changed((row, index) => [...row.toSpliced(3, 1), index === 0 ? '岗位工资' : row[3]]),
      ['基本工资'],
    ],
    [
      'another list altogether',
      [
        ['x', 'y'],
        ['1', '2'],
      ],
      ['工号', '姓名', '部门', '基本工资', '入职日期'],
    ],
  ])('%s', (_, values, missing) => {
    expect(salaries(values)).toEqual(missing);
  });

  test('a list as older versions remembered it is found by its headings alone', () => {
    const older = {
      kind: 'MeritEmployees',
      sheet: 'List',
      sheetId: '{1}',
      headerRows: 1,
      columns: { id: { heading: '工号' }, salary: { heading: '基本工资' } },
    } as const;
    expect(
      readAs(
        changed((row) => [...row].reverse()),
        older,
      ).records.map(({ salary }) => salary),
    ).toEqual(READ);
    expect(readAs(renamed(3, '岗位工资'), older).missing).toEqual(['基本工资']);
  });
});

describe('one more or one less of a heading: which of them is meant is asked', () => {
  const ONE: Values = [
    ['姓名', '指标', '目标', '实际'],
    ['陈一', '销售额', 100, 90],
    ['王二', '销售额', 200, 180],
  ];
  const TWO = ONE.map((row, index) => [...row, index === 0 ? '实际' : 1]);
  const inserted = (column: number): Values =>
    ONE.map((row, index) => row.toSpliced(column, 0, index === 0 ? '实际' : 1));
  test.each<[string, Values, Values]>([
    ['inserted right before', ONE, inserted(3)],
    ['inserted right behind', ONE, inserted(4)],
    ['inserted further before', ONE, inserted(1)],
    ['the first of two deleted', TWO, TWO.map((row) => row.toSpliced(3, 1))],
    ['the second of two deleted', TWO, ONE],
  ])('%s', (_, before, after) => {
    const mapping = { ...mappingFor(before), kind: 'MeritKpiResults' } as const;
    expect(readAs(before, mapping).records.map(({ actual }) => actual)).toEqual([90, 180]);
    expect(readAs(after, mapping)).toMatchObject({ records: [], missing: ['实际'] });
    expect(rememberedChoice({ paths: headingPaths(after.slice(0, 1)) }, mapping)).toMatchObject({
      lost: [{ field: 'actual', heading: '实际' }],
    });
  });
});

test('a KPI’s column that came later is told, not read; one that was left out on purpose is not told', () => {
  const before: Values = [
    ['Name', 'Revenue', 'Margin', 'Phone'],
    ['Ada', 100, 0.3, 5550100],
    ['Ben', 90, 0.2, 5550101],
  ];
  const mapping = { ...mappingFor(before), kind: 'MeritKpiResults' } as const;
  const after = before.map((row, index) => [...row, index === 0 ? 'Complaints' : index]);
  const { records, problems } = readAs(after, mapping);
  expect(records).toHaveLength(4);
  expect(problems).toMatchObject([{ code: 'new-column', value: 'Complaints', at: { address: 'F3' } }]);
});
