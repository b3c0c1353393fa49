import type { Cycle } from '../cycle/cycle';
import type { RegisterChange } from '../cycle/agreed-in-register';
import { libraryOf } from '../cycle/library-kpis';
import type { KpiResult } from '../cycle/tables';
import { AGREED, notOnRecord } from '../cycle/target-changes';
import type { AgreedColumn } from '../cycle/target-changes';
import type { Locale } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import { directionOf } from '../scoring/kpi-attainment';
import { address, areaOf } from './address';
import type { Change, NumberFormat, Plan, PlanCell } from './plan';
import { attainmentFormula, kpiScoreFormula } from './register-formulas';
import type { ShareCells } from './register-formulas';
import { KEPT_AS, REGISTER_FORMATS, registerLayout } from './register-layout';
import type { RegisterColumns, RegisterLayout } from './register-layout';
import { registerPeople } from './register-people';
import type { RegisterPeople } from './register-people';
import { resultChecks } from './result-checks';
import { ruleOf } from './review-formulas';
import { recordOf } from './review-again/target-record';
import type { TargetRecord } from './review-again/target-record';
import type { ReviewReferences } from './review-input';
import type { TableToFill } from './table-rows';

/** Columns that are calculated. */
export const LIVE = ['attainment', 'kpiScore'] as const;

export type LiveColumn = (typeof LIVE)[number];
type Judge = 'selfScore' | 'managerScore';

/** The table of results as it stands in the workbook. */
export interface RegisterTable {
  readonly sheetId: string;
  readonly sheet: string;
  /** Headings included. */
  readonly range: string;
  readonly headings: readonly string[];
  /** All of its rows that are not blank, of every period. */
  readonly rows: readonly KpiResult[];
  /** Of each row below the headings, whether its figures stand there; nothing where there is no column for attainments. */
  readonly isLive: Readonly<Record<LiveColumn, readonly boolean[]>>;
  /** What both agreed to, from the first row on; nothing where it has no column or nobody asked. */
  readonly agreed: Readonly<Record<AgreedColumn, readonly PlanCell[]>>;
  /** What stands above the headings of both scores of judged KPIs. */
  readonly above: Readonly<Record<Judge, PlanCell>>;
}

export interface RegisterInput {
  readonly cycle: Cycle;
  readonly table: RegisterTable;
  /** Where changes of what was agreed are put on the record; `null` where the workbook keeps none. */
  readonly changesTable: TableToFill | null;
  readonly references: Pick<ReviewReferences, 'policy'>;
  readonly locale: Locale;
}

export interface RegisterPlan extends RegisterPeople {
  readonly plan: Plan;
  /** How many rows are added. */
  readonly rows: number;
  /** In how many rows it is kept from now on what was agreed. */
  readonly kept: number;
  /** What goes on the record of agreed targets, once somebody has said why; `null` where nothing does. */
  readonly record: TargetRecord | null;
}

/** The register's rows on the sheet, from 1. */
interface Rows {
  /** Below the headings. */
  readonly first: number;
  /** With anything in it; that of the headings where there is none. */
  readonly last: number;
  /** Of the table, blank ones included. */
  readonly bottom: number;
  readonly added: number;
}

interface Register extends RegisterInput {
  readonly layout: RegisterLayout;
  readonly rows: Rows;
}

/**
 * A row in the table of results for every person and KPI, for everybody who has neither rows nor a review sheet; attainment and
 * KPI score live beside them. What stands there stays as it is, in its place. What both have agreed to is kept beside it, and
 * goes on the record where it has been changed.
 */
export function planRegister(input: RegisterInput): RegisterPlan {
  const { cycle, table, locale } = input;
  const people = registerPeople(cycle, libraryOf(cycle).kpisOf);
  const layout = registerLayout(table.range, table.headings);
  const { row, rows } = areaOf(table.range);
  const added = people.chosen.reduce((sum, { kpis }) => sum + kpis.length, 0);
  const register: Register = {
    ...input,
    layout,
    rows: {
      first: row + 1,
      last: table.rows.reduce(
        (last, { at }) => Math.max(last, at.row),
        row + 1 + Math.max(...LIVE.map((column) => table.isLive[column].lastIndexOf(true))),
      ),
      bottom: row + rows - 1,
      added,
    },
  };
  const runs = LIVE.flatMap((column) => runsToFill(column, register).map((run) => ({ column, ...run })));
  const { unkept, changed } = cycle.agreedInRegister;
  const unrecorded = notOnRecord(changed, cycle.targetChanges);
  const record = recordOf(unrecorded, cycle.period.period, input.changesTable, locale);
  // What cannot go on the record is not agreed to either.
  const putOff = record ? [] : unrecorded;
  const rowsPutOff = new Set(putOff.map(({ at }) => at.row));
  const keptRows = unkept.filter(({ at }) => !rowsPutOff.has(at.row));
  const agreed = keptNow(
    keptRows,
    changed.filter((one) => !putOff.includes(one)),
    register,
  );
  const changes: Change[] =
    runs.length + agreed.length === 0 ? [] : changesOf(people.chosen, runs, agreed, register);
  return {
    ...people,
    plan: { job: 'register', newSheets: [], changes, newNames: [], show: table.sheet },
    rows: added,
    kept: keptRows.length,
    record,
  };
}

