import type { Cycle } from '../cycle/cycle';
import { comparable } from '../cycle/clean-text';
import { groupBy } from '../cycle/group-by';
import type { EmployeeScore } from '../cycle/scores';
import { TABLES } from '../cycle/tables';
import type { ColumnKey, Tier } from '../cycle/tables';
import type { Locale } from '../locales/locale';
import { sheetWords } from '../locales/sheet-words';
import { headingsOf, tableWords } from '../locales/table-words';
import { address, areaOf } from './address';
import { quoted } from './formula-call';
import type { Plan, PlanCell, SheetPlan } from './plan';
import { TITLE_HEIGHT } from './row-height';
import { changeInPlace, earlierHeadings, earlierRows } from './sheet-in-place';
import type { EarlierSheet, InPlace, Obstacle } from './sheet-in-place';
import { sheetTitle } from './sheet-title';
import { structuredReference } from './structured-reference';
import { tableBlock } from './table-block';
import type { BlockRow } from './table-block';
import { FIRST_TABLE_COLUMN, HEADING_ROW, tableSheet } from './table-sheet';

export interface RewardInput {
  readonly cycle: Cycle;
  readonly scores: readonly EmployeeScore[];
  readonly earlier: readonly EarlierSheet[];
  readonly locale: Locale;
  /** Tab names in use, in lower case. */
  readonly taken: Set<string>;
  /** Names of Excel tables in use, in lower case. */
  readonly takenTables: Set<string>;
}

export interface RewardPlan {
  readonly plan: Plan;
  readonly obstacles: readonly Obstacle[];
}

export const scoresKey = 'table|MeritScores';
export const overviewKey = (period: string): string => `overview|${period}`;
const TIER_KEY = 'tier|';
export const tierKey = (period: string, tier: string): string => `${TIER_KEY}${period}|${tier}`;

/** Whether running the job for a period writes the sheet with this key. */
export const isRewardKey = (key: string, period: string): boolean =>
  key === scoresKey || key === overviewKey(period) || key.startsWith(tierKey(period, ''));

/** The name of the table that a sheet with this key was made with; other tables on it are the user's. */
export const isRewardTable = (key: string, table: string): boolean =>
  key === scoresKey
    ? table === 'MeritScores'
    : table.startsWith(key.startsWith(TIER_KEY) ? `${TIER_TABLE}_` : `${OVERVIEW_TABLE}_`);

const OVERVIEW_TABLE = 'MeritOverview';
const TIER_TABLE = 'MeritTier';

const MARK = 'meritsheet/';
/** What stands in A1 of overviews and tier sheets: programs that drop a sheet's properties when saving leave it there. */
const rewardMark = (key: string): string => MARK + key;

/** The key that a mark in A1 tells; blank when it is none. */
export function keyOfMark(mark: unknown): string {
  const key = typeof mark === 'string' && mark.startsWith(MARK) ? mark.slice(MARK.length) : '';
  return key.startsWith(TIER_KEY) || key.startsWith(overviewKey('')) ? key : '';
}

type ScoreColumn = ColumnKey<'MeritScores'>;
const SCORE_COLUMNS = Object.keys(TABLES.MeritScores.columns) as ScoreColumn[];
/** Columns of steps that are not taken here: what stands in them is carried over. */
const CARRIED: readonly ScoreColumn[] = ['potential', 'teamFactor', 'bonusPoints', 'bonus', 'raise'];
const SCORES_WITH_DECIMALS: readonly ScoreColumn[] = [
  'kpiScore',
  'score360',
  'base',
  'adjustment',
  'adjusted',
  'finalScore',
];

const MARK_CELL = 'A1';
/** Where a sheet's lines below its title stand, which are written anew at each run. */
const LINES = 'B2';
/** Tier sheets and the overview have a second line. */
const RESULT_HEADING_ROW = 5;

