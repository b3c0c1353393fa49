import { cleanText } from '../../cycle/clean-text';
import { columnLetters } from '../../cycle/read-table';
import {
  ENTRY_COLUMNS,
  GONE_ROW,
  KPI_COLUMNS,
  REVIEW_ROWS,
  REVIEW_VERSION,
  SPARE_KPI_COLUMNS,
} from '../../cycle/review-rows';
import { address, areaOf } from '../address';
import type { CellBlock, Change, PlanCell, RowDress, RowsIn, SheetPlan } from '../plan';
import { LAST_COLUMN } from '../review-page';
import { placesOf, rowAfter } from '../rows-in';
import { alignRows } from './align-rows';
import type { ReviewOnSheet } from './review-on-sheet';
import { hasOwnWordsOnly, isBlankCell, isFormula, keyOf, rowIdentities } from './row-identity';
import type { Row } from './row-identity';
import { withRows } from './with-rows';

/** What somebody typed that has no place on the new sheet, or where a formula should be: it stays where it is. */
export interface KeptCell {
  readonly kind: 'entry' | 'overwritten';
  readonly address: string;
  readonly value: string;
}

export interface SheetRevision {
  /** `null` when there is nothing to change. */
  readonly change: Extract<Change, { kind: 'revise' }> | null;
  readonly kept: readonly KeptCell[];
  readonly rowsAdded: number;
  readonly rowsGone: number;
  readonly formulas: number;
  readonly texts: number;
}

const KEEP = { keep: true } as const;

/**
 * What turns a review sheet into a planned one without anything that was typed being lost: its rows are matched with the
 * plan's by what they are; rows that it lacks come in, rows that are no more are emptied and hidden; where something was typed
 * in them, they stay. The plan's formulas are written for the places where the rows come to stand.
 *
 * @param typedInKpis cells of KPI rows in which something was typed that stays: by row (from 1), their columns
 */
