/** What a job costs: requests do not grow with people, but by one per 50 sheets or 4 MB of payload. */
import { applyPlan } from '../../src/excel/apply-plan';
import { checkEntries } from '../../src/excel/jobs/check';
import { previewReviewSheets } from '../../src/excel/jobs/review-sheets';
import { previewReward } from '../../src/excel/jobs/reward';
import { readCycle } from '../../src/excel/read-cycle';
import { Host } from '../../src/embedded/bridge/host';
import { Calculation } from '../../src/embedded/calculation/calculation';
import { NO_FUNCTIONS } from '../../src/embedded/calculation/function-calls';
import { setUp } from './cycle-steps';
import { startWorkbook } from './harness';
import { hrWorkbook, peopleRows } from './hr-workbook';

jest.setTimeout(120_000);

const PEOPLE = [3, 60, 300];
/** Fifty sheets fit into a request of 4 MB. */
const MOST_BYTES_A_SHEET = 80_000;

interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

async function costs(
  people: number,
): Promise<Record<'setUp' | 'read' | 'preview' | 'build' | 'check' | 'reward', Cost>> {
  const { connection, data } = startWorkbook(hrWorkbook(peopleRows(people)));
  // Costs are those of the messages: nothing is calculated.
  connection.serve(
    new Host(data, new Calculation(data, () => Promise.resolve({ sheets: {} }), NO_FUNCTIONS)),
  );
  const cost = async (job: () => Promise<unknown>): Promise<Cost> => {
    connection.resetTraffic();
    await job();
    const { requests, bytes } = connection.traffic;
    return { requests, bytes };
  };
  const setUpCost = await cost(() => setUp());
  let plan = (await previewReviewSheets({ employeeIds: null, locale: 'en-US' })).plan;
  const preview = await cost(async () => {
    ({ plan } = await previewReviewSheets({ employeeIds: null, locale: 'en-US' }));
  });
  expect(plan.newSheets).toHaveLength(people);
  const build = await cost(() => applyPlan(plan, 'en-US'));
  return {
    setUp: setUpCost,
    preview,
    build,
    read: await cost(readCycle),
    check: await cost(checkEntries),
    reward: await cost(async () => applyPlan((await previewReward('en-US')).plan, 'en-US')),
  };
}

test('requests and payload at 3, 60 and 300 people', async () => {
  const [few, some, many] = [
    await costs(PEOPLE[0] ?? 0),
    await costs(PEOPLE[1] ?? 0),
    await costs(PEOPLE[2] ?? 0),
  ];
  for (const [cost, people] of [
    [some, 60],
    [many, 300],
  ] as const) {
    const more = (job: keyof typeof few): number => cost[job].requests - few[job].requests;
    expect(more('setUp')).toBe(0);
    expect(more('preview')).toBe(0);
    expect(more('reward')).toBeLessThanOrEqual(people > 250 ? 1 : 0);
    expect(more('read')).toBeLessThanOrEqual(people > 250 ? 1 : 0);
    expect(more('check')).toBe(more('read'));
    expect(more('build')).toBeLessThanOrEqual(Math.ceil(people / 50) - 1);
    expect(cost.build.bytes / people).toBeLessThan(MOST_BYTES_A_SHEET);
  }
  expect(Math.max(...Object.values(few).map(({ requests }) => requests))).toBeLessThanOrEqual(12);
});
