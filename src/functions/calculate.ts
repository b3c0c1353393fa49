import { functionWords } from '../locales/function-words';
import type { FunctionId } from '../locales/function-words';
import { ScoringError } from '../scoring/scoring-error';
import type { ScoringFault } from '../scoring/scoring-error';
import { addressOfCell, isInvocation, widthOf } from './arguments';
import type { Call } from './arguments';
import { requireFinite } from './definition';
import type { FunctionDefinition, Result } from './definition';
import { displayLocale } from './display-locale';
import { cellsOfCall, parametersOf } from './parameters';
import type { Parameters } from './parameters';

/**
 * The one way from Excel to a scoring function and back: arguments become cells as the parameters say, what the function
 * throws becomes an error with a sentence in the user's language, and no result is one that Excel would show as 0 (`null`,
 * `NaN`).
 */
export function calculate(id: FunctionId, definition: FunctionDefinition, call: Call): Result | Result[][] {
  const { parameters } = definition;
  const errorOf = (fault: unknown): CustomFunctions.Error => asExcelError(id, parameters, call, fault);
  try {
    const results = definition.results(cellsOfCall(parameters, call), call, errorOf);
    if (!Array.isArray(results)) requireFinite(results);
    else for (const row of results) row.forEach(requireFinite);
    return results;
  } catch (fault) {
    throw errorOf(fault);
  }
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
  'different-people',
  'pool-infeasible',
]);

function excelErrorOf({ fault, data }: ScoringError): string {
  if ('code' in data) return data.code;
  if (fault === 'zero-weights') return '#DIV/0!';
  if (fault === 'too-large') return '#NUM!';
  return NOT_AVAILABLE.has(fault) ? '#N/A' : '#VALUE!';
}

function asExcelError(
  id: FunctionId,
  parameters: Parameters,
  call: Call,
  error: unknown,
): CustomFunctions.Error {
  const isFault = error instanceof ScoringError;
  // Some error values can be read, but not given back.
  const code = Object.values(CustomFunctions.ErrorCode).find((one) => isFault && one === excelErrorOf(error));
  return new CustomFunctions.Error(
    code ?? CustomFunctions.ErrorCode.invalidValue,
    isFault ? sentence(id, parameters, call, error) : undefined,
  );
}

function sentence(id: FunctionId, parameters: Parameters, call: Call, error: ScoringError): string {
  const addresses = call.find(isInvocation)?.parameterAddresses;
  return functionWords(displayLocale()).fault(id, error, (argument, index) => {
    const place = parametersOf(parameters).findIndex(({ name }) => name === argument);
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
