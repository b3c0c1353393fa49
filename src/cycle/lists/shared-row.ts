import { directionOf } from '../../scoring/kpi-attainment';
import { cleanText } from '../clean-text';
import { readCell } from '../read-cell';
import type { KpiResult } from '../tables';
import { headingWords, says } from './heading-words';

/** What a row can say of KPIs side by side for everybody: 权重 | 40% | 60%. */
const SHARED = ['weight', 'target', 'direction', 'floor', 'cap'] as const;
export type SharedField = (typeof SHARED)[number];

/** What a row says for everybody: its first cell names it, and all others hold it; `null` for other rows. */
export function sharedFieldOf(cells: readonly unknown[]): SharedField | null {
  const [label, ...entries] = cells.filter((cell) => cleanText(cell) !== '');
  if (typeof label !== 'string' || entries.length === 0) return null;
  const field = SHARED.find((one) => says(headingWords('OldScores', one), label));
  return field && entries.every((cell) => sharedEntry(field, cell) !== null) ? field : null;
}

/** What a cell of such a row holds; `null` for anything else. */
export function sharedEntry<F extends SharedField>(field: F, cell: unknown): KpiResult[F] | null {
  const text = cleanText(cell);
  if (field === 'direction')
    return (text !== '' && directionOf(text) !== null ? text : null) as KpiResult[F] | null;
  const { value } = readCell(cell, 'number', 'month-first');
  return (typeof value === 'number' ? value : null) as KpiResult[F] | null;
}
