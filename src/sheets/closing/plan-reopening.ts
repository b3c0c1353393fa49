import type { CellAddress } from '../../cycle/cell-problem';
import type { Cycle } from '../../cycle/cycle';
import type { Locale } from '../../locales/locale';
import { closingSheetWords } from '../../locales/closing-sheet-words';
import { unprotected } from '../opened';
import type { Plan, ProtectionOptions } from '../plan';
import type { ReviewOnSheet } from '../review-again/review-on-sheet';
import type { KeptCell } from '../review-again/revise-review-sheet';
import { planReviewSheets } from '../review-sheets';
import type { ReviewSheetsInput } from '../review-sheets';
import { closingRow, stateChange } from './plan-closing';
import type { StateCell } from './plan-closing';
import { writeRecords } from './records';
import type { ClosingRecords, RecordedReason } from './records';
import { reopenRegister } from './register-results';
import type { RegisterRead } from './register-results';

export interface ReopeningInput {
  /** Of the people who have a sheet that was closed. */
  readonly sheets: ReviewSheetsInput;
  /** How the sheets of rewards that are opened are protected, by their ids. */
  readonly protectedRewards: ReadonlyMap<string, ProtectionOptions>;
  readonly register: RegisterRead | null;
  /** Where its formulas had been typed over, as the policy keeps it. */
  readonly typed: string;
  readonly state: StateCell;
  readonly records: ClosingRecords;
  readonly reason: RecordedReason;
  readonly locale: Locale;
}

export interface ReopeningPlan {
  readonly plan: Plan;
  /** Sheets that get their formulas again. */
  readonly reopened: readonly string[];
  /** What people had typed in the place of a formula: there it stays. */
  readonly kept: readonly (KeptCell & { readonly sheet: string })[];
  /** Where people had typed formulas until the period was closed: their values stay, whoever wants them types them again. */
  readonly typedFormulas: readonly (CellAddress & { readonly formula: string })[];
}

/** The people whose sheets were closed with their period. */
export function peopleToReopen({ employees }: Cycle, reviews: readonly ReviewOnSheet[]): Cycle['employees'] {
  const closed = new Set(
    reviews.filter(({ review }) => review.closed !== null).map(({ review }) => review.employeeId),
  );
  return employees.filter(({ id }) => closed.has(id));
}

/** Opens a closed period again: formulas stand where they stood, and people can type where they could. */
export function planReopening({
  sheets,
  protectedRewards,
  register,
  typed,
  state,
  records,
  reason,
  locale,
}: ReopeningInput): ReopeningPlan {
  const { plan, revised } = planReviewSheets(sheets);
  const registered = register ? reopenRegister(register, sheets.cycle, typed) : null;
  const { period } = sheets.cycle.period;
  const { newSheets, changes } = writeRecords(records, {
    MeritClosings: [closingRow(period, 'reopened', reason, locale)],
  });
  return {
    plan: {
      job: 'reopen',
      newSheets,
      changes: [
        ...plan.changes,
        ...[...protectedRewards].flatMap(([sheetId, options]) => unprotected(sheetId, options)),
        ...(registered?.changes ?? []),
        ...changes,
        stateChange(state, closingSheetWords(locale).steps.reopened),
      ],
      newNames: plan.newNames,
    },
    typedFormulas: sheets.reviews.flatMap(({ sheet, review: { closed } }) =>
      Object.entries(closed?.typedFormulas ?? {}).map(([address, formula]) => ({ sheet, address, formula })),
    ),
    reopened: revised.map(({ sheet }) => sheet),
    kept: [
      ...revised.flatMap(({ sheet, kept }) =>
        kept.flatMap((one) => (one.kind === 'overwritten' ? [{ ...one, sheet }] : [])),
      ),
      ...(registered?.kept ?? []),
    ],
  };
}
