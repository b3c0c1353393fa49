import { cleanText } from './clean-text';
import type { Kpi } from './tables';

/**
 * What the rows of a review sheet are: column A, out of sight, says it as `key` or `key|name`. So a sheet is understood in
 * any language, after rows were moved or inserted, in a copy, and in a file that came back.
 */

/** The layout of the sheets that are made now; older ones are still read. */
export const REVIEW_VERSION = 2;
const MARK = 'meritsheet/review/';

/**
 * What stands in A1: the layout, and the version of the template that HR had saved when the sheet was made. On a sheet whose
 * formulas were put into values when its period was closed, what is needed to write them again follows.
 */
export const reviewMark = (layout: number, template = 0): string => `${MARK}${layout}.${template}`;
export const isReviewMark = (value: unknown): boolean => typeof value === 'string' && value.startsWith(MARK);

/** What is known of the formulas of a sheet whose period was closed. */
export interface ClosedSheet {
  /** How they were written. */
  readonly dialect: string;
  /** Cells where people had typed something in the place of one: there it stays. */
  readonly typedOver: readonly string[];
  /** Formulas that people had typed where they enter something, by their cells: told when the period is opened again. */
  readonly typedFormulas: Readonly<Record<string, string>>;
}

const CLOSED = 'closed';
const FORMULAS = '|';
/** A cell holds a few more characters. */
const LONGEST_MARK = 32_000;

/** The mark of the same sheet once its period is closed. Formulas that a cell has no room for are not noted. */
export function closedMark(mark: unknown, { dialect, typedOver, typedFormulas }: ClosedSheet): string {
  const { layout, template } = readReviewMark(mark);
  const closed = [reviewMark(layout, template), CLOSED, dialect, ...typedOver].join('.');
  const noted: Record<string, string> = {};
  let room = LONGEST_MARK - closed.length;
  for (const [cell, typed] of Object.entries(typedFormulas)) {
    room -= JSON.stringify({ [cell]: typed }).length;
    if (room > 0) noted[cell] = typed;
  }
  return Object.keys(noted).length === 0 ? closed : `${closed}${FORMULAS}${JSON.stringify(noted)}`;
}

/** The versions that a mark names; `closed` is `null` on a sheet that has its formulas. */
export function readReviewMark(mark: unknown): {
  readonly layout: number;
  readonly template: number;
  readonly closed: ClosedSheet | null;
} {
  const [all, json = ''] = splitAt(String(mark).slice(MARK.length), FORMULAS);
  const [layout, template = 0, state, dialect = '', ...typedOver] = all.split('.');
  return {
    layout: Number(layout),
    template: Number(template),
    closed: state === CLOSED ? { dialect, typedOver, typedFormulas: formulasIn(json) } : null,
  };
}

