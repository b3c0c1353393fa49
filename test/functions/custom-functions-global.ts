/** The global `CustomFunctions` for tests that import the functions' source: import this file before it. */
import { ErrorCode, ExcelError } from './built-functions';

export type Implementation = (...args: unknown[]) => unknown;

export const implementations: Record<string, Implementation> = {};

Object.assign(globalThis, {
  CustomFunctions: {
    associate: (id: string, implementation: Implementation) => (implementations[id] = implementation),
    Error: ExcelError,
    ErrorCode,
  },
});
