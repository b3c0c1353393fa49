/**
 * `npm run excel`: serves the pane on https://localhost:3000 and opens Excel with it. Microsoft's tools for certificates and
 * sideloading are fetched with npx when they are first used: only somebody with Excel needs them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { webpack } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { functions, pane } from './webpack/add-in.cjs';

const ADDRESS = 'https://localhost:3000';
const OFFICE_JS_URL =
  process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');

/** @throws Error when the tool does not succeed */
function npx(...parameters: readonly string[]): void {
  const { status } = spawnSync('npx', ['--yes', ...parameters], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npx ${parameters.join(' ')} did not succeed.`);
}

async function start(): Promise<void> {
  npx('office-addin-dev-certs@2', 'install');
  const certificate = (name: string): Buffer => readFileSync(join(CERTIFICATES, name));
  const mode = 'development';
  const builds = [
    functions({ publicUrl: ADDRESS, mode }),
    pane({ mode, publicUrl: ADDRESS, officeJs: OFFICE_JS_URL }),
  ];
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port: Number(new URL(ADDRESS).port),
      server: {
        type: 'https',
        options: {
          ca: certificate('ca.crt'),
          cert: certificate('localhost.crt'),
          key: certificate('localhost.key'),
        },
      },
      static: false,
      hot: false,
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
    webpack(builds),
  );
  await server.start();
  server.middleware?.waitUntilValid(() =>
    npx('office-addin-debugging@6', 'start', 'manifest.xml', 'desktop', '--no-debug'),
  );
}

void start();
