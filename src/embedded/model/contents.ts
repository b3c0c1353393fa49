import type { CellData, WorkbookData } from './workbook-data';

/** All that a workbook would lose if it were not saved, to compare: not what is selected, nor what formulas gave. */
export function contents({ activeSheetId: _, ...workbook }: WorkbookData): string {
  return JSON.stringify(workbook, (key, value: unknown) => {
    if (key === 'selection') return undefined;
    if (typeof (value as CellData | null)?.f !== 'string') return value;
    const { v, error, ...formula } = value as CellData;
    return formula;
  });
}
