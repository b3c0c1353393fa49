import { directionOf } from '../../scoring/kpi-attainment';
import { cleanText } from '../clean-text';
import { readCell } from '../read-cell';
import { headingWords, says } from './heading-words';
import type { OldScoreRow } from './list-kinds';

/** What a row can say of KPIs side by side for everybody: 权重 | 40% | 60%. */
const SHARED = ['weight', 'target', 'fullMarks', 'direction', 'floor', 'cap'] as const;
export type SharedField = (typeof SHARED)[number];

/** What stands in cells that have nothing to say. */
const DASH = /^[-–—−/]*$/;

/**
 * What a row says for everybody: its first cell names it, and all others hold it; `null` for other rows.
 * @param places where the entries of KPIs stand, where that is known: beside them there may be anything
 */
export function sharedFieldOf(
  cells: readonly unknown[],
  places: readonly number[] | null = null,
): SharedField | null {
  const given = cells.flatMap((cell, place) => (DASH.test(cleanText(cell)) ? [] : [{ cell, place }]));
  const [label, ...others] = given;
  if (typeof label?.cell !== 'string') return null;
  const text = label.cell;
  const entries = others.filter(({ place }) => places?.includes(place) ?? true);
  const field = SHARED.find((one) => says(headingWords('OldScores', one), text));
  return field && entries.length > 0 && entries.every(({ cell }) => sharedEntry(field, cell) !== null)
    ? field
    : null;
}

/** What a cell of such a row holds; `null` for anything else. */
export function sharedEntry<F extends SharedField>(field: F, cell: unknown): OldScoreRow[F] | null {
  const text = cleanText(cell);
  if (field === 'direction')
    return (text !== '' && directionOf(text) !== null ? text : null) as OldScoreRow[F] | null;
  const { value } = readCell(cell, 'number', 'month-first');
  return (typeof value === 'number' ? value : null) as OldScoreRow[F] | null;
}
