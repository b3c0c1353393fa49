import { headingsOf } from '../locales/table-words';
import type { CellProblem } from './cell-problem';
import { cleanText, comparable } from './clean-text';
import { readTable, rowOf } from './read-table';
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
  /** Which of several columns under one heading is meant, from 1, where it is not the first. */
  readonly occurrences?: Readonly<Partial<Record<ListField, number>>>;
}

/** What is remembered of the columns that fields are taken from. */
export function columnsRemembered(
  columns: readonly DetectedColumn[],
  matches: ListDetection['matches'],
): Pick<ListMapping, 'columns' | 'occurrences'> {
  const headings: Partial<Record<ListField, string>> = {};
  const occurrences: Partial<Record<ListField, number>> = {};
  for (const field of LIST_FIELDS) {
    const chosen = columns.find(({ column }) => column === matches[field]);
    if (!chosen) continue;
    headings[field] = chosen.heading;
    const before = columns.filter(
      ({ column, heading }) => column < chosen.column && comparable(heading) === comparable(chosen.heading),
    );
    if (before.length > 0) occurrences[field] = before.length + 1;
  }
  return { columns: headings, ...(Object.keys(occurrences).length > 0 && { occurrences }) };
}

/** Where the fields' columns are in a row of headings; `null` when not all of them are there. */
function fieldsIn(
  row: readonly unknown[],
  { columns, occurrences = {} }: ListMapping,
): Partial<Record<ListField, number>> | null {
  const found = row.map(comparable);
  const at: Partial<Record<ListField, number>> = {};
  for (const field of LIST_FIELDS) {
    const heading = columns[field];
    if (heading === undefined) continue;
    const places = found.flatMap((one, index) => (one === comparable(heading) ? [index] : []));
    const place = places[(occurrences[field] ?? 1) - 1];
    if (place === undefined) return null;
    at[field] = place;
  }
  return at;
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
    'Staff No',
    'Worker ID',
    'ID',
    '工号',
    '员工编号',
    '员工号',
    '人员编号',
    '员工工号',
    '职员编号',
    '职工号',
    '编号',
  ],
  name: [
    'Employee_Name',
    'Employee Name',
    'Full Name',
    'Name',
    'Staff Name',
    'Employee',
    '姓名',
    '员工姓名',
    '名字',
  ],
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
    '一级部门',
    '组织',
  ],
  role: ['Position', 'Job Title', 'Title', 'Role', 'Job', '岗位', '职位', '岗位名称', '职位名称', '职务'],
  level: ['Level', 'Grade', 'Job Level', 'Band', '职级', '级别', '职等'],
  managerId: [
    'ManagerName',
    'Manager Name',
    'Manager',
    'Supervisor',
    'Line Manager',
    'Reports To',
    'Manager ID',
    'ManagerID',
    '直属上级',
    '直接上级',
    '上级',
    '汇报对象',
    '汇报上级',
    '直接主管',
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
    '月工资',
    '年薪',
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
    '入司日期',
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
  email: ['Email', 'E-mail', 'Mail', '邮箱', '电子邮箱', '电子邮件', '邮件'],
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
  const rows = values.slice(best.index + 1);
  const columns = headings.flatMap((heading, column) =>
    cleanText(heading) === ''
      ? []
      : [{ column, heading: cleanText(heading), samples: firstTexts(rows, column, SAMPLES) }],
  );
  const matches = withBestManagerColumn(best.matches, headings, rows);
  return { headerRow: best.index, columns, matches, people: countPeople(rows, matches) };
}

function firstTexts(rows: readonly (readonly unknown[])[], column: number, count: number): string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = cleanText(row[column]);
    if (text !== '') texts.push(text);
    if (texts.length === count) break;
  }
  return texts;
}

function countPeople(rows: readonly (readonly unknown[])[], { id, name }: ListDetection['matches']): number {
  const textAt = (row: readonly unknown[], column: number | undefined): string =>
    column === undefined ? '' : cleanText(row[column]);
  return rows.filter((row) => isPerson(textAt(row, id), textAt(row, name))).length;
}

