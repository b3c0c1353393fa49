import { strToU8 } from 'fflate';
import { intersection } from '../model/address';
import { emptyWorkbook, newSheet } from '../model/workbook-data';
import type { SheetData, WorkbookData } from '../model/workbook-data';
import { addAndRemoveCharts, placeCharts, renameInCharts } from './charts';
import { removeConditionalFormats, writeConditionalFormats } from './conditional-formats';
import { DynamicArrays } from './dynamic-arrays';
import { done } from './excelize';
import type { Excelize, ExcelizeFile } from './excelize';
import type { FormulaPlace } from './formula-text';
import { writeMerges } from './merges';
import { writeNames } from './names';
import { PackageParts } from './package-parts';
import { EMPTY_SHEET, packageSheets, workbookPathOf } from './package-sheets';
import { writePage } from './page-setup';
import { dimensionOf, writeCells } from './sheet-cells';
import type { CellsToWrite } from './sheet-cells';
import { writeProperties } from './sheet-properties';
import { writeProtection } from './sheet-protection';
import { writeColumns } from './sheet-sizes';
import { setSelected, writeView } from './sheet-view';
import { writeSettings } from './settings';
import { StyleBook } from './style-book';
import { addAndRemoveTables, describeTables, headingsText } from './tables';
import { writeTheme } from './theme-color';
import { removeValidations, writeValidations } from './validations';
import type { OpenedPackage, WorkbookFile } from './workbook-file';
import { childrenNamed, descend, element, putChild, removeChildren } from './xml';
import type { XmlElement } from './xml';

/** @throws FileError `not-saved` */
export function writeXlsx(excelize: Excelize, file: WorkbookFile): Uint8Array {
  return new XlsxWriter(excelize, file, file.opened ?? emptyPackage(excelize)).write();
}

/** What a new workbook is put into: a package with one sheet that the model does not have, and which therefore goes. */
function emptyPackage(excelize: Excelize): OpenedPackage {
  const file = excelize.NewFile();
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  done(
    file.SetDocProps({ Creator: 'Meritsheet', LastModifiedBy: 'Meritsheet', Created: now, Modified: now }),
  );
  done(file.SetAppProps({ Application: 'Meritsheet' }));
  return {
    package: bytesOf(file),
    data: { ...emptyWorkbook(), sheets: [], activeSheetId: '' },
    calculated: { sheets: {} },
  };
}

function bytesOf(file: ExcelizeFile): Uint8Array {
  const { buffer } = done(file.WriteToBuffer());
  return new Uint8Array(buffer as Uint8Array);
}

/** A worksheet that is in the model, and that the package lacks or has otherwise. */
interface ChangedSheet {
  readonly before: SheetData;
  readonly after: SheetData;
  /** As the package calls it, which is not always how it will be called. */
  readonly name: string;
  /** The `sheetData` of the package: the rows. */
  readonly rows: XmlElement;
}

class XlsxWriter {
  private readonly before: WorkbookData;
  private readonly after: WorkbookData;
  private readonly parts: PackageParts;
  private readonly workbookPath: string;
  /** The model's id of each sheet of the package; `null` for one that the model does not know. */
  private readonly ids = new Map<string, string | null>();
  /** Worksheets that stay as they are, by their path. */
  private readonly untouched = new Map<string, Uint8Array>();
  private readonly changed: ChangedSheet[] = [];
  private readonly place: FormulaPlace;

  constructor(
    private readonly excelize: Excelize,
    private readonly file: WorkbookFile,
    private readonly opened: OpenedPackage,
  ) {
    this.before = opened.data;
    this.after = file.data;
    this.parts = PackageParts.unzip(opened.package);
    this.workbookPath = workbookPathOf(this.parts);
    this.place = { lambdas: lambdasOf(this.after) };
  }

