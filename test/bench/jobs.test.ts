import { measureJobs } from '../../bench/jobs';

test('the bench takes its company the whole way', async () => {
  const { useList, setUp, reviewSheets, check, reward } = await measureJobs(12);
  expect([useList.sheets, check.sheets]).toEqual([0, 0]);
  expect(setUp.sheets).toBeGreaterThan(4);
  expect(reviewSheets.sheets).toBe(12);
  expect(reward.sheets).toBeGreaterThan(2);
  for (const { requests, bytes } of [useList, setUp, reviewSheets, check, reward]) {
    expect(requests).toBeGreaterThan(1);
    expect(bytes).toBeGreaterThan(1000);
  }
});
