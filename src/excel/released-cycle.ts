import type { Cycle } from '../cycle/cycle';
import { ratingsToRelease } from '../cycle/released-ratings';
import type { Release } from '../cycle/tables';
import type { WorkbookRead } from './read-cycle';

/** What has been released of the period. */
export const releasesOf = ({ cycle, tables }: Pick<WorkbookRead, 'cycle' | 'tables'>): Release[] =>
  (tables.MeritReleases?.records ?? []).filter(({ period }) => period === cycle.period.period);

/** The cycle with the ratings that figures for others than HR are calculated from. */
export const cycleToRelease = (workbook: Pick<WorkbookRead, 'cycle' | 'tables'>): Cycle => ({
  ...workbook.cycle,
  ratings: ratingsToRelease(workbook.cycle, releasesOf(workbook)).ratings,
});
