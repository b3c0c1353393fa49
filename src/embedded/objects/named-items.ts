import { HostError } from '../bridge/host-error';
import { HostCollection, HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { parseArea, splitSheet } from '../model/address';
import { newId } from '../model/workbook-data';
import type { NameData, SheetData } from '../model/workbook-data';
import { Range } from './range';

/** Names that would read as a cell: `KPI360` is one, `SCORE360` is not. */
const LIKE_A_CELL = /^(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])\d+$|^R\d*C\d*$|^[RC]$/i;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(
    context: HostContext,
    /** `null` for the workbook's names. */
    private readonly sheet: SheetData | null,
  ) {
    super(context);
  }
  private get names(): NameData[] {
    return this.sheet?.names ?? this.context.workbook.names;
  }
  items(): NamedItem[] {
    return this.names.map((name) => new NamedItem(this.context, this.names, name, this.sheet));
  }
  find(key: unknown): NamedItem | null {
    const name = this.names.find((one) => one.name.toLowerCase() === String(key).toLowerCase());
    return name ? new NamedItem(this.context, this.names, name, this.sheet) : null;
  }
  GetItem(key: string): NamedItem {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound', `There is no name ${key}.`);
    return found;
  }
  Add(name: string, reference: string | Range, comment?: string | null): NamedItem {
    if (!NAME.test(name) || LIKE_A_CELL.test(name) || name.length > 255) {
      throw new HostError('InvalidArgument', `${name} cannot be a name.`);
    }
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `The name ${name} is there already.`);
    const formula = reference instanceof Range ? `=${reference.absoluteAddress}` : reference;
    const data: NameData = { id: newId(), name, formula, visible: true, comment: comment ?? '' };
    this.names.push(data);
    this.context.calculation.changed();
    return new NamedItem(this.context, this.names, data, this.sheet);
  }
}

export class NamedItem extends HostObject {
  readonly scalars = ['name', 'formula', 'comment', 'visible', 'scope', 'type'];

  constructor(
    context: HostContext,
    private readonly names: NameData[],
    private readonly data: NameData,
    private readonly sheet: SheetData | null,
  ) {
    super(context);
  }
  override get key(): string {
    return this.data.name;
  }
  get Name(): string {
    return this.data.name;
  }
  get Scope(): string {
    return this.sheet ? 'Worksheet' : 'Workbook';
  }
  get Type(): string {
    return this.area() ? 'Range' : 'String';
  }
  get Formula(): string {
    return this.data.formula;
  }
  set Formula(formula: string) {
    this.data.formula = formula;
    this.context.calculation.changed();
  }
  get Comment(): string {
    return this.data.comment;
  }
  set Comment(comment: string) {
    this.data.comment = comment;
  }
  get Visible(): boolean {
    return this.data.visible;
  }
  set Visible(visible: boolean) {
    this.data.visible = visible;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError('InvalidArgument', `${this.data.name} is no range.`);
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const found = this.area();
    return found ? new Range(this.context, found.sheet, found.area) : null;
  }
  Delete(): void {
    this.names.splice(this.names.indexOf(this.data), 1);
    this.context.calculation.changed();
  }
  private area(): { sheet: SheetData; area: NonNullable<ReturnType<typeof parseArea>> } | null {
    const { sheet: name, rest } = splitSheet(this.data.formula.replace(/^=/, ''));
    const sheet = this.context.workbook.sheets.find((one) => one.name === name);
    const area = parseArea(rest);
    return sheet && area ? { sheet, area } : null;
  }
}
