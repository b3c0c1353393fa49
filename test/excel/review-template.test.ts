/** HR's own template: saved in the workbook, version by version, and what sheets built from it have and give back. */
import { FIELD_COLUMN, KPI_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { DEFAULT_TEMPLATE } from '../../src/cycle/review-template';
import type { ReviewSection, ReviewTemplate } from '../../src/cycle/review-template';
import { scoreCycle } from '../../src/cycle/scores';
import type { SheetData } from '../../src/embedded/model/workbook-data';
import { applyPlan } from '../../src/excel/apply-plan';
import { previewTemplate, readTemplate } from '../../src/excel/jobs/review-template';
import { readCycle } from '../../src/excel/read-cycle';
import {
  buildReviewSheets,
  rateEverybody,
  reviewSheetsOf,
  rowsWith,
  setUp,
  typeActuals,
  typeInto,
} from './cycle-steps';
import { startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(60_000);

const without = (...off: readonly ReviewSection[]): ReviewTemplate['sections'] =>
  DEFAULT_TEMPLATE.sections.map(({ section, on }) => ({ section, on: on && !off.includes(section) }));

async function save(template: ReviewTemplate): Promise<void> {
  await applyPlan((await previewTemplate(template)).plan, 'en-US');
}

const textsOf = (sheet: SheetData): unknown[] =>
  Object.values(sheet.cells).flatMap((row) => Object.values(row).map(({ v }) => v));

test('a saved template rises by a version, is shown as the sheet it gives, and is what sheets are built from', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  await setUp();
  await save({ ...DEFAULT_TEMPLATE, company: '=Example Ltd' });
  const { template, sheetOf } = await readTemplate('en-US');
  expect(template).toMatchObject({ version: 1, company: '=Example Ltd' });
  // The 360° summary is off; its rows are there all the same, out of sight, since the plain formulas need them.
  const wanted: ReviewTemplate = {
    ...template,
    sections: [...without('raterGroups', 'talks', 'adjustments')].reverse(),
    ownFields: [{ id: 'own-1', label: 'Mobility' }],
    spareKpis: 2,
  };
  const withOwn = {
    ...wanted,
    sections: wanted.sections.map((one) => ({ ...one, on: one.on || one.section === 'own' })),
  };
  const shown = sheetOf(withOwn)?.cells[0]?.rows.flat() ?? [];
  expect(shown).toEqual(expect.arrayContaining(['=Example Ltd', 'Mobility']));
  await save(withOwn);

  await buildReviewSheets('en-US', null, 'plain');
  const [sheet] = reviewSheetsOf(session.data);
  if (!sheet) throw new Error('no sheet');
  expect(sheet.cells[0]?.[0]?.v).toBe('meritsheet/review/2.2');
  expect(sheet.cells[0]?.[1]?.v).toBe('=Example Ltd');
  expect(textsOf(sheet)).not.toEqual(expect.arrayContaining(['Talks in this period']));
  const places = [REVIEW_ROWS.signatures, REVIEW_ROWS.text, REVIEW_ROWS.tier, REVIEW_ROWS.kpi].map(
    (key) => rowsWith(sheet, key)[0],
  );
  expect(places).toEqual([...places].sort((one = 0, other = 0) => one - other));
  expect(rowsWith(sheet, REVIEW_ROWS.group).map((row) => sheet.hiddenRows[row])).toEqual([
    true,
    true,
    true,
    true,
  ]);

  // A KPI that is agreed on the sheet itself counts like the others.
  const kpis = rowsWith(sheet, REVIEW_ROWS.kpi);
  const spare = kpis.at(-2) ?? 0;
  const typed = { kpi: 'Pilot customers', unit: 'customers', direction: 'higher', target: 4, weight: 20 };
  for (const [column, value] of Object.entries(typed))
    typeInto(sheet, spare, KPI_COLUMNS[column as keyof typeof typed], value);
  typeInto(sheet, rowsWith(sheet, REVIEW_ROWS.text)[0] ?? 0, FIELD_COLUMN, 'Would move');
  typeActuals(session, (target) => target * 0.9);
  typeInto(sheet, kpis.at(-1) ?? 0, KPI_COLUMNS.actual, '');
  await rateEverybody(session, () => 4);
  await session.calculation.calculate();
  const { cycle, reviews } = await readCycle();
  expect(cycle.reviewSheets[0]).toMatchObject({ version: 2, template: 2, broken: [] });
  expect(cycle.results.filter(({ employeeId }) => employeeId === '0001').at(-1)).toMatchObject({
    kpi: 'Pilot customers',
    target: 4,
    actual: 3.6,
    cap: 1.2,
  });
  expect(reviews[0]?.review.entries).toEqual(
    expect.arrayContaining([expect.objectContaining({ key: 'text', name: 'own-1', value: 'Would move' })]),
  );
  const [score] = scoreCycle(cycle);
  const cell = (key: string): unknown => sheet.cells[rowsWith(sheet, key)[0] ?? 0]?.[FIELD_COLUMN]?.v;
  expect(cell(REVIEW_ROWS.kpiScore)).toBeCloseTo(score?.kpiScore ?? NaN, 9);
  expect(cell(REVIEW_ROWS.finalScore)).toBe(score?.finalScore);
});

test('what somebody else saved meanwhile is not the version that is saved twice', async () => {
  startWorkbook(hrWorkbook(peopleRows(1)));
  await setUp();
  await save(DEFAULT_TEMPLATE);
  expect((await previewTemplate(DEFAULT_TEMPLATE)).template.version).toBe(2);
});
