/** HR's lists in the layouts they really have: what each is taken for, and what is read from it. */
import { detectList, readHeadings } from '../../../src/cycle/lists/detect-list';
import type { ListKind } from '../../../src/cycle/lists/list-kinds';
import { withManagerIds } from '../../../src/cycle/lists/people';
import { headingsOf, itemsOf, mappingFor, readAs } from './list-steps';
import type { Values } from './list-steps';

/** The records of a list as short rows, with the cell of one of their columns. */
function rowsOf<K extends ListKind>(values: Values, kind: K, columns: readonly string[]): unknown[][] {
  const { records } = readAs(values, { ...mappingFor(values), kind });
  return (records as readonly unknown[]).map((record) =>
    columns.map((column) => (record as Readonly<Record<string, unknown>>)[column]),
  );
}

const WIDE_ACTUALS: Values = [
  ['2026年度业绩完成情况表', '', '', '', '', '', '', ''],
  ['工号', '姓 名', '销售额（万元）', '', '', '回款率', '', '备注'],
  ['', '', '目标值', '实际完成', '权重', '目标值', '实际完成', ''],
  ['0012', ' 陈一　', '1,200', 1080, '60%', 0.95, '96%', ''],
  ['0013', '王二', 800, 'N/A', '60%', '', 0.9, '休产假'],
  ['', '合计', 2000, 1080, '', '', '', ''],
  ['制表人：人事部', '', '', '', '', '', '', ''],
];

const WIDE_RATINGS: Values = [
  ['被评价人', '评价人', '评价关系', '能力评分', '', '', '评语'],
  ['', '', '', '沟通协作', '客户导向', '执行力', ''],
  ['陈一', '王二', '上级', 4, 5, '4', '好'],
  ['', '李三', '同事', 3, '', '不适用', ''],
  ['王二', '陈一', '下级', 5, 5, 5, ''],
];

const KPIS: Values = [
  ['岗位', '考核指标', '目标值', '权重', '计量单位', '指标方向', '数据来源'],
  ['大客户经理', '销售额', '1,200', '60%', '万元', '正向', 'ERP'],
  ['', '客户投诉：重大', 2, '40%', '件', '反向', ''],
  ['', '小计', '', '100%', '', '', ''],
  ['销售助理', '订单准确率', '99%', 100, '%', '越高越好', ''],
  ['', '', '', '', '', '', ''],
  ['注：权重合计为100%。', '', '', '', '', '', ''],
];

describe('what a list is', () => {
  const ROSTER: Values = [
    ['工号', '姓名', '部门', '基本工资', '年龄'],
    ['1', '陈一', '销售部', 5000, 30],
    ['2', '王二', '销售部', 6000, 40],
  ];
  const PLAIN: Values = [
    ['Name', 'Revenue', 'Margin'],
    ['Ada Winter', 100, 0.3],
    ['Ben Summer', 90, 0.2],
  ];
  test.each<[string, Values, ListKind, string?]>([
    ['a roster with numbers', ROSTER, 'MeritEmployees'],
    ['actuals in columns under target and actual', WIDE_ACTUALS, 'MeritKpiResults'],
    ['numbers beside names', PLAIN, 'MeritKpiResults'],
    ['the same on a sheet that says it is of people', PLAIN, 'MeritEmployees', 'Staff list'],
    ['KPIs of roles', KPIS, 'MeritKpis'],
    [
      'KPIs of persons',
      [
        ['Employee', 'KPI', 'Target', 'Weight'],
        ['Ada', 'Revenue', 5, 100],
      ],
      'MeritKpis',
    ],
    [
      'actuals row by row',
      [
        ['Employee', 'KPI', 'Actual'],
        ['Ada', 'Revenue', 5],
      ],
      'MeritKpiResults',
    ],
    [
      'ratings row by row',
      [
        ['Ratee', 'Rater', 'Relationship', 'Competency', 'Rating'],
        ['Ada', 'Ben', 'Peer', 'Teamwork', 4],
      ],
      'MeritRatings',
    ],
    ['ratings in columns', WIDE_RATINGS, 'MeritRatings'],
  ])('%s', (_, values, kind, sheet = 'Sheet1') => {
    const list = readHeadings(values);
    expect(list && detectList(list, sheet).kind).toBe(kind);
  });
});