/** The scores table, an overview with its chart, and one sheet per tier; those of an earlier run are changed in place. */
export function planReward(input: RewardInput): RewardPlan {
  const { cycle, earlier } = input;
  const tiers = cycle.tiers.filter(({ tier }) => tier !== '');
  const known = new Map(earlier.map((one) => [one.key, one]));
  const overview = overviewSheet(tiers, input);
  const sheets = [
    scoresSheet(input),
    overview,
    ...tiers.map((tier) => tierSheet(tier, input)),
    ...removedTiers(input).map((tier) => tierSheet(tier, input)),
  ];
  const inPlace = sheets.flatMap((sheet): InPlace[] => {
    const before = known.get(sheet.key);
    return before ? [changeInPlace(sheet, before, isMoved(sheet, before) ? null : LINES)] : [];
  });
  return {
    plan: {
      job: 'reward',
      newSheets: sheets.filter(({ key }) => !known.has(key)),
      changes: inPlace.flatMap(({ changes }) => changes),
      newNames: [],
      show: overview.title,
    },
    obstacles: [
      ...scoreColumnsChanged(known.get(scoresKey)),
      ...inPlace.flatMap(({ obstacles }) => obstacles),
    ],
  };
}

/** Where a sheet's table begins: where it stands by now, otherwise where it is put at first. */
function cornerOf(key: string, row: number, { earlier }: RewardInput): { column: number; row: number } {
  const table = earlier.find((one) => one.key === key)?.table;
  return table ? areaOf(table.range) : { column: FIRST_TABLE_COLUMN, row };
}

function isMoved({ kind }: SheetPlan, { table }: EarlierSheet): boolean {
  if (!table) return false;
  const { column, row } = areaOf(table.range);
  return column !== FIRST_TABLE_COLUMN || row !== (kind === 'table' ? HEADING_ROW : RESULT_HEADING_ROW);
}

/** A sheet that is there keeps its name, whatever it is by now. */
function titleOf(key: string, wanted: string, { earlier, taken }: RewardInput): string {
  return earlier.find((one) => one.key === key)?.name ?? sheetTitle(wanted, taken);
}

function scoresSheet(input: RewardInput): SheetPlan {
  const { cycle, scores, earlier, locale } = input;
  const { period } = cycle.period;
  const before = earlier.find(({ key }) => key === scoresKey);
  const [PERIOD, ID] = [SCORE_COLUMNS.indexOf('period'), SCORE_COLUMNS.indexOf('employeeId')];
  const rowsBefore = before ? earlierRows(before).map(asRow) : [];
  const waiting = groupBy(scores, ({ person }) => person.id);
  // Who has a row keeps its place.
  const standing = rowsBefore.flatMap((row): BlockRow<'MeritScores'>[] => {
    const [of, id] = [String(row.period ?? '').trim(), String(row.employeeId ?? '').trim()];
    if (of !== period || id === '') return isBlankRow(row) ? [] : [row];
    const one = waiting.get(id)?.shift();
    if (one) return [scoreRow(one, row, input)];
    return CARRIED.some((key) => row[key] !== null) ? [onlyTyped(row)] : [];
  });
  const rows = [...standing, ...[...waiting.values()].flat().map((one) => scoreRow(one, undefined, input))];
  const { title } = tableWords(locale).MeritScores;
  const corner = cornerOf(scoresKey, HEADING_ROW, input);
  const block = tableBlock('MeritScores', rows, corner, locale);
  const decimals = new Set(
    SCORES_WITH_DECIMALS.map((key) => address(corner.column + SCORE_COLUMNS.indexOf(key), corner.row + 1)),
  );
  return tableSheet({
    key: scoresKey,
    title: titleOf(scoresKey, title, input),
    heading: title,
    intro: sheetWords(locale).intros.scores,
    blocks: [
      {
        ...block,
        styles: block.styles.map((style) =>
          decimals.has(style.range.split(':')[0] ?? '') ? { ...style, format: 'score' } : style,
        ),
      },
    ],
  });

  function asRow(cells: readonly PlanCell[]): BlockRow<'MeritScores'> {
    // Ids are texts, even where somebody typed numbers over them.
    return Object.fromEntries(
      SCORE_COLUMNS.map((key, index) => [
        key,
        (index === PERIOD || index === ID) && typeof cells[index] === 'number'
          ? String(cells[index])
          : (cells[index] ?? null),
      ]),
    ) as BlockRow<'MeritScores'>;
  }
}

