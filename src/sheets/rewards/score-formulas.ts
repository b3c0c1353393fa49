import { wordsOfKind } from '../../cycle/adjustment-kind';
import type { Cycle } from '../../cycle/cycle';
import type { BonusFactor } from '../../cycle/rewards/bonus-points';
import { factorsInUse } from '../../cycle/rewards/bonus-points';
import type { EmployeeReward } from '../../cycle/rewards/reward-cycle';
import type { PolicyNumber } from '../../cycle/policy';
import type { ColumnKey } from '../../cycle/tables';
import { PLAIN_DIALECT } from '../dialects/plain';
import type { Formula } from '../plan';
import { oneOf, plainWord, sameId } from '../plain-formula';
import { ruleOf } from '../review-formulas';
import { formula } from '../sentence-formula';
import type { RewardReferences } from './reward-references';

type ScoreColumn = ColumnKey<'MeritScores'>;

export interface ScoreCells {
  /** The address of a cell of the person's row. */
  readonly cell: (column: ScoreColumn) => string;
  /** A column of the whole table. */
  readonly column: (column: ScoreColumn) => string;
}

/**
 * The steps of a person's row that follow from its other cells and the rules, in functions that every program calculates: from
 * both parts to the bonus points. What the policy leaves to a distribution, what a veto allows, and amounts are values.
 */
export function scoreFormulas(
  person: EmployeeReward,
  { cell, column }: ScoreCells,
  cycle: Cycle,
  references: RewardReferences,
): Partial<Record<ScoreColumn, Formula>> {
  const { policy, subPeriods } = cycle;
  const { adjustments } = references;
  // Without their minimums formulas could not tell which of two tiers is the better one.
  const isInOrder = cycle.tiers.every(({ tier, minScore }) => tier === '' || minScore !== null);
  const tiers = isInOrder ? references.tiers : null;
  const rule = (name: PolicyNumber): string => ruleOf(references, name);
  const [kpi, reviewed, base, final] = [cell('kpiScore'), cell('score360'), cell('base'), cell('finalScore')];
  const [kpiShare, share360] = [rule('kpiShare'), rule('share360')];
  const isMissing = `OR(AND(${kpi}="",${kpiShare}>0),AND(${reviewed}="",${share360}>0))`;
  const mean = `(N(${kpi})*${kpiShare}+N(${reviewed})*${share360})/(${kpiShare}+${share360})`;
  const others = [
    `(${column('period')}&""=${cell('period')}&"")`,
    // A blank cell equals FALSE as well, and is none.
    `(1-ISLOGICAL(${column('eligible')})*(${column('eligible')}=FALSE))`,
    `ISNUMBER(${column('finalScore')})`,
  ].join('*');
  const isCounted = person.standing === 'counted';
  const lower = `SUMPRODUCT(${others}*(${column('finalScore')}<${final}))`;
  const all = `SUMPRODUCT(--(${others}>0))`;
  return {
    ...(subPeriods.length === 0 && { base: formula(`IF(${isMissing},"",${mean})`) }),
    adjustment: formula(
      `MIN(${rule('adjustMax')},MAX(${rule('adjustMin')},${adjustments ? pointsOf(adjustments, cell) : '0'}))`,
    ),
    adjusted: formula(`IF(${base}="","",MAX(0,${base}+${cell('adjustment')}))`),
    finalScore: formula(`IF(${cell('adjusted')}="","",ROUND(${cell('adjusted')},${rule('scoreDecimals')}))`),
    ...(isCounted && {
      rank: formula(`IF(${final}="","",1+SUMPRODUCT(${others}*(${column('finalScore')}>${final})))`),
      percentile: formula(`IF(${final}="","",IF(${all}=1,1,${lower}/(${all}-1)))`),
    }),
    ...(tiers && ofTiers(person, cell, policy.rewards, tiers, references)),
  };
}