describe('KPIs side by side', () => {
  test('below two rows of headings, each with target, actual and weight', () => {
    const mapping = mappingFor(WIDE_ACTUALS);
    expect(mapping.headerRows).toBe(2);
    expect(headingsOf(mapping)).toEqual({ employeeId: '工号', employeeName: '姓 名', evidence: '备注' });
    expect(itemsOf(mapping)).toEqual({
      '销售额（万元）': {
        target: '销售额（万元） / 目标值',
        actual: '销售额（万元） / 实际完成',
        weight: '销售额（万元） / 权重',
      },
      回款率: { target: '回款率 / 目标值', actual: '回款率 / 实际完成' },
    });
    expect(
      rowsOf(WIDE_ACTUALS, 'MeritKpiResults', ['employeeId', 'kpi', 'target', 'actual', 'weight']),
    ).toEqual([
      ['0012', '销售额（万元）', 1200, 1080, 0.6],
      ['0012', '回款率', 0.95, 0.96, null],
      ['0013', '销售额（万元）', 800, 'n/a', 0.6],
      ['0013', '回款率', null, 0.9, null],
    ]);
  });
  test('each entry knows its own cell, and what was cleaned or left out is told', () => {
    const { records, problems, leftOut } = readAs(WIDE_ACTUALS, {
      ...mappingFor(WIDE_ACTUALS),
      kind: 'MeritKpiResults',
    });
    expect(records.map(({ at }) => [at.row, at.columns.target, at.columns.actual])).toEqual([
      [6, 3, 4],
      [6, 6, 7],
      [7, 3, 4],
      [7, 6, 7],
    ]);
    expect(problems.map(({ code, column, at }) => [code, column, at.address])).toEqual([
      ['number-as-text', 'target', 'D6'],
      ['number-as-text', 'weight', 'F6'],
      ['number-as-text', 'actual', 'H6'],
      ['number-as-text', 'weight', 'F7'],
    ]);
    expect(leftOut).toEqual([
      { why: 'total', row: 8 },
      { why: 'remark', row: 9 },
    ]);
  });
  test.each<[string, string[][]]>([
    [
      'the measure above the KPI',
      [
        ['Employee ID', 'Target', '', 'Actual', ''],
        ['', 'Revenue', 'Margin', 'Revenue', 'Margin'],
      ],
    ],
    [
      'both in one heading',
      [['Employee ID', 'Revenue target', 'Margin target', 'Revenue - actual', 'Margin - actual']],
    ],
    [
      'the group’s heading in each of its cells',
      [
        ['Employee ID', 'Target', 'Target', 'Actual', 'Actual'],
        ['Employee ID', 'Revenue', 'Margin', 'Revenue', 'Margin'],
      ],
    ],
  ])('%s', (_, headings) => {
    expect(
      rowsOf([['Results 2026'], [], ...headings, ['A1', 100, 0.3, 90, 0.2]], 'MeritKpiResults', [
        'kpi',
        'target',
        'actual',
      ]),
    ).toEqual([
      ['Revenue', 100, 90],
      ['Margin', 0.3, 0.2],
    ]);
  });
  test('a KPI whose name ends like a measure keeps it', () => {
    expect(
      rowsOf(
        [
          ['姓名', '项目完成', '合同完成', '投诉数'],
          ['陈一', 3, 4, 5],
        ],
        'MeritKpiResults',
        ['kpi', 'actual'],
      ),
    ).toEqual([
      ['项目完成', 3],
      ['合同完成', 4],
      ['投诉数', 5],
    ]);
  });
  test('what is no KPI is not ticked; a KPI without an entry yet is', () => {
    const list = readHeadings([
      ['No.', 'Name', 'Revenue', 'Margin', 'Phone', 'Remark', 'Total'],
      [1, 'Ada', 100, '', 5550100, 'new', 100],
      [2, 'Ben', 90, '', 5550101, 'on leave', 90],
    ]);
    const { items } = list ? detectList(list, 'Actuals') : { items: null };
    expect(items?.map(({ item, likely }) => [item, likely])).toEqual([
      ['No.', false],
      ['Revenue', true],
      ['Margin', true],
      ['Phone', false],
      ['Total', false],
    ]);
  });
});

