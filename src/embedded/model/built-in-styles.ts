import { HostError } from '../bridge/host-error';
import type { CellFormat, ThemeData } from './workbook-data';

/** A colour mixed with white: 0 the colour, 1 white. */
export function tint(color: string, amount: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(part + (255 - part) * amount));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Fonts and fills of Excel's cell styles, by the names in `Excel.BuiltInStyle`. */
const STYLES: Readonly<Record<string, (theme: ThemeData) => CellFormat>> = {
  Normal: () => ({}),
  Title: ({ text2 }) => ({ fontName: 'Calibri Light', fontSize: 18, color: text2 }),
  Heading4: ({ text2 }) => ({ bold: true, color: text2 }),
  Accent1: ({ accent1 }) => ({ color: '#FFFFFF', fill: accent1 }),
  Accent1_20: ({ accent1 }) => ({ fill: tint(accent1, 0.8) }),
};

/**
 * A cell's format once it has a style: font and fill are the style's, the rest stays. The theme's colours are written out:
 * unlike Excel, the stand-in has no theme that changes afterwards.
 *
 * @throws HostError `ApiNotFound` for a style that is not imitated
 */
export function styledFormat(name: unknown, theme: ThemeData): (format: CellFormat) => CellFormat {
  const style = typeof name === 'string' ? STYLES[name] : undefined;
  if (!style) throw new HostError('ApiNotFound', `Range.style, ${String(name)}`);
  const look = style(theme);
  return ({
    fontName: _name,
    fontSize: _size,
    bold: _bold,
    italic: _italic,
    underline: _underline,
    color: _color,
    fill: _fill,
    ...rest
  }) => ({ ...rest, ...look });
}
