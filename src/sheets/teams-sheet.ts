import type { NewRow } from '../cycle/presets';
import type { Locale } from '../locales/locale';
import { schemeWords } from '../locales/scheme-words';
import { sheetWords } from '../locales/sheet-words';
import { address } from './address';
import type { ListSource, SheetPlan } from './plan';
import { sheetTitle } from './sheet-title';
import { columnRange, dropDown, tableBlock } from './table-block';
import type { TablePlace } from './table-block';
import { FIRST_TABLE_COLUMN, HEADING_ROW, LINE_ROW, tableSheet } from './table-sheet';

const TEAMS_KEY = 'table|teams';

const TEAM_WIDTHS = { period: 10, department: 24, score: 10, factor: 11 };
const RATER_WIDTHS = { period: 10, employeeId: 16, rater: 16, group: 20 };
const SPARE_TEAMS = 10;
const SPARE_RATERS = 100;

export interface TeamsInput {
  readonly locale: Locale;
  readonly taken: Set<string>;
  readonly period: string;
  readonly departments: readonly string[];
  readonly raters: readonly NewRow<'MeritRaters'>[];
  /** Where people's ids and the rater groups' names stand. */
  readonly ids: ListSource | null;
  readonly groups: ListSource;
}

/** The departments of the period with their factor, and beside them who is to rate whom. */
export function teamsSheet(input: TeamsInput): SheetPlan {
  const { locale, taken, period, departments, raters, ids, groups } = input;
  const words = schemeWords(locale).teams;
  const { validation } = sheetWords(locale);
  const teams = departments.map((department) => ({ period, department, score: null, factor: null }));
  const teamsPlace: TablePlace = {
    column: FIRST_TABLE_COLUMN,
    row: HEADING_ROW,
    spareRows: SPARE_TEAMS,
    widths: TEAM_WIDTHS,
  };
  const teamsBlock = tableBlock('MeritTeams', teams, teamsPlace, locale);
  const ratersPlace: TablePlace = {
    column: teamsPlace.column + teamsBlock.columns + 1,
    row: HEADING_ROW,
    spareRows: SPARE_RATERS,
    widths: RATER_WIDTHS,
  };
  const teamsLine = address(teamsPlace.column, LINE_ROW);
  const ratersLine = address(ratersPlace.column, LINE_ROW);
  return tableSheet({
    key: TEAMS_KEY,
    title: sheetTitle(words.title, taken),
    heading: words.title,
    intro: words.intro,
    blocks: [teamsBlock, tableBlock('MeritRaters', raters, ratersPlace, locale)],
    validations: [
      {
        range: columnRange('MeritTeams', 'factor', teams.length, teamsPlace),
        kind: 'number',
        min: 0,
        error: validation.number,
      },
      // Newcomers and people of another list are typed as well.
      ...(ids
        ? [
            {
              ...dropDown(
                columnRange('MeritRaters', 'employeeId', raters.length, ratersPlace),
                ids,
                validation.list,
              ),
              open: true as const,
            },
          ]
        : []),
      dropDown(columnRange('MeritRaters', 'group', raters.length, ratersPlace), groups, validation.list),
    ],
    parts: [
      {
        cells: [
          { at: teamsLine, rows: [[words.tables.MeritTeams]] },
          { at: ratersLine, rows: [[words.tables.MeritRaters]] },
        ],
        styles: [teamsLine, ratersLine].map((range) => ({ range, style: 'note' as const })),
      },
    ],
  });
}