const isBlankRow = (row: BlockRow<'MeritScores'>): boolean =>
  Object.values(row).every((cell) => cell === null);

/** Somebody who is scored no more: what was typed stays, what was calculated does not go on counting. */
function onlyTyped(row: BlockRow<'MeritScores'>): BlockRow<'MeritScores'> {
  const kept: readonly ScoreColumn[] = ['period', 'employeeId', 'name', 'department', 'level', ...CARRIED];
  return Object.fromEntries(
    SCORE_COLUMNS.map((key) => [key, kept.includes(key) ? row[key] : null]),
  ) as BlockRow<'MeritScores'>;
}

function scoreRow(
  one: EmployeeScore,
  before: BlockRow<'MeritScores'> | undefined,
  { cycle: { period, tiers }, locale }: RewardInput,
): BlockRow<'MeritScores'> {
  const { person } = one;
  const { eligible, reason } = eligibilityOf(one, locale);
  const carried = Object.fromEntries(CARRIED.map((key) => [key, before?.[key] ?? null]));
  return {
    ...(carried as BlockRow<'MeritScores'>),
    period: period.period,
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
    eligible,
    reason,
    salary: person.salary,
    tierFactor: tiers.find(({ tier }) => tier === one.finalTier)?.bonusFactor ?? null,
    daysWorked: one.days.worked,
  };
}

/** Whether somebody is to have a reward, and why not; `null` where nothing is said. */
function eligibilityOf(
  { person, standing }: EmployeeScore,
  locale: Locale,
): { readonly eligible: boolean | null; readonly reason: string } {
  if (standing !== 'on-probation') return { eligible: person.eligible, reason: person.reason };
  return { eligible: false, reason: person.reason || sheetWords(locale).tierSheet.onProbation };
}

/** A heading of one column standing over another says that somebody has moved the columns. */
function scoreColumnsChanged(before: EarlierSheet | undefined): Obstacle[] {
  if (!before?.table) return [];
  const headings = earlierHeadings(before).map(comparable);
  const isElsewhere = SCORE_COLUMNS.some((key, index) => {
    const words = headingsOf('MeritScores', key).map(comparable);
    return headings.some((heading, at) => at !== index && words.includes(heading));
  });
  return isElsewhere ? [{ kind: 'columns-changed', sheet: before.name, address: before.table.range }] : [];
}

/** A column of the scores table as formulas name it: by the heading that stands there. */
function scoresReference(column: ScoreColumn, { earlier, locale }: RewardInput): string {
  const before = earlier.find(({ key }) => key === scoresKey);
  const standing = before ? earlierHeadings(before)[SCORE_COLUMNS.indexOf(column)] : undefined;
  return structuredReference('MeritScores', standing || tableWords(locale).MeritScores.columns[column]);
}

