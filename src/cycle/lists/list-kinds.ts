import type { KpiResult, RecordOf, TableName } from '../tables';

/** The tables of a cycle whose rows may stay in a list of HR's own: people, KPIs, actuals, ratings. */
export const LIST_KINDS = [
  'MeritEmployees',
  'MeritKpis',
  'MeritKpiResults',
  'MeritRatings',
] as const satisfies readonly TableName[];

export type CycleListKind = (typeof LIST_KINDS)[number];

/** What a list can be read as: rows of a cycle's table, or old scores with what they were calculated from, to be audited. */
export type ListKind = CycleListKind | 'OldScores';

/** The table whose columns a list has: old scores are results of KPIs, with a name and a score besides. */
export const tableOf = (kind: ListKind): CycleListKind => (kind === 'OldScores' ? 'MeritKpiResults' : kind);

/** What a list has that its table has not. */
export const BESIDE_TABLE = {
  OldScores: { name: 'text', department: 'text', fullMarks: 'number', score: 'number' },
} as const;

export type OldScoreRow = KpiResult & {
  readonly name: string;
  /** Blank where KPIs stand side by side: a row is a person then. */
  readonly department: string;
  /** The most points that the KPI can be given; its actual is how many were. */
  readonly fullMarks: number | null;
  /** The person's, as it stands in this row; 0–100 and above. */
  readonly score: number | null;
};

/** A row of a list, or what it has of one KPI or competency. */
export type ListRecord<K extends ListKind> = K extends CycleListKind ? RecordOf<K> : OldScoreRow;

/** What is told of a person in lists that are not the list of people: an id, or a name in one or two columns. */
const PERSON = ['employeeId', 'employeeName', 'lastName', 'firstName'] as const;

/** What a column of each kind of list can hold, in the order in which the pane shows it. */
const LIST_FIELDS = {
  MeritEmployees: [
    'id',
    'name',
    'lastName',
    'firstName',
    'department',
    'subDepartment',
    'role',
    'level',
    'managerId',
    'salary',
    'hireDate',
    'endDate',
    'probationEnd',
    'email',
    'status',
  ],
  MeritKpis: [
    'role',
    ...PERSON,
    'kpi',
    'target',
    'weight',
    'unit',
    'direction',
    'floor',
    'cap',
    'perspective',
    'objectiveId',
    'source',
    'due',
    'owner',
  ],
  MeritKpiResults: [
    ...PERSON,
    'period',
    'kpi',
    'target',
    'actual',
    'weight',
    'direction',
    'floor',
    'cap',
    'evidence',
  ],
  MeritRatings: [...PERSON, 'period', 'rater', 'group', 'competency', 'rating', 'comment'],
  OldScores: [
    ...PERSON,
    'department',
    'period',
    'kpi',
    'target',
    'actual',
    'weight',
    'fullMarks',
    'direction',
    'floor',
    'cap',
    'score',
  ],
} as const satisfies Record<ListKind, readonly string[]>;

export type ListField = (typeof LIST_FIELDS)[ListKind][number];

export const fieldsOf = (kind: ListKind): readonly ListField[] => LIST_FIELDS[kind];

/** Of each group one field is needed: without it nobody, or nothing, can be told from anybody else. */
const REQUIRED: Readonly<Record<ListKind, readonly (readonly ListField[])[]>> = {
  MeritEmployees: [['id'], ['name', 'lastName']],
  MeritKpis: [['kpi'], ['role', 'employeeId', 'employeeName', 'lastName']],
  MeritKpiResults: [['employeeId', 'employeeName', 'lastName'], ['kpi'], ['actual']],
  MeritRatings: [['employeeId', 'employeeName', 'lastName'], ['group'], ['competency'], ['rating']],
  OldScores: [['employeeId', 'employeeName', 'lastName'], ['kpi'], ['actual'], ['score']],
};

/** What a cell below a KPI's or a competency's own column can hold, where they stand side by side in columns. */
export const MEASURES = ['actual', 'target', 'weight', 'fullMarks', 'rating'] as const;
export type Measure = (typeof MEASURES)[number];

interface WideKind {
  /** The field that the columns' headings give: a KPI or a competency. */
  readonly item: ListField;
  /** The first one is what a lone column holds. */
  readonly measures: readonly [Measure, ...Measure[]];
}

const WIDE: Readonly<Partial<Record<ListKind, WideKind>>> = {
  MeritKpiResults: { item: 'kpi', measures: ['actual', 'target', 'weight'] },
  MeritRatings: { item: 'competency', measures: ['rating'] },
  OldScores: { item: 'kpi', measures: ['actual', 'target', 'weight', 'fullMarks'] },
};

/** Lists of this kind may have a column for each KPI or competency; `null` for those that cannot. */
export const wideKindOf = (kind: ListKind): WideKind | null => WIDE[kind] ?? null;

/** The fields that have columns of their own in a list of this kind: in a wide one, items are no field. */
export function columnFieldsOf(kind: ListKind, isWide: boolean): readonly ListField[] {
  const wide = isWide ? wideKindOf(kind) : null;
  if (!wide) return fieldsOf(kind);
  // Old scores have departments to tell people of one name apart: here each has a row.
  const others: readonly ListField[] = [wide.item, ...wide.measures, 'department'];
  return fieldsOf(kind).filter((field) => !others.includes(field));
}

export const requiredFieldsOf = (kind: ListKind, isWide: boolean): readonly (readonly ListField[])[] => {
  const fields = new Set(columnFieldsOf(kind, isWide));
  return REQUIRED[kind].filter((group) => group.some((field) => fields.has(field)));
};

/** The column of the table that a field goes into: names and departments may come in parts. */
export function columnOfField(kind: ListKind, field: ListField): string {
  switch (field) {
    case 'employeeName':
      return 'employeeId';
    case 'lastName':
    case 'firstName':
      return kind === 'MeritEmployees' ? 'name' : 'employeeId';
    case 'subDepartment':
      return 'department';
    default:
      return field;
  }
}

/** The fields that say whom a row is about: a person, or a role. */
export const whoseFieldsOf = (kind: ListKind): readonly ListField[] =>
  kind === 'MeritEmployees'
    ? ['id', 'name', 'lastName', 'firstName']
    : kind === 'MeritKpis'
      ? ['role', ...PERSON]
      : PERSON;

/** The fields that say what a row is about. */
export const whatFieldsOf = (kind: ListKind, isWide: boolean): readonly ListField[] => {
  const wide = wideKindOf(kind);
  if (kind === 'MeritRatings' && isWide) return ['rater', 'group'];
  return kind === 'MeritKpis' ? ['kpi'] : wide && !isWide ? [wide.item] : [];
};
