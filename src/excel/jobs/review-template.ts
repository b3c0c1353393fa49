import { readPolicy } from '../../cycle/policy';
import { DEFAULT_TEMPLATE, TEMPLATE_KEY } from '../../cycle/review-template';
import type { ReviewTemplate } from '../../cycle/review-template';
import type { Locale } from '../../locales/locale';
import { PLAIN_DIALECT } from '../../sheets/dialects/plain';
import type { Plan, SheetPlan } from '../../sheets/plan';
import { policyRule } from '../../sheets/policy-rule';
import { planReviewSheets } from '../../sheets/review-sheets';
import { JobError } from '../job-error';
import { readPolicyPlace } from '../policy-place';
import { readCycle, readWorkbook } from '../read-cycle';
import { referencesTo } from '../review-references';

export interface TemplateRead {
  /** As saved in the workbook, or the one that everybody begins with. */
  readonly template: ReviewTemplate;
  /** The sheet that somebody would get from a template; `null` as long as nobody could get any. */
  sheetOf(template: ReviewTemplate): SheetPlan | null;
}

/** Reads the template, and what trying it out needs. @throws JobError as `readCycle`, `missing-columns` */
export async function readTemplate(locale: Locale): Promise<TemplateRead> {
  const { cycle, tables } = await readCycle();
  const references = referencesTo(tables);
  const sheetFor = (template: ReviewTemplate, people: typeof cycle.employees): SheetPlan | undefined =>
    planReviewSheets({
      cycle: { ...cycle, policy: { ...cycle.policy, reviewTemplate: template } },
      people,
      reviews: [],
      protections: new Map(),
      registered: [],
      inTable: tables.MeritRatings?.records ?? [],
      references,
      dialectOf: () => PLAIN_DIALECT,
      dialect: 'plain',
      missingNames: [],
      locale,
      taken: new Set(),
    }).plan.newSheets[0];
  const somebody = cycle.employees.find((person) => sheetFor(DEFAULT_TEMPLATE, [person]));
  return {
    template: cycle.policy.reviewTemplate ?? DEFAULT_TEMPLATE,
    sheetOf: (template) => (somebody && sheetFor(template, [somebody])) ?? null,
  };
}

export interface TemplatePreview {
  readonly plan: Plan;
  /** What is saved: of the next version. */
  readonly template: ReviewTemplate;
}

/**
 * Plans to save a template in the workbook. It holds for the sheets that are built or brought up to date afterwards.
 * @throws JobError `not-set-up`, `missing-columns`, `cells-in-the-way`
 */
export async function previewTemplate(wanted: ReviewTemplate): Promise<TemplatePreview> {
  const { tables } = await readWorkbook();
  if (!tables.MeritPolicy) throw new JobError('not-set-up', {});
  const place = await readPolicyPlace(TEMPLATE_KEY, tables.MeritPolicy);
  // Somebody else may have saved one since this was read.
  const saved = readPolicy(tables.MeritPolicy.records).policy.reviewTemplate?.version ?? 0;
  const template = { ...wanted, version: saved + 1 };
  return {
    template,
    plan: {
      job: 'reviewTemplate',
      newSheets: [],
      changes: policyRule(TEMPLATE_KEY, JSON.stringify(template), place),
      newNames: [],
    },
  };
}