  write(): Uint8Array {
    const reachedBefore = this.parts.reached();
    this.takeCellsOut();
    const excelizeFile = this.excelize.OpenReader(this.parts.zip(0));
    done(excelizeFile as unknown as { error: string | null });
    this.addNewSheets(excelizeFile);
    const styles = new StyleBook(excelizeFile, this.after.formats);
    const arrays = new DynamicArrays();
    for (const sheet of this.changed) {
      this.writeSheet(excelizeFile, sheet);
      this.writeRows(sheet, styles, arrays);
    }
    this.writeProtectionAndProperties(excelizeFile);

    const parts = PackageParts.unzip(bytesOf(excelizeFile));
    styles.writeQuotes(parts, this.workbookPath);
    arrays.write(parts, this.workbookPath);
    this.putCellsIn(parts);
    this.writeWorkbook(parts);
    writeTheme(parts, this.workbookPath, this.after.theme);
    if (JSON.stringify(this.before.settings) !== JSON.stringify(this.after.settings)) {
      writeSettings(parts, this.workbookPath, this.after.settings);
    }
    // What belonged to deleted sheets (notes, charts, properties) would otherwise leave the house with the file.
    const reached = parts.reached();
    parts.drop([...reachedBefore].filter((path) => parts.has(path) && !reached.has(path)));
    return parts.zip(6);
  }

  /**
   * Excelize gets the sheets without their cells: those it would have to read and write one by one, and could only lose
   * something of. What the model replaces is taken out with them.
   */
  private takeCellsOut(): void {
    const { parts, workbookPath } = this;
    // The order of the last calculation: Excel makes it anew, and takes one that lists a cell without formula for damage.
    const chain = parts.related(workbookPath, 'calcChain')?.target;
    if (chain !== undefined) parts.remove(workbookPath, chain);
    let place = 0;
    for (const { name, path, isWorksheet } of this.sheetsOf(parts)) {
      const before = isWorksheet ? this.before.sheets[place++] : undefined;
      const after = this.after.sheets.find(({ id }) => id === before?.id);
      this.ids.set(name, isWorksheet ? (after?.id ?? null) : name);
      const bytes = parts.bytes[path];
      if (!isWorksheet || !bytes) continue;
      const worksheet = before && after && this.isChanged(before, after) ? parts.read(path) : undefined;
      if (!before || !after || !worksheet) {
        if (after) this.untouched.set(path, bytes);
        parts.bytes[path] = strToU8(EMPTY_SHEET);
        continue;
      }
      const rows = descend(worksheet, 'sheetData') ?? element('sheetData');
      worksheet.children[worksheet.children.indexOf(rows)] = element('sheetData');
      takeOutReplaced(worksheet, before, after);
      parts.write(path, worksheet);
      this.changed.push({ before, after, name, rows });
    }
  }

  private sheetsOf(parts: PackageParts) {
    const workbook = parts.read(this.workbookPath);
    return workbook ? packageSheets(parts, this.workbookPath, workbook) : [];
  }

  private isChanged(before: SheetData, after: SheetData): boolean {
    const told = (sheet: SheetData, { sheets }: WorkbookFile['calculated']): string =>
      JSON.stringify([{ ...sheet, name: '', visibility: '', names: [] }, sheets[sheet.id]?.spilled ?? {}]);
    return told(before, this.opened.calculated) !== told(after, this.file.calculated);
  }

  /** New sheets get names of their own: theirs may still belong to another. */
  private addNewSheets(excelizeFile: ExcelizeFile): void {
    const known = new Set(this.ids.values());
    let number = 0;
    for (const after of this.after.sheets) {
      if (known.has(after.id)) continue;
      let name = '';
      do name = `new ${(number += 1)}`;
      while (this.ids.has(name));
      done(excelizeFile.NewSheet(name));
      this.ids.set(name, after.id);
      this.changed.push({ before: blankSheet(after.id), after, name, rows: element('sheetData') });
    }
  }

