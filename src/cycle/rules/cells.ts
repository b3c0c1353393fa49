import type { CellProblem } from '../cell-problem';
import { groupBy } from '../group-by';
import { readCell } from '../read-cell';
import type { TableName } from '../tables';
import type { Rule } from './rule';

const HR_LIST: TableName = 'MeritEmployees';

/** What stands in no table of the cycle's: entries there are made in HR's own way, and no formula reads them. */
const isOwnList = ({ table, ownList }: CellProblem): boolean => table === HR_LIST || ownList === true;

/** A cell that holds something other than its column is for. */
export const unreadableCell: Rule<'unreadable-cell'> = {
  severity: 'blocking',
  check: ({ problems }) =>
    problems.flatMap(({ at, code, value, column, table }) => {
      switch (code) {
        case 'number-as-text':
        case 'stray-spaces':
        case 'date-as-text':
        case 'from-above':
        case 'renamed-column':
        case 'new-column':
        case 'differs-from-list':
          return [];
        default:
          return [{ at, data: { code, value, column, table } }];
      }
    }),
};

export const numberAsText: Rule<'number-as-text'> = {
  severity: 'warning',
  check: ({ problems }) =>
    problems
      .filter((problem) => problem.code === 'number-as-text' && !isOwnList(problem))
      .map(({ at, value, column, table }) => {
        const { value: to } = readCell(value, 'number', 'month-first');
        // Whether “95%” is meant as 95 or as 0.95 is for people to say.
        const isClear = typeof to === 'number' && !/[%％]/.test(value);
        return { at, data: { value, column, table }, ...(isClear && { fix: [{ at, from: value, to }] }) };
      }),
};

/**
 * What is ordinary in HR's own lists and understood: told once for each column, at its first cell. A number as text is told
 * cell by cell where entries are made, since formulas skip it.
 */
export const untidyColumn: Rule<'untidy-column'> = {
  severity: 'hint',
  check: ({ problems }) =>
    (['stray-spaces', 'date-as-text', 'number-as-text', 'from-above'] as const).flatMap((code) =>
      [
        ...groupBy(
          problems.filter(
            (problem) => problem.code === code && (code !== 'number-as-text' || isOwnList(problem)),
          ),
          ({ at, table, column }) => JSON.stringify([at.sheet, table, column]),
        ).values(),
      ].flatMap((cells) => {
        const [first] = cells;
        if (!first) return [];
        const fix = cells.filter(isName).map(({ at, value }) => ({ at, from: value, to: value }));
        return [
          {
            at: first.at,
            data: { code, count: cells.length, table: first.table, column: first.column },
            ...(code === 'stray-spaces' && fix.length > 0 && { fix }),
          },
        ];
      }),
    ),
};

/** Names and ids in Meritsheet's own tables are trimmed for good; HR's own lists and longer texts stay as they were typed. */
const isName = ({ table, column, ownList }: CellProblem): boolean =>
  ownList !== true && NAMES[table]?.includes(column) === true;

const NAMES: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  MeritEmployees: ['id', 'name', 'department', 'role', 'level', 'managerId'],
  MeritAssignments: ['employeeId', 'department', 'role', 'managerId'],
  MeritKpis: ['role', 'employeeId', 'kpi', 'perspective', 'objectiveId', 'unit', 'direction'],
  MeritKpiResults: ['employeeId', 'kpi', 'direction'],
  MeritObjectives: ['id', 'perspective'],
  MeritCompetencies: ['competency'],
  MeritRaterGroups: ['group'],
  MeritRatings: ['employeeId', 'rater', 'group', 'competency'],
  MeritTiers: ['tier'],
  MeritAdjustments: ['employeeId', 'kind', 'vetoTier'],
  MeritRaters: ['employeeId', 'rater', 'group'],
};

/** A heading of HR's own list that is not the one that was there when the list was chosen. */
export const listColumn: Rule<'list-column'> = {
  severity: 'warning',
  check: ({ problems }) =>
    problems.flatMap(({ at, code, table, column, value: heading }) =>
      code === 'renamed-column' || code === 'new-column'
        ? [{ at, data: { table, column, heading, change: code === 'new-column' ? 'new' : 'renamed' } }]
        : [],
    ),
};

/** An actual that was typed on a review sheet or in the table while HR's own list has another one: the typed one counts. */
export const differsFromList: Rule<'differs-from-list'> = {
  severity: 'warning',
  check: ({ problems }) =>
    problems
      .filter(({ code }) => code === 'differs-from-list')
      .map(({ at, table, column, value }) => ({ at, data: { table, column, value } })),
};
