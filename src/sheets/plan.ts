/**
 * A plan: everything a job will put into the workbook, as plain data. A job reads, computes, and returns a plan; the
 * pane shows it as a preview; `excel/apply-plan.ts` is the only code that carries one out.
 *
 * Addresses are A1 style without a sheet name and belong to the sheet plan that holds them.
 */

/** A formula to be entered. Strings in a plan are always text, whatever they begin with; only this is a formula. */
export interface Formula {
  readonly formula: string;
}
/** In a change: the cell stays as it is. */
export interface Keep {
  readonly keep: true;
}
/** In a change: a value where until then a formula's result spills to; the cell itself holds nothing. */
export interface Spilled {
  readonly spilled: string | number | boolean | Formula;
}
/** `null` makes the cell empty. Dates are serial numbers with a date format. */
export type PlanCell = string | number | boolean | null | Formula | Keep | Spilled;

export interface CellBlock {
  /** The top left cell, `B4`. */
  readonly at: string;
  readonly rows: readonly (readonly PlanCell[])[];
}

/**
 * The few looks Meritsheet gives to cells; `excel/cell-styles.ts` says what each means in Excel. A cell has one look at
 * most: a sheet's looks are applied property by property, so that two would mix.
 */
export type CellStyle =
  | 'title' // the sheet's heading
  | 'subtitle'
  | 'section' // the heading of a block
  | 'heading' // column headings
  | 'tableHeading' // column headings of an Excel table
  | 'tableCell' // a cell of an Excel table
  | 'value' // the value beside a label
  | 'wrapped' // bordered text that wraps
  | 'paragraph' // running text that wraps
  | 'label' // the name of a field beside its value
  | 'text' // wrapped text in an Excel table
  | 'note' // small, grey explanation
  | 'entry' // a cell for people to fill in: unlocked
  | 'entryText' // the same for words: wrapped, top aligned
  | 'entryLine' // a line to write on by hand or by keyboard
  | 'total'
  | 'grid' // thin borders round every cell
  | 'hidden'; // the key column: hidden by width, grey

export type NumberFormat =
  | 'general'
  | 'text'
  | 'integer'
  | 'score'
  | 'number'
  | 'nonZero'
  | 'percent'
  | 'ratio'
  | 'share'
  | 'money'
  // For programs that read the sheet as text: without separators, no decimal lost.
  | 'plainMoney'
  | 'date'
  // What stands there is for programs, and neither shown nor printed.
  | 'unseen';

export interface StyledRange {
  readonly range: string;
  readonly style?: CellStyle;
  readonly format?: NumberFormat;
  readonly align?: 'left' | 'center' | 'right';
}

/** Where a drop-down takes its values from: few words, or cells of a sheet of the same plan. */
export type ListSource =
  | { readonly words: readonly string[] }
  | {
      /** The sheet's key. */
      readonly sheet: string;
      /** `C5:C9`; in Excel it grows with the table whose column it is. */
      readonly range: string;
    }
  | {
      /** The name of a sheet that is in the workbook already. */
      readonly sheetName: string;
      readonly range: string;
    };

export type ValidationPlan = {
  readonly range: string;
  /** Shown when a cell of the range is selected. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Shown when what was typed is refused. */
  readonly error: { readonly title: string; readonly message: string };
} &
  /** `open`: other values may be typed as well. */
  (
    | { readonly kind: 'list'; readonly source: ListSource; readonly open?: true }
    /** A number, within limits where there are any, or one of the words for "not applicable". */
    | { readonly kind: 'entry'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'number'; readonly min: number }
    | { readonly kind: 'date' }
  );

/** Colours a cell when a formula (relative to the range's first cell) is true. */
export interface HighlightPlan {
  readonly range: string;
  readonly formula: string;
  readonly look: 'good' | 'warn' | 'bad';
}

export interface ChartPlan {
  readonly name: string;
  readonly kind: 'columnClustered' | 'barClustered';
  readonly title: string;
  /** The series as columns, their names in the first row. */
  readonly source: string;
  /** The names along the axis. */
  readonly categories: string;
  readonly from: string;
  readonly to: string;
}

export interface TablePlan {
  /** The Excel table name, untranslated: `MeritTiers`. */
  readonly name: string;
  /** Heading row included. */
  readonly range: string;
  readonly look: 'data' | 'quiet';
}

export type SheetKind =
  'table' | 'scheme' | 'review' | 'overview' | 'tier' | 'distribution' | 'nineBox' | 'letters';

