/** Excel on the web gives no answer above 5 MB: whatever a workbook holds, it is read in pieces that fit. */
import { Host } from '../../src/embedded/bridge/host';
import { readCycle } from '../../src/excel/read-cycle';
import { buildReviewSheets, setUp, sheetOf, typeInto, typeRows } from './cycle-steps';
import { NoCalculation, startWorkbook } from './harness';
import type { Session } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(120_000);

const LIMIT = 5 * 1024 * 1024;
const RATINGS_EACH = 40;

/** Sizes are those of the messages: nothing is calculated. */
function withoutCalculation(people: number): Session {
  const session = startWorkbook(hrWorkbook(peopleRows(people)));
  const calculation = new NoCalculation(session.data);
  session.connection.serve(new Host(session.data, calculation));
  return session;
}

/** The sizes of the answers while something is done, in bytes. */
async function answersTo({ connection }: Session, job: () => Promise<unknown>): Promise<number[]> {
  const sizes: number[] = [];
  const { bridge } = connection;
  const { onMessageFromHost } = bridge;
  bridge.onMessageFromHost = (json) => {
    sizes.push(Buffer.byteLength(json));
    onMessageFromHost?.(json);
  };
  await job();
  bridge.onMessageFromHost = onMessageFromHost;
  return sizes;
}

const ratings = (people: number, comment: string): string[][] =>
  Array.from({ length: people * RATINGS_EACH }, (_, index) => [
    '2026',
    String((index % people) + 1).padStart(4, '0'),
    `r${Math.floor(index / people)}`,
    'Peers',
    'Customer focus',
    '4',
    `${index} ${comment}`,
  ]);

test.each([
  [1000, 'sentences', '主动响应客户需求，'.repeat(3)],
  [200, 'long reports, of which less than the usual number fits', '主动响应客户需求，'.repeat(30)],
])('%i people with 40 ratings each, comments: %s', async (people, _, comment) => {
  const session = withoutCalculation(people);
  await setUp();
  typeRows(session, 'MeritRatings', ratings(people, comment));
  let comments: string[] = [];
  const sizes = await answersTo(session, async () => {
    comments = (await readCycle()).cycle.ratings.map((rating) => rating.comment);
  });
  expect(Math.max(...sizes)).toBeLessThan(LIMIT);
  expect(comments).toHaveLength(people * RATINGS_EACH);
  expect(comments.every((one, index) => one.startsWith(`${index} `))).toBe(true);
});

test('300 review sheets with long evidence', async () => {
  const session = withoutCalculation(300);
  await setUp();
  const { made } = await buildReviewSheets();
  for (const name of made) typeInto(sheetOf(session.data, name), 11, 10, '签约记录'.repeat(1500));
  let found = 0;
  const sizes = await answersTo(session, async () => {
    found = (await readCycle()).cycle.reviewSheets.length;
  });
  expect(found).toBe(300);
  expect(Math.max(...sizes)).toBeLessThan(LIMIT);
});
