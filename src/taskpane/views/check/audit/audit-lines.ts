import type { AuditReason } from '../../../../cycle/audit/audit-reasons';
import type { AuditedScore } from '../../../../cycle/audit/score-audit';

/** One line of the list: the head of a reason, or a score below an open one. */
export type AuditLine = { readonly key: string } & (
  | { readonly kind: 'reason'; readonly reason: AuditReason; readonly open: boolean }
  | { readonly kind: 'score'; readonly score: AuditedScore }
);

export const linesOf = (
  reasons: readonly AuditReason[],
  isOpen: (reason: AuditReason) => boolean,
): AuditLine[] =>
  reasons.flatMap((reason): AuditLine[] => {
    const open = isOpen(reason);
    const scores = open
      ? reason.scores.map((score, index): AuditLine => ({
          kind: 'score',
          key: `${reason.key}|${index}`,
          score,
        }))
      : [];
    return [{ kind: 'reason', key: reason.key, reason, open }, ...scores];
  });
