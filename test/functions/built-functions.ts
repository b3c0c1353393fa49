/** The shipped file `functions.js`, built once a test run and loaded as Excel loads it: with nothing but `CustomFunctions`. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { webpack } from 'webpack';
import type { Configuration } from 'webpack';

export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

export type Call = (id: string, ...args: unknown[]) => unknown;

/** Builds into a folder of its own and answers the folder. */
export function buildFunctions(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'meritsheet-functions-'));
  const configurations = jest.requireActual<Configuration[]>('../../webpack.config.js');
  const configuration = configurations.find(({ name }) => name === 'functions');
  return new Promise((resolve, reject) => {
    webpack({ ...configuration, output: { ...configuration?.output, path: folder } }, (error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve(folder);
    });
  });
}

/** Loads the built file; `language` is what Office says the display language is. */
export function loadFunctions(folder: string, language?: string): Call {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const globals: Record<string, unknown> = {
    CustomFunctions: {
      associate: (id: string, implementation: (...args: unknown[]) => unknown) =>
        associated.set(id, implementation),
      Error: ExcelError,
      ErrorCode,
    },
  };
  if (language) globals.Office = { context: { displayLanguage: language } };
  vm.runInNewContext(readFileSync(join(folder, 'functions.js'), 'utf8'), globals);
  return (id, ...args) => {
    const implementation = associated.get(id);
    if (!implementation) throw new Error(`no function ${id}`);
    return implementation(...args);
  };
}

/** What a call throws. */
export function errorOf(call: () => unknown): ExcelError {
  try {
    call();
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** A column of cells. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
