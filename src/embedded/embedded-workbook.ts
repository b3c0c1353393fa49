import { Connection } from './bridge/connection';
import { Host } from './bridge/host';
import { WorkbookEvents } from './bridge/workbook-events';
import { Calculation } from './calculation/calculation';
import type { Engine } from './calculation/calculated';
import type { WorkbookData } from './model/workbook-data';

/** A workbook behind a bridge: what the client talks to. */
export interface EmbeddedWorkbook {
  readonly data: WorkbookData;
  readonly calculation: Calculation;
  readonly connection: Connection;
  readonly events: WorkbookEvents;
}

/**
 * Puts a workbook behind a new bridge. `engine` may be shared by many workbooks.
 *
 * @param original the calculation of the workbook of which this is a copy
 */
export function embedWorkbook(data: WorkbookData, engine: Engine, original?: Calculation): EmbeddedWorkbook {
  const connection = new Connection();
  const calculation = new Calculation(data, engine, connection, original);
  const events = new WorkbookEvents(data, calculation, (entries) => connection.notify(entries));
  connection.serve(new Host(data, calculation, events));
  return { data, calculation, connection, events };
}
