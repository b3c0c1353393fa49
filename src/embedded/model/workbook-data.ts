/**
 * The embedded workbook's truth: a workbook as plain data. The bridge's objects read and write it directly, the formula
 * engine is handed a copy to calculate, the page shows it, files are made from it. Rows and columns count from 0.
 */

/** What a cell shows when it holds no formula error: a number, a text or a logical value. */
export type CellValue = number | string | boolean;

export interface CellData {
  /** The value; of a formula, the last calculated one. */
  v?: CellValue;
  /** The value is an error value (`#N/A`). */
  error?: true;
  /** The formula with its `=`, in English, as Excel's `formulas` gives it. */
  f?: string;
  /** The text was typed with a leading apostrophe. */
  quoted?: true;
  /** The id of the cell's format in `WorkbookData.formats`. */
  s?: string;
}

/** Cells by row and column; what is not there is empty. */
export type Cells = Record<number, Record<number, CellData>>;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface BorderData {
  style: string;
  color: string;
  weight: string;
}

/** A cell's format. What is left out is Excel's default. */
export interface CellFormat {
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  color?: string;
  fill?: string;
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', BorderData>>;
  numberFormat?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  unlocked?: boolean;
  formulaHidden?: boolean;
}

export interface TableData {
  id: string;
  name: string;
  /** Heading row included. */
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
}

export interface ValidationData {
  areas: Area[];
  /** As Office.js gives it: one of `wholeNumber`, `decimal`, `list`, `date`, `time`, `textLength`, `custom`. */
  rule: Record<string, Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert?: { title: string; message: string; showAlert: boolean; style: string };
  prompt?: { title: string; message: string; showPrompt: boolean };
}

export interface ConditionalFormatData {
  id: string;
  area: Area;
  type: 'Custom' | 'DataBar' | 'CellValue';
  formula?: string;
  /** For `CellValue`. */
  rule?: { formula1: string; formula2?: string; operator: string };
  fill?: string;
  color?: string;
  bold?: boolean;
  barColor?: string;
  gradient?: boolean;
}

export interface ChartData {
  id: string;
  name: string;
  type: string;
  title: string;
  /** One series a column, its name in the first row. */
  source: { sheetId: string; area: Area };
  /** The names along the axis, where they are not the first column of the source. */
  categories?: { sheetId: string; area: Area };
  seriesBy: string;
  /** The cells it covers. */
  from: { row: number; column: number };
  to: { row: number; column: number };
}

export interface PageData {
  orientation: string;
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** In points. */
  margins: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  titleRows?: string;
  printArea?: string;
}

export interface SheetData {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  cells: Cells;
  /** In points, as Office.js gives them; what is not there has the default. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenColumns: Record<number, true>;
  hiddenRows: Record<number, true>;
  merges: Area[];
  frozen: { rows: number; columns: number };
  tables: TableData[];
  validations: ValidationData[];
  conditionalFormats: ConditionalFormatData[];
  charts: ChartData[];
  names: NameData[];
  /** `null`: not protected. */
  protection: { options: Record<string, boolean>; password: string | null } | null;
  page: PageData;
  properties: Record<string, string>;
  selection: Area;
}

export interface NameData {
  id: string;
  name: string;
  /** With its `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}

/** The colours of a theme that cell styles use. */
export interface ThemeData {
  readonly text2: string;
  readonly accent1: string;
}

/** Of Excel's own theme from 2016 on. */
export const OFFICE_THEME: ThemeData = { text2: '#44546A', accent1: '#4472C4' };

export interface WorkbookData {
  sheets: SheetData[];
  names: NameData[];
  formats: Record<string, CellFormat>;
  theme: ThemeData;
  activeSheetId: string;
  /** The structure is protected: sheets can be neither added nor deleted. */
  structureProtected: boolean;
  /** Document properties of the user's own (`docProps/custom.xml`). */
  properties: Record<string, string | number | boolean>;
  /** Add-in settings. */
  settings: Record<string, unknown>;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

/** An id like Excel's: unique, and the same as long as the sheet, table or name lives. */
export const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

export function newSheet(name: string): SheetData {
  return {
    id: newId(),
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: {},
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: {},
    hiddenRows: {},
    merges: [],
    frozen: { rows: 0, columns: 0 },
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    names: [],
    protection: null,
    page: {
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      centerHorizontally: false,
      centerVertically: false,
      margins: {},
    },
    properties: {},
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

export function emptyWorkbook(firstSheet = 'Sheet1'): WorkbookData {
  const sheet = newSheet(firstSheet);
  return {
    sheets: [sheet],
    names: [],
    formats: {},
    theme: OFFICE_THEME,
    activeSheetId: sheet.id,
    structureProtected: false,
    properties: {},
    settings: {},
  };
}
