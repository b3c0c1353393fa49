import { runCorpus } from './fault-corpus';

jest.setTimeout(1_800_000);

test('a thousand workbooks: every planted fault is found at its cell, and nothing blocking where none is', () => {
  const { workbooks, planted, found, rules, clean, misses } = runCorpus(1000, 5);
  process.stdout.write(
    `${workbooks} workbooks, ${found} of ${planted} planted faults of ${rules.size} rules found at their cells; ` +
      `on the workbooks themselves ${clean.blocking} blocking findings, ${clean.warning} warnings, ${clean.hint} hints\n`,
  );
  expect(misses).toEqual([]);
  expect(found).toBe(planted);
});
