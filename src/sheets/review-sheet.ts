import {
  FIELD_COLUMN,
  KPI_COLUMNS,
  REVIEW_ROWS,
  REVIEW_VERSION,
  reviewMark,
  SECOND_FIELD_COLUMN,
} from '../cycle/review-sheet';
import type { Policy } from '../cycle/policy';
import type { Competency, Employee, Kpi } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { address } from './address';
import type { CellBlock, Formula, PlanCell, SheetPlan, StyledRange, ValidationPlan } from './plan';

/** How formulas on generated sheets call Meritsheet's functions. */
export type Dialect = (id: string) => string;

/** Structured references to the tables that a review sheet's formulas read, with the headings the workbook really has. */
export interface ReviewReferences {
  readonly ratings: Readonly<
    Record<'period' | 'employeeId' | 'rater' | 'group' | 'competency' | 'rating', string>
  >;
  readonly raterGroups: Readonly<Record<'group' | 'weight' | 'minRaters', string>>;
  readonly competencies: Readonly<Record<'competency' | 'weight', string>>;
  readonly tiers: Readonly<Record<'tier' | 'minScore', string>>;
}

export interface ReviewSheetInput {
  readonly period: string;
  readonly person: Employee;
  readonly managerName: string;
  readonly kpis: readonly Kpi[];
  readonly competencies: readonly Competency[];
  readonly policy: Policy;
  readonly references: ReviewReferences;
  readonly dialect: Dialect;
  readonly locale: Locale;
  /** A legal tab name that is free. */
  readonly title: string;
}

export const reviewKey = (period: string, employeeId: string): string => `review|${period}|${employeeId}`;

const FIRST = 1;
const LAST = KPI_COLUMNS.evidence;
const LARGEST_ENTRY = 1e12;
const WIDTHS = { A: 0, B: 26, C: 9, D: 11, E: 13, F: 7, G: 7, H: 9, I: 13, J: 11, K: 26 };

/** One A4 page per person: who, KPIs to fill in, competencies, result live, conversation, signatures. */
export function planReviewSheet(input: ReviewSheetInput): SheetPlan {
  const words = sheetWords(input.locale);
  const { review } = words;
  const page = new Page();

  page.row(reviewMark(REVIEW_VERSION), [review.title]);
  page.style(FIRST, 1, LAST, 'title');
  page.row('', [review.hint]);
  page.style(FIRST, 1, LAST, 'subtitle');
  page.gap();

  const { person } = input;
  page.field('name', review.name, person.name, review.role, person.role);
  page.field(REVIEW_ROWS.id, review.id, person.id, review.period, input.period);
  page.field('department', review.department, person.department, review.manager, input.managerName);
  page.gap();

  const kpis = kpiSection(page, input);
  page.gap();
  competencySection(page, input);
  page.gap();
  resultSection(page, input, kpis);
  page.gap();
  conversationSection(page, input);

  return {
    kind: 'review',
    key: reviewKey(input.period, person.id),
    title: input.title,
    cells: page.blocks,
    styles: page.styles,
    merges: page.merges,
    columnWidths: WIDTHS,
    rowHeights: page.heights,
    tables: [],
    validations: kpis.validations,
    highlights: [
      {
        range: kpis.attainment,
        kind: 'custom',
        formula: `=AND(ISNUMBER(${kpis.firstAttainment}),${kpis.firstAttainment}>=1)`,
        look: 'good',
      },
      {
        range: kpis.attainment,
        kind: 'custom',
        formula: `=AND(ISNUMBER(${kpis.firstAttainment}),${kpis.firstAttainment}<0.6)`,
        look: 'warn',
      },
      {
        range: kpis.weightCheck,
        kind: 'custom',
        formula: `=${kpis.weightCheck}="${review.weightsWrong}"`,
        look: 'bad',
      },
    ],
    charts: [],
    freeze: { rows: 2 },
    locked: true,
    page: { orientation: 'portrait', onePage: true },
    hideGridlines: true,
  };
}

/** The page as it grows, row by row; column A takes the keys. */
class Page {
  readonly blocks: CellBlock[] = [];
  readonly styles: StyledRange[] = [];
  readonly merges: string[] = [];
  readonly heights: Record<number, number> = {};
  /** The next row, from 1. */
  next = 1;

