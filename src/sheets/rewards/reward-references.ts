/**
 * Columns of tables as formulas name them, with the headings that stand in the workbook; `null` for a table that is not there,
 * or lacks one of them.
 */
export interface RewardReferences {
  readonly tiers: Readonly<Record<'tier' | 'minScore' | 'share' | 'bonusFactor', string>> | null;
  readonly policy: Readonly<Record<'key' | 'value', string>> | null;
  readonly adjustments: Readonly<Record<'period' | 'employeeId' | 'kind' | 'points', string>> | null;
  readonly vetoes: Readonly<Record<'period' | 'employeeId' | 'kind' | 'vetoTier', string>> | null;
  readonly calibration: Readonly<Record<'period' | 'employeeId' | 'to' | 'date', string>> | null;
}
