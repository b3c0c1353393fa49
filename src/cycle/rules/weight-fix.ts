import type { Cycle } from '../cycle';
import type { CellChange } from '../finding';
import { cellOf } from '../read-table';
import type { RowAt } from '../tables';
import { reweigh } from '../weight-sets';
import type { Found } from './rule';
import { unreadableCells } from './rule';

/** Whether a record's weight stands where people keep it in their own way: what comes from elsewhere is the library's. */
export const isInOwnList = ({ ownList, elsewhere }: RowAt, { policy }: Cycle): boolean =>
  elsewhere?.weight === undefined ? ownList === true : policy.lists.MeritKpis !== undefined;

/**
 * Weights in the same proportions that add up; nothing where one cannot be read, is negative, or none is above 0. Nor where one
 * stands in a list of HR's own, which is not written to, or comes from elsewhere: others have it from there as well.
 */
export function normalisedFix(
  cycle: Cycle,
  weights: readonly { readonly at: RowAt; readonly weight: number | null }[],
  column: 'weight' | 'share',
): Pick<Found, 'fix'> {
  if (weights.some(({ at }) => at.ownList === true || at.elsewhere?.[column] !== undefined)) return {};
  const isUnreadable = unreadableCells(cycle);
  const rows = weights.map(({ at, weight }) => ({
    name: '',
    weight,
    at,
    isUnreadable: isUnreadable({ at: cellOf(at, column) }),
  }));
  const result = reweigh({ rows, others: [] }, 'normalise');
  if (typeof result === 'string') return {};
  const fix = rows.flatMap(({ at, weight }, index): CellChange[] => {
    const to = result.after[index] ?? null;
    return weight === null || to === null || to === weight
      ? []
      : [{ at: cellOf(at, column), from: String(weight), to }];
  });
  return fix.length > 0 ? { fix } : {};
}
