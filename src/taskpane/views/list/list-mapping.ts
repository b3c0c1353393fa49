import { columnsRemembered, REQUIRED_FIELDS } from '../../../cycle/list-detection';
import type { DetectedColumn, ListField, ListMapping } from '../../../cycle/list-detection';
import type { ListFound } from '../../../excel/jobs/list';

/** Which column each field is taken from, by the column's place in the list. */
export type Matches = Readonly<Partial<Record<ListField, number>>>;

export interface MatchFaults {
  /** Fields that are needed and have no column. */
  readonly missing: readonly ListField[];
  /** Columns that two fields claim. */
  readonly twice: readonly DetectedColumn[];
}

export function faultsOf(matches: Matches, columns: readonly DetectedColumn[]): MatchFaults {
  const chosen = Object.values(matches);
  return {
    missing: REQUIRED_FIELDS.filter((field) => matches[field] === undefined),
    twice: columns.filter(({ column }) => chosen.filter((one) => one === column).length > 1),
  };
}

/** A field's column changed; `null` takes it away. */
export function withMatch(matches: Matches, field: ListField, column: number | null): Matches {
  const { [field]: _before, ...others } = matches;
  return column === null ? others : { ...others, [field]: column };
}

/** What is remembered of the list: its sheet, and the heading of each field's column. */
export function mappingOf({ sheet, sheetId, detection }: ListFound, matches: Matches): ListMapping {
  return { sheet, sheetId, ...columnsRemembered(detection.columns, matches) };
}