function overviewSheet(tiers: readonly Tier[], input: RewardInput): SheetPlan {
  const { cycle, scores, locale } = input;
  const words = sheetWords(locale).overview;
  const { period } = cycle.period;
  const key = overviewKey(period);
  const { column, row } = cornerOf(key, RESULT_HEADING_ROW, input);
  const scored = scores.filter(({ finalTier }) => finalTier !== '').length;
  const guideline = tiers.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const count = Math.max(tiers.length, 1);
  const [first, last] = [row + 1, row + count];
  const [TIER, PEOPLE, SHARE, GUIDELINE, MATERIAL] = [column, column + 2, column + 3, column + 4, column + 5];
  const people = `${absolute(address(PEOPLE, first))}:${absolute(address(PEOPLE, last))}`;
  const rows = tiers.map((tier, index): PlanCell[] => {
    const cell = (at: number): string => address(at, first + index);
    // The text is compared as it is, whatever it begins with.
    const isTier = `(${scoresReference('finalTier', input)}&""=${cell(TIER)}&"")`;
    const isPeriod = `(${scoresReference('period', input)}&""=${quoted(period)})`;
    // A blank cell equals FALSE as well, and is none.
    const eligible = scoresReference('eligible', input);
    const isCounted = `(1-ISLOGICAL(${eligible})*(${eligible}=FALSE))`;
    return [
      tier.tier,
      tier.minScore,
      { formula: `=SUMPRODUCT(${isTier}*${isPeriod}*${isCounted})` },
      { formula: `=IF(SUM(${people})=0,0,${cell(PEOPLE)}/SUM(${people}))` },
      tier.share === null || guideline === 0 ? null : tier.share / guideline,
      tier.material,
      tier.nonMaterial,
    ];
  });
  const width = words.headings.length;
  const range = (from: number, columns = 1): string => address(from, first, count, columns);
  const missing = scores.length - scored;
  const notCounted = scores.filter(
    ({ standing, finalTier }) => finalTier !== '' && standing !== 'counted',
  ).length;
  const notes = [
    missing > 0 ? words.missing(missing) : words.complete,
    ...(notCounted > 0 ? [words.notCounted(notCounted)] : []),
  ];
  return {
    kind: 'overview',
    key,
    title: titleOf(key, `${words.title} ${period}`, input),
    cells: [
      { at: MARK_CELL, rows: [[rewardMark(key)]] },
      { at: 'B1', rows: [[words.title]] },
      { at: LINES, rows: [[words.subtitle(period, scored)], [notes.join(words.between)]] },
      { at: address(column, row), rows: [words.headings, ...rows] },
    ],
    styles: [
      { range: MARK_CELL, style: 'hidden' },
      { range: 'B1', style: 'title' },
      { range: 'B2:B3', style: 'subtitle' },
      { range: address(column, row, 1, width), style: 'tableHeading' },
      { range: range(TIER), style: 'tableCell', align: 'center' },
      { range: range(TIER + 1), style: 'tableCell', format: 'number', align: 'right' },
      { range: range(PEOPLE), style: 'tableCell', format: 'integer', align: 'right' },
      { range: range(SHARE), style: 'tableCell', format: 'percent', align: 'center' },
      { range: range(GUIDELINE), style: 'tableCell', format: 'percent', align: 'center' },
      { range: range(MATERIAL, 2), style: 'text' },
    ],
    merges: [],
    columnWidths: { A: 2, B: 10, C: 16, D: 12, E: 12, F: 13, G: 34, H: 52 },
    rowHeights: { 1: TITLE_HEIGHT },
    tables: [
      {
        name: freeTableName(OVERVIEW_TABLE, input),
        range: address(column, row, count + 1, width),
        look: 'data',
      },
    ],
    validations: [],
    highlights: [],
    charts: [
      {
        name: 'MeritTierChart',
        kind: 'columnClustered',
        title: words.chart,
        source: address(SHARE, row, count + 1, 2),
        categories: range(TIER),
        from: address(column, last + 2),
        to: address(MATERIAL, last + 20),
      },
    ],
    locked: false,
    page: { orientation: 'landscape', onePage: true },
    hideGridlines: true,
  };
}

const absolute = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');

type TierShown = Pick<Tier, 'tier' | 'minScore' | 'material' | 'nonMaterial'> & { readonly isRemoved?: true };

