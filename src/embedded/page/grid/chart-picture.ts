import { cellAt } from '../../model/cells';
import type { CellData, ChartData, SheetData, WorkbookData } from '../../model/workbook-data';

const SERIES_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const [TITLE_HEIGHT, LEGEND_HEIGHT, AXIS_WIDTH, LABEL_HEIGHT, MARGIN] = [34, 26, 44, 24, 12];
const TEXT = '#595959';
const LINE = '#D9D9D9';

interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/**
 * A chart as a picture (SVG): clustered columns or bars, with title, axis, legend. The grid has no charts of its own.
 *
 * @param width in pixels, as `height`
 */
export function chartPicture(
  workbook: WorkbookData,
  chart: ChartData,
  width: number,
  height: number,
): string {
  const { categories, series } = dataOf(workbook, chart);
  const highest = niceMaximum(
    Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))),
  );
  const plot = {
    left: MARGIN + AXIS_WIDTH,
    top: MARGIN + (chart.title ? TITLE_HEIGHT : 0),
    width: Math.max(width - AXIS_WIDTH - 2 * MARGIN, 1),
    height: Math.max(
      height - (chart.title ? TITLE_HEIGHT : 0) - LABEL_HEIGHT - LEGEND_HEIGHT - 2 * MARGIN,
      1,
    ),
  };
  const sideways = chart.type.startsWith('Bar');
  const parts = [
    rect(0.5, 0.5, width - 1, height - 1, '#FFFFFF', LINE),
    chart.title ? text(chart.title, width / 2, MARGIN + 18, 'middle', 15) : '',
    ...gridLines(plot, highest, sideways),
    ...categories.flatMap((name, index) =>
      group(plot, name, index, categories.length, series, highest, sideways),
    ),
    ...legend(series, width, height),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Calibri, sans-serif">${parts.join('')}</svg>`;
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function gridLines({ left, top, width, height }: Plot, highest: number, sideways: boolean): string[] {
  const steps = 5;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const value = (highest * step) / steps;
    const label = shortNumber(value);
    if (sideways) {
      const x = left + (width * step) / steps;
      return line(x, top, x, top + height) + text(label, x, top + height + 16, 'middle');
    }
    const y = top + height - (height * step) / steps;
    return line(left, y, left + width, y) + text(label, left - 6, y + 4, 'end');
  });
}

function group(
  { left, top, width, height }: Plot,
  name: string,
  index: number,
  count: number,
  series: readonly Series[],
  highest: number,
  sideways: boolean,
): string[] {
  const room = (sideways ? height : width) / count;
  const thickness = (room * 0.6) / Math.max(series.length, 1);
  const start = room * index + room * 0.2;
  const bars = series.map(({ values }, at) => {
    const length = ((values[index] ?? 0) / highest) * (sideways ? width : height);
    const offset = start + thickness * at;
    const color = SERIES_COLORS[at % SERIES_COLORS.length] ?? TEXT;
    return sideways
      ? rect(left, top + offset, Math.max(length, 0), thickness, color)
      : rect(left + offset, top + height - length, thickness, Math.max(length, 0), color);
  });
  const middle = room * (index + 0.5);
  const label = sideways
    ? text(name, left - 6, top + middle + 4, 'end')
    : text(name, left + middle, top + height + 16, 'middle');
  return [...bars, label];
}

function legend(series: readonly Series[], width: number, height: number): string[] {
  const widths = series.map(({ name }) => 28 + name.length * 7);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return series.flatMap(({ name }, index) => {
    const color = SERIES_COLORS[index % SERIES_COLORS.length] ?? TEXT;
    const parts = [
      rect(x, height - MARGIN - 12, 9, 9, color),
      text(name, x + 14, height - MARGIN - 3, 'start'),
    ];
    x += widths[index] ?? 0;
    return parts;
  });
}

/** The series are columns with their names in the first row; the axis' names stand in the first column or on their own. */
function dataOf(workbook: WorkbookData, chart: ChartData): { categories: string[]; series: Series[] } {
  const { sheetId, area } = chart.source;
  const cells = sheetOf(workbook, sheetId)?.cells ?? {};
  const ownCategories = chart.categories !== undefined;
  const firstSeries = area.column + (ownCategories ? 0 : 1);
  const names = chart.categories ?? { sheetId, area: { ...area, row: area.row + 1, columns: 1 } };
  const nameCells = sheetOf(workbook, names.sheetId)?.cells ?? {};
  const count = Math.max(area.rows - 1, 0);
  const rows = Array.from({ length: count }, (_, index) => index);
  return {
    categories: rows.map((row) => shown(cellAt(nameCells, names.area.row + row, names.area.column))),
    series: Array.from({ length: area.column + area.columns - firstSeries }, (_, index) => ({
      name: shown(cellAt(cells, area.row, firstSeries + index)),
      values: rows.map((row) => {
        const value = cellAt(cells, area.row + 1 + row, firstSeries + index)?.v;
        return typeof value === 'number' ? value : null;
      }),
    })),
  };
}

const sheetOf = (workbook: WorkbookData, sheetId: string): SheetData | undefined =>
  workbook.sheets.find(({ id }) => id === sheetId);

const shown = (cell: CellData | undefined): string => String(cell?.v ?? '');

/** 1, 2 or 5 times a power of ten that is not below the value. */
function niceMaximum(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

const shortNumber = (value: number): string =>
  value === 0 ? '0' : value < 1 ? `${Number((value * 100).toFixed(1))}%` : String(Number(value.toFixed(2)));

const escape = (content: string): string =>
  content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const rect = (x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}"/>`;

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${LINE}"/>`;

const text = (content: string, x: number, y: number, anchor: string, size = 12): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${TEXT}">${escape(content)}</text>`;
