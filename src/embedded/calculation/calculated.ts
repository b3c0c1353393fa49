import type { Area, Cells, WorkbookData } from '../model/workbook-data';
import type { FunctionCaller } from './function-calls';

/** Each formula's value, and the values that spilled into other cells. */
export interface CalculatedSheet {
  readonly values: Cells;
  readonly spilled: Cells;
  /** The cells that each spilling formula fills, its own first. */
  readonly spills: Area[];
}

/** What calculating a workbook gave, by the sheets' ids. */
export interface Calculated {
  readonly sheets: Readonly<Record<string, CalculatedSheet>>;
}

/** Of a workbook that has not been calculated yet. */
export const NOTHING_KNOWN: Calculated = { sheets: {} };

/**
 * A formula engine: takes the workbook, answers its values.
 *
 * @param known formulas that need not be calculated again: they are part of the answer
 */
export type Engine = (
  workbook: WorkbookData,
  functions: FunctionCaller,
  known: Calculated,
) => Promise<Calculated>;
