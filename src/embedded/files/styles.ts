import type { Style } from 'excelize-wasm';
import type { BorderData, CellFormat } from '../model/workbook-data';
import { done } from './excelize';
import type { Excelize, ExcelizeFile } from './excelize';
import { builtInFormat, builtInId } from './number-formats';

type Side = keyof NonNullable<CellFormat['borders']>;

const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];

/** Excel's names of a line (style, weight) by the file's number. */
const LINES: Readonly<Record<number, readonly [style: string, weight: string]>> = {
  1: ['Continuous', 'Thin'],
  2: ['Continuous', 'Medium'],
  3: ['Dash', 'Thin'],
  4: ['Dot', 'Thin'],
  5: ['Continuous', 'Thick'],
  6: ['Double', 'Thick'],
  7: ['Continuous', 'Hairline'],
  8: ['Dash', 'Medium'],
  9: ['DashDot', 'Thin'],
  10: ['DashDot', 'Medium'],
  11: ['DashDotDot', 'Thin'],
  12: ['DashDotDot', 'Medium'],
  13: ['SlantDashDot', 'Medium'],
};

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};
const UNDERLINE: Readonly<Record<string, string>> = { single: 'Single', double: 'Double' };

/** A style of the file as the model's format; what the file's default style says is left out. */
export function readFormat(excelize: Excelize, style: Style, standard: Style): CellFormat {
  const format: CellFormat = {};
  const { Font: font = {}, Alignment: alignment = {}, Protection: protection } = style;
  if (font.Family && font.Family !== standard.Font?.Family) format.fontName = font.Family;
  if (font.Size && font.Size !== standard.Font?.Size) format.fontSize = font.Size;
  if (font.Bold) format.bold = true;
  if (font.Italic) format.italic = true;
  const underline = UNDERLINE[font.Underline ?? ''];
  if (underline) format.underline = underline;
  const color = fontColor(excelize, font);
  if (color && color !== fontColor(excelize, standard.Font ?? {})) format.color = color;

  const fill = style.Fill;
  if (fill?.Type === 'pattern' && fill.Pattern === 1 && fill.Color?.[0]) format.fill = colorOf(fill.Color[0]);
  const borders = readBorders(style.Border ?? []);
  if (borders) format.borders = borders;

  const code = style.CustomNumFmt || builtInFormat(style.NumFmt ?? 0);
  if (code && code !== 'General') format.numberFormat = code;
  const horizontal = HORIZONTAL[alignment.Horizontal ?? ''];
  if (horizontal) format.horizontal = horizontal;
  const vertical = VERTICAL[alignment.Vertical ?? ''];
  if (vertical) format.vertical = vertical;
  if (alignment.WrapText) format.wrap = true;
  if (alignment.Indent) format.indent = alignment.Indent;
  if (protection?.Locked === false) format.unlocked = true;
  if (protection?.Hidden) format.formulaHidden = true;
  return format;
}

function fontColor(excelize: Excelize, font: NonNullable<Style['Font']>): string | undefined {
  if (font.Color) return colorOf(font.Color);
  // Colour 1 of a theme is its ink: black, unless somebody made it lighter.
  if (font.ColorTheme === 1 && !font.ColorTint) return '#000000';
  if (font.ColorTheme === undefined) return undefined;
  const { color, error } = excelize.NewFile().GetBaseColor('', font.ColorIndexed ?? 0, font.ColorTheme);
  if (error || !color) return undefined;
  return colorOf(font.ColorTint ? excelize.ThemeColor(color, font.ColorTint).color : color);
}

/** `#RRGGBB`, of which a file also has an opacity in front. */
export const colorOf = (color: string): string => `#${color.replace(/^#/, '').slice(-6).toUpperCase()}`;

