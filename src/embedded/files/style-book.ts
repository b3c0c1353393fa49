import type { CellFormat, WorkbookData } from '../model/workbook-data';
import type { ExcelizeFile } from './excelize';
import type { PackageParts } from './package-parts';
import { addFormat } from './styles';
import { childrenNamed, descend } from './xml';
import type { XmlElement } from './xml';

/** The styles that cells need, each added to the file once. */
export class StyleBook {
  private readonly known = new Map<string, number>();
  private readonly quotedCells: XmlElement[] = [];

  constructor(
    private readonly file: ExcelizeFile,
    private readonly formats: WorkbookData['formats'],
  ) {}

  /** @param base the index of the style the cell has in the file */
  index(format: string | undefined, base = 0): number {
    const key = `${format} ${base}`;
    let index = this.known.get(key);
    if (index === undefined) {
      const wanted: CellFormat = (format !== undefined && this.formats[format]) || {};
      index = base === 0 && Object.keys(wanted).length === 0 ? 0 : addFormat(this.file, wanted, base);
      this.known.set(key, index);
    }
    return index;
  }

  /** Its text was typed with an apostrophe: Excelize has no word for that, so `writeQuotes` adds it to the part. */
  quote(cell: XmlElement): void {
    this.quotedCells.push(cell);
  }

  writeQuotes(parts: PackageParts, workbookPath: string): void {
    const path = parts.related(workbookPath, 'styles')?.target ?? '';
    const styles = parts.read(path);
    const list = descend(styles, 'cellXfs');
    if (!styles || !list || this.quotedCells.length === 0) return;
    const all = childrenNamed(list, 'xf');
    const quoted = new Map<string, string>();
    for (const cell of this.quotedCells) {
      const plain = cell.attributes.s ?? '0';
      let index = quoted.get(plain);
      if (index === undefined) {
        const style = structuredClone(all[Number(plain)]);
        if (!style) continue;
        style.attributes.quotePrefix = '1';
        index = String(all.length);
        all.push(style);
        list.children.push(style);
        quoted.set(plain, index);
      }
      cell.attributes.s = index;
    }
    list.attributes.count = String(all.length);
    parts.write(path, styles);
  }
}
