import type { Cells } from '../../src/scoring/cell';
import { attainmentOfRow } from '../../src/scoring/kpi-attainment';
import type { KpiColumns } from '../../src/scoring/kpi-attainment';
import { kpiScore } from '../../src/scoring/kpi-score';
import { score360 } from '../../src/scoring/score-360';
import { ScoringError } from '../../src/scoring/scoring-error';
import { weightCheck } from '../../src/scoring/weight-check';
import { weightedMean } from '../../src/scoring/weighted-mean';

const REF = { code: '#REF!' };
const DIV = { code: '#DIV/0!' };

const kpiAttainments = (columns: KpiColumns): unknown[] =>
  columns.actual.map((_, row) => attainmentOfRow(columns, row));

/** The fault a call throws, with its argument and cell where it names one. */
const fault = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    const { argument } = error.data as { argument?: string };
    if (error.place) return [error.fault, error.place.argument, error.place.index];
    return argument === undefined ? error.fault : [error.fault, argument];
  }
};

describe('a single row', () => {
  test('without a score nothing else of it is looked at', () => {
    expect(fault(() => weightedMean([''], ['x']))).toBe('nothing-scored');
    expect(fault(() => weightedMean([''], [REF]))).toBe('nothing-scored');
    expect(fault(() => kpiScore({ actual: [null], target: ['x'], weight: [REF], direction: ['up'] }))).toBe(
      'nothing-scored',
    );
  });

  test('without a weight nothing else of it is looked at', () => {
    expect(fault(() => weightedMean(['x'], [0]))).toBe('zero-weights');
    expect(fault(() => kpiScore({ actual: [REF], target: ['x'], weight: [''] }))).toBe('zero-weights');
  });
});

describe('which fault comes first', () => {
  const kpis = (over: Record<string, Cells>) => ({ actual: [1, 2], target: [1, 1], weight: [1, 1], ...over });

  test('error values before text, argument by argument, then row by row', () => {
    expect(fault(() => kpiScore(kpis({ actual: ['x', 1], weight: [1, REF] })))).toEqual([
      'error-value',
      'weight',
      1,
    ]);
    expect(fault(() => kpiScore(kpis({ actual: [1, DIV], weight: [REF, 1] })))).toEqual([
      'error-value',
      'actual',
      1,
    ]);
    expect(fault(() => kpiScore(kpis({ target: [1, 'x'], weight: ['y', 1] })))).toEqual([
      'not-a-number',
      'target',
      1,
    ]);
  });

  test('text before a negative weight', () => {
    expect(fault(() => kpiScore(kpis({ weight: [-1, 1], cap: [1, 'x'] })))).toEqual([
      'not-a-number',
      'cap',
      1,
    ]);
    expect(fault(() => weightCheck([-1, 'x']))).toEqual(['not-a-number', 'weights', 1]);
  });

  test('an argument that is one for all is read as soon as a row counts', () => {
    expect(fault(() => kpiScore(kpis({ direction: [REF] })))).toEqual(['error-value', 'direction', 0]);
    expect(fault(() => kpiScore(kpis({ actual: ['', ''], direction: [REF] })))).toBe('nothing-scored');
  });

  test('sizes before everything', () => {
    expect(fault(() => kpiScore(kpis({ actual: [REF], direction: [1, 2, 3] })))).toEqual([
      'sizes',
      'target',
      undefined,
    ]);
    expect(
      fault(() =>
        score360({ ratings: [REF], groupsOfRatings: ['a', 'b'], groups: ['a'], groupWeights: [1] }),
      ),
    ).toEqual(['sizes', 'groupsOfRatings', undefined]);
  });

  test('the target of a judged KPI is not looked at', () => {
    expect(kpiScore({ actual: [80], target: ['see the rules'], weight: [1], direction: ['定性'] })).toBe(80);
    expect(kpiScore({ actual: [80], target: [REF], weight: [1], direction: ['score'] })).toBe(80);
  });
});

test('words that JavaScript knows are no directions', () => {
  for (const word of ['constructor', 'toString', '__proto__', ' ']) {
    expect(fault(() => kpiAttainments({ actual: [1], target: [1], direction: [word] }))).toEqual([
      'unknown-direction',
      'direction',
      0,
    ]);
  }
});

test('a small attainment keeps its digits', () => {
  expect(kpiAttainments({ actual: [1], target: [1e12] })).toEqual([1e-12]);
});

test('a fault of an argument that is one for all is in its one cell', () => {
  const two = { actual: ['', 1], target: [1, 1] };
  for (const [over, code] of [
    [{ direction: ['up'] }, 'unknown-direction'],
    [{ cap: ['x'] }, 'not-a-number'],
    [{ floor: [REF] }, 'error-value'],
    [{ floor: [2] }, 'reversed-range'],
    [{ cap: [-1] }, 'reversed-range'],
  ] as const) {
    expect(fault(() => kpiAttainments({ ...two, ...over }))).toEqual([code, Object.keys(over)[0], 0]);
  }
});

describe('a 360° review', () => {
  const review = (over: Record<string, Cells>) => ({
    ratings: [4, 5],
    groupsOfRatings: ['self', 'self'],
    groups: ['self'],
    groupWeights: [1],
    ...over,
  });

  test('an error among the names comes back as that error', () => {
    expect(fault(() => score360(review({ raters: ['a', REF] })))).toEqual(['error-value', 'raters', 1]);
    expect(fault(() => score360(review({ groups: [DIV] })))).toEqual(['error-value', 'groups', 0]);
    expect(fault(() => score360(review({ groupsOfRatings: ['self', REF] })))).toEqual([
      'error-value',
      'groupsOfRatings',
      1,
    ]);
  });

  test('a rating without a group is of no listed group, even where a listed one has no name', () => {
    const nameless = review({ groupsOfRatings: ['self', ' '], groups: ['self', ' '], groupWeights: [1, 1] });
    expect(fault(() => score360(nameless))).toEqual(['not-listed', 'groupsOfRatings', 1]);
  });
});
