import { functionWords } from '../locales/function-words';
import type { FunctionId } from '../locales/function-words';
import { localeOf } from '../locales/locale';
import type { Locale } from '../locales/locale';
import type { Cells } from '../scoring/cell';
import { ScoringError } from '../scoring/scoring-error';
import type { ScoringFault } from '../scoring/scoring-error';
import { addressOfCell, cellsOf, isInvocation, optionalCellsOf, widthOf } from './arguments';
import type { Argument, Invocation } from './arguments';

/** Everything a function was called with, in the order of its parameters. */
export type Given = Readonly<Record<string, Argument | Invocation>>;

export type Result = number | string | boolean | CustomFunctions.Error;

/**
 * The one way from Excel to a scoring function and back: arguments are flattened, what the body throws becomes an error
 * with a sentence in the user's language, and no result is one that Excel would show as 0 (`null`, `NaN`).
 */
export function calculate<R extends string, O extends string, T extends Result | Result[][]>(
  id: FunctionId,
  required: Readonly<Record<R, Argument>>,
  optional: Readonly<Record<O, Argument | Invocation>>,
  body: (cells: Record<R, Cells> & Record<O, Cells | undefined>) => T,
): T {
  const given: Given = { ...required, ...optional };
  try {
    const cells = {} as Record<string, Cells | undefined>;
    for (const name in required) cells[name] = cellsOf(required[name]);
    for (const name in optional) cells[name] = optionalCellsOf(optional[name]);
    return showable(body(cells as Record<R, Cells> & Record<O, Cells | undefined>)) as T;
  } catch (error) {
    throw asExcelError(id, given, error);
  }
}

/** A result for one row of many: a row's fault is an error in its own cell only. */
export function calculateRow(
  id: FunctionId,
  given: Given,
  body: () => number | string | boolean | null,
): Result {
  try {
    const result = body() ?? '';
    requireFinite(result);
    return result;
  } catch (error) {
    return asExcelError(id, given, error);
  }
}

function requireFinite(result: Result): void {
  if (typeof result === 'number' && !Number.isFinite(result)) throw new ScoringError('too-large', {});
}

function showable(result: Result | Result[][]): Result | Result[][] {
  if (!Array.isArray(result)) requireFinite(result);
  else for (const row of result) row.forEach(requireFinite);
  // A range of no cells has no results; Excel takes no empty array.
  if (Array.isArray(result) && (result.length === 0 || result[0]?.length === 0)) return [['']];
  return result;
}

/** Which Excel error stands for a fault; an error value in the input stands for itself. */
const EXCEL_ERRORS: Readonly<Partial<Record<ScoringFault, string>>> = {
  'nothing-scored': '#N/A',
  'no-group-counts': '#N/A',
  'below-every-minimum': '#N/A',
  'no-self': '#N/A',
  'no-others': '#N/A',
  'not-connected': '#N/A',
  'weakly-connected': '#N/A',
  'different-people': '#N/A',
  'too-few': '#N/A',
  'no-variation': '#N/A',
  'too-many-values': '#N/A',
  'rating-not-listed': '#N/A',
  'compa-below': '#N/A',
  'pool-infeasible': '#N/A',
  'zero-weights': '#DIV/0!',
  'too-large': '#NUM!',
};

const ERROR_CODE_NAMES: Readonly<Record<string, keyof typeof CustomFunctions.ErrorCode>> = {
  '#VALUE!': 'invalidValue',
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
  '#NUM!': 'invalidNumber',
  '#NULL!': 'nullReference',
  '#NAME?': 'invalidName',
  '#REF!': 'invalidReference',
};

function asExcelError(id: FunctionId, given: Given, error: unknown): CustomFunctions.Error {
  if (!(error instanceof ScoringError))
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);
  const code =
    'code' in error.data ? error.data.code : (EXCEL_ERRORS[error.fault as ScoringFault] ?? '#VALUE!');
  const name = ERROR_CODE_NAMES[code];
  const excelCode = name ? CustomFunctions.ErrorCode[name] : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(excelCode, sentence(id, given, error));
}

function sentence(id: FunctionId, given: Given, { fault, data }: ScoringError): string {
  const words = functionWords(displayLocale());
  const nameOf = (argument: string): string => words.parameterName(id, argument);
  const addresses = Object.values(given).find(isInvocation)?.parameterAddresses;
  const cellOf = (argument: string, index: number): string => {
    const range = given[argument];
    const width = isInvocation(range) ? 1 : widthOf(range);
    const [row, column] = [Math.floor(index / width), index % width];
    const address = addressOfCell(addresses?.[Object.keys(given).indexOf(argument)], row, column);
    return address === null
      ? words.cell(nameOf(argument), row + 1, column + 1, width)
      : words.cellAt(nameOf(argument), address);
  };
  return words.fault(fault, data as never, nameOf, cellOf);
}

/** Office's display language; functions may run where there is no Office object yet. */
export function displayLocale(): Locale {
  const office = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office;
  const browser = (globalThis as { navigator?: { language?: string } }).navigator;
  return localeOf(office?.context?.displayLanguage ?? browser?.language ?? 'en-US');
}
