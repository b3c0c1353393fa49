import { parse } from 'papaparse';
import { internFormat, setCell } from '../model/cells';
import { typedInput } from '../model/typed-input';
import { emptyWorkbook } from '../model/workbook-data';
import type { CellData } from '../model/workbook-data';
import { FileError } from './file-error';
import { newWorkbookFile } from './workbook-file';
import type { WorkbookFile } from './workbook-file';

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads comma-separated values (also semicolons and tabs) as Excel does: numbers, dates and logical values become what they
 * look like. Other than Excel, a text that begins with `=` stays a text: nothing that comes from elsewhere is calculated.
 *
 * @throws FileError `empty-file`
 */
export function readCsv(name: string, bytes: Uint8Array): WorkbookFile {
  const { data: rows } = parse<string[]>(withoutEmptyEnd(decode(bytes)), {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: false,
  });
  const workbook = emptyWorkbook(sheetName(name));
  const [sheet] = workbook.sheets;
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (!sheet || value === '') return;
      const { cell, numberFormat } = readValue(value);
      setCell(
        sheet.cells,
        row,
        column,
        numberFormat === undefined ? cell : { ...cell, s: internFormat(workbook, { numberFormat }) },
      );
    });
  });
  if (!sheet || Object.keys(sheet.cells).length === 0) throw new FileError('empty-file');
  return newWorkbookFile(workbook);
}

/** Empty lines at the end would make the delimiter hard to guess. */
const withoutEmptyEnd = (text: string): string => text.replace(/[\r\n]+$/, '');

function readValue(value: string): { cell: CellData; numberFormat?: string } {
  if (/^[=']/.test(value)) return { cell: { v: value } };
  const typed = typedInput(value, false);
  return typed.cell.f === undefined ? typed : { cell: { v: value } };
}

/** UTF-8 or UTF-16 where the file says or shows so, otherwise GB18030, in which Excel writes it in China. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The file's name, as far as a sheet can have it. */
function sheetName(name: string): string {
  const cleaned = name
    .replace(/\.[^.]*$/, '')
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, '');
  return cleaned === '' || /^history$/i.test(cleaned) ? 'Sheet1' : cleaned;
}
