/**
 * The live formulas of review sheets give the numbers that scoring everybody gives: with blanks, N/A, too few raters, renamed
 * headings; by the twins and by the prefixed functions, also where Excel hands blanks over as 0.
 */
import { FIELD_COLUMN, KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { scoreCycle } from '../../src/cycle/scores';
import { newId } from '../../src/embedded/model/workbook-data';
import type { CellValue, SheetData } from '../../src/embedded/model/workbook-data';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { readCycle } from '../../src/excel/read-cycle';
import type { Locale } from '../../src/locales/locale';
import { TWINS } from '../../src/sheets/twins';
import {
  buildReviewSheets,
  rateEverybody,
  reviewSheetsOf,
  rowsWith,
  setUp,
  sheetOf,
  typeActuals,
  typeInto,
  typeRows,
} from './cycle-steps';
import { startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(60_000);

/** Six people; each has something else that is blank, not applicable or too little. */
async function fillIn(session: Session): Promise<void> {
  typeActuals(session, (target, kpi, person): CellValue => {
    if (person === 1) return '';
    if (person === 2 && kpi === 0) return 'N/A';
    if (kpi === 1) return '';
    if (person === 3 && kpi === 2) return 0;
    return target * (0.7 + 0.07 * kpi + 0.05 * person);
  });
  await rateEverybody(session, (person, rater, competency): CellValue => {
    // Person 2 has too few peers, person 3 only a self rating, person 4 nothing; blanks and N/A in between.
    if ((person === 2 && rater === 3) || (person === 3 && rater < 4) || person === 4) return '';
    if (competency === 1 && rater === 2) return 'N/A';
    if (competency === 2 && rater === 1) return '';
    return 1 + ((person + 2 * rater + competency) % 5);
  });
}

function resultOf(sheet: SheetData, key: string): CellValue | undefined {
  const [row = -1] = rowsWith(sheet, key);
  return sheet.cells[row]?.[FIELD_COLUMN]?.v;
}

async function expectSameNumbers(session: Session): Promise<void> {
  await session.calculation.calculate();
  const { cycle } = await readCycle();
  const scores = scoreCycle(cycle);
  const same = (shown: CellValue | undefined, number: number | null): void => {
    if (number === null) expect(shown).toBe('');
    else expect(Math.abs(Number(shown) / number - 1)).toBeLessThan(1e-9);
  };
  reviewSheetsOf(session.data).forEach((sheet, index) => {
    const score = scores[index];
    if (!score) throw new Error('no score');
    same(resultOf(sheet, REVIEW_ROWS.kpiScore), score.kpiScore);
    same(resultOf(sheet, REVIEW_ROWS.score360), score.score360);
    same(resultOf(sheet, REVIEW_ROWS.base), score.base);
    expect(resultOf(sheet, REVIEW_ROWS.tier)).toBe(score.tier);
  });
  // The cases are what they are meant to be.
  expect(
    scores.map(({ kpiScore, score360, base }) => [kpiScore, score360, base].map((one) => one !== null)),
  ).toEqual([
    [true, true, true],
    [false, true, false],
    [true, true, true],
    [true, true, true],
    [true, false, false],
    [true, true, true],
  ]);
  const attainments = rowsWith(reviewSheetsOf(session.data)[2] as SheetData, REVIEW_ROWS.kpi).map(
    (row) => reviewSheetsOf(session.data)[2]?.cells[row]?.[KPI_COLUMNS.attainment]?.v,
  );
  expect(attainments.slice(0, 3)).toEqual(['', '', expect.closeTo(2 - 0.94, 9)]);
}

/** The user's own names of this spelling. */
function nameInTheWay({ data, calculation }: Session, names: readonly string[]): void {
  for (const name of names)
    data.names.push({ id: newId(), name, formula: '=1', visible: true, comment: 'mine' });
  calculation.changed();
}

function loadFunctions(session: Session): void {
  session.useFunctions(TWINS.map(({ name }) => name));
  jest.isolateModules(() => jest.requireActual('../../src/functions/functions'));
}

const functionsIn = (session: Session): Set<string> =>
  new Set(
    reviewSheetsOf(session.data)
      .flatMap((sheet) => Object.values(sheet.cells).flatMap((row) => Object.values(row)))
      .flatMap(({ f = '' }) => f.match(/MERIT\.\w+/g) ?? []),
  );

test.each<Locale>(['en-US', 'zh-CN'])('by the twins, %s', async (locale) => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp(locale);
  await buildReviewSheets(locale);
  await fillIn(session);
  await expectSameNumbers(session);
  expect(functionsIn(session).size).toBe(0);
});

test.each([false, true])(
  'by the prefixed functions where names are taken, blanks as zero: %s',
  async (zeros) => {
    const session = startWorkbook(hrWorkbook(peopleRows(6)));
    session.connection.blanksAsZero = zeros;
    loadFunctions(session);
    nameInTheWay(
      session,
      TWINS.map(({ name }) => name),
    );
    await setUp();
    await buildReviewSheets();
    await fillIn(session);
    await expectSameNumbers(session);
    expect([...functionsIn(session)].sort()).toEqual(
      ['KPIATTAIN', 'KPISCORE', 'REWARDTIER', 'SCORE360', 'WEIGHTCHECK', 'WEIGHTED'].map(
        (id) => `MERIT.${id}`,
      ),
    );
    expect(session.data.names.filter(({ formula }) => formula === '=1')).toHaveLength(TWINS.length);
  },
);

test('only the function whose name is taken has the prefix', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  loadFunctions(session);
  nameInTheWay(session, ['KPISCORE']);
  await setUp();
  await buildReviewSheets();
  await fillIn(session);
  await expectSameNumbers(session);
  expect([...functionsIn(session)]).toEqual(['MERIT.KPISCORE']);
  expect(session.data.names.find(({ name }) => name === 'KPISCORE')?.comment).toBe('mine');
});

