import type { CellStyle, HighlightPlan, NumberFormat, StyledRange } from '../sheets/plan';
import { once } from './once';

/**
 * What is coloured to be beautiful has the workbook's theme, through Excel's own cell styles: it changes with the theme, and with
 * a style that a company has made its own. Office.js cannot give a cell a colour of the theme in any other way.
 */
type ThemeStyle = 'Title' | 'Heading4' | 'Accent1' | 'Accent1_20';

/** What these styles look like where no workbook says so: the colours of Excel's own theme. */
export const THEME_LOOKS: Readonly<Record<ThemeStyle, { readonly color?: string; readonly fill?: string }>> =
  {
    Title: { color: '#44546A' },
    Heading4: { color: '#44546A' },
    Accent1: { color: '#FFFFFF', fill: '#4472C4' },
    Accent1_20: { fill: '#DAE3F3' },
  };

/** The colours that mean something, and the greys: in every theme the same, and readable in black and white. */
export const COLORS = {
  ink: '#242424',
  quiet: '#616161',
  line: '#C8C8C8',
  entry: '#FFF9E3',
  good: '#DDF0E4',
  warn: '#FFF1CC',
  bad: '#FBDCD8',
} as const;

interface Look {
  readonly theme?: ThemeStyle;
  readonly size?: number;
  readonly bold?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly borders?: true;
  readonly bottomLine?: true;
  readonly wrap?: true;
  readonly vertical?: 'Top' | 'Center';
  readonly unlocked?: true;
}

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { theme: 'Title', size: 18, bold: true },
  subtitle: { color: COLORS.quiet },
  section: { theme: 'Heading4', size: 12, bold: true, vertical: 'Center' },
  heading: { theme: 'Accent1_20', bold: true, borders: true, wrap: true, vertical: 'Center' },
  value: { bold: true, wrap: true, vertical: 'Top' },
  wrapped: { borders: true, wrap: true, vertical: 'Center' },
  paragraph: { wrap: true, vertical: 'Top' },
  // Written out, since only Excel draws the look that a table brings.
  tableHeading: {
    theme: 'Accent1',
    bold: true,
    borders: true,
    wrap: true,
    vertical: 'Center',
  },
  tableCell: { borders: true, vertical: 'Top' },
  label: { color: COLORS.quiet, wrap: true, vertical: 'Top' },
  text: { borders: true, wrap: true, vertical: 'Top' },
  note: { size: 9, color: COLORS.quiet, vertical: 'Center' },
  entry: { fill: COLORS.entry, borders: true, unlocked: true, vertical: 'Center' },
  entryText: { fill: COLORS.entry, borders: true, unlocked: true, wrap: true, vertical: 'Top' },
  entryLine: { unlocked: true, bottomLine: true },
  total: { theme: 'Accent1_20', bold: true, borders: true, vertical: 'Top' },
  grid: { borders: true, vertical: 'Center' },
  hidden: { size: 8, color: COLORS.quiet },
};

const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  text: '@',
  integer: '#,##0',
  score: '0.00',
  number: '[>=1000]#,##0;General',
  // A zero is not shown.
  nonZero: 'General;-General;',
  percent: '0.0%',
  ratio: '0%',
  // Shares are given as parts of 100 or of 1.
  share: '[>1]0"%";0%',
  money: '#,##0.00',
  plainMoney: '0.00####',
  date: 'yyyy-mm-dd',
  unseen: ';;;',
};

export const HIGHLIGHT_FILLS: Readonly<Record<HighlightPlan['look'], string>> = {
  good: COLORS.good,
  warn: COLORS.warn,
  bad: COLORS.bad,
};

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

const ALL_EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Excel cuts addresses off without a word after 8,192 characters. */
const LONGEST_ADDRESSES = 8_000;

/**
 * Gives a sheet's ranges their looks: each property once, for all ranges that have it, whatever their number.
 *
 * @param addresses the cells that get the font
 */
export function applyLooks(
  sheet: Excel.Worksheet,
  styles: readonly StyledRange[],
  fontName: string,
  addresses: readonly string[],
): void {
  const having = <V>(valueOf: (look: Look, styled: StyledRange) => V | undefined): Map<V, string[]> => {
    const ranges = new Map<V, string[]>();
    for (const styled of styles) {
      const value = valueOf(styled.style ? LOOKS[styled.style] : {}, styled);
      if (value !== undefined) ranges.set(value, [...(ranges.get(value) ?? []), styled.range]);
    }
    return ranges;
  };
  const each = <V>(
    valueOf: (look: Look, styled: StyledRange) => V | undefined,
    give: (format: Excel.RangeFormat, value: V) => void,
  ): void => {
    for (const [value, ranges] of having(valueOf)) {
      for (const addresses of joined(ranges)) give(once(sheet.getRanges(addresses)).format, value);
    }
  };
  // First of all: a style takes the font and the fill that a cell has.
  for (const [style, ranges] of having(({ theme }) => theme)) {
    for (const addresses of joined(ranges)) once(sheet.getRanges(addresses)).style = style;
  }
  // Programs without the workbook's default font take one with serifs where none is named.
  for (const cells of joined(addresses)) once(sheet.getRanges(cells)).format.font.name = fontName;
  each(
    ({ size }) => size,
    ({ font }, size) => (font.size = size),
  );
  each(
    ({ bold }) => bold,
    ({ font }) => (font.bold = true),
  );
  each(
    ({ color }) => color,
    ({ font }, color) => (font.color = color),
  );
  each(
    ({ fill }) => fill,
    (format, fill) => (format.fill.color = fill),
  );
  each(
    ({ wrap }) => wrap,
    (format) => (format.wrapText = true),
  );
  each(
    ({ vertical }) => vertical,
    (format, vertical) => (format.verticalAlignment = vertical),
  );
  each(
    (_, { align }) => align,
    (format, align) => (format.horizontalAlignment = ALIGNMENTS[align]),
  );
  each(
    ({ unlocked }) => unlocked,
    ({ protection }) => (protection.locked = false),
  );
  each(
    ({ borders }) => borders,
    ({ borders }) => {
      for (const edge of ALL_EDGES) borders.getItem(edge).color = COLORS.line;
    },
  );
  each(
    ({ bottomLine }) => bottomLine,
    ({ borders }) => (borders.getItem('EdgeBottom').color = COLORS.quiet),
  );
  for (const [format, ranges] of having((_, styled) => styled.format)) {
    for (const range of ranges) setNumberFormat(once(sheet.getRange(range)), format);
  }
}

export function setNumberFormat(range: Excel.Range, format: NumberFormat): void {
  // One value for the whole range, as Excel allows: a matrix would be a hundred times the payload.
  range.numberFormat = NUMBER_FORMATS[format] as unknown as string[][];
}

/** Addresses joined by commas, no text longer than Excel takes. */
export function joined(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length >= LONGEST_ADDRESSES) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}
