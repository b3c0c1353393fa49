import type { CellAddress } from './cell-problem';

/**
 * The tables of a review cycle: their Excel names (never translated), columns and keys.
 * Headings are in the user's language and live in `locales/…/tables.ts`; a table is found by its name, a column by its
 * heading in either language or by the saved mapping.
 *
 * Column kinds and what a cell of that kind becomes in a record:
 *
 * | kind | record value | blank |
 * |---|---|---|
 * | `id`, `text` | string, trimmed (an id keeps its leading zeros) | `''` |
 * | `number`, `ratio`, `money`, `date` | number; ratios as ratios (1.2 is 120 %), dates as Excel serial days | `null` |
 * | `entry` | number, or `'n/a'` for "not applicable" (N/A, 不适用, /, —) | `null` |
 * | `yesNo` | boolean | `null` |
 */
export type ColumnKind = 'id' | 'text' | 'number' | 'ratio' | 'money' | 'date' | 'entry' | 'yesNo';

export interface TableSchema<
  C extends Readonly<Record<string, ColumnKind>> = Readonly<Record<string, ColumnKind>>,
> {
  /** Column keys in the order in which a new table is written. */
  readonly columns: C;
  /** The columns that together name a row. */
  readonly key: readonly (keyof C & string)[];
}

function table<const C extends Readonly<Record<string, ColumnKind>>>(
  key: readonly (keyof C & string)[],
  columns: C,
): TableSchema<C> {
  return { key, columns };
}

export const TABLES = {
  MeritPeriods: table(['period'], {
    period: 'id',
    start: 'date',
    end: 'date',
    parent: 'id',
    weightInParent: 'number',
    state: 'text',
  }),
  MeritEmployees: table(['id'], {
    id: 'id',
    name: 'text',
    department: 'text',
    role: 'text',
    level: 'text',
    managerId: 'id',
    salary: 'money',
    midpoint: 'money',
    hireDate: 'date',
    endDate: 'date',
    probationEnd: 'date',
    leaveDays: 'number',
    email: 'text',
    status: 'text',
    eligible: 'yesNo',
    reason: 'text',
  }),
  MeritAssignments: table(['employeeId', 'from'], {
    employeeId: 'id',
    department: 'text',
    role: 'text',
    managerId: 'id',
    from: 'date',
    to: 'date',
  }),
  MeritTeams: table(['period', 'department'], {
    period: 'id',
    department: 'text',
    score: 'number',
    factor: 'ratio',
  }),
  MeritObjectives: table(['id'], { id: 'id', objective: 'text', perspective: 'text', owner: 'text' }),
  MeritKpis: table(['role', 'employeeId', 'kpi'], {
    role: 'text',
    employeeId: 'id',
    kpi: 'text',
    perspective: 'text',
    objectiveId: 'id',
    unit: 'text',
    direction: 'text',
    target: 'number',
    floor: 'ratio',
    cap: 'ratio',
    weight: 'number',
    source: 'text',
    due: 'date',
    owner: 'text',
    curve: 'text',
  }),
  MeritKpiResults: table(['period', 'employeeId', 'kpi'], {
    period: 'id',
    employeeId: 'id',
    kpi: 'text',
    target: 'number',
    actual: 'entry',
    weight: 'number',
    direction: 'text',
    floor: 'ratio',
    cap: 'ratio',
    selfScore: 'entry',
    managerScore: 'entry',
    evidence: 'text',
    confirmedByEmployee: 'text',
    confirmedByManager: 'text',
    confirmedOn: 'date',
    agreedTarget: 'number',
    agreedWeight: 'number',
  }),
  MeritTargetChanges: table(['period', 'employeeId', 'kpi', 'what', 'date'], {
    period: 'id',
    employeeId: 'id',
    kpi: 'text',
    what: 'text',
    old: 'text',
    new: 'text',
    reason: 'text',
    by: 'text',
    date: 'date',
  }),
  MeritAdjustments: table(['period', 'employeeId', 'kind', 'date', 'reason'], {
    period: 'id',
    employeeId: 'id',
    kind: 'text',
    points: 'number',
    vetoTier: 'text',
    reason: 'text',
    evidence: 'text',
    by: 'text',
    date: 'date',
  }),
  MeritCompetencies: table(['competency'], {
    competency: 'text',
    description: 'text',
    weight: 'number',
    anchor1: 'text',
    anchor2: 'text',
    anchor3: 'text',
    anchor4: 'text',
    anchor5: 'text',
    training: 'text',
  }),
  MeritRaterGroups: table(['group'], { group: 'text', weight: 'number', minRaters: 'number' }),
  MeritRaters: table(['period', 'employeeId', 'rater'], {
    period: 'id',
    employeeId: 'id',
    rater: 'id',
    group: 'text',
  }),
  MeritRatings: table(['period', 'employeeId', 'rater', 'group', 'competency'], {
    period: 'id',
    employeeId: 'id',
    rater: 'id',
    group: 'text',
    competency: 'text',
    rating: 'entry',
    comment: 'text',
  }),
  MeritTiers: table(['tier'], {
    tier: 'text',
    minScore: 'number',
    share: 'number',
    bonusFactor: 'ratio',
    raisePercent: 'ratio',
    material: 'text',
    nonMaterial: 'text',
  }),
  /** The raise of a tier from a compa-ratio (salary / midpoint) on. */
  MeritMatrix: table(['tier', 'compaMin'], { tier: 'text', compaMin: 'ratio', raise: 'ratio' }),
  /** One column per step of "from entries to money"; a column whose step is not in use stays blank. */
  MeritScores: table(['period', 'employeeId'], {
    period: 'id',
    employeeId: 'id',
    name: 'text',
    department: 'text',
    level: 'text',
    kpiScore: 'number',
    score360: 'number',
    base: 'number',
    adjustment: 'number',
    adjusted: 'number',
    finalScore: 'number',
    rank: 'number',
    percentile: 'ratio',
    tier: 'text',
    vetoTier: 'text',
    calibratedTier: 'text',
    finalTier: 'text',
    potential: 'number',
    eligible: 'yesNo',
    reason: 'text',
    salary: 'money',
    tierFactor: 'ratio',
    teamFactor: 'ratio',
    daysWorked: 'number',
    bonusPoints: 'number',
    bonus: 'money',
    compaRatio: 'ratio',
    raise: 'ratio',
    raiseAmount: 'money',
  }),
  /** What is handed over to be paid: amounts by id, and nothing else about anybody. */
  MeritPayroll: table(['employeeId'], {
    employeeId: 'id',
    bonus: 'money',
    raiseAmount: 'money',
    salary: 'money',
  }),
  MeritCalibration: table(['period', 'employeeId', 'date'], {
    period: 'id',
    employeeId: 'id',
    from: 'text',
    to: 'text',
    reason: 'text',
    by: 'text',
    date: 'date',
  }),
  MeritFeedback: table(['period', 'employeeId', 'date', 'kind'], {
    period: 'id',
    date: 'date',
    employeeId: 'id',
    by: 'text',
    kind: 'text',
    about: 'text',
    employeeView: 'text',
    agreed: 'text',
    due: 'date',
    done: 'date',
    outcome: 'text',
    decidedBy: 'text',
  }),
  MeritDevelopment: table(['period', 'employeeId', 'action'], {
    period: 'id',
    employeeId: 'id',
    kind: 'text',
    gap: 'text',
    action: 'text',
    owner: 'text',
    due: 'date',
    cost: 'money',
    done: 'date',
  }),
  MeritRollout: table(['step'], {
    step: 'text',
    owner: 'text',
    start: 'date',
    due: 'date',
    done: 'date',
    pilotGroup: 'text',
    risk: 'text',
    note: 'text',
  }),
  MeritSurvey: table(['period', 'token', 'question'], {
    period: 'id',
    token: 'id',
    group: 'text',
    question: 'text',
    answer: 'entry',
    comment: 'text',
  }),
  MeritOutcomes: table(['period', 'group', 'measure'], {
    period: 'id',
    group: 'text',
    measure: 'text',
    value: 'number',
    n: 'number',
  }),
  /** A finding that stands and is accepted, see `exemptions.ts`. */
  MeritExemptions: table(['period', 'rule', 'about'], {
    period: 'id',
    rule: 'id',
    about: 'text',
    finding: 'text',
    reason: 'text',
    by: 'text',
    date: 'date',
  }),
  /** When a period was closed and opened again. */
  MeritClosings: table(['period', 'step', 'date'], {
    period: 'id',
    step: 'text',
    reason: 'text',
    by: 'text',
    date: 'date',
  }),
  /** The ratings of a rater group as they were when its figures were released last, see `released-ratings.ts`. */
  MeritReleases: table(['period', 'employeeId', 'group'], {
    period: 'id',
    employeeId: 'id',
    group: 'text',
    raters: 'number',
    ratings: 'text',
    date: 'date',
  }),
  MeritPolicy: table(['key'], { key: 'id', value: 'text' }),
} as const;

