import type { CycleListMapping } from '../cycle/lists/list-mapping';
import { kpisOfRole, PRESETS, presetPolicy, presetRows } from '../cycle/presets';
import type { NewRow, PresetId, PresetRows } from '../cycle/presets';
import type { Preset } from '../cycle/presets/preset';
import type { TableName } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { rewardSheetWords } from '../locales/reward-sheet-words';
import { schemeWords } from '../locales/scheme-words';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import { address } from './address';
import { coverageSheet } from './coverage-sheet';
import { kpiLibrarySheet } from './kpi-library-sheet';
import type { ListSource, Plan, SheetPlan, ValidationPlan } from './plan';
import { recordsSheet } from './records-sheet';
import { resultChecks } from './result-checks';
import { schemeSheet } from './scheme-sheet';
import { formula } from './sentence-formula';
import { settingsSheet } from './settings-sheet';
import { sheetTitle } from './sheet-title';
import { columnRange, dropDown, tableBlock } from './table-block';
import type { BlockRow, TableBlock, TablePlace } from './table-block';
import { tableReference } from './table-reference';
import { FIRST_TABLE_COLUMN, HEADING_ROW, LINE_ROW, tableSheet } from './table-sheet';
import type { SheetPart } from './table-sheet';
import { teamsSheet } from './teams-sheet';
import { saysWrong, weightsSentence } from './weights-sentence';

export interface SampleData {
  readonly employees: readonly NewRow<'MeritEmployees'>[];
  readonly results: readonly NewRow<'MeritKpiResults'>[];
  readonly ratings: readonly NewRow<'MeritRatings'>[];
  readonly raters: readonly NewRow<'MeritRaters'>[];
  readonly adjustments: readonly NewRow<'MeritAdjustments'>[];
  readonly assignments: readonly NewRow<'MeritAssignments'>[];
}

export interface SetUpInput {
  readonly locale: Locale;
  readonly preset: PresetId;
  readonly period: { readonly id: string; readonly start: number; readonly end: number };
  /** HR's own roles and which of the preset's roles each takes its KPIs from; `null` for none. */
  readonly roles: Readonly<Record<string, string | null>>;
  /** The departments of the people. */
  readonly departments: readonly string[];
  /** Where HR's own list is, the cells with its ids, and who is to rate whom; `null` with sample data. */
  readonly list: {
    readonly mapping: CycleListMapping;
    readonly ids: ListSource | null;
    readonly raters: readonly NewRow<'MeritRaters'>[];
  } | null;
  readonly sample: SampleData | null;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
}

/** The tables that setting up makes. */
export const SET_UP_TABLES = [
  'MeritPeriods',
  'MeritTiers',
  'MeritMatrix',
  'MeritRaterGroups',
  'MeritPolicy',
  'MeritObjectives',
  'MeritKpis',
  'MeritCompetencies',
  'MeritRatings',
  'MeritKpiResults',
  'MeritAdjustments',
  'MeritAssignments',
  'MeritTargetChanges',
  'MeritTeams',
  'MeritRaters',
] as const satisfies readonly TableName[];

const tableKey = (name: TableName): string => `table|${name}`;

const PLACE: TablePlace = { column: FIRST_TABLE_COLUMN, row: HEADING_ROW };
/** Rows ready to type in, in the tables that people fill row by row. */
const ENTRY_PLACE: TablePlace = { ...PLACE, spareRows: 100 };
/** So narrow that what is printed on a page can be read. */
const TIER_WIDTHS = {
  tier: 8,
  minScore: 13,
  share: 13,
  bonusFactor: 12,
  raisePercent: 10,
  material: 28,
  nonMaterial: 36,
};
/** Room for eight digits in what is entered, none to spare elsewhere: it has many columns. */
const RESULT_WIDTHS = {
  period: 9,
  employeeId: 12,
  target: 14,
  actual: 14,
  weight: 9,
  floor: 9,
  cap: 9,
  selfScore: 9,
  managerScore: 10,
  confirmedOn: 12,
  agreedTarget: 14,
  agreedWeight: 10,
};
const MATRIX_WIDTHS = { tier: 12, compaMin: 20, raise: 16 };
const COMPETENCY_WIDTHS = {
  competency: 14,
  description: 26,
  weight: 9,
  anchor1: 20,
  anchor2: 20,
  anchor3: 20,
  anchor4: 20,
  anchor5: 20,
  training: 18,
};
/** The key of the sheet on which the small tables are together. */
const ONE_SHEET_KEY = 'table|scheme';
/** Rows free below a table that has another one below it. */
const ROOM_BELOW = 6;