function readBorders(lines: NonNullable<Style['Border']>): CellFormat['borders'] | undefined {
  const borders: NonNullable<CellFormat['borders']> = {};
  for (const { Type, Style: line = 0, Color } of lines) {
    const side = SIDES.find((one) => one === Type);
    const known = LINES[line];
    if (side && known)
      borders[side] = { style: known[0], weight: known[1], color: colorOf(Color || '000000') };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/**
 * Adds a format to the file's styles.
 *
 * @param base the style the cell had: of it is kept what the model does not know (strike-through, turned text, …)
 * @returns the style's index
 */
export function addFormat(file: ExcelizeFile, format: CellFormat, base: number): number {
  const had = base > 0 ? file.GetStyle(base).style : {};
  const style: Style = {
    Font: {
      ...(had.Font?.Strike ? { Strike: true } : {}),
      ...(had.Font?.VertAlign ? { VertAlign: had.Font.VertAlign } : {}),
      ...(format.fontName ? { Family: format.fontName } : {}),
      ...(format.fontSize ? { Size: format.fontSize } : {}),
      ...(format.bold ? { Bold: true } : {}),
      ...(format.italic ? { Italic: true } : {}),
      ...(format.underline && format.underline !== 'None'
        ? { Underline: format.underline.toLowerCase() }
        : {}),
      ...(format.color ? { Color: colorOf(format.color) } : {}),
    },
    Alignment: {
      ...(had.Alignment?.TextRotation ? { TextRotation: had.Alignment.TextRotation } : {}),
      ...(had.Alignment?.ShrinkToFit ? { ShrinkToFit: true } : {}),
      ...(had.Alignment?.ReadingOrder ? { ReadingOrder: had.Alignment.ReadingOrder } : {}),
      ...keyed('Horizontal', HORIZONTAL, format.horizontal),
      ...keyed('Vertical', VERTICAL, format.vertical),
      ...(format.wrap ? { WrapText: true } : {}),
      ...(format.indent ? { Indent: format.indent } : {}),
    },
  };
  if (format.fill) style.Fill = { Type: 'pattern', Pattern: 1, Color: [colorOf(format.fill)] };
  else if (had.Fill?.Type === 'gradient') style.Fill = had.Fill;
  const diagonals = (had.Border ?? []).filter(({ Type }) => Type?.startsWith('diagonal'));
  const borders = [...diagonals, ...writeBorders(format.borders)];
  if (borders.length > 0) style.Border = borders;
  if (format.numberFormat && format.numberFormat !== 'General') {
    const id = builtInId(format.numberFormat);
    if (id === undefined) style.CustomNumFmt = format.numberFormat;
    else style.NumFmt = id;
  }
  if (format.unlocked || format.formulaHidden) {
    style.Protection = { Locked: !format.unlocked, Hidden: format.formulaHidden ?? false };
  }
  for (const part of ['Font', 'Alignment'] as const)
    if (Object.keys(style[part] ?? {}).length === 0) delete style[part];
  return done(file.NewStyle(style)).style;
}

function keyed<K extends string>(
  key: K,
  names: Readonly<Record<string, string>>,
  value: string | undefined,
): Partial<Record<K, string>> {
  const found = Object.entries(names).find(([, name]) => name === value)?.[0];
  return found === undefined ? {} : ({ [key]: found } as Record<K, string>);
}

function writeBorders(borders: CellFormat['borders'] = {}): NonNullable<Style['Border']> {
  return SIDES.flatMap((side) => {
    const line = borders[side];
    const number = line && lineNumber(line);
    return line && number ? [{ Type: side, Style: number, Color: colorOf(line.color) }] : [];
  });
}

/** The nearest line the file format has: not every style comes in every weight. */
function lineNumber({ style, weight }: BorderData): number | undefined {
  const ofStyle = Object.entries(LINES).filter(([, [name]]) => name === style);
  const exact = ofStyle.find(([, line]) => line[1] === weight) ?? ofStyle[0];
  return exact && Number(exact[0]);
}