  row(key: string, cells: readonly PlanCell[], column = FIRST): number {
    const row = this.next;
    if (key) {
      this.blocks.push({ at: `A${row}`, rows: [[key]] });
      this.styles.push({ range: `A${row}`, style: 'hidden' });
    }
    if (cells.length > 0) this.blocks.push({ at: address(column, row), rows: [cells] });
    this.next += 1;
    return row;
  }
  put(row: number, column: number, cell: PlanCell): void {
    this.blocks.push({ at: address(column, row), rows: [[cell]] });
  }
  gap(): void {
    this.heights[this.next] = 8;
    this.next += 1;
  }
  style(
    column: number,
    rows: number,
    lastColumn: number,
    style: StyledRange['style'] & string,
    more: Partial<StyledRange> = {},
  ): string {
    const range = address(column, this.next - rows, rows, lastColumn - column + 1);
    this.styles.push({ range, style, ...more });
    return range;
  }
  merge(row: number, column: number, lastColumn: number): void {
    this.merges.push(address(column, row, 1, lastColumn - column + 1));
  }
  section(title: string): void {
    this.row('', [title]);
    this.style(FIRST, 1, LAST, 'section');
  }
  /** Two labels with their values side by side. */
  field(key: string, label: string, value: string, secondLabel: string, secondValue: string): void {
    const row = this.row(key, [label, value]);
    this.put(row, SECOND_FIELD_COLUMN - 2, secondLabel);
    this.put(row, SECOND_FIELD_COLUMN, secondValue);
    this.merge(row, FIELD_COLUMN, SECOND_FIELD_COLUMN - 3);
    this.merge(row, SECOND_FIELD_COLUMN - 2, SECOND_FIELD_COLUMN - 1);
    this.merge(row, SECOND_FIELD_COLUMN, LAST);
    this.style(FIRST, 1, FIRST, 'label');
    this.style(SECOND_FIELD_COLUMN - 2, 1, SECOND_FIELD_COLUMN - 1, 'label');
    this.styles.push({ range: address(FIELD_COLUMN, row), style: 'value', align: 'left' });
    this.styles.push({ range: address(SECOND_FIELD_COLUMN, row), style: 'value', align: 'left' });
  }
}

interface KpiSection {
  readonly score: Formula;
  readonly actual: string;
  readonly attainment: string;
  readonly firstAttainment: string;
  readonly weightCheck: string;
  readonly validations: readonly ValidationPlan[];
}

function kpiSection(page: Page, { kpis, dialect, locale, policy }: ReviewSheetInput): KpiSection {
  const { review, validation } = sheetWords(locale);
  const columns = KPI_COLUMNS;
  page.section(review.kpis);
  page.row('', review.kpiHeadings);
  page.style(FIRST, 1, LAST, 'heading');
  const first = page.next;
  kpis.forEach((kpi) => {
    const row = page.next;
    const cell = (column: keyof typeof columns): string => address(columns[column], row);
    const attainment: Formula = {
      formula: `=IF(${blank(cell('actual'))},"",${dialect('KPIATTAIN')}(${cell('actual')},${cell('target')},${cell('direction')},${cell('floor')},${cell('cap')}))`,
    };
    page.row(REVIEW_ROWS.kpi, [
      kpi.kpi,
      kpi.unit,
      kpi.direction,
      kpi.target,
      kpi.floor ?? policy.floor,
      kpi.cap ?? policy.cap,
      kpi.weight,
      null,
      attainment,
      null,
    ]);
    page.heights[row] = 24;
  });
  const count = kpis.length;
  const of = (column: keyof typeof columns): string => address(columns[column], first, count);
  const looks: readonly (readonly [
    keyof typeof columns,
    StyledRange['style'],
    StyledRange['format'],
    StyledRange['align'],
  ])[] = [
    ['kpi', 'wrapped', undefined, undefined],
    ['unit', 'grid', undefined, 'center'],
    ['direction', 'grid', undefined, 'center'],
    ['target', 'grid', 'number', undefined],
    ['floor', 'grid', 'ratio', undefined],
    ['cap', 'grid', 'ratio', undefined],
    ['weight', 'grid', 'number', undefined],
    ['actual', 'entry', 'number', undefined],
    ['attainment', 'grid', 'percent', undefined],
    ['evidence', 'entryText', undefined, undefined],
  ];
  for (const [column, style, format, align] of looks) {
    page.styles.push({
      range: of(column),
      ...(style && { style }),
      ...(format && { format }),
      ...(align && { align }),
    });
  }
  const check = `${dialect('WEIGHTCHECK')}(${of('weight')})`;
  const total = page.row('', [
    review.weights,
    null,
    null,
    null,
    null,
    null,
    { formula: `=SUM(${of('weight')})` },
    { formula: `=IF(${check}=0,"${review.weightsRight}","${review.weightsWrong}")` },
  ]);
  page.style(FIRST, 1, LAST, 'total');
  page.styles.push({ range: address(columns.weight, total), format: 'number' });
  const ranges = (['actual', 'target', 'weight', 'direction', 'floor', 'cap'] as const).map(of);
  return {
    score: {
      formula: `=IF(COUNT(${of('actual')})=0,"",${dialect('KPISCORE')}(${ranges.map(keepBlanks(dialect)).join(',')}))`,
    },
    actual: of('actual'),
    attainment: of('attainment'),
    firstAttainment: address(columns.attainment, first),
    weightCheck: address(columns.actual, total),
    validations: [
      {
        range: of('actual'),
        kind: 'decimal',
        min: -LARGEST_ENTRY,
        max: LARGEST_ENTRY,
        orText: true,
        prompt: review.actualPrompt,
        error: validation.number(-LARGEST_ENTRY, LARGEST_ENTRY),
      },
    ],
  };
}

