import { formatArea, parseArea } from '../model/address';
import { cellAt } from '../model/cells';
import { newId } from '../model/workbook-data';
import type { SheetData, TableData } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import type { PackageParts } from './package-parts';
import { descend, element, elements, encodeText, isTrue, localName, removeChildren } from './xml';
import type { XmlElement } from './xml';

export function readTables(parts: PackageParts, sheetPath: string): TableData[] {
  return tableParts(parts, sheetPath).flatMap(({ table }) => {
    const area = parseArea(table.attributes.ref ?? '');
    const style = descend(table, 'tableStyleInfo');
    if (!area) return [];
    return {
      id: newId(),
      name: nameOf(table),
      area,
      style: style?.attributes.name ?? '',
      showHeaders: table.attributes.headerRowCount !== '0',
      showTotals: Number(table.attributes.totalsRowCount ?? 0) > 0,
      showFilterButton: descend(table, 'autoFilter') !== undefined,
      showBandedRows: isTrue(style?.attributes.showRowStripes),
    };
  });
}

const nameOf = (table: XmlElement): string => table.attributes.displayName ?? table.attributes.name ?? '';

const tableParts = (parts: PackageParts, sheetPath: string): { path: string; table: XmlElement }[] =>
  parts
    .relationships(sheetPath)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }) => {
      const table = parts.read(target);
      return table ? [{ path: target, table }] : [];
    });

/** Deletes the tables that are gone and makes the new ones; what they are like is written by `describeTables`. */
export function addAndRemoveTables(
  file: ExcelizeFile,
  sheet: string,
  before: readonly TableData[],
  after: readonly TableData[],
): void {
  const kept = new Set(after.map(({ id }) => id));
  const had = new Set(before.map(({ id }) => id));
  for (const { id, name } of before) if (!kept.has(id)) done(file.DeleteTable(name));
  for (const { id, name, area } of after)
    if (!had.has(id)) done(file.AddTable(sheet, { Range: formatArea(area), Name: name }));
}

/**
 * Gives the sheet's tables in the package name, area, style and headings. A table's headings stand in its part too: where
 * they differ from the cells, Excel takes the file for damaged.
 */
export function describeTables(
  parts: PackageParts,
  sheetPath: string,
  before: readonly TableData[],
  sheet: SheetData,
): void {
  for (const { path, table } of tableParts(parts, sheetPath)) {
    const id = before.find(({ name }) => name === nameOf(table))?.id;
    const data = sheet.tables.find((one) => (id === undefined ? one.name === nameOf(table) : one.id === id));
    if (!data) continue;
    describe(table, data, sheet);
    parts.write(path, table);
  }
}

function describe(table: XmlElement, data: TableData, sheet: SheetData): void {
  const { area, name, style } = data;
  const ref = formatArea(area);
  Object.assign(table.attributes, { name, displayName: name, ref });
  const filter = descend(table, 'autoFilter');
  if (data.showFilterButton) {
    const rows = data.showTotals ? area.rows - 1 : area.rows;
    const filtered = { ref: formatArea({ ...area, rows }) };
    if (filter) Object.assign(filter.attributes, filtered);
    else table.children.unshift(element('autoFilter', filtered));
  } else removeChildren(table, 'autoFilter');

  const columns = descend(table, 'tableColumns');
  if (columns) describeColumns(columns, headingsOf(data, sheet));
  const info = descend(table, 'tableStyleInfo');
  const stripes = { showRowStripes: data.showBandedRows ? '1' : '0' };
  if (style === '') removeChildren(table, 'tableStyleInfo');
  else if (info) Object.assign(info.attributes, { name: style }, stripes);
  else table.children.push(element('tableStyleInfo', { name: style, ...stripes }));
}

function describeColumns(columns: XmlElement, headings: readonly (string | null)[]): void {
  const known = elements(columns).filter((column) => localName(column) === 'tableColumn');
  let lastId = Math.max(0, ...known.map(({ attributes }) => Number(attributes.id)));
  columns.children = headings.map((heading, index) => {
    const column = known[index] ?? element('tableColumn', { id: (lastId += 1) });
    if (heading !== null) column.attributes.name = heading;
    column.attributes.name ??= `Column${index + 1}`;
    return column;
  });
  columns.attributes.count = String(headings.length);
}

/** As the part spells them; `null` where the table shows none. */
function headingsOf({ area, showHeaders }: TableData, sheet: SheetData): (string | null)[] {
  return Array.from({ length: area.columns }, (_, index) => {
    if (!showHeaders) return null;
    const text = String(cellAt(sheet.cells, area.row, area.column + index)?.v ?? '');
    return encodeText(text).replace(/\n/g, '_x000a_');
  });
}

/** The headings of a table's columns, by which a change of only these is seen. */
export const headingsText = (sheet: SheetData): string =>
  JSON.stringify(sheet.tables.map((table) => headingsOf(table, sheet)));
