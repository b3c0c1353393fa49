import type { NewRow } from '../cycle/presets';
import { columnLetters } from '../cycle/read-table';
import type { Locale } from '../locales/locale';
import { presetWords } from '../locales/preset-words';
import { schemeWords } from '../locales/scheme-words';
import { address } from './address';
import { quoted } from './formula-call';
import { nextDistinct, notListed, nthRow } from './nth-row';
import { isInOwnList } from './own-list';
import type { Formula, HighlightPlan, PlanCell, SheetPlan, StyledRange } from './plan';
import { rowHeight, TITLE_HEIGHT } from './row-height';
import { formula, sentence } from './sentence-formula';
import { sheetTitle } from './sheet-title';
import { tableReference } from './table-reference';
import { saysWrong, totalSentence, wantedTotal } from './weights-sentence';

const COVERAGE_KEY = 'scheme|coverage';

const FIRST = 1;
const PERSPECTIVES_ROW = 4;
/** Columns and rows ready for objectives and roles that are added later. */
const SPARE_OBJECTIVES = 2;
const SPARE_ROLES = 5;
const ROLE_WIDTH = 26;
const OBJECTIVE_WIDTH = 17;

/**
 * The balance of the scheme: the weight of each perspective, and in a matrix that of each objective in each role, what is
 * missing on either side flagged. Roles and objectives that are added to their tables appear by themselves. Without figures
 * while the KPIs stand in a list of HR's own: they are the library's.
 */
