/** Released 360° figures: no rating can be worked out from two releases. */
import fc from 'fast-check';
import { newReleases, ratingsToRelease } from '../../src/cycle/released-ratings';
import type { Rating, Release } from '../../src/cycle/tables';
import { cycleWith } from './clean-cycle';

const AT = { sheet: 'Released', row: 5, columns: {} };
const cycle = cycleWith(() => undefined);
const peersOf = (ratings: readonly Rating[]): Rating[] =>
  ratings.filter(({ employeeId, group }) => employeeId === 'E2' && group === 'Peers');
const raters = [...new Set(peersOf(cycle.ratings).map(({ rater }) => rater))];

/** What goes on record, as it is read again. */
const released = (ratings: readonly Rating[], earlier: readonly Release[] = []): Release[] => [
  ...earlier,
  ...newReleases({ ...cycle, ratings }, earlier).map((one) => ({
    ...one,
    period: '2026',
    date: 46_000,
    at: AT,
  })),
];
const first = released(cycle.ratings);
const figures = (ratings: readonly Rating[]): string =>
  JSON.stringify(
    peersOf(ratings)
      .map(({ rater, competency, rating }) => [rater, competency, rating])
      .sort(),
  );
const rerated = (changed: readonly string[], rating: number | null): Rating[] =>
  cycle.ratings.map((one) =>
    one.employeeId === 'E2' && one.group === 'Peers' && changed.includes(one.rater)
      ? { ...one, rating }
      : one,
  );

test.each([
  ['changes a rating', (): Rating[] => rerated(raters.slice(0, 1), 1)],
  ['withdraws', (): Rating[] => rerated(raters.slice(0, 1), null)],
  [
    'is deleted',
    (): Rating[] =>
      cycle.ratings.filter(
        ({ rater, group, employeeId }) => !(employeeId === 'E2' && group === 'Peers' && rater === raters[0]),
      ),
  ],
  [
    'comes',
    (): Rating[] => [
      ...cycle.ratings,
      ...peersOf(cycle.ratings)
        .slice(0, 1)
        .map((one) => ({ ...one, rater: 'new' })),
    ],
  ],
])('when one rater %s, the group keeps the ratings of the release', (_, change) => {
  const { ratings, kept } = ratingsToRelease({ ...cycle, ratings: change() }, first);
  expect(kept).toEqual([{ employeeId: 'E2', group: 'Peers', changed: 1, minRaters: 3 }]);
  expect(figures(ratings)).toBe(figures(cycle.ratings));
  // It does not go on record as released again.
  expect(released(ratings, first)).toEqual(first);
});

test('whatever changes between any two releases, fewer raters than the minimum never make a difference', () => {
  /** What each rater has in the figures; nothing where the group is hidden. */
  const published = (ratings: readonly Rating[]): string[] | null => {
    const each = raters.map((rater) =>
      figures(ratings.filter((one) => one.rater === rater && one.rating !== null)),
    );
    return each.filter((text) => text !== '[]').length < 3 ? null : each;
  };
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.constantFrom(...raters), fc.constantFrom(1, 2, 5, null)), { maxLength: 5 }),
      (rounds) => {
        let [records, entered] = [first, [...cycle.ratings]];
        const earlier = [published(cycle.ratings)];
        for (const round of rounds) {
          entered = entered.map((one) =>
            one.employeeId === 'E2' && one.group === 'Peers' && one.rater in round
              ? { ...one, rating: round[one.rater] ?? null }
              : one,
          );
          const { ratings } = ratingsToRelease({ ...cycle, ratings: entered }, records);
          const after = published(ratings);
          records = released(ratings, records);
          if (!after) continue;
          for (const before of earlier) {
            const differing = after.filter((text, index) => text !== before?.[index]).length;
            expect(differing === 0 || differing >= 3).toBe(true);
          }
          earlier.push(after);
        }
      },
    ),
    { seed: 26, numRuns: 60 },
  );
});

test('one identified person is not kept, and a group that was hidden may be shown', () => {
  const self = cycle.ratings.map((one) =>
    one.employeeId === 'E2' && one.group === 'Self' ? { ...one, rating: 1 } : one,
  );
  expect(ratingsToRelease({ ...cycle, ratings: self }, first).kept).toEqual([]);
  const two = cycle.ratings.filter(
    ({ employeeId, group, rater }) => employeeId !== 'E2' || group !== 'Peers' || rater !== raters[0],
  );
  expect(ratingsToRelease(cycle, released(two)).kept).toEqual([]);
});

test('a group is compared with every release before, not with the latest alone', () => {
  const of = (names: readonly string[], rating: number): Rating[] =>
    names.flatMap((rater) =>
      peersOf(cycle.ratings)
        .slice(0, 1)
        .map((one) => ({ ...one, rater, rating })),
    );
  const others = released(of(['d', 'e', 'f'], 2), released(of(['a', 'b', 'c'], 4)));
  expect(others).toHaveLength(2);
  const now = [...of(['a', 'b', 'c'], 4), ...of(['x'], 1)];
  const { ratings, kept } = ratingsToRelease({ ...cycle, ratings: now }, others);
  expect(kept).toEqual([{ employeeId: 'E2', group: 'Peers', changed: 1, minRaters: 3 }]);
  expect(figures(ratings)).toBe(figures(of(['d', 'e', 'f'], 2)));
});
