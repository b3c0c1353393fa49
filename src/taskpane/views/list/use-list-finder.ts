import { useState } from 'react';
import type { ListKind } from '../../../cycle/lists/list-kinds';
import type { JobError } from '../../../excel/job-error';
import { findList } from '../../../excel/jobs/list';
import type { ListFound } from '../../../excel/jobs/list';
import { asJobError } from '../../job/as-job-error';
import { usePane } from '../../pane-context';
import { hasHeadings } from './list-choice';
import type { ListChoice, ListWithHeadings } from './list-choice';

/** A list of HR's own that is looked for, and what its columns are taken for. */
export interface ListFinder<K extends ListKind> {
  readonly found: ListFound | null;
  readonly choice: ListChoice<K> | null;
  readonly error: JobError | null;
  readonly reading: boolean;
  setChoice(choice: ListChoice<K>): void;
  /** @param keep what was matched and corrected before stays where the same list is found again */
  look(keep?: boolean): Promise<void>;
  /** One reading of the workbook at a time, with its error shown. */
  read(reads: () => Promise<void>): Promise<void>;
}

/** @param choose what a list is taken for at first */
export function useListFinder<K extends ListKind>(
  choose: (found: ListWithHeadings) => ListChoice<K>,
): ListFinder<K> {
  const { words, announce } = usePane();
  const [found, setFound] = useState<ListFound | null>(null);
  const [choice, setChoice] = useState<ListChoice<K> | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [reading, setReading] = useState(false);

  async function read(reads: () => Promise<void>): Promise<void> {
    setReading(true);
    setError(null);
    try {
      await reads();
    } catch (thrown) {
      setError(asJobError(thrown));
    } finally {
      setReading(false);
    }
  }

  const look = (keep = false): Promise<void> =>
    read(async () => {
      announce(words.list.looking);
      const before = keep ? found : null;
      if (!before) setFound(null);
      const one = await findList();
      if (before && isSame(one, before)) return;
      setFound(one);
      setChoice(hasHeadings(one) ? choose(one) : null);
    });

  return { found, choice, error, reading, setChoice, look, read };
}

const isSame = (one: ListFound, other: ListFound): boolean =>
  one.sheetId === other.sheetId &&
  one.address === other.address &&
  JSON.stringify(one.list?.columns) === JSON.stringify(other.list?.columns);