export function coverageSheet(
  objectives: readonly NewRow<'MeritObjectives'>[],
  roles: readonly string[],
  locale: Locale,
  taken: Set<string>,
): SheetPlan {
  const words = schemeWords(locale).coverage;
  const kpis = (column: 'role' | 'employeeId' | 'kpi' | 'perspective' | 'objectiveId' | 'weight'): string =>
    tableReference('MeritKpis', column, locale);
  const goals = (column: 'id' | 'objective' | 'perspective'): string =>
    tableReference('MeritObjectives', column, locale);
  const ofRoles = `(${kpis('employeeId')}="")*(${kpis('kpi')}<>"")`;
  const notInUse = isInOwnList('MeritKpis', locale);
  const figure = (expression: string): Formula => formula(`IF(${notInUse},"",${expression})`);

  const perspectives = perspectiveBlock();
  const matrixRow = PERSPECTIVES_ROW + perspectives.rows.length + 2;
  const [idRow, nameRow, countRow, flagRow] = [matrixRow + 1, matrixRow + 2, matrixRow + 3, matrixRow + 4];
  const rolesRow = flagRow + 1;
  const objectiveColumns = objectives.length + SPARE_OBJECTIVES;
  const [countColumn, totalColumn, checkColumn, noneColumn] = [FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4];
  const firstObjective = noneColumn + 1;
  const lastObjective = columnLetters(firstObjective + objectiveColumns - 1);
  // What is ready for later is not drawn.
  const lastColumn = columnLetters(firstObjective + Math.max(1, objectives.length) - 1);
  const lastDrawn = rolesRow + Math.max(1, roles.length) - 1;
  const roleRows = roles.length + SPARE_ROLES;
  const lastRow = rolesRow + roleRows - 1;
  const gaps = gapBlock();
  const matrix = matrixBlock();
  const letters = (column: number): string => columnLetters(column);
  return {
    kind: 'scheme',
    key: COVERAGE_KEY,
    title: sheetTitle(words.title, taken),
    cells: [
      {
        at: 'B1',
        rows: [
          [words.title],
          [formula(`IF(${notInUse},${sentence(words.notInUse)},${sentence(words.intro)})`)],
        ],
      },
      { at: address(FIRST, PERSPECTIVES_ROW), rows: perspectives.rows },
      { at: address(gaps.column, PERSPECTIVES_ROW), rows: gaps.rows },
      { at: address(FIRST, matrixRow), rows: [[words.matrix]] },
      { at: address(FIRST, idRow), rows: matrix },
      {
        at: address(FIRST, lastRow + 1),
        rows: [
          [
            figure(
              `IF(SUMPRODUCT(${notListed(kpis('role'), roleCells(), `${ofRoles}*(${kpis('role')}<>"")`)})>0,${quoted(words.moreRoles)},"")`,
            ),
          ],
        ],
      },
    ],
    styles: [
      { range: 'B1', style: 'title' },
      { range: 'B2', style: 'subtitle' },
      ...perspectives.styles,
      ...gaps.styles,
      { range: address(FIRST, matrixRow), style: 'section' },
      { range: `${address(FIRST, idRow)}:${lastColumn}${nameRow}`, style: 'heading' },
      { range: `${address(FIRST, countRow)}:${lastColumn}${flagRow}`, style: 'total' },
      { range: `${address(FIRST, rolesRow)}:${letters(FIRST)}${lastDrawn}`, style: 'wrapped' },
      { range: `${address(countColumn, rolesRow)}:${lastColumn}${lastDrawn}`, style: 'grid' },
      {
        range: `${address(countColumn, countRow)}:${lastObjective}${lastRow}`,
        // A cell without weight stays empty, so that the pattern shows.
        format: 'nonZero',
        align: 'center',
      },
      { range: address(FIRST, lastRow + 1), style: 'note' },
    ],
    merges: [],
    columnWidths: {
      A: 2,
      [letters(FIRST)]: ROLE_WIDTH,
      ...Object.fromEntries(
        Array.from({ length: objectiveColumns }, (_, index) => [
          letters(firstObjective + index),
          OBJECTIVE_WIDTH,
        ]),
      ),
      [letters(countColumn)]: 11,
      [letters(totalColumn)]: 11,
      [letters(checkColumn)]: 17,
      [letters(noneColumn)]: 13,
    },
    rowHeights: {
      1: TITLE_HEIGHT,
      [nameRow]: rowHeight(objectives.map(({ objective }) => [objective, OBJECTIVE_WIDTH - 1])),
    },
    tables: [],
    validations: [],
    highlights: highlights(),
    charts: [],
    freeze: { columns: FIRST + 1 },
    locked: false,
    page: { orientation: 'landscape', onePage: true },
    hideGridlines: true,
  };

  function roleCells(): string {
    const column = columnLetters(FIRST);
    return `$${column}$${rolesRow}:$${column}$${lastRow}`;
  }

  /** One row a perspective: objectives, KPIs, and its share of all weight. */
  function perspectiveBlock(): { rows: PlanCell[][]; styles: StyledRange[] } {
    const names = Object.values(presetWords(locale).perspectives);
    const share = (condition: string): PlanCell =>
      figure(
        `IF(SUMPRODUCT(${ofRoles},${kpis('weight')})=0,0,SUMPRODUCT(${ofRoles}*${condition},${kpis('weight')})/SUMPRODUCT(${ofRoles},${kpis('weight')}))`,
      );
    const rowOf = (label: string, ofKpis: string, ofGoals: string): PlanCell[] => [
      label,
      formula(`SUMPRODUCT((${goals('objective')}<>"")*${ofGoals})`),
      figure(`SUMPRODUCT(${ofRoles}*${ofKpis})`),
      share(ofKpis),
    ];
    const isNone = (column: string): string => names.map((name) => `(${column}<>${quoted(name)})`).join('*');
    const rows = [
      [words.perspective, words.objectives, words.kpis, words.share],
      ...names.map((name) =>
        rowOf(name, `(${kpis('perspective')}=${quoted(name)})`, `(${goals('perspective')}=${quoted(name)})`),
      ),
      rowOf(words.otherPerspective, isNone(kpis('perspective')), isNone(goals('perspective'))),
    ];
    const [top, bottom] = [PERSPECTIVES_ROW + 1, PERSPECTIVES_ROW + rows.length - 1];
    const [one, two, three] = [1, 2, 3].map((step) => columnLetters(FIRST + step));
    return {
      rows,
      styles: [
        { range: address(FIRST, PERSPECTIVES_ROW, 1, 4), style: 'heading' },
        { range: address(FIRST, top, rows.length - 1), style: 'grid' },
        { range: `${one}${top}:${two}${bottom}`, style: 'grid', format: 'integer', align: 'center' },
        { range: `${three}${top}:${three}${bottom}`, style: 'grid', format: 'ratio', align: 'center' },
      ],
    };
  }

  /** What is without a counterpart, counted. */
  function gapBlock(): { column: number; rows: PlanCell[][]; styles: StyledRange[] } {
    const column = FIRST + 5;
    const known = `ISNUMBER(MATCH(${kpis('objectiveId')},${goals('id')},0))`;
    const rows: PlanCell[][] = [
      [words.gaps, null, null],
      [
        words.withoutKpi,
        null,
        figure(`SUMPRODUCT((${goals('id')}<>"")*ISNA(MATCH(${goals('id')},${kpis('objectiveId')},0)))`),
      ],
      [words.withoutObjective, null, figure(`SUMPRODUCT((${kpis('kpi')}<>"")*(${kpis('objectiveId')}=""))`)],
      [
        words.unknownObjective,
        null,
        figure(`SUMPRODUCT((${kpis('kpi')}<>"")*(${kpis('objectiveId')}<>"")*(1-${known}))`),
      ],
    ];
    return {
      column,
      rows,
      styles: [
        { range: address(column, PERSPECTIVES_ROW, 1, 3), style: 'heading' },
        { range: address(column, PERSPECTIVES_ROW + 1, 3, 2), style: 'note' },
        { range: address(column + 2, PERSPECTIVES_ROW + 1, 3), style: 'total', align: 'center' },
      ],
    };
  }

  /** Objectives across, roles down: weights, and what is missing at both edges. */
  function matrixBlock(): PlanCell[][] {
    const columns = Array.from({ length: objectiveColumns }, (_, index) => firstObjective + index);
    const idOf = (column: number): string => `${columnLetters(column)}$${idRow}`;
    const roleOf = (row: number): string => `$${columnLetters(FIRST)}${row}`;
    const orBlank = (expression: string): PlanCell => formula(`IFERROR(${expression}&"","")`);
    const serving = (column: number): string =>
      `SUMPRODUCT((${kpis('kpi')}<>"")*(${kpis('objectiveId')}=${idOf(column)}))`;
    const whereNamed = (cell: string, expression: string): PlanCell =>
      figure(`IF(${cell}="","",${expression})`);
    const weightOf = (row: number, condition: string): string =>
      `SUMPRODUCT((${kpis('role')}=${roleOf(row)})*(${kpis('employeeId')}="")${condition},${kpis('weight')})`;
    return [
      [
        words.role,
        words.kpisOfRole,
        words.total,
        words.check,
        words.none,
        ...columns.map((_, index) => orBlank(nthRow(goals('id'), index + 1))),
      ],
      [
        words.objective,
        null,
        null,
        null,
        null,
        ...columns.map((_, index) => orBlank(nthRow(goals('objective'), index + 1))),
      ],
      [
        words.count,
        figure(`SUMPRODUCT((${kpis('kpi')}<>"")*1)`),
        null,
        null,
        figure(`SUMPRODUCT((${kpis('kpi')}<>"")*(${kpis('objectiveId')}=""))`),
        ...columns.map((column) => whereNamed(idOf(column), serving(column))),
      ],
      [
        words.covered,
        null,
        null,
        null,
        null,
        ...columns.map((column) =>
          whereNamed(
            idOf(column),
            `IF(${columnLetters(column)}${countRow}=0,${quoted(words.no)},${quoted(words.yes)})`,
          ),
        ),
      ],
      ...Array.from({ length: roleRows }, (_, index): PlanCell[] => {
        const row = rolesRow + index;
        const before = `$${columnLetters(FIRST)}$${flagRow}:$${columnLetters(FIRST)}${row - 1}`;
        const condition = `(${kpis('employeeId')}="")*(${kpis('role')}<>"")*(${kpis('kpi')}<>"")`;
        const total = `${columnLetters(totalColumn)}${row}`;
        return [
          figure(nextDistinct(kpis('role'), before, condition)),
          whereNamed(roleOf(row), `SUMPRODUCT((${kpis('role')}=${roleOf(row)})*${ofRoles})`),
          whereNamed(roleOf(row), weightOf(row, '')),
          whereNamed(roleOf(row), totalSentence(total, wantedTotal(kpis('weight')), locale)),
          whereNamed(roleOf(row), weightOf(row, `*ISNA(MATCH(${kpis('objectiveId')},${goals('id')},0))`)),
          ...columns.map((column) =>
            formula(
              `IF(OR(${roleOf(row)}="",${idOf(column)}=""),"",${weightOf(row, `*(${kpis('objectiveId')}=${idOf(column)})`)})`,
            ),
          ),
        ];
      }),
    ];
  }

  function highlights(): HighlightPlan[] {
    const flags = address(firstObjective, flagRow);
    const checks = address(checkColumn, rolesRow);
    const weights = address(firstObjective, rolesRow);
    const counts = address(gaps.column + 2, PERSPECTIVES_ROW + 1);
    return [
      {
        range: `${flags}:${lastObjective}${flagRow}`,
        formula: saysWrong(flags),
        look: 'bad',
      },
      {
        range: `${checks}:${columnLetters(checkColumn)}${lastRow}`,
        formula: saysWrong(checks),
        look: 'bad',
      },
      {
        range: `${weights}:${lastObjective}${lastRow}`,
        formula: `=N(${weights})>0`,
        look: 'good',
      },
      {
        range: `${counts}:${address(gaps.column + 2, PERSPECTIVES_ROW + 3)}`,
        formula: `=N(${counts})>0`,
        look: 'bad',
      },
    ];
  }
}
