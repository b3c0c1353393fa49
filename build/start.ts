/**
 * `npm start`: builds the embedded workbook with the pane, serves both on this machine and opens the page.
 * `--port=<number>` asks for a port (0: any free one), `--quiet` opens nothing and does not watch the sources.
 */
import { spawn } from 'node:child_process';
import { webpack } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';

import { builds, SERVED } from './webpack/embedded.cjs';

const FIRST_PORT = 3000;

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}`))?.slice(name.length + 3);

const quiet = option('quiet') !== undefined;

/** The system's own way to open an address; where there is none, the printed address is enough. */
function openBrowser(address: string): void {
  const [command, ...parameters] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const opening = spawn(command ?? '', parameters, { stdio: 'ignore', detached: true });
  opening.on('error', () => undefined);
  opening.unref();
}

async function start(): Promise<void> {
  process.env.WEBPACK_DEV_SERVER_BASE_PORT = String(FIRST_PORT);
  const wanted = option('port');
  const compiler = webpack(builds);
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port: wanted ? Number(wanted) : await WebpackDevServer.getFreePort('auto', 'localhost'),
      static: SERVED.map((served) => ({ ...served, watch: false })),
      hot: false,
      liveReload: !quiet,
      client: quiet ? false : { overlay: false, logging: 'error' },
      setupExitSignals: true,
      open: false,
    },
    compiler,
  );
  process.stdout.write('Building Meritsheet …\n');
  await server.start();
  const { port } = server.server?.address() as { port: number };
  const address = `http://localhost:${port}/embedded.html`;
  server.middleware?.waitUntilValid((stats) => {
    if (stats?.hasErrors()) {
      process.stderr.write(`${stats.toString('errors-only')}\n`);
      return;
    }
    process.stdout.write(`Meritsheet is at ${address}\nStop it with Ctrl+C.\n`);
    if (!quiet) openBrowser(address);
  });
}

void start();
