import { strToU8 } from 'fflate';
import type { PackageParts } from './package-parts';
import { childrenNamed, descend, element, putChild, writeXml } from './xml';
import type { XmlElement } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC_ARRAY = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const EXTENSION = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';
const TYPE = 'XLDAPR';
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

const ABILITIES = [
  'copy',
  'pasteAll',
  'pasteValues',
  'merge',
  'splitFirst',
  'rowColShift',
  'clearFormats',
  'clearComments',
  'assign',
  'coerce',
  'cellMeta',
];

/**
 * Marks formulas as dynamic arrays, so that Excel takes them for no old array formulas: with the number of an entry in the
 * workbook's metadata, of which Excelize knows nothing.
 */
export class DynamicArrays {
  private readonly cells: XmlElement[] = [];

  mark(cell: XmlElement): void {
    this.cells.push(cell);
  }

  write(parts: PackageParts, workbookPath: string): void {
    if (this.cells.length === 0) return;
    const known = parts.related(workbookPath, 'sheetMetadata')?.target;
    const metadata = (known && parts.read(known)) || element('metadata', { xmlns: MAIN });
    const number = numberIn(metadata);
    for (const cell of this.cells) cell.attributes.cm = String(number);
    if (known) parts.write(known, metadata);
    else {
      const bytes = strToU8(writeXml(metadata));
      parts.add(workbookPath, 'xl/metadata.xml', 'sheetMetadata', CONTENT_TYPE, bytes);
    }
  }
}

/** The place of the dynamic arrays' entry, counted from 1; it is added where there is none. */
function numberIn(metadata: XmlElement): number {
  const types = descend(metadata, 'metadataTypes') ?? element('metadataTypes', { count: 0 });
  const marks = descend(metadata, 'cellMetadata') ?? element('cellMetadata', { count: 0 });
  const type = childrenNamed(types, 'metadataType').findIndex(({ attributes }) => attributes.name === TYPE);
  const mark = childrenNamed(marks, 'bk').findIndex(
    (block) => type >= 0 && descend(block, 'rc')?.attributes.t === String(type + 1),
  );
  if (mark >= 0) return mark + 1;
  if (type < 0) putFuture(metadata);
  const typeNumber = type >= 0 ? type + 1 : addTo(types, typeElement());
  const number = addTo(marks, element('bk', {}, [element('rc', { t: typeNumber, v: 0 })]));
  putChild(metadata, types, ORDER);
  putChild(metadata, marks, ORDER);
  return number;
}

/** Answers the place of what was added, counted from 1. */
function addTo(list: XmlElement, child: XmlElement): number {
  list.children.push(child);
  list.attributes.count = String(list.children.length);
  return list.children.length;
}

const typeElement = (): XmlElement =>
  element('metadataType', {
    name: TYPE,
    minSupportedVersion: 120000,
    ...Object.fromEntries(ABILITIES.map((ability) => [ability, 1])),
  });

function putFuture(metadata: XmlElement): void {
  const properties = element('xda:dynamicArrayProperties', {
    'xmlns:xda': DYNAMIC_ARRAY,
    fDynamic: 1,
    fCollapsed: 0,
  });
  const block = element('bk', {}, [
    element('extLst', {}, [element('ext', { uri: EXTENSION }, [properties])]),
  ]);
  const future = element('futureMetadata', { name: TYPE, count: 1 }, [block]);
  const after = metadata.children.findIndex(
    (child) => typeof child !== 'string' && ORDER.indexOf(child.name) > ORDER.indexOf('futureMetadata'),
  );
  metadata.children.splice(after < 0 ? metadata.children.length : after, 0, future);
}
