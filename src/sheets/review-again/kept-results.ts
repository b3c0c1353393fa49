import { comparable } from '../../cycle/clean-text';
import type { ColumnKey, KpiResult } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import { sheetWords } from '../../locales/sheet-words';
import { address, areaOf } from '../address';
import type { Change, PlanCell } from '../plan';
import { rowsBelow } from '../table-rows';
import type { TableToFill } from '../table-rows';
import type { RunSheet } from './review-runs';

/** The table of results as far as it takes over what stands on review sheets that go. */
export interface ResultsToFill extends TableToFill {
  readonly records: readonly KpiResult[];
  /** The cells of rows, by their number on the sheet from 1, in the table's columns. */
  readonly cells: ReadonlyMap<number, readonly PlanCell[]>;
}

/**
 * Puts the KPIs of sheets that go into the table of results, from where they count again: agreed targets, actuals, scores,
 * evidence, confirmations. A row that the table has of a KPI takes what the sheet has; others come below.
 */
export function keptResults(sheets: readonly RunSheet[], table: ResultsToFill, locale: Locale): Change[] {
  const rows = new Map(table.records.map((record) => [keyOf(record), record.at.row]));
  const { notApplicable } = sheetWords(locale).review;
  const changes: Change[] = [];
  const added: Partial<Record<ColumnKey<'MeritKpiResults'>, PlanCell>>[] = [];
  for (const result of sheets.flatMap(({ on }) => on.review.results)) {
    const { at: _, ...kept } = result;
    const cells = Object.fromEntries(
      Object.entries(kept).map(([column, value]) => [
        column,
        value === 'n/a' ? notApplicable : value === '' ? null : value,
      ]),
    );
    const row = rows.get(keyOf(result));
    if (row === undefined) added.push(cells);
    else changes.push(...inPlace(row, cells, table));
  }
  return [...changes, ...rowsBelow('MeritKpiResults', table, added)];
}

/** Nothing where the row says the same. */
function inPlace(
  row: number,
  cells: Readonly<Record<string, PlanCell>>,
  { sheetId, address: range, columnsAt, cells: rows }: ResultsToFill,
): Change[] {
  const before = rows.get(row);
  if (!before) return [];
  const { column: first } = areaOf(range);
  const columns = new Map(Object.entries(columnsAt).map(([column, place]) => [place - first, column]));
  const after = before.map((cell, place): PlanCell => {
    const column = columns.get(place);
    const value = column === undefined ? undefined : cells[column];
    return value === undefined || value === cell ? { keep: true } : value;
  });
  if (after.every((cell) => typeof cell === 'object' && cell !== null && 'keep' in cell)) return [];
  return [
    {
      kind: 'cells',
      sheetId,
      range: address(first, row, 1, before.length),
      rows: [after],
      before: [before],
    },
  ];
}

const keyOf = ({ period, employeeId, kpi }: KpiResult): string =>
  JSON.stringify([comparable(period), employeeId, comparable(kpi)]);
