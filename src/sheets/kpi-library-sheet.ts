import { lastWhere } from './plain-formula';
import type { NewRow } from '../cycle/presets';
import { columnLetters } from '../cycle/read-table';
import type { Locale } from '../locales/locale';
import { presetWords } from '../locales/preset-words';
import { schemeWords } from '../locales/scheme-words';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import { address } from './address';
import { nextDistinct, notListed } from './nth-row';
import { isInOwnList } from './own-list';
import type { Formula, SheetPlan } from './plan';
import { formula, sentence } from './sentence-formula';
import { sheetTitle } from './sheet-title';
import { columnRange, dropDown, tableBlock } from './table-block';
import { tableReference } from './table-reference';
import { FIRST_TABLE_COLUMN, LINE_ROW, tableSheet } from './table-sheet';
import type { SheetPart } from './table-sheet';
import { saysWrong, totalSentence, wantedTotal } from './weights-sentence';

/** Narrow enough for the whole library to be read on A4. */
const WIDTHS = {
  role: 18,
  employeeId: 10,
  kpi: 25,
  perspective: 12,
  objectiveId: 10,
  unit: 9,
  direction: 10,
  target: 13,
  floor: 8,
  cap: 8,
  weight: 9,
  source: 17,
  due: 13,
  owner: 15,
  curve: 8,
};
const ROLES_ROW = LINE_ROW + 1;
const PEOPLE_ROW = ROLES_ROW + 3;
const KPI_HEADING_ROW = PEOPLE_ROW + 4;
/** Totals shown above the table, each two columns wide. */
const SHOWN = { roles: 7, people: 3 };
/** The last row that the marks in the weight column look at. */
const LAST_MARKED_ROW = 5000;

/** The KPIs of roles and of people, below the totals of their weights. */
export function kpiLibrarySheet(
  kpis: readonly NewRow<'MeritKpis'>[],
  locale: Locale,
  taken: Set<string>,
): SheetPlan {
  const { title } = tableWords(locale).MeritKpis;
  const { override, notInUse } = schemeWords(locale).kpis;
  const place = { column: FIRST_TABLE_COLUMN, row: KPI_HEADING_ROW, widths: WIDTHS };
  return tableSheet({
    key: 'table|MeritKpis',
    title: sheetTitle(title, taken),
    heading: title,
    intro: sheetWords(locale).intros.MeritKpis,
    blocks: [tableBlock('MeritKpis', kpis, place, locale)],
    validations: [
      dropDown(
        columnRange('MeritKpis', 'direction', kpis.length, place),
        { words: Object.values(presetWords(locale).directions) },
        sheetWords(locale).validation.list,
      ),
    ],
    headingRow: KPI_HEADING_ROW,
    parts: [
      {
        cells: [
          {
            at: `B${LINE_ROW}`,
            rows: [
              [
                formula(
                  `IF(${isInOwnList('MeritKpis', locale)},${sentence(notInUse)},${sentence(override)})`,
                ),
              ],
            ],
          },
        ],
        styles: [{ range: `B${LINE_ROW}`, style: 'note' }],
      },
      totalsOf('roles', ROLES_ROW, locale),
      totalsOf('people', PEOPLE_ROW, locale),
      marks(columnRange('MeritKpis', 'weight', kpis.length, place)),
    ],
  });

  /** A role's weights that do not add up are marked where they stand; such a mark cannot name tables, nor look up a rule. */
  function marks(range: string): SheetPart {
    const cellsOf = (column: 'role' | 'employeeId' | 'weight'): string => {
      const cell = columnRange('MeritKpis', column, 1, place).replace(/\d+/, '');
      return `$${cell}$${KPI_HEADING_ROW + 1}:$${cell}$${LAST_MARKED_ROW}`;
    };
    const [role, employeeId, weight] = [cellsOf('role'), cellsOf('employeeId'), cellsOf('weight')];
    const [ownRole, ownId] = [role, employeeId].map((cells) => cells.split(':')[0]?.replace(/\$(\d)/, '$1'));
    const sum = `SUMPRODUCT((${role}=${ownRole})*(${employeeId}=""),${weight})`;
    const wanted = wantedTotal(weight);
    return {
      highlights: [
        {
          range,
          formula: `=AND(${ownRole}<>"",${ownId}="",ABS(${sum}-${wanted})>0.001*${wanted}+0.000000001)`,
          look: 'bad',
        },
      ],
    };
  }
}

