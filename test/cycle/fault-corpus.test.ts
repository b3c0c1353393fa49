import { RULES } from '../../src/cycle/rules';
import { runCorpus } from './fault-corpus';

test('faults planted anywhere in sixty workbooks are found at their cells, and nothing blocking where none is', () => {
  const { misses, rules, planted, found } = runCorpus(60, 2);
  expect(misses).toEqual([]);
  expect(found).toBe(planted);
  expect(Object.keys(RULES).filter((rule) => !rules.has(rule as keyof typeof RULES))).toEqual([]);
});
