import type { CycleListMapping } from '../../cycle/lists/list-mapping';
import { presetRoleFor } from '../../cycle/presets';
import type { PresetId } from '../../cycle/presets';
import { proposedRaters } from '../../cycle/proposed-raters';
import { SAMPLE_PRESET, sampleDepartment } from '../../cycle/sample-department';
import type { Employee } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import { address } from '../../sheets/address';
import type { ListSource, Plan } from '../../sheets/plan';
import { planSetUp, SET_UP_TABLES } from '../../sheets/set-up-sheets';
import { JobError } from '../job-error';
import { readWorkbook } from '../read-cycle';
import { runsAmong } from '../run-sheet';

export interface SetUpChoice {
  readonly period: { readonly id: string; readonly start: number; readonly end: number };
  readonly locale: Locale;
  /** HR's own list, with the preset and the roles to set up KPIs for; `null` for the sample department. */
  readonly list: {
    readonly mapping: CycleListMapping;
    readonly employees: readonly Employee[];
    readonly preset: PresetId;
    /** The preset's role of each role; `null` gets no KPIs. */
    readonly roles: Readonly<Record<string, string | null>>;
    /** Whether who is to rate whom is proposed, as far as the list says who manages whom. */
    readonly proposesRaters: boolean;
  } | null;
}

/** Which of a preset's roles each role of a list would take its KPIs from; `null` for none. */
export const guessRoles = (roles: readonly string[], preset: PresetId): Record<string, string | null> =>
  Object.fromEntries(roles.map((role) => [role, presetRoleFor(role, preset)]));

/** Plans the sheets of a new cycle. @throws JobError `interrupted-run`, `already-set-up` */
export async function previewSetUp({ period, locale, list }: SetUpChoice): Promise<Plan> {
  const { tables, sheets } = await readWorkbook();
  // The tables of a run that is to be taken back are no cycle.
  if (runsAmong(sheets.map(({ name }) => name)).length > 0) throw new JobError('interrupted-run', {});
  const [made] = SET_UP_TABLES.filter((name) => tables[name]);
  if (made) throw new JobError('already-set-up', { table: made });
  const sample = list ? null : sampleDepartment(period, locale);
  return planSetUp({
    locale,
    period,
    preset: list ? list.preset : SAMPLE_PRESET,
    roles: list ? list.roles : (sample?.roles ?? {}),
    departments: departmentsOf(list ? participantsOf(list) : (sample?.employees ?? [])),
    list: list && {
      mapping: list.mapping,
      ids: idCells(list.employees),
      raters: list.proposesRaters
        ? proposedRaters(participantsOf(list), list.employees, { preset: list.preset, period, locale })
        : [],
    },
    sample,
    taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
  });
}

/** Those whose role gets KPIs. */
const participantsOf = ({ employees, roles }: NonNullable<SetUpChoice['list']>): Employee[] =>
  employees.filter(({ role }) => roles[role]);

/** In the order of the people. */
const departmentsOf = (people: readonly Pick<Employee, 'department'>[]): string[] => [
  ...new Set(people.map(({ department }) => department).filter((department) => department !== '')),
];

/** The cells of a list that hold people's ids, from the first to the last person. */
function idCells(employees: readonly Employee[]): ListSource | null {
  const [first] = employees;
  const column = first?.at.columns.id;
  if (!first || column === undefined) return null;
  const rows = employees.map(({ at }) => at.row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return { sheetName: first.at.sheet, range: address(column, top, bottom - top + 1) };
}
