import { headingsOf } from '../locales/table-words';
import type { CellProblem } from './cell-problem';
import { cleanText, comparable } from './clean-text';
import { readTable } from './read-table';
import type { TableSource } from './read-table';
import type { ColumnKey, Employee } from './tables';

/** The fields of HR's own list that Meritsheet can use. */
export type ListField = Extract<
  ColumnKey<'MeritEmployees'>,
  | 'id'
  | 'name'
  | 'department'
  | 'role'
  | 'level'
  | 'managerId'
  | 'salary'
  | 'hireDate'
  | 'endDate'
  | 'email'
  | 'status'
>;

export const LIST_FIELDS: readonly ListField[] = [
  'id',
  'name',
  'department',
  'role',
  'level',
  'managerId',
  'salary',
  'hireDate',
  'endDate',
  'email',
  'status',
];

/** Without these nobody can be told from anybody. */
export const REQUIRED_FIELDS: readonly ListField[] = ['id', 'name'];

/** Where HR's own list stands and which of its columns is which; kept in the policy as JSON. */
export interface ListMapping {
  readonly sheet: string;
  readonly sheetId: string;
  /** The heading in each field's column, as it stands there. */
  readonly columns: Readonly<Partial<Record<ListField, string>>>;
}

export interface DetectedColumn {
  /** From 0, within the detected range. */
  readonly column: number;
  readonly heading: string;
  /** The first values, for people to recognise the column by. */
  readonly samples: readonly string[];
}

export interface ListDetection {
  /** The row of the headings within the range, from 0; `null` when there are none. */
  readonly headerRow: number | null;
  readonly columns: readonly DetectedColumn[];
  readonly matches: Readonly<Partial<Record<ListField, number>>>;
  readonly people: number;
}

/** Headings of real HR lists beside Meritsheet's own. The best one comes first: a list may have both ID and Name of a manager. */
const ALIASES: Readonly<Record<ListField, readonly string[]>> = {
  id: [
    'EmpID',
    'Employee ID',
    'Employee Number',
    'Employee No',
    'Emp No',
    'Staff ID',
    'Personnel Number',
    'ID',
    '工号',
    '员工编号',
    '员工号',
    '人员编号',
    '编号',
  ],
  name: ['Employee_Name', 'Employee Name', 'Full Name', 'Name', 'Staff Name', '姓名', '员工姓名', '名字'],
  department: [
    'Department',
    'Dept',
    'Department Name',
    'Team',
    'Business Unit',
    '部门',
    '所属部门',
    '部门名称',
    '所在部门',
  ],
  role: ['Position', 'Job Title', 'Title', 'Role', 'Job', '岗位', '职位', '岗位名称', '职务'],
  level: ['Level', 'Grade', 'Job Level', 'Band', '职级', '级别', '职等'],
  managerId: [
    'ManagerName',
    'Manager Name',
    'Manager',
    'Supervisor',
    'Reports To',
    'Manager ID',
    'ManagerID',
    '直属上级',
    '直接上级',
    '上级',
    '主管',
    '上级姓名',
    '上级编号',
    '上级工号',
  ],
  salary: [
    'Salary',
    'Base Salary',
    'Base Pay',
    'Annual Salary',
    'PayRate',
    'Pay',
    '基本工资',
    '月薪',
    '薪资',
    '工资',
    '底薪',
  ],
  hireDate: [
    'DateofHire',
    'Date of Hire',
    'Hire Date',
    'Start Date',
    'Join Date',
    '入职日期',
    '入职时间',
    '到岗日期',
  ],
  endDate: [
    'DateofTermination',
    'Date of Termination',
    'Termination Date',
    'End Date',
    'Leave Date',
    '离职日期',
    '离职时间',
  ],
  email: ['Email', 'E-mail', 'Mail', '邮箱', '电子邮箱', '邮件'],
  status: ['EmploymentStatus', 'Employment Status', 'Status', '状态', '在职状态', '员工状态'],
};

/** Titles may stand above a list, but not many rows of them. */
const HEADER_SEARCH_ROWS = 15;
const SAMPLES = 3;

