/** What holds for any 360° review: weights, order, blanks, and that nothing tells what a hidden group's ratings are. */
import fc from 'fast-check';
import type { Cell } from '../../src/scoring/cell';
import { groupResults, isOnePersonGroup, score360 } from '../../src/scoring/score-360';
import type { Score360Input } from '../../src/scoring/score-360';
import { ScoringError } from '../../src/scoring/scoring-error';
import { selfGap } from '../../src/scoring/self-gap';
import { columnsOf } from './columns-of';
import { amongOthers, anything, expectSame, factor, hundredths, noWeight, unscored } from './row-arbitraries';

const RUNS = { seed: 20261126, numRuns: 400 };

const GROUPS = ['self', 'manager', 'peer', 'report', 'customer'];

interface Rating {
  readonly rating: Cell;
  readonly group: Cell;
  readonly rater: Cell;
  readonly itemWeight: Cell;
}

interface Group {
  readonly group: string;
  readonly weight: number;
  readonly minimum: Cell;
}

interface Review {
  readonly ratings: readonly Rating[];
  readonly groups: readonly Group[];
  /** Left out, one for all groups, or each group's own. */
  readonly minRaters: 'default' | 'one' | 'each';
  readonly oneMinimum: Cell;
  readonly raters: 'each their own' | 'named' | 'named, items weighted';
  readonly scaleMax: Cell;
}

const number = hundredths(1, 5);
const minimum = fc.constantFrom<Cell>('', 0, 1, 2, 3, 4);
const rating: fc.Arbitrary<Rating> = fc.record({
  rating: fc.oneof({ weight: 6, arbitrary: number }, { weight: 1, arbitrary: unscored }),
  group: fc.constantFrom(...GROUPS, ' Peer', 'PEER', 'peer', 'report'),
  rater: fc.constantFrom('Wang', 'Li', ' li', 'Zhao', 'Chen', 7, '7', ''),
  itemWeight: fc.constantFrom(1, 2, 0.5, 0.25),
});
const review: fc.Arbitrary<Review> = fc.record({
  ratings: fc.array(rating, { minLength: 1, maxLength: 24 }),
  groups: fc
    .array(fc.tuple(fc.integer({ min: 0, max: 40 }), minimum), { minLength: 5, maxLength: 5 })
    .map((all) =>
      all.map(([weight, least], place) => ({ group: GROUPS[place] as string, weight, minimum: least })),
    ),
  minRaters: fc.constantFrom('default', 'one', 'each'),
  oneMinimum: minimum,
  raters: fc.constantFrom('each their own', 'named', 'named, items weighted'),
  scaleMax: fc.constantFrom('', 5),
});

function score360Input({ ratings, groups, minRaters, oneMinimum, raters, scaleMax }: Review): Score360Input {
  const rows = columnsOf(ratings);
  const list = columnsOf(groups);
  return {
    ratings: rows.rating,
    groupsOfRatings: rows.group,
    groups: list.group,
    groupWeights: list.weight,
    minRaters: { default: undefined, one: [oneMinimum], each: list.minimum }[minRaters],
    raters: raters === 'each their own' ? undefined : rows.rater,
    itemWeights: raters === 'named, items weighted' ? rows.itemWeight : undefined,
    scaleMax,
  };
}

const scoreOf = (one: Review): number => score360(score360Input(one));
const detailOf = (one: Review): unknown => groupResults(score360Input(one));
const gapOf = (one: Review): number => {
  const { ratings, groupsOfRatings, raters, itemWeights } = score360Input(one);
  return selfGap({
    ratings,
    groupsOfRatings,
    raters,
    itemWeights,
    minRaters: one.minRaters === 'one' ? one.oneMinimum : undefined,
  });
};

/** What a call answers, or all that its error says. */
function answerOf<T>(call: () => T): T | readonly [fault: string, place: object | undefined, data: object] {
  try {
    return call();
  } catch (error) {
    if (error instanceof ScoringError) return [error.fault, error.place, error.data];
    throw error;
  }
}

const comparable = (name: Cell): string => String(name).trim().toLowerCase();
const isIn = (group: string) => (one: Rating) => comparable(one.group) === group;

/** The groups with raters, but fewer than it takes to tell anything. */
function hiddenGroups({ ratings, raters }: Review, leastOf: (group: string) => Cell): string[] {
  return GROUPS.filter((group) => {
    const given = ratings.filter(isIn(group)).filter((one) => typeof one.rating === 'number');
    const names = given.map((one) => comparable(one.rater)).filter((name) => name !== '');
    const count = raters === 'each their own' ? given.length : new Set(names).size;
    const least = leastOf(group);
    return given.length > 0 && count < (least === '' ? (isOnePersonGroup(group) ? 1 : 3) : Number(least));
  });
}

const leastIn =
  ({ groups, minRaters, oneMinimum }: Review) =>
  (name: string): Cell =>
    ({ default: '', one: oneMinimum, each: groups.find(({ group }) => group === name)?.minimum })[minRaters];

