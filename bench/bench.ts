/**
 * What Meritsheet costs: `npm run bench`, with `-- --json` without the table. The last line is one JSON object:
 * `jobs.<job>.<requests|bytes|sheets|ms>.<employees>`, `functions.<ID>.nsPerCell`, `bundle.<entry>.gzipBytes`.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleSizes } from '../build/bundle-budget';
import { measureFunctions } from './functions';
import type { FunctionCost } from './functions';
import { measureJobs } from './jobs';
import type { Job, JobCost } from './jobs';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const SIZES = [10, 100, 1000] as const;

interface Results {
  /** Of each job and figure, the figure by number of employees. */
  readonly jobs: Record<string, Record<string, Record<string, number>>>;
  readonly functions: Record<string, FunctionCost>;
  readonly bundle: Record<string, { readonly gzipBytes: number }>;
}

async function bench(): Promise<Results> {
  // Always: sizes and times of an older build would be no figures of this one.
  execFileSync('npm', ['run', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  const functions = measureFunctions(join(DIST, 'functions.js'));
  const bundle = Object.fromEntries(
    Object.entries(bundleSizes()).map(([entry, gzipBytes]) => [entry, { gzipBytes: gzipBytes as number }]),
  );
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
  return { jobs, functions, bundle };
}

function table({ jobs, functions, bundle }: Results): string {
  const line = (name: string, cells: readonly unknown[]): string =>
    name.padEnd(24) + cells.map((cell) => String(cell).padStart(12)).join('');
  return [
    line('Jobs, by employees', SIZES),
    ...Object.entries(jobs).flatMap(([job, figures]) =>
      Object.entries(figures).map(([figure, values]) =>
        line(
          `${job} ${figure}`,
          SIZES.map((employees) => values[employees]?.toLocaleString('en-US')),
        ),
      ),
    ),
    '',
    line('Functions', ['ns per cell']),
    ...Object.entries(functions).map(([id, { nsPerCell }]) => line(id, [nsPerCell])),
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
