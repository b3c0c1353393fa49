import { strToU8 } from 'fflate';
import { internFormat } from '../model/cells';
import { newSheet, OFFICE_THEME } from '../model/workbook-data';
import type { SheetData, WorkbookData } from '../model/workbook-data';
import type { Calculated } from '../calculation/calculated';
import { readCharts } from './charts';
import { readConditionalFormats, readHighlights } from './conditional-formats';
import type { Excelize, ExcelizeFile } from './excelize';
import { FileError } from './file-error';
import { readMerges } from './merges';
import { readNames } from './names';
import { PackageParts } from './package-parts';
import { EMPTY_SHEET, packageSheets, workbookPathOf } from './package-sheets';
import { readPage } from './page-setup';
import { readCells, textOfRuns } from './sheet-cells';
import type { ReadStyle } from './sheet-cells';
import { readProperties } from './sheet-properties';
import { readProtection } from './sheet-protection';
import { readColumns } from './sheet-sizes';
import { readView } from './sheet-view';
import { readSettings } from './settings';
import { readFormat } from './styles';
import { readTables } from './tables';
import { readTheme, themeColors } from './theme-color';
import { readValidations } from './validations';
import type { WorkbookFile } from './workbook-file';
import { childrenNamed, descend, isTrue } from './xml';
import type { XmlElement } from './xml';

/** @throws FileError `broken-file` */
export function readXlsx(excelize: Excelize, bytes: Uint8Array): WorkbookFile {
  try {
    const parts = PackageParts.unzip(bytes);
    const { data, calculated } = new XlsxReader(excelize, parts).read();
    const opened = { package: bytes, data: structuredClone(data), calculated };
    return { data, calculated, opened };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('broken-file', { reason: error instanceof Error ? error.message : String(error) });
  }
}

class XlsxReader {
  private readonly workbookPath: string;
  private readonly workbook: XmlElement;
  private readonly file: ExcelizeFile;
  private readonly data: WorkbookData = {
    sheets: [],
    names: [],
    formats: {},
    theme: OFFICE_THEME,
    activeSheetId: '',
    structureProtected: false,
    properties: {},
    settings: {},
  };

  constructor(
    private readonly excelize: Excelize,
    private readonly parts: PackageParts,
  ) {
    this.workbookPath = workbookPathOf(parts);
    const workbook = parts.read(this.workbookPath);
    if (!workbook) throw new Error('No workbook.');
    this.workbook = workbook;
    this.file = this.openWithoutCells();
  }

  read(): Pick<WorkbookFile, 'data' | 'calculated'> {
    const { data, parts, workbook, workbookPath } = this;
    const sheets = packageSheets(parts, workbookPath, workbook);
    const names = readNames(descend(workbook, 'definedNames'));
    const styles = parts.read(parts.related(workbookPath, 'styles')?.target ?? '');
    const colorOfTheme = themeColors(this.excelize, this.file);
    const highlights = readHighlights(styles, colorOfTheme);
    const styleOf = this.styleReader(styles);
    const strings = this.sharedStrings();
    const calculated: Record<string, Calculated['sheets'][string]> = {};
    const paths: { sheet: SheetData; path: string }[] = [];

    sheets.forEach(({ name, path, isWorksheet, entry }, place) => {
      const worksheet = isWorksheet ? parts.read(path) : undefined;
      if (!worksheet) return;
      const { spilled, spills, ...cells } = readCells(descend(worksheet, 'sheetData'), strings, styleOf);
      const sheet: SheetData = {
        ...newSheet(name),
        visibility: VISIBILITY[entry.attributes.state ?? ''] ?? 'Visible',
        ...cells,
        ...readColumns(descend(worksheet, 'cols')),
        ...readView(worksheet, colorOfTheme),
        merges: readMerges(descend(worksheet, 'mergeCells')),
        tables: readTables(parts, path),
        validations: readValidations(worksheet),
        conditionalFormats: readConditionalFormats(worksheet, highlights, colorOfTheme),
        names: names.ofSheets.get(place) ?? [],
        protection: readProtection(descend(worksheet, 'sheetProtection')),
        page: { ...readPage(worksheet), ...names.printed.get(place) },
        properties: readProperties(parts, path, worksheet),
      };
      data.sheets.push(sheet);
      calculated[sheet.id] = { values: {}, spilled, spills };
      paths.push({ sheet, path });
    });
    // A chart may plot the cells of a sheet that comes later.
    for (const { sheet, path } of paths) sheet.charts = readCharts(parts, path, data.sheets);

    data.names = names.workbook;
    const active = Number(descend(workbook, 'bookViews', 'workbookView')?.attributes.activeTab ?? 0);
    const activePath = sheets[active]?.path;
    const isActive = paths.find(({ path }) => path === activePath) ?? paths[0];
    if (!isActive) throw new Error('No worksheet.');
    data.activeSheetId = isActive.sheet.id;
    data.structureProtected = isTrue(descend(workbook, 'workbookProtection')?.attributes.lockStructure);
    for (const { Name, Value } of this.file.GetCustomProps().props ?? [])
      if (Value !== null && Value !== undefined) data.properties[Name] = Value;
    data.theme = readTheme(parts, workbookPath);
    data.settings = readSettings(parts, workbookPath);
    return { data, calculated: { sheets: calculated } };
  }

  /** Excelize reads what belongs to the whole workbook; the sheets are read here, so it gets them empty. */
  private openWithoutCells(): ExcelizeFile {
    const { parts } = this;
    const skeleton = PackageParts.unzip(parts.zip(0));
    for (const { path, isWorksheet } of packageSheets(parts, this.workbookPath, this.workbook))
      if (isWorksheet) skeleton.bytes[path] = strToU8(EMPTY_SHEET);
    const file = this.excelize.OpenReader(skeleton.zip(0));
    const { error } = file as unknown as { error: string | null };
    if (error) throw new Error(error);
    return file;
  }

  private styleReader(styles: XmlElement | undefined): (index: number) => ReadStyle {
    const quoted = childrenNamed(descend(styles, 'cellXfs'), 'xf').map(({ attributes }) =>
      isTrue(attributes.quotePrefix),
    );
    const standard = this.file.GetStyle(0).style;
    const known = new Map<number, ReadStyle>();
    return (index) => {
      let style = known.get(index);
      if (!style) {
        const format = readFormat(this.excelize, this.file.GetStyle(index).style ?? standard, standard);
        style = {
          format: Object.keys(format).length === 0 ? undefined : internFormat(this.data, format),
          quoted: quoted[index] ?? false,
        };
        known.set(index, style);
      }
      return style;
    };
  }

  private sharedStrings(): string[] {
    const path = this.parts.related(this.workbookPath, 'sharedStrings')?.target ?? '';
    return childrenNamed(this.parts.read(path), 'si').map(textOfRuns);
  }
}

const VISIBILITY: Readonly<Record<string, SheetData['visibility']>> = {
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};
