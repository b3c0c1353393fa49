import type { Excelize, ExcelizeFile } from './excelize';
import { colorOf } from './styles';
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
