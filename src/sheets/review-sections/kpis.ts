import { JUDGED_COLUMNS, KPI_COLUMNS, kpiKey, REVIEW_ROWS, SPARE_KPI_COLUMNS } from '../../cycle/review-rows';
import { presetWords } from '../../locales/preset-words';
import { sheetWords } from '../../locales/sheet-words';
import { address } from '../address';
import type { KpiCells } from '../dialects/dialect';
import { quoted } from '../formula-call';
import type { Formula, PlanCell, StyledRange, ValidationPlan } from '../plan';
import { ruleOf } from '../review-formulas';
import type { ReviewSheetInput } from '../review-input';
import { isJudged } from '../review-kpis';
import type { ReviewKpi } from '../review-kpis';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { ReviewPage } from '../review-page';
import { sentence } from '../sentence-formula';
import { isBlank } from '../twins/formula-parts';
import { wantedTotal } from '../weights-sentence';
import type { Section } from './section';

type Column = keyof typeof KPI_COLUMNS;

/** Attainment is coloured from here on, and below here. */
const GOOD_FROM = 1;
const WEAK_BELOW = 0.6;

const LOOKS: Readonly<Record<Column, Omit<StyledRange, 'range'>>> = {
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

/** Columns that hold words; in a spare row they are typed in. */
const OF_WORDS: ReadonlySet<Column> = new Set(['kpi', 'unit', 'direction']);

/** The cells of KPIs, from a row on. */
export const kpiCells = (row: number, count = 1): KpiCells =>
  Object.fromEntries(
    Object.entries(KPI_COLUMNS).map(([column, place]) => [column, address(place, row, count)]),
  ) as unknown as KpiCells;

/** What was agreed, what was reached, live attainment; blank rows for more; the weights' total. */
export const kpis: Section = (page, input) => {
  const { review } = sheetWords(input.locale);
  page.section(review.kpis);
  page.headings(Object.fromEntries(review.kpiHeadings.map((text, index) => [FIRST_COLUMN + index, text])));
  const first = page.next;
  for (const kpi of input.kpis) kpiRow(page, kpi, input);
  const spare = page.next;
  const spares = input.template.spareKpis;
  for (let row = 0; row < spares; row++) spareRow(page, input);
  const count = page.next - first;
  for (const [column, look] of Object.entries(LOOKS) as [Column, Omit<StyledRange, 'range'>][]) {
    const built = column === 'actual' ? [] : [[first, spare - first, look] as const];
    const isTyped = (SPARE_KPI_COLUMNS as readonly Column[]).includes(column);
    const typed = { ...look, style: OF_WORDS.has(column) ? 'entryText' : 'entry' } as const;
    for (const [row, rows, style] of [...built, [spare, spares, isTyped ? typed : look] as const]) {
      if (rows > 0) page.styles.push({ range: address(KPI_COLUMNS[column], row, rows), ...style });
    }
  }
  input.kpis.forEach((kpi, index) => {
    const look = isJudged(kpi, input) ? ({ ...LOOKS.actual, style: 'grid' } as const) : LOOKS.actual;
    page.styles.push({ range: address(KPI_COLUMNS.actual, first + index), ...look });
  });
  totalRow(page, input, kpiCells(first, count));
  check(page, input, first, spare);
};

function kpiRow(page: ReviewPage, kpi: ReviewKpi, input: ReviewSheetInput): void {
  const { policy, dialect, locale } = input;
  const { review } = sheetWords(locale);
  const builtIn = {
    ...kpi.builtIn,
    floor: kpi.builtIn.floor ?? policy.floor,
    cap: kpi.builtIn.cap ?? policy.cap,
  };
  const typed = kpi.actual === 'n/a' ? review.notApplicable : kpi.actual;
  const row = page.row(kpiKey(builtIn), {
    [KPI_COLUMNS.kpi]: kpi.kpi,
    [KPI_COLUMNS.unit]: kpi.unit,
    [KPI_COLUMNS.direction]: kpi.direction,
    [KPI_COLUMNS.target]: kpi.target,
    [KPI_COLUMNS.floor]: kpi.floor ?? policy.floor,
    [KPI_COLUMNS.cap]: kpi.cap ?? policy.cap,
    [KPI_COLUMNS.weight]: kpi.weight,
    [KPI_COLUMNS.actual]: isJudged(kpi, input) ? () => judgedResult(page, input, kpi) : typed,
    [KPI_COLUMNS.evidence]: kpi.evidence || null,
    [KPI_COLUMNS.attainment]: { formula: `=${dialect.attainment(kpiCells(page.next))}` },
  });
  page.fit(row, [
    [kpi.kpi, KPI_COLUMNS.kpi, KPI_COLUMNS.kpi],
    [kpi.unit, KPI_COLUMNS.unit, KPI_COLUMNS.unit],
    [kpi.evidence, KPI_COLUMNS.evidence, KPI_COLUMNS.evidence],
  ]);
}

/** The KPI's actual is what the section of judged KPIs comes to. */
function judgedResult(page: ReviewPage, input: ReviewSheetInput, kpi: ReviewKpi): Formula {
  const place = input.kpis.filter((one) => isJudged(one, input)).indexOf(kpi);
  const result = address(JUDGED_COLUMNS.result, (page.rowsOf(REVIEW_ROWS.judged)?.first ?? 0) + place);
  return { formula: `=IF(${isBlank(result)},"",${result})` };
}

/** For a KPI that is agreed on the sheet itself; floor and cap are the scheme's as soon as it has a name. */
function spareRow(page: ReviewPage, { policy, dialect }: ReviewSheetInput): void {
  const cells = kpiCells(page.next);
  const name = address(KPI_COLUMNS.kpi, page.next);
  const onceNamed = (value: number): PlanCell => ({ formula: `=IF(${isBlank(name)},"",${value})` });
  page.row(REVIEW_ROWS.kpi, {
    [KPI_COLUMNS.floor]: onceNamed(policy.floor),
    [KPI_COLUMNS.cap]: onceNamed(policy.cap),
    [KPI_COLUMNS.attainment]: { formula: `=${dialect.attainment(cells)}` },
  });
}

function totalRow(page: ReviewPage, { dialect, references, locale }: ReviewSheetInput, all: KpiCells): void {
  const { review } = sheetWords(locale);
  const { weight } = all;
  const wanted = wantedTotal(weight);
  const tolerance = `${ruleOf(references, 'weightTolerance')}*${wanted}`;
  const sum = address(KPI_COLUMNS.weight, page.next);
  const values = { total: wanted, difference: `ROUND(ABS(${sum}-${wanted}),4)` };
  const gap = `IF(${sum}<${wanted},${sentence(review.weightsMissing, values)},${sentence(review.weightsAbove, values)})`;
  const total = page.row('', {
    [KPI_COLUMNS.kpi]: review.weights,
    [KPI_COLUMNS.weight]: { formula: `=SUM(${weight})` },
    [KPI_COLUMNS.actual]: {
      formula: `=IF(${dialect.weightGap(weight, tolerance)}=0,${quoted(review.weightsRight)},${gap})`,
    },
  });
  page.style(total, FIRST_COLUMN, KPI_COLUMNS.cap, 'total');
  page.style(total, KPI_COLUMNS.weight, KPI_COLUMNS.weight, 'total', { format: 'number', align: 'center' });
  page.style(total, KPI_COLUMNS.actual, LAST_COLUMN, 'total', { align: 'left' });
  page.merge(total, KPI_COLUMNS.actual, LAST_COLUMN);
  const said = address(KPI_COLUMNS.actual, total);
  page.highlights.push({ range: said, formula: `=${said}<>${quoted(review.weightsRight)}`, look: 'bad' });
  const [first = ''] = all.attainment.split(':');
  const when = (condition: string): string => `=AND(ISNUMBER(${first}),${first}${condition})`;
  page.highlights.push(
    { range: all.attainment, formula: when(`>=${GOOD_FROM}`), look: 'good' },
    { range: all.attainment, formula: when(`<${WEAK_BELOW}`), look: 'warn' },
  );
}

/** What may be typed, and where. */
function check(page: ReviewPage, input: ReviewSheetInput, first: number, spare: number): void {
  const { review, validation } = sheetWords(input.locale);
  const spares = input.template.spareKpis;
  const actuals = (row: number, count: number): ValidationPlan => ({
    range: address(KPI_COLUMNS.actual, row, count),
    kind: 'entry',
    prompt: review.actualPrompt,
    error: validation.entry,
  });
  const typed = input.kpis.map((kpi) => !isJudged(kpi, input));
  if (typed.every(Boolean)) page.validations.push(actuals(first, input.kpis.length + spares));
  else {
    typed.forEach((is, index) => is && page.validations.push(actuals(first + index, 1)));
    if (spares > 0) page.validations.push(actuals(spare, spares));
  }
  if (spares === 0) return;
  const of = (column: Column): string => address(KPI_COLUMNS[column], spare, spares);
  page.validations.push(
    {
      range: of('direction'),
      kind: 'list',
      source: { words: Object.values(presetWords(input.locale).directions) },
      prompt: review.sparePrompt,
      error: validation.list,
    },
    { range: of('target'), kind: 'entry', prompt: review.sparePrompt, error: validation.entry },
    { range: of('weight'), kind: 'number', min: 0, prompt: review.sparePrompt, error: validation.number },
  );
}
