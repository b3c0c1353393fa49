/**
 * What the jobs of the pane cost: the real Office.js client against the embedded workbook. Formulas are written and read
 * but not calculated: that is Excel's own work, and no other engine takes the time that Excel takes.
 */
import { detectList } from '../src/cycle/lists/detect-list';
import type { CycleListMapping } from '../src/cycle/lists/list-mapping';
import { mappingOf } from '../src/cycle/lists/make-mapping';
import { serialDay } from '../src/cycle/read-date';
import type { Engine } from '../src/embedded/calculation/calculated';
import { embedWorkbook } from '../src/embedded/embedded-workbook';
import { startClient } from '../src/embedded/node/start-client';
import { officeGlobals } from '../src/embedded/office-globals';
import { applyPlan } from '../src/excel/apply-plan';
import { checkEntries } from '../src/excel/jobs/check';
import type { Employee } from '../src/cycle/tables';
import { findList, previewList } from '../src/excel/jobs/list';
import { previewReviewSheets } from '../src/excel/jobs/review-sheets';
import { previewReward } from '../src/excel/jobs/reward';
import { guessRoles, previewSetUp } from '../src/excel/jobs/set-up';
import { typeEntries, workbookOf } from './company';

const LOCALE = 'en-US';
const PERIOD = { id: '2026', start: serialDay(2026, 1, 1) ?? 0, end: serialDay(2026, 12, 31) ?? 0 };

const noCalculation: Engine = () => Promise.resolve({ sheets: {} });

export type Job = 'useList' | 'setUp' | 'reviewSheets' | 'check' | 'reward';

export interface JobCost {
  /** Round trips to Excel. */
  readonly requests: number;
  /** Of requests and answers together, as JSON. */
  readonly bytes: number;
  /** Worksheets that were made. */
  readonly sheets: number;
  /** Wall-clock time of the job's own code, the client and the embedded workbook. */
  readonly ms: number;
}

/** Takes a company of `employees` people the whole way and says what each job cost. */
export async function measureJobs(employees: number): Promise<Record<Job, JobCost>> {
  const { data, connection } = embedWorkbook(workbookOf(employees), noCalculation);
  const { Excel, OfficeExtension, Office } = startClient(
    connection.bridge,
    officeGlobals({ displayLanguage: LOCALE }),
  );
  Object.assign(globalThis, { Excel, OfficeExtension, Office });

  const measure = async <T>(job: () => Promise<T>): Promise<[JobCost, T]> => {
    connection.resetTraffic();
    const sheetsBefore = data.sheets.length;
    const start = performance.now();
    const result = await job();
    const ms = Math.round(performance.now() - start);
    const { requests, bytes } = connection.traffic;
    return [{ requests, bytes, sheets: data.sheets.length - sheetsBefore, ms }, result];
  };

  const [useList, { mapping, employees: people, roles }] = await measure(useListAsFound);
  const [setUp] = await measure(async () => {
    const preset = 'keyAccountSales';
    const found = { mapping, employees: people, roles: guessRoles(roles, preset) };
    const list = { ...found, preset, proposesRaters: false } as const;
    return applyPlan(await previewSetUp({ period: PERIOD, locale: LOCALE, list }), LOCALE);
  });
  const [reviewSheets] = await measure(async () => {
    const { plan } = await previewReviewSheets({ employeeIds: null, locale: LOCALE });
    return applyPlan(plan, LOCALE);
  });
  typeEntries(data, PERIOD.id, employees);
  const [check] = await measure(checkEntries);
  const [reward] = await measure(async () => applyPlan((await previewReward(LOCALE)).plan, LOCALE));
  return { useList, setUp, reviewSheets, check, reward };
}

/** The list as the pane would use it when nobody corrects what was found. */
async function useListAsFound(): Promise<{
  mapping: CycleListMapping;
  employees: readonly Employee[];
  roles: readonly string[];
}> {
  const found = await findList();
  if (!found.list) throw new Error('no headings');
  const mapping = mappingOf(found, found.list, detectList(found.list, found.sheet));
  const { employees, roles } = await previewList(mapping);
  return { mapping, employees, roles };
}
