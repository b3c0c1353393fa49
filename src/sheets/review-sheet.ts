import {
  FIELD_COLUMN,
  KPI_COLUMNS,
  REVIEW_ROWS,
  REVIEW_VERSION,
  reviewMark,
  SECOND_FIELD_COLUMN,
} from '../cycle/review-rows';
import { DEFAULT_POLICY } from '../cycle/policy';
import type { Policy, PolicyNumber } from '../cycle/policy';
import type { Competency, Employee } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { address } from './address';
import { formulaCall, quoted } from './formula-call';
import type { Dialect } from './formula-call';
import type { ReviewKpi } from './review-kpis';
import type { Formula, PlanCell, SheetPlan, StyledRange, ValidationPlan } from './plan';
import { isBlank, ONE_PERSON_GROUPS, word } from './twins/formula-parts';
import { TITLE_HEIGHT } from './row-height';
import { FIRST_COLUMN, LAST_COLUMN, ReviewPage, SECOND_LABEL, WIDTHS } from './review-page';

/** Structured references to the tables that a review sheet's formulas read, with the headings the workbook really has. */
export interface ReviewReferences {
  readonly ratings: Readonly<
    Record<'period' | 'employeeId' | 'rater' | 'group' | 'competency' | 'rating', string>
  >;
  readonly raterGroups: Readonly<Record<'group' | 'weight' | 'minRaters', string>>;
  readonly competencies: Readonly<Record<'competency' | 'weight', string>>;
  readonly tiers: Readonly<Record<'tier' | 'minScore', string>>;
  /** `null` where the workbook has no table of rules: then the defaults hold. */
  readonly policy: Readonly<Record<'key' | 'value', string>> | null;
}

export interface ReviewSheetInput {
  readonly period: string;
  readonly person: Employee;
  readonly managerName: string;
  readonly kpis: readonly ReviewKpi[];
  readonly competencies: readonly Competency[];
  readonly policy: Policy;
  readonly references: ReviewReferences;
  readonly dialect: Dialect;
  readonly locale: Locale;
  /** A legal tab name that is free. */
  readonly title: string;
}

export const reviewKey = (period: string, employeeId: string): string => `review|${period}|${employeeId}`;

/** A rule of the scheme as a formula, so that sheets follow when it is changed; a blank or missing one has its default. */
function ruleOf({ policy }: ReviewReferences, rule: PolicyNumber): string {
  const otherwise = String(DEFAULT_POLICY[rule]);
  if (!policy) return otherwise;
  const value = `XLOOKUP(${quoted(rule)},${policy.key},${policy.value},${otherwise})`;
  return `IF(ISNUMBER(${value}),${value},${otherwise})`;
}

const TALKS = 3;
/** Lines that are free to write on: with them a page of six KPIs is well filled. */
const LINES_OF_TEXT = 5;
/** Attainment is coloured from here on, and below here. */
const GOOD_FROM = 1;
const WEAK_BELOW = 0.6;

