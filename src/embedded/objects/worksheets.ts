import { HostError } from '../bridge/host-error';
import { HostCollection } from '../bridge/host-object';
import { SHEETS_EVENTS, WHOLE_WORKBOOK } from '../bridge/workbook-events';
import type { EventSource } from '../bridge/workbook-events';
import { newSheet } from '../model/workbook-data';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends HostCollection<Worksheet> {
  override get eventSource(): EventSource {
    return { target: WHOLE_WORKBOOK, events: SHEETS_EVENTS };
  }
  items(): Worksheet[] {
    return this.context.workbook.sheets.map((sheet) => new Worksheet(this.context, sheet));
  }
  /** By name or by id. */
  find(key: unknown): Worksheet | null {
    const wanted = String(key).toLowerCase();
    const { sheets } = this.context.workbook;
    const sheet = sheets.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
    return sheet ? new Worksheet(this.context, sheet) : null;
  }
  GetItem(key: string): Worksheet {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound', `There is no sheet ${key}.`);
    return found;
  }
  GetActiveWorksheet(): Worksheet {
    return this.GetItem(this.context.workbook.activeSheetId);
  }
  GetFirst(): Worksheet {
    return this.GetItem(this.context.workbook.sheets[0]?.id ?? '');
  }
  GetLast(): Worksheet {
    return this.GetItem(this.context.workbook.sheets.at(-1)?.id ?? '');
  }
  Add(name?: string | null): Worksheet {
    const { workbook } = this.context;
    if (workbook.structureProtected) throw new HostError('AccessDenied', 'The workbook is protected.');
    const wanted = name ?? this.freeName();
    requireSheetName(wanted);
    if (this.find(wanted))
      throw new HostError('ItemAlreadyExists', `A sheet named ${wanted} is there already.`);
    const sheet = newSheet(wanted);
    workbook.sheets.push(sheet);
    return new Worksheet(this.context, sheet);
  }
  private freeName(): string {
    let number = this.context.workbook.sheets.length + 1;
    while (this.find(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}

/** @throws HostError `InvalidArgument` for a name that no tab can have */
export function requireSheetName(name: string): void {
  const wrong =
    name === '' ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name);
  if (wrong) throw new HostError('InvalidArgument', `"${name}" cannot be the name of a sheet.`);
}
