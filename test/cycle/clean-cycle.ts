import { agreedInRegister } from '../../src/cycle/agreed-in-register';
import { conversationsOf } from '../../src/cycle/conversations';
import type { Cycle, ReviewSheetFound } from '../../src/cycle/cycle';
import { earlierResults } from '../../src/cycle/earlier-results';
import { libraryOf } from '../../src/cycle/library-kpis';
import { openPeriod } from '../../src/cycle/open-period';
import { readPolicy } from '../../src/cycle/policy';
import { kpisOfRole, presetRows } from '../../src/cycle/presets';
import { columnLetters, readTable } from '../../src/cycle/read-table';
import type { TableRead } from '../../src/cycle/read-table';
import { rewardCycle } from '../../src/cycle/rewards/reward-cycle';
import { splitPoolOf } from '../../src/cycle/rewards/typed-bonuses';
import { resultsOfSubPeriods } from '../../src/cycle/sub-period-results';
import { scoresOfSubPeriods, subPeriodsOf } from '../../src/cycle/sub-periods';
import { TABLES } from '../../src/cycle/tables';
import type { ColumnKey, TableName } from '../../src/cycle/tables';
import { withWeightsOfPeriod } from '../../src/cycle/transfer-weights';
import { unknownPeriods } from '../../src/cycle/unknown-periods';
import { tableWords } from '../../src/locales/table-words';

/** A row as it is typed: any column may hold anything; a column left out is blank. */
export type TypedRow<T extends TableName> = { [K in ColumnKey<T>]?: unknown };
export type TypedRows = { [T in TableName]: TypedRow<T>[] };

export const START = 46023;
export const END = 46387;
const ROLE = 'Key account manager';

/** Six people who did what was agreed, rated by everybody who should: the check has nothing to say. */
export function cleanRows(): TypedRows {
  const preset = presetRows('keyAccountSales', 'en-US');
  const kpis = kpisOfRole(ROLE, 'keyAccountSales', 'keyAccountManager', END, 'en-US');
  const rows = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []])) as unknown as TypedRows;
  rows.MeritPeriods.push({ period: '2026', start: START, end: END, state: 'open' });
  rows.MeritTiers.push(...preset.tiers);
  rows.MeritRaterGroups.push(...preset.raterGroups);
  rows.MeritCompetencies.push(...preset.competencies);
  rows.MeritObjectives.push(
    ...preset.objectives.filter(({ id }) => kpis.some(({ objectiveId }) => objectiveId === id)),
  );
  rows.MeritKpis.push(...kpis);
  const ids = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'];
  const names = ['Ada Winter', 'Ben Summer', 'Cho Spring', 'Dee Autumn', 'Eli Morning', 'Fay Evening'];
  ids.forEach((id, index) => {
    rows.MeritEmployees.push({
      id,
      name: names[index],
      department: 'Key accounts',
      role: ROLE,
      level: 'P4',
      managerId: index === 0 ? '' : 'E1',
      salary: 15000,
      hireDate: START - 400,
    });
    for (const { kpi, target, weight, direction, floor, cap } of kpis) {
      rows.MeritKpiResults.push({
        period: '2026',
        employeeId: id,
        kpi,
        target,
        actual: target,
        weight,
        direction,
        floor,
        cap,
        confirmedByEmployee: names[index],
        confirmedByManager: names[0],
        confirmedOn: START + 14,
      });
    }
    rows.MeritFeedback.push({ period: '2026', date: START + 30, employeeId: id, kind: 'review' });
    const peers = ids.filter((other) => other !== id).slice(0, 3);
    const raters = [
      ...(index === 0 ? [] : [['Manager', 'E1'] as const]),
      ...peers.filter((peer) => index === 0 || peer !== 'E1').map((peer) => ['Peers', peer] as const),
      ...(index === 0
        ? []
        : [['Peers', ids.find((other) => other !== id && !peers.includes(other))] as const]),
      ['Self', id] as const,
      ...['C1', 'C2', 'C3'].map((customer) => ['Customers', customer] as const),
    ];
    for (const [group, rater] of raters) {
      preset.competencies.forEach(({ competency }, item) => {
        rows.MeritRatings.push({
          period: '2026',
          employeeId: id,
          rater,
          group,
          competency,
          rating: item % 2 === 0 ? 4 : 3,
        });
      });
    }
  });
  return rows;
}

