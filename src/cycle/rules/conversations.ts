import { employedDays } from '../assignments';
import type { Cycle } from '../cycle';
import type { FindingData } from '../finding';
import { foundAt, namesOf, participantsOf } from './rule';
import type { Found, Rule } from './rule';

/**
 * People with whom nobody has talked for a quarter of a year, as far as anything is logged. As long as there has been no
 * conversation at all that is told once.
 */
export const noConversation: Rule<'no-conversation'> = {
  severity: 'hint',
  check: (cycle, today) => {
    const waiting = waitingFor(cycle, today);
    const [first] = waiting;
    const isUnused = !cycle.conversations.some(({ date }) => date <= today);
    return isUnused && first ? [{ ...first, data: { ...first.data, count: waiting.length } }] : waiting;
  },
};

function waitingFor(cycle: Cycle, today: number): Found<FindingData['no-conversation']>[] {
  const nameOf = namesOf(cycle);
  const { days } = cycle.policy.rules.limits['no-conversation'];
  const participants = participantsOf(cycle);
  const last = new Map<string, number>();
  for (const { employeeId, date } of cycle.conversations)
    if (date <= today) last.set(employeeId, Math.max(date, last.get(employeeId) ?? date));
  return cycle.employees.flatMap((person) => {
    const employed = participants.has(person.id) ? employedDays(person, cycle.period) : null;
    if (!employed) return [];
    const talked = last.get(person.id);
    const since = Math.max(employed.from, talked ?? employed.from);
    if (Math.min(today, employed.to) - since < days) return [];
    const fault = talked === undefined ? 'none' : 'long-ago';
    return [foundAt(person.at, 'name', { whose: nameOf(person.id), fault, since, count: 1 }, person.id)];
  });
}
