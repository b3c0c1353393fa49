import { comparable } from '../../../cycle/clean-text';
import type { Employee } from '../../../cycle/tables';

export interface PeopleFilter {
  /** Part of a name, an id or a role; blank lets everybody through. */
  readonly search: string;
  /** `null` for every department. */
  readonly department: string | null;
}

export function filterPeople(
  people: readonly Employee[],
  { search, department }: PeopleFilter,
): readonly Employee[] {
  const wanted = comparable(search);
  return people.filter(
    (person) =>
      (department === null || person.department === department) &&
      (wanted === '' ||
        [person.name, person.id, person.role].some((text) => comparable(text).includes(wanted))),
  );
}
