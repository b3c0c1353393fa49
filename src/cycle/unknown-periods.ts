import { groupBy } from './group-by';
import type { RecordOf, RowAt, TableName } from './tables';

/** The tables of which a cycle has the rows of its period only, and of which a row that is left out changes a result. */
const BY_PERIOD = [
  'MeritKpiResults',
  'MeritRatings',
  'MeritRaters',
  'MeritAdjustments',
  'MeritCalibration',
  'MeritTeams',
] as const satisfies readonly TableName[];

type TableByPeriod = (typeof BY_PERIOD)[number];

/** Rows of a table whose period is blank, or none of the workbook's: they count in no period. */
export interface UnknownPeriod {
  readonly table: TableByPeriod;
  /** Blank where it is not said. */
  readonly period: string;
  readonly count: number;
  /** The first of them. */
  readonly at: RowAt;
}

type Tables = {
  readonly [T in TableByPeriod | 'MeritPeriods']?:
    { readonly records: readonly RecordOf<T>[] } | null | undefined;
};

/** What stands in a period that there is not. A row that is about nobody, such as a total, or says nothing is left out. */
export function unknownPeriods(tables: Tables): UnknownPeriod[] {
  const known = new Set((tables.MeritPeriods?.records ?? []).map(({ period }) => period));
  known.delete('');
  return BY_PERIOD.flatMap((table) => {
    const rows: readonly Row[] = tables[table]?.records ?? [];
    const strays = rows.filter((row) => !known.has(row.period) && subjectOf(row) !== '' && hasContent(row));
    return [...groupBy(strays, ({ period }) => period)].flatMap(([period, [first, ...others]]) =>
      first ? [{ table, period, count: others.length + 1, at: first.at }] : [],
    );
  });
}

type Row = Pick<RecordOf<TableByPeriod>, 'period' | 'at'> &
  Partial<
    Pick<RecordOf<'MeritTeams'>, 'department' | 'factor'> &
      Pick<RecordOf<'MeritKpiResults'>, 'employeeId' | 'kpi'>
  >;

const subjectOf = ({ employeeId, department }: Row): string => employeeId ?? department ?? '';

/** KPI results without a KPI and departments without a factor change nothing in any period. */
const hasContent = ({ kpi, factor }: Row): boolean => kpi !== '' && factor !== null;
