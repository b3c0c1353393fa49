/** Every fault that the check knows, planted anywhere in a cycle in which nothing is wrong. */
import type { CellAddress, CellProblem } from '../../src/cycle/cell-problem';
import type { Cycle, ReviewSheetFound } from '../../src/cycle/cycle';
import type { Finding, RuleId } from '../../src/cycle/finding';
import { REVIEW_VERSION } from '../../src/cycle/review-rows';
import { checkCycle } from '../../src/cycle/rules';
import { SELF_GROUPS } from '../../src/scoring/score-360';
import { cellOf, cycleFrom, END, rowOf, START, writeScores } from './clean-cycle';
import type { TypedRow, TypedRows } from './clean-cycle';
import { diceOf, placesOf, randomRows, TODAY } from './random-cycle';
import type { Dice } from './random-cycle';

/** What stands in a workbook, whichever way it is read. */
interface Workbook {
  readonly rows: TypedRows;
  readonly reviewSheets: ReviewSheetFound[];
  readonly problems: CellProblem[];
}

interface Fault {
  readonly rule: RuleId;
  readonly what: string;
  /** Blocking rules that find it as well. */
  readonly also: readonly RuleId[];
  /** @returns where it is to be found; `undefined` where this workbook has no place for it */
  plant(workbook: Workbook, dice: Dice): CellAddress | null | undefined;
}

type Result = TypedRow<'MeritKpiResults'>;
type Rating = TypedRow<'MeritRatings'>;

const fault = (
  rule: RuleId,
  what: string,
  plant: (rows: TypedRows, dice: Dice, workbook: Workbook) => CellAddress | null | undefined,
  also: readonly RuleId[] = [],
): Fault => ({ rule, what, also, plant: (workbook, dice) => plant(workbook.rows, dice, workbook) });

/** A cell of a KPI result gets another content. */
const result = (
  rule: RuleId,
  what: string,
  column: keyof Result,
  value: unknown,
  isSuch: (row: Result) => boolean = () => true,
): Fault =>
  fault(rule, what, ({ MeritKpiResults }, dice) => {
    const places = placesOf(MeritKpiResults, isSuch);
    if (places.length === 0) return undefined;
    const place = dice.pick(places);
    Object.assign(rowOf(MeritKpiResults, place), { [column]: value });
    return cellOf('MeritKpiResults', place, column);
  });

/** A KPI was agreed to in another way than it stands there. */
const agreed = (rule: RuleId, as: Partial<Result>, at: keyof Result): Fault =>
  fault(rule, Object.keys(as).join(' and '), ({ MeritKpiResults }, dice) => {
    const place = dice.roll(MeritKpiResults.length);
    Object.assign(rowOf(MeritKpiResults, place), as);
    return cellOf('MeritKpiResults', place, at);
  });

const cell = <
  T extends 'MeritEmployees' | 'MeritKpis' | 'MeritTiers' | 'MeritCompetencies' | 'MeritRaterGroups',
>(
  rule: RuleId,
  what: string,
  table: T,
  column: keyof TypedRow<T> & string,
  value: unknown,
  more: Partial<Pick<Fault, 'also'>> & { readonly policy?: Readonly<Record<string, unknown>> } = {},
): Fault =>
  fault(
    rule,
    what,
    (rows, dice) => {
      const place = dice.roll(rows[table].length);
      Object.assign(rowOf(rows[table], place), { [column]: value });
      for (const [key, set] of Object.entries(more.policy ?? {})) rows.MeritPolicy.push({ key, value: set });
      return cellOf(table, place, column as never);
    },
    more.also,
  );

/** A row is added. */
const row = <T extends keyof TypedRows>(
  rule: RuleId,
  what: string,
  table: T,
  column: keyof TypedRow<T> & string,
  made: (rows: TypedRows, dice: Dice) => TypedRow<T>,
  also: readonly RuleId[] = [],
): Fault =>
  fault(
    rule,
    what,
    (rows, dice) => {
      const place = rows[table].push(made(rows, dice) as never) - 1;
      return cellOf(table, place, column as never);
    },
    also,
  );

