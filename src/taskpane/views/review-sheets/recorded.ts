import type { Plan } from '../../../sheets/plan';
import { withRecord } from '../../../sheets/review-again/target-record';
import type { TargetRecord } from '../../../sheets/review-again/target-record';
import { recordedToday } from '../../job/reason';
import type { Reason } from '../../job/reason';

/** A preview with why agreed targets change, where some do. */
export const recorded = <P extends { readonly plan: Plan; readonly record: TargetRecord | null }>(
  found: P,
  reason: Reason,
): P =>
  found.record ? { ...found, plan: withRecord(found.plan, found.record, recordedToday(reason)) } : found;
