/** What holds for any split of a pool and any distribution over tiers; all money counted in whole units with BigInt. */
import fc from 'fast-check';
import { bonusSplit } from '../../src/scoring/bonus-split';
import type { BonusSplitInput } from '../../src/scoring/bonus-split';
import type { Cell } from '../../src/scoring/cell';
import { forcedTiers } from '../../src/scoring/forced-tier';
import { kpiScore } from '../../src/scoring/kpi-score';
import { rewardTier, tierBands } from '../../src/scoring/reward-tier';
import { ScoringError } from '../../src/scoring/scoring-error';
import { weightedMean } from '../../src/scoring/weighted-mean';
import { columnsOf } from './columns-of';

const RUNS = { seed: 20261126, numRuns: 300 };

/** The number that is written with these units, as somebody would type it. */
const typed = (units: number | bigint, places: number): number => Number(`${units}e-${places}`);

/** Units of money in which a pool is split, and how many of the last decimal each is. */
const UNITS = [
  { unit: 0.01, places: 2, size: 1n },
  { unit: 0.05, places: 2, size: 5n },
  { unit: 1, places: 0, size: 1n },
  { unit: 100, places: 0, size: 100n },
] as const;
type Unit = (typeof UNITS)[number];
const units = fc.constantFrom<Unit>(...UNITS);

/** An amount in units, of which it must be a whole number. */
function inUnits(amount: number, { unit, places, size }: Unit): bigint {
  const decimals = BigInt(Math.round(amount * 10 ** places));
  if (typed(decimals, places) !== amount || decimals % size !== 0n)
    throw new Error(`${amount} is no whole number of ${unit}`);
  return decimals / size;
}

/** The pairs of people, one of whom has no fewer points or no lower score. */
const pairs = (values: readonly number[]): [more: number, less: number][] =>
  values.flatMap((one, more) =>
    values.flatMap((other, less): [number, number][] => (one >= other ? [[more, less]] : [])),
  );

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

