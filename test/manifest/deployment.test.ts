/** What `npm run build` writes is what the manifest that it writes sends Excel to. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OfficeAddinManifest } from 'office-addin-manifest';

const PUBLIC_URL = 'https://example.org/merit';
const OFFICE_JS_URL = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';
const folder = mkdtempSync(join(tmpdir(), 'meritsheet-dist-'));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

// Not minified, which is most of a build's time and changes none of this.
beforeAll(async () => {
  await promisify(execFile)(
    'npm',
    ['run', 'build', '--', '--no-optimization-minimize', '--output-path', folder],
    {
      cwd: join(__dirname, '..', '..'),
      env: { ...process.env, PUBLIC_URL, OFFICE_JS_URL },
      shell: process.platform === 'win32',
    },
  );
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('every address of the manifest is a file of the build', () => {
  const addresses = [...read('manifest.xml').matchAll(/"(https:[^"]+)"/g)].map(
    ([, address]) => address ?? '',
  );
  expect(addresses.length).toBeGreaterThan(25);
  expect(addresses.filter((address) => !existsSync(join(folder, address.slice(PUBLIC_URL.length))))).toEqual(
    [],
  );
});

test('the functions’ help is a page of the build', () => {
  for (const file of ['functions.json', 'functions-zh-CN.json']) {
    const { functions } = JSON.parse(read(file)) as { functions: { id: string; helpUrl: string }[] };
    expect(functions.length).toBeGreaterThan(6);
    for (const { helpUrl } of functions) {
      const { pathname, hash } = new URL(helpUrl);
      expect(read(pathname.slice('/merit/'.length))).toMatch(new RegExp(`id="?${hash.slice(1)}["> ]`));
    }
  }
});

test('Office.js comes from the address that was set, and the page’s policy allows no other', () => {
  const page = read('taskpane.html');
  expect(page).toMatch(new RegExp(`<script src="?${OFFICE_JS_URL}"?>`));
  expect(page).not.toContain('appsforoffice.microsoft.com');
  const [, policy = ''] = /Content-Security-Policy"? content="([^"]+)"/.exec(page) ?? [];
  const hosts = [...policy.matchAll(/https?:[^\s;]*/g)].map(([host]) => host);
  expect(new Set(hosts)).toEqual(new Set([new URL(OFFICE_JS_URL).origin]));
  expect(policy).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'|\*/);
});

test('Microsoft’s parser reads the manifest', async () => {
  const info = await OfficeAddinManifest.readManifestFile(join(folder, 'manifest.xml'));
  expect(info).toMatchObject({
    displayName: 'Meritsheet',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
  });
});
