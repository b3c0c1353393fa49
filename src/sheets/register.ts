import type { Cycle } from '../cycle/cycle';
import { libraryOf } from '../cycle/library-kpis';
import type { Employee, KpiResult } from '../cycle/tables';
import { wantedTotal } from '../cycle/weight-total';
import type { Locale } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { directionOf } from '../scoring/kpi-attainment';
import { address, areaOf } from './address';
import type { Change, NumberFormat, Plan, PlanCell } from './plan';
import { attainmentFormula, kpiScoreFormula } from './register-formulas';
import type { ShareCells } from './register-formulas';
import { REGISTER_FORMATS, registerLayout } from './register-layout';
import type { RegisterColumns, RegisterLayout, ShownColumn } from './register-layout';
import { registerPeople } from './register-people';
import type { RegisterPeople } from './register-people';
import { ruleOf } from './review-formulas';
import type { ReviewReferences } from './review-input';

/** The table of results as it stands in the workbook. */
export interface RegisterTable {
  readonly sheetId: string;
  readonly sheet: string;
  /** Headings included. */
  readonly range: string;
  readonly headings: readonly string[];
  /** All of its rows that are not blank, of every period. */
  readonly rows: readonly KpiResult[];
  /** What stands in the columns of attainment and KPI score, row by row below the headings; nothing where there are none. */
  readonly live: readonly Readonly<Record<LiveColumn, PlanCell>>[];
  /** What stands above the headings of both scores of judged KPIs. */
  readonly above: Readonly<Record<'selfScore' | 'managerScore', PlanCell>>;
}

export interface RegisterInput {
  readonly cycle: Cycle;
  readonly table: RegisterTable;
  readonly references: Pick<ReviewReferences, 'policy'>;
  readonly locale: Locale;
}

export interface RegisterPlan extends RegisterPeople {
  readonly plan: Plan;
  /** How many rows are added. */
  readonly rows: number;
}

type LiveColumn = Extract<ShownColumn, 'attainment' | 'kpiScore'>;
/** A row of the register as far as what it shows depends on it. */
type ShownRow = Pick<KpiResult, 'period' | 'employeeId' | 'direction' | 'weight'>;

/**
 * A row in the table of results for every person and KPI, for everybody who has neither rows nor a review sheet; attainment and
 * KPI score live beside them. What stands there stays as it is, in its place.
 */
export function planRegister(input: RegisterInput): RegisterPlan {
  const { cycle, table } = input;
  const people = registerPeople(cycle, libraryOf(cycle).kpisOf);
  const register = new Register(input);
  const changes = [...register.rowsFor(people.chosen), ...register.shownBeside()];
  return {
    ...people,
    plan: {
      job: 'register',
      newSheets: [],
      changes: changes.length === 0 ? [] : register.around(changes),
      newNames: [],
      show: table.sheet,
    },
    rows: register.newRows,
  };
}

/** The register as it will be. */
class Register {
  newRows = 0;
  private readonly layout: RegisterLayout;
  private readonly before: { readonly first: number; readonly last: number; readonly bottom: number };
  private readonly shares: ShareCells | null;
  private readonly persons: ReadonlyMap<string, Employee>;
  private hasJudged = false;

  constructor(private readonly input: RegisterInput) {
    const { table, cycle } = input;
    this.layout = registerLayout(table.range, table.headings);
    const { row, rows } = areaOf(table.range);
    this.before = {
      first: row + 1,
      last: table.rows.reduce((last, { at }) => Math.max(last, at.row), row),
      bottom: row + rows - 1,
    };
    this.shares = this.shareCells();
    this.persons = new Map(cycle.employees.map((person) => [person.id, person]));
  }

