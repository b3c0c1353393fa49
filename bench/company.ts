/** A company of any size that does not exist, the same in every run: HR's list, what people reached, how they were rated. */
import { presetRows } from '../src/cycle/presets';
import { KPI_COLUMNS, readRowKey, REVIEW_ROWS } from '../src/cycle/review-rows';
import { emptyWorkbook } from '../src/embedded/model/workbook-data';
import type { CellValue, WorkbookData } from '../src/embedded/model/workbook-data';
import { setCell } from '../src/embedded/model/cells';
import { randomNumbers } from './random';

const SEED = 20_261_126;
const HEADINGS = ['Employee ID', 'Name', 'Department', 'Position', 'Manager ID', 'Salary', 'Hire Date'];
const GIVEN_NAMES = ['Ada', 'Bo', 'Chen', 'Dara', 'Emil', 'Fen', 'Gita', 'Hugo', 'Ines', 'Jun'];
const FAMILY_NAMES = ['Arlund', 'Brisk', 'Corvo', 'Dunmere', 'Elstow', 'Farrow', 'Grieve', 'Holm', 'Ives'];
const POSITIONS = [
  'Sales Manager',
  ...['Key Account Manager', 'Key Account Manager', 'Sales Specialist', 'Sales Specialist', 'Sales Support'],
  ...['Key Account Manager', 'Sales Specialist', 'Sales Support', 'Accountant'],
];
const TEAM = POSITIONS.length;
const HIRED_FROM = 40_000;
const HIRED_WITHIN_DAYS = 4_000;

/** How many of each rater group of the preset rate a person: manager, peers, self, customers. */
const RATERS = [1, 3, 1, 3];

const idOf = (employee: number): string => `E${String(employee + 1).padStart(5, '0')}`;

/** A workbook that holds nothing but HR's list of `employees` people, in teams of ten with a manager each. */
export function workbookOf(employees: number): WorkbookData {
  const random = randomNumbers(SEED);
  const workbook = emptyWorkbook('Employees');
  const rows: CellValue[][] = [HEADINGS];
  for (let employee = 0; employee < employees; employee++) {
    const place = employee % TEAM;
    const name = `${GIVEN_NAMES[employee % GIVEN_NAMES.length]} ${FAMILY_NAMES[employee % FAMILY_NAMES.length]}`;
    rows.push([
      idOf(employee),
      `${name} ${employee + 1}`,
      `Team ${Math.floor(employee / TEAM) + 1}`,
      POSITIONS[place] ?? '',
      place === 0 ? '' : idOf(employee - place),
      5_000 + Math.round(random() * 15_000),
      HIRED_FROM + Math.floor(random() * HIRED_WITHIN_DAYS),
    ]);
  }
  rows.forEach((row, r) => row.forEach((v, c) => setCell(workbook.sheets[0]?.cells ?? {}, r, c, { v })));
  return workbook;
}

/**
 * What people type once the review sheets are there: each KPI's actual, from 70 to 125 % of its target, one in fifty still
 * blank; and the ratings.
 */
export function typeEntries({ sheets }: WorkbookData, period: string, employees: number): void {
  const random = randomNumbers(SEED);
  for (const { cells, properties, tables } of sheets) {
    if (properties['meritsheet.kind'] === 'review') {
      for (const [row, line] of Object.entries(cells)) {
        if (readRowKey(line[0]?.v).key !== REVIEW_ROWS.kpi || random() < 0.02) continue;
        const target = Number(line[KPI_COLUMNS.target]?.v);
        const v = Math.round(target * (70 + 55 * random())) / 100;
        setCell(cells, Number(row), KPI_COLUMNS.actual, { ...line[KPI_COLUMNS.actual], v });
      }
    }
    const table = tables.find(({ name }) => name === 'MeritRatings');
    if (!table) continue;
    const rows = ratings(period, employees);
    rows.forEach((row, r) =>
      row.forEach((v, c) =>
        setCell(cells, table.area.row + 1 + r, table.area.column + c, v === '' ? {} : { v }),
      ),
    );
    // It grows with what is typed below it, as Excel's tables do.
    table.area = { ...table.area, rows: rows.length + 1 };
  }
}

/** Eight raters a person, on each of the preset's competencies. */
function ratings(period: string, employees: number): CellValue[][] {
  const random = randomNumbers(SEED);
  const { competencies, raterGroups } = presetRows('keyAccountSales', 'en-US');
  const raters = raterGroups.flatMap(({ group }, index) =>
    Array.from({ length: RATERS[index] ?? 0 }, (_, rater) => ({ group, rater: `${group} ${rater + 1}` })),
  );
  return Array.from({ length: employees }, (_, employee) =>
    raters.flatMap(({ group, rater }) =>
      competencies.map(({ competency }) => {
        const rating = 2 + Math.floor(random() * 4);
        return [period, idOf(employee), rater, group, competency, rating, ''];
      }),
    ),
  ).flat();
}
