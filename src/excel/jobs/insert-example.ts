import { functionExamples } from '../../locales/function-examples';
import type { FunctionId } from '../../locales/function-words';
import type { Locale } from '../../locales/locale';
import { hasLambda } from '../has-lambda';
import { JobError } from '../job-error';
import { once } from '../once';
import { runExcel } from '../run-excel';
import { isTwin } from './install-functions';

/** Why nothing was written: the cells hold something, or belong to a table, where no formula spills. */
export type InTheWay = 'cells' | 'table';

export interface Insertion {
  readonly inTheWay: InTheWay | null;
  readonly sheet: string;
  /** The cells that the example fills. */
  readonly address: string;
}

/** Asks how many tables have cells of a range. */
const countTables = (range: Excel.Range): OfficeExtension.ClientResult<number> =>
  range.getTables(false).getCount();

/**
 * Writes a function's example into the selected cell, by its short name where this workbook has it. Only Meritsheet's own
 * constant formula is ever written, and only where the cells it fills are empty and of no table. A single write: there is nothing to take
 * back. Two round trips. @throws JobError `sheet-protected`
 */
export function insertExample(id: FunctionId, locale: Locale): Promise<Insertion> {
  const { call, gives } = functionExamples(locale)[id];
  const [rows, columns] = typeof gives === 'object' ? [gives.length, gives[0]?.length ?? 1] : [1, 1];
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const area = cell.getResizedRange(rows - 1, columns - 1);
    const { worksheet: sheet } = cell;
    const name = context.workbook.names.getItemOrNullObject(id);
    const tables = countTables(area);
    area.load('formulas,address,hasSpill');
    sheet.load('name');
    sheet.protection.load('protected');
    name.load('comment');
    await context.sync();

    if (sheet.protection.protected) throw new JobError('sheet-protected', { sheet: sheet.name });
    const place = { sheet: sheet.name, address: area.address.slice(area.address.lastIndexOf('!') + 1) };
    // Where a blank text spills to, nothing is seen but the formula that fills it would be broken.
    if (area.hasSpill !== false || area.formulas.flat().some((formula) => formula !== ''))
      return { inTheWay: 'cells', ...place };
    if (tables.value > 0) return { inTheWay: 'table', ...place };
    const hasShortForm = !name.isNullObject && isTwin(name.comment) && hasLambda();
    once(cell).formulas = [[`=${hasShortForm ? id : `MERIT.${id}`}(${call})`]];
    once(area).select();
    await context.sync();
    return { inTheWay: null, ...place };
  });
}