/** The sheets of a new cycle: its settings, the scheme in words, the tables to fill. */
export function planSetUp(input: SetUpInput): Plan {
  const { locale, period, taken, sample } = input;
  const rows = presetRows(input.preset, locale);
  const { fewSheets }: Preset = PRESETS[input.preset];
  const kpis = Object.entries(input.roles).flatMap(([role, from]) =>
    from === null ? [] : kpisOfRole(role, input.preset, from, period.end, locale),
  );
  const settings = settingsSheet(input, rows.raterGroups);
  const scheme = fewSheets ? onOneSheet(rows, input) : onSheetsOfTheirOwn(rows, input);
  const { results = [], ratings = [] } = sample ?? {};
  const employees = sample ? [tableAlone('MeritEmployees', sample.employees, input)] : [];
  const ids: ListSource | null = sample
    ? {
        sheet: tableKey('MeritEmployees'),
        range: columnRange('MeritEmployees', 'id', sample.employees.length, PLACE),
      }
    : (input.list?.ids ?? null);
  return {
    job: 'setUp',
    newSheets: [
      settings.sheet,
      ...scheme.first,
      schemeSheet(rows, locale, taken),
      ...employees,
      ...scheme.then,
      kpiLibrarySheet(kpis, locale, taken),
      ...(fewSheets ? [] : [coverageSheet(rows.objectives, Object.keys(input.roles), locale, taken)]),
      ...scheme.last,
      tableAlone('MeritRatings', ratings, input, {
        place: ENTRY_PLACE,
        validations: ratingChecks(ratings.length, input, settings.groups, scheme.competencies),
      }),
      tableAlone('MeritKpiResults', results, input, {
        place: { ...ENTRY_PLACE, widths: RESULT_WIDTHS },
        validations: resultChecks(
          (column) => columnRange('MeritKpiResults', column, results.length, ENTRY_PLACE),
          locale,
        ),
      }),
      recordsSheet({ locale, taken, ids, tiers: scheme.tiers, sample }),
      ...(fewSheets
        ? []
        : [
            teamsSheet({
              locale,
              taken,
              period: period.id,
              departments: input.departments,
              raters: sample?.raters ?? input.list?.raters ?? [],
              ids,
              groups: settings.groups,
            }),
          ]),
    ],
    changes: [],
    newNames: [],
    show: settings.sheet.title,
  };
}

interface SchemeTables {
  readonly first: readonly SheetPlan[];
  readonly then: readonly SheetPlan[];
  readonly last: readonly SheetPlan[];
  /** Where the names of the tiers and of the competencies stand. */
  readonly tiers: ListSource;
  readonly competencies: ListSource;
}

function onSheetsOfTheirOwn(rows: PresetRows, input: SetUpInput): SchemeTables {
  const { locale } = input;
  return {
    first: [tiersSheet(rows.tiers, input)],
    then: [tableAlone('MeritObjectives', rows.objectives, input)],
    last: [
      tableAlone('MeritCompetencies', rows.competencies, input, {
        place: { ...PLACE, widths: COMPETENCY_WIDTHS },
        parts: [weightsLine('MeritCompetencies', PLACE, locale)],
      }),
    ],
    tiers: {
      sheet: tableKey('MeritTiers'),
      range: columnRange('MeritTiers', 'tier', rows.tiers.length, PLACE),
    },
    competencies: {
      sheet: tableKey('MeritCompetencies'),
      range: columnRange('MeritCompetencies', 'competency', rows.competencies.length, PLACE),
    },
  };
}

/** Bands of compa-ratios begin here, at first with each tier's own raise. */
const COMPA_MINIMUMS = [0, 0.8, 1, 1.2];

/** The tiers, and beside them the raises by tier and compa-ratio. */
function tiersSheet(tiers: PresetRows['tiers'], input: SetUpInput): SheetPlan {
  const { locale } = input;
  return tableAlone('MeritTiers', tiers, input, {
    place: { ...PLACE, widths: TIER_WIDTHS },
    parts: [weightsLine('MeritTiers', PLACE, locale)],
    beside: (column) => {
      const matrix = tiers.flatMap(({ tier, raisePercent }) =>
        COMPA_MINIMUMS.map((compaMin) => ({ tier, compaMin, raise: raisePercent })),
      );
      const line = address(column, LINE_ROW);
      return {
        block: tableBlock('MeritMatrix', matrix, { column, row: HEADING_ROW, widths: MATRIX_WIDTHS }, locale),
        part: {
          cells: [{ at: line, rows: [[rewardSheetWords(locale).matrix]] }],
          styles: [{ range: line, style: 'note' }],
        },
      };
    },
  });
}

