import { directionOf } from '../../scoring/kpi-attainment';
import { foundAt } from './rule';
import type { Rule } from './rule';

export const targetMissing: Rule = {
  id: 'target-missing',
  severity: 'blocking',
  check: ({ results }) =>
    results
      .filter(({ kpi, weight }) => kpi !== '' && weight !== 0 && weight !== null)
      .filter(({ direction, target }) => {
        const way = directionOf(direction);
        if (way === 'score') return false;
        return target === null || (way === 'lower-ratio' && target <= 0);
      })
      .map(({ at, kpi, employeeId, target }) =>
        foundAt(at, 'target', { kpi, target: target ?? '' }, employeeId),
      ),
};

export const unknownDirection: Rule = {
  id: 'unknown-direction',
  severity: 'blocking',
  check: ({ kpis, results }) => [
    ...kpis
      .filter(({ kpi, direction }) => kpi !== '' && directionOf(direction) === null)
      .map(({ at, kpi, direction }) => foundAt(at, 'direction', { kpi, direction })),
    ...results
      .filter(({ kpi, direction }) => kpi !== '' && directionOf(direction) === null)
      .map(({ at, kpi, direction, employeeId }) => foundAt(at, 'direction', { kpi, direction }, employeeId)),
  ],
};

export const actualMissing: Rule = {
  id: 'actual-missing',
  severity: 'blocking',
  check: ({ results, problems }) => {
    const unreadable = new Set(problems.map(({ at }) => `${at.sheet}!${at.address}`));
    return results
      .filter(({ kpi, actual, weight }) => kpi !== '' && actual === null && weight !== null && weight > 0)
      .map(({ at, kpi, employeeId }) => foundAt(at, 'actual', { kpi, employee: employeeId }, employeeId))
      .filter(({ at }) => !unreadable.has(`${at?.sheet}!${at?.address}`));
  },
};

/** People who are to be scored but have no KPI anywhere. */
export const noKpis: Rule = {
  id: 'no-kpis',
  severity: 'warning',
  check: ({ employees, kpis, results, period }) => {
    const roles = new Set(kpis.filter(({ kpi }) => kpi !== '').map(({ role }) => role));
    const have = new Set([...results, ...kpis].map(({ employeeId }) => employeeId));
    return employees
      .filter(({ endDate }) => endDate === null || period.start === null || endDate >= period.start)
      .filter(({ id, role }) => id !== '' && !roles.has(role) && !have.has(id))
      .map(({ at, id, name, role }) => foundAt(at, 'role', { name, role }, id));
  },
};

/** Measurable, agreed, relevant, time-bound, owned: what of it a KPI lacks. */
export const kpiNotSmart: Rule = {
  id: 'kpi-not-smart',
  severity: 'hint',
  check: ({ kpis }) =>
    kpis
      .filter(({ kpi }) => kpi !== '')
      .flatMap(({ at, kpi, unit, target, due, owner, objectiveId, source, direction }) => {
        const parts: readonly (readonly [string, boolean])[] = [
          ['unit', unit === ''],
          ['target', target === null && directionOf(direction) !== 'score'],
          ['source', source === ''],
          ['objectiveId', objectiveId === ''],
          ['due', due === null],
          ['owner', owner === ''],
        ];
        const lacking = parts.filter(([, lacks]) => lacks).map(([part]) => part);
        return lacking.length === 0
          ? []
          : [foundAt(at, lacking[0] ?? 'kpi', { kpi, lacking: lacking.join(',') })];
      }),
};
