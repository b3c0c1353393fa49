import type { SheetData } from '../model/workbook-data';
import type { PackageParts } from './package-parts';
import { childrenNamed, descend, element, putChild, removeChildren } from './xml';
import type { XmlElement } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** What stands after a sheet's cells, in the order the schema wants. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Worksheet custom properties: each value is a part of its own, in UTF-16. */
export function readProperties(
  parts: PackageParts,
  sheetPath: string,
  worksheet: XmlElement,
): SheetData['properties'] {
  const targets = new Map(parts.relationships(sheetPath).map(({ id, target }) => [id, target]));
  const properties: SheetData['properties'] = {};
  for (const { attributes } of childrenNamed(descend(worksheet, 'customProperties'), 'customPr')) {
    const bytes = parts.bytes[targets.get(attributes['r:id'] ?? '') ?? ''];
    if (bytes) properties[attributes.name ?? ''] = new TextDecoder('utf-16le').decode(bytes);
  }
  return properties;
}

/** Replaces the sheet's properties by these. */
export function writeProperties(
  parts: PackageParts,
  sheetPath: string,
  worksheet: XmlElement,
  properties: SheetData['properties'],
): void {
  for (const { kind, target } of parts.relationships(sheetPath))
    if (kind === 'customProperty') parts.remove(sheetPath, target);
  const entries = Object.entries(properties).map(([name, value]) => {
    const path = parts.freePath('xl/customProperty', '.bin');
    const id = parts.add(sheetPath, path, 'customProperty', CONTENT_TYPE, utf16(value));
    return element('customPr', { name, 'r:id': id });
  });
  if (entries.length === 0) {
    removeChildren(worksheet, 'customProperties');
    return;
  }
  worksheet.attributes['xmlns:r'] ??= 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  putChild(worksheet, element('customProperties', {}, entries), ORDER);
}

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}
