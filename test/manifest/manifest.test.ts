/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productionManifest } from '../../build/production-manifest';
import packageJson from '../../package.json';

const ROOT = join(__dirname, '..', '..');
const development = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const production = productionManifest(development, 'https://example.org/merit');

/** The longest that Office takes. */
const LENGTHS = {
  id: 125,
  resid: 32,
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  ShortStrings: 125,
  LongStrings: 250,
  FunctionName: 125,
};

/** Office reads these elements in this order and no other. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
    ...['DefaultSettings', 'Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

describe.each([
  ['development', development, 'https://localhost:3000'],
  ['production', production, 'https://example.org/merit'],
])('the %s manifest', (_, text, url) => {
  const manifest = new DOMParser().parseFromString(text, 'text/xml');
  const elements = [...manifest.querySelectorAll('*')];
  const all = (localName: string): Element[] => elements.filter((one) => one.localName === localName);
  const one = (localName: string): Element => {
    const [found, ...more] = all(localName);
    if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} of ${localName}`);
    return found;
  };
  const value = (element: Element): string =>
    element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? element.textContent ?? '';
  const resource = (resid: string): Element => {
    const found = [...one('Resources').querySelectorAll('[id]')].find(({ id }) => id === resid);
    if (!found) throw new Error(`no resource ${resid}`);
    return found;
  };
  const chinese = (element: Element): string | undefined =>
    [...element.children]
      .find((child) => child.localName === 'Override' && /^zh-cn$/i.test(child.getAttribute('Locale') ?? ''))
      ?.getAttribute('Value') ?? undefined;
  /** What people read, in both languages; all but the functions' namespace, which is the same in every language. */
  const texts = [
    ...['DisplayName', 'Description'].map((name) => [name, all(name)[0]] as const),
    ...['ShortStrings', 'LongStrings'].flatMap((name) =>
      [...one(name).children].map((child) => [name, child] as const),
    ),
  ].filter((entry): entry is [keyof typeof LENGTHS, Element] => entry[1]?.id !== 'Functions.Namespace');

  test('is well-formed and complete', () => {
    expect(all('parsererror')).toEqual([]);
    expect(manifest.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
    expect(all('Control').length).toBe(6);
    expect(texts.length).toBe(2 + 10 + 7);
  });

  test('has an id, and the version of the package', () => {
    expect(value(one('Id'))).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(value(one('Version'))).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(value(one('Version'))).toBe(`${packageJson.version}.0`);
  });

  test('has its elements in the order in which Office reads them', () => {
    for (const [parent, order] of Object.entries(ORDER)) {
      for (const element of all(parent)) {
        const places = [...element.children].map((child) => order.indexOf(child.localName));
        expect([parent, places]).toEqual([parent, [...places].sort((a, b) => a - b)]);
        expect([parent, places.includes(-1)]).toEqual([parent, false]);
      }
    }
  });

  test('names only https addresses of its own', () => {
    const addresses = elements
      .flatMap((element) => ['DefaultValue', 'Value'].map((name) => element.getAttribute(name) ?? ''))
      .filter((address) => /^[a-z]+:\/\//i.test(address));
    expect(addresses.length).toBeGreaterThan(25);
    expect(addresses.filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
    expect(all('AppDomain').map(value)).toEqual([new URL(url).origin]);
  });

  test('keeps within Office’s lengths', () => {
    const long = (name: keyof typeof LENGTHS, candidates: readonly (string | undefined)[]): unknown[] =>
      candidates.filter((text = '') => text === '' || text.length > LENGTHS[name]);
    for (const [name, element] of texts) expect(long(name, [value(element), chinese(element)])).toEqual([]);
    for (const name of ['ProviderName', 'FunctionName'] as const)
      expect(long(name, all(name).map(value))).toEqual([]);
    const residsOf = elements.map((element) => element.getAttribute('resid') ?? element.id).filter(Boolean);
    expect(long('resid', residsOf)).toEqual([]);
  });

  test('has names without “Excel” or “add-in”', () => {
    const name = one('DisplayName');
    expect([value(name), chinese(name)].join()).not.toMatch(/excel|add-?in|加载项/i);
    expect(value(name)).toMatch(/^Meritsheet/);
  });

  test('has every text in Chinese too', () => {
    for (const [, element] of texts) {
      expect([value(element), chinese(element)]).toEqual([
        value(element),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
    }
  });

  test('refers to every resource, and to none that is not there', () => {
    const ids = [...one('Resources').querySelectorAll('[id]')].map(({ id }) => id);
    const used = elements.flatMap((element) => element.getAttribute('resid') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    const controls = ['CustomTab', 'Group', 'Control'].flatMap((name) => all(name).map(({ id }) => id));
    expect(new Set(controls).size).toBe(controls.length);
  });

  test('has icons of the size they are asked for in', () => {
    const sizeOf = (address: string): [number, number] => {
      const png = readFileSync(join(ROOT, address.slice(url.length)));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(sizeOf(value(one('IconUrl')))).toEqual([32, 32]);
    expect(sizeOf(value(one('HighResolutionIconUrl')))).toEqual([64, 64]);
    expect(all('Icon').length).toBe(2 + 6);
    for (const icon of all('Icon')) {
      const images = [...icon.children];
      expect(images.map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
      for (const image of images) {
        const size = Number(image.getAttribute('size'));
        expect(sizeOf(value(resource(image.getAttribute('resid') ?? '')))).toEqual([size, size]);
      }
    }
  });

  test('has one runtime for pane, buttons and functions, and a functions’ metadata for each language', () => {
    const pane = one('Runtime').getAttribute('resid') ?? '';
    expect(one('Runtime').getAttribute('lifetime')).toBe('long');
    expect(one('FunctionFile').getAttribute('resid')).toBe(pane);
    expect(one('Page').firstElementChild?.getAttribute('resid')).toBe(pane);
    expect(value(resource(pane))).toBe(
      value(one('DefaultSettings').firstElementChild ?? manifest.documentElement),
    );
    const metadata = resource(one('Metadata').firstElementChild?.getAttribute('resid') ?? '');
    expect([value(metadata), chinese(metadata)]).toEqual([
      `${url}/functions.json`,
      `${url}/functions-zh-CN.json`,
    ]);
    const namespace = resource(one('Namespace').getAttribute('resid') ?? '');
    expect([value(namespace), chinese(namespace)]).toEqual(['MERIT', undefined]);
  });

  test('has no requirements that would hide its buttons instead of saying what is missing', () => {
    expect(one('VersionOverrides').querySelector('Requirements')).toBeNull();
  });

  // The schemas are Microsoft's and not part of the project: give their folder to have them checked as well.
  const schemas = process.env.MERITSHEET_XSD_DIR;
  if (schemas && existsSync(schemas)) {
    test('is valid by Microsoft’s schemas', () => {
      const schema = join(schemas, 'OfficeAppManifestV1_1.xsd');
      execFileSync('xmllint', ['--noout', '--schema', schema, '-'], {
        input: text,
        stdio: ['pipe', 'ignore', 'pipe'],
      });
    });
  }
});

test('production differs from development in id, name and address alone', () => {
  const id = (manifest: string): string | undefined => /<Id>([^<]+)</.exec(manifest)?.[1];
  expect(id(production)).not.toBe(id(development));
  expect(production).not.toMatch(/localhost|development|开发/);
  const alike = (manifest: string): string =>
    manifest
      .replace(/<!--[^]*?-->/g, '')
      .replace(/<Id>[^<]+/, '')
      .replace(/https:\/\/(localhost:3000|example\.org(\/merit)?)/g, '')
      .replace(/ \(development\)|（开发版）/g, '')
      .replace(/\s+/g, ' ');
  expect(alike(production)).toBe(alike(development));
});
