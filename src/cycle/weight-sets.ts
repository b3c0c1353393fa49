import { ScoringError } from '../scoring/scoring-error';
import { normalisedWeights } from '../scoring/weight-norm';
import type { CellProblem } from './cell-problem';
import { groupBy } from './group-by';
import { libraryOf } from './library-kpis';
import type { LibraryParts } from './library-kpis';
import type { Policy } from './policy';
import { cellAddress } from './read-table';
import type { TableRead } from './read-table';
import type { Employee, Kpi, RecordOf, RowAt } from './tables';
import { wantedTotal, wrongTotal } from './weight-total';

export type WeightTable = 'MeritKpis' | 'MeritCompetencies' | 'MeritRaterGroups' | 'MeritTiers';

/** Weights that belong together and should add up. */
export interface WeightSet {
  readonly kind: 'role' | 'person' | 'competencies' | 'raterGroups' | 'tiers';
  /** The role's name or the person's id; blank where a table is one set. */
  readonly whose: string;
  readonly table: WeightTable;
  readonly column: 'weight' | 'share';
  readonly rows: readonly WeightRow[];
  /** Weights that count into the total but belong to others: of the role's KPIs that a person has as well. */
  readonly others: readonly (number | null)[];
  /** They stand in a list of HR's own, and are changed there. */
  readonly inOwnList: boolean;
}

export interface WeightRow {
  readonly name: string;
  /** `null`: blank, or unreadable as `isUnreadable` tells. */
  readonly weight: number | null;
  readonly isUnreadable: boolean;
  readonly at: RowAt;
}

/** The KPIs that the cycle goes by, and the people who have them. */
export interface KpisInUse extends LibraryParts {
  readonly problems: readonly CellProblem[];
  readonly employees: readonly Employee[];
  /** The KPIs stand in a list of HR's own, not in `MeritKpis`. */
  readonly inOwnList: boolean;
}

export type WeightTables = {
  readonly [T in Exclude<WeightTable, 'MeritKpis'>]: TableRead<T> | null;
};

/**
 * Every set of weights of a workbook: each role's, each person's own, and those of the tables that are one set. What a person
 * has of the role is as the library has it; of several roles the latest counts. KPIs of somebody who is not among the employees
 * are nobody's.
 */
export function weightSets(
  inUse: KpisInUse,
  { MeritCompetencies, MeritRaterGroups, MeritTiers }: WeightTables,
): WeightSet[] {
  const { inOwnList } = inUse;
  const rowsOf = <R extends RecordOf<WeightTable>>(
    records: readonly R[],
    problems: TableRead<WeightTable>['problems'],
    column: WeightSet['column'],
    nameOf: (record: R) => string,
    weightOf: (record: R) => number | null,
  ): WeightRow[] => {
    const unreadable = new Set(problems.filter(({ value }) => value !== '').map(({ at }) => at.address));
    return records
      .filter((record) => nameOf(record) !== '')
      .map((record) => ({
        name: nameOf(record),
        weight: weightOf(record),
        isUnreadable: weightOf(record) === null && unreadable.has(cellAddress(record.at, column)),
        at: record.at,
      }));
  };
  const kpiRows = (records: readonly Kpi[]): WeightRow[] =>
    rowsOf(
      records,
      inUse.problems,
      'weight',
      ({ kpi }) => kpi,
      ({ weight }) => weight,
    );
  const kpis = inUse.kpis.filter(({ kpi }) => kpi !== '');
  const ofRoles = groupBy(
    kpis.filter(({ employeeId, role }) => employeeId === '' && role !== ''),
    ({ role }) => role,
  );
  const library = libraryOf(inUse);
  const table = <T extends 'MeritCompetencies' | 'MeritRaterGroups' | 'MeritTiers'>(
    kind: WeightSet['kind'],
    name: T,
    rows: readonly WeightRow[],
  ): WeightSet[] =>
    rows.length === 0
      ? []
      : [
          {
            kind,
            whose: '',
            table: name,
            column: name === 'MeritTiers' ? 'share' : 'weight',
            rows,
            others: [],
            inOwnList: false,
          },
        ];
  return [
    ...[...ofRoles].map(([role, records]): WeightSet => ({
      kind: 'role',
      whose: role,
      table: 'MeritKpis',
      column: 'weight',
      rows: kpiRows(records),
      others: [],
      inOwnList,
    })),
    ...inUse.employees.flatMap((person): WeightSet[] => {
      const all = library.rolesOf(person).at(-1)?.kpis ?? [];
      const own = all.filter(({ employeeId }) => employeeId !== '');
      const others = all.filter(({ employeeId }) => employeeId === '').map(({ weight }) => weight);
      const set = { kind: 'person', table: 'MeritKpis', column: 'weight', others, inOwnList } as const;
      return own.length === 0 ? [] : [{ ...set, whose: person.id, rows: kpiRows(own) }];
    }),
    ...table(
      'competencies',
      'MeritCompetencies',
      rowsOf(
        MeritCompetencies?.records ?? [],
        MeritCompetencies?.problems ?? [],
        'weight',
        ({ competency }) => competency,
        ({ weight }) => weight,
      ),
    ),
    ...table(
      'raterGroups',
      'MeritRaterGroups',
      rowsOf(
        MeritRaterGroups?.records ?? [],
        MeritRaterGroups?.problems ?? [],
        'weight',
        ({ group }) => group,
        ({ weight }) => weight,
      ),
    ),
    ...table(
      'tiers',
      'MeritTiers',
      rowsOf(
        MeritTiers?.records ?? [],
        MeritTiers?.problems ?? [],
        'share',
        ({ tier }) => tier,
        ({ share }) => share,
      ),
    ),
  ];
}