/** Tiers, objectives and competencies one below the other, each with its title. */
function onOneSheet({ tiers, objectives, competencies }: PresetRows, input: SetUpInput): SchemeTables {
  const { locale, taken } = input;
  const words = schemeWords(locale).onOneSheet;
  // A title and a line stand above each table's headings.
  const tiersPlace = { ...PLACE, row: HEADING_ROW + 1 };
  const objectivesPlace = { ...PLACE, row: tiersPlace.row + tiers.length + ROOM_BELOW };
  const competenciesPlace = { ...PLACE, row: objectivesPlace.row + objectives.length + ROOM_BELOW };
  const blocks: TableBlock[] = [
    tableBlock('MeritTiers', tiers, tiersPlace, locale),
    tableBlock('MeritObjectives', objectives, objectivesPlace, locale),
    tableBlock('MeritCompetencies', competencies, competenciesPlace, locale),
  ];
  const titled = (name: TableName, { row }: TablePlace): SheetPart => ({
    cells: [{ at: address(FIRST_TABLE_COLUMN, row - 2), rows: [[tableWords(locale)[name].title]] }],
    styles: [{ range: address(FIRST_TABLE_COLUMN, row - 2), style: 'section' }],
  });
  const sheet = tableSheet({
    key: ONE_SHEET_KEY,
    title: sheetTitle(words.title, taken),
    heading: words.title,
    intro: words.intro,
    blocks,
    headingRow: null,
    parts: [
      titled('MeritTiers', tiersPlace),
      weightsLine('MeritTiers', tiersPlace, locale),
      titled('MeritObjectives', objectivesPlace),
      titled('MeritCompetencies', competenciesPlace),
      weightsLine('MeritCompetencies', competenciesPlace, locale),
    ],
  });
  return {
    first: [sheet],
    then: [],
    last: [],
    tiers: { sheet: ONE_SHEET_KEY, range: columnRange('MeritTiers', 'tier', tiers.length, tiersPlace) },
    competencies: {
      sheet: ONE_SHEET_KEY,
      range: columnRange('MeritCompetencies', 'competency', competencies.length, competenciesPlace),
    },
  };
}

/** Above a table's headings: whether its weights add up. */
function weightsLine(
  table: 'MeritTiers' | 'MeritCompetencies',
  { column, row }: TablePlace,
  locale: Locale,
): SheetPart {
  const said =
    table === 'MeritTiers'
      ? weightsSentence(tableReference(table, 'share', locale), locale, 'shares')
      : weightsSentence(tableReference(table, 'weight', locale), locale, 'weights');
  const cell = address(column, row - HEADING_ROW + LINE_ROW);
  return {
    cells: [{ at: cell, rows: [[formula(said)]] }],
    styles: [{ range: cell, style: 'note' }],
    highlights: [{ range: cell, formula: saysWrong(cell), look: 'bad' }],
  };
}

interface TableAlone {
  readonly place?: TablePlace;
  readonly validations?: readonly ValidationPlan[];
  readonly parts?: readonly SheetPart[];
  /** Another table at its right. @param column where it begins, from 0 */
  readonly beside?: (column: number) => { readonly block: TableBlock; readonly part: SheetPart };
}

/** A sheet with one table. */
function tableAlone<T extends TableName & keyof ReturnType<typeof sheetWords>['intros']>(
  name: T,
  rows: readonly BlockRow<T>[],
  { locale, taken }: Pick<SetUpInput, 'locale' | 'taken'>,
  { place = PLACE, validations = [], parts = [], beside }: TableAlone = {},
): SheetPlan {
  const { title } = tableWords(locale)[name];
  const block = tableBlock(name, rows, place, locale);
  const other = beside?.(place.column + block.columns + 1);
  return tableSheet({
    key: tableKey(name),
    title: sheetTitle(title, taken),
    heading: title,
    intro: sheetWords(locale).intros[name],
    blocks: [block, ...(other ? [other.block] : [])],
    validations,
    parts: [...parts, ...(other ? [other.part] : [])],
  });
}

/** Rater group and competency from their tables, the rating within the scale. */
function ratingChecks(
  rows: number,
  { locale, preset }: SetUpInput,
  groups: ListSource,
  competencies: ListSource,
): ValidationPlan[] {
  const { validation } = sheetWords(locale);
  const { scaleMin, scaleMax } = presetPolicy(preset);
  const of = (column: 'group' | 'competency' | 'rating'): string =>
    columnRange('MeritRatings', column, rows, ENTRY_PLACE);
  return [
    dropDown(of('group'), groups, validation.list),
    dropDown(of('competency'), competencies, validation.list),
    {
      range: of('rating'),
      kind: 'entry',
      min: scaleMin,
      max: scaleMax,
      error: validation.rating(scaleMin, scaleMax),
    },
  ];
}
