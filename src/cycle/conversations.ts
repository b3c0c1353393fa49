import { readDate } from './read-date';
import { ENTRY_COLUMNS, REVIEW_ROWS } from './review-rows';
import type { ReviewEntry } from './review-sheet';
import type { RecordOf } from './tables';

/** A conversation that was held: from the log on a review sheet or the table of conversations. */
export interface Conversation {
  readonly employeeId: string;
  /** Excel serial day. */
  readonly date: number;
}

/** Every dated conversation; rows without a date are notes for one that is still to be held. */
export function conversationsOf(
  reviews: readonly { readonly employeeId: string; readonly entries: readonly ReviewEntry[] }[],
  feedback: readonly RecordOf<'MeritFeedback'>[],
): Conversation[] {
  const logged = reviews.flatMap(({ employeeId, entries }) =>
    entries
      .filter(({ key, column }) => key === REVIEW_ROWS.talk && column === ENTRY_COLUMNS.talk.date)
      .map(({ value }) => ({ employeeId, date: readDate(value) })),
  );
  return [...logged, ...feedback].flatMap(({ employeeId, date }) =>
    typeof date === 'number' ? [{ employeeId, date }] : [],
  );
}