/** Three rows: whose weights they are, their sum, and what is missing. Whoever is new in the table appears by itself. */
function totalsOf(whose: 'roles' | 'people', row: number, locale: Locale): SheetPart {
  const { weights } = schemeWords(locale);
  const of = (column: 'role' | 'employeeId' | 'kpi' | 'weight'): string =>
    tableReference('MeritKpis', column, locale);
  const names = whose === 'roles' ? of('role') : of('employeeId');
  const condition =
    whose === 'roles' ? `(${of('employeeId')}="")*(${names}<>"")` : `(${names}<>"")*(${of('kpi')}<>"")`;
  const [few, many] =
    whose === 'roles' ? [weights.roles, weights.rolesOf] : [weights.people, weights.peopleOf];
  const columns = Array.from({ length: SHOWN[whose] }, (_, shown) => FIRST_TABLE_COLUMN + 1 + 2 * shown);
  const lastColumn = columnLetters(FIRST_TABLE_COLUMN + 2 * SHOWN[whose]);
  const [label, first] = [columnLetters(FIRST_TABLE_COLUMN), columnLetters(FIRST_TABLE_COLUMN + 1)];
  const listed = `$${first}$${row}:$${lastColumn}$${row}`;
  const eachOf = (expression: (column: string, index: number) => string): (Formula | null)[] =>
    columns.flatMap((column, index) => [formula(expression(columnLetters(column), index)), null]);
  const sums = (column: string): string =>
    whose === 'roles' ? sumOfRole(`${column}${row}`) : sumOfPerson(`${column}${row}`);
  return {
    cells: [
      {
        at: `${label}${row}`,
        rows: [
          [few],
          [
            formula(
              `IF(SUMPRODUCT(${notListed(names, listed, condition)})>0,${sentence(many, { shown: String(columns.length) })},"")`,
            ),
          ],
        ],
      },
      {
        at: `${first}${row}`,
        rows: [
          eachOf((_, index) =>
            nextDistinct(
              names,
              `$${label}${row}:${columnLetters(FIRST_TABLE_COLUMN + 2 * index)}${row}`,
              condition,
            ),
          ),
          eachOf((column) => `IF(${column}${row}="","",${sums(column)})`),
          eachOf(
            (column) =>
              `IF(${column}${row}="","",IF(${column}${row + 1}="",${sentence(weights.oneWithoutRole)},${totalSentence(`${column}${row + 1}`, wantedTotal(of('weight')), locale)}))`,
          ),
        ],
      },
    ],
    styles: [
      { range: `${label}${row}`, style: 'label' },
      { range: `${label}${row + 1}`, style: 'note' },
      { range: `${first}${row}:${lastColumn}${row}`, style: 'label' },
      { range: `${first}${row + 1}:${lastColumn}${row + 1}`, style: 'value', align: 'left' },
      { range: `${first}${row + 2}:${lastColumn}${row + 2}`, style: 'value' },
    ],
    merges: columns.map((column) => address(column, row, 3, 2)),
    highlights: [
      {
        range: `${first}${row + 2}:${lastColumn}${row + 2}`,
        formula: saysWrong(`${first}${row + 2}`),
        look: 'bad',
      },
    ],
  };

  function sumOfRole(role: string): string {
    return `SUMPRODUCT((${of('role')}=${role})*(${of('employeeId')}=""),${of('weight')})`;
  }

  /**
   * The person's own KPIs, and those of the role that they do not take the place of. Where none of these rows names the role,
   * there is no total: people may stand in a list that a formula does not know.
   */
  function sumOfPerson(id: string): string {
    const [ids, kpi, weight, role] = [of('employeeId'), of('kpi'), of('weight'), of('role')];
    const ownRole = lastWhere(`(${ids}=${id})*(${role}<>"")`, role);
    const kpiOf = (whose: string): string => `${whose}&"|"&SUBSTITUTE(${kpi}," ","")`;
    const isReplaced = `ISNUMBER(MATCH(${kpiOf(id)},${kpiOf(ids)},0))`;
    const rest = `SUMPRODUCT((${role}=${ownRole})*(${ids}="")*(1-${isReplaced}),${weight})`;
    const hasRole = `SUMPRODUCT((${ids}=${id})*(${role}<>""))>0`;
    return `IF(${hasRole},SUMPRODUCT((${ids}=${id})*1,${weight})+${rest},"")`;
  }
}
