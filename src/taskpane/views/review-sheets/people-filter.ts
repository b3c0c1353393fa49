import { comparable } from '../../../cycle/clean-text';
import type { Employee } from '../../../cycle/tables';
import { MOST_REVIEW_SHEETS } from '../../../sheets/review-sheets';

export interface PeopleFilter {
  /** Part of a name, an id or a role; blank lets everybody through. */
  readonly search: string;
  /** `null` for every department. */
  readonly department: string | null;
}

export const EVERYBODY: PeopleFilter = { search: '', department: null };

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

/** What somebody ticked (`true`) and unticked by hand, by employee id. */
export type Ticks = ReadonlyMap<string, boolean>;

/**
 * The ids chosen among the people shown: nobody is chosen whom the filter hides. Who was not ticked by hand is chosen as long
 * as there is no sheet yet; nobody is when that is more than anybody wants in one workbook.
 */
export function chosenAmong(
  shown: readonly Employee[],
  withSheet: ReadonlySet<string>,
  ticks: Ticks,
): ReadonlySet<string> {
  const suggested = shown.filter(({ id }) => !withSheet.has(id));
  const suggest = suggested.length <= MOST_REVIEW_SHEETS;
  return new Set(shown.map(({ id }) => id).filter((id) => ticks.get(id) ?? (suggest && !withSheet.has(id))));
}
