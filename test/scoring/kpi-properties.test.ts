/** What holds for any KPIs: weights, order, blanks, monotone scores, contributions. */
import fc from 'fast-check';
import { bscScore } from '../../src/scoring/bsc-score';
import type { Cell } from '../../src/scoring/cell';
import { attainmentOfRow } from '../../src/scoring/kpi-attainment';
import type { Direction } from '../../src/scoring/kpi-attainment';
import { explainKpiScore } from '../../src/scoring/kpi-explain';
import { kpiScore } from '../../src/scoring/kpi-score';
import { weightedMean } from '../../src/scoring/weighted-mean';
import { columnsOf } from './columns-of';
import {
  amongOthers,
  anything,
  blank,
  expectSame,
  factor,
  hundredths,
  inAnyOrder,
  noWeight,
  positiveWeight,
  unscored,
} from './row-arbitraries';

const RUNS = { seed: 20261126, numRuns: 300 };

interface Kpi {
  readonly actual: Cell;
  readonly target: Cell;
  readonly weight: Cell;
  readonly direction: Cell;
  readonly floor: Cell;
  readonly cap: Cell;
}

/** A floor and a cap no lower; a blank is 0 and 1.2. */
const limits = fc
  .record({
    floor: fc.constantFrom<Cell>('', 0, 0.2, -0.5, -1e6),
    room: fc.constantFrom<Cell>('', 0, 0.4, 1, 1e6),
  })
  .map(({ floor, room }) => ({ floor, cap: room === '' ? '' : Number(floor) + Number(room) }));

const directions = fc.constantFrom<Direction>('higher', 'lower', 'lower-ratio', 'target', 'score');