function matchHeadings(row: readonly unknown[]): Partial<Record<ListField, number>> {
  const found = row.map(comparable);
  const matches: Partial<Record<ListField, number>> = {};
  for (const field of LIST_FIELDS) {
    for (const word of headingWords(field)) {
      const column = found.indexOf(comparable(word));
      if (column >= 0 && !Object.values(matches).includes(column)) {
        matches[field] = column;
        break;
      }
    }
  }
  return matches;
}

const headingWords = (field: ListField): string[] => [
  ...ALIASES[field],
  ...headingsOf('MeritEmployees', field),
];

/** A list may tell managers by name and by number, and only one of them by what its people are called. */
function withBestManagerColumn(
  matches: ListDetection['matches'],
  headings: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): ListDetection['matches'] {
  const { id, name, managerId } = matches;
  if (managerId === undefined) return matches;
  const words = new Set(headingWords('managerId').map(comparable));
  const candidates = headings.flatMap((heading, column) => (words.has(comparable(heading)) ? [column] : []));
  if (candidates.length < 2) return matches;
  const known = new Set(
    rows.flatMap((row) => [
      ...(id === undefined ? [] : [comparable(row[id])]),
      ...(name === undefined ? [] : nameKeys(cleanText(row[name]))),
    ]),
  );
  known.delete('');
  const hits = (column: number): number => rows.filter((row) => known.has(comparable(row[column]))).length;
  const best = candidates
    .map((column) => ({ column, hits: hits(column) }))
    .reduce((one, other) => (other.hits > one.hits ? other : one), {
      column: managerId,
      hits: hits(managerId),
    });
  return { ...matches, managerId: best.column };
}

export interface EmployeesRead {
  readonly employees: readonly Employee[];
  readonly problems: readonly CellProblem[];
  /** Headings of the mapping that are not there any more. */
  readonly missing: readonly string[];
}

const TOTAL = /^(?:(?:合计|总计|小计|共计).*|(?:grand|sub)?totals?\d*|sum)$/;

/** A row without id and name, a total, or a remark below the list is nobody. */
const isPerson = (id: string, name: string): boolean =>
  (id !== '' || name !== '') &&
  !TOTAL.test(comparable(id)) &&
  !TOTAL.test(comparable(name)) &&
  !(name === '' && /[:：\s]/.test(id));

/** Reads the people of HR's own list. Managers given by name become ids where the roster knows the name. */
export function readEmployees(source: TableSource, mapping: ListMapping): EmployeesRead {
  const header = source.values.findIndex((row) => fieldsIn(row, mapping) !== null);
  const fields = fieldsIn(source.values[header] ?? [], mapping);
  if (!fields) {
    const first = source.values.slice(0, HEADER_SEARCH_ROWS);
    const missing = LIST_FIELDS.flatMap((field) => {
      const heading = mapping.columns[field];
      if (heading === undefined) return [];
      const alone = { ...mapping, columns: { [field]: heading } };
      return first.every((row) => fieldsIn(row, alone) === null) ? [heading] : [];
    });
    return {
      employees: [],
      problems: [],
      missing: missing.length > 0 ? missing : Object.values(mapping.columns),
    };
  }
  const { records, problems } = readTable(
    'MeritEmployees',
    { ...source, firstRow: source.firstRow + header, values: source.values.slice(header) },
    fields,
  );
  const heading = comparable(mapping.columns.id);
  const people = records.filter(
    // Headings are repeated where a list was printed page by page.
    ({ id, name }) => isPerson(id, name) && (heading === '' || comparable(id) !== heading),
  );
  const rows = new Set(people.map(({ at }) => at.row));
  return {
    employees: withManagerIds(people),
    problems: problems.filter(({ at }) => rows.has(rowOf(at.address))),
    missing: [],
  };
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
