import type { Chart, ChartType } from 'excelize-wasm';
import { columnName, parseArea, quoteSheet, splitSheet } from '../model/address';
import { newId } from '../model/workbook-data';
import type { Area, ChartData, SheetData } from '../model/workbook-data';
import { done } from './excelize';
import type { Excelize, ExcelizeFile } from './excelize';
import type { PackageParts } from './package-parts';
import {
  allNamed,
  childrenNamed,
  descend,
  element,
  elements,
  localName,
  removeChildren,
  textOf,
} from './xml';
import type { XmlElement } from './xml';

/** Excelize's name of the kinds of charts the model can make, by Office.js's. */
const KINDS: Readonly<Record<string, keyof typeof ChartType>> = {
  ColumnClustered: 'Col',
  ColumnStacked: 'ColStacked',
  BarClustered: 'Bar',
  BarStacked: 'BarStacked',
  Line: 'Line',
  Pie: 'Pie',
};

interface Anchor {
  readonly element: XmlElement;
  readonly drawingPath: string;
  readonly drawing: XmlElement;
  readonly chartPath: string;
}

function anchorsOf(parts: PackageParts, sheetPath: string): Anchor[] {
  const drawingPath = parts.related(sheetPath, 'drawing')?.target;
  const drawing = drawingPath && parts.read(drawingPath);
  if (!drawingPath || !drawing) return [];
  const targets = new Map(parts.relationships(drawingPath).map(({ id, target }) => [id, target]));
  return elements(drawing).flatMap((anchor) => {
    const chart = descend(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
    const chartPath = chart && targets.get(chart.attributes['r:id'] ?? '');
    return chartPath ? [{ element: anchor, drawingPath, drawing, chartPath }] : [];
  });
}

/** The charts the model knows; others stay in the file as they are. @param sheets for the addresses in charts */
export function readCharts(
  parts: PackageParts,
  sheetPath: string,
  sheets: readonly SheetData[],
): ChartData[] {
  return anchorsOf(parts, sheetPath).flatMap(({ element: anchor, chartPath }) => {
    const chart = descend(parts.read(chartPath), 'chart');
    const [from, to] = ['from', 'to'].map((name) => cornerOf(descend(anchor, name)));
    const plotted = chart && readPlot(chart, sheets);
    if (!plotted || !from || !to) return [];
    return {
      id: newId(),
      name: descend(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr')?.attributes.name ?? '',
      title: chart
        ? [...allNamed(descend(chart, 'title') ?? element('title'), 't')].map(textOf).join('')
        : '',
      ...plotted,
      seriesBy: 'Columns',
      from: { row: from.row, column: from.column },
      // The file names the cell in which it ends; ending where that begins, it covers the one before.
      to: { row: to.row - (to.rowOffset === 0 ? 1 : 0), column: to.column - (to.columnOffset === 0 ? 1 : 0) },
    };
  });
}

function cornerOf(corner: XmlElement | undefined) {
  if (!corner) return undefined;
  const number = (name: string): number => Number(textOf(descend(corner, name)));
  return {
    row: number('row'),
    column: number('col'),
    rowOffset: number('rowOff'),
    columnOffset: number('colOff'),
  };
}

type Place = ChartData['source'];

function readPlot(
  chart: XmlElement,
  sheets: readonly SheetData[],
): Pick<ChartData, 'type' | 'source' | 'categories'> | null {
  const plots = childrenNamed(chart, 'plotArea')
    .flatMap(elements)
    .filter(({ name }) => /Chart$/.test(name));
  const [plot] = plots;
  if (plots.length !== 1 || !plot) return null;
  const type = typeOf(plot);
  const series = childrenNamed(plot, 'ser').map((one) => ({
    name: placeOf(textOf(descend(one, 'tx', 'strRef', 'f')), sheets),
    values: placeOf(textOf(descend(one, 'val', 'numRef', 'f')), sheets),
    categories: placeOf(
      textOf(descend(one, 'cat', 'strRef', 'f') ?? descend(one, 'cat', 'numRef', 'f')),
      sheets,
    ),
  }));
  const [first] = series;
  if (type === null || !first?.values) return null;
  const { sheetId, area } = first.values;
  // A source is one block: columns side by side, each under its name.
  const isBlock = series.every(({ name, values }, index) => {
    const column = area.column + index;
    return (
      values?.sheetId === sheetId &&
      sameArea(values.area, { ...area, column }) &&
      name?.sheetId === sheetId &&
      sameArea(name.area, { row: area.row - 1, column, rows: 1, columns: 1 })
    );
  });
  if (!isBlock || area.columns !== 1) return null;
  return {
    type,
    source: { sheetId, area: { ...area, row: area.row - 1, rows: area.rows + 1, columns: series.length } },
    ...(first.categories ? { categories: first.categories } : {}),
  };
}

function typeOf(plot: XmlElement): string | null {
  const value = (name: string): string => descend(plot, name)?.attributes.val ?? '';
  switch (localName(plot)) {
    case 'barChart': {
      const grouping = { clustered: 'Clustered', stacked: 'Stacked' }[value('grouping')];
      return grouping ? `${value('barDir') === 'bar' ? 'Bar' : 'Column'}${grouping}` : null;
    }
    case 'lineChart':
      return value('grouping') === 'standard' ? 'Line' : null;
    case 'pieChart':
      return 'Pie';
    default:
      return null;
  }
}

function placeOf(reference: string, sheets: readonly SheetData[]): Place | null {
  const { sheet: name, rest } = splitSheet(reference);
  const sheet = sheets.find((one) => one.name === name);
  const area = parseArea(rest);
  return sheet && area ? { sheetId: sheet.id, area } : null;
}

const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

/** Whether a chart must be made again, its title and place aside. */
const samePlot = (one: ChartData, other: ChartData): boolean =>
  JSON.stringify([one.type, one.title, one.source, one.categories]) ===
  JSON.stringify([other.type, other.title, other.source, other.categories]);

/** Deletes the charts that are gone or plot something else, and makes the new ones, named by their id for `placeCharts`. */
export function addAndRemoveCharts(
  excelize: Excelize,
  file: ExcelizeFile,
  sheet: string,
  before: readonly ChartData[],
  after: readonly ChartData[],
  sheets: readonly SheetData[],
): void {
  const stays = (one: ChartData, among: readonly ChartData[]): boolean =>
    among.some((other) => other.id === one.id && samePlot(one, other));
  for (const chart of before) {
    if (!stays(chart, after)) done(file.DeleteChart(sheet, cellName(chart.from)));
  }
  for (const chart of after) {
    if (!stays(chart, before)) {
      done(file.AddChart(sheet, cellName(chart.from), optionsOf(excelize, chart, sheets)));
    }
  }
}

const cellName = ({ row, column }: ChartData['from']): string => `${columnName(column)}${row + 1}`;

/** Excelize's own axes are too pale to be read on paper. */
const AXIS_FONT = { Color: '595959', Size: 9 };

/** Calm and readable in black and white too; the colours are the workbook's own. */
function optionsOf(excelize: Excelize, chart: ChartData, sheets: readonly SheetData[]): Chart {
  const { area, sheetId } = chart.source;
  const [first, series] = chart.categories ? [0, area.columns] : [1, area.columns - 1];
  const below = { row: area.row + 1, rows: area.rows - 1, columns: 1 };
  const categories = chart.categories ?? { sheetId, area: { ...below, column: area.column } };
  const absolute = (place: Place): string => absoluteAddress(place, sheets);
  return {
    Type: excelize[KINDS[chart.type] ?? 'Col'],
    Series: Array.from({ length: Math.max(series, 1) }, (_, index) => {
      const column = area.column + Math.min(first + index, area.columns - 1);
      return {
        Name: absolute({ sheetId, area: { row: area.row, column, rows: 1, columns: 1 } }),
        Categories: absolute(categories),
        Values: absolute({ sheetId, area: { ...below, column } }),
      };
    }),
    Format: { Name: chart.id },
    ...(chart.title ? { Title: { Paragraph: [{ Text: chart.title, Font: { Size: 14 } }] } } : {}),
    Legend: { Position: series > 1 || chart.type === 'Pie' ? 'bottom' : 'none' },
    VaryColors: chart.type === 'Pie',
    XAxis: { Font: AXIS_FONT },
    // Shares in per cent where the cells show them so.
    YAxis: { MajorGridLines: true, Font: AXIS_FONT, NumFmt: { SourceLinked: true } },
    GapWidth: 80,
  };
}

function absoluteAddress({ sheetId, area }: Place, sheets: readonly SheetData[]): string {
  const sheet = sheets.find(({ id }) => id === sheetId);
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const corner = ({ row, column }: ChartData['from']): string => `$${columnName(column)}$${row + 1}`;
  const address = area.rows * area.columns === 1 ? corner(area) : `${corner(area)}:${corner(last)}`;
  return `${quoteSheet(sheet?.name ?? '')}!${address}`;
}

/** Names the sheet's charts in the package and lets them cover their cells. */
export function placeCharts(
  parts: PackageParts,
  sheetPath: string,
  before: readonly ChartData[],
  after: readonly ChartData[],
): void {
  const anchors = anchorsOf(parts, sheetPath);
  const drawing = anchors[0]?.drawing;
  for (const { element: anchor, chartPath } of anchors) {
    const properties = descend(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr');
    const name = properties?.attributes.name ?? '';
    const known = before.find((chart) => chart.name === name)?.id ?? name;
    const chart = after.find(({ id }) => id === known);
    if (!chart || !properties) continue;
    properties.attributes.name = chart.name;
    if (chart.title === '') leaveUntitled(parts, chartPath);
    for (const [corner, row, column] of [
      ['from', chart.from.row, chart.from.column],
      ['to', chart.to.row + 1, chart.to.column + 1],
    ] as const) {
      const at = descend(anchor, corner);
      for (const [part, value] of Object.entries({ row, col: column, rowOff: 0, colOff: 0 })) {
        const found = descend(at, part);
        if (found) found.children = [String(value)];
      }
    }
  }
  const path = anchors[0]?.drawingPath;
  if (drawing && path) parts.write(path, drawing);
}

/** Excel gives a chart of one series a title of its own, unless it is told that there is none. */
function leaveUntitled(parts: PackageParts, chartPath: string): void {
  const root = parts.read(chartPath);
  const chart = descend(root, 'chart');
  if (!root || !chart) return;
  removeChildren(chart, 'autoTitleDeleted');
  chart.children.unshift(element('autoTitleDeleted', { val: 1 }));
  parts.write(chartPath, root);
}

/** Points the charts of the package at sheets that have another name now. @param renamed by their name before */
export function renameInCharts(parts: PackageParts, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  for (const path of Object.keys(parts.bytes)) {
    if (!/^xl\/charts\/[^/]+\.xml$/.test(path)) continue;
    const chart = parts.read(path);
    let changed = false;
    for (const f of chart ? allNamed(chart, 'f') : []) {
      const { sheet, rest } = splitSheet(textOf(f));
      const name = sheet === null ? undefined : renamed.get(sheet);
      if (name === undefined) continue;
      f.children = [`${quoteSheet(name)}!${rest}`];
      changed = true;
    }
    if (chart && changed) parts.write(path, chart);
  }
}