/** What was agreed: in rows that do not say so yet, and in those where it is something else now. */
function keptNow(
  unkept: readonly KpiResult[],
  changed: readonly RegisterChange[],
  { table: { sheetId, agreed }, layout: { columns }, rows: { first } }: Register,
): Change[] {
  return AGREED.flatMap((column): Change[] => {
    const values = new Map<number, number | null>([
      ...changed
        .filter((change) => change.column === column)
        .map((change) => [change.at.row, change.new] as const),
      ...unkept.map((row) => [row.at.row, row[column]] as const),
    ]);
    if (values.size === 0) return [];
    const rows = [...values.keys()];
    const [from, to] = [
      rows.reduce((one, row) => Math.min(one, row)),
      rows.reduce((one, row) => Math.max(one, row)),
    ];
    const range = address(columns[KEPT_AS[column]], from, to - from + 1);
    const before = agreed[column].slice(from - first, to - first + 1);
    return [
      before.length === 0
        ? newCells(sheetId, range, agreedCells(values, from, to, null))
        : {
            kind: 'cells',
            sheetId,
            range,
            rows: agreedCells(values, from, to, { keep: true }),
            before: before.map((cell) => [cell]),
          },
    ];
  });
}

/** A column from one row to another. @param otherwise in rows of which nothing is known */
const agreedCells = (
  values: ReadonlyMap<number, number | null>,
  from: number,
  to: number,
  otherwise: PlanCell,
): [PlanCell][] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const value = values.get(from + index);
    return [value === undefined ? otherwise : value];
  });

function changesOf(
  chosen: RegisterPeople['chosen'],
  runs: readonly (Run & { readonly column: LiveColumn })[],
  agreed: readonly Change[],
  register: Register,
): Change[] {
  const { table, layout, rows } = register;
  const { sheetId } = table;
  const { columns } = layout;
  const shares = sharesOf(register, chosen);
  const formulas = liveFormulas(register, shares);
  return [
    ...newHeadings(register),
    ...(shares ? shareRules(register) : []),
    ...whoseRows(register),
    ...newRows(chosen, register),
    ...agreed,
    ...runs.flatMap(({ column, from, to }): Change[] => [
      newCells(sheetId, address(columns[column], from), [[{ formula: formulas[column](from) }]]),
      ...(to > from
        ? [{ kind: 'fillDown' as const, sheetId, range: address(columns[column], from, to - from + 1) }]
        : []),
    ]),
    ...resized(table.range, layout, rows),
    ...formats(register),
    ...checks(register),
  ];
}

/** Where both shares of a judged KPI stand; `null` where no KPI can be judged. */
export function sharesOf(
  register: Pick<Register, 'table' | 'layout'>,
  chosen: RegisterPeople['chosen'] = [],
): ShareCells | null {
  const isJudged = ({ direction }: { readonly direction: string }): boolean =>
    directionOf(direction) === 'score';
  const canBeJudged = register.table.rows.some(isJudged) || chosen.some(({ kpis }) => kpis.some(isJudged));
  return canBeJudged ? shareCells(register) : null;
}

/** The formulas of each row. */
export function liveFormulas(
  { cycle, layout: { columns } }: Pick<Register, 'cycle' | 'layout'>,
  shares: ShareCells | null,
): Readonly<Record<LiveColumn, (row: number) => string>> {
  return {
    attainment: (row) => attainmentFormula(row, columns, cycle.policy, shares),
    kpiScore: (row) => kpiScoreFormula(row, columns, cycle.policy),
  };
}

/** Headings of what the table does not show yet. */
function newHeadings({ table, layout: { area, added }, locale }: Register): Change[] {
  if (added.length === 0) return [];
  const words = { ...sheetWords(locale).register.columns, ...tableWords(locale).MeritKpiResults.columns };
  const range = address(area.column + area.columns - added.length, area.row, 1, added.length);
  return [newCells(table.sheetId, range, [added.map((column) => words[column])])];
}

/** Names and departments in columns that are new, for rows that are not. */
function whoseRows({ table, cycle, layout: { columns, added }, rows: { first, last } }: Register): Change[] {
  const persons = new Map(cycle.employees.map((person) => [person.id, person]));
  const ids = new Map(table.rows.map(({ at, employeeId }) => [at.row, employeeId]));
  if (last < first) return [];
  return (['name', 'department'] as const)
    .filter((column) => added.includes(column))
    .map((column) =>
      newCells(
        table.sheetId,
        address(columns[column], first, last - first + 1),
        Array.from({ length: last - first + 1 }, (_, index) => [
          persons.get(ids.get(first + index) ?? '')?.[column] || null,
        ]),
      ),
    );
}

