import { readPolicy } from '../../cycle/policy';
import { addsUp, weightSets } from '../../cycle/weight-sets';
import type { Reweighing, WeightSet, WeightTable } from '../../cycle/weight-sets';
import { address, areaOf } from '../../sheets/address';
import { planWeights } from '../../sheets/weights-plan';
import type { WeightColumn, WeightsPlan } from '../../sheets/weights-plan';
import { cellsRead } from '../cell-read';
import { JobError } from '../job-error';
import { once } from '../once';
import { readWorkbook } from '../read-cycle';
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

/** The workbook's sets of weights. @throws JobError `not-set-up` */
export async function readWeightSets(): Promise<readonly WeightSetFound[]> {
  const { tables } = await readWorkbook();
  return setsIn(tables);
}

/** Plans new weights that add up. @throws JobError `not-set-up`, `missing-columns` */
export async function previewWeights({ how, set }: WeightsChoice): Promise<WeightsPlan> {
  const { tables } = await readWorkbook();
  const chosen = setsIn(tables).filter((one) =>
    set ? one.kind === set.kind && one.whose === set.whose : !one.addsUp,
  );
  const columns = await readColumns(tables, [...new Set(chosen.map(({ table }) => table))]);
  return planWeights(chosen, how, columns);
}

function setsIn(tables: TablesRead): WeightSetFound[] {
  if (!tables.MeritKpis) throw new JobError('not-set-up', {});
  const { policy } = readPolicy(tables.MeritPolicy?.records ?? []);
  return weightSets(tables).map((set) => ({ ...set, addsUp: addsUp(set, policy) }));
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
