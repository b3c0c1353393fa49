import { FIELD_COLUMN, KPI_COLUMNS, readRowKey, SECOND_FIELD_COLUMN } from '../cycle/review-rows';
import type { ReviewRowKey } from '../cycle/review-rows';
import { columnLetters } from '../cycle/read-table';
import { address } from './address';
import type {
  CellBlock,
  CellStyle,
  HighlightPlan,
  NumberFormat,
  PlanCell,
  StyledRange,
  ValidationPlan,
} from './plan';
import { rowHeight } from './row-height';

/** The page's columns: A holds the keys, out of sight; B to K are printed. */
export const FIRST_COLUMN = 1;
export const LAST_COLUMN = KPI_COLUMNS.evidence;
export const WIDTHS = { A: 0, B: 25, C: 10, D: 11, E: 11, F: 7, G: 7, H: 8, I: 12, J: 13, K: 26 };

const GAP = 7;
const SECTION_HEIGHT = 20;
const ONE_LINE = rowHeight([]);
/** Labels end where the second field's value begins. */
export const SECOND_LABEL = SECOND_FIELD_COLUMN - 2;

/** Height by width of what A4 leaves between margins of 1.2 cm, a little kept free. */
const PAGE_RATIO = ((297 - 24) / (210 - 24)) * 0.985;
/** Excel's columns: 7 pixels a character and 5 of padding, at 0.75 points a pixel. */
const PAGE_WIDTH = Object.values(WIDTHS)
  .filter((width) => width > 0)
  .reduce((points, width) => points + (width * 7 + 5) * 0.75, 0);
/** What a page holds at the scale that its width asks for, in points. */
const PAGE_HEIGHT = PAGE_WIDTH * PAGE_RATIO;
/** A text's row grows no further than this. */
const HIGHEST_TEXT = rowHeight([], 9);

/** A cell that needs to know where other rows stand is written once all rows are there. */
export type PageCell = PlanCell | (() => PlanCell);

/** A review sheet as it grows, row by row. */
export class ReviewPage {
  readonly styles: StyledRange[] = [];
  readonly merges: string[] = [];
  readonly heights: Record<number, number> = {};
  readonly validations: ValidationPlan[] = [];
  readonly highlights: HighlightPlan[] = [];
  private readonly cells: PageCell[][] = [];
  private readonly growing: number[] = [];

  /** The next row, from 1. */
  get next(): number {
    return this.cells.length + 1;
  }
  /** Everything written, as one block. */
  get block(): CellBlock {
    return {
      at: 'A1',
      rows: this.cells.map((row) => row.map((cell) => (typeof cell === 'function' ? cell() : cell))),
    };
  }

  /** Adds a row with its key and some of its cells, each at its column. Answers the row. */
  row(key: string, cells: Readonly<Record<number, PageCell>>): number {
    this.heights[this.next] ??= ONE_LINE;
    this.cells.push(
      Array.from({ length: LAST_COLUMN + 1 }, (_, column) =>
        column === 0 ? key || null : (cells[column] ?? null),
      ),
    );
    return this.next - 1;
  }
  /** Some room before a section; none is left before a section that has nothing to show. */
  withGap(write: () => void): void {
    const before = this.next;
    this.gap();
    write();
    if (this.next > before + 1) return;
    this.cells.pop();
    delete this.heights[before];
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

  /** The rows with a key, from the first on; they adjoin. `null` when the page has none. */
  rowsOf(wanted: ReviewRowKey): { readonly first: number; readonly count: number } | null {
    const keys = this.cells.map(([cell]) => readRowKey(cell).key);
    const first = keys.indexOf(wanted);
    return first < 0 ? null : { first: first + 1, count: keys.lastIndexOf(wanted) - first + 1 };
  }
  /** A column's cells in the rows with a key; `null` when the page has none. For cells that are written at the end. */
  range(wanted: ReviewRowKey, column: number): string | null {
    const rows = this.rowsOf(wanted);
    return rows && address(column, rows.first, rows.count);
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
  /** A row of column headings; each takes the columns up to the next. */
  headings(texts: Readonly<Record<number, string>>): number {
    const row = this.row('', texts);
    this.style(row, FIRST_COLUMN, LAST_COLUMN, 'heading', { align: 'center' });
    const starts = Object.keys(texts).map(Number);
    this.fit(
      row,
      starts.map((start, index) => [texts[start] ?? '', start, (starts[index + 1] ?? LAST_COLUMN + 1) - 1]),
    );
    return row;
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
  /** A row with room to write takes its part of what the page has left. */
  grow(row: number): void {
    this.growing.push(row);
  }
  /** Shares what is left of the page among the rows that grow, so that it is filled down to its end. */
  fillPage(): void {
    const used = Object.values(this.heights).reduce((sum, height) => sum + height, 0);
    const each = (PAGE_HEIGHT - used) / this.growing.length;
    if (!(each > 0)) return;
    for (const row of this.growing) {
      const height = this.heights[row] ?? ONE_LINE;
      this.heights[row] = Math.max(height, Math.floor(Math.min(HIGHEST_TEXT, height + each)));
    }
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
