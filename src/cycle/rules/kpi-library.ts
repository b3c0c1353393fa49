import type { Cycle } from '../cycle';
import { smartScores } from '../smart-score';
import type { SmartKpi, SmartLack } from '../smart-score';
import { foundAt, namesOf } from './rule';
import type { Rule } from './rule';

const smartKpis = (cycle: Cycle): SmartKpi[] => smartScores(cycle).flatMap(({ kpis }) => kpis);

/** Each KPI of the library with what it lacks in one way. */
function lacking<F extends SmartLack['fault']>(
  cycle: Cycle,
  ...faults: readonly F[]
): { readonly kpi: SmartKpi['kpi']; readonly lack: Extract<SmartLack, { fault: F }> }[] {
  return smartKpis(cycle).flatMap(({ kpi, lacks }) =>
    lacks
      .filter((lack): lack is Extract<SmartLack, { fault: F }> =>
        (faults as readonly string[]).includes(lack.fault),
      )
      .map((lack) => ({ kpi, lack })),
  );
}

/** Measurable, achievable, relevant, time-bound, owned: what of it a KPI does not even state. */
export const kpiNotSmart: Rule<'kpi-not-smart'> = {
  severity: 'hint',
  check: (cycle) =>
    smartKpis(cycle).flatMap(({ kpi: { kpi, employeeId }, lacks }) => {
      const blank = lacks.filter(({ fault }) => fault === 'blank');
      const [first] = blank;
      if (!first) return [];
      const data = { kpi, lacking: blank.map(({ column }) => column) };
      return [{ at: first.at, data, ...(employeeId !== '' && { employeeId }) }];
    }),
};

/** A target that nobody has ever reached, or everybody has always. */
export const targetReach: Rule<'target-reach'> = {
  severity: 'hint',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    return lacking(cycle, 'never-reached', 'always-reached').map(
      ({ kpi: { kpi, role, employeeId }, lack: { at, fault, target, median, count } }) => ({
        at,
        data: { whose: employeeId === '' ? role : nameOf(employeeId), kpi, fault, target, median, count },
        ...(employeeId !== '' && { employeeId }),
      }),
    );
  },
};

/** Due before the period begins, as in a library that was copied, or after it ends. */
export const dueOutside: Rule<'due-outside'> = {
  severity: 'hint',
  check: (cycle) =>
    lacking(cycle, 'outside-period').map(({ kpi: { kpi }, lack: { at, due } }) => ({
      at,
      data: { kpi, due },
    })),
};

export const unknownObjective: Rule<'unknown-objective'> = {
  severity: 'hint',
  check: (cycle) =>
    lacking(cycle, 'unknown-objective').map(({ kpi: { kpi }, lack: { at, objectiveId } }) => ({
      at,
      data: { kpi, objectiveId },
    })),
};

/** A strategic objective that no KPI serves. */
export const objectiveWithoutKpi: Rule<'objective-without-kpi'> = {
  severity: 'hint',
  check: ({ objectives, kpis }) => {
    const served = new Set(kpis.filter(({ kpi }) => kpi !== '').map(({ objectiveId }) => objectiveId));
    return objectives
      .filter(({ id, objective }) => (id !== '' || objective !== '') && !served.has(id))
      .map(({ at, id, objective }) => foundAt(at, 'objective', { objective: objective || id }));
  },
};
