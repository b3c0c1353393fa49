import type { ListKind } from '../cycle/lists/list-kinds';

/**
 * Why a job did not do what was asked. The pane turns the code and its data into a sentence; `cause` keeps what Excel
 * itself said.
 *
 * After every code but `take-back-failed` the workbook is as it was before the job.
 */
export interface JobErrors {
  /** The workbook's structure is protected: no sheet can be added. */
  'workbook-protected': Record<never, never>;
  /** The workbook is open for viewing only. */
  'read-only': Record<never, never>;
  /** A sheet in the way is protected and must be changed in place. */
  'sheet-protected': { sheet: string };
  /** Somebody made a sheet of this title since the preview. */
  'sheet-name-taken': { title: string };
  /** A name or a table that the plan wants to add is there already. */
  'name-taken': { name: string };
  /** A cell that was to be changed holds something else by now. */
  'changed-meanwhile': { sheet: string; address: string };
  /** A sheet that was to be opened for the job and closed again has been protected in another way, or opened, since. */
  'protection-changed': { sheet: string };
  /** A table that must grow has something below it. */
  'cells-in-the-way': { sheet: string; address: string };
  /** A table of Meritsheet's does not have the columns any more that it was made with. */
  'columns-changed': { sheet: string; address: string };
  /** A sheet of Meritsheet's has lost its table: it was converted to a range, or deleted. */
  'table-gone': { sheet: string; address: string };
  /** An earlier run was interrupted and must be taken back first. */
  'interrupted-run': Record<never, never>;
  cancelled: Record<never, never>;
  /** Nothing that could be a list is selected or on the active sheet. */
  'no-list': Record<never, never>;
  /** What is selected, or the active sheet, has too many cells to look for headings in. */
  'list-too-large': { sheet: string; address: string };
  /** The sheet of a mapped list is not there any more, or these headings of it are missing. */
  'list-moved': { kind: ListKind; sheet: string; missing: readonly string[] };
  /** A sheet cannot be brought to the front: it has been deleted or renamed, or it is hidden. */
  'not-shown': { sheet: string; why: 'gone' | 'hidden' };
  'not-set-up': Record<never, never>;
  /** The workbook has this table of a cycle already. */
  'already-set-up': { table: string };
  /** The cycle's people stand in its own table, filled in on this sheet: a list beside it would not be read. */
  'employees-in-table': { sheet: string };
  'no-open-period': Record<never, never>;
  /** A table lacks columns that the job needs. */
  'missing-columns': { table: string; columns: string };
  /** Nothing was written: what the job makes is all there already. */
  'nothing-to-do': Record<never, never>;
  /** Excel refused; everything was taken back. */
  failed: { excel: string };
  /** Excel refused, and taking back did too: the next opening of the pane takes it back. */
  'take-back-failed': { excel: string };
}

export type JobErrorCode = keyof JobErrors;

export class JobError<C extends JobErrorCode = JobErrorCode> extends Error {
  override readonly name = 'JobError';

  constructor(
    readonly code: C,
    readonly data: JobErrors[C],
    cause?: unknown,
  ) {
    super(code, cause === undefined ? undefined : { cause });
  }
}

/** What Excel said, in short: its error code where there is one. */
export function excelSaid(error: unknown): string {
  if (error instanceof OfficeExtension.Error) {
    const where = error.debugInfo?.errorLocation;
    return where ? `${error.code} (${where})` : error.code;
  }
  return error instanceof Error ? error.message : String(error);
}