/** Finds the headings of a list and which of its columns holds what. */
export function detectList(values: readonly (readonly unknown[])[]): ListDetection {
  const scored = values
    .slice(0, HEADER_SEARCH_ROWS)
    .map((row, index) => ({ index, matches: matchHeadings(row) }))
    .sort(
      (one, other) =>
        Object.keys(other.matches).length - Object.keys(one.matches).length || one.index - other.index,
    );
  const best = scored[0];
  // One word alone may be a title ("Sales"), or a value.
  if (!best || Object.keys(best.matches).length < 2)
    return { headerRow: null, columns: [], matches: {}, people: 0 };
  const headings = values[best.index] ?? [];
  const rows = values.slice(best.index + 1).filter((row) => row.some((value) => cleanText(value) !== ''));
  const columns = headings.flatMap((heading, column) =>
    cleanText(heading) === ''
      ? []
      : [
          {
            column,
            heading: cleanText(heading),
            samples: rows
              .map((row) => cleanText(row[column]))
              .filter((text) => text !== '')
              .slice(0, SAMPLES),
          },
        ],
  );
  return { headerRow: best.index, columns, matches: best.matches, people: rows.length };
}

function matchHeadings(row: readonly unknown[]): Partial<Record<ListField, number>> {
  const found = row.map(comparable);
  const matches: Partial<Record<ListField, number>> = {};
  for (const field of LIST_FIELDS) {
    for (const word of [...ALIASES[field], ...headingsOf('MeritEmployees', field)]) {
      const column = found.indexOf(comparable(word));
      if (column >= 0 && !Object.values(matches).includes(column)) {
        matches[field] = column;
        break;
      }
    }
  }
  return matches;
}

export interface EmployeesRead {
  readonly employees: readonly Employee[];
  readonly problems: readonly CellProblem[];
  /** Headings of the mapping that are not there any more. */
  readonly missing: readonly string[];
}

const TOTALS = new Set(['合计', '总计', '小计', 'total', 'totals', 'subtotal', 'sum']);

/** Reads the people of HR's own list. Managers given by name become ids where the roster knows the name. */
export function readEmployees(source: TableSource, mapping: ListMapping): EmployeesRead {
  const wanted = Object.values(mapping.columns).map(comparable);
  const header = source.values.findIndex((row) => {
    const found = row.map(comparable);
    return wanted.every((heading) => found.includes(heading));
  });
  if (header < 0) {
    const everywhere = new Set(
      source.values.slice(0, HEADER_SEARCH_ROWS).flatMap((row) => row.map(comparable)),
    );
    const missing = Object.values(mapping.columns).filter((heading) => !everywhere.has(comparable(heading)));
    return {
      employees: [],
      problems: [],
      missing: missing.length > 0 ? missing : Object.values(mapping.columns),
    };
  }
  const { records, problems } = readTable(
    'MeritEmployees',
    { ...source, firstRow: source.firstRow + header, values: source.values.slice(header) },
    mapping.columns,
  );
  const people = records.filter(
    ({ id, name }) => (id !== '' || name !== '') && !TOTALS.has(comparable(id || name)),
  );
  return { employees: withManagerIds(people), problems, missing: [] };
}

/** "Albert, Michael" and "Michael Albert" are one name. */
function nameKeys(name: string): string[] {
  const [last, first] = name.split(/[,，]/).map((part) => part.trim());
  return first ? [comparable(name), comparable(`${first} ${last ?? ''}`)] : [comparable(name)];
}

function withManagerIds(people: readonly Employee[]): Employee[] {
  const ids = new Set(people.map(({ id }) => id));
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of people) {
    for (const key of nameKeys(name)) byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  return people.map((person) => {
    if (person.managerId === '' || ids.has(person.managerId)) return person;
    // A name that two people have names nobody.
    const [id, ...more] = byName.get(comparable(person.managerId)) ?? [];
    return id !== undefined && more.length === 0 ? { ...person, managerId: id } : person;
  });
}