const splitAt = (text: string, sign: string): [string, string?] => {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

/** A note that somebody broke has none. */
function formulasIn(json: string): ClosedSheet['typedFormulas'] {
  if (json === '') return {};
  try {
    return JSON.parse(json) as ClosedSheet['typedFormulas'];
  } catch {
    return {};
  }
}

/** The keys in column A. A field of the head has its own key. */
export const REVIEW_ROWS = {
  id: 'id',
  assignment: 'assignment',
  confirmEmployee: 'confirm.employee',
  confirmManager: 'confirm.manager',
  /** Its name says what was built in, see `kpiKey`. */
  kpi: 'kpi',
  /** `judged|<KPI>` */
  judged: 'judged',
  change: 'change',
  /** `competency|<competency>` */
  competency: 'competency',
  /** `group|<rater group>` */
  group: 'group',
  adjustment: 'adjustment',
  kpiScore: 'score.kpi',
  score360: 'score.360',
  base: 'score.base',
  adjusted: 'score.adjustment',
  finalScore: 'score.final',
  tier: 'tier',
  /** `text|<id>`: of the conversation (`TEXT_IDS`) and HR's own fields. */
  text: 'text',
  talk: 'talk',
  action: 'action',
  signatures: 'signatures',
} as const;

/** The key of a row that is out of use, empty and out of sight. */
export const GONE_ROW = 'gone';

export type ReviewRowKey = (typeof REVIEW_ROWS)[keyof typeof REVIEW_ROWS];

/** The texts of the conversation. */
export const TEXT_IDS = ['strengths', 'improvements', 'goals', 'development'] as const;

/** Worksheet columns (from 0) of a KPI's row. */
export const KPI_COLUMNS = {
  kpi: 1,
  unit: 2,
  direction: 3,
  target: 4,
  floor: 5,
  cap: 6,
  weight: 7,
  actual: 8,
  attainment: 9,
  evidence: 10,
} as const;

/** The value beside a field's label. */
export const FIELD_COLUMN = 2;
export const SECOND_FIELD_COLUMN = 7;

/** Worksheet columns of a judged KPI's row. */
export const JUDGED_COLUMNS = { kpi: 1, selfScore: 4, managerScore: 7, result: 9 } as const;

/** Where people type, by the row's key; merged cells by their first. A KPI's actual is none where it is judged. */
export const ENTRY_COLUMNS = {
  [REVIEW_ROWS.confirmEmployee]: { name: FIELD_COLUMN, date: SECOND_FIELD_COLUMN },
  [REVIEW_ROWS.confirmManager]: { name: FIELD_COLUMN, date: SECOND_FIELD_COLUMN },
  [REVIEW_ROWS.kpi]: { actual: KPI_COLUMNS.actual, evidence: KPI_COLUMNS.evidence },
  [REVIEW_ROWS.judged]: {
    selfScore: JUDGED_COLUMNS.selfScore,
    managerScore: JUDGED_COLUMNS.managerScore,
  },
  [REVIEW_ROWS.text]: { text: FIELD_COLUMN },
  [REVIEW_ROWS.talk]: { date: 1, about: 2, agreed: 7, due: 10 },
  [REVIEW_ROWS.action]: { due: 1, action: 2, owner: 7, done: 10 },
  [REVIEW_ROWS.signatures]: { employee: FIELD_COLUMN, manager: SECOND_FIELD_COLUMN + 1 },
} as const satisfies Partial<Record<ReviewRowKey, Readonly<Record<string, number>>>>;

/** What people type besides in a row that is free for a KPI of their own. */
export const SPARE_KPI_COLUMNS = [
  'kpi',
  'unit',
  'direction',
  'target',
  'weight',
] as const satisfies readonly (keyof typeof KPI_COLUMNS)[];

/** What of a KPI comes from the library onto the sheet. */
export const BUILT_IN_COLUMNS = [
  'kpi',
  'unit',
  'direction',
  'target',
  'floor',
  'cap',
  'weight',
] as const satisfies readonly (keyof typeof KPI_COLUMNS)[];

/** A KPI as the library had it when it was put on the sheet: what stands there now may have been typed since. */
export type BuiltInKpi = Pick<Kpi, (typeof BUILT_IN_COLUMNS)[number]>;

export interface RowKey {
  readonly key: string;
  readonly name: string;
}

/** The conversation's rows of the first layout. */
const OLDER_TEXTS: ReadonlySet<string> = new Set(TEXT_IDS);

/** A key as column A holds it. */
export function readRowKey(cell: unknown): RowKey {
  const text = cleanText(cell);
  if (OLDER_TEXTS.has(text)) return { key: REVIEW_ROWS.text, name: text };
  const bar = text.indexOf('|');
  return bar < 0 ? { key: text, name: '' } : { key: text.slice(0, bar), name: text.slice(bar + 1) };
}

export const rowKey = (key: ReviewRowKey, name: string): string => `${key}|${name}`;

/** The key of a KPI's row: what the library said, so that it is told from what somebody typed. */
export function kpiKey(kpi: BuiltInKpi): string {
  return rowKey(
    REVIEW_ROWS.kpi,
    JSON.stringify(Object.fromEntries(BUILT_IN_COLUMNS.map((column) => [column, kpi[column]]))),
  );
}

/** What a KPI's row was built with; `null` on older sheets, and in rows that people fill themselves. */
export function builtInKpiOf({ key, name }: RowKey): BuiltInKpi | null {
  if (key !== REVIEW_ROWS.kpi || name === '') return null;
  try {
    return JSON.parse(name) as BuiltInKpi;
  } catch {
    return null;
  }
}
