import { keyAccountSales, kpisOfRole } from '../cycle/presets';
import type { NewRow, PresetRole } from '../cycle/presets';
import { DEFAULT_POLICY, LIST_KEY, POLICY_NUMBERS } from '../cycle/policy';
import type { ListMapping } from '../cycle/list-detection';
import { columnLetters } from '../cycle/read-table';
import type { TableName } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import type { Plan, SheetPlan } from './plan';
import { sheetTitle } from './sheet-title';
import { tableBlock } from './table-block';
import type { TableBlock } from './table-block';

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

export const SETTINGS_KEY = 'table|settings';
export const tableKey = (name: TableName): string => `table|${name}`;

const TITLE_ROW = 1;
const INTRO_ROW = 2;
const HEADING_ROW = 4;

/** The sheets of a new cycle: its settings, the tables to fill, and nothing else. */
export function planSetUp(input: SetUpInput): Plan {
  const { locale, period, taken } = input;
  const words = sheetWords(locale);
  const preset = keyAccountSales(locale);
  const kpis = Object.entries(input.roles).flatMap(([role, from]) =>
    kpisOfRole(role, from, period.end, locale),
  );
  const sheet = <T extends TableName>(name: T, intro: string, rows: readonly NewRow<T>[]): SheetPlan =>
    tableSheet(
      tableKey(name),
      sheetTitle(tableWords(locale)[name].title, taken),
      tableWords(locale)[name].title,
      intro,
      [tableBlock(name, rows, 1, HEADING_ROW, locale)],
    );
  return {
    job: 'setUp',
    newSheets: [
      settingsSheet(input, preset),
      ...(input.sample ? [sheet('MeritEmployees', words.intros.MeritEmployees, input.sample.employees)] : []),
      sheet('MeritObjectives', words.intros.MeritObjectives, preset.objectives),
      sheet('MeritKpis', words.intros.MeritKpis, kpis),
      sheet('MeritCompetencies', words.intros.MeritCompetencies, preset.competencies),
      sheet('MeritRatings', words.intros.MeritRatings, input.sample?.ratings ?? []),
      sheet('MeritKpiResults', words.intros.MeritKpiResults, input.sample?.results ?? []),
    ],
    changes: [],
    newNames: [],
    show: SETTINGS_KEY,
  };
}

function settingsSheet(
  { locale, period, list, taken }: SetUpInput,
  preset: ReturnType<typeof keyAccountSales>,
): SheetPlan {
  const words = sheetWords(locale);
  const periods: NewRow<'MeritPeriods'>[] = [
    {
      period: period.id,
      start: period.start,
      end: period.end,
      parent: '',
      weightInParent: null,
      state: words.periodOpen,
    },
  ];
  const rules: NewRow<'MeritPolicy'>[] = [
    ...POLICY_NUMBERS.map((key) => ({ key, value: String(DEFAULT_POLICY[key]) })),
    ...(list ? [{ key: LIST_KEY, value: JSON.stringify(list) }] : []),
  ];
  const blocks: TableBlock[] = [];
  let column = 1;
  const add = (block: TableBlock): void => {
    blocks.push(block);
    column += block.columns + 1;
  };
  add(tableBlock('MeritPeriods', periods, column, HEADING_ROW, locale));
  add(tableBlock('MeritTiers', preset.tiers, column, HEADING_ROW, locale));
  add(tableBlock('MeritRaterGroups', preset.raterGroups, column, HEADING_ROW, locale));
  const policyColumn = column;
  add(tableBlock('MeritPolicy', rules, column, HEADING_ROW, locale));
  const sheet = tableSheet(
    SETTINGS_KEY,
    sheetTitle(words.settingsTitle, taken),
    words.settingsTitle,
    words.intros.settings,
    blocks,
  );
  const meanings = columnLetters(policyColumn + 2);
  return {
    ...sheet,
    cells: [
      ...sheet.cells,
      { at: `${meanings}${HEADING_ROW + 1}`, rows: POLICY_NUMBERS.map((key) => [words.policy[key]]) },
    ],
    styles: [
      ...sheet.styles,
      {
        range: `${meanings}${HEADING_ROW + 1}:${meanings}${HEADING_ROW + POLICY_NUMBERS.length}`,
        style: 'label',
      },
    ],
    columnWidths: { ...sheet.columnWidths, [meanings]: 34 },
  };
}

/** A sheet with a title, a sentence, and tables side by side. */
export function tableSheet(
  key: string,
  title: string,
  heading: string,
  intro: string,
  blocks: readonly TableBlock[],
): SheetPlan {
  return {
    kind: 'table',
    key,
    title,
    cells: [{ at: `B${TITLE_ROW}`, rows: [[heading], [intro]] }, ...blocks.map(({ cells }) => cells)],
    styles: [
      { range: `B${TITLE_ROW}`, style: 'title' },
      { range: `B${INTRO_ROW}`, style: 'subtitle' },
      ...blocks.flatMap(({ styles }) => styles),
    ],
    merges: [],
    columnWidths: Object.assign({ A: 2 }, ...blocks.map(({ widths }) => widths)) as Record<string, number>,
    tables: blocks.map(({ table }) => table),
    validations: blocks.flatMap(({ validations }) => validations),
    highlights: [],
    charts: [],
    freeze: { rows: HEADING_ROW },
    locked: false,
    page: { orientation: 'landscape', onePage: false, titleRows: `$${HEADING_ROW}:$${HEADING_ROW}` },
    hideGridlines: true,
  };
}
