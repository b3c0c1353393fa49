import type { Cycle, ReviewSheetFound } from '../cycle';
import { REVIEW_VERSION } from '../review-rows';
import { namesOf } from './rule';
import type { Found, Rule } from './rule';

const TITLE = 'B1';

function atTitle(cycle: Cycle): (found: ReviewSheetFound) => Found<{ whose: string; sheet: string }> {
  const nameOf = namesOf(cycle);
  return ({ sheet, employeeId }) => ({
    at: { sheet, address: TITLE },
    employeeId,
    data: { sheet, whose: nameOf(employeeId) },
  });
}

export const reviewCopy: Rule<'review-copy'> = {
  severity: 'warning',
  check: (cycle) => cycle.reviewSheets.filter(({ copy }) => copy).map(atTitle(cycle)),
};

export const reviewVersion: Rule<'review-version'> = {
  severity: 'warning',
  check: (cycle) =>
    cycle.reviewSheets.filter(({ copy, version }) => !copy && version < REVIEW_VERSION).map(atTitle(cycle)),
};

function brokenFormulas(
  cycle: Cycle,
  fault: 'overwritten' | 'error',
): Found<{ whose: string; value: string; cell: string }>[] {
  const nameOf = namesOf(cycle);
  return cycle.reviewSheets
    .filter(({ copy, frozen }) => !copy && !frozen)
    .flatMap(({ sheet, employeeId, broken }) =>
      broken
        .filter((cell) => cell.fault === fault)
        .map(({ address, value }) => ({
          at: { sheet, address },
          employeeId,
          data: { whose: nameOf(employeeId), value, cell: address },
        })),
    );
}

/** What was typed over a formula is not counted, but shown as if it were. */
export const formulaOverwritten: Rule<'formula-overwritten'> = {
  severity: 'blocking',
  check: (cycle) => brokenFormulas(cycle, 'overwritten'),
};

/** Frozen to values the sheet goes on counting; only what it shows follows the entries no more. */
export const reviewFrozen: Rule<'review-frozen'> = {
  severity: 'hint',
  check: (cycle) => cycle.reviewSheets.filter(({ copy, frozen }) => !copy && frozen).map(atTitle(cycle)),
};

/** The score itself is calculated here again: the entries it stumbles over have rules of their own. */
export const formulaError: Rule<'formula-error'> = {
  severity: 'warning',
  check: (cycle) => brokenFormulas(cycle, 'error'),
};