/** The review with other ratings in these groups: the first stays a rating, of the others some may be taken back. */
function withOtherRatings(one: Review, groups: readonly string[], others: readonly Cell[]): Review {
  const met = new Set<string>();
  return {
    ...one,
    ratings: one.ratings.map((row, place) => {
      const group = comparable(row.group);
      if (!groups.includes(group) || typeof row.rating !== 'number') return row;
      const other = others[place];
      const isFirst = !met.has(group);
      met.add(group);
      return { ...row, rating: isFirst && typeof other !== 'number' ? 5 - row.rating : (other ?? '') };
    }),
  };
}

describe('ratings of a group with fewer raters than it takes change nothing at all', () => {
  const others = fc.array(fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: unscored }), {
    minLength: 24,
    maxLength: 24,
  });

  test('SCORE360 and DETAIL360', () => {
    let [scores, tables] = [0, 0];
    fc.assert(
      fc.property(review, others, (one, values) => {
        const hidden = hiddenGroups(one, leastIn(one));
        fc.pre(hidden.length > 0);
        const other = withOtherRatings(one, hidden, values);
        const score = answerOf(() => scoreOf(one));
        if (typeof score === 'number') scores += 1;
        expect(answerOf(() => scoreOf(other))).toEqual(score);
        expect(detailOf(other)).toEqual(detailOf(one));
        tables += 1;
      }),
      RUNS,
    );
    expect([scores > 100, tables > 100]).toEqual([true, true]);
  });

  test('SELFGAP', () => {
    let gaps = 0;
    fc.assert(
      fc.property(review, others, (one, values) => {
        const least = one.minRaters === 'one' ? one.oneMinimum : '';
        const hidden = hiddenGroups(one, () => least).filter((group) => group !== 'self');
        fc.pre(hidden.length > 0);
        const gap = answerOf(() => gapOf(one));
        if (typeof gap === 'number') gaps += 1;
        expect(answerOf(() => gapOf(withOtherRatings(one, hidden, values)))).toEqual(gap);
      }),
      RUNS,
    );
    expect(gaps).toBeGreaterThan(100);
  });
});

/** Only what is a number in both: where there is no score, both have the same fault. */
function expectSameAnswer(found: unknown, expected: unknown): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') {
    expect(found).toEqual(expected);
    return false;
  }
  expectSame(found, expected);
  return true;
}

test('SCORE360: weights of another size, ratings and groups in another order change nothing', () => {
  let scores = 0;
  fc.assert(
    fc.property(
      review.chain((one) =>
        fc.record({
          one: fc.constant(one),
          ratings: fc.shuffledSubarray([...one.ratings], { minLength: one.ratings.length }),
          groups: fc.shuffledSubarray([...one.groups], { minLength: one.groups.length }),
        }),
      ),
      factor,
      factor,
      ({ one, ratings, groups }, by, byOfItems) => {
        const other = {
          ...one,
          ratings: ratings.map((row) => ({ ...row, itemWeight: byOfItems * Number(row.itemWeight) })),
          groups: groups.map((group) => ({ ...group, weight: by * group.weight })),
        };
        if (
          expectSameAnswer(
            answerOf(() => scoreOf(other)),
            answerOf(() => scoreOf(one)),
          )
        )
          scores += 1;
      },
    ),
    RUNS,
  );
  expect(scores).toBeGreaterThan(200);
});

describe('as good as removed', () => {
  // The rest of such a row may be anything.
  const withoutRating = fc.record<Rating>({
    rating: unscored,
    group: anything,
    rater: anything,
    itemWeight: anything,
  });
  const withoutWeight = fc.record<Rating>({
    rating: anything,
    group: anything,
    rater: anything,
    itemWeight: noWeight,
  });

  const expectUnchanged = (one: Review, { rows, counted }: Record<'rows' | 'counted', Rating[]>): void => {
    const [all, fewer] = [
      { ...one, ratings: rows },
      { ...one, ratings: counted },
    ];
    expect(answerOf(() => scoreOf(all))).toEqual(answerOf(() => scoreOf(fewer)));
    expect(detailOf(all)).toEqual(detailOf(fewer));
    expectSameAnswer(
      answerOf(() => gapOf(all)),
      answerOf(() => gapOf(fewer)),
    );
  };

  test('a rating that is blank or does not apply: SCORE360, DETAIL360, SELFGAP', () => {
    fc.assert(fc.property(review, amongOthers(rating, withoutRating), expectUnchanged), RUNS);
  });

  test('a rating of an item without a weight: SCORE360, DETAIL360, SELFGAP', () => {
    const weighted = review.map((one): Review => ({ ...one, raters: 'named, items weighted' }));
    fc.assert(fc.property(weighted, amongOthers(rating, withoutWeight), expectUnchanged), RUNS);
  });

  test('a group without a weight, with all its ratings: SCORE360', () => {
    let scores = 0;
    fc.assert(
      fc.property(review, fc.constantFrom(...GROUPS), (one, name) => {
        const groups = one.groups.map((group) => (group.group === name ? { ...group, weight: 0 } : group));
        const fewer = {
          ...one,
          ratings: one.ratings.filter((row) => !isIn(name)(row)),
          groups: groups.filter(({ group }) => group !== name),
        };
        fc.pre(fewer.ratings.length > 0 && typeof answerOf(() => scoreOf(fewer)) === 'number');
        scores += 1;
        expect(scoreOf({ ...one, groups })).toBe(scoreOf(fewer));
      }),
      RUNS,
    );
    expect(scores).toBeGreaterThan(200);
  });
});