function ofTiers(
  { standing, days }: EmployeeReward,
  cell: ScoreCells['cell'],
  rules: Cycle['policy']['rewards'],
  tiers: NonNullable<RewardReferences['tiers']>,
  { calibration }: RewardReferences,
): Partial<Record<ScoreColumn, Formula>> {
  const [final, tier, veto, calibrated] = [
    cell('finalScore'),
    cell('tier'),
    cell('vetoTier'),
    cell('calibratedTier'),
  ];
  const minimum = (name: string): string => minimumOf(name, tiers);
  const allowed = `IF(${veto}="",${tier},IF(${minimum(veto)}<${minimum(tier)},${veto},${tier}))`;
  const isTier = `(${tiers.tier}=${cell('finalTier')})`;
  const isEligible = standing === 'counted';
  const used: Readonly<Record<BonusFactor, string>> = {
    salary: cell('salary'),
    tier: cell('tierFactor'),
    team: cell('teamFactor'),
    days: `(${cell('daysWorked')}/${days.inPeriod})`,
    score: `(${final}/100)`,
  };
  const factors = factorsInUse(rules);
  const needed = factors.map((one) => `${used[one].replace(/^\(|\/.*$/g, '')}=""`);
  const isBinding = rules.forcedDistribution === 'binding';
  const canBeWorkedOut = isEligible && !(factors.includes('days') && days.inPeriod === null);
  return {
    ...(!isBinding && {
      tier: formula(`IF(${final}="","",${PLAIN_DIALECT.tier(final, tiers.minScore, tiers.tier)})`),
    }),
    ...(calibration && {
      calibratedTier: formula(
        calibratedTier(cell, calibration, tiers, rules.calibrationSteps, minimum(allowed)),
      ),
    }),
    finalTier: formula(`IF(${tier}="","",IF(${calibrated}<>"",${calibrated},${allowed}))`),
    ...(isEligible && {
      tierFactor: formula(
        `IF(SUMPRODUCT(${isTier}*ISNUMBER(${tiers.bonusFactor}))=0,"",SUMPRODUCT(--${isTier},${tiers.bonusFactor}))`,
      ),
    }),
    ...(canBeWorkedOut && {
      bonusPoints: formula(
        `IF(OR(${[`${cell('finalTier')}=""`, ...needed].join(',')}),"",${['1', ...factors.map((one) => used[one])].join('*')})`,
      ),
    }),
  };
}

/** The minimum score of a tier. */
const minimumOf = (
  name: string,
  { tier, minScore }: Pick<NonNullable<RewardReferences['tiers']>, 'tier' | 'minScore'>,
): string => `SUMPRODUCT(--(${tier}=${name}),${minScore})`;

/** Bonus less penalty points; a penalty takes points away whichever sign was typed. */
function pointsOf(
  { period, employeeId, kind, points }: NonNullable<RewardReferences['adjustments']>,
  cell: ScoreCells['cell'],
): string {
  const mine = `${sameId(employeeId, cell('employeeId'))}*${sameId(period, cell('period'))}`;
  const ofKind = (wanted: 'bonus' | 'penalty'): string =>
    `${mine}*ISNUMBER(MATCH(${plainWord(kind)},${oneOf(wordsOfKind(wanted))},0))`;
  const sign = `((${points}>0)-(${points}<0))`;
  return `SUMPRODUCT(${ofKind('bonus')},${points})-SUMPRODUCT(${ofKind('penalty')}*${sign},${points})`;
}

/** The tier of the latest change on the record, of several on one day the last one; blank where it is too far away. */
function calibratedTier(
  cell: ScoreCells['cell'],
  { period, employeeId, to, date }: NonNullable<RewardReferences['calibration']>,
  { tier, minScore }: NonNullable<RewardReferences['tiers']>,
  steps: number | null,
  before: string,
): string {
  const mine = `${sameId(employeeId, cell('employeeId'))}*${sameId(period, cell('period'))}`;
  const latest = `LOOKUP(2,1/(${mine}*(${date}=SUMPRODUCT(MAX(${mine}*${date})))),${to})`;
  const found = `LOOKUP(2,1/(${tier}=TRIM(${latest})),${tier})`;
  const better = (minimum: string): string => `COUNTIF(${minScore},">"&${minimum})`;
  const far = `ABS(${better(minimumOf(found, { tier, minScore }))}-${better(before)})`;
  const counted = steps === null ? found : `IF(${far}>${steps},"",${found})`;
  return `IF(SUMPRODUCT(${mine})=0,"",IFERROR(${counted},""))`;
}
