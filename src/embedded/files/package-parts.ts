import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ZippableFile } from 'fflate';
import { childrenNamed, element, elements, parseXml, writeXml } from './xml';
import type { XmlElement } from './xml';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`. */
  readonly kind: string;
  /** The part's path in the package; an outside address for links. */
  readonly target: string;
}

/** In bytes: hundreds of small parts cost more time than they would save. */
const WORTH_DEFLATING = 1_000;

const CONTENT_TYPES = '[Content_Types].xml';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The parts of an Office file, by their path (`xl/workbook.xml`). */
export class PackageParts {
  /** `[Content_Types].xml`, which every part added has a word in: read once, written when the package is zipped. */
  private types: XmlElement | null = null;

  private constructor(readonly bytes: Record<string, Uint8Array>) {}

  static unzip(file: Uint8Array): PackageParts {
    return new PackageParts(unzipSync(file));
  }
  /** @param level 0 to pass it on at once, up to 9 to keep it */
  zip(level: 0 | 6): Uint8Array {
    if (this.types) this.write(CONTENT_TYPES, this.types);
    const files = Object.entries(this.bytes).map(([path, bytes]): [string, ZippableFile] => [
      path,
      [bytes, { level: bytes.length < WORTH_DEFLATING ? 0 : level }],
    ]);
    return zipSync(Object.fromEntries(files));
  }

  has(path: string): boolean {
    return path in this.bytes;
  }
  read(path: string): XmlElement | undefined {
    const bytes = this.bytes[path];
    return bytes && parseXml(strFromU8(bytes).replace(/^\ufeff/, ''));
  }
  write(path: string, root: XmlElement): void {
    this.bytes[path] = strToU8(writeXml(root));
  }

  /** @param path the part they start from; `''` for the package */
  relationships(path: string): Relationship[] {
    return childrenNamed(this.read(relationshipsPath(path)), 'Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      kind: (attributes.Type ?? '').slice((attributes.Type ?? '').lastIndexOf('/') + 1),
      target:
        attributes.TargetMode === 'External'
          ? (attributes.Target ?? '')
          : resolvePath(path, attributes.Target ?? ''),
    }));
  }
  related(path: string, kind: string): Relationship | undefined {
    return this.relationships(path).find((one) => one.kind === kind);
  }

  /** Adds a part and the relationship that leads to it. Answers the relationship's id. */
  add(from: string, path: string, kind: string, contentType: string, bytes: Uint8Array): string {
    this.bytes[path] = bytes;
    this.contentTypes.children.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
    const links = this.read(relationshipsPath(from)) ?? element('Relationships', { xmlns: RELATIONSHIPS });
    const taken = new Set(elements(links).map(({ attributes }) => attributes.Id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const attributes = { Id: `rId${number}`, Type: OFFICE_KIND + kind, Target: `/${path}` };
    links.children.push(element('Relationship', attributes));
    this.write(relationshipsPath(from), links);
    return attributes.Id;
  }

  /** Removes a part and the relationship that leads to it. */
  remove(from: string, path: string): void {
    this.drop([path]);
    const links = this.read(relationshipsPath(from));
    if (links) {
      links.children = elements(links).filter(
        ({ attributes }) => resolvePath(from, attributes.Target ?? '') !== path,
      );
      this.write(relationshipsPath(from), links);
    }
  }

  /** Removes parts that no relationship leads to. */
  drop(paths: readonly string[]): void {
    if (paths.length === 0) return;
    for (const path of paths) {
      delete this.bytes[path];
      delete this.bytes[relationshipsPath(path)];
    }
    const gone = new Set(paths.map((path) => `/${path}`));
    const types = this.contentTypes;
    types.children = elements(types).filter(({ attributes }) => !gone.has(attributes.PartName ?? ''));
  }

  private get contentTypes(): XmlElement {
    return (this.types ??= this.read(CONTENT_TYPES) ?? element('Types', { xmlns: TYPES }));
  }

  /** The parts that some relationship leads to, from the package downwards. */
  reached(): Set<string> {
    const reached = new Set<string>();
    const follow = (from: string): void => {
      for (const { target } of this.relationships(from)) {
        if (reached.has(target) || !this.has(target)) continue;
        reached.add(target);
        follow(target);
      }
    };
    follow('');
    return reached;
  }

  /** A path that is not taken: `freePath('xl/customProperty', '.bin')` → `xl/customProperty3.bin`. */
  freePath(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number += 1;
    return `${stem}${number}${extension}`;
  }
}

function relationshipsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
