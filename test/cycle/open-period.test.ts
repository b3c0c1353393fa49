import { openPeriod } from '../../src/cycle/open-period';
import type { Period } from '../../src/cycle/tables';

const inWork = (...states: readonly (readonly [period: string, state: string])[]): string | undefined =>
  openPeriod(states.map(([period, state]) => ({ period, state }) as Period))?.period;

test('the last period that is not closed is in work, and one that was opened again before it', () => {
  expect(inWork(['2025', 'Closed'], ['2026', 'open'], ['2027', '进行中'], ['', ''])).toBe('2027');
  expect(inWork(['2025', 'closed'], ['2026', 'Reopened'], ['2027', 'open'])).toBe('2026');
  expect(inWork(['2025', '重新开放'], ['2026', '已关闭'], ['2027', ''])).toBe('2025');
  expect(inWork(['2025', 'closed'], ['2026', '已关闭'])).toBeUndefined();
});
