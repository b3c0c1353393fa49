import { keyAccountSales, kpisOfRole } from '../cycle/presets';
import type { NewRow, Preset, PresetRole } from '../cycle/presets';
import { DEFAULT_POLICY, LIST_KEY, POLICY_NUMBERS } from '../cycle/policy';
import type { ListMapping } from '../cycle/list-detection';
import { columnLetters } from '../cycle/read-table';
import type { TableName } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { presetWords } from '../locales/preset-words';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import type { Plan, SheetPlan, ValidationPlan } from './plan';
import { sheetTitle } from './sheet-title';
import { columnRange, dropDown, tableBlock } from './table-block';
import type { BlockRow, TableBlock, TablePlace } from './table-block';
import { FIRST_TABLE_COLUMN, HEADING_ROW, tableSheet } from './table-sheet';

export interface SampleData {
  readonly employees: readonly NewRow<'MeritEmployees'>[];
  readonly results: readonly NewRow<'MeritKpiResults'>[];
  readonly ratings: readonly NewRow<'MeritRatings'>[];
}

export interface SetUpInput {
  readonly locale: Locale;
  readonly period: { readonly id: string; readonly start: number; readonly end: number };
  /** HR's own roles and which of the preset's roles each takes its KPIs from. */
  readonly roles: Readonly<Record<string, PresetRole>>;
  /** Where HR's own list is; `null` with sample data. */
  readonly list: ListMapping | null;
  readonly sample: SampleData | null;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
}

/** The tables that setting up makes. */
export const SET_UP_TABLES = [
  'MeritPeriods',
  'MeritTiers',
  'MeritRaterGroups',
  'MeritPolicy',
  'MeritObjectives',
  'MeritKpis',
  'MeritCompetencies',
  'MeritRatings',
  'MeritKpiResults',
] as const satisfies readonly TableName[];

export const SETTINGS_KEY = 'table|settings';
export const tableKey = (name: TableName): string => `table|${name}`;

const PLACE: TablePlace = { column: FIRST_TABLE_COLUMN, row: HEADING_ROW };
/** Rows ready to type in, in the tables that people fill row by row. */
const ENTRY_PLACE: TablePlace = { ...PLACE, spareRows: 100 };
const RULE_WIDTH = 20;
const VALUE_WIDTH = 14;
const MEANING_WIDTH = 64;
/** Rows free for more rater groups, above the periods. */
const ROOM_FOR_GROUPS = 8;

/** The sheets of a new cycle: its settings, the tables to fill, and nothing else. */
export function planSetUp(input: SetUpInput): Plan {
  const { locale, period, taken, sample } = input;
  const { intros } = sheetWords(locale);
  const preset = keyAccountSales(locale);
  const kpis = Object.entries(input.roles).flatMap(([role, from]) =>
    kpisOfRole(role, from, period.end, locale),
  );
  const sheet = <T extends TableName & keyof typeof intros>(
    name: T,
    rows: readonly BlockRow<T>[],
    place: TablePlace = PLACE,
    validations: readonly ValidationPlan[] = [],
  ): SheetPlan => {
    const { title } = tableWords(locale)[name];
    return tableSheet({
      key: tableKey(name),
      title: sheetTitle(title, taken),
      heading: title,
      intro: intros[name],
      blocks: [tableBlock(name, rows, place, locale)],
      validations,
    });
  };
  const settings = settingsSheet(input, preset);
  const { results = [], ratings = [] } = sample ?? {};
  return {
    job: 'setUp',
    newSheets: [
      settings.sheet,
      sheet('MeritTiers', preset.tiers),
      ...(sample ? [sheet('MeritEmployees', sample.employees)] : []),
      sheet('MeritObjectives', preset.objectives),
      sheet('MeritKpis', kpis, PLACE, [directions('MeritKpis', kpis.length, PLACE, locale)]),
      sheet('MeritCompetencies', preset.competencies),
      sheet(
        'MeritRatings',
        ratings,
        ENTRY_PLACE,
        ratingChecks(ratings.length, preset, settings.groups, locale),
      ),
      sheet('MeritKpiResults', results, ENTRY_PLACE, [
        directions('MeritKpiResults', results.length, ENTRY_PLACE, locale),
        {
          range: columnRange('MeritKpiResults', 'actual', results.length, ENTRY_PLACE),
          kind: 'entry',
          prompt: sheetWords(locale).review.actualPrompt,
          error: sheetWords(locale).validation.entry,
        },
      ]),
    ],
    changes: [],
    newNames: [],
    show: settings.sheet.title,
  };
}

