import { aboutOf } from '../../cycle/exemptions';
import type { Finding } from '../../cycle/finding';
import { findingWords } from '../../locales/finding-words';
import type { Locale } from '../../locales/locale';
import type { RecordedReason } from './records';
import type { BlockRow } from '../table-block';

/** The rows by which findings are accepted. */
export function exemptionRows(
  findings: readonly Finding[],
  period: string,
  { reason, by, day }: RecordedReason,
  locale: Locale,
): BlockRow<'MeritExemptions'>[] {
  const words = findingWords(locale);
  return findings.map((finding) => ({
    period,
    rule: finding.rule,
    about: aboutOf(finding),
    finding: words[finding.rule].sentence(finding.data),
    reason,
    by,
    date: day,
  }));
}