const rating = (
  rule: RuleId,
  what: string,
  column: keyof Rating,
  value: unknown,
  isSuch: (row: Rating) => boolean = () => true,
): Fault =>
  fault(rule, what, ({ MeritRatings }, dice) => {
    const place = dice.pick(placesOf(MeritRatings, isSuch));
    const found = rowOf(MeritRatings, place);
    found[column] = typeof value === 'function' ? (value as (row: Rating) => unknown)(found) : value;
    return cellOf('MeritRatings', place, column);
  });

const isSelf = ({ group }: Rating): boolean => SELF_GROUPS.has(String(group).toLowerCase());
/** Of several outsiders, who rate everybody: `Customers 2`. */
const isOutsider = ({ rater }: { rater?: unknown }): boolean =>
  /\d$/.test(String(rater)) && !/^E\d/.test(String(rater));
const anybody = ({ MeritEmployees }: TypedRows, dice: Dice): string => String(dice.pick(MeritEmployees).id);

/** The first of a person's rows. */
const firstOf = (rows: readonly { employeeId?: unknown }[], id: string): number =>
  rows.findIndex(({ employeeId }) => employeeId === id);

const onSheet = (
  rule: RuleId,
  found: (address: string) => Partial<ReviewSheetFound>,
  isTitle = true,
): Fault =>
  fault(rule, 'on a review sheet', (rows, dice, { reviewSheets }) => {
    const employeeId = anybody(rows, dice);
    const address = isTitle ? 'B1' : `J${9 + dice.roll(8)}`;
    const sheet = `Review ${employeeId}`;
    reviewSheets.push({
      ...{ sheet, sheetId: '{1}', period: '2026', employeeId, version: REVIEW_VERSION, template: 0 },
      ...{ copy: false, frozen: false, broken: [], changed: [] },
      ...{ built: [], kpis: null, score360: null },
      ...found(address),
    });
    return { sheet, address };
  });

const inList = (rule: RuleId, code: CellProblem['code']): Fault =>
  fault(rule, `in a list: ${code}`, (_, dice, { problems }) => {
    const at = { sheet: 'My list', address: `D${2 + dice.roll(50)}` };
    problems.push({ code, table: 'MeritKpiResults', column: 'actual', value: '7', at, ownList: true });
    return at;
  });

const stay = (
  what: string,
  stays: readonly (readonly [from: number | '', to: number | ''])[],
  place: number,
  column: 'from' | 'to',
): Fault =>
  fault('assignment-dates', what, (rows, dice) => {
    const employeeId = anybody(rows, dice);
    rows.MeritAssignments.push(...stays.map(([from, to]) => ({ employeeId, from, to })));
    return cellOf('MeritAssignments', place, column);
  });

const hasWeight = ({ weight }: { weight?: unknown }): boolean => Number(weight) > 0;
const isMeasured = ({ target, actual }: Result): boolean =>
  target !== null && target !== '' && actual !== 'N/A';

