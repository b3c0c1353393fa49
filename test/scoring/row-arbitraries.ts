/** What the tests of properties have in common: rows that count among rows that do not, orders, sizes of weights. */
import fc from 'fast-check';
import type { Cell } from '../../src/scoring/cell';

/** A whole number of hundredths. */
export const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((units) => units / 100);

export const blank = fc.constantFrom<Cell>('', null, undefined);
/** Blank, or said not to apply. */
export const unscored = fc.constantFrom<Cell>('', null, 'N/A', ' n/a', '不适用', '/', '—');
export const noWeight = fc.constantFrom<Cell>('', null, 0);
/** What would be a fault if anybody looked at it. */
export const anything = fc.constantFrom<Cell>('x', '12', -1, true, 7, '', { code: '#REF!' });

/** Percent, parts of 1, or points. */
export const positiveWeight = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  hundredths(0.01, 1),
  fc.constant(1e-6),
);
export const factor = fc.oneof(
  fc.constantFrom(1e-9, 0.01, 100, 1e9),
  fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
);

/** Rows, and the same rows in another order. */
export const inAnyOrder = <Row>(
  row: fc.Arbitrary<Row>,
  most = 12,
): fc.Arbitrary<{ rows: Row[]; reordered: Row[] }> =>
  fc.array(row, { minLength: 1, maxLength: most }).chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      reordered: fc.shuffledSubarray(rows, { minLength: rows.length }),
    }),
  );

/** Rows that count, at least one of them, and the same with others between them that do not. */
export const amongOthers = <Row>(
  counting: fc.Arbitrary<Row>,
  others: fc.Arbitrary<Row>,
): fc.Arbitrary<{ rows: Row[]; counted: Row[] }> =>
  fc
    .array(
      fc.oneof(
        counting.map((row) => ({ row, counts: true })),
        others.map((row) => ({ row, counts: false })),
      ),
      { minLength: 2, maxLength: 12 },
    )
    .filter((all) => all.some(({ counts }) => counts))
    .map((all) => ({
      rows: all.map(({ row }) => row),
      counted: all.filter(({ counts }) => counts).map(({ row }) => row),
    }));

/** The same but for rounding: to twelve digits of a score, or of 1 where it is smaller. */
export function expectSame(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}