  /** The new rows, below the last that is not blank. */
  rowsFor(chosen: RegisterPeople['chosen']): Change[] {
    const { cycle, table } = this.input;
    const { area, columns } = this.layout;
    const first = this.before.last + 1;
    const rows: PlanCell[][] = [];
    for (const { person, kpis } of chosen) {
      const total = wantedTotal(kpis.map(({ weight }) => weight));
      kpis.forEach((kpi, index) => {
        const { period } = cycle.period;
        const typed: Readonly<Partial<Record<keyof RegisterColumns, PlanCell>>> = {
          period,
          employeeId: person.id,
          kpi: kpi.kpi,
          target: kpi.target,
          weight: kpi.weight,
          direction: kpi.direction,
          floor: kpi.floor ?? cycle.policy.floor,
          cap: kpi.cap ?? cycle.policy.cap,
          ...this.shown(
            first + rows.length,
            { ...kpi, period, employeeId: person.id },
            index === 0 ? total : null,
          ),
        };
        const cells = Array<PlanCell>(area.columns).fill(null);
        for (const [column, cell] of Object.entries(typed)) {
          cells[columns[column as keyof RegisterColumns] - area.column] = cell === '' ? null : cell;
        }
        rows.push(cells);
      });
    }
    this.newRows = rows.length;
    if (rows.length === 0) return [];
    return [newCells(table.sheetId, address(area.column, first, rows.length, area.columns), rows)];
  }

  /** What rows show that stood there before: everything in new columns, in others only what is not there yet. */
  shownBeside(): Change[] {
    const { table } = this.input;
    const { area, columns, added } = this.layout;
    const { first, last } = this.before;
    const byRow = new Map(table.rows.map((row) => [row.at.row, row]));
    const starts = this.startsOf(byRow);
    const shownIn = (row: number): Readonly<Partial<Record<ShownColumn, PlanCell>>> => {
      const record = byRow.get(row);
      return record ? this.shown(row, record, starts.get(row) ?? null) : {};
    };
    if (last < first) return [];
    const beside =
      added.length === 0
        ? []
        : [
            newCells(
              table.sheetId,
              address(area.column + area.columns - added.length, first, last - first + 1, added.length),
              Array.from({ length: last - first + 1 }, (_, index) => {
                const shown = shownIn(first + index);
                return added.map((column) => shown[column] ?? null);
              }),
            ),
          ];
    const lacking = (['attainment', 'kpiScore'] as const)
      .filter((column) => !added.includes(column))
      .flatMap((column) => {
        const cells = Array.from({ length: last - first + 1 }, (_, index): PlanCell | undefined =>
          (table.live[index]?.[column] ?? null) === null
            ? (shownIn(first + index)[column] ?? null)
            : undefined,
        );
        return runsOf(cells).map(({ start, run }) =>
          newCells(
            table.sheetId,
            address(columns[column], first + start, run.length),
            run.map((cell) => [cell]),
          ),
        );
      });
    return [...beside, ...lacking];
  }

  /** The changes with what they need around them: headings, shares, the table's size and formats. */
  around(changes: readonly Change[]): Change[] {
    const { table, locale, references } = this.input;
    const { area, columns, added } = this.layout;
    const { first, last, bottom } = this.before;
    const end = Math.max(bottom, last + this.newRows);
    const { columns: words } = sheetWords(locale).register;
    const headings = newCells(
      table.sheetId,
      address(area.column + area.columns - added.length, area.row, 1, added.length),
      [added.map((column) => words[column])],
    );
    const shares = (['selfScore', 'managerScore'] as const)
      .filter((judge) => this.hasJudged && this.shares && table.above[judge] === null)
      .map((judge) =>
        newCells(table.sheetId, address(columns[judge], area.row - 1), [
          [{ formula: `=${ruleOf(references, SHARES[judge])}` }],
        ]),
      );
    const formats = (Object.entries(REGISTER_FORMATS) as [keyof RegisterColumns, NumberFormat][]).flatMap(
      ([column, format]): Change[] => {
        const from = (added as readonly string[]).includes(column) ? first : bottom + 1;
        return from > end
          ? []
          : [
              {
                kind: 'format',
                sheetId: table.sheetId,
                range: address(columns[column], from, end - from + 1),
                format,
                before: 'General',
              },
            ];
      },
    );
    const range = address(area.column, area.row, end - area.row + 1, area.columns);
    return [
      ...(added.length > 0 ? [headings] : []),
      ...shares,
      ...changes,
      ...(range === table.range
        ? []
        : [{ kind: 'resizeTable' as const, table: 'MeritKpiResults', range, before: table.range }]),
      ...formats,
    ];
  }

