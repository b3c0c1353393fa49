import { HostError } from '../bridge/host-error';
import { HostCollection, HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';

type Values = Record<string, string | number | boolean>;

export class DocumentProperties extends HostObject {
  readonly scalars = [];

  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.context, this.context.workbook.properties);
  }
}

/** Custom properties of the workbook or of one worksheet. */
export class CustomPropertyCollection extends HostCollection<CustomProperty> {
  constructor(
    context: HostContext,
    private readonly values: Values,
  ) {
    super(context);
  }
  items(): CustomProperty[] {
    return Object.keys(this.values).map((key) => new CustomProperty(this.context, this.values, key));
  }
  find(key: unknown): CustomProperty | null {
    const name = Object.keys(this.values).find((known) => known.toLowerCase() === String(key).toLowerCase());
    return name === undefined ? null : new CustomProperty(this.context, this.values, name);
  }
  Add(key: string, value: string | number | boolean): CustomProperty {
    this.values[this.find(key)?.Key ?? key] = value;
    return new CustomProperty(this.context, this.values, key);
  }
  GetItem(key: string): CustomProperty {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound', `There is no property ${key}.`);
    return found;
  }
  DeleteAll(): void {
    for (const key of Object.keys(this.values)) delete this.values[key];
  }
}

export class CustomProperty extends HostObject {
  readonly scalars = ['key', 'value'];

  constructor(
    context: HostContext,
    private readonly values: Values,
    private readonly name: string,
  ) {
    super(context);
  }
  override get key(): string {
    return this.name;
  }
  get Key(): string {
    return this.name;
  }
  get Value(): string | number | boolean | null {
    return this.values[this.name] ?? null;
  }
  set Value(value: string | number | boolean) {
    this.values[this.name] = value;
  }
  Delete(): void {
    delete this.values[this.name];
  }
}