/** One A4 page per person: who, KPIs to fill in, competencies, result live, conversation, signatures. */
export function planReviewSheet(input: ReviewSheetInput): SheetPlan {
  const { review } = sheetWords(input.locale);
  const { person } = input;
  const page = new ReviewPage();

  page.heights[page.next] = TITLE_HEIGHT;
  page.style(
    page.row(reviewMark(REVIEW_VERSION, input.policy.reviewTemplate?.version), {
      [FIRST_COLUMN]: review.title,
    }),
    1,
    LAST_COLUMN,
    'title',
  );
  page.style(page.row('', { [FIRST_COLUMN]: review.hint }), 1, LAST_COLUMN, 'subtitle');
  page.gap();
  page.field('name', review.name, person.name, review.role, person.role);
  page.field(REVIEW_ROWS.id, review.id, person.id, review.period, input.period);
  page.field('department', review.department, person.department, review.manager, input.managerName);
  page.gap();
  const kpis = kpiSection(page, input);
  page.gap();
  competencySection(page, input);
  resultSection(page, input, kpis);
  page.gap();
  conversationSection(page, input);
  const talkDates = talkSection(page, input);
  page.gap();
  signatures(page, input);
  page.styles.push({ range: address(0, 1, page.next - 1), style: 'hidden' });

  return {
    kind: 'review',
    key: reviewKey(input.period, person.id),
    title: input.title,
    cells: [page.block],
    styles: page.styles,
    merges: page.merges,
    columnWidths: WIDTHS,
    rowHeights: page.heights,
    tables: [],
    validations: [kpis.validation, ...talkDates],
    highlights: [
      {
        range: kpis.attainment,
        formula: `=AND(ISNUMBER(${kpis.firstAttainment}),${kpis.firstAttainment}>=${GOOD_FROM})`,
        look: 'good',
      },
      {
        range: kpis.attainment,
        formula: `=AND(ISNUMBER(${kpis.firstAttainment}),${kpis.firstAttainment}<${WEAK_BELOW})`,
        look: 'warn',
      },
      {
        range: kpis.weightCheck,
        formula: `=${kpis.weightCheck}=${quoted(review.weightsWrong)}`,
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

interface KpiSection {
  readonly score: Formula;
  readonly attainment: string;
  readonly firstAttainment: string;
  readonly weightCheck: string;
  readonly validation: ValidationPlan;
}

function kpiSection(page: ReviewPage, input: ReviewSheetInput): KpiSection {
  const { kpis, dialect, locale, policy, references } = input;
  const { review, validation } = sheetWords(locale);
  const columns = KPI_COLUMNS;
  page.section(review.kpis);
  const heading = page.row(
    '',
    Object.fromEntries(review.kpiHeadings.map((text, index) => [FIRST_COLUMN + index, text])),
  );
  page.style(heading, FIRST_COLUMN, LAST_COLUMN, 'heading', { align: 'center' });
  const first = page.next;
  for (const kpi of kpis) {
    const next = page.next;
    const cell = (column: keyof typeof columns): string => address(columns[column], next);
    const attainment = formulaCall(
      dialect,
      'KPIATTAIN',
      cell('actual'),
      cell('target'),
      cell('direction'),
      cell('floor'),
      cell('cap'),
    );
    const row = page.row(REVIEW_ROWS.kpi, {
      [columns.kpi]: kpi.kpi,
      [columns.unit]: kpi.unit,
      [columns.direction]: kpi.direction,
      [columns.target]: kpi.target,
      [columns.floor]: kpi.floor ?? policy.floor,
      [columns.cap]: kpi.cap ?? policy.cap,
      [columns.weight]: kpi.weight,
      [columns.actual]: kpi.actual === 'n/a' ? review.notApplicable : kpi.actual,
      [columns.evidence]: kpi.evidence || null,
      [columns.attainment]: { formula: `=IF(${isBlank(cell('actual'))},"",${attainment})` },
    });
    page.fit(row, [
      [kpi.kpi, columns.kpi, columns.kpi],
      [kpi.unit, columns.unit, columns.unit],
      [kpi.evidence, columns.evidence, columns.evidence],
    ]);
  }
  const count = kpis.length;
  const of = (column: keyof typeof columns): string => address(columns[column], first, count);
  const looks: Readonly<Record<keyof typeof columns, Omit<StyledRange, 'range'>>> = {
    kpi: { style: 'wrapped' },
    unit: { style: 'wrapped', align: 'center' },
    direction: { style: 'wrapped', align: 'center' },
    target: { style: 'grid', format: 'number', align: 'right' },
    floor: { style: 'grid', format: 'ratio', align: 'right' },
    cap: { style: 'grid', format: 'ratio', align: 'right' },
    weight: { style: 'grid', format: 'number', align: 'center' },
    actual: { style: 'entry', format: 'number', align: 'right' },
    attainment: { style: 'grid', format: 'percent', align: 'center' },
    evidence: { style: 'entryText' },
  };
  for (const [column, look] of Object.entries(looks) as [
    keyof typeof columns,
    Omit<StyledRange, 'range'>,
  ][]) {
    page.styles.push({ range: of(column), ...look });
  }
  // A part of the total, which is 1 or 100 as the weights are.
  const tolerance = `${ruleOf(references, 'weightTolerance')}*IF(MAX(${of('weight')})>1,100,1)`;
  const check = formulaCall(dialect, 'WEIGHTCHECK', of('weight'), '', tolerance);
  const total = page.row('', {
    [columns.kpi]: review.weights,
    [columns.weight]: { formula: `=SUM(${of('weight')})` },
    [columns.actual]: {
      formula: `=IF(${check}=0,${quoted(review.weightsRight)},${quoted(review.weightsWrong)})`,
    },
  });
  page.style(total, FIRST_COLUMN, columns.cap, 'total');
  page.style(total, columns.weight, columns.weight, 'total', { format: 'number', align: 'center' });
  page.style(total, columns.actual, LAST_COLUMN, 'total', { align: 'left' });
  page.merge(total, columns.actual, LAST_COLUMN);
  const arguments_ = (['actual', 'target', 'weight', 'direction', 'floor', 'cap'] as const).map(of);
  return {
    score: { formula: `=IFNA(${formulaCall(dialect, 'KPISCORE', ...arguments_)},"")` },
    attainment: of('attainment'),
    firstAttainment: address(columns.attainment, first),
    weightCheck: address(columns.actual, total),
    validation: { range: of('actual'), kind: 'entry', prompt: review.actualPrompt, error: validation.entry },
  };
}

function competencySection(page: ReviewPage, { competencies, locale }: ReviewSheetInput): void {
  const { review } = sheetWords(locale);
  if (competencies.length === 0) return;
  page.section(review.competencies);
  const [competency = '', meaning = '', weight = '', best = ''] = review.competencyHeadings;
  const [MEANING, WEIGHT, BEST] = [FIRST_COLUMN + 1, KPI_COLUMNS.weight, KPI_COLUMNS.weight + 1];
  const line = (cells: readonly [PlanCell, PlanCell, PlanCell, PlanCell], key: string): number =>
    page.row(key, { [FIRST_COLUMN]: cells[0], [MEANING]: cells[1], [WEIGHT]: cells[2], [BEST]: cells[3] });
  const first = line([competency, meaning, weight, best], '');
  page.style(first, FIRST_COLUMN, LAST_COLUMN, 'heading', { align: 'center' });
  for (const one of competencies) {
    const row = line([one.competency, one.description, one.weight, one.anchor5], 'competency');
    page.fit(row, [
      [one.competency, FIRST_COLUMN, FIRST_COLUMN],
      [one.description, MEANING, WEIGHT - 1],
      [one.anchor5, BEST, LAST_COLUMN],
    ]);
  }
  const count = competencies.length;
  page.merge(first, MEANING, WEIGHT - 1, count + 1);
  page.merge(first, BEST, LAST_COLUMN, count + 1);
  page.style(first + 1, FIRST_COLUMN, WEIGHT - 1, 'wrapped', {}, count);
  page.style(first + 1, WEIGHT, WEIGHT, 'grid', { format: 'number', align: 'center' }, count);
  page.style(first + 1, BEST, LAST_COLUMN, 'wrapped', {}, count);
  page.gap();
}

function resultSection(page: ReviewPage, input: ReviewSheetInput, kpis: KpiSection): void {
  const { locale, dialect, references } = input;
  const share = (rule: PolicyNumber): Formula => ({ formula: `=${ruleOf(references, rule)}` });
  const { review } = sheetWords(locale);
  const [SHARE, NOTE] = [FIELD_COLUMN + 1, FIELD_COLUMN + 2];
  page.section(review.result);
  const line = (key: string, label: string, value: Formula, part: PlanCell, note: string): number =>
    page.row(key, { [FIRST_COLUMN]: label, [FIELD_COLUMN]: value, [SHARE]: part, [NOTE]: note });

  const first = page.next;
  const [parts, shares] = [address(FIELD_COLUMN, first, 2), address(SHARE, first, 2)];
  const score = address(FIELD_COLUMN, first + 2);
  line(REVIEW_ROWS.kpiScore, review.kpiScore, kpis.score, share('kpiShare'), review.blankUntil);
  line(
    REVIEW_ROWS.score360,
    review.score360,
    score360Formula(references, dialect, address(FIELD_COLUMN, 5), address(SECOND_FIELD_COLUMN, 5)),
    share('share360'),
    review.tooFewRaters,
  );
  // A part that is missing is not a part that is left out: until both are there, there is no score.
  line(
    REVIEW_ROWS.base,
    review.base,
    {
      formula: `=IF(SUMPRODUCT((${isBlank(parts)})*(${shares}>0))>0,"",${formulaCall(dialect, 'WEIGHTED', parts, shares)})`,
    },
    null,
    review.provisional,
  );
  const rounded = `ROUND(${score},${ruleOf(references, 'scoreDecimals')})`;
  const tier = formulaCall(dialect, 'REWARDTIER', rounded, references.tiers.minScore, references.tiers.tier);
  line(
    REVIEW_ROWS.tier,
    review.tier,
    { formula: `=IF(${isBlank(score)},"",IFNA(${tier},""))` },
    null,
    review.provisionalTier,
  );

  page.style(first, FIRST_COLUMN, FIRST_COLUMN, 'label', {}, 4);
  page.style(first, FIELD_COLUMN, FIELD_COLUMN, 'total', { format: 'score', align: 'right' }, 4);
  page.style(first, SHARE, SHARE, 'label', { format: 'share', align: 'right' }, 4);
  page.style(first, NOTE, LAST_COLUMN, 'note', {}, 4);
  page.merge(first, NOTE, LAST_COLUMN, 4);
}

/** The person's 360° score over the ratings table; blank until a group counts. */
function score360Formula(
  references: ReviewReferences,
  dialect: Dialect,
  id: string,
  period: string,
): Formula {
  const { ratings, raterGroups, competencies } = references;
  const mine =
    `EXACT(TRIM(${ratings.employeeId}&""),${id}&"")*EXACT(TRIM(${ratings.period}&""),${period}&"")*` +
    `IFERROR(${ratings.rating}&""<>"",TRUE)`;
  const of = (column: string): string => `FILTER(${column},mine)`;
  // FILTER turns blank cells into 0: joined to a text they stay blank.
  const textOf = (column: string): string => `TRIM(${of(column)}&"")`;
  const weights = `XLOOKUP(${textOf(ratings.competency)},${competencies.competency},${competencies.weight},0)`;
  const isOnePerson = `ISNUMBER(XMATCH(${word(raterGroups.group)},${ONE_PERSON_GROUPS}))`;
  const minRaters =
    `IF(${isBlank(raterGroups.minRaters)},IF(${isOnePerson},1,${ruleOf(references, 'minRaters')}),` +
    `${raterGroups.minRaters})`;
  const score = formulaCall(
    dialect,
    'SCORE360',
    of(ratings.rating),
    textOf(ratings.group),
    raterGroups.group,
    raterGroups.weight,
    minRaters,
    textOf(ratings.rater),
    weights,
    ruleOf(references, 'scaleMax'),
  );
  return { formula: `=LET(mine,${mine},IF(SUM(mine)=0,"",IFNA(${score},"")))` };
}

function conversationSection(page: ReviewPage, { locale }: ReviewSheetInput): void {
  const { review } = sheetWords(locale);
  page.section(review.conversation);
  const first = page.next;
  for (const [key, label] of [
    ['strengths', review.strengths],
    ['improvements', review.improvements],
    ['goals', review.goals],
    ['development', review.development],
  ] as const) {
    page.fit(page.row(key, { [FIRST_COLUMN]: label }), [], LINES_OF_TEXT);
  }
  page.style(first, FIRST_COLUMN, FIRST_COLUMN, 'label', {}, 4);
  page.style(first, FIELD_COLUMN, LAST_COLUMN, 'entryText', {}, 4);
  page.merge(first, FIELD_COLUMN, LAST_COLUMN, 4);
  page.gap();
}

/** The talks of the period. Answers the checks of their dates. */
function talkSection(page: ReviewPage, { locale }: ReviewSheetInput): ValidationPlan[] {
  const { review, validation } = sheetWords(locale);
  const [date = '', about = '', agreed = '', due = ''] = review.logHeadings;
  const AGREED = KPI_COLUMNS.weight;
  page.section(review.log);
  const first = page.row('', {
    [FIRST_COLUMN]: date,
    [FIELD_COLUMN]: about,
    [AGREED]: agreed,
    [LAST_COLUMN]: due,
  });
  for (let talk = 0; talk < TALKS; talk++) page.fit(page.row('talk', {}), [], LINES_OF_TEXT);
  page.style(first, FIRST_COLUMN, LAST_COLUMN, 'heading', { align: 'center' });
  page.style(first + 1, FIRST_COLUMN, FIRST_COLUMN, 'entryText', { format: 'date', align: 'left' }, TALKS);
  page.style(first + 1, FIELD_COLUMN, LAST_COLUMN - 1, 'entryText', {}, TALKS);
  page.style(first + 1, LAST_COLUMN, LAST_COLUMN, 'entryText', { format: 'date', align: 'left' }, TALKS);
  page.merge(first, FIELD_COLUMN, AGREED - 1, TALKS + 1);
  page.merge(first, AGREED, LAST_COLUMN - 1, TALKS + 1);
  return [FIRST_COLUMN, LAST_COLUMN].map((column): ValidationPlan => ({
    range: address(column, first + 1, TALKS),
    kind: 'date',
    error: validation.date,
  }));
}

function signatures(page: ReviewPage, { locale }: ReviewSheetInput): void {
  const { review } = sheetWords(locale);
  const SECOND_LINE = SECOND_FIELD_COLUMN + 1;
  const row = page.row('signatures', {
    [FIRST_COLUMN]: review.signEmployee,
    [SECOND_LABEL]: review.signManager,
  });
  page.merge(row, FIELD_COLUMN, SECOND_LABEL - 1);
  page.merge(row, SECOND_LABEL, SECOND_FIELD_COLUMN);
  page.merge(row, SECOND_LINE, LAST_COLUMN);
  page.style(row, FIRST_COLUMN, FIRST_COLUMN, 'label');
  page.style(row, SECOND_LABEL, SECOND_FIELD_COLUMN, 'label');
  page.style(row, FIELD_COLUMN, SECOND_LABEL - 1, 'entryLine');
  page.style(row, SECOND_LINE, LAST_COLUMN, 'entryLine');
  page.heights[row] = 26;
}
