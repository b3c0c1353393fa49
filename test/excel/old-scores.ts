/** HR's own sheet of old scores: KPIs side by side, a formula for each person, each with another fault. */
import { setCell } from '../../src/embedded/model/cells';
import { newSheet } from '../../src/embedded/model/workbook-data';
import type { CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { write } from './hr-workbook';

const FIRST_ROW = 6;

/** Name, revenue, complaints, and HR's formula of a row. */
const PEOPLE: readonly (readonly [string, CellValue, CellValue, (row: number) => string])[] = [
  ['Ann', 90, 10, (row) => `=100*(B${row}/B$4*B$3+(2-C${row}/C$4)*C$3)`],
  ['Bob', '', 10, (row) => `=100*(B${row}/B$4*B$3+(2-C${row}/C$4)*C$3)`],
  ['Cem', 90, 12, (row) => `=100*(B${row}/B$4*B$3+C${row}/C$4*C$3)`],
  ['Dee', 150, 10, (row) => `=100*(B${row}/B$4*B$3+(2-C${row}/C$4)*C$3)`],
  ['Eve', 87.6, 10, (row) => `=ROUND(B${row}/B$4*100,0)*B$3+(2-C${row}/C$4)*100*C$3`],
  ['Fay', 90, 10, () => '=12+0.34'],
];

export function oldScoresSheet(): SheetData {
  const sheet = newSheet('Scores 2025');
  write(sheet, [
    ['Scores of 2025'],
    ['Name', 'Revenue', 'Complaints', 'Total score'],
    ['Weight', 0.6, 0.4],
    ['Target', 100, 10],
    ['Direction', 'higher', 'lower'],
    ...PEOPLE.map(([name, revenue, complaints]) => [name, revenue, complaints]),
  ]);
  PEOPLE.forEach(([, , , formula], index) =>
    setCell(sheet.cells, FIRST_ROW - 1 + index, 3, { f: formula(FIRST_ROW + index) }),
  );
  return sheet;
}