  private writeSheet(excelizeFile: ExcelizeFile, { name, before, after }: ChangedSheet): void {
    const { sheets } = this.after;
    writeColumns(excelizeFile, name, before, after);
    writeView(excelizeFile, name, before, after);
    if (differ(before.merges, after.merges)) writeMerges(excelizeFile, name, after.merges);
    if (differ(before.validations, after.validations)) {
      writeValidations(excelizeFile, name, after.validations, this.place);
    }
    if (differ(before.conditionalFormats, after.conditionalFormats)) {
      writeConditionalFormats(excelizeFile, name, after.conditionalFormats, this.place);
    }
    if (differ(before.page, after.page)) writePage(excelizeFile, name, after.page);
    if (differ(before.protection, after.protection)) writeProtection(excelizeFile, name, after.protection);
    addAndRemoveTables(excelizeFile, name, before.tables, after.tables);
    addAndRemoveCharts(this.excelize, excelizeFile, name, before.charts, after.charts, sheets);
  }

  private writeRows({ before, after, rows }: ChangedSheet, styles: StyleBook, arrays: DynamicArrays): void {
    const withSpilled = (sheet: SheetData, { sheets }: WorkbookFile['calculated']): CellsToWrite => ({
      sheet,
      spilled: sheets[sheet.id]?.spilled ?? {},
      spills: sheets[sheet.id]?.spills ?? [],
    });
    writeCells(rows, withSpilled(before, this.opened.calculated), withSpilled(after, this.file.calculated), {
      styles,
      arrays,
      placeOf: (row, column) => {
        const cell = { row, column, rows: 1, columns: 1 };
        const table = after.tables.find(({ area }) => intersection(area, cell));
        return table ? { ...this.place, table: table.name } : this.place;
      },
    });
  }

  private writeProtectionAndProperties(excelizeFile: ExcelizeFile): void {
    const { before, after } = this;
    if (after.structureProtected && !before.structureProtected) {
      done(excelizeFile.ProtectWorkbook({ LockStructure: true }));
    }
    const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
    for (const Name of names) {
      const Value = after.properties[Name] ?? null;
      if (before.properties[Name] !== Value) done(excelizeFile.SetCustomProps({ Name, Value }));
    }
  }

  private putCellsIn(parts: PackageParts): void {
    const paths = new Map(this.sheetsOf(parts).map(({ name, path }) => [name, path]));
    for (const [path, bytes] of this.untouched) parts.bytes[path] = bytes;
    for (const { name, before, after, rows } of this.changed) {
      const path = paths.get(name) ?? '';
      const worksheet = parts.read(path);
      if (!worksheet) continue;
      const dimension = descend(worksheet, 'dimension');
      const spilled = this.file.calculated.sheets[after.id]?.spilled ?? {};
      if (dimension) dimension.attributes.ref = dimensionOf(after, spilled);
      const place = worksheet.children.findIndex(
        (child) => typeof child !== 'string' && child.name === 'sheetData',
      );
      worksheet.children[place] = rows;
      if (differ(before.properties, after.properties)) {
        writeProperties(parts, path, worksheet, after.properties);
      }
      parts.write(path, worksheet);
      if (differ(before.tables, after.tables) || headingsText(before) !== headingsText(after)) {
        describeTables(parts, path, before.tables, after);
      }
      if (differ(before.charts, after.charts)) placeCharts(parts, path, before.charts, after.charts);
    }
  }

