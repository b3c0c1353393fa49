import type { Cycle } from '../cycle';
import { groupBy } from '../group-by';
import { cellOf } from '../read-table';
import type { KpiResult } from '../tables';
import { notOnRecord } from '../target-changes';
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

/** A target or weight that was changed after both had agreed, and is not on the record as it is now. */
export const targetChanged: Rule<'target-changed'> = {
  severity: 'warning',
  check: (cycle) => {
    const nameOf = namesOf(cycle);
    const results = groupBy(cycle.results, ({ employeeId }) => employeeId);
    const onSheets = cycle.reviewSheets
      .filter(({ copy, employeeId }) => !copy && lackingOf(results.get(employeeId) ?? []).length === 0)
      .flatMap(({ sheet, employeeId, changed }) =>
        changed.map(({ address, ...change }) => ({ ...change, employeeId, at: { sheet, address } })),
      );
    const inRegister = cycle.agreedInRegister.changed.map((change) => ({
      ...change,
      at: cellOf(change.at, change.column),
    }));
    return notOnRecord([...onSheets, ...inRegister], cycle.targetChanges).map(
      ({ at, employeeId, ...change }) => ({
        at,
        employeeId,
        data: { whose: nameOf(employeeId), ...change },
      }),
    );
  },
};

/** Rows of the register that do not say what was agreed: a change would not be seen. */
export const agreedNotKept: Rule<'agreed-not-kept'> = {
  severity: 'hint',
  check: ({ agreedInRegister: { unkept } }) =>
    unkept.slice(0, 1).map(({ at }) => foundAt(at, 'agreedTarget', { count: unkept.length })),
};

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
