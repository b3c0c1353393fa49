/** Who rated whom stands in the ratings table and nowhere else; who is to rate, in the table of raters. */
import { setUpSample, buildReviewSheets, reward } from './cycle-steps';
import { startWorkbook } from './harness';
import { readCycle } from '../../src/excel/read-cycle';

jest.setTimeout(60_000);

test('no generated sheet but those of ratings and raters names a rater', async () => {
  const { data } = startWorkbook();
  await setUpSample();
  await buildReviewSheets('en-US', ['S001', 'S003', 'S031']);
  await reward();
  const { cycle } = await readCycle();
  const people = new Set(cycle.employees.map(({ id }) => id));
  // Customers have no other reason to stand anywhere.
  const raters = [...new Set(cycle.ratings.map(({ rater }) => rater))].filter((rater) => !people.has(rater));
  expect(raters).toHaveLength(12);
  const naming = data.sheets.filter(({ tables, cells, name }) => {
    const text = JSON.stringify([name, cells]);
    return (
      tables.every(({ name: table }) => table !== 'MeritRatings' && table !== 'MeritRaters') &&
      raters.some((rater) => text.includes(`"${rater}"`))
    );
  });
  expect(naming.map(({ name }) => name)).toEqual([]);
});
