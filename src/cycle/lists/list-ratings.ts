import { comparableName } from '../../scoring/cell';
import type { Rating } from '../tables';

/**
 * The ratings of the table and of a list of HR's own: of one rater's rating of one competency the table's counts, unless it is
 * blank. Ratings without a rater are nobody's double.
 */
export function withListRatings(table: readonly Rating[], list: readonly Rating[]): Rating[] {
  const given = new Set(table.filter(({ rating }) => rating !== null).map(keyOf));
  const kept = list.filter((rating) => rating.rater === '' || !given.has(keyOf(rating)));
  const answered = new Set(kept.filter(({ rating }) => rating !== null).map(keyOf));
  return [
    ...table.filter((one) => one.rating !== null || one.rater === '' || !answered.has(keyOf(one))),
    ...kept,
  ];
}

const keyOf = ({ employeeId, rater, group, competency }: Rating): string =>
  JSON.stringify([employeeId, rater, ...[group, competency].map(comparableName)]);
