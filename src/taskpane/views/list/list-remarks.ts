import type { CellAddress, CellProblem } from '../../../cycle/cell-problem';
import { cellAddress } from '../../../cycle/read-table';
import type { Employee } from '../../../cycle/tables';
import type { ListPreview } from '../../../excel/jobs/list';

export type RemarkKind =
  CellProblem['code'] | 'duplicateIds' | 'missingIds' | 'missingNames' | 'missingRoles';

/** Something about a list, how often, and where first. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly count: number;
  readonly first: CellAddress | null;
}

export interface ListRemarks {
  /** Understood all the same. */
  readonly cleaned: readonly Remark[];
  /** For HR to correct. */
  readonly toCorrect: readonly Remark[];
}

const UNDERSTOOD: ReadonlySet<RemarkKind> = new Set(['number-as-text', 'date-as-text', 'stray-spaces']);

/** What there is to say about a list once it has been read. */
export function remarksOn({ employees, problems }: ListPreview): ListRemarks {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const cells = codes.map((code): Remark => {
    const alike = problems.filter((problem) => problem.code === code);
    return { kind: code, count: alike.length, first: alike[0]?.at ?? null };
  });
  const seen = new Set<string>();
  const again = employees.filter(({ id }) => id !== '' && (seen.has(id) || !seen.add(id)));
  const people = [
    remark('duplicateIds', again, 'id'),
    remark(
      'missingIds',
      employees.filter(({ id }) => id === ''),
      'id',
    ),
    remark(
      'missingNames',
      employees.filter(({ name }) => name === ''),
      'name',
    ),
    remark(
      'missingRoles',
      employees.filter(({ role }) => role === ''),
      'role',
    ),
  ].filter(({ count }) => count > 0);
  return {
    cleaned: cells.filter(({ kind }) => UNDERSTOOD.has(kind)),
    toCorrect: [...people, ...cells.filter(({ kind }) => !UNDERSTOOD.has(kind))],
  };
}

function remark(kind: RemarkKind, people: readonly Employee[], column: string): Remark {
  const at = people[0]?.at;
  // A field that has no column has no cell to go to either.
  const first = at && at.columns[column] !== undefined ? at : null;
  return {
    kind,
    count: people.length,
    first: first && { sheet: first.sheet, address: cellAddress(first, column) },
  };
}
