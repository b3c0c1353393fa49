import { groupBy } from '../group-by';
import type { TableName } from '../tables';
import type { Rule } from './rule';

const HR_LIST: TableName = 'MeritEmployees';

/** A cell that holds something other than its column is for. */
export const unreadableCell: Rule<'unreadable-cell'> = {
  severity: 'blocking',
  check: ({ problems }) =>
    problems.flatMap(({ at, code, value, column, table }) =>
      code === 'number-as-text' || code === 'stray-spaces' || code === 'date-as-text'
        ? []
        : [{ at, data: { code, value, column, table } }],
    ),
};

export const numberAsText: Rule<'number-as-text'> = {
  severity: 'warning',
  check: ({ problems }) =>
    problems
      .filter(({ code, table }) => code === 'number-as-text' && table !== HR_LIST)
      .map(({ at, value, column, table }) => ({ at, data: { value, column, table } })),
};

/**
 * What is ordinary in HR's own lists and understood: told once for each column, at its first cell. A number as text is told
 * cell by cell where entries are made, since formulas skip it.
 */
export const untidyColumn: Rule<'untidy-column'> = {
  severity: 'hint',
  check: ({ problems }) =>
    (['stray-spaces', 'date-as-text', 'number-as-text'] as const).flatMap((code) =>
      [
        ...groupBy(
          problems.filter(
            (problem) => problem.code === code && (code !== 'number-as-text' || problem.table === HR_LIST),
          ),
          ({ at, table, column }) => JSON.stringify([at.sheet, table, column]),
        ).values(),
      ].flatMap((cells) => {
        const [first] = cells;
        return first
          ? [{ at: first.at, data: { code, count: cells.length, table: first.table, column: first.column } }]
          : [];
      }),
    ),
};
