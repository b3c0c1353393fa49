import { comparableName } from '../../scoring/cell';
import type { Rating } from '../tables';

/**
 * The ratings of the table and of a list of HR's own: of one rater's rating of one competency the table's counts, unless it is
 * blank. Ratings without a rater are nobody's double.
 */
export function withListRatings(table: readonly Rating[], list: readonly Rating[]): Rating[] {
  const inTable = new Map(table.map((rating) => [keyOf(rating), rating]));
  const fromList = list.filter((rating) => {
    const typed = rating.rater === '' ? undefined : inTable.get(keyOf(rating));
    return !typed || (typed.rating === null && rating.rating !== null);
  });
  const answered = new Set(fromList.filter(({ rater }) => rater !== '').map(keyOf));
  return [...table.filter((rating) => rating.rating !== null || !answered.has(keyOf(rating))), ...fromList];
}

const keyOf = ({ employeeId, rater, group, competency }: Rating): string =>
  JSON.stringify([employeeId, rater, ...[group, competency].map(comparableName)]);
