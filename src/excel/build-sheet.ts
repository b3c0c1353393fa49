import type {
  CellBlock,
  ChartPlan,
  HighlightPlan,
  NamePlan,
  RowDress,
  SheetPlan,
  ValidationPlan,
} from '../sheets/plan';
import { address, areaOf } from '../sheets/address';
import { PROTECTION } from '../sheets/opened';
import { cellInput } from './cell-input';
import { applyLooks, HIGHLIGHT_FILLS, joined } from './cell-styles';
import { once } from './once';

/** Worksheet custom properties by which Meritsheet knows its own sheets again. */
export const SHEET_PROPERTIES = {
  kind: 'meritsheet.kind',
  key: 'meritsheet.key',
  run: 'meritsheet.run',
  /** The day on which the run made the sheet, `2026-03-31`. */
  made: 'meritsheet.made',
  /** The names that the run added to the workbook, separated by spaces; not there where it added none. */
  names: 'meritsheet.names',
} as const;

const A4_MARGIN_CM = 1.2;

/** The run that makes a sheet. */
export interface Maker {
  readonly run: string;
  readonly names: readonly Pick<NamePlan, 'name'>[];
}

/** Queues a new worksheet, known as this run's from its first moment. */
export function addSheet(
  worksheets: Excel.WorksheetCollection,
  plan: SheetPlan,
  provisionalName: string,
  maker: Maker,
): void {
  remember(worksheets.add(provisionalName), plan, maker);
}

/** Queues a copy of a worksheet, open for what differs; it has its looks, and nothing that the other one remembers. */
export function copySheet(
  master: Excel.Worksheet,
  plan: SheetPlan,
  provisionalName: string,
  maker: Maker,
): void {
  const copy = master.copy(Excel.WorksheetPositionType.end);
  copy.name = provisionalName;
  remember(copy, plan, maker);
  if (plan.locked) copy.protection.unprotect();
}

function remember(
  { customProperties }: Excel.Worksheet,
  { kind, key }: SheetPlan,
  { run, names }: Maker,
): void {
  customProperties.add(SHEET_PROPERTIES.run, run);
  customProperties.add(SHEET_PROPERTIES.kind, kind);
  customProperties.add(SHEET_PROPERTIES.key, key);
  customProperties.add(SHEET_PROPERTIES.made, today());
  if (names.length > 0) customProperties.add(SHEET_PROPERTIES.names, names.map(({ name }) => name).join(' '));
}

/** By the clock on the wall, as people read dates. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Queues a block's cells; every string of a plan arrives as text. */
export function writeBlock(sheet: Excel.Worksheet, { at, rows }: CellBlock): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const { row, column } = areaOf(at);
  once(sheet.getRangeByIndexes(row - 1, column, rows.length, width)).formulas = rows.map((line) =>
    line.map(cellInput),
  );
}

/**
 * Queues everything a sheet has beside its cells: formats come after values, tables after both, protection last.
 *
 * @param nameOf the name that the sheet with a key has by now
 */
export function dressSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  fontName: string,
  nameOf: (key: string) => string,
): void {
  dressRows(sheet, plan, fontName, [wholeOf(plan)], nameOf);
  for (const [characters, columns] of groupedByValue(plan.columnWidths, (column) => `${column}:${column}`)) {
    for (const addresses of joined(columns)) {
      once(sheet.getRanges(addresses)).format.columnWidth = columnWidthInPoints(characters);
    }
  }
  for (const { name, range, look } of plan.tables) {
    const table = sheet.tables.add(range, true);
    table.name = name;
    table.style = look === 'data' ? 'TableStyleMedium2' : 'TableStyleLight1';
  }
  for (const chart of plan.charts) addChart(sheet, chart);
  setUpPage(sheet, plan);
  if (plan.freeze?.rows && plan.freeze.columns) {
    sheet.freezePanes.freezeAt(once(sheet.getRangeByIndexes(0, 0, plan.freeze.rows, plan.freeze.columns)));
  } else if (plan.freeze?.rows) sheet.freezePanes.freezeRows(plan.freeze.rows);
  else if (plan.freeze?.columns) sheet.freezePanes.freezeColumns(plan.freeze.columns);
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  if (plan.hideGridlines) sheet.showGridlines = false;
  lockSheet(sheet, plan);
}

/** Queues the end of a sheet's making. */
export function lockSheet(sheet: Excel.Worksheet, { locked }: SheetPlan): void {
  if (!locked) return;
  sheet.protection.protect(PROTECTION);
}