export function reviseReviewSheet(
  on: ReviewOnSheet,
  planned: SheetPlan,
  typedInKpis: ReadonlyMap<number, readonly number[]>,
): SheetRevision {
  const planRows: readonly Row[] = planned.cells[0]?.rows ?? [];
  const sheetRows: readonly Row[] = on.cells;
  const planIds = rowIdentities(planRows, REVIEW_VERSION);
  const sheetIds = rowIdentities(sheetRows, on.review.version);
  const matched = alignRows(sheetIds, planIds);
  const typed = typedCells(on, typedInKpis);
  const isTypedOver = typedOverOf(on);
  const placeInPlan = new Map(planIds.map((identity, place) => [identity, place]));
  const states = statesOf(sheetRows, sheetIds, new Set(matched), typed, placeInPlan);

  const rows = rowsComing(matched);
  const finals = finalRows(matched, rows);
  const placed = (cell: PlanCell): PlanCell => movedCell(cell, (row) => finals[row - 1] ?? row);
  const shifted = (cell: PlanCell): PlanCell => movedCell(cell, (row) => rowAfter(rows, row));
  const moved = new Map<number, ReadonlyMap<number, PlanCell>>();
  const movedTo = new Map<number, number>();
  states.forEach((state, index) => {
    const place = placeInPlan.get(sheetIds[index] ?? null);
    if (state !== 'gone' || place === undefined) return;
    movedTo.set(index + 1, finals[place] ?? 0);
    const cells = typed.get(index + 1);
    if (cells) moved.set(place, cells);
  });
  /** A formula that somebody typed goes on looking at the same cells, wherever their rows have gone. */
  const carriedCell = (cell: PlanCell | undefined): PlanCell | undefined =>
    cell === undefined ? undefined : movedCell(cell, (row) => movedTo.get(row) ?? rowAfter(rows, row));

  const lines = new Map<number, PlanCell[]>();
  const kept: KeptCell[] = [];
  let [formulas, texts] = [0, 0];
  planRows.forEach((planRow, place) => {
    const from = matched[place] ?? -1;
    const target = finals[place] ?? 0;
    const sheetRow = sheetRows[from];
    if (!sheetRow) {
      const carried = moved.get(place);
      const line = planRow.map(
        (cell, column) => carriedInto(placed(cell), carriedCell(carried?.get(column))) ?? KEEP,
      );
      if (line.some((cell) => cell !== KEEP)) lines.set(target, line);
      return;
    }
    const entries = entryColumnsOf(planRow);
    const own = new Set(typedInKpis.get(from + 1));
    const line = planRow.map((cell, column): PlanCell => {
      const [now, wanted] = [shifted(sheetRow[column] ?? null), placed(cell)];
      if (own.has(column) || (entries.has(column) && !isFormula(wanted)) || isSameCell(now, wanted))
        return KEEP;
      if (isFormula(wanted) && !isFormula(now) && !isBlankCell(now) && isTypedOver(from + 1, column)) {
        kept.push({
          kind: 'overwritten',
          address: `${columnLetters(column)}${target}`,
          value: cleanText(now),
        });
        return KEEP;
      }
      if (isBlankCell(wanted) && !isErasable(column, planRow, now)) return KEEP;
      if (isFormula(wanted)) formulas++;
      else texts++;
      return wanted;
    });
    if (line.some((cell) => cell !== KEEP)) lines.set(target, line);
  });
  const kinds = new Set(planIds.map(kindOf));
  const hidden: number[] = [];
  states.forEach((state, index) => {
    const row = rowAfter(rows, index + 1);
    // One more row of a kind that the plan has is in its place.
    if (state === 'kept' && !kinds.has(kindOf(sheetIds[index])))
      for (const [column, value] of typed.get(index + 1) ?? [])
        kept.push({ kind: 'entry', address: `${columnLetters(column)}${row}`, value: textOf(value) });
    if (state !== 'gone') return;
    const [own, besides] = [
      sheetRows[index]?.slice(0, LAST_COLUMN + 1) ?? [],
      sheetRows[index]?.slice(LAST_COLUMN + 1),
    ];
    lines.set(
      row,
      own.map((cell, column) => (column === 0 ? GONE_ROW : isBlankCell(cell) ? KEEP : null)),
    );
    // What HR has beside the sheet stays in sight.
    if (!besides?.some((cell) => !isBlankCell(cell))) hidden.push(row);
  });

  const isAdded = (place: number): boolean => matched[place] === -1;
  return {
    change:
      lines.size + rows.length === 0
        ? null
        : {
            kind: 'revise',
            sheetId: on.sheetId,
            rows,
            dress: dressOf(planned, matched, finals),
            cells: blocksOf(lines),
            hidden,
            before: on.cells,
          },
    kept,
    rowsAdded: planRows.filter((row, place) => isAdded(place) && row.some((cell) => !isBlankCell(cell)))
      .length,
    rowsGone: states.filter((state) => state === 'gone').length,
    formulas,
    texts,
  };
}

/** Whether people have typed something in the place of a formula; when the period was closed, Meritsheet has. */
function typedOverOf({ review: { closed } }: ReviewOnSheet): (row: number, column: number) => boolean {
  if (!closed) return () => true;
  const cells = new Set(closed.typedOver);
  return (row, column) => cells.has(address(column, row));
}

