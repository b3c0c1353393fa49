import { comparableName, isBlank, isErrorValue, nameReader } from './cell';
import type { Cell, Cells } from './cell';
import { wordOf } from './cell-readers';
import { ScoringError } from './scoring-error';

/** A list of names that other arguments refer to, each with what belongs to it; compared without case and spaces. */
export class NameList<T> {
  private readonly byName = new Map<string, T>();
  private readonly nameOf = nameReader();

  /**
   * Rows without a name drop out.
   *
   * @throws ScoringError `error-value`, `duplicate`
   */
  constructor(
    private readonly argument: string,
    names: Cells,
    entryOf: (name: string, row: number) => T,
  ) {
    names.forEach((cell, row) => {
      const name = this.nameOf(wordOf(cell));
      if (name === '') return;
      if (this.byName.has(name))
        throw new ScoringError('duplicate', { value: String(cell) }).at(argument, row);
      this.byName.set(name, entryOf(name, row));
    });
  }

  get entries(): T[] {
    return [...this.byName.values()];
  }

  get(cell: Cell): T | undefined {
    return this.byName.get(this.nameOf(cell));
  }

  /** What belongs to the name in a cell of another argument. @throws ScoringError `error-value`, `blank-cell`, `not-listed` */
  of(argument: string, cells: Cells, row: number): T {
    const cell = wordOf(cells.at(row));
    const entry = this.get(cell);
    if (entry !== undefined) return entry;
    const error = isBlank(cell)
      ? new ScoringError('blank-cell', {})
      : new ScoringError('not-listed', { value: String(cell), list: this.argument });
    throw error.at(argument, row);
  }
}

/** Whether a row of a list has a name, or an error value instead of one: all else of the row is looked at only then. */
export const isNamed = (cell: Cell): boolean => isErrorValue(cell) || comparableName(cell) !== '';
