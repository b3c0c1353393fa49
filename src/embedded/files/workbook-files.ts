import { readCsv } from './csv';
import type { Excelize } from './excelize';
import { FileError } from './file-error';
import { readXlsx } from './read-xlsx';
import type { WorkbookFile } from './workbook-file';
import { writeXlsx } from './write-xlsx';

export interface WorkbookFiles {
  /**
   * Opens an `.xlsx` or a `.csv`. What it is, its content says; the name says it of text, and names the sheet of a `.csv`.
   *
   * @throws FileError
   */
  openFile(name: string, bytes: Uint8Array): Promise<WorkbookFile>;
  /** @param file calculated before, with what it calculated @throws FileError `not-saved` */
  saveXlsx(file: WorkbookFile): Promise<Uint8Array>;
}

/**
 * Files in and out.
 *
 * @param startExcelize `page-excelize.ts` in a page, `node/start-excelize.ts` in Node: called when a file first needs it
 */
export function workbookFiles(startExcelize: () => Promise<Excelize>): WorkbookFiles {
  return {
    async openFile(name, bytes) {
      const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
      if (bytes.length === 0) throw new FileError('empty-file');
      if (startsWith(bytes, COMPOUND_FILE)) {
        throw new FileError(holdsText(bytes, 'EncryptedPackage') ? 'encrypted-file' : 'old-excel-file');
      }
      if (extension === 'csv') return readCsv(name, bytes);
      if (extension !== 'xlsx') throw new FileError('file-kind', { extension });
      return readXlsx(await startExcelize(), bytes);
    },
    async saveXlsx(file) {
      return writeXlsx(await startExcelize(), file);
    },
  };
}

/** How Excel files of before 2007 begin, and those with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, place) => bytes[place] === byte);

/** Whether the names in such a file, which are in UTF-16, hold a word. */
function holdsText(bytes: Uint8Array, word: string): boolean {
  const codes = [...word].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, place) => bytes[at + place] === code)) return true;
  }
  return false;
}