/** What a row is, whichever of its kind. */
const kindOf = (identity: string | null | undefined): string => (identity ?? '').replace(/#\d+$/, '');

/** What people typed: by row (from 1) and column. */
function typedCells(
  { review, cells }: ReviewOnSheet,
  typedInKpis: ReadonlyMap<number, readonly number[]>,
): Map<number, Map<number, PlanCell>> {
  const typed = new Map<number, Map<number, PlanCell>>();
  const add = (row: number, column: number, value: PlanCell): void => {
    typed.set(row, (typed.get(row) ?? new Map<number, PlanCell>()).set(column, value));
  };
  for (const { address, column, value } of review.entries) {
    const { row } = areaOf(address);
    add(row, column, cells[row - 1]?.[column] ?? value);
  }
  for (const [row, columns] of typedInKpis) {
    for (const column of columns) {
      const cell = cells[row - 1]?.[column] ?? null;
      if (!isBlankCell(cell)) add(row, column, cell);
    }
  }
  return typed;
}

/** What becomes of each row of the sheet; `left` are rows that are nobody's of Meritsheet. */
type RowState = 'matched' | 'gone' | 'kept' | 'left';

const OWN_KEYS: ReadonlySet<string> = new Set([...Object.values(REVIEW_ROWS), 'name', 'department']);

function statesOf(
  rows: readonly Row[],
  identities: readonly (string | null)[],
  matched: ReadonlySet<number>,
  typed: ReadonlyMap<number, ReadonlyMap<number, PlanCell>>,
  placeInPlan: ReadonlyMap<string | null, number>,
): RowState[] {
  const states = new Array<RowState>(rows.length);
  // Headings and gaps go where the rows below them go.
  let below: RowState | null = null;
  for (let index = rows.length - 1; index >= 0; index--) {
    const [row, identity] = [rows[index] ?? [], identities[index] ?? null];
    const { key } = keyOf(row);
    let state: RowState = 'left';
    if (matched.has(index)) state = 'matched';
    else if (identity !== null && key !== '') {
      const isInPlan = placeInPlan.has(identity);
      if (typed.has(index + 1) && !isInPlan) state = 'kept';
      else if (isInPlan || OWN_KEYS.has(key)) state = 'gone';
    } else if (identity !== null && below !== 'kept') {
      const isGone = row.every((cell) => isBlankCell(cell)) ? below === 'gone' : hasOwnWordsOnly(row);
      if (isGone) state = 'gone';
    }
    states[index] = state;
    if (key !== '') below = state;
  }
  return states;
}

/** The plan's rows that the sheet lacks, each below the row that comes before it in the plan. */
function rowsComing(matched: readonly number[]): RowsIn[] {
  const rows: { above: number; count: number }[] = [];
  let before = -1;
  for (const from of matched) {
    if (from >= 0) {
      before = from;
      continue;
    }
    const last = rows.at(-1);
    if (last?.above === before + 2) last.count++;
    else rows.push({ above: before + 2, count: 1 });
  }
  return rows;
}

/** The row (from 1) on the sheet of each row of the plan, once the missing ones have come. */
function finalRows(matched: readonly number[], rows: readonly RowsIn[]): number[] {
  const free = placesOf(rows).flatMap(({ row, count }) =>
    Array.from({ length: count }, (_, index) => row + index),
  );
  return matched.map((from) => (from >= 0 ? rowAfter(rows, from + 1) : (free.shift() ?? 0)));
}

const textOf = (cell: PlanCell): string =>
  typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : cleanText(cell);

const movedCell = (cell: PlanCell, rowOf: (row: number) => number): PlanCell =>
  typeof cell === 'object' && cell !== null && 'formula' in cell
    ? { formula: withRows(cell.formula, rowOf) }
    : cell;

/** A cell of a row that comes: what was typed in the row that goes for it, unless a formula belongs there. */
const carriedInto = (planned: PlanCell, carried: PlanCell | undefined): PlanCell =>
  carried === undefined || isFormula(planned) ? planned : carried;

/** Where people type in a row. */
export function entryColumnsOf(row: Row): ReadonlySet<number> {
  const { key, name } = keyOf(row);
  const columns: number[] =
    key in ENTRY_COLUMNS ? Object.values(ENTRY_COLUMNS[key as keyof typeof ENTRY_COLUMNS]) : [];
  if (key === REVIEW_ROWS.kpi && name === '')
    columns.push(...SPARE_KPI_COLUMNS.map((column) => KPI_COLUMNS[column]));
  return new Set(columns);
}

/** Whether a cell becomes empty that the plan has empty: what a sheet was given it may lose, what HR wrote there stays. */
const isErasable = (column: number, planRow: Row, now: PlanCell): boolean =>
  column === 0 || isFormula(now) || keyOf(planRow).key === REVIEW_ROWS.kpi;

function isSameCell(one: PlanCell, other: PlanCell): boolean {
  if (isBlankCell(one) && isBlankCell(other)) return true;
  if (isFormula(one) && isFormula(other)) return plainFormula(one) === plainFormula(other);
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));
  return one === other;
}