test('headings in the other language, sheets renamed, a column of the user in between', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp();
  const ratings = sheetOf(session.data, 'Ratings');
  ['周期', '员工 编号', '评价人', '评价组', '能力项', '评分', "[HR]'s # note"].forEach((heading, column) =>
    typeInto(ratings, 3, 1 + column, heading),
  );
  ratings.name = "360° 'raw'";
  sheetOf(session.data, 'Cycle settings').name = '设置 2026!';
  session.calculation.changed();
  await buildReviewSheets();
  await fillIn(session);
  await expectSameNumbers(session);
});

test('a heading that nobody knows is said, and nothing is made', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  typeInto(sheetOf(session.data, 'Ratings'), 3, 6, "Points [1-5] # '");
  session.calculation.changed();
  await expect(previewReviewSheets({ employeeIds: null, locale: 'en-US' })).rejects.toMatchObject({
    code: 'missing-columns',
    data: { table: 'MeritRatings', columns: 'rating' },
  });
});

test('rules that are changed after the sheets were built hold on them too', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(6)));
  await setUp();
  await buildReviewSheets();
  await fillIn(session);
  const change = (table: string, row: (key: string) => CellValue | undefined, column: number): void => {
    for (const sheet of session.data.sheets) {
      const area = sheet.tables.find(({ name }) => name === table)?.area;
      for (let r = area?.row ?? 0; area && r < area.row + area.rows; r++) {
        const value = row(String(sheet.cells[r]?.[area.column]?.v ?? ''));
        if (value !== undefined) typeInto(sheet, r, area.column + column, value);
      }
    }
  };
  const rules: Record<string, CellValue> = { kpiShare: 55, share360: 45, scaleMax: 6, scoreDecimals: 0 };
  change('MeritPolicy', (key) => (key === 'minRaters' ? 2 : rules[key]), 1);
  // The peers' own minimum goes: the scheme's holds, so that two of them are enough.
  change('MeritRaterGroups', (group) => (group === 'Peers' ? '' : undefined), 2);
  session.calculation.changed();
  await expectSameNumbers(session);
  const { cycle } = await readCycle();
  expect(cycle.policy).toMatchObject({ ...rules, minRaters: 2 });
  expect(cycle.raterGroups.map(({ minRaters }) => minRaters)).toContain(null);
});

test('one person in a small workbook: arrays on the way are longer than its sheets', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(1)));
  await setUp();
  await buildReviewSheets();
  typeActuals(session, (target) => target);
  const { cycle } = await readCycle();
  const [manager = '', peers = '', self = ''] = cycle.raterGroups.map(({ group }) => group);
  typeRows(
    session,
    'MeritRatings',
    [manager, peers, peers, peers, peers, peers, peers, self].flatMap((group, rater) =>
      cycle.competencies.map(({ competency }) => ['2026', '0001', `r${rater}`, group, competency, 4]),
    ),
  );
  await session.calculation.calculate();
  const [sheet] = reviewSheetsOf(session.data);
  expect(sheet && resultOf(sheet, REVIEW_ROWS.score360)).toBeCloseTo(80, 9);
});