/** Tiers that have a sheet of an earlier run but are not in the table any more: their sheets must not go on showing people. */
function removedTiers({ cycle, earlier }: RewardInput): TierShown[] {
  const prefix = tierKey(cycle.period.period, '');
  const names = new Set(cycle.tiers.map(({ tier }) => tier));
  return earlier
    .filter(({ key }) => key.startsWith(prefix) && !names.has(key.slice(prefix.length)))
    .map(({ key }) => ({
      tier: key.slice(prefix.length),
      minScore: null,
      material: '',
      nonMaterial: '',
      isRemoved: true,
    }));
}

function tierSheet(tier: TierShown, input: RewardInput): SheetPlan {
  const { cycle, scores, locale } = input;
  const words = sheetWords(locale).tierSheet;
  const { period } = cycle.period;
  const key = tierKey(period, tier.tier);
  const { column, row } = cornerOf(key, RESULT_HEADING_ROW, input);
  const people = scores
    .filter(({ finalTier }) => finalTier === tier.tier && !tier.isRemoved)
    .sort((one, other) => (other.finalScore ?? 0) - (one.finalScore ?? 0));
  const rows = people.map((one): PlanCell[] => {
    const { rank, person, finalScore, kpiScore, score360 } = one;
    return [
      rank,
      person.id,
      person.name,
      person.department,
      finalScore,
      kpiScore,
      score360,
      eligibility(one),
    ];
  });
  const body = rows.length > 0 ? rows : [[null, null, words.nobody, null, null, null, null, null]];
  const width = words.headings.length;
  // Where the list does not say, nothing is said.
  function eligibility(one: EmployeeScore): PlanCell {
    const { eligible, reason } = eligibilityOf(one, locale);
    if (eligible === null) return null;
    return eligible ? words.eligible : words.notEligible(reason);
  }
  const range = (at: number, columns = 1): string => address(column + at, row + 1, body.length, columns);
  return {
    kind: 'tier',
    key,
    title: titleOf(key, `${words.title(tier.tier)} ${period}`, input),
    cells: [
      { at: MARK_CELL, rows: [[rewardMark(key)]] },
      { at: 'B1', rows: [[words.title(tier.tier)]] },
      {
        at: LINES,
        rows: [
          [tier.isRemoved ? words.removed : words.subtitle(tier.minScore ?? 0, people.length)],
          [[tier.material, tier.nonMaterial].filter(Boolean).join(' · ')],
        ],
      },
      { at: address(column, row), rows: [words.headings, ...body] },
    ],
    styles: [
      { range: MARK_CELL, style: 'hidden' },
      { range: 'B1', style: 'title' },
      { range: 'B2:B3', style: 'subtitle' },
      { range: address(column, row, 1, width), style: 'tableHeading' },
      { range: range(0), style: 'tableCell', format: 'integer', align: 'center' },
      { range: range(1), style: 'tableCell', format: 'text' },
      { range: range(2, 2), style: 'tableCell' },
      { range: range(4, 3), style: 'tableCell', format: 'score', align: 'right' },
      { range: range(7), style: 'text' },
    ],
    merges: [],
    columnWidths: { A: 2, B: 9, C: 15, D: 26, E: 26, F: 14, G: 14, H: 14, I: 24 },
    rowHeights: { 1: TITLE_HEIGHT },
    tables: [
      {
        name: freeTableName(TIER_TABLE, input),
        range: address(column, row, body.length + 1, width),
        look: 'data',
      },
    ],
    validations: [],
    highlights: [],
    charts: [],
    freeze: { rows: row },
    locked: false,
    page: { orientation: 'portrait', onePage: false, titleRows: `$${row}:$${row}` },
    hideGridlines: true,
  };
}

/** A table's name cannot hold just any character and is unique in the workbook. */
function freeTableName(kind: string, { cycle, takenTables }: RewardInput): string {
  const base = `${kind}_${cycle.period.period.replace(/[^\p{L}\p{N}]/gu, '_')}`;
  for (let number = 1; ; number++) {
    const name = `${base}_${number}`;
    if (takenTables.has(name.toLowerCase())) continue;
    takenTables.add(name.toLowerCase());
    return name;
  }
}