export const FAULTS: readonly Fault[] = [
  result('actual-missing', 'no actual', 'actual', '', (one) => isMeasured(one) && hasWeight(one)),
  result('unreadable-cell', 'words', 'actual', 'about five'),
  {
    ...result('unreadable-cell', 'an error value', 'weight', '#REF!'),
    also: ['weights-total'],
  } satisfies Fault as Fault,
  result('number-as-text', 'a number as text', 'actual', '1,234.5'),
  result('target-missing', 'no target', 'target', '', isMeasured),
  result('unknown-direction', 'no such direction', 'direction', 'sideways'),
  result('floor-above-cap', 'a floor above the cap', 'floor', 9),
  result('negative-weight', 'a negative weight', 'weight', -5),
  fault('duplicate-kpi', 'a KPI twice', ({ MeritKpiResults }, dice) => {
    const place = dice.pick(
      placesOf(MeritKpiResults, (one) => one.employeeId === before(MeritKpiResults, one)?.employeeId),
    );
    rowOf(MeritKpiResults, place).kpi = rowOf(MeritKpiResults, place - 1).kpi;
    return cellOf('MeritKpiResults', place, 'kpi');
  }),
  fault('weights-total', 'weights of a person', ({ MeritKpiResults }, dice) => {
    const changed = dice.pick(MeritKpiResults);
    changed.weight = Number(changed.weight) + 1 + dice.roll(30);
    return cellOf('MeritKpiResults', firstOf(MeritKpiResults, String(changed.employeeId)), 'weight');
  }),
  fault('weights-total', 'weights of a role', ({ MeritKpis }, dice) => {
    const changed = dice.pick(MeritKpis);
    changed.weight = Number(changed.weight) + 1 + dice.roll(30);
    return cellOf(
      'MeritKpis',
      MeritKpis.findIndex(({ role }) => role === changed.role),
      'weight',
    );
  }),
  row(
    'unknown-employee',
    'an entry for nobody',
    'MeritKpiResults',
    'employeeId',
    ({ MeritKpiResults }, dice) => ({
      ...dice.pick(MeritKpiResults),
      employeeId: 'X9',
    }),
  ),
  fault('actual-as-ratio', 'a percentage as a ratio', ({ MeritKpis, MeritKpiResults }, dice) => {
    const inPercent = MeritKpis.filter(({ unit, target }) => unit === '%' && Number(target) >= 10);
    const places = placesOf(
      MeritKpiResults,
      (one) =>
        isMeasured(one) &&
        inPercent.some(({ kpi }) => kpi === one.kpi) &&
        ['Higher is better', '越高越好', 'higher'].includes(String(one.direction)),
    );
    if (places.length === 0) return undefined;
    const place = dice.pick(places);
    rowOf(MeritKpiResults, place).actual = 0.93;
    return cellOf('MeritKpiResults', place, 'actual');
  }),
  fault('judged-missing', 'a judged KPI without the manager’s score', ({ MeritKpiResults }, dice) => {
    const place = dice.roll(MeritKpiResults.length);
    Object.assign(rowOf(MeritKpiResults, place), {
      direction: 'score',
      target: '',
      actual: '',
      selfScore: 80,
    });
    return cellOf('MeritKpiResults', place, 'managerScore');
  }),
  fault('nothing-counts', 'nothing applies', (rows, dice) => {
    const id = anybody(rows, dice);
    for (const one of rows.MeritKpiResults) if (one.employeeId === id) one.actual = '不适用';
    return cellOf('MeritKpiResults', firstOf(rows.MeritKpiResults, id), 'actual');
  }),
  fault('no-kpi-entries', 'ratings without KPIs', (rows, dice) => {
    const place = dice.roll(rows.MeritEmployees.length);
    const { id } = rowOf(rows.MeritEmployees, place);
    rows.MeritKpiResults = rows.MeritKpiResults.filter(({ employeeId }) => employeeId !== id);
    return cellOf('MeritEmployees', place, 'name');
  }),
  fault('target-not-confirmed', 'not confirmed by the manager', (rows, dice) => {
    const id = anybody(rows, dice);
    for (const one of rows.MeritKpiResults) if (one.employeeId === id) one.confirmedByManager = '';
    return cellOf('MeritKpiResults', firstOf(rows.MeritKpiResults, id), 'confirmedByManager');
  }),
  row('duplicate-id', 'an id twice', 'MeritEmployees', 'id', ({ MeritEmployees }, dice) => ({
    ...dice.pick(MeritEmployees),
    name: 'Somebody else',
  })),
  row('missing-id', 'no id', 'MeritEmployees', 'id', () => ({ name: 'Newcomer', role: 'Driver' })),
  row('not-started', 'nothing entered', 'MeritEmployees', 'name', ({ MeritEmployees }, dice) => ({
    ...dice.pick(MeritEmployees),
    ...{ id: 'E900', name: 'Newcomer', hireDate: TODAY - 5 },
  })),
  row('no-kpis', 'a role without KPIs', 'MeritEmployees', 'role', () => ({
    ...{ id: 'E900', name: 'Newcomer', role: 'Driver', hireDate: TODAY - 5 },
  })),
  cell('unknown-manager', 'a manager who is not there', 'MeritEmployees', 'managerId', 'The board'),
  fault('manager-loop', 'one’s own manager', ({ MeritEmployees }, dice) => {
    const place = dice.roll(MeritEmployees.length);
    rowOf(MeritEmployees, place).managerId = rowOf(MeritEmployees, place).id;
    return cellOf('MeritEmployees', place, 'managerId');
  }),
  cell('untidy-column', 'stray spaces', 'MeritEmployees', 'department', ' Department '),
  cell('employment-dates', 'left before being hired', 'MeritEmployees', 'endDate', START - 5000),
  cell('employment-dates', 'more leave than days', 'MeritEmployees', 'leaveDays', 366),
  cell('salary-missing', 'no salary', 'MeritEmployees', 'salary', '', { policy: { budget: 50000 } }),
  fault(
    'zeros-lost',
    'an id that lost its zeros',
    (rows, dice) => {
      const place = dice.roll(rows.MeritEmployees.length);
      const person = rowOf(rows.MeritEmployees, place);
      for (const one of [...rows.MeritKpiResults, ...rows.MeritRatings, ...rows.MeritRaters])
        if (one.employeeId === person.id) one.employeeId = '0077';
      person.id = 77;
      for (const one of rows.MeritEmployees) one.managerId = '';
      return cellOf('MeritEmployees', place, 'id');
    },
    // Where the list names no managers, nobody is told to be the head, whom no manager rates.
    ['too-few-raters'],
  ),
  fault('no-conversation', 'nobody has talked', (rows, dice) => {
    const place = dice.roll(rows.MeritEmployees.length);
    const { id } = rowOf(rows.MeritEmployees, place);
    rows.MeritFeedback = rows.MeritFeedback.filter(({ employeeId }) => employeeId !== id);
    return cellOf('MeritEmployees', place, 'name');
  }),

  rating('rating-missing', 'no rating', 'rating', ''),
  rating('rating-scale', 'above the scale', 'rating', 6),
  rating('rating-scale', 'below the scale', 'rating', 0),
  row('rating-duplicate', 'a rating twice', 'MeritRatings', 'rating', ({ MeritRatings }, dice) =>
    dice.pick(MeritRatings),
  ),
  rating('rating-unknown', 'no such group', 'group', 'Suppliers', (one) => !isSelf(one)),
  rating('rating-unknown', 'no such competency', 'competency', 'Punctuality'),
  rating('rating-unknown', 'for nobody', 'employeeId', 'X9'),
  rating(
    'rating-self-as-peer',
    'oneself as another',
    'rater',
    ({ employeeId }: Rating) => employeeId,
    (one) => !isSelf(one),
  ),
  rating('rating-other-as-self', 'another as oneself', 'rater', 'Somebody', isSelf),
]
  .map((one) =>
    // Those two tell the group, where the mistake may as well be.
    one.rule === 'rating-self-as-peer' || one.rule === 'rating-other-as-self'
      ? {
          ...one,
          plant: (workbook: Workbook, dice: Dice) => {
            const at = one.plant(workbook, dice);
            const place = Number(/\d+$/.exec(at?.address ?? '')?.[0]) - 2;
            return cellOf('MeritRatings', place, 'group');
          },
        }
      : one,
  )
  .concat([
    fault('rater-no-variance', 'all the same', ({ MeritRatings }, dice) => {
      const outsiders = MeritRatings.filter(isOutsider);
      if (outsiders.length === 0) return undefined;
      const { rater } = dice.pick(outsiders);
      for (const one of MeritRatings) if (one.rater === rater) one.rating = 4;
      return cellOf(
        'MeritRatings',
        MeritRatings.findIndex((one) => one.rater === rater),
        'rating',
      );
    }),
    fault('rater-severity', 'two points lower', ({ MeritRatings }, dice) => {
      const outsiders = MeritRatings.filter(isOutsider);
      if (outsiders.length === 0) return undefined;
      const { rater } = dice.pick(outsiders);
      for (const one of MeritRatings) if (one.rater === rater) one.rating = Number(one.rating) - 2;
      return cellOf(
        'MeritRatings',
        MeritRatings.findIndex((one) => one.rater === rater),
        'rating',
      );
    }),
    fault('low-agreement', 'as different as can be', ({ MeritRatings }, dice) => {
      const outsiders = MeritRatings.filter(isOutsider);
      if (outsiders.length === 0) return undefined;
      const { employeeId, group } = dice.pick(outsiders);
      const isSuch = (one: Rating): boolean => one.employeeId === employeeId && one.group === group;
      for (const one of MeritRatings.filter(isSuch)) one.rating = String(one.rater).endsWith('1') ? 1 : 5;
      return cellOf('MeritRatings', MeritRatings.findIndex(isSuch), 'rating');
    }),
    fault('group-left-out', 'one rater too few', (rows, dice) => {
      const outsiders = rows.MeritRatings.filter(isOutsider);
      if (outsiders.length === 0) return undefined;
      const { employeeId, group } = dice.pick(outsiders);
      const isSuch = (one: Rating): boolean => one.employeeId === employeeId && one.group === group;
      rows.MeritRatings = rows.MeritRatings.filter((one) => !isSuch(one) || String(one.rater).endsWith('1'));
      return cellOf('MeritRatings', rows.MeritRatings.findIndex(isSuch), 'group');
    }),
    fault('too-few-raters', 'nobody has rated', (rows, dice) => {
      const place = dice.roll(rows.MeritEmployees.length);
      const { id } = rowOf(rows.MeritEmployees, place);
      rows.MeritRatings = rows.MeritRatings.filter(({ employeeId }) => employeeId !== id);
      return cellOf('MeritEmployees', place, 'name');
    }),
    row('rater-not-started', 'a rater who has not begun', 'MeritRaters', 'rater', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), rater: 'Y1' },
      group: dice.pick(rows.MeritRaterGroups).group,
    })),

    row('rater-group', 'a group twice', 'MeritRaterGroups', 'group', ({ MeritRaterGroups }, dice) =>
      dice.pick(MeritRaterGroups),
    ),
    cell('rater-group', 'a negative minimum', 'MeritRaterGroups', 'minRaters', -1),
    row(
      'competency',
      'a competency twice',
      'MeritCompetencies',
      'competency',
      ({ MeritCompetencies }, dice) => dice.pick(MeritCompetencies),
    ),
    cell('competency', 'a negative weight', 'MeritCompetencies', 'weight', -25),
    fault('scheme-weights', 'weights that do not add up', ({ MeritCompetencies }, dice) => {
      const changed = dice.pick(MeritCompetencies);
      changed.weight = Number(changed.weight) + 5;
      return cellOf('MeritCompetencies', 0, 'weight');
    }),
    fault('tier-minimums', 'no tiers', (rows) => {
      rows.MeritTiers = [];
      return null;
    }),
    cell('tier-minimums', 'a tier without a name', 'MeritTiers', 'tier', ''),
    fault('tier-minimums', 'one minimum twice', ({ MeritTiers }, dice) => {
      const place = 1 + dice.roll(MeritTiers.length - 2);
      rowOf(MeritTiers, place).minScore = rowOf(MeritTiers, place - 1).minScore;
      return cellOf('MeritTiers', place, 'minScore');
    }),
    fault('tier-minimums', 'scores below the lowest', ({ MeritTiers }) => {
      rowOf(MeritTiers, MeritTiers.length - 1).minScore = 5;
      return cellOf('MeritTiers', MeritTiers.length - 1, 'minScore');
    }),
    fault('tier-shares', 'shares that do not add up', ({ MeritTiers }, dice) => {
      const changed = dice.pick(MeritTiers);
      changed.share = Number(changed.share) + 7;
      return cellOf('MeritTiers', 0, 'share');
    }),
    fault('unreadable-cell', 'a rule that cannot be', ({ MeritPolicy }, dice) => {
      const place = dice.pick(placesOf(MeritPolicy, ({ key }) => key !== 'adjustMin'));
      rowOf(MeritPolicy, place).value = -99;
      return cellOf('MeritPolicy', place, 'value');
    }),
    row('rule-setting', 'a rule that there is not', 'MeritPolicy', 'value', () => ({
      key: 'rule.nothing',
      value: 'off',
    })),
    fault('policy-twice', 'a rule twice', ({ MeritPolicy }, dice) => {
      const place = MeritPolicy.push({ ...dice.pick(MeritPolicy) }) - 1;
      return cellOf('MeritPolicy', place, 'key');
    }),
    fault('period-dates', 'a period that ends before it begins', ({ MeritPeriods }) => {
      rowOf(MeritPeriods, 0).end = START - 1;
      return cellOf('MeritPeriods', 0, 'end');
    }),

    cell('unknown-direction', 'no such direction in the library', 'MeritKpis', 'direction', 'sideways'),
    fault('weight-range', 'a KPI that weighs next to nothing', ({ MeritKpis }, dice) => {
      const place = dice.roll(MeritKpis.length);
      const other = MeritKpis.find((one, at) => at !== place && one.role === rowOf(MeritKpis, place).role);
      if (!other) return undefined;
      other.weight = Number(other.weight) + Number(rowOf(MeritKpis, place).weight) - 1;
      rowOf(MeritKpis, place).weight = 1;
      return cellOf('MeritKpis', place, 'weight');
    }),
    fault('kpi-count', 'nine KPIs', ({ MeritKpis }, dice) => {
      const { role } = dice.pick(MeritKpis);
      const own = MeritKpis.filter((one) => one.role === role);
      for (let more = own.length; more < 9; more++)
        MeritKpis.push({ ...rowOf(own, 0), kpi: `Another ${more}`, weight: 0 });
      return cellOf(
        'MeritKpis',
        MeritKpis.findIndex((one) => one.role === role),
        'kpi',
      );
    }),
    cell('kpi-not-smart', 'no owner', 'MeritKpis', 'owner', ''),
    cell('kpi-not-smart', 'no source', 'MeritKpis', 'source', ''),
    cell('due-outside', 'due long ago', 'MeritKpis', 'due', START - 30),
    cell('unknown-objective', 'no such objective', 'MeritKpis', 'objectiveId', 'O99'),
    row('objective-without-kpi', 'an objective that nothing serves', 'MeritObjectives', 'objective', () => ({
      id: 'O99',
      objective: 'Be kind',
    })),
    fault('target-reach', 'a target that nobody has reached', (rows, dice) => {
      const { MeritEmployees, MeritPeriods, MeritKpis, MeritKpiResults } = rows;
      const places = placesOf(MeritKpis, (one) => {
        const people = MeritEmployees.filter(({ role }) => role === one.role);
        return people.length >= 3 && Number(one.target) > 0;
      });
      if (places.length === 0) return undefined;
      const place = dice.pick(places);
      const { role, kpi, target, direction } = rowOf(MeritKpis, place);
      MeritPeriods.unshift({ period: '2025', start: START - 365, end: START - 1, state: 'closed' });
      const isHigher = /higher|越高/i.test(String(direction));
      for (const { id } of MeritEmployees.filter((person) => person.role === role))
        MeritKpiResults.push({
          ...{ period: '2025', employeeId: id, kpi },
          actual: Number(target) * (isHigher ? 0.6 : 1.6),
        });
      return cellOf('MeritKpis', place, 'target');
    }),

    row('unknown-kind', 'no such kind', 'MeritAdjustments', 'kind', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), kind: 'gift', points: 2, reason: 'Because' },
    })),
    row('unknown-tier', 'a veto to no tier', 'MeritAdjustments', 'vetoTier', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), kind: 'veto', vetoTier: 'Z', reason: 'Because' },
    })),
    row('unknown-tier', 'a calibration to no tier', 'MeritCalibration', 'to', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), from: 'B', to: 'Z', reason: 'Because' },
    })),
    row('decision-without-reason', 'no reason', 'MeritAdjustments', 'reason', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), kind: dice.pick(['bonus', '减分']), points: 2 },
    })),
    row('points-missing', 'no points', 'MeritAdjustments', 'points', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), kind: '加分', reason: 'Because' },
    })),
    row('points-limited', 'too many points', 'MeritAdjustments', 'points', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), kind: 'penalty', points: 50, reason: 'Because' },
    })),
    row('budget-exceeded', 'a bonus above the pool', 'MeritScores', 'bonus', (rows, dice) => {
      rows.MeritPolicy.push({ key: 'budget', value: 1000 });
      return { period: '2026', employeeId: anybody(rows, dice), bonus: 1000.01 };
    }),
    fault('unknown-period', 'points of no period', ({ MeritAdjustments, ...rows }, dice) => {
      const period = dice.pick(['', '2026年', 'FY26']);
      const employeeId = anybody({ MeritAdjustments, ...rows }, dice);
      MeritAdjustments.push({ period, employeeId, kind: 'bonus', points: 2, reason: 'Because' });
      return cellOf('MeritAdjustments', 0, 'period');
    }),
    fault('sub-period-score-missing', 'a quarter without somebody’s score', (rows, dice) => {
      const place = dice.roll(rows.MeritEmployees.length);
      const scored = rows.MeritEmployees.filter((_, other) => other !== place);
      rows.MeritPeriods.push({
        period: 'Q1',
        start: START,
        end: START + 89,
        parent: '2026',
        state: 'closed',
      });
      rows.MeritScores = scored.map(({ id }) => ({ period: 'Q1', employeeId: id, finalScore: 80 }));
      return cellOf('MeritEmployees', place, 'name');
    }),
    fault('entries-beside-parts', 'entries of a year with a quarter', (rows) => {
      rows.MeritPeriods.push({
        period: 'Q1',
        start: START,
        end: START + 89,
        parent: '2026',
        state: 'closed',
      });
      rows.MeritScores = rows.MeritEmployees.map(({ id }) => ({
        ...{ period: 'Q1', employeeId: id, finalScore: 80 },
      }));
      return cellOf('MeritKpiResults', 0, 'employeeId');
    }),
    cell('bonus-factor-missing', 'no bonus factor', 'MeritTiers', 'bonusFactor', '', {
      policy: { budget: 50000 },
    }),
    cell('reward-range', 'a raise of 500 %', 'MeritTiers', 'raisePercent', 5),
    row('team-row', 'a department in which nobody is', 'MeritTeams', 'department', () => ({
      ...{ period: '2026', department: 'Nobody’s', factor: 1.2 },
    })),
    row('team-row', 'a factor below 0', 'MeritTeams', 'factor', () => ({
      ...{ period: '2026', department: 'department ', factor: -1 },
    })),
    fault('merit-matrix', 'a row of the matrix without its raise', ({ MeritMatrix, MeritTiers }, dice) => {
      for (const { tier } of MeritTiers)
        MeritMatrix.push({ tier, compaMin: 0, raise: 0.04 }, { tier, compaMin: 1, raise: 0.02 });
      const place = dice.roll(MeritMatrix.length);
      rowOf(MeritMatrix, place).raise = '';
      return cellOf('MeritMatrix', place, 'raise');
    }),
    fault('veto-overruled', 'a calibration above a veto', (rows, dice) => {
      const [employeeId, tiers] = [anybody(rows, dice), rows.MeritTiers.map(({ tier }) => tier)];
      const decision = { period: '2026', employeeId, reason: 'Because' };
      rows.MeritAdjustments.push({ ...decision, kind: 'veto', vetoTier: tiers.at(-1) });
      rows.MeritCalibration.push({ ...decision, to: tiers[0] });
      return cellOf('MeritCalibration', 0, 'to');
    }),
    fault('calibration-too-far', 'a calibration where none is allowed', (rows, dice) => {
      const employeeId = anybody(rows, dice);
      rows.MeritPolicy.push({ key: 'calibrationSteps', value: 0 });
      const [best, ...others] = rows.MeritTiers.map(({ tier }) => tier);
      const vetoTier = others.at(-1);
      const decision = { period: '2026', employeeId, reason: 'Because' };
      rows.MeritAdjustments.push({ ...decision, kind: 'veto', vetoTier });
      rows.MeritCalibration.push({ ...decision, to: best });
      return cellOf('MeritCalibration', 0, 'to');
    }),
    fault('scores-outdated', 'a tier that does not follow', (rows, dice) => {
      writeScores(rows);
      const place = dice.roll(rows.MeritScores.length);
      rowOf(rows.MeritScores, place).finalTier = 'Z';
      return cellOf('MeritScores', place, 'finalTier');
    }),
    agreed('target-changed', { agreedTarget: -77 }, 'target'),
    agreed('agreed-not-kept', { agreedTarget: '', agreedWeight: '' }, 'agreedTarget'),
    row('change-without-reason', 'no reason', 'MeritTargetChanges', 'reason', (rows, dice) => ({
      ...{ period: '2026', employeeId: anybody(rows, dice), kpi: 'Any', old: '1', new: '2' },
    })),

    stay(
      'two on the same days',
      [
        ['', END],
        [START + 10, START + 20],
      ],
      1,
      'from',
    ),
    stay(
      'days between two',
      [
        [START, START + 99],
        [START + 110, ''],
      ],
      1,
      'from',
    ),
    stay('of another period', [[START - 300, START - 200]], 0, 'from'),
    stay('ends before it begins', [[END, START]], 0, 'to'),
    row('assignment-kpis', 'a role without KPIs', 'MeritAssignments', 'role', (rows, dice) => ({
      ...{ employeeId: anybody(rows, dice), role: 'Director', from: START, to: END },
    })),

    onSheet('review-copy', () => ({ copy: true })),
    onSheet('review-version', () => ({ version: REVIEW_VERSION - 1 })),
    onSheet('review-frozen', () => ({ frozen: true })),
    onSheet('review-outdated', () => ({ kpis: [] })),
    onSheet(
      'formula-overwritten',
      (address) => ({ broken: [{ fault: 'overwritten', address, value: '1' }] }),
      false,
    ),
    onSheet('formula-error', (address) => ({ broken: [{ fault: 'error', address, value: '#N/A' }] }), false),
    onSheet(
      'target-changed',
      (address) => ({ changed: [{ kpi: 'Any', column: 'target', old: 1, new: 2, address }] }),
      false,
    ),
    inList('list-column', 'new-column'),
    inList('list-column', 'renamed-column'),
    inList('differs-from-list', 'differs-from-list'),
    inList('untidy-column', 'from-above'),
  ]);

