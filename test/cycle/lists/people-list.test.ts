import { detectList, readHeadings } from '../../../src/cycle/lists/detect-list';
import { countRecords } from '../../../src/cycle/lists/make-mapping';
import { withManagerIds } from '../../../src/cycle/lists/people';
import type { ListRead } from '../../../src/cycle/lists/read-list';
import { serialDay } from '../../../src/cycle/read-date';
import type { Employee } from '../../../src/cycle/tables';
import { headingsOf, mappingFor, readAs } from './list-steps';
import type { Values } from './list-steps';

const headingsFound = (values: Values) => headingsOf(mappingFor(values));

/** Reads the people of a list, from B3 of a sheet. */
function read(
  values: Values,
): Pick<ListRead, 'problems' | 'leftOut'> & { readonly employees: readonly Employee[] } {
  const { records, ...rest } = readAs(values, { ...mappingFor(values), kind: 'MeritEmployees' });
  return { ...rest, employees: withManagerIds(records) };
}

/** As an HR system exports it, a byte-order mark and all; everybody is invented. */
const EXPORT: Values = [
  [
    '\uFEFFEmployee_Name',
    'EmpID',
    'DeptID',
    'Salary',
    'Position',
    'DateofHire',
    'DateofTermination',
    'EmploymentStatus',
    'Department',
    'ManagerName',
    'ManagerID',
  ],
  [
    'Winter, Ada  K',
    90001,
    6,
    72000,
    'Area Sales Manager',
    '7/5/2011',
    '',
    'Active',
    'Sales      ',
    'Ben Summer',
    22,
  ],
  ['Summer, Ben   ', 90002, 6, 98000, 'Sales Manager', '3/30/15', '', 'Active', 'Sales', 'Cho Spring', 4],
  [
    'Spring, Cho',
    90003,
    6,
    150000,
    'Director of Sales',
    '11/7/2009',
    '6/16/2016',
    'Voluntarily Terminated',
    'Sales',
    'Board',
    1,
  ],
];

