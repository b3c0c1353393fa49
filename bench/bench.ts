/**
 * What Meritsheet costs: `npm run bench`, with `-- --json` without the table. The last line is one JSON object:
 * `jobs.<job>.<requests|bytes|sheets|ms>.<employees>`, `jobs.check.ownMs.<employees>` (the rules alone), `jobs.reward.ownMs.<employees>` (scores and money alone), `functions.<ID>.nsPerCell` (and `.fuzzMs`, `.nsPerRow.<rows>`, `.ratio.<peer>`),
 * `bundle.<entry>.gzipBytes`. With `-- --functions` the jobs are left out.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleSizes } from '../build/bundle-budget';
import { measureRules } from './check';
import { measureFuzz } from './fuzz';
import { loadFunctions, measureFunctions } from './functions';
import type { FunctionCost } from './functions';
import { measureGrowth, ROWS } from './growth';
import { measureJobs } from './jobs';
import type { Job, JobCost } from './jobs';
import { measurePeers } from './peers';
import type { Ratios } from './peers';
import { measureRewards } from './reward';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const SIZES = [10, 100, 1000] as const;
/** Our own code alone goes further. */
const OWN_SIZES = [100, 1000, 10_000] as const;
const COLUMNS = [...new Set<number>([...SIZES, ...OWN_SIZES])];

interface Results {
  /** Of each job and figure, the figure by number of employees. */
  readonly jobs: Record<string, Record<string, Record<string, number>>>;
  /** `nsPerRow` by number of rows, where there is more than one pass over them; `ratio`: time divided by a peer's. */
  readonly functions: Record<
    string,
    FunctionCost & {
      /** On blocks of 10,000 rows and 50 columns. */
      readonly fuzzMs: number | undefined;
      readonly nsPerRow?: Record<number, number>;
      readonly ratio?: Ratios;
    }
  >;
  readonly bundle: Record<string, { readonly gzipBytes: number }>;
}

async function bench(): Promise<Results> {
  // Always: sizes and times of an older build would be no figures of this one.
  execFileSync('npm', ['run', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  const implementations = loadFunctions(join(DIST, 'functions.js'));
  const costs = measureFunctions(implementations);
  const ratios: Readonly<Record<string, Ratios>> = await measurePeers(implementations);
  const growth = measureGrowth(implementations);
  // Last: what it leaves behind would slow down the others.
  const fuzz = measureFuzz(implementations);
  const functions = Object.fromEntries(
    Object.entries(costs).map(([id, cost]) => [
      id,
      {
        ...cost,
        fuzzMs: fuzz[id],
        ...(growth[id] && { nsPerRow: growth[id] }),
        ...(ratios[id] && { ratio: roundedRatios(ratios[id]) }),
      },
    ]),
  );
  const bundle = Object.fromEntries(
    Object.entries(bundleSizes()).map(([entry, gzipBytes]) => [entry, { gzipBytes: gzipBytes as number }]),
  );
  return { jobs: process.argv.includes('--functions') ? {} : await benchJobs(), functions, bundle };
}

async function benchJobs(): Promise<Results['jobs']> {
  // What is only slow the first time (the client, the formula engine) is no job's cost.
  await measureJobs(1);
  const jobs: Results['jobs'] = {};
  for (const employees of SIZES) {
    const costs = Object.entries(await measureJobs(employees)) as [Job, JobCost][];
    for (const [job, cost] of costs) {
      for (const [figure, value] of Object.entries(cost)) {
        ((jobs[job] ??= {})[figure] ??= {})[employees] = value;
      }
    }
  }
  (jobs.check ??= {}).ownMs = Object.fromEntries(
    OWN_SIZES.map((employees) => [employees, measureRules(employees)]),
  );
  (jobs.reward ??= {}).ownMs = Object.fromEntries(
    OWN_SIZES.map((employees) => [employees, measureRewards(employees)]),
  );
  return jobs;
}

const roundedRatios = (ratios: Ratios): Ratios =>
  Object.fromEntries(Object.entries(ratios).map(([peer, ratio]) => [peer, Number(ratio.toPrecision(3))]));

function table({ jobs, functions, bundle }: Results): string {
  const line = (name: string, cells: readonly unknown[]): string =>
    name.padEnd(24) + cells.map((cell) => String(cell).padStart(12)).join('');
  return [
    line('Jobs, by employees', COLUMNS),
    ...Object.entries(jobs).flatMap(([job, figures]) =>
      Object.entries(figures).map(([figure, values]) =>
        line(
          `${job} ${figure}`,
          COLUMNS.map((employees) => values[employees]?.toLocaleString('en-US') ?? ''),
        ),
      ),
    ),
    '',
    line('Functions', ['ns per cell', 'fuzz ms']),
    ...Object.entries(functions).map(([id, { nsPerCell, fuzzMs }]) => line(id, [nsPerCell, fuzzMs])),
    '',
    line('ns per row, by rows', ROWS),
    ...Object.entries(functions).flatMap(([id, { nsPerRow }]) =>
      nsPerRow
        ? [
            line(
              id,
              ROWS.map((rows) => nsPerRow[rows]),
            ),
          ]
        : [],
    ),
    '',
    line('Time against peers', ['ratio']),
    ...Object.entries(functions).flatMap(([id, { ratio }]) =>
      Object.entries(ratio ?? {}).map(([peer, value]) => line(`${id} / ${peer}`, [value])),
    ),
    '',
    line('Bundle', ['gzip bytes']),
    ...Object.entries(bundle).map(([entry, { gzipBytes }]) =>
      line(entry, [gzipBytes.toLocaleString('en-US')]),
    ),
    '',
  ].join('\n');
}

void bench().then((results) => {
  if (!process.argv.includes('--json')) process.stdout.write(`${table(results)}\n`);
  // The client's own timers would keep the process waiting.
  process.stdout.write(`${JSON.stringify(results)}\n`, () => process.exit());
});