test('ratings side by side: of a merged name the rows below have it too', () => {
  expect(
    rowsOf(WIDE_RATINGS, 'MeritRatings', ['employeeId', 'rater', 'group', 'competency', 'rating']),
  ).toEqual([
    ['陈一', '王二', '上级', '沟通协作', 4],
    ['陈一', '王二', '上级', '客户导向', 5],
    ['陈一', '王二', '上级', '执行力', 4],
    ['陈一', '李三', '同事', '沟通协作', 3],
    ['陈一', '李三', '同事', '客户导向', null],
    ['陈一', '李三', '同事', '执行力', 'n/a'],
    ['王二', '陈一', '下级', '沟通协作', 5],
    ['王二', '陈一', '下级', '客户导向', 5],
    ['王二', '陈一', '下级', '执行力', 5],
  ]);
});

test('KPIs below a merged role; subtotals and notes are none', () => {
  expect(
    rowsOf(KPIS, 'MeritKpis', ['role', 'kpi', 'target', 'weight', 'unit', 'direction', 'source']),
  ).toEqual([
    ['大客户经理', '销售额', 1200, 0.6, '万元', '正向', 'ERP'],
    ['大客户经理', '客户投诉：重大', 2, 0.4, '件', '反向', ''],
    ['销售助理', '订单准确率', 0.99, 100, '%', '越高越好', ''],
  ]);
});

test('which way is better is told by what stands below, whatever the heading', () => {
  const values = (direction: string, heading = '指标类型'): Values => [
    ['岗位', '考核指标', heading, '年度目标值', '权重(%)'],
    ['大客户经理', '销售额', '正向', '1,200', '60%'],
    ['', '客户投诉', direction, 2, '40%'],
    ['', '小计', '', '', '100%'],
  ];
  expect(rowsOf(values('反向'), 'MeritKpis', ['kpi', 'direction', 'target'])).toEqual([
    ['销售额', '正向', 1200],
    ['客户投诉', '反向', 2],
  ]);
  expect(headingsOf(mappingFor(values('结果类'))).direction).toBeUndefined();
  expect(headingsOf(mappingFor(values('结果类', '方向'))).direction).toBe('方向');
});

test('actuals row by row: of two quarters the columns are told by both rows; a person’s row may stand above the KPIs', () => {
  const values: Values = [
    ['Employee', 'KPI', 'Q3', '', 'Q4', ''],
    ['', '', 'Target', 'Actual', 'Target', 'Actual'],
    ['Ada Winter', '', '', '', '', ''],
    ['', 'Revenue', 10, 9, 12, ''],
    ['', 'Margin', 0.3, 0.2, 0.3, ''],
    ['Ben Summer', 'Revenue', 20, 21, 22, ''],
  ];
  expect(headingsOf(mappingFor(values))).toEqual({
    employeeName: 'Employee',
    kpi: 'KPI',
    target: 'Q3 / Target',
    actual: 'Q3 / Actual',
  });
  expect(rowsOf(values, 'MeritKpiResults', ['employeeId', 'kpi', 'target', 'actual'])).toEqual([
    ['Ada Winter', 'Revenue', 10, 9],
    ['Ada Winter', 'Margin', 0.3, 0.2],
    ['Ben Summer', 'Revenue', 20, 21],
  ]);
});

test('people: names in two columns, departments in two levels and merged, headings in both languages', () => {
  const values: Values = [
    ['工号 ID', '姓名', '', '部门', '', '直属上级'],
    ['', '姓', '名', '一级', '二级', ''],
    [7, '欧阳', '小明', '销售中心', '大客户部', ''],
    [8, '王', '二', '', '', '欧阳小明'],
    [9, 'Winter', 'Ada', '', '渠道部', 'Xiao Wang'],
    ['工号 ID', '姓名', '', '部门', '', '直属上级'],
    [10, '李', '三', '', '', 'Ada Winter'],
    [11, '赵', '四', '职能中心', '', 8],
    ['合计', '', '', '5人', '', ''],
  ];
  const { records, problems, leftOut } = readAs(values, { ...mappingFor(values), kind: 'MeritEmployees' });
  expect(withManagerIds(records).map((one) => [one.id, one.name, one.department, one.managerId])).toEqual([
    ['7', '欧阳小明', '销售中心 / 大客户部', ''],
    ['8', '王二', '销售中心 / 大客户部', '7'],
    ['9', 'Ada Winter', '销售中心 / 渠道部', 'Xiao Wang'],
    ['10', '李三', '销售中心 / 渠道部', '9'],
    ['11', '赵四', '职能中心', '8'],
  ]);
  expect(leftOut.map(({ why }) => why)).toEqual(['heading', 'total']);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['from-above']));
});

