import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { productionManifest } from '../../build/production-manifest';

const ROOT = join(__dirname, '..', '..');
const development = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const production = productionManifest(development, 'https://example.org/merit');

const all = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map((match) => [...match]);

describe.each([
  ['development', development, 'https://localhost:3000'],
  ['production', production, 'https://example.org/merit'],
])('the %s manifest', (_, manifest, url) => {
  test('every address is https and ours', () => {
    const addresses = all(manifest, /(?:DefaultValue|Value)="(https?:[^"]*)"/g).map(
      ([, address]) => address ?? '',
    );
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
  });

  test('names and descriptions keep within their lengths, in both languages', () => {
    const texts = (tag: string): string[] => {
      const [, block = ''] = new RegExp(`<${tag}([^]*?)</${tag}>`).exec(manifest) ?? [];
      return all(block, /(?:DefaultValue|Value)="([^"]*)"/g).map(([, text]) => text ?? '');
    };
    for (const [tag, limit] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      expect(texts(tag)).toHaveLength(2);
      for (const text of texts(tag)) expect(text.length).toBeLessThanOrEqual(limit);
    }
    expect(texts('DisplayName').join()).not.toMatch(/excel|add-?in/i);
    for (const [, id, text = ''] of all(manifest, /<bt:String id="([^"]+)" DefaultValue="([^"]*)"/g)) {
      expect([id, text.length <= (/Text$/.test(id ?? '') ? 250 : 125)]).toEqual([id, true]);
    }
  });

  test('every resid resolves, none is longer than 32 or left over', () => {
    const ids = all(manifest, /<bt:(?:Image|Url|String) id="([^"]+)"/g).map(([, id]) => id);
    const used = all(manifest, /resid="([^"]+)"/g).map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    expect(ids.filter((id) => (id ?? '').length > 32)).toEqual([]);
  });

  test('every text is there in Chinese', () => {
    for (const [, id, inside] of all(
      manifest,
      /<bt:String id="([^"]+)"(?:\/>|[^>]*>([^]*?)<\/bt:String>)/g,
    )) {
      if (id === 'Functions.Namespace') continue;
      expect([id, /<bt:Override Locale="zh-cn" Value="[^"]*\p{Script=Han}/u.test(inside ?? '')]).toEqual([
        id,
        true,
      ]);
    }
    expect(manifest).toContain('functions-zh-CN.json');
  });

  test('icons are there in the size they claim', () => {
    const icons = all(manifest, /"https:[^"]*\/assets\/([a-z-]+-(\d+)\.png)"/g);
    expect(icons.length).toBe(2 + 7 * 3);
    for (const [, file = '', size] of icons) {
      const png = readFileSync(join(ROOT, 'assets', file));
      expect([file, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, Number(size), Number(size)]);
    }
    expect(manifest).toMatch(/<IconUrl [^>]*-32\.png/);
    expect(manifest).toMatch(/<HighResolutionIconUrl [^>]*-64\.png/);
  });

  test('Microsoft’s parser reads it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'meritsheet-manifest-')), 'manifest.xml');
    writeFileSync(file, manifest);
    const info = await OfficeAddinManifest.readManifestFile(file);
    expect(info).toMatchObject({ version: '0.1.0.0', hosts: ['Workbook'], officeAppType: 'TaskPaneApp' });
    expect(info.displayName).toMatch(/^Meritsheet/);
  });

  // The schemas are Microsoft's and not part of the project: give their folder to have them checked as well.
  const schemas = process.env.MERITSHEET_XSD_DIR;
  if (schemas && existsSync(schemas)) {
    test('it is valid by Microsoft’s schemas', () => {
      const schema = join(schemas, 'OfficeAppManifestV1_1.xsd');
      execFileSync('xmllint', ['--noout', '--schema', schema, '-'], {
        input: manifest,
        stdio: ['pipe', 'ignore', 'pipe'],
      });
    });
  }
});

test('production differs from development in id, name and address alone', () => {
  const id = (manifest: string): string | undefined => /<Id>([^<]+)</.exec(manifest)?.[1];
  expect(id(production)).not.toBe(id(development));
  expect(production).not.toMatch(/localhost|development|开发/);
  expect(production).toContain('<AppDomain>https://example.org</AppDomain>');
});
