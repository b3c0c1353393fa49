import { functionWords } from '../locales/function-words';
import type { FunctionId } from '../locales/function-words';
import { localeOf } from '../locales/locale';
import type { Locale } from '../locales/locale';
import type { Cell, Cells } from '../scoring/cell';
import { ScoringError } from '../scoring/scoring-error';
import type { ScoringFault } from '../scoring/scoring-error';
import { addressOfCell, inShapeOf, isInvocation, cellsOf, valueOf, widthOf } from './arguments';
import type { Argument, Invocation } from './arguments';
import { PARAMETERS } from './parameters';
import type { CellsOf } from './parameters';

export type Result = number | string | boolean | CustomFunctions.Error;

/** What a function was called with: an argument per parameter, then Office's invocation. */
export type Call = readonly (Argument | Invocation | undefined)[];

/**
 * The one way from Excel to a scoring function and back: arguments become cells as `PARAMETERS` says, what the body throws
 * becomes an error with a sentence in the user's language, and no result is one that Excel would show as 0 (`null`, `NaN`).
 */
export function calculate<Id extends FunctionId, T extends Result | Result[][]>(
  id: Id,
  call: Call,
  body: (cells: CellsOf<Id>) => T,
): T {
  try {
    const result = body(cellsOfCall(id, call));
    if (!Array.isArray(result)) requireFinite(result);
    else for (const row of result) row.forEach(requireFinite);
    return result;
  } catch (error) {
    throw asExcelError(id, call, error);
  }
}

/**
 * As `calculate`, with one result per cell of the call's range `like`, in its shape. The body answers how the result of
 * one row comes about; a row's fault is an error in its own cell only, and no result is a blank.
 */
export function calculateRows<Id extends FunctionId>(
  id: Id,
  call: Call,
  like: Argument,
  body: (cells: CellsOf<Id>) => (row: number) => number | string | boolean | null,
): Result[][] {
  return calculate(id, call, (cells): Result[][] => {
    const resultOf = body(cells);
    return inShapeOf(like, (row) => {
      try {
        const result = resultOf(row) ?? '';
        requireFinite(result);
        return result;
      } catch (error) {
        return asExcelError(id, call, error);
      }
    });
  });
}

function cellsOfCall<Id extends FunctionId>(id: Id, call: Call): CellsOf<Id> {
  const cells: Record<string, Cells | Cell> = {};
  parametersOf(id).forEach(({ name, kind }, place) => {
    const given = cellsOf(call[place]);
    cells[name] =
      kind === '!' ? valueOf(name, given) : kind === '?' ? given : (given ?? cellsOf([[undefined]]));
  });
  return cells as CellsOf<Id>;
}

const parametersOf = (id: FunctionId): readonly { name: string; kind: string }[] =>
  PARAMETERS[id].split(' ').map((word) => ({ name: word.replace(/\W/, ''), kind: word.slice(-1) }));

function requireFinite(result: Result): void {
  if (typeof result === 'number' && !Number.isFinite(result)) throw new ScoringError('too-large', {});
}

/** The faults that mean "not available (yet)"; an error value in the input stands for itself, all others are #VALUE!. */
const NOT_AVAILABLE: ReadonlySet<ScoringFault> = new Set<ScoringFault>([
  'nothing-scored',
  'no-group-counts',
  'nothing-to-compare',
  'below-lowest',
  'empty-table',
  'not-found',
  'too-few',
  'matrix-too-small',
  'no-variation',
  'too-many-values',
  'not-connected',
  'weakly-connected',
  'different-people',
  'pool-infeasible',
]);

function excelErrorOf({ fault, data }: ScoringError): string {
  if ('code' in data) return data.code;
  if (fault === 'zero-weights') return '#DIV/0!';
  if (fault === 'too-large') return '#NUM!';
  return NOT_AVAILABLE.has(fault) ? '#N/A' : '#VALUE!';
}

const ERROR_CODE_NAMES: Readonly<Record<string, keyof typeof CustomFunctions.ErrorCode>> = {
  '#VALUE!': 'invalidValue',
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
  '#NUM!': 'invalidNumber',
  '#NULL!': 'nullReference',
  '#NAME?': 'invalidName',
  '#REF!': 'invalidReference',
};

function asExcelError(id: FunctionId, call: Call, error: unknown): CustomFunctions.Error {
  if (!(error instanceof ScoringError))
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);
  const name = ERROR_CODE_NAMES[excelErrorOf(error)];
  const excelCode = name ? CustomFunctions.ErrorCode[name] : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(excelCode, sentence(id, call, error));
}

function sentence(id: FunctionId, call: Call, error: ScoringError): string {
  const addresses = call.find(isInvocation)?.parameterAddresses;
  return functionWords(displayLocale()).fault(id, error, (argument, index) => {
    const place = parametersOf(id).findIndex(({ name }) => name === argument);
    // An empty range has no width; its fault is told of its first cell.
    const width = widthOf(call[place]) || 1;
    const [row, column] = [Math.floor(index / width), index % width];
    return {
      address: addressOfCell(addresses?.[place], row, column),
      row: row + 1,
      ...(width > 1 && { column: column + 1 }),
    };
  });
}

/** Office's display language; functions may run where there is no Office object yet. */
export function displayLocale(): Locale {
  const office = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office;
  const browser = (globalThis as { navigator?: { language?: string } }).navigator;
  return localeOf(office?.context?.displayLanguage ?? browser?.language ?? 'en-US');
}
