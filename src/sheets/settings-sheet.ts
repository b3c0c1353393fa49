import { listKey } from '../cycle/lists/list-mapping';
import { POLICY_NUMBERS } from '../cycle/policy';
import { presetPolicy } from '../cycle/presets';
import type { NewRow } from '../cycle/presets';
import { columnLetters } from '../cycle/read-table';
import { DEFAULT_REWARD_RULES, REWARD_RULES } from '../cycle/rewards/reward-rules';
import type { RewardRule } from '../cycle/rewards/reward-rules';
import type { Locale } from '../locales/locale';
import { rewardSheetWords } from '../locales/reward-sheet-words';
import { sheetWords } from '../locales/sheet-words';
import { address } from './address';
import type { ListSource, SheetPlan } from './plan';
import { rowHeight } from './row-height';
import { formula } from './sentence-formula';
import type { SetUpInput } from './set-up-sheets';
import { sheetTitle } from './sheet-title';
import { columnRange, tableBlock } from './table-block';
import type { BlockRow, TablePlace } from './table-block';
import { tableReference } from './table-reference';
import { FIRST_TABLE_COLUMN, HEADING_ROW, LINE_ROW, tableSheet } from './table-sheet';
import { saysWrong, weightsSentence } from './weights-sentence';

const SETTINGS_KEY = 'table|settings';

const MEANING_WIDTH = 46;
const RULE_WIDTHS = { key: 26, value: 12 };
const GROUP_WIDTHS = { group: 17, weight: 11, minRaters: 12 };
/** Rows free for more rater groups, above the periods. */
const ROOM_FOR_GROUPS = 8;
/** Rows below the rules where Meritsheet adds some of its own, with long texts that nobody reads. */
const ROOM_FOR_RULES = 40;

/** The rules with what each means beside it, rater groups, periods. Answers where the groups' names stand as well. */
export function settingsSheet(
  { locale, period, list, preset, taken }: SetUpInput,
  groups: readonly NewRow<'MeritRaterGroups'>[],
): { sheet: SheetPlan; groups: ListSource } {
  const words = sheetWords(locale);
  const numbers = presetPolicy(preset);
  const rules: BlockRow<'MeritPolicy'>[] = [
    ...POLICY_NUMBERS.map((key) => ({ key, value: numbers[key] })),
    ...REWARD_RULES.map((key) => ({ key, value: rewardRuleValue(key, locale) })),
    ...(list ? [{ key: listKey(list.mapping.kind), value: JSON.stringify(list.mapping) }] : []),
  ];
  const meanings = [
    ...POLICY_NUMBERS.map((key) => words.policy[key]),
    ...REWARD_RULES.map((key) => rewardSheetWords(locale).rules[key]),
    ...(list ? [words.policyList] : []),
  ];
  // What a rule means is read first, its key last of all.
  const policyPlace: TablePlace = {
    column: FIRST_TABLE_COLUMN + 1,
    row: HEADING_ROW,
    widths: RULE_WIDTHS,
    firstLineOnly: ['value'],
  };
  const policy = tableBlock('MeritPolicy', rules, policyPlace, locale);
  const groupsPlace = {
    column: policyPlace.column + policy.columns + 1,
    row: HEADING_ROW,
    widths: GROUP_WIDTHS,
  };
  const raterGroups = tableBlock('MeritRaterGroups', groups, groupsPlace, locale);
  const periods = tableBlock(
    'MeritPeriods',
    [
      {
        period: period.id,
        start: period.start,
        end: period.end,
        parent: null,
        weightInParent: null,
        state: words.periodOpen,
      },
    ],
    { column: groupsPlace.column, row: groupsPlace.row + groups.length + ROOM_FOR_GROUPS },
    locale,
  );
  const meaning = columnLetters(FIRST_TABLE_COLUMN);
  const firstFree = HEADING_ROW + 1 + rules.length;
  const freeRows = Array.from({ length: ROOM_FOR_RULES }, () => [null, null]);
  const line = address(groupsPlace.column, LINE_ROW);
  const groupWeights = tableReference('MeritRaterGroups', 'weight', locale);
  return {
    sheet: tableSheet({
      key: SETTINGS_KEY,
      title: sheetTitle(words.settingsTitle, taken),
      heading: words.settingsTitle,
      intro: words.intros.settings,
      blocks: [policy, raterGroups, periods],
      page: { onePage: true },
      parts: [
        {
          cells: [
            { at: `${meaning}${HEADING_ROW + 1}`, rows: meanings.map((one) => [one]) },
            { at: address(policyPlace.column, firstFree), rows: freeRows },
            { at: `${meaning}${LINE_ROW}`, rows: [[words.policyRules]] },
            { at: line, rows: [[formula(weightsSentence(groupWeights, locale, 'weights'))]] },
          ],
          styles: [
            {
              range: `${meaning}${HEADING_ROW + 1}:${meaning}${HEADING_ROW + meanings.length}`,
              style: 'label',
            },
            { range: `${meaning}${LINE_ROW}`, style: 'note' },
            { range: line, style: 'note' },
            {
              range: address(policyPlace.column, firstFree, ROOM_FOR_RULES, policy.columns),
              style: 'paragraph',
            },
          ],
          highlights: [{ range: line, formula: saysWrong(line), look: 'bad' }],
          columnWidths: { [meaning]: MEANING_WIDTH },
          // Rows of a height of their own are not fitted to texts by Excel.
          rowHeights: Object.fromEntries([
            ...meanings.map((one, index) => [HEADING_ROW + 1 + index, rowHeight([[one, MEANING_WIDTH - 2]])]),
            ...freeRows.map((_, index) => [firstFree + index, rowHeight([])]),
          ]),
        },
      ],
    }),
    groups: {
      sheet: SETTINGS_KEY,
      range: columnRange('MeritRaterGroups', 'group', groups.length, groupsPlace),
    },
  };
}

/** A rule's default as it is written; blank where there is none. */
function rewardRuleValue(key: RewardRule, locale: Locale): string | number | null {
  const value = DEFAULT_REWARD_RULES[key];
  const { yes, no, choices } = rewardSheetWords(locale).ruleValues;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value !== 'string') return value;
  return value === '' ? null : choices[value as keyof typeof choices];
}
