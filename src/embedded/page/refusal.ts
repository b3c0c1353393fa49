import type { EmbeddedWords } from '../../locales/embedded-words';
import { HostError } from '../bridge/host-error';
import type { HostErrorCode } from '../bridge/host-error';
import { NotValid } from './grid/not-valid';

type Refusal = Exclude<keyof EmbeddedWords['refusals'], 'other'>;

const REFUSALS: Partial<Record<HostErrorCode, Refusal>> = {
  AccessDenied: 'locked',
  ApiNotFound: 'not-here',
  InsertDeleteConflict: 'cuts-table',
  InvalidArgument: 'bad-name',
  InvalidOperation: 'last-sheet',
  ItemAlreadyExists: 'name-taken',
};

/** Why the workbook did not take what somebody did in the grid, as a sentence. */
export function refusalSentence({ refusals }: EmbeddedWords, error: unknown): string {
  if (error instanceof NotValid) return error.message || refusals.validation;
  const refusal = error instanceof HostError ? REFUSALS[error.code] : undefined;
  return refusal ? refusals[refusal] : refusals.other((error as Error).message);
}
