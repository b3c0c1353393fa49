import type { KpiResult } from '../../cycle/tables';
import type { LiveColumn } from '../register';

/** The rule of the policy that keeps, while a period is closed, where people had typed over formulas of its register. */
export const typedKey = (period: string): string => `typed.${period}`;

/** A result that was typed, by whose and which KPI's row it stands in: rows may come to stand elsewhere. */
export type TypedResult = readonly [column: LiveColumn, employeeId: string, kpi: string];

/** What is kept; blank where nothing was typed. */
export const typedText = (typed: readonly TypedResult[]): string =>
  typed.length === 0 ? '' : JSON.stringify(typed);

/** Whether a row's result was typed, as it was kept; a broken note tells of none. */
export function typedIn(text: string): (column: LiveColumn, row: KpiResult) => boolean {
  const typed = new Set(listed(text).map((one) => JSON.stringify(one)));
  return (column, { employeeId, kpi }) =>
    typed.has(JSON.stringify([column, employeeId, kpi] satisfies TypedResult));
}

function listed(text: string): readonly unknown[] {
  try {
    const typed: unknown = JSON.parse(text);
    return Array.isArray(typed) ? typed : [];
  } catch {
    return [];
  }
}
