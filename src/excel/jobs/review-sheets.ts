import type { Employee } from '../../cycle/tables';
import type { Locale } from '../../locales/locale';
import { MOST_REVIEW_SHEETS, planReviewSheets } from '../../sheets/review-sheets';
import type { ReviewSheetsPlan } from '../../sheets/review-sheets';
import type { ReviewReferences } from '../../sheets/review-sheet';
import { structuredReference } from '../../sheets/structured-reference';
import { JobError } from '../job-error';
import { readCycle } from '../read-cycle';
import type { TablesRead } from '../read-tables';
import { findTwins, hasShortName, missingTwins } from './install-functions';

export interface ReviewSheetsChoice {
  /** Ids of the people; `null` for everybody. */
  readonly employeeIds: readonly string[] | null;
  readonly locale: Locale;
}

export interface ReviewSheetsPreview extends ReviewSheetsPlan {
  readonly tooMany: boolean;
}

/** Plans review sheets. @throws JobError `not-set-up`, `no-open-period`, `list-moved`, `missing-columns` */
export async function previewReviewSheets({
  employeeIds,
  locale,
}: ReviewSheetsChoice): Promise<ReviewSheetsPreview> {
  const { cycle, tables, sheets } = await readCycle();
  const twins = await findTwins();
  const prefixed = new Set(twins.filter(({ state }) => !hasShortName(state)).map(({ name }) => name));
  const chosen = employeeIds && new Set(employeeIds);
  const people = cycle.employees.filter(({ id }) => !chosen || chosen.has(id));
  const planned = planReviewSheets({
    cycle,
    people,
    references: referencesTo(tables),
    // A name of the user's own stays theirs, and without LAMBDA there are none: the function is called with its prefix.
    dialect: (id) => (prefixed.has(id) ? `MERIT.${id}` : id),
    newNames: missingTwins(twins),
    locale,
    taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
  });
  return { ...planned, tooMany: planned.made.length > MOST_REVIEW_SHEETS };
}

/** Who could be given a review sheet. */
export async function readPeople(): Promise<{ people: readonly Employee[]; withSheet: ReadonlySet<string> }> {
  const { cycle } = await readCycle();
  return {
    people: cycle.employees,
    withSheet: new Set(cycle.reviewSheets.filter(({ copy }) => !copy).map(({ employeeId }) => employeeId)),
  };
}

/** Structured references with the headings that stand in the workbook. @throws JobError `missing-columns` */
function referencesTo(tables: TablesRead): ReviewReferences {
  const reference = <
    T extends 'MeritRatings' | 'MeritRaterGroups' | 'MeritCompetencies' | 'MeritTiers' | 'MeritPolicy',
    K extends string,
  >(
    table: T,
    columns: readonly K[],
  ): Record<K, string> => {
    const headings = (tables[table]?.headings ?? {}) as Readonly<Record<string, string | undefined>>;
    const missing = columns.filter((column) => !headings[column]);
    if (missing.length > 0) throw new JobError('missing-columns', { table, columns: missing.join(', ') });
    return Object.fromEntries(
      columns.map((column) => [column, structuredReference(table, headings[column] ?? '')]),
    ) as Record<K, string>;
  };
  return {
    ratings: reference('MeritRatings', ['period', 'employeeId', 'rater', 'group', 'competency', 'rating']),
    raterGroups: reference('MeritRaterGroups', ['group', 'weight', 'minRaters']),
    competencies: reference('MeritCompetencies', ['competency', 'weight']),
    tiers: reference('MeritTiers', ['tier', 'minScore']),
    policy: tables.MeritPolicy ? reference('MeritPolicy', ['key', 'value']) : null,
  };
}
