import type { PackageParts } from './package-parts';
import { childrenNamed, descend } from './xml';
import type { XmlElement } from './xml';

/** A sheet as the workbook's part lists it. */
export interface PackageSheet {
  readonly name: string;
  readonly path: string;
  /** Not a chart or a macro sheet, which the model does not know. */
  readonly isWorksheet: boolean;
  readonly entry: XmlElement;
}

/** @throws Error when the package holds no workbook */
export function workbookPathOf(parts: PackageParts): string {
  const path = parts.related('', 'officeDocument')?.target;
  if (path === undefined || !parts.has(path)) throw new Error('No workbook.');
  return path;
}

/** The sheets in their order. */
export function packageSheets(
  parts: PackageParts,
  workbookPath: string,
  workbook: XmlElement,
): PackageSheet[] {
  const links = new Map(parts.relationships(workbookPath).map((link) => [link.id, link]));
  return childrenNamed(descend(workbook, 'sheets'), 'sheet').flatMap((entry) => {
    const id = Object.entries(entry.attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
    const link = links.get(id);
    if (!link) return [];
    const { name = '' } = entry.attributes;
    return { name, path: link.target, isWorksheet: link.kind === 'worksheet', entry };
  });
}

/** What Excelize gets in the place of a worksheet it need not read. */
export const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
