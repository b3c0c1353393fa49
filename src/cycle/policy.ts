import type { ListMapping } from './list-detection';
import type { RecordOf } from './tables';

/** The rules of the scheme, as `MeritPolicy` states them; what it leaves out has the default. */
export interface Policy {
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** How much the KPI score and the 360° score weigh in the base score. */
  readonly kpiShare: number;
  readonly share360: number;
  /** Lowest and highest attainment of a KPI that states none, as ratios. */
  readonly floor: number;
  readonly cap: number;
  /** How far weights may miss their total, as a part of it. */
  readonly weightTolerance: number;
  readonly minRaters: number;
  /** Bonus and penalty points together stay between these. */
  readonly adjustMin: number;
  readonly adjustMax: number;
  /** Decimals of the final score: the only rounding of a score. */
  readonly scoreDecimals: number;
  /** Where HR's own employee list stands; `null` when `MeritEmployees` is used. */
  readonly employeeList: ListMapping | null;
}

export const DEFAULT_POLICY: Policy = {
  scaleMin: 1,
  scaleMax: 5,
  kpiShare: 70,
  share360: 30,
  floor: 0,
  cap: 1.2,
  weightTolerance: 0.001,
  minRaters: 3,
  adjustMin: -10,
  adjustMax: 10,
  scoreDecimals: 2,
  employeeList: null,
};

export const LIST_KEY = 'list.MeritEmployees';

/** The rules that are numbers, in the order of the policy sheet. */
export const POLICY_NUMBERS = [
  'kpiShare',
  'share360',
  'scaleMin',
  'scaleMax',
  'floor',
  'cap',
  'weightTolerance',
  'minRaters',
  'adjustMin',
  'adjustMax',
  'scoreDecimals',
] as const satisfies readonly (keyof Policy)[];

/** Reads the rules; a value that is no number leaves the default (the check reports the cell). */
export function readPolicy(rows: readonly RecordOf<'MeritPolicy'>[]): Policy {
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const numbers = POLICY_NUMBERS.map((key) => {
    const text = values.get(key) ?? '';
    const value = text === '' ? NaN : Number(text);
    return [key, Number.isFinite(value) ? value : DEFAULT_POLICY[key]] as const;
  });
  return {
    ...DEFAULT_POLICY,
    ...Object.fromEntries(numbers),
    employeeList: readMapping(values.get(LIST_KEY)),
  };
}

function readMapping(json: string | undefined): ListMapping | null {
  if (!json) return null;
  try {
    return JSON.parse(json) as ListMapping;
  } catch {
    return null;
  }
}
