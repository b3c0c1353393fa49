/** What holds for any comparison of before and after. */
import fc from 'fast-check';
import type { Cell } from '../../src/scoring/cell';
import { uplift } from '../../src/scoring/uplift';
import type { Uplift } from '../../src/scoring/uplift';
import { columnsOf } from './columns-of';
import { amongOthers, blank, hundredths } from './row-arbitraries';

const RUNS = { seed: 20261126, numRuns: 60 };

interface Pair {
  readonly before: Cell;
  readonly after: Cell;
}

const pair: fc.Arbitrary<Pair> = fc.oneof(
  fc.record({ before: hundredths(0, 100), after: hundredths(0, 100) }),
  // Few different changes, so that there are ties and people who did not change.
  fc.record({ before: fc.constantFrom(60, 70.1), after: fc.constantFrom(60, 70.1, 80.2) }),
  // Everybody alike.
  fc.constant({ before: 0.1, after: 0.3 }),
);
const pairs = fc.oneof(
  fc.array(pair, { minLength: 2, maxLength: 70 }),
  fc.array(fc.constant<Pair>({ before: 0.1, after: 0.3 }), { minLength: 2, maxLength: 5 }),
);
const upliftOf = (rows: readonly Pair[]): Uplift => {
  const { before, after } = columnsOf(rows);
  return uplift(before, after, 0.9);
};

/** Equal to nine digits of what a hundred points are; `null` only where the other is. */
function expectAlike(found: Uplift, expected: Uplift): void {
  const alike = Object.entries(expected).map(([name, value]: [string, number | null]) => {
    const other = found[name as keyof Uplift];
    const isAlike =
      value === null || other === null
        ? value === other
        : Math.abs(other - value) <= 1e-9 * Math.max(1, Math.abs(value));
    return [name, isAlike ? value : other];
  });
  expect(Object.fromEntries(alike)).toEqual(expected);
}

const negative = (value: number | null): number | null => (value === null ? null : 0 - value);

test('turned round, an UPLIFT has its mean change, interval, t, d and g with the other sign, and the same p', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const there = upliftOf(rows);
      const changed = rows.filter(({ before, after }) => before !== after).length;
      expectAlike(upliftOf(rows.map(({ before, after }) => ({ before: after, after: before }))), {
        ...there,
        meanBefore: there.meanAfter,
        meanAfter: there.meanBefore,
        meanChange: 0 - there.meanChange,
        confidenceLow: 0 - there.confidenceHigh,
        confidenceHigh: 0 - there.confidenceLow,
        t: negative(there.t),
        cohensDz: negative(there.cohensDz),
        hedgesGz: negative(there.hedgesGz),
        // The ranks of those who changed, whichever way, are 1 to their number.
        wilcoxonV: (changed * (changed + 1)) / 2 - there.wilcoxonV,
      });
    }),
    RUNS,
  );
});

test('something added to both, before and after, changes nothing but the two means', () => {
  fc.assert(
    fc.property(pairs, hundredths(-500, 500), (rows, more) => {
      const usual = upliftOf(rows);
      const moved = rows.map(({ before, after }) => ({
        before: Number(before) + more,
        after: Number(after) + more,
      }));
      expectAlike(upliftOf(moved), {
        ...usual,
        meanBefore: usual.meanBefore + more,
        meanAfter: usual.meanAfter + more,
      });
    }),
    RUNS,
  );
});

test('a pair with a blank is as good as removed', () => {
  const incomplete = fc.oneof(
    fc.record({ before: blank, after: fc.constantFrom<Cell>(50, 'x', { code: '#REF!' }, '') }),
    fc.record({ before: fc.constantFrom<Cell>(50, 'x', { code: '#REF!' }, ''), after: blank }),
  );
  fc.assert(
    fc.property(amongOthers(pair, incomplete), ({ rows, counted }) => {
      fc.pre(counted.length > 1);
      expect(upliftOf(rows)).toEqual(upliftOf(counted));
    }),
    RUNS,
  );
});
