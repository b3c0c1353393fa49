import type { Finding } from '../../cycle/finding';
import { isClosed, openPeriod } from '../../cycle/open-period';
import { policyText } from '../../cycle/policy-row';
import { cellAddress } from '../../cycle/read-table';
import type { Locale } from '../../locales/locale';
import { planClosing } from '../../sheets/closing/plan-closing';
import type { ClosingInput, ClosingPlan, StateCell } from '../../sheets/closing/plan-closing';
import { peopleToReopen, planReopening } from '../../sheets/closing/plan-reopening';
import type { ReopeningPlan } from '../../sheets/closing/plan-reopening';
import type { RecordedReason } from '../../sheets/closing/records';
import { typedOver } from '../../sheets/closing/register-results';
import type { RegisterRead } from '../../sheets/closing/register-results';
import { typedKey, typedText } from '../../sheets/closing/typed-results';
import type { PlanCell } from '../../sheets/plan';
import { LIVE } from '../../sheets/register';
import { registerLayout } from '../../sheets/register-layout';
import { cellsRead } from '../cell-read';
import { closingRecordsIn } from '../closing-records';
import { JobError } from '../job-error';
import { readPolicyPlace } from '../policy-place';
import { readAreas } from '../read-areas';
import { readCycle, readWorkbook } from '../read-cycle';
import type { WorkbookRead } from '../read-cycle';
import { readProtections } from '../read-protections';
import type { TablesRead } from '../read-tables';
import { releasesOf } from '../released-cycle';
import { checkedFrom } from './check';
import { readRegister } from './register';
import { inputFor } from './review-sheets';
import { readRewardSheets, rewardSheetsOf } from './reward';

export interface Periods {
  /** The open one that all jobs work on; `null`: none is open. */
  readonly inWork: string | null;
  /** The one that was closed last comes first. */
  readonly closed: readonly string[];
}

/** Which period is in work, and which can be opened again. @throws JobError `not-set-up` */
export async function readPeriods(): Promise<Periods> {
  const { MeritPeriods } = (await readWorkbook()).tables;
  if (!MeritPeriods) throw new JobError('not-set-up', {});
  const named = MeritPeriods.records.filter(({ period }) => period !== '');
  return {
    inWork: openPeriod(named)?.period ?? null,
    closed: named
      .filter(isClosed)
      .map(({ period }) => period)
      .reverse(),
  };
}

export interface ClosingPreview extends ClosingPlan {
  readonly period: string;
  /** As long as there are any, the period cannot be closed. */
  readonly blocking: readonly Finding[];
  readonly exempted: number;
  /** Review sheets that become values. */
  readonly sheets: number;
}

/**
 * Plans to close the open period.
 * @throws JobError as `readCycle`, and `missing-columns`, `cells-in-the-way`, `table-gone`
 */
export async function previewClosing(reason: RecordedReason, locale: Locale): Promise<ClosingPreview> {
  const workbook = await readCycle();
  const { cycle, tables, reviews } = workbook;
  const { findings, exempted } = checkedFrom(workbook, true);
  const { period } = cycle.period;
  const rewards = await readRewardSheets(workbook, 0);
  const register = await readResults(tables);
  const scored = new Set(cycle.writtenScores.map(({ at }) => at.row));
  return {
    ...planClosing({
      cycle,
      reviews,
      protections: await readProtections([
        ...reviews.map(({ sheetId }) => sheetId),
        ...rewards.map(({ sheetId }) => sheetId),
      ]),
      rewards: rewards.map((sheet) => ({
        sheet,
        isOfPeriod: (row) => sheet.sheetId !== tables.MeritScores?.sheetId || scored.has(row),
      })),
      register,
      typed: await typedToKeep(register, period, tables),
      releases: releasesOf(workbook),
      state: stateCell(workbook),
      records: closingRecordsIn(workbook, locale),
      reason,
      locale,
    }),
    period,
    blocking: findings.filter(({ severity }) => severity === 'blocking'),
    exempted: exempted.length,
    sheets: reviews.length,
  };
}

/**
 * Plans to open a closed period again.
 * @throws JobError as `readCycle`, and `missing-columns`, `table-gone`
 */
export async function previewReopening(
  period: string,
  reason: RecordedReason,
  locale: Locale,
): Promise<ReopeningPlan> {
  const workbook = await readCycle(period);
  return planReopening({
    sheets: await inputFor(workbook, peopleToReopen(workbook.cycle, workbook.reviews), locale, null),
    protectedRewards: await readProtections(
      rewardSheetsOf(workbook)
        .map(({ id }) => id)
        .filter((id) => id !== workbook.tables.MeritScores?.sheetId || !isOtherClosed(workbook)),
    ),
    register: await readResults(workbook.tables),
    typed: policyText(workbook.tables.MeritPolicy?.records ?? [], typedKey(period)),
    state: stateCell(workbook),
    records: closingRecordsIn(workbook, locale),
    reason,
    locale,
  });
}

/** What the policy does not keep yet of what was typed over in the register; takes a round trip. */
async function typedToKeep(
  register: RegisterRead | null,
  period: string,
  { MeritPolicy }: TablesRead,
): Promise<ClosingInput['typed']> {
  const text = register ? typedText(typedOver(register, period)) : '';
  if (!MeritPolicy || text === policyText(MeritPolicy.records, typedKey(period))) return null;
  return { text, place: await readPolicyPlace(typedKey(period), MeritPolicy) };
}

/** Whether the scores hold those of another closed period: they stay closed until the open one is scored. */
function isOtherClosed({ cycle, tables }: WorkbookRead): boolean {
  const closed = new Set((tables.MeritPeriods?.records ?? []).filter(isClosed).map(({ period }) => period));
  closed.delete(cycle.period.period);
  return (tables.MeritScores?.records ?? []).some(({ period }) => closed.has(period));
}

function stateCell({ cycle, tables }: WorkbookRead): StateCell {
  const { at, state } = cycle.period;
  const { MeritPeriods } = tables;
  if (!MeritPeriods || at.columns.state === undefined)
    throw new JobError('missing-columns', { table: 'MeritPeriods', columns: 'state' });
  return { sheetId: MeritPeriods.sheetId, address: cellAddress(at, 'state'), before: state || null };
}

/** What the register shows; `null` where nothing in it is calculated. */
async function readResults(tables: TablesRead): Promise<RegisterRead | null> {
  if (!tables.MeritKpiResults || tables.MeritKpiResults.records.length === 0) return null;
  const table = await readRegister(tables);
  const { area, columns, added } = registerLayout(table.range, table.headings);
  if (LIVE.some((column) => added.includes(column))) return null;
  const last = table.rows.reduce((lowest, { at }) => Math.max(lowest, at.row), area.row);
  const [attainment, kpiScore] = await readAreas(
    LIVE.map((column) => ({
      sheetId: table.sheetId,
      row: area.row,
      column: columns[column],
      rows: last - area.row,
      columns: 1,
    })),
    ['formulas', 'values'],
  );
  const resultsOf = (read: typeof attainment): { cell: PlanCell; value: PlanCell }[] => {
    const [formulas, values] = [read?.formulas ?? [], read?.values ?? []];
    const shown = cellsRead(values, values);
    return cellsRead(formulas, values).map(([cell = null], row) => ({
      cell,
      value: shown[row]?.[0] ?? null,
    }));
  };
  return { table, results: { attainment: resultsOf(attainment), kpiScore: resultsOf(kpiScore) } };
}