describe('BONUSSPLIT without floors and caps', () => {
  const MOST_UNITS = 10_000_000_000_000n;
  const pools = fc.oneof(
    fc.bigInt({ min: 0n, max: MOST_UNITS }),
    fc.bigInt({ min: 0n, max: 1000n }),
    fc.bigInt({ min: MOST_UNITS - 10n, max: MOST_UNITS }),
  );
  /** In millionths; few different ones, so that there are ties. */
  const points = fc.array(
    fc.oneof(fc.bigInt({ min: 1n, max: 1_000_000_000n }), fc.bigInt({ min: 1n, max: 3n })),
    { minLength: 1, maxLength: 12 },
  );

  /** The parts of a pool of so many units (and thousandths of one) beside the shares in exact numbers. */
  const split = (
    pool: bigint,
    unit: Unit,
    all: readonly bigint[],
    thousandths = 0n,
  ): Record<'parts' | 'quotas' | 'remainders', bigint[]> => {
    const parts = bonusSplit({
      pool: typed((pool * 1000n + thousandths) * unit.size, unit.places + 3),
      points: all.map((millionths) => typed(millionths, 6)),
      unit: unit.unit,
    }).map((part) => inUnits(part as number, unit));
    const total = sum(all);
    return {
      parts,
      quotas: all.map((one) => (pool * one) / total),
      remainders: all.map((one) => (pool * one) % total),
    };
  };

  test('the parts are exactly the pool, up to 10^13 units; what is over of a unit stays', () => {
    const over = fc.bigInt({ min: 0n, max: 999n });
    fc.assert(
      fc.property(pools, units, points, over, (pool, unit, all, thousandths) => {
        expect(sum(split(pool, unit, all).parts)).toBe(pool);
        const small = pool % 1_000_000_000n;
        expect(sum(split(small, unit, all, thousandths).parts)).toBe(small);
      }),
      RUNS,
    );
  });

  test('each part is its exact share, rounded down or up to a whole unit', () => {
    fc.assert(
      fc.property(pools, units, points, (pool, unit, all) => {
        const { parts, quotas, remainders } = split(pool, unit, all);
        const further = parts.filter((part, place) => {
          const over = part - (quotas[place] as bigint);
          return over !== 0n && (over !== 1n || remainders[place] === 0n);
        });
        expect(further).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the units left over go to the largest remainders, of equal ones to the earlier rows', () => {
    fc.assert(
      fc.property(pools, units, points, (pool, unit, all) => {
        const { parts, quotas, remainders } = split(pool, unit, all);
        const order = remainders
          .map((remainder, place) => ({ remainder, isUp: parts[place] !== quotas[place] }))
          .sort(
            (one, other) => Number(other.remainder > one.remainder) - Number(other.remainder < one.remainder),
          );
        // First those who were rounded up, then the others.
        expect(order.map(({ isUp }) => isUp)).toEqual([...order.map(({ isUp }) => isUp)].sort().reverse());
      }),
      RUNS,
    );
  });
});

describe('BONUSSPLIT within floors and caps', () => {
  const money = fc.integer({ min: 0, max: 200_000 });
  const bound = fc.oneof({ weight: 2, arbitrary: money }, { weight: 1, arbitrary: fc.constant('' as const) });
  const person = fc.record({
    points: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 100_000 }) },
      { weight: 1, arbitrary: fc.constantFrom<0 | ''>(0, '') },
    ),
    floor: bound,
    room: bound,
  });
  type Person = Readonly<Record<'points' | 'floor' | 'room', number | ''>>;

  const inHundredths = (cell: number | ''): Cell => (cell === '' ? '' : typed(cell, 2));
  const capOf = ({ floor, room }: Person): number | '' => (room === '' ? '' : Number(floor) + room);
  const inputOf = (people: readonly Person[], pool: number, { unit }: Unit): BonusSplitInput => ({
    pool: typed(pool, 2),
    unit,
    points: people.map(({ points }) => inHundredths(points)),
    floors: people.map(({ floor }) => inHundredths(floor)),
    caps: people.map((one) => inHundredths(capOf(one))),
  });

  /** The parts in units; `null` where these floors and caps leave no split. */
  function partsOf(input: BonusSplitInput, unit: Unit): (bigint | null)[] | null {
    try {
      return bonusSplit(input).map((part) => (part === null ? null : inUnits(part, unit)));
    } catch (error) {
      if (!(error instanceof ScoringError)) throw error;
      expect(['zero-weights', 'nothing-scored', 'pool-infeasible', 'reversed-range']).toContain(error.fault);
      return null;
    }
  }

  test('the parts are exactly the pool, none is outside its floor and cap, each is within a unit of the one proportional split', () => {
    let splits = 0;
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        units,
        (people, pool, unit) => {
          const parts = partsOf(inputOf(people, pool, unit), unit);
          if (!parts) return;
          splits += 1;
          const hundredths = BigInt(Math.round(unit.unit * 100));
          const poolInUnits = BigInt(pool) / hundredths;
          expect(sum(parts.map((part) => part ?? 0n))).toBe(poolInUnits);

          const bounds = people.map((one) => {
            const cap = capOf(one);
            return {
              // A floor counts up to the next whole unit, a cap down to the last.
              low: (BigInt(one.floor || 0) + hundredths - 1n) / hundredths,
              high: cap === '' ? null : BigInt(cap) / hundredths,
            };
          });
          const share = (lambda: number, place: number): number => {
            const { low, high } = bounds[place] as (typeof bounds)[number];
            const least = Math.max(Number(low), lambda * Number(people[place]?.points));
            return high === null ? least : Math.min(Number(high), least);
          };
          const taking = people.flatMap(({ points }, place) => (Number(points) > 0 ? [place] : []));
          const used = (lambda: number): number =>
            taking.reduce((total, place) => total + share(lambda, place), 0);
          let [low, high] = [0, 1e9];
          for (let step = 0; step < 100; step++) {
            const middle = (low + high) / 2;
            if (used(middle) < Number(poolInUnits)) low = middle;
            else high = middle;
          }
          expect(parts.map((part) => part === null)).toEqual(people.map(({ points }) => points === ''));
          const outside = people.flatMap(({ points }, place) => {
            const part = parts[place];
            if (part === null || part === undefined || (points === 0 && part === 0n)) return [];
            const bound = bounds[place] as (typeof bounds)[number];
            const isWithin = points !== 0 && part >= bound.low && (bound.high === null || part <= bound.high);
            const isNear = Math.abs(Number(part) - share(high, place)) < 1 + 1e-6;
            return isWithin && isNear ? [] : [{ part, ...bound, share: share(high, place) }];
          });
          expect(outside).toEqual([]);
        },
      ),
      RUNS,
    );
    expect(splits).toBeGreaterThan(100);
  });

  test('more points are never less money, and equal points differ by a unit at most', () => {
    let splits = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 0, max: 200_000 }),
        fc.constantFrom('' as const, 0, 1_000),
        fc.constantFrom('' as const, 9_999, 30_000),
        units,
        (points, pool, floor, room, unit) => {
          const people = points.map((one) => ({ points: one, floor, room }));
          const { floors, caps, ...input } = inputOf(people, pool, unit);
          const one = { floors: [floors?.at(0)], caps: [caps?.at(0)] };
          const parts = partsOf({ ...input, ...one }, unit) as bigint[] | null;
          if (!parts) return;
          splits += 1;
          const unfair = pairs(points).filter(([mine, theirs]) => {
            const more = (parts[mine] as bigint) - (parts[theirs] as bigint);
            return points[mine] === points[theirs] ? more > 1n : more < 0n;
          });
          expect(unfair).toEqual([]);
        },
      ),
      RUNS,
    );
    expect(splits).toBeGreaterThan(100);
  });
});

