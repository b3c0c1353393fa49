/** The keys by which the sheets of rewards are found again, and what stands on them to tell the key. */
export const SCORES_KEY = 'table|MeritScores';
export const PAYROLL_KEY = 'table|MeritPayroll';
export const CALIBRATION_KEY = 'table|MeritCalibration';
const TIER = 'tier|';
/** Sheets of a period of which there is one, with what the names of their tables begin with. */
const OF_PERIOD = {
  overview: 'MeritOverview',
  distribution: 'MeritDistribution',
  nineBox: 'MeritNineBox',
  letters: 'MeritLetters',
} as const;
export type PeriodSheet = keyof typeof OF_PERIOD;
const TIER_TABLE = 'MeritTier';

export const periodKey = (sheet: PeriodSheet, period: string): string => `${sheet}|${period}`;
export const overviewKey = (period: string): string => periodKey('overview', period);
export const tierKey = (period: string, tier: string): string => `${TIER}${period}|${tier}`;

const PERIOD_SHEETS = Object.keys(OF_PERIOD) as PeriodSheet[];

/** Whether running the job for a period writes the sheet with this key. */
export const isRewardKey = (key: string, period: string): boolean =>
  key === SCORES_KEY ||
  key === PAYROLL_KEY ||
  key.startsWith(tierKey(period, '')) ||
  PERIOD_SHEETS.some((sheet) => key === periodKey(sheet, period));

/** What the name of a sheet's table begins with. */
export const tableStemOf = (key: string): string => {
  const sheet = PERIOD_SHEETS.find((one) => key.startsWith(periodKey(one, '')));
  return sheet ? OF_PERIOD[sheet] : TIER_TABLE;
};

/** The name of the table that a sheet with this key was made with; other tables on it are the user's. */
export const isRewardTable = (key: string, table: string): boolean => {
  if (key === SCORES_KEY) return table === 'MeritScores';
  if (key === PAYROLL_KEY) return table === 'MeritPayroll';
  return table.startsWith(`${tableStemOf(key)}_`);
};

const MARK = 'meritsheet/';
/** What stands in A1 of a period's sheets: programs that drop a sheet's properties when saving leave it there. */
export const rewardMark = (key: string): string => MARK + key;

/** The key that a mark in A1 tells; blank when it is none. */
export function keyOfMark(mark: unknown): string {
  const key = typeof mark === 'string' && mark.startsWith(MARK) ? mark.slice(MARK.length) : '';
  return [TIER, ...PERIOD_SHEETS.map((sheet) => periodKey(sheet, ''))].some((stem) => key.startsWith(stem))
    ? key
    : '';
}
