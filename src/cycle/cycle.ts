import type { AgreedInRegister } from './agreed-in-register';
import type { CellProblem } from './cell-problem';
import type { Conversation } from './conversations';
import type { Policy } from './policy';
import type {
  Assignment,
  Competency,
  Employee,
  Kpi,
  KpiResult,
  Period,
  RaterGroup,
  Rating,
  RecordOf,
  Release,
  Tier,
} from './tables';
import type { SubPeriod, SubPeriodScore } from './sub-periods';
import type { AgreedColumn, TargetChange } from './target-changes';
import type { UnknownPeriod } from './unknown-periods';

/** A review sheet that was found in the workbook. */
export interface ReviewSheetFound {
  readonly sheet: string;
  readonly sheetId: string;
  readonly period: string;
  readonly employeeId: string;
  /** Of its layout, and of the template it was made from. */
  readonly version: number;
  readonly template: number;
  /** A copy that a user made of a review sheet: reported, never counted. */
  readonly copy: boolean;
  /** Not one of its formulas is left: they were all put into values, on purpose. */
  readonly frozen: boolean;
  readonly broken: readonly BrokenFormula[];
  /** Targets and weights that are not those it was built with. */
  readonly changed: readonly ChangedOnSheet[];
  /** Those that are. */
  readonly built: readonly BuiltOnSheet[];
  /** The KPIs that the library had for it; `null` on sheets of the first layout, which do not say. */
  readonly kpis: readonly string[] | null;
  /** The 360° score that it shows, 0–100; `null` on a sheet without. */
  readonly score360: { readonly value: number | null; readonly address: string } | null;
}

/** A target or weight of a KPI as the sheet was built with it. */
export interface BuiltOnSheet {
  readonly kpi: string;
  readonly column: AgreedColumn;
  readonly value: number | null;
  readonly address: string;
}

export interface ChangedOnSheet extends TargetChange {
  readonly address: string;
}

/** A cell of a review sheet that should hold a formula and its result. */
export interface BrokenFormula {
  /** overwritten: something else stands there; error: the formula gives an error value. */
  readonly fault: 'overwritten' | 'error';
  readonly address: string;
  /** What the cell shows. */
  readonly value: string;
}

/** Everything one period's jobs work on, read from the workbook once: typed records, each knowing where it stands. */
export interface Cycle {
  readonly period: Period;
  readonly policy: Policy;
  readonly employees: readonly Employee[];
  readonly objectives: readonly RecordOf<'MeritObjectives'>[];
  readonly kpis: readonly Kpi[];
  /**
   * What was agreed and reached, KPI by KPI: from each employee's review sheet where there is one, otherwise from
   * `MeritKpiResults`. Weights are those of the whole period, also where each role of somebody has its own.
   */
  readonly results: readonly KpiResult[];
  /** What both have agreed to of those in `MeritKpiResults`. */
  readonly agreedInRegister: AgreedInRegister;
  /** Results of the periods before, as `MeritKpiResults` has them. */
  readonly earlierResults: readonly KpiResult[];
  readonly competencies: readonly Competency[];
  readonly raterGroups: readonly RaterGroup[];
  /** Who is asked to rate whom. */
  readonly raters: readonly RecordOf<'MeritRaters'>[];
  readonly ratings: readonly Rating[];
  readonly tiers: readonly Tier[];
  /** Where people were when; of any period. */
  readonly assignments: readonly Assignment[];
  readonly targetChanges: readonly RecordOf<'MeritTargetChanges'>[];
  /** The departments in this period. */
  readonly teams: readonly RecordOf<'MeritTeams'>[];
  /** Raises by tier and compa-ratio; none where each tier states its own. */
  readonly meritMatrix: readonly RecordOf<'MeritMatrix'>[];
  /** The parts of the period, of whose scores it is made, and what people reached in them; none for most periods. */
  readonly subPeriods: readonly SubPeriod[];
  readonly subPeriodScores: readonly SubPeriodScore[];
  /** What was reached in the parts. */
  readonly subPeriodResults: readonly KpiResult[];
  readonly adjustments: readonly RecordOf<'MeritAdjustments'>[];
  readonly calibration: readonly RecordOf<'MeritCalibration'>[];
  readonly conversations: readonly Conversation[];
  /** The 360° ratings that figures of the period were released from. */
  readonly releases: readonly Release[];
  /** Results as they were written last. */
  readonly writtenScores: readonly RecordOf<'MeritScores'>[];
  /** The pool that the bonuses among them are parts of, as the policy's text; blank: HR has typed them. */
  readonly splitPool: string;
  /** What was handed over last, of whichever period. */
  readonly writtenPayroll: readonly RecordOf<'MeritPayroll'>[];
  readonly reviewSheets: readonly ReviewSheetFound[];
  /** Rows of which nobody can say whether they are the period's. */
  readonly unknownPeriods: readonly UnknownPeriod[];
  /** Cells that could not be read as what their column holds. */
  readonly problems: readonly CellProblem[];
}