export type Tables = typeof TABLES;
export type TableName = keyof Tables;
export type ColumnKey<T extends TableName> = keyof Tables[T]['columns'] & string;

interface KindValue {
  id: string;
  text: string;
  number: number | null;
  ratio: number | null;
  money: number | null;
  date: number | null;
  entry: number | 'n/a' | null;
  yesNo: boolean | null;
}

/** Where a record stands: the worksheet, its 1-based row, and the 0-based worksheet column of each table column found. */
export interface RowAt {
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
  /** In a list of HR's own, which is read and never written. */
  readonly ownList?: true;
  /** The cells of columns that the record has from somewhere else. */
  readonly elsewhere?: Readonly<Record<string, CellAddress>>;
}

export type RecordOf<T extends TableName> = {
  readonly [K in ColumnKey<T>]: Tables[T]['columns'][K] extends keyof KindValue
    ? KindValue[Tables[T]['columns'][K]]
    : never;
} & { readonly at: RowAt };

export type Employee = RecordOf<'MeritEmployees'>;
export type Assignment = RecordOf<'MeritAssignments'>;
export type Kpi = RecordOf<'MeritKpis'>;
export type KpiResult = RecordOf<'MeritKpiResults'>;
export type Competency = RecordOf<'MeritCompetencies'>;
export type RaterGroup = RecordOf<'MeritRaterGroups'>;
export type Rating = RecordOf<'MeritRatings'>;
export type Tier = RecordOf<'MeritTiers'>;
export type Period = RecordOf<'MeritPeriods'>;
export type Exemption = RecordOf<'MeritExemptions'>;
export type Release = RecordOf<'MeritReleases'>;
