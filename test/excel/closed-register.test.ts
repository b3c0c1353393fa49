/** The register's figures when a period is closed, corrected meanwhile, and opened again. */
import { TABLES } from '../../src/cycle/tables';
import { applyPlan } from '../../src/excel/apply-plan';
import { previewClosing, previewReopening } from '../../src/excel/jobs/closing';
import { previewRegister, readRegister } from '../../src/excel/jobs/register';
import { readCycle } from '../../src/excel/read-cycle';
import { registerLayout } from '../../src/sheets/register-layout';
import { setUp, sheetOf, typeInto, typeRows } from './cycle-steps';
import { startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

const WHY = { reason: 'Board decision', by: 'Ma Li', day: 46_000 };

test('what was typed over a formula stays; a row whose entries were corrected calculates again', async () => {
  const session = startWorkbook(hrWorkbook(peopleRows(2)));
  const { data, calculation } = session;
  await setUp();
  const row = { period: '2026', kpi: 'Revenue', target: 100, actual: 110, weight: 100, direction: 'higher' };
  typeRows(
    session,
    'MeritKpiResults',
    ['0001', '0002'].map((employeeId) =>
      Object.keys(TABLES.MeritKpiResults.columns).map(
        (key) => ({ ...row, employeeId })[key as keyof typeof row] ?? '',
      ),
    ),
  );
  calculation.changed();
  await applyPlan((await previewRegister('en-US')).plan, 'en-US');
  const register = await readRegister((await readCycle()).tables);
  const { area, columns } = registerLayout(register.range, register.headings);
  const sheet = sheetOf(data, register.sheet);
  const attainmentOf = (person: number) => sheet.cells[area.row - 1 + person]?.[columns.attainment];
  typeInto(sheet, area.row, columns.attainment, 1);
  calculation.changed();
  await calculation.calculate();

  await applyPlan((await previewClosing(WHY, 'en-US')).plan, 'en-US');
  expect([1, 2].map(attainmentOf)).toEqual([
    expect.not.objectContaining({ f: expect.anything() }),
    expect.not.objectContaining({ f: expect.anything() }),
  ]);
  typeInto(sheet, area.row + 1, columns.actual, 70);
  calculation.changed();
  const { plan, kept } = await previewReopening('2026', WHY, 'en-US');
  expect(kept).toMatchObject([{ sheet: register.sheet, value: '1' }]);
  await applyPlan(plan, 'en-US');
  await calculation.calculate();
  expect(attainmentOf(1)).toMatchObject({ v: 1 });
  expect(attainmentOf(1)?.f).toBeUndefined();
  expect(attainmentOf(2)).toMatchObject({ v: 0.7, f: expect.any(String) });
});