const CHINESE: Values = [
  ['某某公司员工花名册', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['工 号', '姓名', '所属部门', '岗位', '直属上级', '入职日期'],
  ['0012', '陈一', '大客户部', '大客户经理', '王二', '2020年3月1日'],
  ['0013', ' 王二　', '大客户部', '销售总监', '', '2018/7/15'],
  ['合计：2人', '', '', '', '', ''],
  ['制表人：人事部', '', '', '', '', ''],
];

describe('finding the headings', () => {
  test('of an export', () => {
    expect(headingsFound(EXPORT)).toEqual({
      id: 'EmpID',
      name: 'Employee_Name',
      department: 'Department',
      role: 'Position',
      managerId: 'ManagerName',
      salary: 'Salary',
      hireDate: 'DateofHire',
      endDate: 'DateofTermination',
      status: 'EmploymentStatus',
    });
  });
  test('in Chinese, below a title', () => {
    expect(readHeadings(CHINESE)).toMatchObject({ top: 2, headerRows: 1 });
    expect(headingsFound(CHINESE)).toEqual({
      id: '工 号',
      name: '姓名',
      department: '所属部门',
      role: '岗位',
      managerId: '直属上级',
      hireDate: '入职日期',
    });
  });
  test('with the first values to know a column by, and how many people there are', () => {
    const list = readHeadings(CHINESE);
    if (!list) throw new Error('no headings');
    expect(list.columns[1]).toEqual({ column: 1, heading: '姓名', samples: ['陈一', '王二'] });
    expect(countRecords(list, detectList(list, 'Sheet1'))).toBe(2);
  });
  test('of two headings for one field the usual one is taken', () => {
    expect(
      headingsFound([
        ['ID', 'Name', 'Employee ID'],
        [1, 'Ada', 'A1'],
      ]),
    ).toMatchObject({ id: 'Employee ID' });
  });
  test('managers by the column that the list’s people are in', () => {
    const byId: Values = [
      ['Employee ID', 'Name', 'Manager Name', 'Manager ID'],
      ['A1', 'Ada Winter', 'The boss', ''],
      ['A2', 'Ben Summer', 'Ada', 'A1'],
    ];
    expect(headingsFound(byId)).toMatchObject({ managerId: 'Manager ID' });
  });
  test.each<[string, Values]>([
    [
      'people only',
      [
        ['A1', 'Ada Winter', 'Sales'],
        ['A2', 'Ben Summer', 'Sales'],
      ],
    ],
    ['one word that could be a heading', [['Name'], ['Ada Winter']]],
    ['a blank cell', [['']]],
    ['nothing', []],
  ])('there are none in %s', (_, values) => {
    expect(readHeadings(values)).toBeNull();
  });
});

describe('reading the people', () => {
  test('of an export: spaces, dates, managers by name in either order', () => {
    const { employees } = read(EXPORT);
    expect(employees).toMatchObject([
      {
        id: '90001',
        name: 'Winter, Ada K',
        department: 'Sales',
        managerId: '90002',
        hireDate: serialDay(2011, 7, 5),
        endDate: null,
      },
      {
        id: '90002',
        name: 'Summer, Ben',
        managerId: '90003',
        hireDate: serialDay(2015, 3, 30),
        salary: 98000,
      },
      { id: '90003', managerId: 'Board', endDate: serialDay(2016, 6, 16) },
    ]);
  });
  test('what was cleaned is told with its cell', () => {
    const spaces = read(EXPORT).problems.filter(({ code }) => code === 'stray-spaces');
    expect(spaces.map(({ column, at }) => [column, at.address])).toEqual([
      ['name', 'B4'],
      ['department', 'J4'],
      ['name', 'B5'],
    ]);
  });
  test('an id keeps its leading zeros where it is text; a formatted number arrives without', () => {
    expect(read(CHINESE).employees.map(({ id }) => id)).toEqual(['0012', '0013']);
    const [person] = read([
      ['ID', 'Name'],
      [12, 'Ada'],
    ]).employees;
    expect(person?.id).toBe('12');
  });
  test('totals, remarks and headings repeated on every page are nobody', () => {
    const { employees, problems } = read([
      ['ID', 'Name', 'Salary'],
      ['A1', 'Ada Winter', 100],
      ['ID', 'Name', 'Salary'],
      ['A2', 'Total Summer', 200],
      ['', 'Total', 300],
      ['Grand total', '', '300 in all'],
      ['Printed by: HR', '', ''],
    ]);
    expect(employees.map(({ name }) => name)).toEqual(['Ada Winter', 'Total Summer']);
    expect(problems).toEqual([]);
  });
  test('each knows its row, and two with one id both stay', () => {
    const { employees } = read([
      ['ID', 'Name'],
      ['A1', 'Ada'],
      ['', ''],
      ['A1', 'Ben'],
    ]);
    expect(employees.map(({ name, at }) => [name, at.row])).toEqual([
      ['Ada', 4],
      ['Ben', 6],
    ]);
  });
  test('a manager’s name that two people have stays a name', () => {
    const { employees } = read([
      ['ID', 'Name', 'Manager'],
      ['A1', 'Ada Winter', ''],
      ['A2', 'Winter, Ada', ''],
      ['A3', 'Ben Summer', 'Ada Winter'],
    ]);
    expect(employees[2]?.managerId).toBe('Ada Winter');
  });
  test('a name that begins with = is a name', () => {
    expect(
      read([
        ['ID', 'Name'],
        ['A1', '=Ada'],
      ]).employees[0]?.name,
    ).toBe('=Ada');
  });
  test('day first as soon as one date of the column proves it', () => {
    const { employees } = read([
      ['ID', 'Name', 'Hire date'],
      ['A1', 'Ada', '05/07/2011'],
      ['A2', 'Ben', '30/03/2015'],
    ]);
    expect(employees.map(({ hireDate }) => hireDate)).toEqual([
      serialDay(2011, 7, 5),
      serialDay(2015, 3, 30),
    ]);
  });
  test.each([
    ['2015-03-30 00:00:00', serialDay(2015, 3, 30)],
    ['30-Mar-2015', serialDay(2015, 3, 30)],
    ['March 30, 2015', serialDay(2015, 3, 30)],
    [20150330, serialDay(2015, 3, 30)],
    [42093, 42093],
    ['2015.3.30', serialDay(2015, 3, 30)],
    ['31.02.2015', null],
    ['soon', null],
  ])('the date %p', (typed, day) => {
    const { employees, problems } = read([
      ['ID', 'Name', 'Hire date'],
      ['A1', 'Ada', typed],
    ]);
    expect(employees[0]?.hireDate).toBe(day);
    expect(problems.some(({ code }) => code === 'not-a-date')).toBe(day === null);
  });
  test('twenty thousand rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `N${index}`,
      `Last${index}, First${index} `,
      'Sales',
      `First${index >> 3} Last${index >> 3}`,
    ]);
    const values: Values = [['EmpID', 'Employee_Name', 'Department', 'ManagerName'], ...rows];
    const { employees } = read(values);
    expect(employees).toHaveLength(20_000);
    expect(employees.at(-1)).toMatchObject({ id: 'N19999', managerId: 'N2499' });
  });
});