function directions(
  table: 'MeritKpis' | 'MeritKpiResults',
  rows: number,
  place: TablePlace,
  locale: Locale,
): ValidationPlan {
  return dropDown(
    columnRange(table, 'direction', rows, place),
    { words: Object.values(presetWords(locale).directions) },
    sheetWords(locale).validation.list,
  );
}

/** Rater group and competency from their tables, the rating within the scale. */
function ratingChecks(rows: number, preset: Preset, groups: string, locale: Locale): ValidationPlan[] {
  const { validation } = sheetWords(locale);
  const { scaleMin, scaleMax } = DEFAULT_POLICY;
  const competencies = columnRange('MeritCompetencies', 'competency', preset.competencies.length, PLACE);
  const of = (column: 'group' | 'competency' | 'rating'): string =>
    columnRange('MeritRatings', column, rows, ENTRY_PLACE);
  return [
    dropDown(of('group'), { sheet: SETTINGS_KEY, range: groups }, validation.list),
    dropDown(
      of('competency'),
      { sheet: tableKey('MeritCompetencies'), range: competencies },
      validation.list,
    ),
    {
      range: of('rating'),
      kind: 'entry',
      min: scaleMin,
      max: scaleMax,
      error: validation.rating(scaleMin, scaleMax),
    },
  ];
}

/** The rules with what each means beside it, rater groups, periods. Answers where the groups' names stand as well. */
function settingsSheet(
  { locale, period, list, taken }: SetUpInput,
  preset: Preset,
): { sheet: SheetPlan; groups: string } {
  const words = sheetWords(locale);
  const rules: BlockRow<'MeritPolicy'>[] = [
    ...POLICY_NUMBERS.map((key) => ({ key, value: DEFAULT_POLICY[key] })),
    ...(list ? [{ key: LIST_KEY, value: JSON.stringify(list) }] : []),
  ];
  const meanings = [...POLICY_NUMBERS.map((key) => words.policy[key]), ...(list ? [words.policyList] : [])];
  // What a rule means is read first, its key last of all.
  const policyPlace = { ...PLACE, column: FIRST_TABLE_COLUMN + 1 };
  const policy = tableBlock('MeritPolicy', rules, policyPlace, locale);
  const groupsPlace = { ...PLACE, column: policyPlace.column + policy.columns + 1 };
  const raterGroups = tableBlock('MeritRaterGroups', preset.raterGroups, groupsPlace, locale);
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
    { column: groupsPlace.column, row: groupsPlace.row + preset.raterGroups.length + ROOM_FOR_GROUPS },
    locale,
  );
  const blocks: TableBlock[] = [policy, raterGroups, periods];
  const sheet = tableSheet({
    key: SETTINGS_KEY,
    title: sheetTitle(words.settingsTitle, taken),
    heading: words.settingsTitle,
    intro: words.intros.settings,
    blocks,
  });
  const letters = columnLetters(FIRST_TABLE_COLUMN);
  return {
    sheet: {
      ...sheet,
      cells: [
        ...sheet.cells,
        { at: `${letters}${HEADING_ROW + 1}`, rows: meanings.map((meaning) => [meaning]) },
      ],
      styles: [
        ...sheet.styles,
        { range: `${letters}${HEADING_ROW + 1}:${letters}${HEADING_ROW + meanings.length}`, style: 'label' },
      ],
      columnWidths: {
        ...sheet.columnWidths,
        [letters]: MEANING_WIDTH,
        [columnLetters(policyPlace.column)]: RULE_WIDTH,
        [columnLetters(policyPlace.column + 1)]: VALUE_WIDTH,
      },
    },
    groups: columnRange('MeritRaterGroups', 'group', preset.raterGroups.length, groupsPlace),
  };
}
