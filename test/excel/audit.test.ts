/** Old scores on HR's own sheet, with HR's own formulas, beside what the same numbers give here. */
import { applyPlan } from '../../src/excel/apply-plan';
import { auditList, previewAuditSheet } from '../../src/excel/jobs/audit';
import { findMapping, sheetOf } from './cycle-steps';
import { startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';
import { oldScoresSheet } from './old-scores';

jest.setTimeout(60_000);

const rounded = (value: number | null): number | null => value && Number(value.toFixed(9));

test('each score is compared and explained, without a cycle; a sheet of it is added and nothing of HR’s changed', async () => {
  const workbook = hrWorkbook(peopleRows(2));
  const sheet = oldScoresSheet();
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  const session = startWorkbook(workbook);
  await session.calculation.calculate();
  const count = workbook.sheets.length;
  const own = (): string => JSON.stringify(session.data.sheets.slice(0, count));
  const mapping = await findMapping({}, 'OldScores');
  const before = own();
  session.connection.resetTraffic();
  const { audit, policy, problems } = await auditList(mapping);
  expect(session.connection.traffic.requests).toBeLessThanOrEqual(6);
  expect(policy).toMatchObject({ floor: 0, cap: 1.2 });
  expect(problems).toEqual([]);
  // 60 % revenue, 40 % complaints of which 10 are allowed: by hand.
  expect(
    audit.scores.map(({ old, ours, verdict, explanations }) => [
      old.name,
      rounded(old.score),
      rounded(ours),
      old.at?.address,
      ...(verdict === 'explained' ? explanations.flat() : [verdict]),
    ]),
  ).toEqual([
    // 54 + 40
    ['Ann', 94, 94, 'D6', 'same'],
    // 0 + 40; the missing revenue leaves its weight to the complaints.
    ['Bob', 40, 100, 'D7', { way: 'missing-as-zero', kpis: ['Revenue'] }],
    // 54 + 1.2 × 40, and not 54 + 0.8 × 40
    ['Cem', 102, 86, 'D8', { way: 'wrong-direction', kpis: ['Complaints'], as: 'higher' }],
    // 1.5 × 60 + 40, and not 1.2 × 60 + 40
    ['Dee', 130, 112, 'D9', { way: 'not-capped' }],
    // 0.88 × 60 + 40, and not 0.876 × 60 + 40
    ['Eve', 92.8, 92.56, 'D10', { way: 'rounded-attainment', decimals: 0 }],
    ['Fay', 12.34, 94, 'D11', 'unexplained'],
  ]);
  expect(audit.scores[4]?.old.formula).toBe('=ROUND(B10/B$4*100,0)*B$3+(2-C10/C$4)*100*C$3');

  const { plan } = await previewAuditSheet(audit, 'en-US');
  expect(plan.changes).toEqual([]);
  await applyPlan(plan, 'en-US');
  expect(own()).toBe(before);
  const written = sheetOf(session.data, 'Audit of scores');
  const rows = Object.values(written.cells).map((line) =>
    Object.values(line).flatMap(({ v, f }) => (f === undefined ? (v ?? []) : `formula ${f}`)),
  );
  expect(rows[3]).toEqual([
    'Person',
    'Your score',
    'Score here',
    'Difference',
    'Result',
    'Why',
    'Your formula',
    'Cell',
  ]);
  expect(rows[1]).toEqual(['6 scores: 1 the same, 5 different.']);
  // Those that differ first; HR's formula as a text.
  expect(rows.slice(4).map(([person]) => person)).toEqual(['Bob', 'Cem', 'Dee', 'Eve', 'Fay', 'Ann']);
  expect(rows[5]).toEqual([
    'Cem',
    102,
    86,
    16,
    'Explained',
    'Why: “Complaints” calculated as “higher”.',
    '=100*(B8/B$4*B$3+C8/C$4*C$3)',
    'D8',
  ]);
});
