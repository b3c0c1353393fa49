import { cellAt, setCell } from '../model/cells';
import type { CellData, SheetData } from '../model/workbook-data';
import type { WorkbookFile } from './workbook-file';

/**
 * A copy for people without the add-in or without a recent Excel: formulas become the values they have, what spilled becomes
 * content, and named LAMBDAs go. Formats, validations, protection, charts and tables stay. An empty text becomes an empty
 * cell, so that nobody takes it for an entry.
 *
 * @param file calculated before; it is not changed
 */
export function freezeToValues(file: WorkbookFile): WorkbookFile {
  const data = structuredClone(file.data);
  for (const sheet of data.sheets) {
    freezeFormulas(sheet);
    const spilled = file.calculated.sheets[sheet.id]?.spilled ?? {};
    for (const row in spilled) {
      for (const column in spilled[row]) {
        const [r, c] = [Number(row), Number(column)];
        const format = cellAt(sheet.cells, r, c)?.s;
        const { v, error } = spilled[r]?.[c] ?? {};
        setCell(
          sheet.cells,
          r,
          c,
          frozen({
            ...(v === undefined ? {} : { v }),
            ...(error ? { error } : {}),
            ...(format === undefined ? {} : { s: format }),
          }),
        );
      }
    }
    sheet.names = sheet.names.filter(({ formula }) => !isLambda(formula));
  }
  data.names = data.names.filter(({ formula }) => !isLambda(formula));
  return { ...file, data, calculated: { sheets: {} } };
}

function freezeFormulas(sheet: SheetData): void {
  for (const row in sheet.cells) {
    for (const column in sheet.cells[row]) {
      const { f, ...value } = sheet.cells[row][Number(column)] ?? {};
      if (f !== undefined) setCell(sheet.cells, Number(row), Number(column), frozen(value));
    }
  }
}

const frozen = ({ v, ...rest }: CellData): CellData => (v === undefined || v === '' ? rest : { v, ...rest });

const isLambda = (formula: string): boolean => /^=\s*LAMBDA\s*\(/i.test(formula);
