import type { AuditObstacle } from '../cycle/audit/audit-obstacle';
import type { AuditReason, AuditWayName } from '../cycle/audit/audit-reasons';
import type { AuditedScore, AuditExplanation, AuditVerdict, ScoreAudit } from '../cycle/audit/score-audit';
import { audit as enUS } from './en-US/audit';
import type { AssumedDirection } from '../cycle/audit/settled-directions';
import type { Locale } from './locale';
import { audit as zhCN } from './zh-CN/audit';

/** What is said of old scores: in the pane, which loads it with the audit, and on the sheet of it. */
export interface AuditWords {
  readonly intro: string;
  /** The button that compares. */
  readonly compare: string;
  /** How scores are calculated here; floor and cap as ratios. */
  ours(floor: number, cap: number): string;
  readonly verdicts: Readonly<Record<AuditVerdict, string>>;
  /** What differing scores have in common. */
  readonly reasons: Readonly<Record<AuditWayName, string>>;
  /** Between two reasons at once. */
  readonly and: string;
  explanation(explanation: AuditExplanation): string;
  /** As a sentence. @param explanations both, where two come together */
  because(explanations: readonly string[]): string;
  ambiguous(alternatives: readonly string[]): string;
  readonly unexplained: string;
  obstacle(obstacle: AuditObstacle): string;
  /** @param people with a score that could be compared, or not */
  summary(people: number, same: number, differing: number, notComparable: number): string;
  /** How the old sheet calculates, where one way gives every score. */
  common(explanations: readonly string[]): string;
  /** With which direction KPIs were calculated of which nobody states one. */
  assumed(assumed: AssumedDirection): string;
  reasonCount(reason: string, scores: number): string;
  /** Between two of them. */
  readonly between: string;
  /** Between two sentences. */
  readonly afterSentence: string;
  figures(theirs: number | null, ours: number | null, difference: number | null): string;
  formula(formula: string): string;
  /** A person, and the period where the list states one. */
  whose(name: string, period: string): string;
  readonly list: string;
  readonly nobody: string;
  /** Above what was cleaned and left out while the list was read. */
  readonly reading: string;
  readonly otherList: string;
  readonly write: string;
  readonly writing: {
    readonly about: string;
    readonly confirm: string;
    readonly done: string;
    readonly back: string;
  };
  readonly sheet: {
    readonly title: string;
    readonly heading: string;
    readonly headings: Readonly<
      Record<
        | 'person'
        | 'employeeId'
        | 'period'
        | 'theirs'
        | 'ours'
        | 'difference'
        | 'result'
        | 'why'
        | 'formula'
        | 'cell',
        string
      >
    >;
  };
}

export const auditWords = (locale: Locale): AuditWords => (locale === 'zh-CN' ? zhCN : enUS);

/** Why a score differs, as a sentence; blank where it is the same. */
export function whyOf(words: AuditWords, { verdict, explanations, obstacle }: AuditedScore): string {
  if (obstacle) return words.obstacle(obstacle);
  const said = explanations.map((ways) => ways.map((way) => words.explanation(way)));
  switch (verdict) {
    case 'explained':
      return words.because(said.flat());
    case 'ambiguous':
      return words.ambiguous(said.map((ways) => ways.join(words.and)));
    case 'unexplained':
      return words.unexplained;
    default:
      return '';
  }
}

/** What scores have in common that differ for one reason. */
export const reasonTitle = (
  words: AuditWords,
  { verdict, ways }: Pick<AuditReason, 'verdict' | 'ways'>,
): string =>
  ways.length > 0 ? ways.map((way) => words.reasons[way]).join(words.and) : words.verdicts[verdict];

/** How the old sheet calculates, as sentences, as far as that can be said. */
export function commonOf(words: AuditWords, { common: [ways, ...others], assumed }: ScoreAudit): string[] {
  return [
    ...(assumed ? [words.assumed(assumed)] : []),
    ...(ways && others.length === 0 ? [words.common(ways.map((way) => words.explanation(way)))] : []),
  ];
}

/** How many scores are the same, and how many differ. */
export function summaryOf(words: AuditWords, { scores, counts }: ScoreAudit): string {
  const notComparable = counts['not-comparable'];
  const differing = scores.length - counts.same - notComparable;
  return words.summary(scores.length, counts.same, differing, notComparable);
}
