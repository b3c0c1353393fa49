import { formatArea, parseArea } from '../model/address';
import type { Area } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import { childrenNamed } from './xml';
import type { XmlElement } from './xml';

export const readMerges = (mergeCells: XmlElement | undefined): Area[] =>
  childrenNamed(mergeCells, 'mergeCell').flatMap(({ attributes }) => parseArea(attributes.ref ?? '') ?? []);

export function writeMerges(file: ExcelizeFile, sheet: string, merges: readonly Area[]): void {
  for (const merge of merges) {
    const [from = '', to = from] = formatArea(merge).split(':');
    done(file.MergeCell(sheet, from, to));
  }
}