function newRows(chosen: RegisterPeople['chosen'], { cycle, table, layout, rows }: Register): Change[] {
  const { area, columns } = layout;
  const { period, policy } = cycle;
  const body = chosen.flatMap(({ person, kpis }) =>
    kpis.map(({ kpi, target, weight, direction, floor, cap }) => {
      const typed: Readonly<Partial<Record<keyof RegisterColumns, PlanCell>>> = {
        period: period.period,
        employeeId: person.id,
        name: person.name,
        department: person.department,
        kpi,
        target,
        weight,
        direction,
        floor: floor ?? policy.floor,
        cap: cap ?? policy.cap,
      };
      const cells = Array<PlanCell>(area.columns).fill(null);
      for (const [column, cell] of Object.entries(typed)) {
        cells[columns[column as keyof RegisterColumns] - area.column] = cell === '' ? null : cell;
      }
      return cells;
    }),
  );
  if (body.length === 0) return [];
  return [newCells(table.sheetId, address(area.column, rows.last + 1, body.length, area.columns), body)];
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Rows that follow one another and do not show a live column yet. */
function runsToFill(column: LiveColumn, { table, layout, rows }: Register): Run[] {
  const { first, last, added } = rows;
  const end = last + added;
  if (end < first) return [];
  if (layout.added.includes(column)) return [{ from: first, to: end }];
  const lacking = table.rows.map(({ at }) => at.row).filter((row) => !table.isLive[column][row - first]);
  return runsOf([...lacking, ...Array.from({ length: added }, (_, index) => last + 1 + index)]);
}

/** Rows, from above on, by those that follow one another. */
export function runsOf(rows: readonly number[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.to === row - 1) run.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}

const SHARES = { selfScore: 'selfScoreShare', managerScore: 'managerScoreShare' } as const;
const JUDGES = ['selfScore', 'managerScore'] as const;

/** Where both shares stand: above the headings of the scores; `null` where there is something else. */
function shareCells({
  table,
  layout: { area, columns },
}: Pick<Register, 'table' | 'layout'>): ShareCells | null {
  const isFree = (judge: Judge): boolean => {
    const cell = table.above[judge];
    return (
      cell === null || (typeof cell === 'object' && 'formula' in cell && cell.formula.includes(SHARES[judge]))
    );
  };
  if (area.row === 1 || !JUDGES.every(isFree)) return null;
  const at = (judge: Judge): string =>
    address(columns[judge], area.row - 1).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return { self: at('selfScore'), manager: at('managerScore') };
}

function shareRules({ table, layout: { area, columns }, references }: Register): Change[] {
  return JUDGES.filter((judge) => table.above[judge] === null).map((judge) =>
    newCells(table.sheetId, address(columns[judge], area.row - 1), [
      [{ formula: `=${ruleOf(references, SHARES[judge])}` }],
    ]),
  );
}

function resized(before: string, { area }: RegisterLayout, { last, bottom, added }: Rows): Change[] {
  const end = Math.max(bottom, last + added);
  const range = address(area.column, area.row, end - area.row + 1, area.columns);
  return range === before ? [] : [{ kind: 'resizeTable', table: 'MeritKpiResults', range, before }];
}

/** What may be typed below what the table had: above, setting up has said so. */
function checks({ table, layout: { columns }, rows, locale }: Register): Change[] {
  const [from, end] = [rows.bottom + 1, rows.last + rows.added];
  if (from > end) return [];
  const rangeOf = (column: keyof RegisterColumns): string => address(columns[column], from, end - from + 1);
  return resultChecks(rangeOf, locale).map((check) => ({
    kind: 'validation',
    sheetId: table.sheetId,
    check,
  }));
}

/** Number formats of what comes: of new columns all the way down, of others below what the table had. */
function formats({ table, layout: { columns, added }, rows }: Register): Change[] {
  const end = Math.max(rows.bottom, rows.last + rows.added);
  return (Object.entries(REGISTER_FORMATS) as [keyof RegisterColumns, NumberFormat][]).flatMap(
    ([column, format]): Change[] => {
      const from = (added as readonly string[]).includes(column) ? rows.first : rows.bottom + 1;
      if (from > end) return [];
      const range = address(columns[column], from, end - from + 1);
      return [{ kind: 'format', sheetId: table.sheetId, range, format, before: 'General' }];
    },
  );
}

const newCells = (sheetId: string, range: string, rows: readonly (readonly PlanCell[])[]): Change => ({
  kind: 'newCells',
  sheetId,
  range,
  rows,
});