/** Excel hands blanks inside ranges to custom functions as 0 in some versions: a blank text stays one in all. */
const keepBlanks =
  (dialect: Dialect) =>
  (range: string): string =>
    dialect('KPISCORE').includes('.') ? `IF(${range}="","",${range})` : range;

const blank = (cell: string): string => `${cell}=""`;

function competencySection(page: Page, { competencies, locale }: ReviewSheetInput): void {
  const { review } = sheetWords(locale);
  if (competencies.length === 0) return;
  page.section(review.competencies);
  const [competency = '', meaning = '', weight = '', best = ''] = review.competencyHeadings;
  const split = KPI_COLUMNS.weight;
  const line = (key: string, cells: readonly [PlanCell, PlanCell, PlanCell, PlanCell]): void => {
    const row = page.row(key, [cells[0], cells[1]]);
    page.put(row, split, cells[2]);
    page.put(row, split + 1, cells[3]);
    page.merge(row, FIRST + 1, split - 1);
    page.merge(row, split + 1, LAST);
  };
  line('', [competency, meaning, weight, best]);
  page.style(FIRST, 1, LAST, 'heading');
  for (const one of competencies) {
    line('competency', [one.competency, one.description, one.weight, one.anchor5]);
    page.style(FIRST, 1, LAST, 'wrapped');
  }
}

function resultSection(page: Page, input: ReviewSheetInput, kpis: KpiSection): void {
  const { locale, policy, dialect, references } = input;
  const { review } = sheetWords(locale);
  page.section(review.result);
  const line = (key: string, label: string, value: Formula, note: string, share: number | null): number => {
    const row = page.row(key, [label, value]);
    page.put(row, FIELD_COLUMN + 1, share);
    page.put(row, FIELD_COLUMN + 2, note);
    page.merge(row, FIELD_COLUMN + 2, LAST);
    page.style(FIRST, 1, FIRST, 'label');
    page.styles.push({ range: address(FIELD_COLUMN, row), style: 'total', format: 'score' });
    page.styles.push({
      range: address(FIELD_COLUMN + 1, row),
      style: 'label',
      format: 'number',
      align: 'right',
    });
    page.styles.push({ range: address(FIELD_COLUMN + 2, row, 1, LAST - FIELD_COLUMN - 1), style: 'note' });
    return row;
  };
  const id = address(FIELD_COLUMN, 5);
  const period = address(SECOND_FIELD_COLUMN, 5);
  const first = line(REVIEW_ROWS.kpiScore, review.kpiScore, kpis.score, review.blankUntil, policy.kpiShare);
  line(
    REVIEW_ROWS.score360,
    review.score360,
    score360Formula(references, dialect, id, period, policy.scaleMax),
    '',
    policy.share360,
  );
  const parts = address(FIELD_COLUMN, first, 2);
  const shares = address(FIELD_COLUMN + 1, first, 2);
  const base = line(
    REVIEW_ROWS.base,
    review.base,
    { formula: `=IF(COUNT(${parts})=0,"",${dialect('WEIGHTED')}(${parts},${shares}))` },
    review.provisional,
    null,
  );
  const score = address(FIELD_COLUMN, base);
  line(
    REVIEW_ROWS.tier,
    review.tier,
    {
      formula: `=IF(${score}="","",${dialect('REWARDTIER')}(ROUND(${score},${policy.scoreDecimals}),${references.tiers.minScore},${references.tiers.tier}))`,
    },
    '',
    null,
  );
}

