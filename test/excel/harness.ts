/** The real Office.js client against the embedded workbook: what the jobs and the applier are tested on. */
import { embedWorkbook } from '../../src/embedded/embedded-workbook';
import type { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { Calculation } from '../../src/embedded/calculation/calculation';
import { NO_FUNCTIONS } from '../../src/embedded/calculation/function-calls';
import { univerEngine } from '../../src/embedded/calculation/univer-engine';
import { emptyWorkbook } from '../../src/embedded/model/workbook-data';
import type { WorkbookData } from '../../src/embedded/model/workbook-data';
import { startClient } from '../../src/embedded/node/start-client';
import type { Client } from '../../src/embedded/node/start-client';
import { officeGlobals } from '../../src/embedded/office-globals';

/** One engine for all workbooks of a test file: starting one takes most of a second. */
let engine: ReturnType<typeof univerEngine> | null = null;

export interface Session extends EmbeddedWorkbook, Client {
  /** The custom functions become callable in formulas as `MERIT.<id>`. */
  useFunctions(ids: readonly string[]): void;
}

/**
 * Opens a workbook and makes its client the one that code naming the global `Excel` talks to.
 *
 * @param original the calculation of the workbook of which `data` is a copy
 */
export function startWorkbook(
  data: WorkbookData = emptyWorkbook(),
  displayLanguage = 'en-US',
  original?: Calculation,
): Session {
  engine ??= univerEngine();
  const embedded = embedWorkbook(data, engine, original);
  const globals = officeGlobals({ displayLanguage });
  const client = startClient(embedded.connection.bridge, globals);
  Object.assign(globalThis, {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: globals.Office,
    CustomFunctions: client.CustomFunctions,
  });
  return {
    ...embedded,
    ...client,
    useFunctions: (ids) => {
      embedded.connection.names = ids.map((id) => `MERIT.${id}`);
    },
  };
}

/** What a file's tests begin with: made once, then each has a copy of its own. */
export function startingFrom(make: () => Promise<Session>): () => Promise<Session> {
  let made: Session | null = null;
  return async () => {
    made ??= await make();
    return startWorkbook(structuredClone(made.data), undefined, made.calculation);
  };
}

/** Nothing is calculated: for tests of what is written or asked for, not of values. */
export class NoCalculation extends Calculation {
  constructor(data: WorkbookData) {
    super(data, () => Promise.resolve({ sheets: {} }), NO_FUNCTIONS);
  }
  override calculate(): Promise<void> {
    return Promise.resolve();
  }
}
