import { comparable } from '../../cycle/clean-text';
import { groupBy } from '../../cycle/group-by';
import type { EmployeeReward } from '../../cycle/rewards/reward-cycle';
import { areBonusesTyped } from '../../cycle/rewards/typed-bonuses';
import type { ColumnKey } from '../../cycle/tables';
import { sheetWords } from '../../locales/sheet-words';
import { headingsOf, tableWords } from '../../locales/table-words';
import { address } from '../address';
import type { NumberFormat, PlanCell, SheetPlan } from '../plan';
import { earlierHeadings, earlierRows, earlierValues } from '../sheet-in-place';
import type { EarlierSheet, Obstacle } from '../sheet-in-place';
import { tableBlock } from '../table-block';
import type { BlockRow } from '../table-block';
import { HEADING_ROW, tableSheet } from '../table-sheet';
import { eligibilityOf } from './eligibility';
import { MOST_LIVE_PEOPLE } from './live';
import type { RewardInput } from './reward-input';
import { absolute, columnsOf, cornerOf, titleOf } from './reward-input';
import { SCORES_KEY } from './reward-keys';
import { scoreFormulas } from './score-formulas';

type ScoreColumn = ColumnKey<'MeritScores'>;
type ScoreRow = BlockRow<'MeritScores'>;
const COLUMNS = columnsOf('MeritScores');
const FORMATS: Readonly<Partial<Record<ScoreColumn, NumberFormat>>> = {
  kpiScore: 'score',
  score360: 'score',
  base: 'score',
  adjustment: 'score',
  adjusted: 'score',
  finalScore: 'score',
  bonusPoints: 'money',
  raise: 'percent',
};

const PAGES_WIDE = 3;

/** Columns that HR fills in: what stands in them is carried over. */
export const carriedColumns = ({ cycle }: RewardInput): ScoreColumn[] =>
  areBonusesTyped(cycle) ? ['potential', 'bonus'] : ['potential'];

/** How each result came about, one column a step; who has a row keeps its place, and other periods stay as values. */
export function scoresSheet(input: RewardInput): SheetPlan {
  const { cycle, rewards, earlier, locale } = input;
  const { period } = cycle.period;
  const before = earlier.find(({ key }) => key === SCORES_KEY);
  const carried = carriedColumns(input);
  const shown = before ? earlierValues(before).map(asRow) : [];
  const waiting = groupBy(rewards.people, ({ person }) => person.id);
  const { title } = tableWords(locale).MeritScores;
  const corner = cornerOf(SCORES_KEY, HEADING_ROW, input);
  const isLive = rewards.people.length <= MOST_LIVE_PEOPLE;
  const rows: ScoreRow[] = [];
  const scored: { readonly one: EmployeeReward; readonly index: number }[] = [];
  const add = (one: EmployeeReward, old?: ScoreRow): void => {
    scored.push({ one, index: rows.length });
    rows.push(scoreRow(one, carried, old, input));
  };
  (before ? earlierRows(before).map(asRow) : []).forEach((row, index) => {
    const values = shown[index] ?? row;
    const [of, id] = [String(values.period ?? '').trim(), String(values.employeeId ?? '').trim()];
    if (of !== period || id === '') {
      if (!isBlankRow(row)) rows.push(of === '' ? row : values);
      return;
    }
    const one = waiting.get(id)?.shift();
    if (one) add(one, row);
    else if (carried.some((key) => row[key] !== null)) rows.push(onlyTyped(row, carried));
  });
  for (const one of [...waiting.values()].flat()) add(one);
  const count = rows.length;
  if (isLive) {
    for (const { one, index } of scored)
      rows[index] = { ...(rows[index] as ScoreRow), ...formulasOf(one, corner.row + 1 + index) };
  }
  const block = tableBlock('MeritScores', rows, corner, locale);
  const formats = new Map(
    (Object.entries(FORMATS) as [ScoreColumn, NumberFormat][]).map(([key, format]) => [
      address(corner.column + COLUMNS.indexOf(key), corner.row + 1),
      format,
    ]),
  );
  return tableSheet({
    key: SCORES_KEY,
    title: titleOf(SCORES_KEY, title, input),
    heading: title,
    intro: sheetWords(locale).intros.scores,
    page: { pagesWide: PAGES_WIDE },
    blocks: [
      {
        ...block,
        styles: block.styles.map((style) => {
          const format = formats.get(style.range.split(':')[0] ?? '');
          return format ? { ...style, format } : style;
        }),
      },
    ],
  });

  function formulasOf(one: EmployeeReward, row: number): Partial<ScoreRow> {
    const cell = (column: ScoreColumn): string => address(corner.column + COLUMNS.indexOf(column), row);
    // Not by the table's name: the table is made once its cells are there.
    const column = (name: ScoreColumn): string =>
      absolute(address(corner.column + COLUMNS.indexOf(name), corner.row + 1, Math.max(2, count)));
    return scoreFormulas(one, { cell, column }, cycle, input.references);
  }
}

