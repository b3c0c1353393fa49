import { comparable } from '../clean-text';
import type { Cycle } from '../cycle';
import { groupBy } from '../group-by';
import type { KpiResult } from '../tables';
import { isOnRecord } from '../target-changes';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Rule } from './rule';

/** Who of the two has not agreed to a person's targets. */
function lackingOf(results: readonly KpiResult[]): ('employee' | 'manager')[] {
  return [
    ...(results.some(({ confirmedByEmployee }) => confirmedByEmployee !== '') ? [] : (['employee'] as const)),
    ...(results.some(({ confirmedByManager }) => confirmedByManager !== '') ? [] : (['manager'] as const)),
  ];
}

/** Targets that not both have agreed to. As long as nobody has agreed to anything that is told once. */
export const targetNotConfirmed: Rule<'target-not-confirmed'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const participants = participantsOf(cycle);
    const people = groupBy(
      cycle.results.filter(({ kpi, employeeId }) => kpi !== '' && participants.has(employeeId)),
      ({ employeeId }) => employeeId,
    );
    const all = [...people].flatMap(([id, results]) => {
      const lacking = lackingOf(results);
      const [first] = results;
      return first && lacking.length > 0 ? [{ id, lacking, first }] : [];
    });
    const isUnused = all.length === people.size && all.every(({ lacking }) => lacking.length === 2);
    return (isUnused ? all.slice(0, 1) : all).map(({ id, lacking, first }) =>
      foundAt(
        first.at,
        lacking[0] === 'manager' ? 'confirmedByManager' : 'confirmedByEmployee',
        { whose: nameOf(id), lacking, count: isUnused ? all.length : 1 },
        id,
      ),
    );
  },
};

/** A target or weight that was changed on a review sheet after both had agreed, and is not on the record as it is now. */
export const targetChanged: Rule<'target-changed'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const record = groupBy(cycle.targetChanges, ({ employeeId, kpi }) => changeKey(employeeId, kpi));
    const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
    return cycle.reviewSheets
      .filter(({ copy, employeeId }) => !copy && lackingOf(results.get(employeeId) ?? []).length === 0)
      .flatMap(({ sheet, employeeId, changed }) =>
        changed
          .filter((change) => {
            const ofKpi = changed.filter(({ kpi }) => kpi === change.kpi);
            return !isOnRecord(change, ofKpi, record.get(changeKey(employeeId, change.kpi)) ?? []);
          })
          .map(({ address, ...change }) => ({
            at: { sheet, address },
            employeeId,
            data: { whose: nameOf(employeeId), ...change },
          })),
      );
  },
};

const changeKey = (employeeId: string, kpi: string): string => `${employeeId}|${comparable(kpi)}`;

/** A change on the record that does not say why. */
export const changeWithoutReason: Rule<'change-without-reason'> = {
  severity: 'warning',
  check: (cycle: Cycle) => {
    const nameOf = namesOf(cycle);
    return cycle.targetChanges
      .filter(({ employeeId, kpi, reason }) => employeeId !== '' && kpi !== '' && reason === '')
      .map(({ at, employeeId, kpi }) =>
        foundAt(at, 'reason', { whose: nameOf(employeeId), kpi }, employeeId),
      );
  },
};
