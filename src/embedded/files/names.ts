import { quoteSheet, splitSheet } from '../model/address';
import { newId } from '../model/workbook-data';
import type { NameData, PageData, SheetData, WorkbookData } from '../model/workbook-data';
import { shownFormula, storedFormula } from './formula-text';
import type { FormulaPlace } from './formula-text';
import { childrenNamed, element, isTrue, textOf } from './xml';
import type { XmlElement } from './xml';

const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

interface ReadNames {
  readonly workbook: NameData[];
  /** By the sheet's place in the file. */
  readonly ofSheets: ReadonlyMap<number, NameData[]>;
  readonly printed: ReadonlyMap<number, Pick<PageData, 'titleRows' | 'printArea'>>;
}

export function readNames(definedNames: XmlElement | undefined): ReadNames {
  const workbook: NameData[] = [];
  const ofSheets = new Map<number, NameData[]>();
  const printed = new Map<number, Pick<PageData, 'titleRows' | 'printArea'>>();
  for (const name of childrenNamed(definedNames, 'definedName')) {
    const { attributes } = name;
    const place = attributes.localSheetId === undefined ? null : Number(attributes.localSheetId);
    if (place !== null && (attributes.name === PRINT_TITLES || attributes.name === PRINT_AREA)) {
      printed.set(place, { ...printed.get(place), ...readPrinted(attributes.name, textOf(name)) });
    }
    if (!isModelled(name)) continue;
    const data: NameData = {
      id: newId(),
      name: attributes.name ?? '',
      formula: shownFormula(textOf(name)),
      visible: !isTrue(attributes.hidden),
      comment: attributes.comment ?? '',
    };
    if (place === null) workbook.push(data);
    else ofSheets.set(place, [...(ofSheets.get(place) ?? []), data]);
  }
  return { workbook, ofSheets, printed };
}

/** Names that Excel keeps for itself, and macros, are no names of the model. */
const isModelled = ({ attributes }: XmlElement): boolean =>
  !(attributes.name ?? '').startsWith('_xlnm.') &&
  !isTrue(attributes.function) &&
  !isTrue(attributes.vbProcedure) &&
  !isTrue(attributes.xlm);

function readPrinted(name: string, reference: string): Pick<PageData, 'titleRows' | 'printArea'> {
  const addresses = reference
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((one) => splitSheet(one).rest.replaceAll('$', ''));
  if (name === PRINT_AREA) return addresses.length === 1 && addresses[0] ? { printArea: addresses[0] } : {};
  const rows = addresses.find((address) => /^\d+:\d+$/.test(address));
  return rows ? { titleRows: rows } : {};
}

/**
 * The names a file should have: those that did not change as they stand, the others made anew.
 *
 * @param definedNames as in the file; their numbers of sheets count in `sheetsInFile`
 * @param sheetsInFile the model's ids of the file's sheets, `null` for one that is no worksheet or is gone
 * @param sheets the ids of the sheets in the order they will have
 * @param renamed sheets that have another name now, by their name before
 */
export function writeNames(
  definedNames: XmlElement | undefined,
  before: WorkbookData,
  after: WorkbookData,
  sheetsInFile: readonly (string | null)[],
  sheets: readonly (string | null)[],
  renamed: ReadonlyMap<string, string>,
  place: FormulaPlace,
): XmlElement[] {
  const [was, is] = [namesOf(before), namesOf(after)];
  const kept = childrenNamed(definedNames, 'definedName').flatMap((name) => {
    const { localSheetId } = name.attributes;
    const sheet = localSheetId === undefined ? '' : (sheetsInFile[Number(localSheetId)] ?? null);
    if (sheet === null) return [];
    const key = keyOf(sheet, name.attributes.name ?? '');
    if (was.has(key) && JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key))) return [];
    is.delete(key);
    if (localSheetId !== undefined) name.attributes.localSheetId = String(sheets.indexOf(sheet));
    let text = textOf(name);
    for (const [from, to] of renamed) text = text.replaceAll(`${quoteSheet(from)}!`, `${quoteSheet(to)}!`);
    name.children = [text];
    return [name];
  });
  const made = [...is.values()].map(({ sheet, name, formula, visible, comment }) =>
    element(
      'definedName',
      {
        name,
        comment: comment || undefined,
        localSheetId: sheet === '' ? undefined : sheets.indexOf(sheet),
        hidden: visible ? undefined : '1',
      },
      [storedFormula(formula, place).text],
    ),
  );
  return [...kept, ...made];
}

interface NameOfFile extends Omit<NameData, 'id'> {
  /** `''` for the workbook's. */
  readonly sheet: string;
}

const keyOf = (sheet: string, name: string): string => `${sheet} ${name.toLowerCase()}`;

function namesOf(workbook: WorkbookData): Map<string, NameOfFile> {
  const names = new Map<string, NameOfFile>();
  const add = (sheet: string, { name, formula, visible, comment }: Omit<NameData, 'id'>): void =>
    void names.set(keyOf(sheet, name), { sheet, name, formula, visible, comment });
  for (const name of workbook.names) add('', name);
  for (const sheet of workbook.sheets) {
    for (const name of sheet.names) add(sheet.id, name);
    for (const [name, address] of [
      [PRINT_TITLES, sheet.page.titleRows],
      [PRINT_AREA, sheet.page.printArea],
    ] as const) {
      if (address !== undefined)
        add(sheet.id, { name, formula: printedFormula(sheet, address), visible: true, comment: '' });
    }
  }
  return names;
}

const printedFormula = ({ name }: SheetData, address: string): string =>
  `=${quoteSheet(name)}!${splitSheet(address)
    .rest.replaceAll('$', '')
    .replace(/[A-Z]+|\d+/g, '$$$&')}`;
