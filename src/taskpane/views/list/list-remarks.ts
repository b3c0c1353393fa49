import type { CellAddress, CellProblem } from '../../../cycle/cell-problem';
import type { LeftOut } from '../../../cycle/lists/list-rows';
import { cellAddress } from '../../../cycle/read-table';
import type { Employee } from '../../../cycle/tables';
import type { ListPreview } from '../../../excel/jobs/list';
import type { PaneWords } from '../../../locales/pane-words';

/** What a list can have in its cells; a heading that changed is told by the check. */
type ProblemCode = CellProblem['code'] & keyof PaneWords['list']['problems'];
export type RemarkKind =
  ProblemCode | LeftOut | 'duplicateIds' | 'missingIds' | 'missingNames' | 'missingRoles';

/** Something about a list, how often, and where first. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly count: number;
  readonly first: CellAddress | null;
  /** The worksheet rows it is about, from 1, where it is about whole rows. */
  readonly rows?: readonly number[];
}

export interface ListRemarks {
  /** Understood all the same. */
  readonly cleaned: readonly Remark[];
  /** Rows that are no records. */
  readonly leftOut: readonly Remark[];
  /** For HR to correct. */
  readonly toCorrect: readonly Remark[];
}

const UNDERSTOOD: readonly ProblemCode[] = ['stray-spaces', 'number-as-text', 'date-as-text', 'from-above'];
const WRONG: readonly ProblemCode[] = [
  'not-a-number',
  'not-a-date',
  'error-value',
  'out-of-range',
  'not-yes-no',
];

/** What of a list there can be something to say about. */
export type ListContent = Pick<ListPreview, 'problems' | 'leftOut'> & Partial<Pick<ListPreview, 'employees'>>;

/** What there is to say about a list once it has been read. */
export function remarksOn({ employees = [], problems, leftOut }: ListContent, sheet: string): ListRemarks {
  const cells = (codes: readonly ProblemCode[]): Remark[] =>
    codes.flatMap((kind) => {
      const alike = problems.filter(({ code }) => code === kind);
      return alike.length === 0 ? [] : [{ kind, count: alike.length, first: alike[0]?.at ?? null }];
    });
  const seen = new Set<string>();
  const again = employees.filter(({ id }) => id !== '' && (seen.has(id) || !seen.add(id)));
  const without = (column: 'id' | 'name' | 'role'): Employee[] =>
    employees.filter((person) => person[column] === '');
  const people = [
    remark('duplicateIds', again, 'id'),
    remark('missingIds', without('id'), 'id'),
    remark('missingNames', without('name'), 'name'),
    remark('missingRoles', without('role'), 'role'),
  ].filter(({ count }) => count > 0);
  return {
    cleaned: cells(UNDERSTOOD),
    leftOut: (['total', 'heading', 'remark'] as const).flatMap((kind) => {
      const rows = leftOut.filter(({ why }) => why === kind);
      const [first] = rows;
      return first
        ? [
            {
              kind,
              count: rows.length,
              first: { sheet, address: `${first.row}:${first.row}` },
              rows: rows.map(({ row }) => row),
            },
          ]
        : [];
    }),
    toCorrect: [...people, ...cells(WRONG)],
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