export interface SheetPlan {
  readonly kind: SheetKind;
  /** What the sheet is about, for finding it again: `review|2026|0012`. Unique in the workbook. */
  readonly key: string;
  /** The tab's final name: legal, and free in the workbook when the plan was made. */
  readonly title: string;
  readonly cells: readonly CellBlock[];
  readonly styles: readonly StyledRange[];
  /** Ranges of which every row becomes one cell. */
  readonly merges: readonly string[];
  /** In characters of the default font, by column letter. */
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly highlights: readonly HighlightPlan[];
  readonly charts: readonly ChartPlan[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  /** Everything but the entry cells is locked, without a password. */
  readonly locked: boolean;
  readonly page: {
    readonly orientation: 'portrait' | 'landscape';
    readonly onePage: boolean;
    /** How many pages a sheet of several pages is wide; 1 unless stated. */
    readonly pagesWide?: number;
    readonly titleRows?: string;
  };
  readonly tabColor?: string;
  readonly hideGridlines: boolean;
}

/** Rows that come into a sheet. */
export interface RowsIn {
  /** The row, from 1, above which they come, where it stands before any have come. */
  readonly above: number;
  readonly count: number;
}

/** How rows look, and what may be typed in them. */
export type RowDress = Pick<SheetPlan, 'styles' | 'merges' | 'rowHeights' | 'validations' | 'highlights'>;

/** What may be done on a protected sheet, as Excel tells it and takes it. */
export type ProtectionOptions = Readonly<Record<string, unknown>>;

/**
 * A change to what is already there, made only at a job's very end. `before` is what was read when the plan was made: the
 * change is refused when the workbook says otherwise by then, and put back when the job fails.
 */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly range: string;
      readonly rows: readonly (readonly PlanCell[])[];
      readonly before: readonly (readonly PlanCell[])[];
    }
  /** Fills cells that were empty until now: there is nothing to remember of them. */
  | {
      readonly kind: 'newCells';
      readonly sheetId: string;
      readonly range: string;
      readonly rows: readonly (readonly PlanCell[])[];
    }
  /** The formula in a range's first row, in its other rows as well, which were empty until now. */
  | { readonly kind: 'fillDown'; readonly sheetId: string; readonly range: string }
  | {
      readonly kind: 'format';
      readonly sheetId: string;
      readonly range: string;
      readonly format: NumberFormat;
      /** Number formats as Excel writes them; one where all cells have the same. */
      readonly before: readonly (readonly string[])[] | string;
    }
  /** What may be typed in cells where anything could be until now. */
  | { readonly kind: 'validation'; readonly sheetId: string; readonly check: ValidationPlan }
  | {
      readonly kind: 'resizeTable';
      readonly table: string;
      readonly range: string;
      readonly before: string;
    }
  /** Whether cells can be typed in while their sheet is protected: all of them could, or none, until then. */
  | {
      readonly kind: 'lock';
      readonly sheetId: string;
      readonly ranges: readonly string[];
      readonly locked: boolean;
    }
  /** Opens a sheet that is protected in this way, without a password, for the changes of its cells. */
  | { readonly kind: 'unprotect'; readonly sheetId: string; readonly options: ProtectionOptions }
  /** Closes it as it was. */
  | { readonly kind: 'protect'; readonly sheetId: string; readonly options: ProtectionOptions }
  /**
   * Rows come into a sheet, cells change, rows go out of sight. No row is ever deleted, so that nobody's references break.
   * Every place but those of `rows` is one of the sheet once the rows have come.
   */
  | {
      readonly kind: 'revise';
      readonly sheetId: string;
      /** In the order of the sheet. */
      readonly rows: readonly RowsIn[];
      readonly dress: RowDress;
      readonly cells: readonly CellBlock[];
      /** Rows, from 1. */
      readonly hidden: readonly number[];
      /** The sheet from A1 to its last used cell. */
      readonly before: readonly (readonly PlanCell[])[];
    }
  /** A sheet that an earlier run made goes; it cannot be put back, and so it goes last of all. */
  | {
      readonly kind: 'deleteSheet';
      readonly sheetId: string;
      readonly before: readonly (readonly PlanCell[])[];
    }
  /** A name that an earlier run added goes, last of all like a sheet. */
  | { readonly kind: 'deleteName'; readonly name: string; readonly before: string }
  /** A name keeps its place, so that formulas go on calling it; only what it stands for changes. */
  | { readonly kind: 'name'; readonly name: string; readonly formula: string; readonly before: string };

export interface NamePlan {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

export interface Plan {
  readonly job:
    | 'setUp'
    | 'weights'
    | 'useList'
    | 'reviewSheets'
    | 'reviewTemplate'
    | 'register'
    | 'fix'
    | 'findings'
    | 'audit'
    | 'exempt'
    | 'close'
    | 'reopen'
    | 'reward'
    | 'functions';
  readonly newSheets: readonly SheetPlan[];
  readonly changes: readonly Change[];
  /** Workbook names to add; a name that is already there is left out of the plan by whoever makes it. */
  readonly newNames: readonly NamePlan[];
  /** The title of the sheet (new or old) to show when all is done. */
  readonly show?: string;
}
