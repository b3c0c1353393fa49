import { JUDGED_COLUMNS, REVIEW_ROWS, rowKey } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { address } from '../address';
import { quoted } from '../formula-call';
import { ruleOf } from '../review-formulas';
import { isJudged } from '../review-kpis';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { Section } from './section';

const { selfScore: SELF, managerScore: MANAGER, result: RESULT } = JUDGED_COLUMNS;

/** Scores by the person and the manager for KPIs that nobody can count; nothing where there are none. */
export const judged: Section = (page, input) => {
  const { locale, references } = input;
  const { review, validation } = sheetWords(locale);
  const kpis = input.kpis.filter((kpi) => isJudged(kpi, input));
  if (kpis.length === 0) return;
  page.section(review.judged);
  const [kpi = '', self = '', manager = '', counts = '', shares = ''] = review.judgedHeadings;
  const first = page.headings({
    [FIRST_COLUMN]: kpi,
    [SELF]: self,
    [MANAGER]: manager,
    [RESULT]: counts,
    [LAST_COLUMN]: shares,
  });
  const [selfShare, managerShare] = [
    ruleOf(references, 'selfScoreShare'),
    ruleOf(references, 'managerScoreShare'),
  ];
  for (const one of kpis) {
    const [own, theirs] = [address(SELF, page.next), address(MANAGER, page.next)];
    // A score that has a share and is not there is not a score that is left out.
    const isMissing = (share: string, cell: string): string => `AND(${share}>0,NOT(ISNUMBER(${cell})))`;
    const part = (share: string, cell: string): string => `IF(${share}>0,${share}*${cell},0)`;
    const mean = `(${part(selfShare, own)}+${part(managerShare, theirs)})/(${selfShare}+${managerShare})`;
    const row = page.row(rowKey(REVIEW_ROWS.judged, one.kpi), {
      [FIRST_COLUMN]: one.kpi,
      [SELF]: one.selfScore === 'n/a' ? review.notApplicable : one.selfScore,
      [MANAGER]: one.managerScore === 'n/a' ? review.notApplicable : one.managerScore,
      [RESULT]: {
        formula: `=IF(OR(${isMissing(selfShare, own)},${isMissing(managerShare, theirs)}),"",${mean})`,
      },
      [LAST_COLUMN]: { formula: `=${selfShare}&${quoted(' : ')}&${managerShare}` },
    });
    page.fit(row, [[one.kpi, FIRST_COLUMN, SELF - 1]]);
  }
  const count = kpis.length;
  page.merge(first, FIRST_COLUMN, SELF - 1, count + 1);
  page.merge(first, SELF, MANAGER - 1, count + 1);
  page.merge(first, MANAGER, RESULT - 1, count + 1);
  page.style(first + 1, FIRST_COLUMN, SELF - 1, 'wrapped', {}, count);
  page.style(first + 1, SELF, RESULT - 1, 'entry', { format: 'number', align: 'center' }, count);
  page.style(first + 1, RESULT, RESULT, 'grid', { format: 'score', align: 'center' }, count);
  page.style(first + 1, LAST_COLUMN, LAST_COLUMN, 'grid', { align: 'center' }, count);
  page.validations.push(
    ...[SELF, MANAGER].map((column) => ({
      range: address(column, first + 1, count),
      kind: 'entry' as const,
      min: 0,
      max: 100,
      prompt: review.judgedPrompt,
      error: validation.score,
    })),
  );
};