export const addsUp = ({ rows, others }: WeightSet, policy: Policy): boolean =>
  wrongTotal([...rows.map(({ weight }) => weight), ...others], policy) === null &&
  rows.every(({ isUnreadable, weight }) => !isUnreadable && (weight ?? 0) >= 0);

/**
 * normalise: in the same proportions, blank ones staying blank; equalise: all rows the same, those that do not divide a unit
 * more, from the first on.
 */
export type Reweighing = 'normalise' | 'equalise';

/** Why a set stays as it is. */
export type WeightFault = 'unreadable' | 'zero-weights' | 'no-room';

export interface Reweighed {
  readonly after: readonly (number | null)[];
}

/**
 * New weights for a set that add up exactly: to 100, or to 1 where its weights are written as parts. Weights that are whole
 * numbers stay whole.
 */
export function reweigh(
  { rows, others }: Pick<WeightSet, 'rows' | 'others'>,
  how: Reweighing,
): Reweighed | WeightFault {
  const given = rows.map(({ weight }) => weight);
  const isWrong = rows.some(({ isUnreadable, weight }) => isUnreadable || (weight ?? 0) < 0);
  if (isWrong && how === 'normalise') return 'unreadable';
  const all = [...given, ...others];
  const total = wantedTotal(all);
  const decimals = decimalsOf(all, total);
  const rest = others.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const room = Number((total - rest).toFixed(decimals));
  if (room <= 0) return 'no-room';
  try {
    const weights = normalisedWeights(how === 'normalise' ? given : given.map(() => 1), room, decimals);
    return {
      after: weights.map((weight, row) => (how === 'normalise' && given[row] === null ? null : weight)),
    };
  } catch (error) {
    if (error instanceof ScoringError && error.fault === 'zero-weights') return 'zero-weights';
    throw error;
  }
}

const MOST_DECIMALS = 4;

/** As many decimals as the weights are written with: at least those of whole percents, and few enough to read. */
function decimalsOf(weights: readonly (number | null)[], total: 1 | 100): number {
  const fewest = total === 1 ? 2 : 0;
  const written = weights.map((weight) => (String(weight ?? 0).split('.')[1] ?? '').length);
  return Math.min(MOST_DECIMALS, Math.max(fewest, ...written));
}
