import { strToU8 } from 'fflate';
import type { WorkbookData } from '../model/workbook-data';
import type { PackageParts } from './package-parts';
import { childrenNamed, element, textOf, writeXml } from './xml';

/**
 * Add-in settings, as a custom XML part of our own. Excel itself keeps them in a part that belongs to an installed add-in:
 * written by somebody else, it would ask the user about an add-in it cannot find.
 */
const NAMESPACE = 'urn:meritsheet:add-in-settings';

const pathOf = (parts: PackageParts, workbookPath: string): string | undefined =>
  parts
    .relationships(workbookPath)
    .find(({ kind, target }) => kind === 'customXml' && parts.read(target)?.attributes.xmlns === NAMESPACE)
    ?.target;

export function readSettings(parts: PackageParts, workbookPath: string): WorkbookData['settings'] {
  const path = pathOf(parts, workbookPath);
  const root = path === undefined ? undefined : parts.read(path);
  return Object.fromEntries(
    childrenNamed(root, 'setting').map((one) => [one.attributes.name, JSON.parse(textOf(one)) as unknown]),
  );
}

export function writeSettings(
  parts: PackageParts,
  workbookPath: string,
  settings: WorkbookData['settings'],
): void {
  const known = pathOf(parts, workbookPath);
  if (known !== undefined) parts.remove(workbookPath, known);
  const entries = Object.entries(settings).map(([name, value]) =>
    element('setting', { name }, [JSON.stringify(value ?? null)]),
  );
  if (entries.length === 0) return;
  const bytes = strToU8(writeXml(element('settings', { xmlns: NAMESPACE }, entries)));
  parts.add(workbookPath, parts.freePath('customXml/item', '.xml'), 'customXml', 'application/xml', bytes);
}
