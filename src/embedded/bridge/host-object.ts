import type { Calculation } from '../calculation/calculation';
import type { WorkbookData } from '../model/workbook-data';
import type { EventSource, WorkbookEvents } from './workbook-events';

/** What every object of the host works on. */
export interface HostContext {
  readonly workbook: WorkbookData;
  readonly calculation: Calculation;
  readonly events: WorkbookEvents;
}

/**
 * An Office.js object as the client sees it: its getters, setters and methods carry the names used on the wire (capital
 * first letter). What an object does not have is answered with `ApiNotFound`.
 */
export abstract class HostObject {
  constructor(protected readonly context: HostContext) {}

  /** By which its collection finds it again (`_Id`); objects reached by a property alone have none. */
  get key(): string | null {
    return null;
  }

  /** The events of the object; most have none. */
  get eventSource(): EventSource | null {
    return null;
  }

  /** The properties that `load()` without names fetches. */
  abstract readonly scalars: readonly string[];

  /** Names that `load` knows under another name than the wire. */
  readonly aliases: Readonly<Record<string, string>> = {};
}

/** A collection: `items` of it, and the one behind a key. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  readonly scalars: readonly string[] = [];

  abstract items(): T[];
  abstract find(key: unknown): T | null;

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }

  GetCount(): number {
    return this.items().length;
  }

  get Count(): number {
    return this.items().length;
  }
}