  /** @param total what the weights of a person add up to, in the person's first row; `null` in others */
  private shown(row: number, result: ShownRow, total: 1 | 100 | null): Record<ShownColumn, PlanCell> {
    const { policy } = this.input.cycle;
    const { columns } = this.layout;
    const isJudged = directionOf(result.direction) === 'score' && this.shares !== null;
    this.hasJudged ||= isJudged;
    const person = this.persons.get(result.employeeId);
    return {
      name: person?.name || null,
      department: person?.department || null,
      attainment: { formula: attainmentFormula(row, columns, policy, isJudged ? this.shares : null) },
      kpiScore:
        total === null ? null : { formula: kpiScoreFormula(row, this.before.first, columns, policy, total) },
    };
  }

  /** The first rows of people whose rows show no KPI score, with what the weights add up to. */
  private startsOf(byRow: ReadonlyMap<number, KpiResult>): ReadonlyMap<number, 1 | 100> {
    const { table } = this.input;
    const { first } = this.before;
    const starts = new Map<number, 1 | 100>();
    const isSame = (one: KpiResult | undefined, other: KpiResult | undefined): boolean =>
      one?.employeeId === other?.employeeId && one?.period === other?.period;
    for (const [row, result] of byRow) {
      if (isSame(byRow.get(row - 1), result)) continue;
      const weights: (number | null)[] = [];
      let hasScore = false;
      for (let next = row; isSame(byRow.get(next), result); next++) {
        weights.push(byRow.get(next)?.weight ?? null);
        hasScore ||= (table.live[next - first]?.kpiScore ?? null) !== null;
      }
      if (!hasScore) starts.set(row, wantedTotal(weights));
    }
    return starts;
  }

  /** `null` where there is no room above the headings: then an actual has to be entered. */
  private shareCells(): ShareCells | null {
    const { above } = this.input.table;
    const { area, columns } = this.layout;
    const isFree = (judge: 'selfScore' | 'managerScore'): boolean => {
      const cell = above[judge];
      return (
        cell === null ||
        (typeof cell === 'object' && 'formula' in cell && cell.formula.includes(SHARES[judge]))
      );
    };
    if (area.row === 1 || !isFree('selfScore') || !isFree('managerScore')) return null;
    const at = (judge: 'selfScore' | 'managerScore'): string =>
      address(columns[judge], area.row - 1).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    return { self: at('selfScore'), manager: at('managerScore') };
  }
}

interface Run {
  /** From 0. */
  readonly start: number;
  readonly run: readonly PlanCell[];
}

/** Cells to be written in as few pieces as they stand in: from one with something in it to the last before one to be left. */
function runsOf(cells: readonly (PlanCell | undefined)[]): Run[] {
  const runs: { start: number; run: PlanCell[] }[] = [];
  let blanks = 0;
  let isOpen = false;
  cells.forEach((cell, index) => {
    if (cell === undefined) isOpen = false;
    else if (cell === null) blanks++;
    else if (isOpen) runs.at(-1)?.run.push(...Array<PlanCell>(blanks).fill(null), cell);
    else runs.push({ start: index, run: [cell] });
    if (cell === undefined || cell !== null) blanks = 0;
    if (cell !== undefined && cell !== null) isOpen = true;
  });
  return runs;
}

const SHARES = { selfScore: 'selfScoreShare', managerScore: 'managerScoreShare' } as const;

const newCells = (sheetId: string, range: string, rows: readonly (readonly PlanCell[])[]): Change => ({
  kind: 'newCells',
  sheetId,
  range,
  rows,
});
