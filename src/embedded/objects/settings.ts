import { HostCollection, HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import { HostError } from '../bridge/host-error';

export class Settings extends HostCollection<Setting> {
  items(): Setting[] {
    return Object.keys(this.context.workbook.settings).map((key) => new Setting(this.context, key));
  }
  find(key: unknown): Setting | null {
    return String(key) in this.context.workbook.settings ? new Setting(this.context, String(key)) : null;
  }
  Add(key: string, value: unknown): Setting {
    this.context.workbook.settings[key] = value;
    return new Setting(this.context, key);
  }
  GetItem(key: string): Setting {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound', `There is no setting ${key}.`);
    return found;
  }
}

export class Setting extends HostObject {
  readonly scalars = ['key', 'value'];

  constructor(
    context: HostContext,
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
  get Value(): unknown {
    return this.context.workbook.settings[this.name];
  }
  set Value(value: unknown) {
    this.context.workbook.settings[this.name] = value;
  }
  Delete(): void {
    delete this.context.workbook.settings[this.name];
  }
}
