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
 * The ids chosen among the people shown: nobody is chosen whom the filter hides. Who was not ticked by hand is chosen: those
 * without a sheet get one, those of the others are brought up to date. Where that is more than anybody wants in one workbook,
 * it is those without a sheet; and where these are too many, nobody.
 */
export function chosenAmong(
  shown: readonly Employee[],
  withSheet: ReadonlySet<string>,
  ticks: Ticks,
): ReadonlySet<string> {
  const without = shown.filter(({ id }) => !withSheet.has(id));
  const suggested = [shown, without].find((people) => people.length <= MOST_REVIEW_SHEETS) ?? [];
  const ids = new Set(suggested.map(({ id }) => id));
  return new Set(shown.map(({ id }) => id).filter((id) => ticks.get(id) ?? ids.has(id)));
}