/** What was agreed is what stands there, unless a row says otherwise. */
const withAgreed = (rows: TypedRows): TypedRows => ({
  ...rows,
  MeritKpiResults: rows.MeritKpiResults.map((row) => ({
    agreedTarget: typeof row.target === 'number' ? row.target : '',
    agreedWeight: row.weight,
    ...row,
  })),
});

/** The cycle that is read from such rows, each table on a sheet of its name from A1 on. */
export function cycleFrom(typed: TypedRows, reviewSheets: readonly ReviewSheetFound[] = []): Cycle {
  const rows = withAgreed(typed);
  const read = <T extends TableName>(name: T): TableRead<T> => {
    const keys = Object.keys(TABLES[name].columns) as ColumnKey<T>[];
    const words = tableWords('en-US')[name].columns;
    return readTable(name, {
      sheet: name,
      firstRow: 1,
      firstColumn: 0,
      values: [
        keys.map((key) => words[key]),
        ...rows[name].map((row) => keys.map((key) => (row as TypedRow<T>)[key] ?? '')),
      ],
    });
  };
  const tables = (Object.keys(TABLES) as TableName[]).map((name) => read(name));
  const { policy, problems } = readPolicy(read('MeritPolicy').records);
  const period = openPeriod(read('MeritPeriods').records);
  if (!period) throw new Error('the rows have no open period');
  const [employees, kpis] = [read('MeritEmployees').records, read('MeritKpis').records];
  const assignments = read('MeritAssignments').records;
  const results = read('MeritKpiResults').records;
  const ofPeriod = results.filter((result) => result.period === period.period);
  const library = libraryOf({ kpis, assignments, period });
  const subPeriods = subPeriodsOf(period, read('MeritPeriods').records);
  return {
    period,
    policy,
    employees,
    objectives: read('MeritObjectives').records,
    kpis,
    results: withWeightsOfPeriod(ofPeriod, employees, library, policy),
    agreedInRegister: agreedInRegister(ofPeriod),
    earlierResults: earlierResults(results, read('MeritPeriods').records, period),
    assignments,
    targetChanges: read('MeritTargetChanges').records,
    competencies: read('MeritCompetencies').records,
    raterGroups: read('MeritRaterGroups').records,
    raters: read('MeritRaters').records,
    ratings: read('MeritRatings').records,
    tiers: read('MeritTiers').records,
    teams: read('MeritTeams').records,
    meritMatrix: read('MeritMatrix').records,
    subPeriods,
    subPeriodScores: scoresOfSubPeriods(read('MeritScores').records, subPeriods),
    subPeriodResults: resultsOfSubPeriods({ employees, onSheets: [], inTable: results }, {}, subPeriods),
    adjustments: read('MeritAdjustments').records,
    calibration: read('MeritCalibration').records,
    conversations: conversationsOf([], read('MeritFeedback').records),
    releases: read('MeritReleases').records,
    writtenScores: read('MeritScores').records.filter((row) => row.period === period.period),
    splitPool: splitPoolOf(read('MeritPolicy').records, period.period),
    writtenPayroll: read('MeritPayroll').records,
    reviewSheets,
    unknownPeriods: unknownPeriods(
      Object.fromEntries((Object.keys(TABLES) as TableName[]).map((name) => [name, read(name)])),
    ),
    problems: [...tables.flatMap((table) => table.problems), ...problems],
  };
}

/** The clean cycle with something changed in its rows. */
export function cycleWith(change: (rows: TypedRows) => void): Cycle {
  const rows = cleanRows();
  change(rows);
  return cycleFrom(rows);
}

/** Writes down what everybody's result is, as far as the check looks at it. */
export function writeScores(rows: TypedRows): void {
  rows.MeritScores = rewardCycle(cycleFrom(rows)).people.map((one) => ({
    ...{ period: '2026', employeeId: one.person.id, finalScore: one.finalScore, finalTier: one.finalTier },
    ...{ bonus: one.bonus, raiseAmount: one.raiseAmount },
  }));
}

/** Where a cell of such rows stands. @param index the row of the table, from 0 */
export const cellOf = <T extends TableName>(
  table: T,
  index: number,
  column: ColumnKey<T>,
): { sheet: string; address: string } => ({
  sheet: table,
  address: `${columnLetters(Object.keys(TABLES[table].columns).indexOf(column))}${index + 2}`,
});

/** The row of a table, which has to be there. */
export function rowOf<R>(rows: readonly R[], index: number): R {
  const row = rows.at(index);
  if (row === undefined) throw new Error(`no row ${index}`);
  return row;
}
