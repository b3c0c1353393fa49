import type { Tier } from '../../cycle/tables';
import { rewardSheetWords } from '../../locales/reward-sheet-words';
import { sheetWords } from '../../locales/sheet-words';
import { tableWords } from '../../locales/table-words';
import { address } from '../address';
import type { Change, SheetPlan, ValidationPlan } from '../plan';
import { columnRange, dropDown, tableBlock } from '../table-block';
import type { TablePlace } from '../table-block';
import { FIRST_TABLE_COLUMN, HEADING_ROW, LINE_ROW, tableSheet } from '../table-sheet';
import type { RewardInput } from './reward-input';
import { titleOf } from './reward-input';
import { CALIBRATION_KEY } from './reward-keys';

const PLACE: TablePlace = {
  column: FIRST_TABLE_COLUMN,
  row: HEADING_ROW,
  spareRows: 40,
  widths: { period: 10, employeeId: 15, from: 11, to: 11, reason: 44, by: 16, date: 14 },
};
/** Excel takes no longer list of words. */
const LONGEST_LIST = 255;

/** Whether Excel takes words as a list written out: one that begins with `=` would be a formula. */
const canBeListed = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.join(',').length <= LONGEST_LIST &&
  words.every((word) => word !== '' && !word.includes(',') && !word.startsWith('='));

/** The record of calibration, to be filled in row by row; `null` where the workbook has such a table. @param tiers best first */
export function calibrationSheet(tiers: readonly Tier[], input: RewardInput): SheetPlan | null {
  const { cycle, locale, calibrationSheetId } = input;
  if (calibrationSheetId !== null) return null;
  const { title } = tableWords(locale).MeritCalibration;
  const { validation } = sheetWords(locale);
  const words = rewardSheetWords(locale).calibration;
  const { calibrationSteps } = cycle.policy.rewards;
  const names = tiers.map(({ tier }) => tier);
  const { period } = cycle.period;
  const range = (column: 'period' | 'to' | 'date'): string =>
    columnRange('MeritCalibration', column, 0, PLACE);
  const validations: ValidationPlan[] = [
    ...(canBeListed([period])
      ? [{ ...dropDown(range('period'), { words: [period] }, validation.list), open: true as const }]
      : []),
    ...(canBeListed(names) ? [dropDown(range('to'), { words: names }, validation.list)] : []),
    { range: range('date'), kind: 'date', error: validation.date },
  ];
  const line = address(PLACE.column, LINE_ROW);
  return tableSheet({
    key: CALIBRATION_KEY,
    title: titleOf(CALIBRATION_KEY, title, input),
    heading: title,
    intro: words.intro,
    blocks: [tableBlock('MeritCalibration', [], PLACE, locale)],
    validations,
    parts: [
      {
        cells: [
          {
            at: line,
            rows: [[calibrationSteps === null ? words.anyTier : words.steps(calibrationSteps)]],
          },
        ],
        styles: [{ range: line, style: 'note' }],
      },
    ],
    page: { orientation: 'landscape' },
  });
}

/** Puts the tier before calibration on the record, where it was left blank; once it stands there it is never changed. */
export function tiersBefore({ cycle, rewards, calibrationSheetId }: RewardInput): Change[] {
  if (calibrationSheetId === null) return [];
  const people = new Map(rewards.people.map((one) => [one.person.id, one]));
  return cycle.calibration.flatMap(({ employeeId, from, to, at }): Change[] => {
    const column = at.columns.from;
    const tier = people.get(employeeId)?.tierBefore ?? '';
    if (column === undefined || from !== '' || to === '' || tier === '') return [];
    return [
      {
        kind: 'cells',
        sheetId: calibrationSheetId,
        range: address(column, at.row),
        rows: [[tier]],
        before: [[null]],
      },
    ];
  });
}