test('a total is the word alone, beside nobody', () => {
  const values: Values = [
    ['Employee ID', 'Last Name', 'First Name', 'KPI', 'Target', 'Actual'],
    ['1', 'Sum', 'Wing', '合计销售额', 100, 90],
    ['1', 'Sum', 'Wing', '总计回款', 100, 90],
    ['1', 'Sum', 'Wing', 'Average', 100, 90],
    ['2', 'Total', '', 'Total cost', 100, 90],
    ['', '', '', '合计', 400, 360],
    ['', 'Sub-total:', '', '', 400, 360],
    ['Grand Total (4)', '', '', '', 400, 360],
    ['', '共计：2人', '2人', '', 400, 360],
    ['合计', '共 2 人', '', '', 400, 360],
    ['Total', '2 people', '', '', 400, 360],
  ];
  const { records, leftOut } = readAs(values, { ...mappingFor(values), kind: 'MeritKpiResults' });
  expect(records.map(({ kpi }) => kpi)).toEqual(['合计销售额', '总计回款', 'Average', 'Total cost']);
  expect(leftOut).toEqual([8, 9, 10, 11, 12, 13].map((row) => ({ why: 'total', row })));
});

test.each<[string, Values, ListKind, Record<string, string>]>([
  [
    'of KPIs reached',
    [
      ['姓名', '评价指标', '上年实际', '年度目标', '本期实际'],
      ['陈一', '销售额', 1, 2, 3],
    ],
    'MeritKpiResults',
    { employeeName: '姓名', kpi: '评价指标', target: '年度目标', actual: '本期实际' },
  ],
  [
    'of KPIs of roles',
    [
      ['岗位', '评价指标', '本期目标', '分值'],
      ['客户经理', '销售额', 2, 30],
    ],
    'MeritKpis',
    { role: '岗位', kpi: '评价指标', target: '本期目标' },
  ],
  [
    'of ratings',
    [
      ['被考核人', '考核人', '与被考核人关系', '评价指标', '分数'],
      ['陈一', '李三', '上级', '沟通', 4],
    ],
    'MeritRatings',
    {
      employeeName: '被考核人',
      rater: '考核人',
      group: '与被考核人关系',
      competency: '评价指标',
      rating: '分数',
    },
  ],
])('Chinese headings %s', (_, values, kind, headings) => {
  const mapping = mappingFor(values);
  expect(mapping.kind).toBe(kind);
  expect(headingsOf(mapping)).toEqual(headings);
});

test('a department that is really unknown stays blank', () => {
  const values: Values = [
    ['ID', 'Name', 'Department'],
    [1, 'Ada', 'Sales'],
    [2, 'Ben', ''],
    [3, 'Cho', 'Sales'],
    [4, 'Dee', ''],
    [5, 'Eli', ''],
  ];
  const { records } = readAs(values, { ...mappingFor(values), kind: 'MeritEmployees' });
  expect(records.map(({ department }) => department)).toEqual(['Sales', '', 'Sales', '', '']);
});

test('a row that says of the KPIs side by side how they weigh is no heading and nobody’s', () => {
  const values = [
    ['姓名', '销售额', '回款率'],
    ['权重', '60%', '40%'],
    ['目标值', 100, 95],
    ['陈一', 90, 95],
  ];
  const mapping = mappingFor(values, '业绩', 'MeritKpiResults');
  const { records, leftOut } = readAs(values, mapping);
  expect(records.map(({ employeeId, kpi, actual }) => [employeeId, kpi, actual])).toEqual([
    ['陈一', '销售额', 90],
    ['陈一', '回款率', 95],
  ]);
  expect(leftOut).toEqual([
    { why: 'remark', row: 4 },
    { why: 'remark', row: 5 },
  ]);
});
