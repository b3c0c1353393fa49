import { openPeriod } from '../../cycle/open-period';
import { readPolicy } from '../../cycle/policy';
import { addsUp, weightSets } from '../../cycle/weight-sets';
import type { Reweighing, WeightSet, WeightTable } from '../../cycle/weight-sets';
import { address, areaOf } from '../../sheets/address';
import { planWeights } from '../../sheets/weights-plan';
import type { WeightColumn, WeightsPlan } from '../../sheets/weights-plan';
import { cellsRead } from '../cell-read';
import { JobError } from '../job-error';
import { listedParts } from '../listed-parts';
import { once } from '../once';
import { readWorkbook } from '../read-cycle';
import { listsInUse, readLists } from '../read-lists';
import type { TablesRead } from '../read-tables';
import { runExcel } from '../run-excel';

export interface WeightSetFound extends WeightSet {
  readonly addsUp: boolean;
}

export interface WeightsChoice {
  readonly how: Reweighing;
  /** One set; `null` for all that do not add up. */
  readonly set: Pick<WeightSet, 'kind' | 'whose'> | null;
}

/** The sets of weights that the cycle goes by. @throws JobError `not-set-up`, `list-moved` */
export async function readWeightSets(): Promise<readonly WeightSetFound[]> {
  const { tables } = await readWorkbook();
  return readSets(tables);
}

/** Plans new weights that add up. @throws JobError `not-set-up`, `list-moved`, `missing-columns` */
export async function previewWeights({ how, set }: WeightsChoice): Promise<WeightsPlan> {
  const { tables } = await readWorkbook();
  const chosen = (await readSets(tables)).filter((one) =>
    set ? one.kind === set.kind && one.whose === set.whose : !one.addsUp,
  );
  const written = chosen.filter(({ inOwnList }) => !inOwnList);
  const columns = await readColumns(tables, [...new Set(written.map(({ table }) => table))]);
  return planWeights(chosen, how, columns);
}

/** Two round trips more where HR's own lists have the people or the KPIs. */
async function readSets(tables: TablesRead): Promise<WeightSetFound[]> {
  const { MeritKpis, MeritPolicy, MeritPeriods, MeritAssignments } = tables;
  if (!MeritKpis) throw new JobError('not-set-up', {});
  const { policy } = readPolicy(MeritPolicy?.records ?? []);
  const lists = await readLists(
    listsInUse(policy, tables).filter(({ kind }) => kind === 'MeritEmployees' || kind === 'MeritKpis'),
  );
  const inUse = {
    ...listedParts(tables, lists),
    assignments: MeritAssignments?.records ?? [],
    period: openPeriod(MeritPeriods?.records ?? []) ?? { start: null, end: null },
    problems: (lists.MeritKpis ?? MeritKpis).problems,
    inOwnList: lists.MeritKpis !== undefined,
  };
  return weightSets(inUse, tables).map((set) => ({ ...set, addsUp: addsUp(set, policy) }));
}

/** The columns with the weights of some tables, formulas as formulas. One round trip. */
async function readColumns(tables: TablesRead, names: readonly WeightTable[]): Promise<WeightColumn[]> {
  if (names.length === 0) return [];
  const places = names.flatMap((table) => {
    const read = tables[table];
    if (!read) return [];
    const column = read.columnsAt[table === 'MeritTiers' ? 'share' : 'weight'];
    if (column === undefined) {
      throw new JobError('missing-columns', { table, columns: table === 'MeritTiers' ? 'share' : 'weight' });
    }
    const { row, rows } = areaOf(read.address);
    return [{ table, sheetId: read.sheetId, range: address(column, row + 1, rows - 1) }];
  });
  return runExcel(async (context) => {
    const ranges = places.map(({ sheetId, range }) => {
      const cells = once(context.workbook.worksheets.getItem(sheetId).getRange(range));
      cells.load('formulas,values');
      return cells;
    });
    await context.sync();
    return places.map((place, index) => {
      const { formulas = [], values = [] } = ranges[index] ?? {};
      return { ...place, cells: cellsRead(formulas, values).map(([cell = null]) => cell) };
    });
  });
}