/** The person's 360° score over the ratings table; blank until a group counts. */
function score360Formula(
  { ratings, raterGroups, competencies }: ReviewReferences,
  dialect: Dialect,
  id: string,
  period: string,
  scaleMax: number,
): Formula {
  const of = (column: string): string => `FILTER(${column},mine)`;
  const weights = `XLOOKUP(${of(ratings.competency)},${competencies.competency},${competencies.weight},0)`;
  const given = [
    of(ratings.rating),
    of(ratings.group),
    raterGroups.group,
    raterGroups.weight,
    raterGroups.minRaters,
    of(ratings.rater),
    weights,
    String(scaleMax),
  ];
  return {
    formula:
      `=LET(mine,(${ratings.employeeId}&""=${id}&"")*(${ratings.period}&""=${period}&"")*(${ratings.rating}<>""),` +
      `IF(SUM(mine)=0,"",IFNA(${dialect('SCORE360')}(${given.join(',')}),"")))`,
  };
}

function conversationSection(page: Page, { locale }: ReviewSheetInput): void {
  const { review } = sheetWords(locale);
  page.section(review.conversation);
  for (const [key, label] of [
    ['strengths', review.strengths],
    ['improvements', review.improvements],
    ['goals', review.goals],
    ['development', review.development],
  ] as const) {
    const row = page.row(key, [label]);
    page.merge(row, FIELD_COLUMN, LAST);
    page.style(FIRST, 1, FIRST, 'label');
    page.styles.push({ range: address(FIELD_COLUMN, row, 1, LAST - FIELD_COLUMN + 1), style: 'entryText' });
    page.heights[row] = 30;
  }
  page.gap();
  const [date = '', about = '', agreed = '', due = ''] = review.logHeadings;
  const split = KPI_COLUMNS.weight;
  const line = (key: string, cells: readonly string[], style: 'heading' | 'entryText'): void => {
    const row = page.row(key, cells.slice(0, 2));
    if (cells[2]) page.put(row, split, cells[2]);
    if (cells[3]) page.put(row, LAST, cells[3]);
    page.merge(row, FIELD_COLUMN, split - 1);
    page.merge(row, split, LAST - 1);
    page.style(FIRST, 1, LAST, style);
    if (style === 'entryText') page.heights[row] = 24;
  };
  page.section(review.log);
  line('', [date, about, agreed, due], 'heading');
  for (let talk = 0; talk < 3; talk++) line('talk', [], 'entryText');
  page.gap();
  const row = page.row('signatures', [review.signEmployee]);
  page.put(row, SECOND_FIELD_COLUMN - 2, review.signManager);
  page.merge(row, FIELD_COLUMN, SECOND_FIELD_COLUMN - 3);
  page.merge(row, SECOND_FIELD_COLUMN - 2, SECOND_FIELD_COLUMN);
  page.merge(row, SECOND_FIELD_COLUMN + 1, LAST);
  page.style(FIRST, 1, FIRST, 'label');
  page.styles.push({ range: address(SECOND_FIELD_COLUMN - 2, row), style: 'label' });
  page.styles.push({
    range: address(FIELD_COLUMN, row, 1, SECOND_FIELD_COLUMN - 2 - FIELD_COLUMN),
    style: 'entry',
  });
  page.styles.push({
    range: address(SECOND_FIELD_COLUMN + 1, row, 1, LAST - SECOND_FIELD_COLUMN),
    style: 'entry',
  });
  page.heights[row] = 26;
}
