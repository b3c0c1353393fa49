import type { CellProblem } from '../cell-problem';
import { comparable } from '../clean-text';
import { groupBy } from '../group-by';
import { cellOf } from '../read-table';
import type { Employee, Kpi, KpiResult, RowAt } from '../tables';
import { withoutBrackets } from './heading-words';

export interface ListResults {
  /** What the list has of this period, with ids. */
  readonly list: readonly KpiResult[];
  /** KPIs stand side by side: an actual alone does not say that a person has the KPI. */
  readonly isWide: boolean;
  /** The KPIs on people's review sheets. */
  readonly onSheets: readonly KpiResult[];
  /** Rows of the table, of people without a review sheet. */
  readonly registered: readonly KpiResult[];
  readonly employees: readonly Employee[];
  libraryOf(person: Employee): readonly Kpi[];
}

/** What of a KPI can stand in more than one place. */
const FROM_LIST = ['target', 'actual', 'weight', 'direction', 'floor', 'cap', 'evidence'] as const;
const FROM_LIBRARY = ['target', 'weight', 'direction', 'floor', 'cap'] as const;

export interface ResultsRead {
  readonly results: readonly KpiResult[];
  /** Actuals that stand on a review sheet or in the table and are others in the list. */
  readonly problems: readonly CellProblem[];
}

/**
 * What was agreed and reached, with a list of HR's own beside review sheets and table. What stands on a review sheet counts
 * before the table, and the table before the list: the list fills what is blank there. Of people who have only the list,
 * targets and weights that it does not state are those of the KPI library; KPIs of theirs that it leaves out are missing, not
 * left out.
 */
export function withListResults({
  list,
  isWide,
  onSheets,
  registered,
  employees,
  libraryOf,
}: ListResults): ResultsRead {
  const listed = groupBy(
    list.filter(({ kpi }) => kpi !== ''),
    ({ employeeId }) => employeeId,
  );
  const people = new Map(employees.map((person) => [person.id, person]));
  const withSheet = new Set(onSheets.map(({ employeeId }) => employeeId));
  const rowsOf = groupBy(registered, ({ employeeId }) => employeeId);
  const problems: CellProblem[] = [];
  const filled = (results: readonly KpiResult[], from: readonly KpiResult[]): KpiResult[] => {
    const inList = kpiFinder(from, results);
    return results.map((result) => {
      const own = inList(result.kpi);
      if (!own) return result;
      if (isOther(result.actual, own.actual)) problems.push(differs(result, own));
      return filledFrom(result, own, FROM_LIST);
    });
  };
  const typed = [...groupBy(onSheets, ({ employeeId }) => employeeId)].flatMap(([id, results]) =>
    filled(results, listed.get(id) ?? []),
  );
  const fromList = [...listed].flatMap(([id, records]) => {
    // What a review sheet does not have was not agreed with the person.
    if (withSheet.has(id)) return [];
    const person = people.get(id);
    const whole = withLibrary(records, person ? libraryOf(person) : []);
    const rows = rowsOf.get(id) ?? [];
    const inTable = kpiFinder(rows, whole);
    // Side by side, somebody has a KPI that was agreed; whom nobody knows is to be told.
    const counts = (result: KpiResult): boolean =>
      !isWide || isAgreed(result) || (!person && result.actual !== null);
    return [...filled(rows, whole), ...whole.filter((result) => !inTable(result.kpi) && counts(result))];
  });
  return {
    results: [...typed, ...registered.filter(({ employeeId }) => !listed.has(employeeId)), ...fromList],
    problems,
  };
}

const isAgreed = ({ target, weight }: KpiResult): boolean => target !== null || weight !== null;

const isOther = (one: KpiResult['actual'], other: KpiResult['actual']): boolean =>
  one !== null && other !== null && one !== other;

const differs = ({ at }: KpiResult, { actual }: KpiResult): CellProblem => ({
  code: 'differs-from-list',
  table: 'MeritKpiResults',
  column: 'actual',
  value: String(actual),
  at: cellOf(at, 'actual'),
});