/** Excel and files may add spaces, change the case of references, or mark functions with a prefix or an `@`. */
const plainFormula = (cell: PlanCell): string =>
  (cell as { readonly formula: string }).formula.replace(/_xlfn\.|_xlws\.|[\s@]/gi, '').toUpperCase();

/** Lines as blocks of adjoining rows. */
function blocksOf(lines: ReadonlyMap<number, readonly PlanCell[]>): CellBlock[] {
  const blocks: { first: number; rows: (readonly PlanCell[])[] }[] = [];
  for (const row of [...lines.keys()].sort((one, other) => one - other)) {
    const line = lines.get(row) ?? [];
    const last = blocks.at(-1);
    const adjoins = last?.first !== undefined && last.first + last.rows.length === row;
    if (adjoins && last.rows[0]?.length === line.length) last.rows.push(line);
    else blocks.push({ first: row, rows: [line] });
  }
  return blocks.map(({ first, rows }) => ({ at: address(0, first), rows }));
}

/** How the rows that come look: the plan's looks as far as they are about these rows, where the rows come to stand. */
function dressOf(planned: SheetPlan, matched: readonly number[], finals: readonly number[]): RowDress {
  const runs = runsComing(matched);
  const parts = (
    range: string,
  ): { readonly range: string; readonly moved: number; readonly isInside: boolean }[] => {
    const { row, rows, column, columns } = areaOf(range);
    return runs.flatMap(({ first, count }) => {
      const [from, to] = [Math.max(row, first), Math.min(row + rows, first + count)];
      if (from >= to) return [];
      const target = finals[from - 1] ?? from;
      return [
        {
          range: address(column, target, to - from, columns),
          moved: target - row,
          // What is on both sides of new rows is on them too.
          isInside: from > row && to < row + rows,
        },
      ];
    });
  };
  return {
    styles: planned.styles.flatMap((style) => parts(style.range).map(({ range }) => ({ ...style, range }))),
    merges: planned.merges.flatMap((merge) => parts(merge).map(({ range }) => range)),
    rowHeights: Object.fromEntries(
      runs.flatMap(({ first, count }) =>
        Array.from({ length: count }, (_, index) => first + index).flatMap((row) => {
          const height = planned.rowHeights?.[row];
          return height === undefined ? [] : [[finals[row - 1] ?? row, height]];
        }),
      ),
    ),
    validations: planned.validations.flatMap((validation) =>
      parts(validation.range)
        .filter(({ isInside }) => !isInside)
        .map(({ range }) => ({ ...validation, range })),
    ),
    highlights: planned.highlights.flatMap((highlight) =>
      parts(highlight.range)
        .filter(({ isInside }) => !isInside)
        .map(({ range, moved }) => ({
          ...highlight,
          range,
          formula: withRows(highlight.formula, (row) => row + moved),
        })),
    ),
  };
}

/** Rows of the plan (from 1) that come together. */
function runsComing(matched: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  matched.forEach((from, place) => {
    if (from >= 0) return;
    const last = runs.at(-1);
    if (last && last.first + last.count === place + 1) last.count++;
    else runs.push({ first: place + 1, count: 1 });
  });
  return runs;
}
