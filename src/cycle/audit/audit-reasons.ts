import { groupBy } from '../group-by';
import type { AuditedScore, AuditExplanation, AuditVerdict } from './score-audit';

export type AuditWayName = AuditExplanation['way'];

/** Old scores that differ for the same reason, or are the same. */
export interface AuditReason {
  /** What the group is known by. */
  readonly key: string;
  readonly verdict: AuditVerdict;
  /** Of scores that are explained: one way, or two at once. */
  readonly ways: readonly AuditWayName[];
  readonly scores: readonly AuditedScore[];
}

const ORDER: readonly AuditVerdict[] = ['explained', 'ambiguous', 'unexplained', 'not-comparable', 'same'];

/** Those that differ first, of these the most frequent reason, those that are the same last of all. */
export function reasonsOf(scores: readonly AuditedScore[]): AuditReason[] {
  const waysOf = ({ verdict, explanations: [first] }: AuditedScore): AuditWayName[] =>
    verdict === 'explained' ? (first ?? []).map(({ way }) => way) : [];
  return [...groupBy(scores, (one) => [one.verdict, ...waysOf(one)].join('|'))]
    .map(([key, alike]): AuditReason => {
      const [first] = alike as [AuditedScore];
      return { key, verdict: first.verdict, ways: waysOf(first), scores: alike };
    })
    .sort(
      (one, other) =>
        ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) || other.scores.length - one.scores.length,
    );
}
