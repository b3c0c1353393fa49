import { oldScoresIn } from '../../cycle/audit/old-scores';
import { auditScores } from '../../cycle/audit/score-audit';
import type { ScoreAudit } from '../../cycle/audit/score-audit';
import type { CellProblem } from '../../cycle/cell-problem';
import type { ListMapping } from '../../cycle/lists/list-mapping';
import type { RowLeftOut } from '../../cycle/lists/read-list';
import { readPolicy } from '../../cycle/policy';
import type { Policy } from '../../cycle/policy';
import type { Locale } from '../../locales/locale';
import { planAuditSheet } from '../../sheets/audit-sheet';
import type { Plan } from '../../sheets/plan';
import { readAreas } from '../read-areas';
import { readWorkbook } from '../read-cycle';
import { listFrom, readListSources } from '../read-lists';
import type { ListSource } from '../read-lists';

export interface Audited {
  readonly audit: ScoreAudit;
  /** By which the scores were calculated here: that of the cycle, or the usual one where there is no cycle. */
  readonly policy: Pick<Policy, 'floor' | 'cap'>;
  readonly sheet: string;
  readonly problems: readonly CellProblem[];
  readonly leftOut: readonly RowLeftOut[];
}

/**
 * Compares the scores in a list of HR's own with what the same numbers give here. Nothing is changed, and no cycle is needed.
 * Six round trips, more for a very large list. @throws JobError `list-moved`
 */
export async function auditList(mapping: ListMapping<'OldScores'>): Promise<Audited> {
  const { tables } = await readWorkbook();
  const { policy } = readPolicy(tables.MeritPolicy?.records ?? []);
  const [source] = (await readListSources([mapping])) as [ListSource];
  const list = listFrom(source, mapping);
  const formulas = await readColumn(source, list.records[0]?.at.columns.score);
  const scores = oldScoresIn({
    source,
    list,
    isWide: list.isWide,
    formulaIn: (row) => formulas[row - source.firstRow] ?? '',
  });
  const { problems, leftOut } = list;
  return { audit: auditScores(scores, policy), policy, sheet: source.sheet, problems, leftOut };
}

/** The formulas in a worksheet column, from 0, beside what was read; blank where there is none. */
async function readColumn(
  { sheetId, firstRow, values }: ListSource,
  column: number | undefined,
): Promise<string[]> {
  if (column === undefined) return [];
  const [read] = await readAreas(
    [{ sheetId, row: firstRow - 1, column, rows: values.length, columns: 1 }],
    ['formulas'],
  );
  return (read?.formulas ?? []).map(([cell]) => {
    const text = String(cell);
    return text.startsWith('=') ? text : '';
  });
}

/** Plans a sheet of what the audit found. */
export async function previewAuditSheet(audit: ScoreAudit, locale: Locale): Promise<{ readonly plan: Plan }> {
  const { sheets, tableNames } = await readWorkbook();
  return {
    plan: planAuditSheet({
      audit,
      locale,
      taken: new Set(sheets.map(({ name }) => name.toLowerCase())),
      takenTables: new Set(tableNames.map((name) => name.toLowerCase())),
    }),
  };
}
