import type { ListMapping } from '../../cycle/list-detection';
import { presetRoleFor } from '../../cycle/presets';
import type { PresetRole } from '../../cycle/presets';
import { sampleDepartment } from '../../cycle/sample-department';
import type { Locale } from '../../locales/locale';
import type { Plan } from '../../sheets/plan';
import { planSetUp, SET_UP_TABLES } from '../../sheets/set-up-sheets';
import { JobError } from '../job-error';
import { readWorkbook } from '../read-cycle';
import { runsAmong } from '../run-sheet';

export interface SetUpChoice {
  readonly period: { readonly id: string; readonly start: number; readonly end: number };
  readonly locale: Locale;
  /** HR's own list, with the roles to set up KPIs for; `null` for the sample department. */
  readonly list: {
    readonly mapping: ListMapping;
    readonly roles: Readonly<Record<string, PresetRole>>;
  } | null;
}

/** Which of the preset's roles each role of a list would take its KPIs from. */
export const guessRoles = (roles: readonly string[]): Record<string, PresetRole> =>
  Object.fromEntries(roles.map((role) => [role, presetRoleFor(role)]));

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
    roles: list ? list.roles : (sample?.roles ?? {}),
    list: list?.mapping ?? null,
    sample,
    taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
  });
}
