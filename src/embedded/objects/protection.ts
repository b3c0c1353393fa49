import { HostError } from '../bridge/host-error';
import { HostObject } from '../bridge/host-object';
import type { HostContext } from '../bridge/host-object';
import type { SheetData } from '../model/workbook-data';

export class WorksheetProtection extends HostObject {
  readonly scalars = ['protected', 'options'];

  constructor(
    context: HostContext,
    private readonly sheet: SheetData,
  ) {
    super(context);
  }
  get Protected(): boolean {
    return this.sheet.protection !== null;
  }
  get Options(): Record<string, boolean> | null {
    return this.sheet.protection?.options ?? null;
  }
  Protect(options?: Record<string, boolean> | null, password?: string | null): void {
    if (this.sheet.protection) throw new HostError('AccessDenied', 'The sheet is protected already.');
    this.sheet.protection = { options: options ?? {}, password: password ?? null };
  }
  Unprotect(password?: string | null): void {
    if (!this.sheet.protection) throw new HostError('AccessDenied', 'The sheet is not protected.');
    if (this.sheet.protection.password !== (password ?? null)) {
      throw new HostError('AccessDenied', 'The password is wrong.');
    }
    this.sheet.protection = null;
  }
}

export class WorkbookProtection extends HostObject {
  readonly scalars = ['protected'];

  get Protected(): boolean {
    return this.context.workbook.structureProtected;
  }
  Protect(): void {
    this.context.workbook.structureProtected = true;
  }
  Unprotect(): void {
    this.context.workbook.structureProtected = false;
  }
}
