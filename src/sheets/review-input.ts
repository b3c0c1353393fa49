import type { Policy } from '../cycle/policy';
import type { ReviewTemplate } from '../cycle/review-template';
import type { Competency, Employee, RaterGroup } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import type { ReviewDialect } from './dialects/dialect';
import type { ListedFigures } from './listed-figures';
import type { ReviewKpi } from './review-kpis';

/** Structured references to the tables that a review sheet's formulas read, with the headings the workbook really has. */
export interface ReviewReferences {
  readonly ratings: Readonly<
    Record<'period' | 'employeeId' | 'rater' | 'group' | 'competency' | 'rating', string>
  >;
  readonly raterGroups: Readonly<Record<'group' | 'weight' | 'minRaters', string>>;
  readonly competencies: Readonly<Record<'competency' | 'weight', string>>;
  readonly tiers: Readonly<Record<'tier' | 'minScore', string>>;
  /** `null` where the workbook has no such table: then the defaults hold, and there are no points and no changes. */
  readonly policy: Readonly<Record<'key' | 'value', string>> | null;
  /** `sheet` is what the tab is called on which the table stands. */
  readonly adjustments: Readonly<
    Record<'period' | 'employeeId' | 'kind' | 'points' | 'vetoTier' | 'reason' | 'by' | 'sheet', string>
  > | null;
  readonly targetChanges:
    | (Readonly<
        Record<'period' | 'employeeId' | 'kpi' | 'old' | 'new' | 'reason' | 'by' | 'date' | 'sheet', string>
      > & { readonly what: string | null })
    | null;
}

/** Where a person was in the period; given only where there were several. */
export interface ReviewAssignment {
  readonly role: string;
  readonly department: string;
  /** Serial days, first and last of those within the period. */
  readonly from: number;
  readonly to: number;
}

/** Who agreed to the targets, as the register has it. */
export interface ReviewConfirmation {
  readonly employee: string;
  readonly manager: string;
  readonly on: number | null;
}

export interface ReviewSheetInput {
  readonly period: string;
  readonly person: Employee;
  readonly managerName: string;
  readonly assignments: readonly ReviewAssignment[];
  readonly kpis: readonly ReviewKpi[];
  readonly confirmation: ReviewConfirmation;
  readonly competencies: readonly Competency[];
  readonly raterGroups: readonly RaterGroup[];
  /** How many the person has: so many rows are shown, within reason. */
  readonly adjustments: number;
  readonly targetChanges: number;
  readonly policy: Policy;
  readonly template: ReviewTemplate;
  readonly references: ReviewReferences;
  /** What the person's ratings come to where they stand in a list of HR's own. */
  readonly listed: ListedFigures | null;
  readonly dialect: ReviewDialect;
  readonly locale: Locale;
  /** A legal tab name that is free. */
  readonly title: string;
}