function before<R>(rows: readonly R[], one: R): R | undefined {
  return rows[rows.indexOf(one) - 1];
}

const cycleOf = ({ rows, reviewSheets, problems }: Workbook): Cycle => {
  const cycle = cycleFrom(rows, reviewSheets);
  return { ...cycle, problems: [...cycle.problems, ...problems] };
};

const workbookOf = (seed: number): Workbook => ({
  rows: randomRows(diceOf(seed)),
  reviewSheets: [],
  problems: [],
});

export interface CorpusFigure {
  readonly workbooks: number;
  readonly planted: number;
  readonly found: number;
  /** Rules of which a fault was planted. */
  readonly rules: ReadonlySet<RuleId>;
  /** Findings on workbooks in which nothing was wrong. */
  readonly clean: Readonly<Record<Finding['severity'], number>>;
  /** What went wrong, each with what it takes to see it again. */
  readonly misses: readonly string[];
}

const sameCell = (one: CellAddress | null, other: CellAddress | null): boolean =>
  one?.sheet === other?.sheet && one?.address === other?.address;

/** Checks workbooks in which nothing is wrong, then each again with faults planted one at a time, all in turn. */
export function runCorpus(workbooks: number, faultsEach: number): CorpusFigure {
  const clean = { blocking: 0, warning: 0, hint: 0 };
  const rules = new Set<RuleId>();
  const misses: string[] = [];
  let [planted, found] = [0, 0];
  const turns = [...FAULTS];
  for (let seed = 1; seed <= workbooks; seed++) {
    for (const { severity, rule } of checkCycle(cycleOf(workbookOf(seed)), TODAY)) {
      clean[severity]++;
      if (severity === 'blocking') misses.push(`workbook ${seed}: ${rule} where nothing is wrong`);
    }
    // A fault for which this workbook has no place waits for the next one.
    const waiting: Fault[] = [];
    for (let count = 0; count < faultsEach;) {
      const one = turns.shift();
      if (!one) break;
      const workbook = workbookOf(seed);
      const at = one.plant(workbook, diceOf(seed * 1000 + planted));
      if (at === undefined) {
        waiting.push(one);
        continue;
      }
      turns.push(one);
      count++;
      planted++;
      rules.add(one.rule);
      const findings = checkCycle(cycleOf(workbook), TODAY);
      const name = `workbook ${seed}, fault ${planted}, ${one.rule} (${one.what})`;
      if (findings.some((finding) => finding.rule === one.rule && sameCell(finding.at, at))) found++;
      else misses.push(`${name}: not found at ${at?.sheet ?? ''}!${at?.address ?? ''}`);
      for (const { rule, severity, at: where } of findings)
        if (severity === 'blocking' && rule !== one.rule && !one.also.includes(rule))
          misses.push(`${name}: also ${rule} at ${where?.sheet ?? ''}!${where?.address ?? ''}`);
    }
    turns.unshift(...waiting);
  }
  return { workbooks, planted, found, rules, clean, misses };
}
