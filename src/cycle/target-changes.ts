import { comparable } from './clean-text';
import { readCell } from './read-cell';
import type { KpiResult, RecordOf } from './tables';

/** What both agree to of a KPI. */
export const AGREED = ['target', 'weight'] as const satisfies readonly (keyof KpiResult)[];

export type AgreedColumn = (typeof AGREED)[number];

/** A KPI as far as it is agreed to. */
export type AgreedKpi = Pick<KpiResult, 'kpi' | AgreedColumn>;

/** A target or weight that was changed; `null` is blank, or a KPI that was not there. */
export interface TargetChange {
  readonly kpi: string;
  readonly column: AgreedColumn;
  readonly old: number | null;
  readonly new: number | null;
}

/** Weights by days have more digits than anybody agrees to. */
const isSame = (one: number | null, other: number | null): boolean =>
  one === other ||
  (one !== null && other !== null && Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one)));

/**
 * What to record when a person's KPIs change: every target and weight that is another one afterwards, KPIs that came and went
 * included, in the order of the KPIs before, then of new ones. Nothing as long as not both have agreed.
 *
 * @param agreed whether employee and manager had both confirmed the KPIs as they were
 */
export function targetChanges(
  before: readonly AgreedKpi[],
  after: readonly AgreedKpi[],
  agreed: boolean,
): TargetChange[] {
  if (!agreed) return [];
  const [old, now] = [before, after].map((kpis) => new Map(kpis.map((kpi) => [comparable(kpi.kpi), kpi])));
  const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...names].flatMap((name) => {
    const [one, other] = [old?.get(name), now?.get(name)];
    const kpi = other?.kpi ?? one?.kpi ?? '';
    return AGREED.map((column) => ({
      kpi,
      column,
      old: one?.[column] ?? null,
      new: other?.[column] ?? null,
    })).filter((change) => !isSame(change.old, change.new));
  });
}

/** A row of the record of changes: old and new are texts, as people write them. */
export type RecordedChange = Pick<RecordOf<'MeritTargetChanges'>, 'old' | 'new' | 'date'>;

/** Rows without a date are taken for the latest. */
const NO_DATE = Number.MAX_VALUE;

/**
 * Whether the record says of a change what there is now: its latest row about that target or weight ends there. Rows do not
 * say which of both they are about: one that starts from what only the other was agreed as is about the other.
 *
 * @param changed everything that changed of the same KPI
 * @param record the rows about this KPI of the person
 */
export function isOnRecord(
  change: TargetChange,
  changed: readonly TargetChange[],
  record: readonly RecordedChange[],
): boolean {
  const ofOther = ({ old }: RecordedChange): boolean =>
    !says(old, change.old) && changed.some((other) => says(old, other.old));
  const rows = record
    .filter((row) => !ofOther(row))
    .sort((one, other) => (one.date ?? NO_DATE) - (other.date ?? NO_DATE));
  const ending = rows.map((row) => says(row.new, change.new)).lastIndexOf(true);
  return ending >= 0 && !rows.slice(ending + 1).some(({ old }) => says(old, change.new));
}

/** Whether a text is a value, with or without words around it; a percentage may be one in hundredths. */
function says(text: string, value: number | null): boolean {
  if (text === '') return value === null;
  const numbers = text.match(/[-+]?\d[\d,.]*(?:\s*%)?/g) ?? [];
  const read = numbers.length === 1 ? readCell(numbers[0], 'number', 'month-first').value : null;
  return typeof read === 'number' && (isSame(read, value) || isSame(read * 100, value));
}
