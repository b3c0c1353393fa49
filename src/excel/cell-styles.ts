import type { CellStyle, HighlightPlan, NumberFormat } from '../sheets/plan';

/** The colours of generated sheets: few, calm, and readable when printed in black and white. */
export const COLORS = {
  ink: '#1F2A24',
  accent: '#1B6B4A',
  quiet: '#6B7671',
  line: '#C9D3CE',
  heading: '#E6F0EB',
  entry: '#FFF9E3',
  good: '#DDF0E4',
  warn: '#FFF1CC',
  bad: '#FBDCD8',
} as const;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly borders?: boolean;
  readonly wrap?: boolean;
  readonly vertical?: 'Top' | 'Center';
  readonly unlocked?: boolean;
}

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { size: 18, bold: true, color: COLORS.accent },
  subtitle: { size: 11, color: COLORS.quiet },
  section: { size: 12, bold: true, color: COLORS.accent },
  heading: { bold: true, fill: COLORS.heading, borders: true, wrap: true, vertical: 'Center' },
  value: { bold: true },
  wrapped: { borders: true, wrap: true, vertical: 'Center' },
  tableHeading: { wrap: true, vertical: 'Center' },
  label: { color: COLORS.quiet },
  text: { wrap: true, vertical: 'Top' },
  note: { size: 9, color: COLORS.quiet, wrap: true, vertical: 'Top' },
  entry: { fill: COLORS.entry, borders: true, unlocked: true, vertical: 'Center' },
  entryText: { fill: COLORS.entry, borders: true, unlocked: true, wrap: true, vertical: 'Top' },
  total: { bold: true, fill: COLORS.heading, borders: true },
  grid: { borders: true, vertical: 'Center' },
  hidden: { size: 8, color: COLORS.quiet },
};

export const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  text: '@',
  integer: '#,##0',
  score: '0.00',
  number: '[>=1000]#,##0;General',
  percent: '0.0%',
  ratio: '0%',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
};

export const HIGHLIGHT_FILLS: Readonly<Record<Extract<HighlightPlan, { kind: 'custom' }>['look'], string>> = {
  good: COLORS.good,
  warn: COLORS.warn,
  bad: COLORS.bad,
};

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Gives a range one of Meritsheet's looks. */
export function applyCellStyle(range: Excel.Range, style: CellStyle): void {
  const look = LOOKS[style];
  const { format } = range;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.color) format.font.color = look.color;
  if (look.fill) format.fill.color = look.fill;
  if (look.wrap) format.wrapText = true;
  if (look.vertical) format.verticalAlignment = look.vertical;
  if (look.unlocked) format.protection.locked = false;
  if (look.borders) {
    for (const edge of EDGES) format.borders.getItem(edge).color = COLORS.line;
  }
}
