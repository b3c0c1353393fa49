import { comparable } from '../cycle/clean-text';
import type { Cycle } from '../cycle/cycle';
import { groupBy } from '../cycle/group-by';
import { cellOf } from '../cycle/read-table';
import type { BuiltInKpi } from '../cycle/review-rows';
import { sectionsOn } from '../cycle/review-template';
import type { ReviewTemplate } from '../cycle/review-template';
import type { Kpi, KpiResult } from '../cycle/tables';
import { directionOf } from '../scoring/kpi-attainment';
import type { ReviewConfirmation } from './review-input';

/** A KPI as it comes onto a person's review sheet: what was agreed, and what is known of it already. */
export interface ReviewKpi extends Pick<
  Kpi,
  'kpi' | 'unit' | 'direction' | 'target' | 'floor' | 'cap' | 'weight'
> {
  /** A text is what somebody typed and nobody can read as a number: the check tells it where it stands. */
  readonly actual: KpiResult['actual'] | string;
  readonly selfScore: KpiResult['selfScore'];
  readonly managerScore: KpiResult['managerScore'];
  readonly evidence: string;
  /** What the library says; of a KPI that it does not have, what was agreed. */
  readonly builtIn: BuiltInKpi;
}

/**
 * Whether the person and the manager score the KPI: its direction is that of scores, and nobody has typed its actual some
 * other way.
 */
export const isJudged = (
  { direction, actual }: ReviewKpi,
  { template }: { readonly template: ReviewTemplate },
): boolean =>
  directionOf(direction) === 'score' && actual === null && sectionsOn(template).includes('judged');

/**
 * A person's KPIs, as the library has them for the period: those of every role that the person had in it. What
 * `MeritKpiResults` already has of the person is taken over, so that nothing typed is lost and no score changes: its rows
 * come before the library where both say something, also those of KPIs that the library does not have.
 *
 * @param library the person's KPIs in the library
 * @param results the person's, of this period
 */
export function reviewKpisOf(
  library: readonly Kpi[],
  results: readonly KpiResult[],
  problems: Cycle['problems'],
): ReviewKpi[] {
  const registered = results.filter(({ kpi }) => kpi !== '');
  if (registered.length === 0) return library.map(notEntered);
  const entered = groupBy(registered, ({ kpi }) => comparable(kpi));
  const known = new Map(library.map((kpi) => [comparable(kpi.kpi), kpi]));
  return [
    ...library.flatMap((kpi): ReviewKpi[] => {
      const rows = entered.get(comparable(kpi.kpi));
      return rows ? rows.map((row) => takenOver(row, kpi, problems)) : [notEntered(kpi)];
    }),
    ...registered
      .filter(({ kpi }) => !known.has(comparable(kpi)))
      .map((row) => takenOver(row, undefined, problems)),
  ];
}

const notEntered = (kpi: Kpi): ReviewKpi => ({
  ...kpi,
  actual: null,
  selfScore: null,
  managerScore: null,
  evidence: '',
  builtIn: kpi,
});

/** Who has agreed to the targets, as the register has it. */
export function confirmationOf(results: readonly KpiResult[]): ReviewConfirmation {
  const confirmed = results.find(
    ({ confirmedByEmployee, confirmedByManager }) => confirmedByEmployee !== '' || confirmedByManager !== '',
  );
  return {
    employee: confirmed?.confirmedByEmployee ?? '',
    manager: confirmed?.confirmedByManager ?? '',
    on: confirmed?.confirmedOn ?? null,
  };
}

function takenOver(row: KpiResult, library: Kpi | undefined, problems: Cycle['problems']): ReviewKpi {
  const agreed: BuiltInKpi = {
    kpi: row.kpi,
    unit: library?.unit ?? '',
    direction: row.direction || (library?.direction ?? ''),
    target: row.target ?? library?.target ?? null,
    floor: row.floor ?? library?.floor ?? null,
    cap: row.cap ?? library?.cap ?? null,
    weight: row.weight ?? library?.weight ?? null,
  };
  return {
    ...agreed,
    actual: row.actual ?? unreadActualOf(row, problems),
    selfScore: row.selfScore,
    managerScore: row.managerScore,
    evidence: row.evidence,
    builtIn: library ?? agreed,
  };
}

function unreadActualOf({ at }: KpiResult, problems: Cycle['problems']): string | null {
  const { sheet, address } = cellOf(at, 'actual');
  return problems.find((one) => one.at.sheet === sheet && one.at.address === address)?.value ?? null;
}
