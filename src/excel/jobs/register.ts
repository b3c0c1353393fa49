import { AGREED } from '../../cycle/target-changes';
import type { AgreedColumn } from '../../cycle/target-changes';
import type { Locale } from '../../locales/locale';
import { areaOf } from '../../sheets/address';
import { LIVE, planRegister, runsOf } from '../../sheets/register';
import type { LiveColumn, RegisterPlan, RegisterTable } from '../../sheets/register';
import { KEPT_AS, registerLayout } from '../../sheets/register-layout';
import type { PlanCell } from '../../sheets/plan';
import { structuredReference } from '../../sheets/structured-reference';
import { cellsRead } from '../cell-read';
import { firstInUse } from '../cells-in-use';
import { JobError } from '../job-error';
import { once } from '../once';
import { readAreas } from '../read-areas';
import type { ReadArea } from '../read-areas';
import { readCycle } from '../read-cycle';
import type { TablesRead } from '../read-tables';
import { runExcel } from '../run-excel';

/**
 * Plans the register: rows of KPIs for everybody who has none. Round trips: those of `readCycle`, and a few for what stands in
 * the table and around it, more where its answers are large.
 * @throws JobError as `readCycle`, and `missing-columns`, `cells-in-the-way`
 */
export async function previewRegister(locale: Locale): Promise<RegisterPlan> {
  const { cycle, tables } = await readCycle();
  const { unkept, changed } = cycle.agreedInRegister;
  const table = await readRegister(tables, unkept.length + changed.length > 0);
  const planned = planRegister({
    cycle,
    table,
    changesTable: tables.MeritTargetChanges,
    references: { policy: policyReferences(tables) },
    locale,
  });
  await checkRoom(planned, table);
  return planned;
}

/**
 * @param withAgreed whether what was agreed is asked for
 * @throws JobError `not-set-up`, `missing-columns`
 */
export async function readRegister(
  { MeritKpiResults: read }: TablesRead,
  withAgreed = false,
): Promise<RegisterTable> {
  if (!read) throw new JobError('not-set-up', {});
  const { sheetId, address: range, records } = read;
  const { row, column, rows, columns } = areaOf(range);
  const line = (at: number): ReadArea => ({ sheetId, row: at - 1, column, rows: 1, columns });
  const around = await readAreas(row > 1 ? [line(row), line(row - 1)] : [line(row)], ['formulas', 'values']);
  const [headings = [], above = []] = around.map(
    ({ formulas, values }) => cellsRead(formulas, values)[0] ?? [],
  );
  const layout = registerLayout(
    range,
    headings.map((heading) => String(heading ?? '')),
  );
  const [lacking] = layout.missing;
  if (lacking)
    throw new JobError('missing-columns', { table: 'MeritKpiResults', columns: layout.missing.join(', ') });
  const last = records.reduce((lowest, { at }) => Math.max(lowest, at.row), row);
  const aboveOf = (judge: 'selfScore' | 'managerScore'): PlanCell =>
    above[layout.columns[judge] - column] ?? null;
  return {
    sheetId,
    sheet: await nameOf(sheetId),
    range,
    headings: headings.map((heading) => String(heading ?? '')),
    rows: records,
    isLive: await readLive(),
    agreed: await readAgreed(),
    above: { selfScore: aboveOf('selfScore'), managerScore: aboveOf('managerScore') },
  };

  async function readAgreed(): Promise<RegisterTable['agreed']> {
    const areas = AGREED.map((of) => KEPT_AS[of]).flatMap((kept) =>
      withAgreed && last > row && !layout.added.includes(kept)
        ? [{ sheetId, row, rows: last - row, column: layout.columns[kept], columns: 1 }]
        : [],
    );
    const cells = (await readAreas(areas, ['formulas', 'values'])).map(({ formulas, values }) =>
      cellsRead(formulas, values).map(([cell = null]) => cell),
    );
    const cellsOf = (of: AgreedColumn): PlanCell[] =>
      cells[areas.findIndex(({ column: at }) => at === layout.columns[KEPT_AS[of]])] ?? [];
    return { target: cellsOf('target'), weight: cellsOf('weight') };
  }

  async function readLive(): Promise<RegisterTable['isLive']> {
    if (layout.added.includes('attainment')) return { attainment: [], kpiScore: [] };
    const area = (column: LiveColumn, from: number, to: number): ReadArea => ({
      ...{ sheetId, row: from - 1, rows: to - from + 1 },
      ...{ column: layout.columns[column], columns: 1 },
    });
    const [shown] = await readAreas(last > row ? [area('attainment', row + 1, last)] : [], ['values']);
    const attainment = (shown?.values ?? []).map(([value]) => value !== '');
    const live = { attainment, kpiScore: [...attainment] };
    // Rows whose KPI was cleared, or everything that people type, show nothing and have their formulas.
    const silent = runsOf([
      ...records.map(({ at }) => at.row).filter((at) => !attainment[at - row - 1]),
      ...Array.from({ length: row + rows - 1 - last }, (_, index) => last + 1 + index),
    ]);
    const looked = LIVE.filter((column) => !layout.added.includes(column)).flatMap((column) =>
      silent.map((run) => ({ column, ...run })),
    );
    const read = await readAreas(
      looked.map(({ column, from, to }) => area(column, from, to)),
      ['formulas'],
    );
    looked.forEach(({ column, from }, index) =>
      read[index]?.formulas.forEach(([cell], place) => {
        live[column][from + place - row - 1] = String(cell).startsWith('=');
      }),
    );
    return live;
  }
}

function nameOf(sheetId: string): Promise<string> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

function policyReferences({ MeritPolicy }: TablesRead): Readonly<Record<'key' | 'value', string>> | null {
  const { key, value } = MeritPolicy?.headings ?? {};
  if (!key || !value) return null;
  return { key: structuredReference('MeritPolicy', key), value: structuredReference('MeritPolicy', value) };
}

/** Where the register grows to, nothing may stand. @throws JobError `cells-in-the-way` */
async function checkRoom({ plan }: RegisterPlan, { sheetId, sheet }: RegisterTable): Promise<void> {
  const ranges = plan.changes.flatMap((change) =>
    change.kind === 'newCells' || change.kind === 'fillDown' ? [change.range] : [],
  );
  const areas = await runExcel(async (context) => {
    const register = context.workbook.worksheets.getItem(sheetId);
    const used = ranges.map((range) => {
      const cells = once(once(register.getRange(range)).getUsedRangeOrNullObject(true));
      cells.load('rowIndex,columnIndex,rowCount,columnCount');
      return cells;
    });
    await context.sync();
    return used.flatMap(
      ({ isNullObject, rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }) =>
        isNullObject ? [] : [{ sheetId, row, column, rows, columns }],
    );
  });
  const read = await readAreas(areas, ['formulas']);
  for (const [index, { row, column }] of areas.entries()) {
    const found = firstInUse(read[index]?.formulas ?? [], row, column);
    if (found !== null) throw new JobError('cells-in-the-way', { sheet, address: found });
  }
}
