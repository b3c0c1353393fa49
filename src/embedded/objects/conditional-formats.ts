import { HostError } from '../bridge/host-error';
import { HostCollection, HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { intersection } from '../model/address';
import { newId } from '../model/workbook-data';
import type { ConditionalFormatData } from '../model/workbook-data';
import type { Range } from './range';

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(
    context: HostContext,
    private readonly range: Range,
  ) {
    super(context);
  }
  items(): ConditionalFormat[] {
    return this.range.sheet.conditionalFormats
      .filter(({ area }) => intersection(area, this.range.area))
      .map((data) => new ConditionalFormat(this.context, data));
  }
  find(key: unknown): ConditionalFormat | null {
    const data = this.range.sheet.conditionalFormats.find(({ id }) => id === key);
    return data ? new ConditionalFormat(this.context, data) : null;
  }
  Add(type: string): ConditionalFormat {
    if (type !== 'Custom' && type !== 'DataBar' && type !== 'CellValue') {
      throw new HostError('ApiNotFound', `Conditional format ${type}`);
    }
    const data: ConditionalFormatData = { id: newId(), area: this.range.area, type };
    this.range.sheet.conditionalFormats.push(data);
    return new ConditionalFormat(this.context, data);
  }
  ClearAll(): void {
    const { sheet, area } = this.range;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => !intersection(one.area, area));
  }
}

abstract class ConditionalFormatPart extends HostObject {
  readonly scalars: readonly string[] = [];

  constructor(
    context: HostContext,
    protected readonly data: ConditionalFormatData,
  ) {
    super(context);
  }
}

export class ConditionalFormat extends ConditionalFormatPart {
  override readonly scalars = ['id', 'type'];

  override get key(): string {
    return this.data.id;
  }
  get Id(): string {
    return this.data.id;
  }
  get Type(): string {
    return this.data.type;
  }
  get Custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.context, this.data);
  }
  get CellValue(): CellValueConditionalFormat {
    return new CellValueConditionalFormat(this.context, this.data);
  }
  get DataBar(): DataBarConditionalFormat {
    return new DataBarConditionalFormat(this.context, this.data);
  }
}

class CustomConditionalFormat extends ConditionalFormatPart {
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.context, this.data);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.context, this.data);
  }
}

class CellValueConditionalFormat extends ConditionalFormatPart {
  get Rule(): ConditionalFormatData['rule'] | null {
    return this.data.rule ?? null;
  }
  set Rule(rule: NonNullable<ConditionalFormatData['rule']>) {
    this.data.rule = rule;
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.context, this.data);
  }
}

class ConditionalFormatRule extends ConditionalFormatPart {
  override readonly scalars = ['formula'];

  get Formula(): string {
    return this.data.formula ?? '';
  }
  set Formula(formula: string) {
    this.data.formula = formula;
  }
}

class ConditionalRangeFormat extends ConditionalFormatPart {
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.context, this.data);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.context, this.data);
  }
}

class ConditionalRangeFill extends ConditionalFormatPart {
  override readonly scalars = ['color'];

  get Color(): string {
    return this.data.fill ?? '';
  }
  set Color(color: string) {
    this.data.fill = color;
  }
}

class ConditionalRangeFont extends ConditionalFormatPart {
  override readonly scalars = ['color', 'bold'];

  get Color(): string {
    return this.data.color ?? '';
  }
  set Color(color: string) {
    this.data.color = color;
  }
  get Bold(): boolean {
    return this.data.bold ?? false;
  }
  set Bold(bold: boolean) {
    this.data.bold = bold;
  }
}

class DataBarConditionalFormat extends ConditionalFormatPart {
  get PositiveFormat(): DataBarPositiveFormat {
    return new DataBarPositiveFormat(this.context, this.data);
  }
}

class DataBarPositiveFormat extends ConditionalFormatPart {
  override readonly scalars = ['fillColor', 'gradientFill'];

  get FillColor(): string {
    return this.data.barColor ?? '#638EC6';
  }
  set FillColor(color: string) {
    this.data.barColor = color;
  }
  get GradientFill(): boolean {
    return this.data.gradient ?? true;
  }
  set GradientFill(gradient: boolean) {
    this.data.gradient = gradient;
  }
}
