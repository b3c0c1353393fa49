/** Why a file could not be opened or saved. */
export type FileErrorCode =
  /** Neither `.xlsx` nor `.csv`. `data.extension` is what it was. */
  | 'file-kind'
  /** An Excel file of before 2007 (`.xls`). */
  | 'old-excel-file'
  /** It opens with a password only. */
  | 'encrypted-file'
  /** It holds nothing. */
  | 'empty-file'
  /** It is damaged, or not what its name says. `data.reason` is what the reader said. */
  | 'broken-file'
  /** The workbook holds something that cannot be written. `data.reason` is what the writer said. */
  | 'not-saved';

export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly data: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