/** Ids are texts, even where somebody typed numbers over them. */
function asRow(cells: readonly PlanCell[]): ScoreRow {
  return Object.fromEntries(
    COLUMNS.map((key, index) => [
      key,
      (key === 'period' || key === 'employeeId') && typeof cells[index] === 'number'
        ? String(cells[index])
        : (cells[index] ?? null),
    ]),
  ) as ScoreRow;
}

const isBlankRow = (row: ScoreRow): boolean => Object.values(row).every((cell) => cell === null);

/** Somebody who is scored no more: what was typed stays, what was calculated does not go on counting. */
function onlyTyped(row: ScoreRow, carried: readonly ScoreColumn[]): ScoreRow {
  const kept: readonly ScoreColumn[] = ['period', 'employeeId', 'name', 'department', 'level', ...carried];
  return Object.fromEntries(COLUMNS.map((key) => [key, kept.includes(key) ? row[key] : null])) as ScoreRow;
}

function scoreRow(
  one: EmployeeReward,
  carried: readonly ScoreColumn[],
  before: ScoreRow | undefined,
  { cycle: { period }, locale }: RewardInput,
): ScoreRow {
  const { person } = one;
  const { eligible, reason } = eligibilityOf(one, locale);
  return {
    period: period.period,
    employeeId: person.id,
    name: person.name,
    department: person.department,
    level: person.level,
    kpiScore: one.kpiScore,
    score360: one.score360,
    base: one.base,
    adjustment: one.adjustment,
    adjusted: one.adjusted,
    finalScore: one.finalScore,
    rank: one.rank,
    percentile: one.percentile,
    tier: one.tier,
    vetoTier: one.vetoTier,
    calibratedTier: one.calibratedTier,
    finalTier: one.finalTier,
    potential: null,
    eligible,
    reason,
    salary: person.salary,
    tierFactor: one.tierFactor,
    teamFactor: one.teamFactor,
    daysWorked: one.days.worked,
    bonusPoints: one.bonusPoints,
    bonus: one.bonus,
    compaRatio: one.compaRatio,
    raise: one.raise,
    raiseAmount: one.raiseAmount,
    ...Object.fromEntries(carried.map((key) => [key, before?.[key] ?? null])),
  };
}

/** A heading of one column standing over another says that somebody has moved the columns. */
export function scoreColumnsChanged(before: EarlierSheet | undefined): Obstacle[] {
  if (!before?.table) return [];
  const headings = earlierHeadings(before).map(comparable);
  const isElsewhere = COLUMNS.some((key, index) => {
    const words = headingsOf('MeritScores', key).map(comparable);
    return headings.some((heading, at) => at !== index && words.includes(heading));
  });
  return isElsewhere ? [{ kind: 'columns-changed', sheet: before.name, address: before.table.range }] : [];
}
