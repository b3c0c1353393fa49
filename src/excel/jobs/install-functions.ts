import type { NamePlan, Plan } from '../../sheets/plan';
import { TWINS } from '../../sheets/twins';
import { hasLambda } from '../has-lambda';
import { runExcel } from '../run-excel';

/**
 * A twin in this workbook: not there, Meritsheet's own, Meritsheet's own of another version, a name of the user's own that
 * is left alone, or nothing that this Excel could calculate.
 */
export type TwinState = 'absent' | 'installed' | 'outdated' | 'taken' | 'unavailable';

export interface TwinFound {
  readonly name: string;
  readonly state: TwinState;
  /** What the name stands for, blank where there is none. */
  readonly formula: string;
}

/** Says which twins are in the workbook. Ours are known by the comment they were given. One round trip. */
export function findTwins(): Promise<TwinFound[]> {
  return runExcel(async (context) => {
    const found = TWINS.map(({ name, formula }) => {
      const item = context.workbook.names.getItemOrNullObject(name);
      item.load('comment,formula');
      return { name, item, current: formula };
    });
    await context.sync();
    const canCalculate = hasLambda();
    return found.map(({ name, item, current }): TwinFound => {
      if (item.isNullObject) return { name, state: canCalculate ? 'absent' : 'unavailable', formula: '' };
      const { comment, formula } = item;
      if (!isTwin(comment)) return { name, state: 'taken', formula };
      if (!canCalculate) return { name, state: 'unavailable', formula };
      return { name, state: isSameFormula(formula, current) ? 'installed' : 'outdated', formula };
    });
  });
}

const TWIN_MARK = 'Meritsheet';

/** Whether a name of a function's spelling is Meritsheet's own, by its comment. */
export const isTwin = (comment: string): boolean => comment.startsWith(TWIN_MARK);

/** Whether a formula is called by its short name here: a name of the user's own, or one Excel cannot calculate, is not. */
export const hasShortName = (state: TwinState): boolean => state !== 'taken' && state !== 'unavailable';

/** The names that are in one of these states. */
export const namesIn = (found: readonly TwinFound[], ...states: readonly TwinState[]): ReadonlySet<string> =>
  new Set(found.filter(({ state }) => states.includes(state)).map(({ name }) => name));

/** Excel and files may add spaces, change the case of references, or mark newer functions with a prefix. */
function isSameFormula(one: string, other: string): boolean {
  const plain = (formula: string): string =>
    formula
      .replace(/_xl(?:fn|pm|op|ws)\./gi, '')
      .replace(/\s/g, '')
      .toUpperCase();
  return plain(one) === plain(other);
}

/** The names still to be added so that `=KPISCORE()` and its like work without a prefix. */
export function missingTwins(found: readonly TwinFound[]): NamePlan[] {
  const absent = namesIn(found, 'absent');
  return TWINS.filter(({ name }) => absent.has(name)).map(({ name, formula, description }) => ({
    name,
    formula,
    comment: `${TWIN_MARK}: ${description}`,
  }));
}

export interface TwinsPreview {
  readonly plan: Plan;
  /** The names that get another formula. */
  readonly updated: readonly string[];
}

/** Plans the twins for this workbook: what is missing is added, what is of another version updated in place. */
export async function previewTwins(): Promise<TwinsPreview> {
  const found = await findTwins();
  const outdated = found.filter(({ state }) => state === 'outdated');
  const changes = outdated.map(({ name, formula: before }) => ({
    kind: 'name' as const,
    name,
    formula: TWINS.find((twin) => twin.name === name)?.formula ?? before,
    before,
  }));
  return {
    plan: { job: 'functions', newSheets: [], changes, newNames: missingTwins(found) },
    updated: outdated.map(({ name }) => name),
  };
}
