import type { Locale } from '../../locales/locale';
import type { Plan } from '../../sheets/plan';
import { planRaterQuality, planSmartCheck } from '../../sheets/quality-sheets';
import { readCycle } from '../read-cycle';

export type QualitySheet = 'raters' | 'smart';

const PLANS = { raters: planRaterQuality, smart: planSmartCheck } as const;

/** Plans a sheet about how the ratings or the KPIs are made. @throws JobError as `readCycle` */
export async function previewQualitySheet(
  which: QualitySheet,
  locale: Locale,
): Promise<{ readonly plan: Plan }> {
  const { cycle, sheets, tableNames } = await readCycle();
  return {
    plan: PLANS[which]({
      cycle,
      locale,
      taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
      takenTables: new Set(tableNames.map((name) => name.toLowerCase())),
    }),
  };
}
