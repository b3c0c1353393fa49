/** The embedded workbook's page as `npm start` serves it, in a real Chromium. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';

const ROOT = join(__dirname, '..', '..');
/** The build takes most of it; on two busy cores it can be slow. */
export const START_TIMEOUT = 180_000;

export interface Served {
  readonly address: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Builds and serves what `npm start` does, on a free port, and starts a browser. */
export async function serve(): Promise<Served> {
  const parameters = ['-r', './build/typescript.cjs', 'build/start.ts', '--quiet', '--port=0'];
  const server = spawn(process.execPath, parameters, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const [address, browser] = await Promise.all([addressOf(server), launchBrowser()]);
    return {
      address,
      browser,
      stop: async () => {
        await browser.close();
        server.kill();
      },
    };
  } catch (error) {
    server.kill();
    throw error;
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, address] = /Meritsheet is at (\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}

export interface OpenPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What the page reported as errors. */
  readonly errors: string[];
}

/** Opens the page and waits until the pane can be used. */
export async function openPage(
  { address, browser }: Served,
  language: 'en-US' | 'zh-CN' = 'en-US',
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${address}?language=${language}&theme=light`);
  const pane = page.frameLocator('#pane');
  await pane.getByRole('heading', { level: 2 }).first().waitFor();
  return { page, pane, errors };
}

/** Goes to a cell by the box beside the formula bar, as in Excel. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('#grid input').first();
  await box.fill(address);
  await box.press('Enter');
}

/** Types into cells one below the other, beginning at the address. */
export async function typeDown(page: Page, address: string, ...entries: string[]): Promise<void> {
  await goTo(page, address);
  for (const entry of entries) {
    await page.keyboard.type(entry);
    await page.keyboard.press('Enter');
  }
}
