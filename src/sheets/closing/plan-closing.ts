import type { CellAddress } from '../../cycle/cell-problem';
import type { Cycle } from '../../cycle/cycle';
import { newReleases, ratingsToRelease } from '../../cycle/released-ratings';
import type { KeptGroup } from '../../cycle/released-ratings';
import type { Release } from '../../cycle/tables';
import { closingSheetWords } from '../../locales/closing-sheet-words';
import type { Locale } from '../../locales/locale';
import { writeRecords } from './records';
import type { ClosingRecords, RecordedReason } from './records';
import { opened, PROTECTION } from '../opened';
import type { Change, Plan, ProtectionOptions } from '../plan';
import { policyRule } from '../policy-rule';
import type { PolicyPlace } from '../policy-rule';
import type { ReviewOnSheet } from '../review-again/review-on-sheet';
import { closeReviewSheet } from './close-review-sheet';
import type { ClosedSheetPlan } from './close-review-sheet';
import { closeRewardSheet } from './close-reward-sheets';
import type { RewardSheetToClose } from './close-reward-sheets';
import { closeRegister } from './register-results';
import type { RegisterRead } from './register-results';
import { releasedFigures } from './released-figures';
import { typedKey } from './typed-results';

/** The cell with a period's state. */
export interface StateCell {
  readonly sheetId: string;
  readonly address: string;
  readonly before: string | null;
}

export interface ClosingInput {
  readonly cycle: Cycle;
  readonly reviews: readonly ReviewOnSheet[];
  readonly protections: ReadonlyMap<string, ProtectionOptions>;
  readonly rewards: readonly RewardSheetToClose[];
  /** `null` where the workbook has none, or nothing in it is calculated. */
  readonly register: RegisterRead | null;
  /** What the policy is to keep of where the register was typed over, and where; `null`: it does already. */
  readonly typed: { readonly text: string; readonly place: PolicyPlace } | null;
  /** Of the period. */
  readonly releases: readonly Release[];
  readonly state: StateCell;
  readonly records: ClosingRecords;
  readonly reason: RecordedReason;
  readonly locale: Locale;
}

export interface ClosingPlan {
  readonly plan: Plan;
  readonly kept: readonly KeptGroup[];
  /** Formulas that give an error; as long as there are any the plan is not to be carried out. */
  readonly errors: readonly CellAddress[];
  /** Sheets that nobody has protected: people could go on typing. */
  readonly unprotected: readonly string[];
}

const NOTHING_CLOSED: ClosedSheetPlan = { changes: [], errors: [] };

/** Closes a period: its sheets become values and are locked, and its 360° figures are released. */
export function planClosing(input: ClosingInput): ClosingPlan {
  const { cycle, reviews, protections, rewards, register, typed, releases, state, records, reason, locale } =
    input;
  const { ratings, kept } = ratingsToRelease(cycle, releases);
  const { period } = cycle.period;
  const figuresOf = releasedFigures({ ...cycle, ratings }, kept, locale);
  const sheets = reviews.map((on) => ({
    sheetId: on.sheetId,
    closed: closeReviewSheet(on, figuresOf(on)),
  }));
  const results = rewards.map((one) => ({
    sheetId: one.sheet.sheetId,
    closed: closeRewardSheet(one),
  }));
  const registered = register ? closeRegister(register, period) : NOTHING_CLOSED;
  const released = newReleases({ ...cycle, ratings }, releases);
  const { newSheets, changes: recorded } = writeRecords(records, {
    MeritClosings: [closingRow(period, 'closed', reason, locale)],
    MeritReleases: released.map((release) => ({ period, ...release, date: reason.day })),
  });
  return {
    plan: {
      job: 'close',
      newSheets,
      changes: [
        ...sheets.flatMap(({ sheetId, closed }) => opened(sheetId, closed.changes, protections)),
        ...results.flatMap(({ sheetId, closed }): readonly Change[] =>
          protections.has(sheetId)
            ? opened(sheetId, closed.changes, protections)
            : [...closed.changes, { kind: 'protect', sheetId, options: PROTECTION }],
        ),
        ...registered.changes,
        ...(typed ? policyRule(typedKey(period), typed.text || null, typed.place) : []),
        ...recorded,
        stateChange(state, closingSheetWords(locale).steps.closed),
      ],
      newNames: [],
    },
    kept,
    errors: [...[...sheets, ...results].flatMap(({ closed }) => closed.errors), ...registered.errors],
    unprotected: reviews.filter(({ sheetId }) => !protections.has(sheetId)).map(({ sheet }) => sheet),
  };
}

/** A row that tells that a period was closed, or opened again. */
export const closingRow = (
  period: string,
  step: 'closed' | 'reopened',
  { reason, by, day }: RecordedReason,
  locale: Locale,
) => ({ period, step: closingSheetWords(locale).steps[step], reason, by, date: day });

export const stateChange = ({ sheetId, address, before }: StateCell, state: string): Change => ({
  kind: 'cells',
  sheetId,
  range: address,
  rows: [[state]],
  before: [[before]],
});
