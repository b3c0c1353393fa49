import type { Cycle } from '../cycle/cycle';
import type { NewRow } from '../cycle/presets';
import { columnLetters } from '../cycle/read-table';
import type { EmployeeScore } from '../cycle/scores';
import type { Tier } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { tableWords } from '../locales/table-words';
import { address } from './address';
import type { Change, Plan, PlanCell, SheetPlan } from './plan';
import { tableSheet } from './set-up-sheets';
import { sheetTitle } from './sheet-title';
import { tableBlock } from './table-block';

/** A sheet of an earlier run, which is changed in place so that nobody's references to it break. */
export interface EarlierSheet {
  readonly sheetId: string;
  readonly key: string;
  /** What it holds from A1, as `formulas`. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly table: { readonly name: string; readonly range: string } | null;
}

export interface RewardInput {
  readonly cycle: Cycle;
  readonly scores: readonly EmployeeScore[];
  readonly earlier: readonly EarlierSheet[];
  readonly locale: Locale;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
}

export const scoresKey = 'table|MeritScores';
export const overviewKey = (period: string): string => `overview|${period}`;
export const tierKey = (period: string, tier: string): string => `tier|${period}|${tier}`;

const HEADING_ROW = 4;

/** The scores table, an overview with its chart, and one sheet per tier. */
export function planReward(input: RewardInput): Plan {
  const { cycle, scores, earlier } = input;
  const period = cycle.period.period;
  const sheets = [
    scoresSheet(input),
    overviewSheet(input),
    ...cycle.tiers.filter(({ tier }) => tier !== '').map((tier) => tierSheet(tier, scores, input)),
  ];
  const known = new Map(earlier.map((one) => [one.key, one]));
  return {
    job: 'reward',
    newSheets: sheets.filter(({ key }) => !known.has(key)),
    changes: sheets.flatMap((sheet) => {
      const before = known.get(sheet.key);
      return before ? changesInPlace(sheet, before) : [];
    }),
    newNames: [],
    show: overviewKey(period),
  };
}

function scoresSheet({ cycle, scores, locale, taken, earlier }: RewardInput): SheetPlan {
  const rows = scores.map((one): NewRow<'MeritScores'> => {
    const { person } = one;
    return {
      period: cycle.period.period,
      employeeId: person.id,
      name: person.name,
      department: person.department,
      level: person.level,
      kpiScore: one.kpiScore,
      score360: one.score360,
      base: one.base,
      adjustment: one.adjustment === 0 ? null : one.adjustment,
      adjusted: one.adjusted,
      finalScore: one.finalScore,
      rank: one.rank,
      percentile: one.percentile,
      tier: one.tier,
      vetoTier: one.vetoTier,
      calibratedTier: one.calibratedTier,
      finalTier: one.finalTier,
      potential: null,
      eligible: person.eligible,
      reason: person.reason,
      salary: person.salary,
      tierFactor: cycle.tiers.find(({ tier }) => tier === one.finalTier)?.bonusFactor ?? null,
      teamFactor: null,
      daysWorked: null,
      bonusPoints: null,
      bonus: null,
      raise: null,
    };
  });
  const title = tableWords(locale).MeritScores.title;
  const sheet = tableSheet(
    scoresKey,
    earlier.some(({ key }) => key === scoresKey) ? title : sheetTitle(title, taken),
    title,
    sheetWords(locale).intros.scores,
    [tableBlock('MeritScores', rows, 1, HEADING_ROW, locale)],
  );
  // Scores show two decimals, a percentile a percentage.
  const letters = (column: number): string =>
    `${columnLetters(column)}${HEADING_ROW + 1}:${columnLetters(column)}${HEADING_ROW + Math.max(rows.length, 1)}`;
  return {
    ...sheet,
    styles: [
      ...sheet.styles,
      ...[6, 7, 8, 9, 10, 11].map((column) => ({ range: letters(column), format: 'score' as const })),
      { range: letters(13), format: 'ratio' },
    ],
  };
}

function overviewSheet({ cycle, scores, locale, taken, earlier }: RewardInput): SheetPlan {
  const words = sheetWords(locale).overview;
  const period = cycle.period.period;
  const scored = scores.filter(({ finalTier }) => finalTier !== '').length;
  const headings = tableWords(locale).MeritScores.columns;
  const first = HEADING_ROW + 1;
  const last = HEADING_ROW + cycle.tiers.length;
  const guideline = cycle.tiers.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const rows = cycle.tiers.map((tier, index): PlanCell[] => [
    tier.tier,
    tier.minScore,
    {
      formula: `=COUNTIFS(MeritScores[${headings.finalTier}],B${first + index},MeritScores[${headings.period}],$B$${last + 3})`,
    },
    { formula: `=IF($D$${last + 1}=0,0,D${first + index}/$D$${last + 1})` },
    tier.share === null || guideline === 0 ? null : tier.share / guideline,
    tier.material,
    tier.nonMaterial,
  ]);
  const key = overviewKey(period);
  return {
    kind: 'overview',
    key,
    title: earlier.some((one) => one.key === key)
      ? words.title
      : sheetTitle(`${words.title} ${period}`, taken),
    cells: [
      { at: 'B1', rows: [[words.title], [words.subtitle(period, scored)]] },
      { at: `B${HEADING_ROW}`, rows: [words.headings, ...rows] },
      {
        at: `B${last + 1}`,
        rows: [
          [
            words.total,
            null,
            { formula: `=SUM(D${first}:D${last})` },
            { formula: `=SUM(E${first}:E${last})` },
            { formula: `=SUM(F${first}:F${last})` },
            null,
            null,
          ],
        ],
      },
      { at: `B${last + 3}`, rows: [[period]] },
      { at: `B${last + 4}`, rows: [[scored < scores.length ? words.missing(scores.length - scored) : null]] },
    ],
    styles: [
      { range: 'B1', style: 'title' },
      { range: 'B2', style: 'subtitle' },
      { range: `B${HEADING_ROW}:H${HEADING_ROW}`, style: 'heading' },
      { range: `B${first}:F${last}`, style: 'grid' },
      { range: `G${first}:H${last}`, style: 'wrapped' },
      { range: `B${first}:B${last}`, align: 'center' },
      { range: `C${first}:C${last}`, format: 'number' },
      { range: `D${first}:D${last + 1}`, format: 'integer' },
      { range: `E${first}:F${last + 1}`, format: 'percent' },
      { range: `B${last + 1}:H${last + 1}`, style: 'total' },
      { range: `B${last + 3}`, style: 'note' },
      { range: `B${last + 4}`, style: 'subtitle' },
    ],
    merges: [],
    columnWidths: { A: 2, B: 10, C: 12, D: 10, E: 10, F: 11, G: 26, H: 46 },
    tables: [],
    validations: [],
    highlights: [],
    charts: [
      {
        name: 'MeritTierChart',
        kind: 'columnClustered',
        title: words.chart,
        source: `E${HEADING_ROW}:F${last}`,
        categories: `B${first}:B${last}`,
        from: `B${last + 6}`,
        to: `G${last + 24}`,
      },
    ],
    freeze: { rows: HEADING_ROW },
    locked: false,
    page: { orientation: 'landscape', onePage: true },
    hideGridlines: true,
  };
}

function tierSheet(
  tier: Tier,
  scores: readonly EmployeeScore[],
  { cycle, locale, taken, earlier }: RewardInput,
): SheetPlan {
  const words = sheetWords(locale).tierSheet;
  const period = cycle.period.period;
  const people = scores
    .filter(({ finalTier }) => finalTier === tier.tier)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const rows = people.map(({ rank, person, finalScore, kpiScore, score360 }): PlanCell[] => [
    rank,
    person.id,
    person.name,
    person.department,
    finalScore,
    kpiScore,
    score360,
  ]);
  const body = rows.length > 0 ? rows : [[null, null, words.nobody, null, null, null, null]];
  const first = HEADING_ROW + 2;
  const range = (column: number): string => address(column, first, body.length);
  const key = tierKey(period, tier.tier);
  return {
    kind: 'tier',
    key,
    title: earlier.some((one) => one.key === key)
      ? words.title(tier.tier)
      : sheetTitle(`${words.title(tier.tier)} ${period}`, taken),
    cells: [
      {
        at: 'B1',
        rows: [
          [words.title(tier.tier)],
          [words.subtitle(tier.minScore ?? 0, people.length)],
          [[tier.material, tier.nonMaterial].filter(Boolean).join(' · ')],
        ],
      },
      { at: `B${HEADING_ROW + 1}`, rows: [words.headings, ...body] },
    ],
    styles: [
      { range: 'B1', style: 'title' },
      { range: 'B2:B3', style: 'subtitle' },
      { range: address(1, HEADING_ROW + 1, 1, words.headings.length), style: 'tableHeading' },
      { range: range(1), format: 'integer', align: 'center' },
      { range: range(2), format: 'text' },
      { range: address(5, first, body.length, 3), format: 'score' },
    ],
    merges: [],
    columnWidths: { A: 2, B: 8, C: 14, D: 24, E: 24, F: 12, G: 12, H: 12 },
    tables: [
      {
        name: tableName(tier, cycle),
        range: address(1, HEADING_ROW + 1, body.length + 1, words.headings.length),
        look: 'data',
      },
    ],
    validations: [],
    highlights: [],
    charts: [],
    freeze: { rows: HEADING_ROW + 1 },
    locked: false,
    page: { orientation: 'portrait', onePage: false, titleRows: `$${HEADING_ROW + 1}:$${HEADING_ROW + 1}` },
    hideGridlines: true,
  };
}

/** A table's name is unique in the workbook and cannot hold just any character. */
function tableName(tier: Tier, { period, tiers }: Cycle): string {
  const place = tiers.indexOf(tier) + 1;
  return `MeritTier_${period.period.replace(/[^\p{L}\p{N}]/gu, '_')}_${place}`;
}

/**
 * Everything the new plan has in cells, put where the earlier sheet has it. Rows of its table that are no more are emptied;
 * whatever else stands on the sheet is the user's and stays.
 */
function changesInPlace(sheet: SheetPlan, earlier: EarlierSheet): Change[] {
  const cells = new Map<string, PlanCell>();
  let [rows, columns] = [earlier.formulas.length, Math.max(0, ...earlier.formulas.map((row) => row.length))];
  for (const { at, rows: block } of sheet.cells) {
    const { row, column } = cornerOf(at);
    block.forEach((line, r) =>
      line.forEach((cell, c) => {
        cells.set(`${row + r}|${column + c}`, cell);
        rows = Math.max(rows, row + r + 1);
        columns = Math.max(columns, column + c + 1);
      }),
    );
  }
  const range = address(0, 1, rows, columns);
  const old = earlier.table ? areaOf(earlier.table.range) : null;
  const isOurs = (row: number, column: number): boolean =>
    old !== null &&
    row >= old.row &&
    row < old.row + old.rows &&
    column >= old.column &&
    column < old.column + old.columns;
  const after = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c): PlanCell => {
      const cell = cells.get(`${r}|${c}`);
      return cell !== undefined ? cell : isOurs(r, c) ? null : { keep: true };
    }),
  );
  const before = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => earlier.formulas[r]?.[c] ?? ''),
  );
  const [table] = sheet.tables;
  const resize: Change[] =
    table && earlier.table && earlier.table.range !== table.range
      ? [{ kind: 'resizeTable', table: earlier.table.name, range: table.range, before: earlier.table.range }]
      : [];
  return [{ kind: 'cells', sheetId: earlier.sheetId, range, rows: after, before }, ...resize];
}

function areaOf(range: string): { row: number; column: number; rows: number; columns: number } {
  const [from = 'A1', to = from] = range.split(':');
  const [first, last] = [cornerOf(from), cornerOf(to)];
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

function cornerOf(at: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  return {
    row: Number(row) - 1,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}
