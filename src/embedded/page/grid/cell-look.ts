import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderStyleData, ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { BorderData, CellData, CellFormat } from '../../model/workbook-data';

/** What the workbook calls a thing and what the grid calls it, both ways. */
class Pairs<T> {
  constructor(private readonly pairs: readonly (readonly [string, T])[]) {}
  shown(name: string | undefined): T | undefined {
    return this.pairs.find(([one]) => one === name)?.[1];
  }
  named(shown: T): string | undefined {
    return this.pairs.find(([, one]) => one === shown)?.[0];
  }
}

const HORIZONTAL = new Pairs([
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['CenterAcrossSelection', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
]);

const VERTICAL = new Pairs([
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
]);

const LINES = new Pairs([
  ['Continuous Thin', BorderStyleTypes.THIN],
  ['Continuous Hairline', BorderStyleTypes.HAIR],
  ['Continuous Medium', BorderStyleTypes.MEDIUM],
  ['Continuous Thick', BorderStyleTypes.THICK],
  ['Dash Thin', BorderStyleTypes.DASHED],
  ['Dash Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['Dot Thin', BorderStyleTypes.DOTTED],
  ['Double Thick', BorderStyleTypes.DOUBLE],
]);

/** Width of one step of indentation, in pixels. */
const INDENT = 9;
const TEXT_PADDING = 2;

const SIDES = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
] as const;

/** A font with what stands in for it on a machine that lacks it: another without serifs. */
export const fontStack = (name: string): string => `${name}, Carlito, Arial, sans-serif`;

/** A cell's format as the grid draws it. */
export function styleOf(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.fontName) style.ff = fontStack(format.fontName);
  if (format.fontSize) style.fs = format.fontSize;
  if (format.bold) style.bl = BooleanNumber.TRUE;
  if (format.italic) style.it = BooleanNumber.TRUE;
  if (format.underline && format.underline !== 'None') style.ul = { s: BooleanNumber.TRUE };
  if (format.color) style.cl = { rgb: format.color };
  if (format.fill) style.bg = { rgb: format.fill };
  if (format.numberFormat && format.numberFormat !== 'General') style.n = { pattern: format.numberFormat };
  const [horizontal, vertical] = [HORIZONTAL.shown(format.horizontal), VERTICAL.shown(format.vertical)];
  if (horizontal !== undefined) style.ht = horizontal;
  if (vertical !== undefined) style.vt = vertical;
  if (format.wrap) style.tb = WrapStrategy.WRAP;
  if (format.indent) {
    const side = format.horizontal === 'Right' ? 'r' : 'l';
    style.pd = { [side]: TEXT_PADDING + INDENT * format.indent };
  }
  for (const [side, key] of SIDES) {
    const line = format.borders?.[side];
    if (!line || line.style === 'None') continue;
    const s = LINES.shown(`${line.style} ${line.weight}`) ?? BorderStyleTypes.THIN;
    style.bd = { ...style.bd, [key]: { s, cl: { rgb: line.color } } };
  }
  return style;
}

/**
 * A cell's format after somebody has changed its look in the grid.
 *
 * @param before its format before: what the grid cannot show stays as it was
 */
export function formatOfStyle(style: Nullable<IStyleData>, before: CellFormat): CellFormat {
  const format: CellFormat = {};
  if (before.unlocked) format.unlocked = true;
  if (before.formulaHidden) format.formulaHidden = true;
  if (style?.ff) format.fontName = style.ff.split(',')[0]?.trim() ?? style.ff;
  if (style?.fs) format.fontSize = style.fs;
  if (style?.bl) format.bold = true;
  if (style?.it) format.italic = true;
  if (style?.ul?.s) format.underline = before.underline ?? 'Single';
  if (style?.cl?.rgb) format.color = hex(style.cl.rgb);
  if (style?.bg?.rgb) format.fill = hex(style.bg.rgb);
  if (style?.n?.pattern) format.numberFormat = style.n.pattern;
  const horizontal = style?.ht ? HORIZONTAL.named(style.ht) : undefined;
  const vertical = style?.vt ? VERTICAL.named(style.vt) : undefined;
  if (horizontal) format.horizontal = horizontal;
  if (vertical) format.vertical = vertical;
  if (style?.tb === WrapStrategy.WRAP) format.wrap = true;
  if (before.indent && style?.pd) format.indent = before.indent;
  for (const [side, key] of SIDES) {
    const line = style?.bd?.[key];
    if (line && line.s !== BorderStyleTypes.NONE) {
      format.borders = { ...format.borders, [side]: lineOf(line) };
    }
  }
  return format;
}

function lineOf({ s, cl }: IBorderStyleData): BorderData {
  const [style = 'Continuous', weight = 'Thin'] = (LINES.named(s) ?? '').split(' ');
  return { style: style || 'Continuous', weight, color: hex(cl.rgb ?? '#000000') };
}

/** `rgb(1,2,3)` and `#123` as `#010203`: formats hold colours in one way. */
function hex(color: string): string {
  const parts = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(color);
  if (!parts) return color.toUpperCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}

/** A cell's content as the grid holds it; a formula stands beside its last value. */
export function shownContent({ v, f, error, quoted }: CellData): ICellData {
  const content: ICellData = {};
  if (f !== undefined) content.f = f;
  if (typeof v === 'number') Object.assign(content, { v, t: CellValueType.NUMBER });
  else if (typeof v === 'boolean') Object.assign(content, { v: v ? 1 : 0, t: CellValueType.BOOLEAN });
  else if (v !== undefined && v !== '') {
    const text = quoted && !error ? CellValueType.FORCE_STRING : CellValueType.STRING;
    Object.assign(content, { v, t: text });
  }
  return content;
}
