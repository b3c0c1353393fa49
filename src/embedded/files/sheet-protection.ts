import type { SheetProtectionOptions } from 'excelize-wasm';
import type { SheetData } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import { isTrue } from './xml';
import type { XmlElement } from './xml';

/** What may be done on a protected sheet, as Office.js calls it, with the file's attribute and whether that is true when absent. */
const OPTIONS: readonly (readonly [
  option: string,
  attribute: string,
  forbidden: boolean,
  name: keyof SheetProtectionOptions,
])[] = [
  ['allowAutoFilter', 'autoFilter', true, 'AutoFilter'],
  ['allowDeleteColumns', 'deleteColumns', true, 'DeleteColumns'],
  ['allowDeleteRows', 'deleteRows', true, 'DeleteRows'],
  ['allowEditObjects', 'objects', false, 'EditObjects'],
  ['allowEditScenarios', 'scenarios', false, 'EditScenarios'],
  ['allowFormatCells', 'formatCells', true, 'FormatCells'],
  ['allowFormatColumns', 'formatColumns', true, 'FormatColumns'],
  ['allowFormatRows', 'formatRows', true, 'FormatRows'],
  ['allowInsertColumns', 'insertColumns', true, 'InsertColumns'],
  ['allowInsertHyperlinks', 'insertHyperlinks', true, 'InsertHyperlinks'],
  ['allowInsertRows', 'insertRows', true, 'InsertRows'],
  ['allowPivotTables', 'pivotTables', true, 'PivotTables'],
  ['allowSort', 'sort', true, 'Sort'],
];

/**
 * A file holds no password, only what proves one: that stands in its place, so that the sheet cannot be unprotected without
 * knowing it.
 */
export function readProtection(sheetProtection: XmlElement | undefined): SheetData['protection'] {
  if (!sheetProtection || !isTrue(sheetProtection.attributes.sheet)) return null;
  const { attributes } = sheetProtection;
  const options: Record<string, boolean> = {};
  for (const [option, attribute, forbidden] of OPTIONS) {
    if (!isTrue(attributes[attribute], forbidden)) options[option] = true;
  }
  return { options, password: attributes.hashValue ?? attributes.password ?? null };
}

export function writeProtection(
  file: ExcelizeFile,
  sheet: string,
  protection: SheetData['protection'],
): void {
  if (!protection) return;
  const allowed: SheetProtectionOptions = { SelectLockedCells: true, SelectUnlockedCells: true };
  for (const [option, , , name] of OPTIONS)
    if (protection.options[option]) Object.assign(allowed, { [name]: true });
  if (protection.password !== null) {
    Object.assign(allowed, { Password: protection.password, AlgorithmName: 'SHA-512' });
  }
  done(file.ProtectSheet(sheet, allowed));
}