/** Of any sign, and 0. */
const targets = fc.oneof(
  { weight: 4, arbitrary: hundredths(0.01, 120) },
  { weight: 2, arbitrary: hundredths(-50, -0.01) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const targetFor = (direction: Direction, target: number): number =>
  direction === 'lower-ratio' ? Math.abs(target) : target;

const kpi: fc.Arbitrary<Kpi> = fc
  .record({
    actual: fc.oneof(hundredths(-50, 150), fc.constant(0)),
    target: targets,
    weight: positiveWeight,
    direction: directions,
    limits,
  })
  .map(({ limits: limited, target, ...one }) => ({
    ...one,
    ...limited,
    target: targetFor(one.direction, target),
  }));

/** Without an actual, or without a weight: the rest of the row may be anything. */
const uncountedKpi: fc.Arbitrary<Kpi> = fc
  .tuple(
    fc.oneof(fc.tuple(unscored, anything), fc.tuple(anything, noWeight)),
    fc.array(anything, { minLength: 4 }),
  )
  .map(([[actual, weight], [target, direction, floor, cap]]) => ({
    actual,
    target,
    weight,
    direction,
    floor,
    cap,
  }));

const scored = fc.record({
  score: hundredths(0, 120) as fc.Arbitrary<Cell>,
  weight: positiveWeight as fc.Arbitrary<Cell>,
});
const uncountedScore = fc.oneof(
  fc.record({ score: blank, weight: anything }),
  fc.record({ score: anything, weight: noWeight }),
);
type Scored = Readonly<Record<'score' | 'weight', Cell>>;
const weighted = (rows: readonly Scored[]): number => {
  const { score, weight } = columnsOf(rows);
  return weightedMean(score, weight);
};

const PERSPECTIVES = ['Financial', 'Customer', 'Process', 'Learning'];
const perspectiveWeights = fc
  .array(positiveWeight, { minLength: PERSPECTIVES.length, maxLength: PERSPECTIVES.length })
  .map((weights) => PERSPECTIVES.map((name, place) => ({ name, weight: weights[place] as number })));
type InPerspective = Scored & { readonly perspective: Cell };
const scoredInPerspective: fc.Arbitrary<InPerspective> = fc
  .tuple(scored, fc.constantFrom(...PERSPECTIVES, ' financial', 'CUSTOMER'))
  .map(([row, perspective]) => ({ ...row, perspective }));
const scorecard = (
  rows: readonly InPerspective[],
  perspectives: readonly { name: string; weight: number }[],
): number => {
  const { score, weight, perspective } = columnsOf(rows);
  const { name, weight: weights } = columnsOf(perspectives);
  return bscScore({
    scores: score,
    weights: weight,
    perspectives: perspective,
    perspectiveNames: name,
    perspectiveWeights: weights,
  });
};

const scaled = <Row extends { readonly weight: Cell }>(rows: readonly Row[], by: number): Row[] =>
  rows.map((row) => ({ ...row, weight: by * Number(row.weight) }));

describe('weights of another size and rows in another order change nothing', () => {
  test('KPISCORE', () => {
    fc.assert(
      fc.property(inAnyOrder(kpi), factor, ({ rows, reordered }, by) => {
        const usual = columnsOf(rows);
        // Limits far apart make scores of any size, of which only that many digits are sure.
        const size = Math.max(...rows.map((_, row) => Math.abs(attainmentOfRow(usual, row) ?? 0)), 1);
        expectSame(kpiScore(columnsOf(scaled(reordered, by))) / size, kpiScore(usual) / size);
      }),
      RUNS,
    );
  });

  test('WEIGHTED', () => {
    fc.assert(
      fc.property(inAnyOrder(scored), factor, ({ rows, reordered }, by) =>
        expectSame(weighted(scaled(reordered, by)), weighted(rows)),
      ),
      RUNS,
    );
  });

  test('BSCSCORE, each perspective’s weights by a factor of their own', () => {
    fc.assert(
      fc.property(
        inAnyOrder(scoredInPerspective),
        perspectiveWeights,
        fc.array(factor, { minLength: PERSPECTIVES.length + 1, maxLength: PERSPECTIVES.length + 1 }),
        ({ rows, reordered }, perspectives, [overall = 1, ...factors]) => {
          const others = reordered.flatMap((row) => {
            const place = PERSPECTIVES.findIndex(
              (name) => name.toLowerCase() === String(row.perspective).trim().toLowerCase(),
            );
            return scaled([row], factors[place] as number);
          });
          expectSame(
            scorecard(others, scaled([...perspectives].reverse(), overall)),
            scorecard(rows, perspectives),
          );
        },
      ),
      RUNS,
    );
  });
});

describe('a row without a score, or with a weight of nothing, is as good as removed', () => {
  test('KPISCORE', () => {
    fc.assert(
      fc.property(amongOthers(kpi, uncountedKpi), ({ rows, counted }) =>
        expect(kpiScore(columnsOf(rows))).toBe(kpiScore(columnsOf(counted))),
      ),
      RUNS,
    );
  });

  test('WEIGHTED', () => {
    fc.assert(
      fc.property(amongOthers(scored, uncountedScore), ({ rows, counted }) =>
        expect(weighted(rows)).toBe(weighted(counted)),
      ),
      RUNS,
    );
  });

  test('BSCSCORE', () => {
    const uncounted = fc
      .tuple(uncountedScore, fc.oneof(anything, fc.constantFrom(...PERSPECTIVES)))
      .map(([row, perspective]) => ({ ...row, perspective }));
    fc.assert(
      fc.property(
        amongOthers(scoredInPerspective, uncounted),
        perspectiveWeights,
        ({ rows, counted }, perspectives) =>
          expect(scorecard(rows, perspectives)).toBe(scorecard(counted, perspectives)),
      ),
      RUNS,
    );
  });
});

describe('KPIATTAIN and KPISCORE, whatever the target, floor and cap', () => {
  /** Two actuals, at least 0.01 apart; the second one is the better. */
  type Pair = (target: number, near: number, further: number) => readonly [worse: number, better: number];

  test.each<[sentence: string, direction: Direction, pair: Pair]>([
    ['rise with the actual where higher is better', 'higher', (_, one, more) => [one, one + more]],
    ['fall with the actual where lower is better', 'lower', (_, one, more) => [one + more, one]],
    ['fall with the actual where the ratio counts', 'lower-ratio', (_, one, more) => [one + more, one]],
    ['rise with a judged score', 'score', (_, one, more) => [one, one + more]],
    [
      'rise up to a target that is to be met',
      'target',
      (target, one, more) => [target - Math.abs(one) - more, target - Math.abs(one)],
    ],
    [
      'fall beyond a target that is to be met',
      'target',
      (target, one, more) => [target + Math.abs(one) + more, target + Math.abs(one)],
    ],
  ])('%s', (_, direction, pair) => {
    let between = 0;
    fc.assert(
      fc.property(
        fc.array(kpi, { maxLength: 4 }),
        fc.record({ target: targets, weight: positiveWeight, limits }),
        fc.oneof(hundredths(-150, 150), fc.constant(0)),
        hundredths(0.01, 100),
        (others, { target: any, weight, limits: { floor, cap } }, one, more) => {
          const target = targetFor(direction, any);
          const [worse, better] = pair(target, one, more).map((actual) => {
            const columns = columnsOf([...others, { actual, target, weight, direction, floor, cap }]);
            return {
              actual,
              attainment: attainmentOfRow(columns, others.length) as number,
              score: kpiScore(columns),
            };
          });
          if (!worse || !better) throw new Error('two actuals');
          expect(better.attainment).toBeGreaterThanOrEqual(worse.attainment);
          expect(better.score).toBeGreaterThanOrEqual(worse.score);
          const [low, high] = [floor === '' ? 0 : Number(floor), cap === '' ? 1.2 : Number(cap)];
          const isMetOrNot = target === 0 && direction !== 'score';
          if (isMetOrNot || worse.attainment <= low || better.attainment >= high) return;
          between += 1;
          expect(better.attainment).toBeGreaterThan(worse.attainment);
        },
      ),
      RUNS,
    );
    expect(between).toBeGreaterThan(20);
  });
});

test('the contributions of KPIEXPLAIN add up to KPISCORE, the weights used to the weights', () => {
  const named = <Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<Row & { names: Cell }> =>
    fc.tuple(row, fc.string()).map(([one, names]) => ({ ...one, names }));
  const uncounted = fc.oneof(
    fc.tuple(kpi, unscored).map(([one, actual]) => ({ ...one, actual })),
    fc.tuple(kpi, noWeight).map(([one, weight]) => ({ ...one, weight })),
  );
  fc.assert(
    fc.property(amongOthers(named(kpi), named(uncounted)), ({ rows }) => {
      const columns = columnsOf(rows);
      const table = explainKpiScore(columns);
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
      const largest = Math.max(1, ...table.map(({ contribution }) => Math.abs(contribution)));
      expectSame(sum(table.map(({ contribution }) => contribution)) / largest, kpiScore(columns) / largest);
      expectSame(sum(table.map(({ weightUsed }) => weightUsed)), sum(table.map(({ weight }) => weight)));
    }),
    RUNS,
  );
});
