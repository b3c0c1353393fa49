/** The embedded workbook's page as `npm start` serves it, in a real Chromium. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
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
        await once(server, 'exit');
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
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${address}?language=${language}&theme=light`, { timeout: 60_000 });
  const pane = page.frameLocator('#pane');
  await pane.getByRole('heading', { level: 1 }).first().waitFor();
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

/** Chooses something from the menu of a row, which counts from 1 and is in view. */
export async function fromRowMenu(page: Page, row: number, choice: string): Promise<void> {
  const [HEADER, ROW] = [20, 20];
  const cells = page.locator("#grid canvas[id^='univer-sheet-main-canvas']");
  const position = { x: HEADER, y: HEADER + (row - 0.5) * ROW };
  await cells.click({ position });
  await cells.click({ position, button: 'right' });
  // Some of the menu's entries hold a number to be changed: only beside it a click chooses.
  await page
    .getByRole('button')
    .filter({ hasText: choice })
    .click({ position: { x: 12, y: 14 } });
}

/** What the page shows comes in its own time: tries until what is expected holds, or says why it did not. */
export async function eventually(expectation: () => Promise<void>, within = 15_000): Promise<void> {
  for (const start = Date.now(); ;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() - start > within) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What the grid itself has in a cell: what Ctrl+C copies. */
export async function shownIn(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  await page.keyboard.press('Control+c');
  return (await page.evaluate(() => navigator.clipboard.readText())).trim();
}

/** Values on the active sheet, as the add-in's own Office.js client reads them in the pane. */
export function valuesOf(page: Page, address: string): Promise<unknown[][]> {
  const pane = page.frame({ url: /taskpane\.html/ });
  if (!pane) throw new Error('There is no pane.');
  return pane.evaluate(
    (range) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange(range);
        cells.load('values');
        await context.sync();
        return cells.values as unknown[][];
      }),
    address,
  );
}

/** Saves by a button of the bar. @returns the file's name and its parts */
export async function save(
  page: Page,
  button: string,
): Promise<{ name: string; parts: Record<string, Uint8Array> }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), parts: unzipSync(readFileSync(await download.path())) };
}

/** Opens a file by the bar's button. */
export async function openByButton(page: Page, name: string, content: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(Open|打开)$/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: content });
}
