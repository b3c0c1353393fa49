import { cleanText } from '../clean-text';
import { dayOrderOf } from '../read-date';
import type { DayOrder } from '../read-date';
import { TABLES } from '../tables';
import type { ColumnKind } from '../tables';
import type { ListRow } from './cells-from-above';
import { BESIDE_TABLE, tableOf } from './list-kinds';
import type { ListField, ListKind } from './list-kinds';
import type { Matches } from './match-fields';
import { joinedDepartment, joinedName } from './people';

/** How a column of the table is got from a row of a list. */
export interface TableCell {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Within the list, from 0; `null` when the list does not have it. */
  readonly place: number | null;
  readonly order: DayOrder;
  valueIn(cells: ListRow['cells']): unknown;
}

const columnsOf = (kind: ListKind): Readonly<Record<string, ColumnKind>> => ({
  ...TABLES[tableOf(kind)].columns,
  ...(kind === 'OldScores' && BESIDE_TABLE[kind]),
});

/** What a column of a list's records holds. */
export const kindOf = (kind: ListKind, column: string): ColumnKind => columnsOf(kind)[column] ?? 'text';

/** How each column of the records is got from the rows of a list; names and departments may be in parts. */
export function tableCells(kind: ListKind, fields: Matches, rows: readonly ListRow[]): TableCell[] {
  return Object.entries(columnsOf(kind)).map(([key, type]): TableCell => {
    const [place, valueIn] = cellReader(kind, key, fields);
    const order =
      type === 'date' && place !== null ? dayOrderOf(rows.map(({ cells }) => cells[place])) : 'month-first';
    return { key, kind: type, place, order, valueIn };
  });
}

function cellReader(
  kind: ListKind,
  key: string,
  fields: Matches,
): [number | null, (cells: ListRow['cells']) => unknown] {
  const at = (field: ListField) => {
    const place = fields[field];
    return (cells: ListRow['cells']): unknown => (place === undefined ? '' : cells[place]);
  };
  const firstPlace = (...names: readonly ListField[]): number | null =>
    names.map((name) => fields[name]).find((place) => place !== undefined) ?? null;
  if (key === 'name' && fields.name === undefined) {
    if (fields.employeeName !== undefined) return [fields.employeeName, at('employeeName')];
    return [
      firstPlace('lastName', 'firstName'),
      (cells) => joinedName(at('lastName')(cells), at('firstName')(cells)),
    ];
  }
  if (key === 'department' && fields.subDepartment !== undefined) {
    return [
      firstPlace('department', 'subDepartment'),
      (cells) => joinedDepartment(at('department')(cells), at('subDepartment')(cells)),
    ];
  }
  if (key === 'employeeId' && kind !== 'MeritEmployees') {
    return [
      firstPlace('employeeId', 'employeeName', 'lastName', 'firstName'),
      (cells) => {
        const [id, name] = [at('employeeId')(cells), at('employeeName')(cells)];
        if (cleanText(id) !== '') return id;
        return cleanText(name) !== '' ? name : joinedName(at('lastName')(cells), at('firstName')(cells));
      },
    ];
  }
  return [firstPlace(key as ListField), at(key as ListField)];
}
