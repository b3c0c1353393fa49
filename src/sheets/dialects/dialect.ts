/** How the formulas of review sheets are written. */
export type DialectName = 'twins' | 'prefixed' | 'plain';

/** The cells of a KPI, or its columns over several KPIs. */
export interface KpiCells {
  readonly actual: string;
  readonly target: string;
  readonly weight: string;
  readonly direction: string;
  readonly floor: string;
  readonly cap: string;
  readonly attainment: string;
}

/** What a 360° score is calculated from. */
export interface Score360Cells {
  /** The person's id and the period. */
  readonly id: string;
  readonly period: string;
  /** Columns of the tables, by structured references. */
  readonly ratings: Readonly<
    Record<'period' | 'employeeId' | 'rater' | 'group' | 'competency' | 'rating', string>
  >;
  readonly raterGroups: Readonly<Record<'group' | 'weight' | 'minRaters', string>>;
  readonly competencies: Readonly<Record<'competency' | 'weight', string>>;
  /** Rules of the scheme, each an expression. */
  readonly minRaters: string;
  readonly scaleMax: string;
  /** The sheet's own rows of rater groups: weights, and means where a group has enough raters. */
  readonly groupWeights: string | null;
  readonly groupMeans: string | null;
}

/** What the row of a rater group is calculated from. */
export interface GroupCells extends Pick<
  Score360Cells,
  'id' | 'period' | 'ratings' | 'raterGroups' | 'competencies'
> {
  /** The cell with the group's name. */
  readonly group: string;
  /** Fewest raters of a group that states none: an expression. */
  readonly minRaters: string;
}

/** The formulas that differ; each answers an expression without its `=`. */
export interface ReviewDialect {
  /** A ratio; blank as long as there is no actual. */
  attainment(kpi: KpiCells): string;
  /** 0–100 and above; blank as long as nothing has an actual. */
  kpiScore(kpis: KpiCells): string;
  /** What the weights lack to their total; 0 within the tolerance. */
  weightGap(weights: string, tolerance: string): string;
  /** Both parts are there. */
  weighted(scores: string, shares: string): string;
  /** On 0–100; blank as long as no group counts. */
  score360(cells: Score360Cells): string;
  /** How many different people gave the group's ratings; where they are too few, the words and the fewest there have to be. */
  groupRaters(cells: GroupCells, fewerThan: string): string;
  /** The group's mean, on the scale of the ratings. */
  groupMean(cells: GroupCells): string;
  /** Blank below every minimum. */
  tier(score: string, minScores: string, tiers: string): string;
  /** Whether the sheet's own rows of rater groups are what the 360° score is calculated from. */
  readonly needsGroupRows: boolean;
}
