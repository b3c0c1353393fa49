/** Findings on a sheet that is sent round. */
import { checkCycle, isForHrOnly } from '../../src/cycle/rules';
import { LOCALES } from '../../src/locales/locale';
import { planFindingsSheet } from '../../src/sheets/findings-sheet';
import { cycleWith, END, rowOf } from '../cycle/clean-cycle';

test.each(LOCALES)('what tells who rated how or what somebody earns stays out (%s)', (locale) => {
  const cycle = cycleWith(({ MeritRatings, MeritKpiResults, MeritEmployees }) => {
    Object.assign(rowOf(MeritRatings, 0), { rating: 9, rater: 'RATER-9' });
    Object.assign(rowOf(MeritEmployees, 1), { salary: 'SALARY-8', name: '=Ben' });
    Object.assign(rowOf(MeritKpiResults, 0), { actual: '' });
    for (const row of MeritKpiResults) if (row.employeeId === 'E2') Object.assign(row, { target: '' });
  });
  const findings = checkCycle(cycle, END);
  const { plan, written, forHrOnly } = planFindingsSheet({
    findings,
    employees: cycle.employees,
    period: '2026',
    day: '2026-11-26',
    locale,
    taken: new Set(),
    takenTables: new Set(['meritfindings']),
  });
  expect(forHrOnly).toBe(findings.filter(isForHrOnly).length);
  expect(forHrOnly).toBeGreaterThan(1);
  expect(written).toBe(findings.length - forHrOnly);
  const [sheet] = plan.newSheets;
  const text = JSON.stringify(sheet);
  expect(text).not.toMatch(/RATER-9|SALARY-8/);
  expect(sheet?.tables.map(({ name }) => name)).toEqual(['MeritFindings_2']);
  const rows = sheet?.cells.find(({ at }) => at === 'B4')?.rows.slice(1) ?? [];
  expect(rows).toHaveLength(written);
  expect(rows).toContainEqual(
    expect.arrayContaining(['=Ben', 'E2', 'Key accounts', 'Ada Winter', 'MeritKpiResults', 'D8']),
  );
});
