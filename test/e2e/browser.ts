/** A real Chromium for tests and pictures, on any machine that can run Node. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';

const INSTALLED: readonly LaunchOptions[] = [
  { channel: 'msedge' },
  { channel: 'chrome' },
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].map((executablePath) => ({
    executablePath,
  })),
];

/** `--no-sandbox`: in containers tests run as root, and there Chromium starts in no other way. */
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking'];

/**
 * Starts an installed Edge, Chrome or Chromium; on a Linux machine without one, the Chromium of the npm package.
 *
 * @throws Error when there is none: a test that cannot run must not pass
 */
export async function launchBrowser(): Promise<Browser> {
  for (const installed of INSTALLED) {
    if (installed.executablePath !== undefined && !existsSync(installed.executablePath)) continue;
    try {
      return await chromium.launch({ ...installed, args: ARGUMENTS });
    } catch {
      // Not installed, or it does not start here: the next one.
    }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser to test in: install Microsoft Edge, Google Chrome or Chromium.');
  const folder = unpackChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGUMENTS,
    env: { ...process.env, ...environment(folder) },
  });
}

/** Libraries for machines that lack them, and fonts for machines that have none. */
function environment(folder: string): Record<string, string> {
  const libraries = { LD_LIBRARY_PATH: join(folder, 'lib') };
  return existsSync('/etc/fonts/fonts.conf')
    ? libraries
    : { ...libraries, FONTCONFIG_PATH: folder, HOME: process.env.HOME ?? folder };
}

/** Unpacks the package's Chromium once a machine, to a folder named after its version. */
export function unpackChromium(): string {
  const { resolve } = createRequire(__filename);
  const root = dirname(dirname(dirname(resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `meritsheet-chromium-${version}`);
  if (existsSync(folder)) return folder;
  // Test files run side by side: each unpacks into a folder of its own, and the first to finish gives it its name.
  const unpacking = mkdtempSync(`${folder}-`);
  const read = (name: string): Buffer => brotliDecompressSync(readFileSync(join(root, 'bin', name)));
  writeFileSync(join(unpacking, 'chromium'), read('chromium.br'));
  chmodSync(join(unpacking, 'chromium'), 0o755);
  for (const archive of ['al2023', 'fonts'])
    execFileSync('tar', ['-x', '-C', unpacking], { input: read(`${archive}.tar.br`) });
  // The archive's own configuration names the folders of the machines it was made for.
  writeFileSync(
    join(unpacking, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
