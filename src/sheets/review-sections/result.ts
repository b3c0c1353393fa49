import { wordsOfKind } from '../../cycle/adjustment-kind';
import type { PolicyNumber } from '../../cycle/policy';
import { FIELD_COLUMN, REVIEW_ROWS } from '../../cycle/review-rows';
import { sheetWords } from '../../locales/sheet-words';
import { address } from '../address';
import { asFormula } from '../formula-call';
import type { Formula, PlanCell } from '../plan';
import { ANY_NUMBER, oneOf, plainWord, sameId } from '../plain-formula';
import { ruleOf } from '../review-formulas';
import type { ReviewSheetInput } from '../review-input';
import { FIRST_COLUMN, LAST_COLUMN } from '../review-page';
import type { PageCell, ReviewPage } from '../review-page';
import { isBlank } from '../twins/formula-parts';
import { idCells } from './id-cells';
import { kpiCells } from './kpis';
import { GROUP_COLUMNS } from './rater-groups';
import type { Section } from './section';

const [SHARE, NOTE] = [FIELD_COLUMN + 1, FIELD_COLUMN + 2];
/** Better than any tier asks for: no veto. */
const NO_LIMIT = '1E+9';

/** Both parts with their shares, the score, bonus and penalty points, the final score, the tier: one row a step, all live. */
export const result: Section = (page, input) => {
  const { references, dialect, locale } = input;
  const { review } = sheetWords(locale);
  const rule = (name: PolicyNumber): string => ruleOf(references, name);
  page.section(review.result);
  const first = page.next;
  const line = (key: string, label: string, value: PageCell, part: PlanCell, note: string): string => {
    page.row(key, { [FIRST_COLUMN]: label, [FIELD_COLUMN]: value, [SHARE]: part, [NOTE]: note });
    return address(FIELD_COLUMN, page.next - 1);
  };
  const shareOf = (name: PolicyNumber): Formula => ({ formula: `=${rule(name)}` });
  const [parts, shares] = [address(FIELD_COLUMN, first, 2), address(SHARE, first, 2)];

  line(
    REVIEW_ROWS.kpiScore,
    review.kpiScore,
    () => kpiScore(page, input),
    shareOf('kpiShare'),
    review.blankUntil,
  );
  line(
    REVIEW_ROWS.score360,
    review.score360,
    () => score360(page, input),
    shareOf('share360'),
    review.tooFewRaters,
  );
  // A part that is missing is not a part that is left out: until both are there, there is no score.
  const isMissing = `SUMPRODUCT((${isBlank(parts)})*(${shares}>0))>0`;
  const base = line(
    REVIEW_ROWS.base,
    review.base,
    { formula: `=IF(${isMissing},"",${dialect.weighted(parts, shares)})` },
    null,
    review.provisional,
  );
  const adjusted = line(
    REVIEW_ROWS.adjusted,
    review.adjusted,
    { formula: `=MIN(${rule('adjustMax')},MAX(${rule('adjustMin')},${pointsOf(page, input)}))` },
    null,
    review.limited,
  );
  const final = line(
    REVIEW_ROWS.finalScore,
    review.finalScore,
    { formula: `=IF(${isBlank(base)},"",ROUND(MAX(0,${base}+${adjusted}),${rule('scoreDecimals')}))` },
    null,
    review.rounded,
  );
  const { minScore, tier } = references.tiers;
  const reached = dialect.tier(`MIN(${final},${limitOf(page, input)})`, minScore, tier);
  line(
    REVIEW_ROWS.tier,
    review.tier,
    { formula: `=IF(${isBlank(final)},"",${reached})` },
    null,
    review.provisionalTier,
  );

  const count = page.next - first;
  page.style(first, FIRST_COLUMN, FIRST_COLUMN, 'label', {}, count);
  page.style(first, FIELD_COLUMN, FIELD_COLUMN, 'total', { format: 'score', align: 'right' }, count);
  page.style(first, SHARE, SHARE, 'label', { format: 'share', align: 'center' }, count);
  page.style(first, NOTE, LAST_COLUMN, 'note', {}, count);
  page.merge(first, NOTE, LAST_COLUMN, count);
};

function kpiScore(page: ReviewPage, { dialect }: ReviewSheetInput): Formula {
  const rows = page.rowsOf(REVIEW_ROWS.kpi);
  return { formula: rows ? `=${dialect.kpiScore(kpiCells(rows.first, rows.count))}` : '=""' };
}

function score360(page: ReviewPage, { references, dialect, listed }: ReviewSheetInput): Formula {
  if (listed) return asFormula(listed.score360);
  const { ratings, raterGroups, competencies } = references;
  const score = dialect.score360({
    ...idCells(page),
    ratings,
    raterGroups,
    competencies,
    minRaters: ruleOf(references, 'minRaters'),
    scaleMax: ruleOf(references, 'scaleMax'),
    groupWeights: page.range(REVIEW_ROWS.group, GROUP_COLUMNS.weight),
    groupMeans: page.range(REVIEW_ROWS.group, GROUP_COLUMNS.mean),
  });
  return { formula: `=${score}` };
}

/** Rows of the person's among the adjustments, of a kind. */
function ofKind(
  page: ReviewPage,
  { references }: ReviewSheetInput,
  kind: Parameters<typeof wordsOfKind>[0],
): string {
  const table = references.adjustments;
  if (!table) return '0';
  const { id, period } = idCells(page);
  const isOfKind = `ISNUMBER(MATCH(${plainWord(table.kind)},${oneOf(wordsOfKind(kind))},0))`;
  return `${sameId(table.employeeId, id)}*${sameId(table.period, period)}*${isOfKind}`;
}

/** Bonus less penalty points; a penalty takes points away whichever sign was typed. */
function pointsOf(page: ReviewPage, input: ReviewSheetInput): string {
  const points = input.references.adjustments?.points;
  if (!points) return '0';
  const sign = `((${points}>0)-(${points}<0))`;
  return (
    `SUMPRODUCT(${ofKind(page, input, 'bonus')},${points})` +
    `-SUMPRODUCT(${ofKind(page, input, 'penalty')}*${sign},${points})`
  );
}

/** The minimum of the worst tier that a veto names: the tier of a score can be no better. */
function limitOf(page: ReviewPage, input: ReviewSheetInput): string {
  const { adjustments, tiers } = input.references;
  if (!adjustments) return NO_LIMIT;
  const name = `TRIM(${adjustments.vetoTier})`;
  const isTier = `(${name}<>"")*(COUNTIFS(${tiers.tier},${name},${tiers.minScore},${ANY_NUMBER})>0)`;
  const counts = `${ofKind(page, input, 'veto')}*${isTier}`;
  return `SUMPRODUCT(MIN(SUMIF(${tiers.tier},${name},${tiers.minScore})+${NO_LIMIT}*(1-${counts})))`;
}
