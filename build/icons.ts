/** Draws `assets/*.png` from the drawings beside them: `npm run icons` after one has changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { launchBrowser } from '../test/e2e/browser';

const ASSETS = join(__dirname, '..', 'assets');

/** The sizes Excel asks for: of the brand's icon in its lists of add-ins, of a button in the ribbon. */
const sizesOf = (name: string): readonly number[] =>
  name === 'meritsheet' ? [16, 32, 64, 80, 128] : [16, 32, 80];

async function drawIcons(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const file of readdirSync(ASSETS).filter((file) => file.endsWith('.svg'))) {
    const name = basename(file, '.svg');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>
      ${readFileSync(join(ASSETS, file), 'utf8')}`);
    for (const size of sizesOf(name)) {
      await page.setViewportSize({ width: size, height: size });
      await page.screenshot({ path: join(ASSETS, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void drawIcons();
