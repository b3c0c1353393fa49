import type { Cycle } from '../cycle';
import type { Finding, FindingData, RuleId, Severity } from '../finding';
import { groupBy } from '../group-by';
import { isInPeriod } from '../in-period';
import { cellOf } from '../read-table';
import type { RowAt } from '../tables';

export type { RuleId } from '../finding';

/** One rule of the check: pure, over a cycle's records. Its words stand in `locales/…/findings.ts` under its id. */
export interface Rule<R extends RuleId = RuleId> {
  /** blocking: a score or payment would be wrong or missing; warning: unfair or doubtful; hint: good practice. */
  readonly severity: Severity;
  /** When the period is closed, where that is another one. */
  readonly severityAtClosing?: Severity;
  /** It tells who rated how, or of decisions and money: for HR alone, never on anything that is sent round. */
  readonly hrOnly?: true;
  /**
   * @param today an Excel serial day
   * @param isClosing whether the period is about to be closed
   */
  check(cycle: Cycle, today: number, isClosing: boolean): Found<FindingData[R]>[];
}

export interface Found<D = Finding['data']> extends Pick<Finding, 'at' | 'employeeId' | 'fix'> {
  readonly data: D;
}

/** A finding at a column of a record. */
export function foundAt<const D>(at: RowAt, column: string, data: D, employeeId?: string): Found<D> {
  return {
    at: cellOf(at, column),
    data,
    ...(employeeId !== undefined && { employeeId }),
  };
}

/**
 * Names by id, with the id where people share a name: Li Wei (3), 李伟（3）. A person without a name, or whom the list does not
 * have, goes by the id.
 */
export function namesOf({ employees }: Cycle): (id: string) => string {
  const names = new Map(employees.map(({ id, name }) => [id, name]));
  const bearers = groupBy([...names], ([, name]) => name);
  return (id) => {
    const name = names.get(id);
    if (!name) return id;
    if (bearers.get(name)?.length === 1) return name;
    // Brackets as the name's script has them.
    return /\p{Script=Han}/u.test(name) ? `${name}（${id}）` : `${name} (${id})`;
  };
}

/** Ids of the people of the list who are asked for entries in this period. */
export const participantsOf = ({ employees, period }: Cycle): Set<string> =>
  new Set(employees.filter((person) => person.id !== '' && isInPeriod(person, period)).map(({ id }) => id));

/** Whether a finding's cell holds something that could not be read: another rule says so, and it is not missing. */
export function unreadableCells({ problems }: Cycle): (found: Pick<Found, 'at'>) => boolean {
  const cells = new Set(problems.map(({ at }) => `${at.sheet}!${at.address}`));
  return ({ at }) => at !== null && cells.has(`${at.sheet}!${at.address}`);
}

/** The ID of the list that an unknown one would be without its leading zeros; `null` when there is none. */
export function withoutZerosOf(employees: Cycle['employees']): (id: string) => string | null {
  const ids = new Set(employees.map(({ id }) => id));
  return (id) => {
    const short = id.replace(/^0+(?=\d+$)/, '');
    return !ids.has(id) && short !== id && ids.has(short) ? short : null;
  };
}
