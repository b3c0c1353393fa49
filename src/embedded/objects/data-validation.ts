import { HostError } from '../bridge/host-error';
import { HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { intersection } from '../model/address';
import type { ValidationData } from '../model/workbook-data';
import type { Range } from './range';

const INLINE_LIST_LIMIT = 255;

export class DataValidation extends HostObject {
  readonly scalars = ['rule', 'errorAlert', 'prompt', 'ignoreBlanks', 'type'];

  constructor(
    context: HostContext,
    private readonly range: Range,
  ) {
    super(context);
  }
  private get data(): ValidationData | undefined {
    return this.range.sheet.validations.find(({ areas }) =>
      areas.some((area) => intersection(area, this.range.area)),
    );
  }
  get Rule(): ValidationData['rule'] {
    return this.data?.rule ?? {};
  }
  set Rule(rule: ValidationData['rule']) {
    const source = rule.list?.source;
    if (typeof source === 'string' && !source.startsWith('=') && source.length > INLINE_LIST_LIMIT) {
      throw new HostError('InvalidArgument', 'A list written inline holds 255 characters.');
    }
    this.own().rule = rule;
    this.context.calculation.changed();
  }
  get Type(): string {
    const [kind] = Object.keys(this.data?.rule ?? {});
    return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None';
  }
  get ErrorAlert(): ValidationData['errorAlert'] | null {
    return this.data?.errorAlert ?? null;
  }
  set ErrorAlert(alert: NonNullable<ValidationData['errorAlert']>) {
    this.own().errorAlert = alert;
  }
  get Prompt(): ValidationData['prompt'] | null {
    return this.data?.prompt ?? null;
  }
  set Prompt(prompt: NonNullable<ValidationData['prompt']>) {
    this.own().prompt = prompt;
  }
  get IgnoreBlanks(): boolean {
    return this.data?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(ignore: boolean) {
    this.own().ignoreBlanks = ignore;
  }
  Clear(): void {
    const { sheet, area } = this.range;
    sheet.validations = sheet.validations.filter(
      ({ areas }) => !areas.some((one) => intersection(one, area)),
    );
  }
  /** The validation of exactly this range, made when it is not there. */
  private own(): ValidationData {
    const { sheet, area } = this.range;
    const known = sheet.validations.find(
      ({ areas }) => areas.length === 1 && JSON.stringify(areas[0]) === JSON.stringify(area),
    );
    if (known) return known;
    this.Clear();
    const made: ValidationData = { areas: [area], rule: {}, ignoreBlanks: true };
    sheet.validations.push(made);
    return made;
  }
}
