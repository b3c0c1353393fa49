import { OFFICE_THEME } from '../model/workbook-data';
import type { ThemeData } from '../model/workbook-data';
import type { Excelize, ExcelizeFile } from './excelize';
import type { PackageParts } from './package-parts';
import { colorOf } from './styles';
import { descend } from './xml';
import type { XmlElement } from './xml';

/** Reads a colour element, whichever way it names its colour, as `#RRGGBB`; `''` for an automatic one. */
export const themeColors =
  (excelize: Excelize, file: ExcelizeFile) =>
  ({ attributes: { rgb, theme, indexed, tint } }: XmlElement): string => {
    if (rgb !== undefined) return colorOf(rgb);
    if (theme === undefined && indexed === undefined) return '';
    const { color, error } = file.GetBaseColor(
      '',
      Number(indexed ?? 0),
      theme === undefined ? undefined : Number(theme),
    );
    if (error || !color) return '';
    return colorOf(Number(tint ?? 0) === 0 ? color : excelize.ThemeColor(color, Number(tint)).color);
  };

const themePath = (parts: PackageParts, workbookPath: string): string =>
  parts.related(workbookPath, 'theme')?.target ?? '';

const schemeColor = (theme: XmlElement | undefined, name: 'dk2' | 'accent1'): XmlElement | undefined =>
  descend(theme, 'themeElements', 'clrScheme', name, 'srgbClr');

/** The colours of the file's theme that cell styles use; Excel's own where it names none. */
export function readTheme(parts: PackageParts, workbookPath: string): ThemeData {
  const theme = parts.read(themePath(parts, workbookPath));
  const of = (name: 'dk2' | 'accent1', otherwise: string): string =>
    colorOf(schemeColor(theme, name)?.attributes.val ?? otherwise);
  return { text2: of('dk2', OFFICE_THEME.text2), accent1: of('accent1', OFFICE_THEME.accent1) };
}

/** Gives a file the theme that its cells were coloured by: a new one has another. */
export function writeTheme(parts: PackageParts, workbookPath: string, { text2, accent1 }: ThemeData): void {
  const path = themePath(parts, workbookPath);
  const theme = parts.read(path);
  if (!theme) return;
  let changed = false;
  for (const [name, color] of [['dk2', text2] as const, ['accent1', accent1] as const]) {
    const element = schemeColor(theme, name);
    if (!element || colorOf(element.attributes.val ?? '') === color) continue;
    element.attributes.val = color.slice(1);
    changed = true;
  }
  if (changed) parts.write(path, theme);
}