/** Queues how rows look, and what may be typed in them. @param addresses the cells of these rows */
export function dressRows(
  sheet: Excel.Worksheet,
  { styles, merges, rowHeights, validations, highlights }: RowDress,
  fontName: string,
  addresses: readonly string[],
  nameOf: (key: string) => string,
): void {
  applyLooks(sheet, styles, fontName, addresses);
  // True: each row of the range becomes one cell.
  for (const range of merges) once(sheet.getRange(range)).merge(true);
  for (const [height, rows] of groupedByValue(rowHeights ?? {}, (row) => `${row}:${row}`)) {
    for (const lines of joined(rows)) once(sheet.getRanges(lines)).format.rowHeight = height;
  }
  for (const validation of validations) validate(once(sheet.getRange(validation.range)), validation, nameOf);
  for (const highlight of highlights) addHighlight(once(sheet.getRange(highlight.range)), highlight);
}

/** From A1 to the last cell that has a look. */
function wholeOf({ styles }: SheetPlan): string {
  const areas = styles.map(({ range }) => areaOf(range));
  const rows = Math.max(...areas.map(({ row, rows: count }) => row + count - 1));
  const columns = Math.max(...areas.map(({ column, columns: count }) => column + count));
  return address(0, 1, rows, columns);
}

function groupedByValue(
  values: Readonly<Record<string, number>>,
  addressOf: (key: string) => string,
): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const [key, value] of Object.entries(values)) {
    groups.set(value, [...(groups.get(value) ?? []), addressOf(key)]);
  }
  return groups;
}

function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const values = once(sheet.getRange(plan.source));
  const chart = sheet.charts.add(CHART_TYPES[plan.kind], values, Excel.ChartSeriesBy.columns);
  chart.name = plan.name;
  chart.title.text = plan.title;
  for (let series = 0; series < areaOf(plan.source).columns; series++) {
    chart.series.getItemAt(series).setXAxisValues(once(sheet.getRange(plan.categories)));
  }
  chart.setPosition(plan.from, plan.to);
}

const CHART_TYPES = { columnClustered: 'ColumnClustered', barClustered: 'BarClustered' } as const;

/** Excel's column width in characters of the default font (7 pixels wide, 5 of padding) in Office.js's points. */
function columnWidthInPoints(characters: number): number {
  return characters === 0 ? 0 : Math.round(characters * 7 + 5) * 0.75;
}

/** Queues what may be typed in a range. @param nameOf as for `dressSheet` */
export function validate(range: Excel.Range, plan: ValidationPlan, nameOf: (key: string) => string): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(plan, nameOf);
  dataValidation.errorAlert = {
    ...plan.error,
    showAlert: !(plan.kind === 'list' && plan.open),
    style: Excel.DataValidationAlertStyle.stop,
  };
  if (plan.prompt) dataValidation.prompt = { ...plan.prompt, showPrompt: true };
}

function ruleOf(plan: ValidationPlan, nameOf: (key: string) => string): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list': {
      const { source } = plan;
      if ('words' in source) return { list: { inCellDropDown: true, source: source.words.join(',') } };
      const name = 'sheet' in source ? nameOf(source.sheet) : source.sheetName;
      const sheet = name.replace(/'/g, "''");
      const range = source.range.replace(/[A-Z]+|\d+/g, '$$$&');
      return { list: { inCellDropDown: true, source: `='${sheet}'!${range}` } };
    }
    case 'entry':
      return { custom: { formula: `=${entryCondition(plan)}` } };
    case 'number':
      return {
        decimal: { formula1: plan.min, operator: Excel.DataValidationOperator.greaterThanOrEqualTo },
      };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: Excel.DataValidationOperator.greaterThan } };
  }
}

/** Validation takes no array constants, therefore one comparison a word. */
function entryCondition({ range, min, max }: Extract<ValidationPlan, { kind: 'entry' }>): string {
  const cell = range.split(':')[0] ?? '';
  const words = ['N/A', '不适用', '/', '—'].map((word) => `${cell}="${word}"`);
  const limits = [
    `ISNUMBER(${cell})`,
    ...(min === undefined ? [] : [`${cell}>=${min}`]),
    ...(max === undefined ? [] : [`${cell}<=${max}`]),
  ];
  return `OR(${[limits.length === 1 ? limits[0] : `AND(${limits.join(',')})`, ...words].join(',')})`;
}

function addHighlight(range: Excel.Range, plan: HighlightPlan): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = plan.formula;
  custom.format.fill.color = HIGHLIGHT_FILLS[plan.look];
}

function setUpPage(sheet: Excel.Worksheet, { page }: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.paperSize = Excel.PaperType.a4;
  layout.orientation =
    page.orientation === 'portrait' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  layout.zoom = page.onePage
    ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
    : { horizontalFitToPages: page.pagesWide ?? 1 };
  layout.centerHorizontally = true;
  layout.setPrintMargins(Excel.PrintMarginUnit.centimeters, {
    top: A4_MARGIN_CM,
    bottom: A4_MARGIN_CM,
    left: A4_MARGIN_CM,
    right: A4_MARGIN_CM,
  });
  if (page.titleRows) layout.setPrintTitleRows(page.titleRows);
}
