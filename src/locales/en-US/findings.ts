import type { FindingWords } from '../finding-words';
import { tables } from './tables';

const number = (value: number, decimals = 4): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: decimals });

const amount = (value: number, currency: string): string =>
  `${value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`.trim();

/** An Excel serial day. */
const day = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

const columnName = (table: keyof typeof tables, column: string): string =>
  (tables[table].columns as Readonly<Record<string, string>>)[column] ?? column;

/** “Weight” in Competencies */
const columnOf = ({
  table,
  column,
}: {
  readonly table: keyof typeof tables;
  readonly column: string;
}): string => `“${columnName(table, column)}” in ${tables[table].title}`;

/** What to change so that weights add up. */
const weightsAdvice = (total: number, wanted: number): string =>
  total < wanted
    ? `Add ${number(wanted - total)} to reach ${wanted}.`
    : `Take away ${number(total - wanted)} to come down to ${wanted}.`;

export const findings: FindingWords = {
  'weights-total': {
    title: 'KPI weights do not add up',
    sentence: ({ whose, total, wanted, inOwnList }) =>
      `The KPI weights of ${whose} add up to ${number(total)}. ${weightsAdvice(total, wanted)}${inOwnList ? ' They stand in your own list: change them there.' : ''}`,
  },
  'negative-weight': {
    title: 'Negative weight',
    sentence: ({ whose, kpi, weight }) =>
      `“${kpi}” of ${whose} weighs ${number(weight)}. Enter a weight of 0 or more.`,
  },
  'weight-range': {
    title: 'KPI weighs very little or very much',
    sentence: ({ kpi, percent, lightest, heaviest }) =>
      `“${kpi}” weighs ${number(percent)} %. Between ${lightest} % and ${heaviest} % a KPI is neither lost nor everything.`,
  },
  'kpi-count': {
    title: 'Very few or very many KPIs',
    sentence: ({ role, count, fewest, most }) =>
      `${role} has ${count} ${count === 1 ? 'KPI' : 'KPIs'}. ${fewest} to ${most} keep the focus: ${count < fewest ? 'add some' : 'drop the least important ones'}.`,
  },
  'duplicate-kpi': {
    title: 'KPI entered twice',
    sentence: ({ whose, kpi }) =>
      `“${kpi}” is there more than once for ${whose}. Keep one row and delete the other.`,
  },
  'target-missing': {
    title: 'Target missing',
    sentence: ({ whose, kpi, fault }) =>
      fault === 'missing'
        ? `“${kpi}” of ${whose} has no target. Enter the agreed target.`
        : `“${kpi}” of ${whose} is measured as a ratio and needs a target above 0. Correct the target or choose “lower”.`,
  },
  'unknown-direction': {
    title: 'Unknown direction',
    sentence: ({ whose, kpi, direction }) =>
      `“${kpi}” of ${whose} has the direction “${direction}”. Choose higher, lower, lower-ratio, target or score.`,
  },
  'floor-above-cap': {
    title: 'Floor above cap',
    sentence: ({ whose, kpi, floor, cap }) =>
      `“${kpi}” of ${whose} has a floor of ${number(floor)} above its cap of ${number(cap)}. Correct one of them.`,
  },
  'actual-missing': {
    title: 'Actual missing',
    sentence: ({ whose, kpi }) =>
      `The actual of “${kpi}” is missing for ${whose}. Enter it, or N/A if the KPI does not apply.`,
  },
  'judged-missing': {
    title: 'Score of a judged KPI missing',
    sentence: ({ whose, kpi, judge }) =>
      judge === 'selfScore'
        ? `${whose} has not scored “${kpi}” yet, and that score has a share. Ask for it, or enter N/A.`
        : `The manager’s score of “${kpi}” is missing for ${whose}. Enter it, or N/A if the KPI does not apply.`,
  },
  'assignment-dates': {
    title: 'Assignments do not fit',
    sentence: ({ whose, fault, from, to }) => {
      const days = from === to ? day(from) : `${day(from)} to ${day(to)}`;
      switch (fault) {
        case 'overlap':
          return `Two assignments of ${whose} both have ${days}; these days count for the one that began later. Correct one of the dates.`;
        case 'gap':
          return `No assignment of ${whose} has ${days}; these days count for the role on the employee list. Add the assignment, or correct the dates.`;
        case 'before-hire':
          return `An assignment of ${whose} begins on ${day(from)}, before the hire date ${day(to)}. Correct one of the dates.`;
        case 'after-end':
          return `An assignment of ${whose} ends on ${day(to)}, after the last day of employment ${day(from)}. Correct one of the dates.`;
        case 'other-period':
          return `No assignment of ${whose} lies between ${days}, so none counts in this period. Correct the dates, or add where the person is.`;
        case 'reversed':
          return `An assignment of ${whose} begins on ${day(from)} but ends on ${day(to)} and does not count. Correct one of the dates.`;
      }
    },
  },
  'assignment-kpis': {
    title: 'A role held has no KPIs',
    sentence: ({ whose, role, days, fault }) =>
      fault === 'no-kpis'
        ? `${whose} was “${role}” for ${days} days of the period, but the KPI library has no KPIs for that role, so those days count for nothing. Add some, or correct the role.`
        : `${whose} was “${role}” for ${days} days of the period, but has no entry for a KPI of that role, so those days count for nothing. Add its KPIs to the review sheet or the register.`,
  },
  'target-not-confirmed': {
    title: 'Targets not confirmed',
    sentence: ({ whose, lacking, count }) => {
      if (count > 1)
        return `Nobody has confirmed targets yet (${number(count)} people, ${whose} is the first). Let employee and manager enter name and date on the review sheet or in the register.`;
      const who =
        lacking.length === 2 ? 'either side' : lacking[0] === 'employee' ? 'the employee' : 'the manager';
      return `The targets of ${whose} are not confirmed by ${who}. Enter name and date once they are agreed.`;
    },
  },
  'target-changed': {
    title: 'Agreed target or weight changed',
    sentence: ({ whose, kpi, column, old, new: now }) =>
      `The ${column} of “${kpi}” for ${whose} was agreed as ${old === null ? 'blank' : number(old)} and is ${now === null ? 'blank' : number(now)} now. Record the change with its reason in the table of target changes, or put the agreed value back.`,
  },
  'agreed-not-kept': {
    title: 'Agreed targets not kept',
    sentence: ({ count }) =>
      `${count === 1 ? 'One row' : `${number(count)} rows`} of the register ${count === 1 ? 'is' : 'are'} confirmed by both but ${count === 1 ? 'does' : 'do'} not say what was agreed, so a later change would go unseen. Open the register under “Review sheets” and keep the agreed values.`,
  },
  'decision-without-reason': {
    title: 'Decision without a reason',
    sentence: ({ whose, step }) =>
      `The ${{ bonus: 'bonus points', penalty: 'penalty points', veto: 'veto', calibration: 'calibration' }[step]} of ${whose} ${step === 'bonus' || step === 'penalty' ? 'have' : 'has'} no reason on record. Enter why, so that it can be explained.`,
  },
  'points-missing': {
    title: 'No points entered',
    sentence: ({ whose, step }) =>
      `A ${step === 'bonus' ? 'bonus' : 'penalty'} of ${whose} does not say how many points, so it changes nothing. Enter them or delete the row.`,
  },
  'veto-overruled': {
    title: 'Calibration overrules a veto',
    sentence: ({ whose, veto, tier }) =>
      `A veto allows ${whose} at best “${veto}”, but calibration gives “${tier}”, and that counts. Calibrate to a tier that the veto allows, or delete the veto.`,
  },
  'calibration-too-far': {
    title: 'Calibration beyond what is allowed',
    sentence: ({ whose, from, to, steps }) =>
      `The calibration of ${whose} from “${from}” to “${to}” does not count: ${steps === 0 ? 'the policy allows none' : `the policy allows ${number(steps)} ${steps === 1 ? 'tier' : 'tiers'} up or down`}. Choose a nearer tier, or change the limit for everybody.`,
  },
  'points-limited': {
    title: 'More points than the scheme allows',
    sentence: ({ whose, points, counted }) =>
      `The bonus and penalty points of ${whose} come to ${number(points)}; the scheme counts ${number(counted)}. Correct them, or change the limit for everybody.`,
  },
  'change-without-reason': {
    title: 'Change without a reason',
    sentence: ({ whose, kpi }) =>
      `A change of “${kpi}” for ${whose} has no reason. Enter why it was changed.`,
  },
  'actual-as-ratio': {
    title: 'Actual looks like a ratio',
    sentence: ({ whose, kpi, actual, target }) =>
      `The actual of “${kpi}” for ${whose} is ${number(actual)}, but its target is ${number(target)} %. If ${number(actual * 100)} % is meant, enter ${number(actual * 100)}.`,
  },
  'nothing-counts': {
    title: 'No KPI counts',
    sentence: ({ whose }) =>
      `No KPI of ${whose} both applies and has a weight, so there is no KPI score. Agree on at least one that does.`,
  },
  'no-kpi-entries': {
    title: 'Ratings without KPIs',
    sentence: ({ whose }) =>
      `${whose} has 360° ratings but no KPI entries, so no final score. Build a review sheet or enter KPI results.`,
  },
  'not-started': {
    title: 'No entries yet',
    sentence: ({ whose }) =>
      `${whose} has neither KPI entries nor ratings. Build a review sheet if this person takes part.`,
  },
  'no-kpis': {
    title: 'No KPIs for this role',
    sentence: ({ whose, role, count }) => {
      const people = count === 1 ? whose : `${number(count)} people (${whose} is the first)`;
      return role === ''
        ? `${people} ${count === 1 ? 'has' : 'have'} no role, so no KPIs. Enter a role that the KPI library has.`
        : `The KPI library has no KPIs for the role “${role}” of ${people}. Add some, or correct the role.`;
    },
  },
  'unreadable-cell': {
    title: 'Cell cannot be read',
    sentence: ({ code, value, ...place }) => {
      switch (code) {
        case 'not-a-number':
          return `${columnOf(place)} holds “${value}”, which is not a number. Enter a number.`;
        case 'not-a-date':
          return `${columnOf(place)} holds “${value}”, which is not a date. Enter a date such as 2026-03-31.`;
        case 'not-yes-no':
          return `${columnOf(place)} holds “${value}”. Enter Yes or No.`;
        case 'error-value':
          return `${columnOf(place)} shows the error ${value}. Correct the formula or enter the value.`;
        case 'out-of-range':
          return `${columnOf(place)} holds ${value}, which this rule cannot be. Correct it; until then the default applies.`;
      }
    },
  },
  'number-as-text': {
    title: 'Number stored as text',
    sentence: ({ value, ...place }) =>
      `${columnOf(place)} holds “${value}” as text. It was read as a number; Excel’s own formulas skip it. Enter it again as a number.`,
  },
  'untidy-column': {
    title: 'Untidy entries',
    sentence: ({ code, count, ...place }) => {
      switch (code) {
        case 'stray-spaces':
          return `${columnOf(place)} has stray spaces in ${number(count)} ${count === 1 ? 'cell' : 'cells'}. They are ignored; your list is left as it is.`;
        case 'date-as-text':
          return `${columnOf(place)} has ${number(count)} ${count === 1 ? 'date' : 'dates'} written as text. They are understood; see that day and month are the right way round.`;
        case 'number-as-text':
          return `${columnOf(place)} has ${number(count)} ${count === 1 ? 'number' : 'numbers'} stored as text. They are understood; your list is left as it is.`;
        case 'from-above':
          return `${columnOf(place)} is blank in ${number(count)} ${count === 1 ? 'row' : 'rows'} below a merged cell. They were read as having its value.`;
      }
    },
  },
  'differs-from-list': {
    title: 'Your list says something else',
    sentence: ({ value, ...place }) =>
      `${columnOf(place)} is another value here than in your list, which has ${value}. What stands here counts; empty the cell and the list counts again.`,
  },
  'list-column': {
    title: 'Column of your list changed',
    sentence: ({ change, heading, ...place }) =>
      change === 'renamed'
        ? `The column that was chosen for ${columnOf(place)} is headed “${heading}” now, and is read all the same. If that is not right, choose the columns again in “Use my list”.`
        : `The column “${heading}” of your list is new and is not read. If it should count, choose the columns again in “Use my list”.`,
  },
  'formula-overwritten': {
    title: 'Formula overwritten',
    sentence: ({ whose, value }) =>
      `On the review sheet of ${whose} a formula was replaced by “${value}”. It does not count: undo it, or copy the formula from another review sheet.`,
  },
  'review-frozen': {
    title: 'Review sheet frozen to values',
    sentence: ({ whose, sheet }) =>
      `On “${sheet}”, the review sheet of ${whose}, all formulas were replaced by their values. Its entries count; the results shown there no longer follow them.`,
  },
  'formula-error': {
    title: 'Formula shows an error',
    sentence: ({ whose, value }) =>
      value === '#NAME?'
        ? `The review sheet of ${whose} shows #NAME?: this workbook does not know the scoring functions. Install them from the pane.`
        : `The review sheet of ${whose} shows ${value}. Correct the entries that this cell is calculated from.`,
  },
  'rating-missing': {
    title: 'Rating missing',
    sentence: ({ whose, rater, competency }) =>
      `${rater || 'A rater'} has not rated “${competency}” of ${whose}. Ask for the rating, or enter N/A.`,
  },
  'rating-scale': {
    title: 'Rating outside the scale',
    sentence: ({ whose, rater, competency, rating, scaleMin, scaleMax }) =>
      `${rater || 'A rater'} rated “${competency}” of ${whose} with ${number(rating)}. The scale runs from ${number(scaleMin)} to ${number(scaleMax)}: correct the rating.`,
  },
  'rating-duplicate': {
    title: 'Rating entered twice',
    sentence: ({ whose, rater, competency }) =>
      `${rater || 'A rater'} rated “${competency}” of ${whose} more than once, and every rating counts. Keep one.`,
  },
  'rating-self-as-peer': {
    title: 'Own rating in another group',
    sentence: ({ whose, group }) =>
      `${whose} rated himself or herself as “${group}”. Move the rating to the group for self-ratings, or correct the rater.`,
  },
  'rating-other-as-self': {
    title: 'Somebody else’s rating counts as a self rating',
    sentence: ({ whose, rater, group }) =>
      `${rater} rated ${whose} in “${group}”, where people rate themselves. Choose the rater’s group or correct the rater.`,
  },
  'rating-unknown': {
    title: 'Rating that belongs nowhere',
    sentence: ({ column, value }) => {
      switch (column) {
        case 'group':
          return `The scheme has no rater group “${value}”. Choose one of the rater groups.`;
        case 'competency':
          return `The scheme has no competency “${value}”, so this rating does not count. Correct its name.`;
        case 'employeeId':
          return `This rating is for “${value}”, who is not on the employee list. Correct the ID or add the person.`;
      }
    },
  },
  'too-few-raters': {
    title: 'Too few raters',
    sentence: ({ whose, fault }) =>
      fault === 'only-self'
        ? `Of the ratings of ${whose} only the self-rating counts: no other rater group has enough raters. Ask more people for a rating.`
        : `No rater group of ${whose} has enough raters, so there is no 360° score. Ask more people for a rating.`,
  },
  'rater-no-variance': {
    title: 'Same rating for everybody',
    sentence: ({ rater, count, rating }) =>
      `${rater} gave ${number(rating)} in all ${count} ratings. Talk to this rater about what tells people apart.`,
  },
  'rater-severity': {
    title: 'Rater rates much higher or lower than others',
    sentence: ({ rater, group, effect, ratings, people, example, raw, adjusted }) =>
      `On the same people, ${rater} (${group}) rates ${number(Math.abs(effect), 2)} points ${effect > 0 ? 'higher' : 'lower'} than is usual in the group, seen in ${number(ratings)} ratings of ${people === 1 ? '1 person' : `${number(people)} people`}.${
        raw === null || adjusted === null
          ? ''
          : ` Without that, the 360° score of ${example} would be ${number(adjusted, 1)} instead of ${number(raw, 1)}.`
      } It may be another way of using the scale: go through the descriptions of the ratings together.`,
  },
  'low-agreement': {
    title: 'Raters see somebody very differently',
    sentence: ({ whose, group, raters, agreement, competency, lowest }) =>
      `The ${number(raters)} raters in “${group}” see ${whose} very differently: agreement ${number(agreement, 2)} of 1, lowest on “${competency}” (${number(lowest, 2)}). Ask for examples before you rely on the mean.`,
  },
  'group-left-out': {
    title: 'Rater group left out',
    sentence: ({ whose, group, raters, minRaters }) =>
      `“${group}” is left out of the 360° score of ${whose}: ${number(raters)} of at least ${number(minRaters)} raters, and the other groups count for more. Invite more raters.`,
  },
  'rater-not-started': {
    title: 'Rater has not begun',
    sentence: ({ rater, count, whose }) =>
      count === 1
        ? `${rater} has not rated ${whose} yet. Send a reminder, or choose another rater.`
        : `${rater} has not rated ${number(count)} people yet, ${whose} the first of them. Send a reminder, or choose other raters.`,
  },
  'rater-group': {
    title: 'Rater group is wrong',
    sentence: ({ group, fault }) => {
      switch (fault) {
        case 'same-name':
          return `The rater group “${group}” is there twice, so no 360° score can be given. Delete or rename one.`;
        case 'negative-weight':
          return `The rater group “${group}” has a negative weight. Enter 0 or more.`;
        case 'negative-minimum':
          return `The rater group “${group}” has a negative minimum of raters. Enter 1 or more.`;
      }
    },
  },
  competency: {
    title: 'Competency is wrong',
    sentence: ({ competency, fault }) =>
      fault === 'same-name'
        ? `The competency “${competency}” is there twice, with a weight each. Delete or rename one.`
        : `The competency “${competency}” has a negative weight. Enter 0 or more.`,
  },
  'policy-twice': {
    title: 'Rule entered twice',
    sentence: ({ key, value }) =>
      `“${key}” is in “${tables.MeritPolicy.title}” more than once, here ${value === '' ? 'without a value' : `as “${value}”`}; only the last row counts. Keep one.`,
  },
  'scheme-weights': {
    title: 'Weights of the scheme do not add up',
    sentence: ({ table, total, wanted }) =>
      `The weights in ${tables[table].title} add up to ${number(total)}. ${weightsAdvice(total, wanted)}`,
  },
  'duplicate-id': {
    title: 'Employee ID used twice',
    sentence: ({ id, whose, other }) =>
      whose === other
        ? `${whose} is on the list twice with the ID ${id}. Delete one of the rows.`
        : `${whose} and ${other} have the same ID ${id}, so their entries cannot be told apart. Give one of them an ID of their own.`,
  },
  'period-dates': {
    title: 'Dates of the period',
    sentence: ({ period, fault }) =>
      fault === 'reversed'
        ? `Period ${period} ends before it begins. Correct one of the dates.`
        : `Period ${period} lacks its first or last day, so days worked cannot be counted. Enter both.`,
  },
  'employment-dates': {
    title: 'Dates of employment do not fit',
    sentence: ({ whose, fault, days }) =>
      fault === 'reversed'
        ? `${whose} left ${number(days)} ${days === 1 ? 'day' : 'days'} before being hired, and is taken for not there. Correct one of the dates.`
        : `${whose} has ${number(days)} days of leave, which cannot be in this period. Correct the number.`,
  },
  'unknown-period': {
    title: 'Rows of no period',
    sentence: ({ table, period, count }) => {
      const rows = count === 1 ? 'One row' : `${number(count)} rows`;
      const does = count === 1 ? 'it counts' : 'they count';
      return period === ''
        ? `${rows} in “${tables[table].title}” ${count === 1 ? 'has' : 'have'} no period, so ${does} nowhere. Enter the period as “${tables.MeritPeriods.title}” has it.`
        : `${rows} in “${tables[table].title}” ${count === 1 ? 'is' : 'are'} of the period “${period}”, which “${tables.MeritPeriods.title}” does not have, so ${does} nowhere. Correct the period, or add it there.`;
    },
  },
  'sub-period-score-missing': {
    title: 'Score of a part of the period missing',
    sentence: ({ whose, part, count }) =>
      whose === ''
        ? `Nobody has a final score of ${part} yet (${number(count)} people), and it is a part of this period. Score it first, or give it no weight.`
        : `${whose} has no final score of ${part}, so the other parts would count for more. Score that period again, or correct its dates or those of the employment.`,
  },
  'entries-beside-parts': {
    title: 'Entries that do not count',
    sentence: ({ period, count }) =>
      `${period} is made of the scores of its parts, so ${count === 1 ? 'its own entry does' : `its own ${number(count)} KPI results and ratings do`} not count. Enter them in the part they belong to, or take the parts out of “${tables.MeritPeriods.title}”.`,
  },
  'missing-id': {
    title: 'Employee ID missing',
    sentence: ({ whose }) => `${whose} has no employee ID and cannot be scored. Enter one.`,
  },
  'zeros-lost': {
    title: 'Leading zeros lost',
    sentence: ({ id, entered, count }) =>
      `The list has ${id} where entries have ${entered}${count === 1 ? '' : ` (${number(count)} IDs in all)`}: leading zeros were lost when the list was opened. Format its ID column as text and enter the IDs with their zeros.`,
  },
  'unknown-employee': {
    title: 'Entries for an unknown employee',
    sentence: ({ id }) =>
      `There are entries for “${id}”, who is not on the employee list. Correct the ID or add the person.`,
  },
  'unknown-manager': {
    title: 'Manager not clear',
    sentence: ({ manager, fault, count, whose }) =>
      fault === 'shared'
        ? `Several people are called “${manager}”, so it is not clear who is the manager of ${whose}${count === 1 ? '' : ` and of ${number(count - 1)} more`}. Enter the manager’s employee ID instead.`
        : count === 1
          ? `“${manager}”, the manager of ${whose}, is not on the employee list. Correct the entry if the manager should be on it.`
          : `“${manager}”, the manager of ${number(count)} people (${whose} is the first), is not on the employee list. Correct the entry if the manager should be on it.`,
  },
  'manager-loop': {
    title: 'Managers in a circle',
    sentence: ({ whose, manager }) =>
      whose === manager
        ? `${whose} is entered as his or her own manager. Enter the right manager, or leave the cell blank.`
        : `${whose} reports to ${manager}, who in turn reports, directly or through others, to ${whose}. Correct one of the managers.`,
  },
  'unknown-kind': {
    title: 'Unknown kind of adjustment',
    sentence: ({ whose, kind }) =>
      `An adjustment of ${whose} is of the kind “${kind}” and does not count. Choose bonus, penalty or veto.`,
  },
  'unknown-tier': {
    title: 'Unknown tier',
    sentence: ({ whose, tier, step }) =>
      tier === ''
        ? `The ${step === 'veto' ? 'veto on' : 'calibration of'} ${whose} names no tier, so it changes nothing. Enter a tier.`
        : `The ${step === 'veto' ? 'veto on' : 'calibration of'} ${whose} names the tier “${tier}”, which the tier table does not have. Choose one of its tiers.`,
  },
  'tier-minimums': {
    title: 'Tiers are not clear',
    sentence: ({ tier, fault, minimum }) => {
      switch (fault) {
        case 'none':
          return 'There are no tiers, so nobody can be given one. Fill in the tier table.';
        case 'no-name':
          return `The tier from ${number(minimum)} points has no name. Enter one.`;
        case 'same-name':
          return `The tier “${tier}” is there twice. Rename or delete one.`;
        case 'no-minimum':
          return `The tier “${tier}” has no minimum score and is left out. Enter one.`;
        case 'same-minimum':
          return `The tier “${tier}” begins at ${number(minimum)} like another one. Change one of the minimums.`;
        case 'gap-below':
          return `The lowest tier “${tier}” begins at ${number(minimum)}: scores below have no tier. Let it begin at 0.`;
      }
    },
  },
  'budget-exceeded': {
    title: 'Budget exceeded',
    sentence: ({ budget, total, allowed, currency }) =>
      `${budget === 'bonus' ? 'Bonuses' : 'Raises'} come to ${amount(total, currency)}: ${amount(total - allowed, currency)} more than the budget of ${amount(allowed, currency)}. Run “Score and reward” again, or change the budget.`,
  },
  'scores-outdated': {
    title: 'Results are not up to date',
    sentence: ({ whose, table, column, written, now }) => {
      if (whose === '')
        return 'Nobody has been scored in this period yet. Run “Score and reward” before you close it.';
      const told = (value: typeof now): string =>
        value === null ? 'blank' : typeof value === 'number' ? number(value, 6) : `“${value}”`;
      return `The results of ${whose} no longer follow from the entries: “${columnName('MeritScores', column)}” is ${told(written)} in “${tables[table].title}” and would be ${told(now)} now. Run “Score and reward” again.`;
    },
  },
  'salary-missing': {
    title: 'Salary missing or below 0',
    sentence: ({ whose, fault }) =>
      fault === 'negative'
        ? `${whose} has a salary below 0, so neither a raise nor a bonus by salary can be calculated. Correct it, or mark the person as not eligible.`
        : `${whose} has no salary, so no bonus can be calculated. Enter it, or mark the person as not eligible.`,
  },
  'bonus-factor-missing': {
    title: 'Tier without a bonus factor',
    sentence: ({ tier, fault }) =>
      `The tier “${tier}” has ${fault === 'negative' ? 'a bonus factor below 0' : 'no bonus factor'}, so nobody in it gets a part of the pool. Enter one; 0 if that is meant.`,
  },
  'team-row': {
    title: 'Team factor does not count',
    sentence: ({ department, fault }) => {
      switch (fault) {
        case 'nobody':
          return department === ''
            ? `A factor in “${tables.MeritTeams.title}” has no department and does not count. Enter it, or delete the factor.`
            : `Nobody is in the department “${department}”, so its factor does not count. Write it as the employee list does, or delete the factor.`;
        case 'twice':
          return `The department “${department}” has two factors, of which only the last counts. Delete one.`;
        case 'negative':
          return `The department “${department}” has a factor below 0, which counts as 1. Correct it.`;
      }
    },
  },
  'merit-matrix': {
    title: 'Merit matrix is not clear',
    sentence: ({ tier, compa, whose, fault }) => {
      const from = `from a compa-ratio of ${number(compa ?? 0)} on`;
      switch (fault) {
        case 'unknown-tier':
          return tier === ''
            ? 'A row of the merit matrix names no tier and does not count. Enter one, or delete the row.'
            : `The merit matrix has the tier “${tier}”, which the tier table does not have. Choose one of its tiers.`;
        case 'no-minimum':
          return `A row of the merit matrix for “${tier}” does not say from which compa-ratio on, and does not count. Enter it.`;
        case 'twice':
          return `The merit matrix has “${tier}” ${from} twice, so there is no raise there. Delete one of the rows.`;
        case 'no-raise':
        case 'gap':
          return `The merit matrix has no raise for “${tier}” ${from}. Enter one; 0 if that is meant.`;
        case 'below-lowest':
          return `The compa-ratio of ${whose} is below ${number(compa ?? 0)}, where the merit matrix begins, so there is no raise. Let it begin lower, best at 0.`;
      }
    },
  },
  'reward-range': {
    title: 'Raise or factor that cannot be meant',
    sentence: ({ of, value, ...place }) =>
      value < 0
        ? `${columnOf(place)} is below 0 for “${of}”, so nobody gets a raise by it. Correct it; 0 if no raise is meant.`
        : `${columnOf(place)} is ${number(value * 100)} % for “${of}”. If ${number(value)} % is meant, enter ${number(value)}%.`,
  },
  'tier-shares': {
    title: 'Tier shares do not add up',
    sentence: ({ total, wanted }) =>
      `The guideline shares of the tiers add up to ${number(total)}. ${weightsAdvice(total, wanted)}`,
  },
  'kpi-not-smart': {
    title: 'KPI is not SMART',
    sentence: ({ kpi, lacking }) =>
      `“${kpi}” lacks: ${lacking.map((column) => columnName('MeritKpis', column)).join(', ')}. Fill in the KPI library.`,
  },
  'target-reach': {
    title: 'Target out of reach, or too easy',
    sentence: ({ whose, kpi, fault, target, median, count }) =>
      fault === 'never-reached'
        ? `None of ${number(count)} earlier results reaches the target of “${kpi}” for ${whose}: ${number(target)}, half of them at ${number(median)} or below it. Check that it can be reached, and how.`
        : `All ${number(count)} earlier results reach the target of “${kpi}” for ${whose}: ${number(target)}, with ${number(median)} in the middle. Check that it asks for something.`,
  },
  'due-outside': {
    title: 'Due outside the period',
    sentence: ({ kpi, due }) =>
      `“${kpi}” is due on ${day(due)}, which is not in the period. Enter a day of this period.`,
  },
  'unknown-objective': {
    title: 'Objective is not in the table',
    sentence: ({ kpi, objectiveId }) =>
      `“${kpi}” serves the objective “${objectiveId}”, which the table of objectives does not have. Choose one of its IDs or add the objective.`,
  },
  'objective-without-kpi': {
    title: 'Objective without a KPI',
    sentence: ({ objective }) =>
      `No KPI serves the objective “${objective}”. Add one, give a KPI its ID, or drop the objective.`,
  },
  'no-conversation': {
    title: 'No conversation for a long time',
    sentence: ({ whose, fault, since, count }) => {
      if (count > 1)
        return `No conversation is logged yet for ${number(count)} people, ${whose} the first of them. Log each on the review sheet or in ${tables.MeritFeedback.title}.`;
      return fault === 'none'
        ? `No conversation with ${whose} is logged since ${day(since)}. Arrange one and log it.`
        : `The last conversation with ${whose} was on ${day(since)}. Arrange the next one.`;
    },
  },
  'review-copy': {
    title: 'Copy of a review sheet',
    sentence: ({ whose, sheet }) =>
      `“${sheet}” is a copy of the review sheet of ${whose}; what is entered there does not count. Move the entries over and delete the copy.`,
  },
  'review-outdated': {
    title: 'Review sheet no longer up to date',
    sentence: ({ whose, what, kpi, shown, now, more }) => {
      const [old, current] = [shown, now].map((value) => (value === null ? 'nothing' : number(value)));
      const besides = more === 0 ? '' : `, and ${number(more)} more`;
      const said = {
        target: `shows ${old} as the target of “${kpi}”, the KPI library says ${current} now`,
        weight: `shows ${old} as the weight of “${kpi}”, the KPI library says ${current} now`,
        score360: `shows a 360° score of ${old}, your list of ratings gives ${current} now`,
        kpi: `lacks “${kpi}”, which the KPI library has now`,
      }[what];
      return `The review sheet of ${whose} ${said}${besides}. Build review sheets again to bring it up to date; everything typed stays.`;
    },
  },
  'review-version': {
    title: 'Review sheet of an older version',
    sentence: ({ whose, sheet }) =>
      `The review sheet “${sheet}” of ${whose} was made by an older version. Its entries count as they stand. Build review sheets again to bring it up to date; everything typed stays.`,
  },
  'rule-setting': {
    title: 'Setting of a rule has no effect, or hides errors',
    sentence: ({ key, fault, value, least, most }) => {
      switch (fault) {
        case 'unknown-rule':
          return `“${key}” is no rule of the check. Correct the name: the documentation lists them all.`;
        case 'unknown-limit':
          return `“${key}” is no limit of that rule. Correct the name: the documentation lists them all.`;
        case 'value':
          return least === most
            ? `“${key}” says “${value}”. Enter “off” or “on”.`
            : `“${key}” says “${value}”. Enter a number from ${number(least)} to ${number(most)}; until then the standard holds.`;
        case 'blocking-off':
          return `“${key}” is switched off. What the rule finds makes scores or payments wrong: switch it on again, and accept single findings with a reason instead.`;
      }
    },
  },
};
