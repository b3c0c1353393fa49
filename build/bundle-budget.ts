/** Gzipped sizes of what users download. Run after a build; fails when a budget is passed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(__dirname, '..', 'dist');

/** Bytes, gzipped. The first view's is the size of Microsoft's own React task-pane template built with today's packages. */
const BUDGETS = { functions: 15_000, firstView: 169_000 } as const;

const gzipBytes = (file: string): number => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

/** The page's own scripts that load before anything is shown. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(DIST, page), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*?\ssrc=["']?([^"':>\s]+\.js)/g)].map(([, src]) => src ?? '');
  if (scripts.length < 2)
    throw new Error(
      `${page} loads ${scripts.length} scripts: the functions' and the pane's own are missing.`,
    );
  return scripts;
}

export interface BundleSizes {
  readonly functions: number;
  readonly firstView: number;
  readonly all: number;
}

export function bundleSizes(): BundleSizes {
  const scripts = readdirSync(DIST).filter((file) => file.endsWith('.js') && !file.startsWith('embedded'));
  const sum = (files: readonly string[]): number => files.reduce((total, file) => total + gzipBytes(file), 0);
  return {
    functions: gzipBytes('functions.js'),
    firstView: sum(scriptsOf('taskpane.html')),
    all: sum(scripts),
  };
}

if (require.main === module) {
  const sizes = bundleSizes();
  for (const [entry, bytes] of Object.entries(sizes)) {
    const budget = (BUDGETS as Readonly<Record<string, number>>)[entry];
    const over = budget !== undefined && bytes > budget;
    process.stdout.write(
      `${entry}: ${bytes} bytes gzipped${budget ? ` of ${budget}` : ''}${over ? ' - OVER' : ''}\n`,
    );
    if (over) process.exitCode = 1;
  }
}
