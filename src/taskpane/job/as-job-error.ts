import { excelSaid, JobError } from '../../excel/job-error';

/** Whatever was thrown, as an error that the pane has a sentence for. */
export const asJobError = (error: unknown): JobError =>
  error instanceof JobError ? error : new JobError('failed', { excel: excelSaid(error) }, error);