  /** The list of sheets, their order, names and visibility, the sheet that is shown, and the names. */
  private writeWorkbook(parts: PackageParts): void {
    const { before, after, workbookPath } = this;
    const workbook = parts.read(workbookPath);
    const list = descend(workbook, 'sheets');
    if (!workbook || !list) return;
    const listed = packageSheets(parts, workbookPath, workbook);
    // Chart sheets, which the model does not know, stay where they are among the first.
    const order = after.sheets.map(({ id }) => id);
    listed.forEach(({ name, isWorksheet }, place) => {
      if (!isWorksheet) order.splice(place, 0, name);
    });
    const renamed = new Map<string, string>();
    const kept = listed.filter(({ name }) => order.includes(this.ids.get(name) ?? ''));
    const idOf = (name: string): string => this.ids.get(name) ?? '';
    for (const { name, path } of listed) if (!order.includes(idOf(name))) parts.remove(workbookPath, path);
    kept.sort((one, other) => order.indexOf(idOf(one.name)) - order.indexOf(idOf(other.name)));
    const definedNames = descend(workbook, 'definedNames');
    const idsInFile = listed.map(({ name }) => (order.includes(idOf(name)) ? idOf(name) : null));
    const paths = new Map<string, string>();
    for (const { name, path, entry } of kept) {
      const sheet = after.sheets.find(({ id }) => id === idOf(name));
      paths.set(idOf(name), path);
      if (!sheet) continue;
      if (sheet.name !== name && before.sheets.some(({ id }) => id === sheet.id))
        renamed.set(name, sheet.name);
      entry.attributes.name = sheet.name;
      const state = STATES[sheet.visibility];
      if (state) entry.attributes.state = state;
      else delete entry.attributes.state;
    }
    list.children = kept.map(({ entry }) => entry);

    const names = writeNames(definedNames, before, after, idsInFile, order, renamed, this.place);
    if (names.length > 0) putChild(workbook, element('definedNames', {}, names), ORDER);
    else removeChildren(workbook, 'definedNames');
    if (before.structureProtected && !after.structureProtected)
      removeChildren(workbook, 'workbookProtection');
    const view = descend(workbook, 'bookViews', 'workbookView');
    if (view) view.attributes.activeTab = String(order.indexOf(after.activeSheetId));
    parts.write(workbookPath, workbook);

    if (before.activeSheetId !== after.activeSheetId) {
      setSelected(parts, paths.get(before.activeSheetId), false);
      setSelected(parts, paths.get(after.activeSheetId), true);
    }
    renameInCharts(parts, renamed);
    if (kept.length !== listed.length || renamed.size > 0) removeListOfTitles(parts);
  }
}

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

const STATES: Readonly<Partial<Record<SheetData['visibility'], string>>> = {
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** A new sheet of the package as the model would read it, its paper aside: that is always written. */
function blankSheet(id: string): SheetData {
  const sheet = newSheet('');
  return { ...sheet, id, page: { ...sheet.page, paperSize: '' } };
}

function takeOutReplaced(worksheet: XmlElement, before: SheetData, after: SheetData): void {
  if (differ(before.merges, after.merges)) removeChildren(worksheet, 'mergeCells');
  if (differ(before.protection, after.protection)) removeChildren(worksheet, 'sheetProtection');
  if (differ(before.validations, after.validations)) removeValidations(worksheet);
  if (differ(before.conditionalFormats, after.conditionalFormats)) removeConditionalFormats(worksheet);
  const properties = descend(worksheet, 'sheetPr');
  if (properties && before.tabColor !== after.tabColor) removeChildren(properties, 'tabColor');
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const lambdasOf = ({ names }: WorkbookData): Set<string> =>
  new Set(
    names.filter(({ formula }) => /^=\s*LAMBDA\s*\(/i.test(formula)).map(({ name }) => name.toUpperCase()),
  );

/** `docProps/app.xml` repeats the names of the sheets; nobody needs them, and deleted ones should not leave the house. */
function removeListOfTitles(parts: PackageParts): void {
  const path = parts.related('', 'extended-properties')?.target ?? '';
  const properties = parts.read(path);
  if (!properties || childrenNamed(properties, 'TitlesOfParts').length === 0) return;
  removeChildren(properties, 'TitlesOfParts');
  removeChildren(properties, 'HeadingPairs');
  parts.write(path, properties);
}
