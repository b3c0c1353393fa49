import type { NamePlan, Plan } from '../../sheets/plan';
import { TWINS } from '../../sheets/twins';
import { runExcel } from '../run-excel';

/** A twin in this workbook: not there, Meritsheet's own, or a name of the user's own that is left alone. */
export type TwinState = 'absent' | 'installed' | 'taken';

export interface TwinFound {
  readonly name: string;
  readonly state: TwinState;
}

/** Says which twins are in the workbook. Ours are known by the comment they were given. One round trip. */
export function findTwins(): Promise<TwinFound[]> {
  return runExcel(async (context) => {
    const found = TWINS.map(({ name }) => {
      const item = context.workbook.names.getItemOrNullObject(name);
      item.load('comment,formula');
      return { name, item };
    });
    await context.sync();
    return found.map(({ name, item }) => ({
      name,
      state: item.isNullObject ? 'absent' : item.comment.startsWith(TWIN_MARK) ? 'installed' : 'taken',
    }));
  });
}

const TWIN_MARK = 'Meritsheet';

/** The names still to be added so that `=KPISCORE()` and its like work without a prefix. */
export function missingTwins(found: readonly TwinFound[]): NamePlan[] {
  const absent = new Set(found.filter(({ state }) => state === 'absent').map(({ name }) => name));
  return TWINS.filter(({ name }) => absent.has(name)).map(({ name, formula, description }) => ({
    name,
    formula,
    comment: `${TWIN_MARK}: ${description}`,
  }));
}

/** Plans the twins for this workbook; `taken` are names of the user's own, which stay as they are. */
export async function previewTwins(): Promise<{ plan: Plan; taken: string[] }> {
  const found = await findTwins();
  return {
    plan: { job: 'functions', newSheets: [], changes: [], newNames: missingTwins(found) },
    taken: found.filter(({ state }) => state === 'taken').map(({ name }) => name),
  };
}
