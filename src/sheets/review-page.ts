import { FIELD_COLUMN, KPI_COLUMNS, SECOND_FIELD_COLUMN } from '../cycle/review-rows';
import { columnLetters } from '../cycle/read-table';
import { address } from './address';
import type { CellBlock, CellStyle, NumberFormat, PlanCell, StyledRange } from './plan';
import { rowHeight } from './row-height';

/** The page's columns: A holds the keys, out of sight; B to K are printed. */
export const FIRST_COLUMN = 1;
export const LAST_COLUMN = KPI_COLUMNS.evidence;
export const WIDTHS = { A: 0, B: 25, C: 10, D: 11, E: 11, F: 7, G: 7, H: 8, I: 12, J: 13, K: 26 };

const GAP = 7;
const SECTION_HEIGHT = 20;
/** Labels end where the second field's value begins. */
export const SECOND_LABEL = SECOND_FIELD_COLUMN - 2;

/** A review sheet as it grows, row by row. */
export class ReviewPage {
  readonly styles: StyledRange[] = [];
  readonly merges: string[] = [];
  readonly heights: Record<number, number> = {};
  private readonly cells: PlanCell[][] = [];

  /** The next row, from 1. */
  get next(): number {
    return this.cells.length + 1;
  }
  /** Everything written, as one block. */
  get block(): CellBlock {
    return { at: 'A1', rows: this.cells };
  }

  /** Adds a row with its key and some of its cells, each at its column. Answers the row. */
  row(key: string, cells: Readonly<Record<number, PlanCell>>): number {
    this.cells.push(
      Array.from({ length: LAST_COLUMN + 1 }, (_, column) =>
        column === 0 ? key || null : (cells[column] ?? null),
      ),
    );
    return this.next - 1;
  }
  gap(): void {
    this.heights[this.next] = GAP;
    this.row('', {});
  }
  section(title: string): void {
    const row = this.row('', { [FIRST_COLUMN]: title });
    this.heights[row] = SECTION_HEIGHT;
    this.style(row, FIRST_COLUMN, LAST_COLUMN, 'section');
  }

  style(
    row: number,
    column: number,
    lastColumn: number,
    style: CellStyle,
    more: { readonly format?: NumberFormat; readonly align?: 'left' | 'center' | 'right' } = {},
    rows = 1,
  ): void {
    this.styles.push({ range: address(column, row, rows, lastColumn - column + 1), style, ...more });
  }
  merge(row: number, column: number, lastColumn: number, rows = 1): void {
    this.merges.push(address(column, row, rows, lastColumn - column + 1));
  }
  /** Gives a row the height that these texts need, each over its columns. */
  fit(
    row: number,
    cells: readonly (readonly [text: string, column: number, lastColumn: number])[],
    fewest = 1,
  ): void {
    this.heights[row] = rowHeight(
      cells.map(([text, column, lastColumn]) => [text, widthOf(column, lastColumn)]),
      fewest,
    );
  }

  /** Two labels with their values side by side. */
  field(key: string, label: string, value: string, secondLabel: string, secondValue: string): void {
    const row = this.row(key, {
      [FIRST_COLUMN]: label,
      [FIELD_COLUMN]: value,
      [SECOND_LABEL]: secondLabel,
      [SECOND_FIELD_COLUMN]: secondValue,
    });
    this.merge(row, FIELD_COLUMN, SECOND_LABEL - 1);
    this.merge(row, SECOND_LABEL, SECOND_FIELD_COLUMN - 1);
    this.merge(row, SECOND_FIELD_COLUMN, LAST_COLUMN);
    this.style(row, FIRST_COLUMN, FIRST_COLUMN, 'label');
    this.style(row, SECOND_LABEL, SECOND_FIELD_COLUMN - 1, 'label');
    this.style(row, FIELD_COLUMN, SECOND_LABEL - 1, 'value', { align: 'left' });
    this.style(row, SECOND_FIELD_COLUMN, LAST_COLUMN, 'value', { align: 'left' });
    this.fit(row, [
      [value, FIELD_COLUMN, SECOND_LABEL - 1],
      [secondValue, SECOND_FIELD_COLUMN, LAST_COLUMN],
    ]);
  }
}

function widthOf(column: number, lastColumn: number): number {
  let width = 0;
  for (let one = column; one <= lastColumn; one++) {
    width += WIDTHS[columnLetters(one) as keyof typeof WIDTHS];
  }
  // What the cell keeps free at its edges.
  return width - 1.5;
}
