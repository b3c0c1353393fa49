import { today } from '../../excel/today';
import type { RecordedReason } from '../../sheets/closing/records';

/** Why something goes on record, and who says so: as it is typed. */
export interface Reason {
  readonly reason: string;
  readonly by: string;
}

export const NO_REASON: Reason = { reason: '', by: '' };

export const isGiven = ({ reason, by }: Reason): boolean => reason.trim() !== '' && by.trim() !== '';

/** The reason as it is put on record today. */
export const recordedToday = ({ reason, by }: Reason): RecordedReason => ({
  reason: reason.trim(),
  by: by.trim(),
  day: today(),
});
