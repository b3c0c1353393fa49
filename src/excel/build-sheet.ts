import type { CellBlock, HighlightPlan, SheetPlan, ValidationPlan } from '../sheets/plan';
import { cellInput } from './cell-input';
import { applyCellStyle, COLORS, HIGHLIGHT_FILLS, NUMBER_FORMATS } from './cell-styles';

/** Worksheet custom properties by which Meritsheet knows its own sheets again. */
export const SHEET_PROPERTIES = {
  kind: 'meritsheet.kind',
  key: 'meritsheet.key',
  run: 'meritsheet.run',
} as const;

const A4_MARGIN_CM = 1.5;

/**
 * Queues everything a sheet plan asks for on a new worksheet under a provisional name. Values come before formats, the
 * table after its values, protection last.
 */
export function buildSheet(
  worksheets: Excel.WorksheetCollection,
  plan: SheetPlan,
  provisionalName: string,
  run: string,
): void {
  const sheet = worksheets.add(provisionalName);
  // First of all, so that a sheet that was left half made is known as ours.
  sheet.customProperties.add(SHEET_PROPERTIES.run, run);
  sheet.customProperties.add(SHEET_PROPERTIES.kind, plan.kind);
  sheet.customProperties.add(SHEET_PROPERTIES.key, plan.key);

  for (const block of plan.cells) writeBlock(sheet, block);
  for (const { range: address, style, format, align } of plan.styles) {
    const range = sheet.getRange(address);
    // One value for the whole range, as Excel allows: a matrix would be a hundred times the payload.
    if (format) range.numberFormat = NUMBER_FORMATS[format] as unknown as string[][];
    if (style) applyCellStyle(range, style);
    if (align) range.format.horizontalAlignment = ALIGNMENTS[align];
  }
  for (const address of plan.merges) sheet.getRange(address).merge();
  for (const [column, characters] of Object.entries(plan.columnWidths)) {
    sheet.getRange(`${column}:${column}`).format.columnWidth = columnWidthInPoints(characters);
  }
  for (const [row, height] of Object.entries(plan.rowHeights ?? {})) {
    sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  for (const { name, range, look } of plan.tables) {
    const table = sheet.tables.add(range, true);
    table.name = name;
    table.style = look === 'data' ? 'TableStyleMedium7' : 'TableStyleLight1';
  }
  for (const validation of plan.validations) validate(sheet.getRange(validation.range), validation);
  for (const highlight of plan.highlights) addHighlight(sheet.getRange(highlight.range), highlight);
  for (const { kind, name, title, source, categories, from, to } of plan.charts) {
    const values = sheet.getRange(source);
    const chart = sheet.charts.add(CHART_TYPES[kind], values, Excel.ChartSeriesBy.columns);
    chart.name = name;
    chart.title.text = title;
    for (let series = 0; series < columnsOf(source); series++) {
      chart.series.getItemAt(series).setXAxisValues(sheet.getRange(categories));
    }
    chart.setPosition(from, to);
  }
  setUpPage(sheet, plan);
  if (plan.freeze?.rows && plan.freeze.columns) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, plan.freeze.rows, plan.freeze.columns));
  } else if (plan.freeze?.rows) sheet.freezePanes.freezeRows(plan.freeze.rows);
  else if (plan.freeze?.columns) sheet.freezePanes.freezeColumns(plan.freeze.columns);
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  if (plan.hideGridlines) sheet.showGridlines = false;
  if (plan.locked) {
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
  }
}

/** Writes a block's cells; every string of a plan arrives as text. */
export function writeBlock(sheet: Excel.Worksheet, { at, rows }: CellBlock): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  sheet.getRange(at).getResizedRange(rows.length - 1, width - 1).formulas = rows.map((row) =>
    row.map(cellInput),
  );
}

/** The columns of an address such as `E4:F9`. */
function columnsOf(address: string): number {
  const [from = 0, to = from] = [...address.matchAll(/[A-Z]+/g)].map(([letters]) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  );
  return to - from + 1;
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

const CHART_TYPES = { columnClustered: 'ColumnClustered', barClustered: 'BarClustered' } as const;

/** Excel's column width in characters of the default font (7 pixels wide, 5 of padding) in Office.js's points. */
function columnWidthInPoints(characters: number): number {
  return characters === 0 ? 0 : Math.round(characters * 7 + 5) * 0.75;
}

function validate(range: Excel.Range, plan: ValidationPlan): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(plan);
  dataValidation.ignoreBlanks = true;
  // A warning can be confirmed: where words are meaningful too, the alert only asks.
  const asks = plan.kind === 'decimal' && plan.orText;
  dataValidation.errorAlert = {
    ...plan.error,
    showAlert: true,
    style: asks ? Excel.DataValidationAlertStyle.warning : Excel.DataValidationAlertStyle.stop,
  };
  if (plan.prompt) dataValidation.prompt = { ...plan.prompt, showPrompt: true };
}

function ruleOf(plan: ValidationPlan): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: plan.source } };
    case 'decimal':
      return {
        decimal: { formula1: plan.min, formula2: plan.max, operator: Excel.DataValidationOperator.between },
      };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: Excel.DataValidationOperator.greaterThan } };
  }
}

function addHighlight(range: Excel.Range, plan: HighlightPlan): void {
  if (plan.kind === 'bar') {
    const bar = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar).dataBar;
    bar.positiveFormat.fillColor = COLORS.accent;
    bar.positiveFormat.gradientFill = false;
    return;
  }
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
    : { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintMargins(Excel.PrintMarginUnit.centimeters, {
    top: A4_MARGIN_CM,
    bottom: A4_MARGIN_CM,
    left: A4_MARGIN_CM,
    right: A4_MARGIN_CM,
  });
  if (page.titleRows) layout.setPrintTitleRows(page.titleRows);
}
