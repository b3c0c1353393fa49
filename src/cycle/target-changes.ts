import { headingsOf } from '../locales/table-words';
import { comparable } from './clean-text';
import { groupBy } from './group-by';
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
export const isSameAgreed = (one: number | null, other: number | null): boolean =>
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
    })).filter((change) => !isSameAgreed(change.old, change.new));
  });
}

/** Whether employee and manager have both confirmed a person's KPIs. @param results the person's */
export const isAgreed = (
  results: readonly Pick<KpiResult, 'confirmedByEmployee' | 'confirmedByManager'>[],
): boolean =>
  results.some(({ confirmedByEmployee }) => confirmedByEmployee !== '') &&
  results.some(({ confirmedByManager }) => confirmedByManager !== '');

/** A row of the record of changes: what, old and new are texts, as people write them. */
export type RecordedChange = Pick<RecordOf<'MeritTargetChanges'>, 'what' | 'old' | 'new' | 'date'>;

/** A change of the KPIs of one of several people. */
export interface PersonsChange extends TargetChange {
  readonly employeeId: string;
}

/** The changes of which the record does not say what there is now. */
export function notOnRecord<C extends PersonsChange>(
  changes: readonly C[],
  record: readonly RecordOf<'MeritTargetChanges'>[],
): C[] {
  const keyOf = ({ employeeId, kpi }: Pick<PersonsChange, 'employeeId' | 'kpi'>): string =>
    `${employeeId}|${comparable(kpi)}`;
  const rows = groupBy(record, keyOf);
  return [...groupBy(changes, keyOf)].flatMap(([key, changed]) =>
    changed.filter((change) => !isOnRecord(change, changed, rows.get(key) ?? [])),
  );
}

/** Rows without a date are taken for the latest. */
const NO_DATE = Number.MAX_VALUE;

/** Which of both a row of the record says that it is about; `null` where it does not say. */
const columnOf = (what: string): AgreedColumn | null =>
  AGREED.find((column) =>
    headingsOf('MeritKpiResults', column).some((heading) => comparable(heading) === comparable(what)),
  ) ?? null;

/**
 * Whether the record says of a change what there is now: its latest row about that target or weight ends there. Of rows that
 * do not say which of both they are about, one that starts from what only the other was agreed as is about the other.
 *
 * @param changed everything that changed of the same KPI
 * @param record the rows about this KPI of the person
 */
export function isOnRecord(
  change: TargetChange,
  changed: readonly TargetChange[],
  record: readonly RecordedChange[],
): boolean {
  const ofOther = ({ what, old }: RecordedChange): boolean => {
    const column = columnOf(what);
    if (column) return column !== change.column;
    return !says(old, change.old) && changed.some((other) => says(old, other.old));
  };
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
  return typeof read === 'number' && (isSameAgreed(read, value) || isSameAgreed(read * 100, value));
}
