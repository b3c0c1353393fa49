import type { ProtectionOptions } from '../sheets/plan';
import { runExcel } from './run-excel';

/** How sheets are protected: by id, those that are. One round trip; none for no sheets. */
export async function readProtections(
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, ProtectionOptions>> {
  if (sheetIds.length === 0) return new Map();
  return runExcel(async (context) => {
    const sheets = sheetIds.map((id) => {
      const { protection } = context.workbook.worksheets.getItem(id);
      protection.load('protected,options');
      return { id, protection };
    });
    await context.sync();
    return new Map(
      sheets.flatMap(({ id, protection }) =>
        protection.protected ? [[id, { ...protection.options }] as const] : [],
      ),
    );
  });
}