/** A whole number of tenths, as it comes out of a weighted mean: rarely that number exactly. */
const computedScore = (tenths: number, weights: readonly number[]): number =>
  weightedMean(
    weights.map(() => tenths / 10),
    weights,
  );

test('FORCEDTIER never separates equal scores, however they were computed, and never gives a worse score a better tier', () => {
  let inexact = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          tenths: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 890, max: 910 })),
          weights: fc.array(fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1.1), { minLength: 1, maxLength: 5 }),
        }),
        { minLength: 1, maxLength: 60 },
      ),
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 5 }),
      (people, shares) => {
        fc.pre(shares.some((share) => share > 0));
        const scores = people.map(({ tenths, weights }) => computedScore(tenths, weights));
        const tierOf = forcedTiers({ scores, shares, tiers: shares.map((_, place) => place) });
        const places = scores.map((_, row) => tierOf(row) as number);
        inexact += people.filter(({ tenths }, row) => scores[row] !== tenths / 10).length;
        const unfair = pairs(people.map(({ tenths }) => tenths)).filter(
          ([better, worse]) => (places[better] as number) > (places[worse] as number),
        );
        expect(unfair).toEqual([]);
      },
    ),
    { seed: 20261126, numRuns: 200 },
  );
  expect(inexact).toBeGreaterThan(100);
});

describe('four KPIs that make exactly 90', () => {
  /**
   * All in whole numbers: attainments of 80–100 % for three, and for the last one what makes 90 of them. Its target is a
   * multiple of its weight, so that the actual is a decimal number.
   */
  const exactly90 = fc
    .record({
      three: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 10 }),
          percent: fc.integer({ min: 80, max: 100 }),
          target: fc.integer({ min: 1, max: 2000 }),
        }),
        { minLength: 3, maxLength: 3 },
      ),
      weight: fc.integer({ min: 10, max: 40 }),
      multiple: fc.integer({ min: 1, max: 50 }),
      places: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ three, weight, multiple, places }) => {
      const missing = three.reduce((total, one) => total + one.weight * (90 - one.percent), 90 * weight);
      return [
        ...three.map((one) => ({ ...one, hundredfold: one.percent * one.target })),
        { weight, target: weight * multiple, hundredfold: missing * multiple },
      ].map((one) => ({
        weight: typed(one.weight, places),
        target: one.target,
        actual: typed(one.hundredfold, 2),
      }));
    });
  /** Every order in which the four can be added up. */
  const orders = [0, 1, 2, 3].flatMap((first) =>
    [0, 1, 2, 3].flatMap((second) =>
      [0, 1, 2, 3].flatMap((third) =>
        new Set([first, second, third]).size === 3
          ? [[first, second, third, 6 - first - second - third]]
          : [],
      ),
    ),
  );

  test('are in the tier that begins at 90, and are one score in a forced distribution, whatever the floats say', () => {
    let [below, above] = [0, 0];
    fc.assert(
      fc.property(exactly90, (kpis) => {
        const scores = orders.map((order) =>
          kpiScore(columnsOf(order.map((place) => kpis[place] as (typeof kpis)[number]))),
        );
        below += scores.filter((score) => score < 90).length;
        above += scores.filter((score) => score > 90).length;
        const bands = tierBands([80, 90], ['B', 'A']);
        const all = [...scores, 90];
        const tierOf = forcedTiers({
          scores: all,
          shares: [1, 1, 1, 1, 1],
          tiers: ['S', 'A', 'B', 'C', 'D'],
        });
        const inTier = all.map((_, row) => tierOf(row));
        const byBand = all.map((score) => rewardTier(score, bands));
        // A minimum may be computed as well.
        const byComputedBand = all.map((score) => rewardTier(90, tierBands([80, score], ['B', 'A'])));
        expect([all, inTier]).toEqual([all, all.map(() => 'S')]);
        expect([all, byBand, byComputedBand]).toEqual([all, all.map(() => 'A'), all.map(() => 'A')]);
      }),
      { seed: 20261126, numRuns: 100 },
    );
    expect([below > 100, above > 100]).toEqual([true, true]);
  });
});
