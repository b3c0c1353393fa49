import { functionExamples } from '../../locales/function-examples';
import type { FunctionId } from '../../locales/function-words';
import type { Locale } from '../../locales/locale';
import { hasLambda } from '../has-lambda';
import { JobError } from '../job-error';
import { once } from '../once';
import { runExcel } from '../run-excel';
import { isTwin } from './install-functions';

export interface Insertion {
  /** False: the cells hold something, and nothing was written. */
  readonly inserted: boolean;
  readonly sheet: string;
  /** The cells that the example fills. */
  readonly address: string;
}

/**
 * Writes a function's example into the selected cell, by its short name where this workbook has it. Only Meritsheet's own
 * constant formula is ever written, and only where the cells it fills are empty. A single write: there is nothing to take
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
    area.load('formulas,address');
    sheet.load('name');
    sheet.protection.load('protected');
    name.load('comment');
    await context.sync();

    if (sheet.protection.protected) throw new JobError('sheet-protected', { sheet: sheet.name });
    const place = { sheet: sheet.name, address: area.address.slice(area.address.lastIndexOf('!') + 1) };
    if (area.formulas.flat().some((formula) => formula !== '')) return { inserted: false, ...place };
    const hasShortForm = !name.isNullObject && isTwin(name.comment) && hasLambda();
    once(cell).formulas = [[`=${hasShortForm ? id : `MERIT.${id}`}(${call})`]];
    once(area).select();
    await context.sync();
    return { inserted: true, ...place };
  });
}