/** What a list has of a person, with what the KPI library says of it; KPIs that only the library has are blank. */
function withLibrary(records: readonly KpiResult[], library: readonly Kpi[]): KpiResult[] {
  const libraryKpi = kpiFinder(library, records);
  const known = records.map((record) => {
    const agreed = libraryKpi(record.kpi);
    return agreed ? filledFrom({ ...record, kpi: agreed.kpi }, agreed, FROM_LIBRARY) : record;
  });
  const given = kpiFinder(known, library);
  const [first] = records;
  return [
    ...known,
    ...(first ? library.filter(({ kpi }) => !given(kpi)).map((kpi) => notListed(kpi, first)) : []),
  ];
}

/** A KPI that the list does not have for a person it has: found at the person's first row. */
function notListed(
  { kpi, target, weight, direction, floor, cap, at: inLibrary }: Kpi,
  { at, ...first }: KpiResult,
): KpiResult {
  const { employeeId } = at.columns;
  const place: RowAt = { ...at, columns: employeeId === undefined ? at.columns : { employeeId } };
  const blank: KpiResult = {
    ...first,
    kpi,
    target: null,
    actual: null,
    weight: null,
    direction: '',
    floor: null,
    cap: null,
    selfScore: null,
    managerScore: null,
    evidence: '',
    agreedTarget: null,
    agreedWeight: null,
    at: place,
  };
  return filledFrom(blank, { target, weight, direction, floor, cap, at: inLibrary }, FROM_LIBRARY);
}

interface NamedKpi {
  readonly kpi: string;
}

/**
 * Finds KPIs by their names. A unit or remark in brackets that only one of the two has is not minded, as long as nothing else on
 * either side could be meant: NPS (key accounts) and NPS (new customers) are two, and plain NPS then is neither.
 * @param asked the KPIs that are looked for
 */
export function kpiFinder<R extends NamedKpi>(
  records: readonly R[],
  asked: readonly NamedKpi[],
): (kpi: string) => R | undefined {
  const byName = new Map<string, R>();
  for (const record of records) {
    const key = comparable(record.kpi);
    if (!byName.has(key)) byName.set(key, record);
  }
  const nameIn = nameFinder(records);
  const nameAsked = nameFinder(asked);
  return (kpi) => {
    const found = byName.get(nameIn(kpi) ?? '');
    return found && nameAsked(found.kpi) === comparable(kpi) ? found : undefined;
  };
}

/** Finds which one of some names is meant by another one, as names are compared. */
function nameFinder(records: readonly NamedKpi[]): (kpi: string) => string | undefined {
  const names = new Set(records.map(({ kpi }) => comparable(kpi)));
  const inBrackets = new Map<string, Set<string>>();
  for (const { kpi } of records) {
    const [name, bare] = [comparable(kpi), bareName(kpi)];
    if (name !== bare) inBrackets.set(bare, (inBrackets.get(bare) ?? new Set()).add(name));
  }
  return (kpi) => {
    const [name, bare] = [comparable(kpi), bareName(kpi)];
    if (names.has(name)) return name;
    if (name !== bare) return names.has(bare) ? bare : undefined;
    const [only, ...more] = inBrackets.get(bare) ?? [];
    return more.length === 0 ? only : undefined;
  };
}

const bareName = (kpi: string): string => comparable(withoutBrackets(kpi));

/**
 * A result with its blanks filled from another record. What is said of such a column is said at the cell it came from; at the
 * other record's cell too where the result has none for it.
 */
function filledFrom<F extends (typeof FROM_LIST)[number]>(
  result: KpiResult,
  other: Pick<KpiResult, F | 'at'>,
  fields: readonly F[],
): KpiResult {
  const filled: Partial<Record<F, KpiResult[F]>> = {};
  const elsewhere = { ...result.at.elsewhere };
  for (const field of fields) {
    if (!isBlank(result[field])) continue;
    if (!isBlank(other[field])) filled[field] = other[field];
    else if (result.at.columns[field] !== undefined) continue;
    elsewhere[field] = cellOf(other.at, field);
  }
  return { ...result, ...filled, at: { ...result.at, elsewhere } };
}

const isBlank = (value: unknown): boolean => value === null || value === '';
