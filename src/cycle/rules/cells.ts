import type { Cycle } from '../cycle';
import type { Found, Rule } from './rule';

const fromProblems = ({ problems }: Cycle, wanted: (code: string) => boolean): Found[] =>
  problems
    .filter(({ code }) => wanted(code))
    .map(({ at, code, value, column, table }) => ({ at, data: { code, value, column, table } }));

/** A cell that holds something other than its column is for. */
export const unreadableCell: Rule = {
  id: 'unreadable-cell',
  severity: 'blocking',
  check: (cycle) => fromProblems(cycle, (code) => code !== 'number-as-text'),
};

export const numberAsText: Rule = {
  id: 'number-as-text',
  severity: 'warning',
  check: (cycle) => fromProblems(cycle, (code) => code === 'number-as-text'),
};
