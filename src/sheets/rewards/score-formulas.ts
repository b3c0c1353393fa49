import { wordsOfKind } from '../../cycle/adjustment-kind';
import type { AdjustmentKind } from '../../cycle/adjustment-kind';
import type { Cycle } from '../../cycle/cycle';
import type { BonusFactor } from '../../cycle/rewards/bonus-points';
import { factorsInUse } from '../../cycle/rewards/bonus-points';
import type { EmployeeReward } from '../../cycle/rewards/reward-cycle';
import type { PolicyNumber } from '../../cycle/policy';
import { tierFaults } from '../../cycle/rules/tiers';
import type { ColumnKey, TableName } from '../../cycle/tables';
import { PLAIN_DIALECT } from '../dialects/plain';
import type { Formula } from '../plan';
import { lastWhere, oneOf, plainWord, sameId } from '../plain-formula';
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
 * The steps of a person's row that follow from its other cells, adjustments, rules and calibration, in functions that every
 * program calculates: from both parts to the bonus points. What the policy leaves to a distribution, and amounts are values, and
 * so is what rests on a table that the check refuses, or in which something is not what its column is for: formulas read no
 * numbers or dates from texts.
 */
export function scoreFormulas(
  person: EmployeeReward,
  { cell, column }: ScoreCells,
  cycle: Cycle,
  references: RewardReferences,
): Partial<Record<ScoreColumn, Formula>> {
  const { policy, subPeriods } = cycle;
  const { adjustments } = references;
  const isRead = (table: TableName): boolean =>
    cycle.problems.every((problem) => problem.table !== table || problem.code === 'stray-spaces');
  // MATCH takes these marks for any letters.
  const hasMarks = cycle.tiers.some(({ tier }) => /[*?~]/.test(tier));
  const canBeUsed = tierFaults(cycle.tiers).length === 0 && !hasMarks && isRead('MeritTiers');
  const tiers = canBeUsed ? references.tiers : null;
  const hasRules = isRead('MeritPolicy');
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
    ...(hasRules && subPeriods.length === 0 && { base: formula(`IF(${isMissing},"",${mean})`) }),
    ...(hasRules &&
      isRead('MeritAdjustments') && {
        adjustment: formula(
          `MIN(${rule('adjustMax')},MAX(${rule('adjustMin')},${adjustments ? pointsOf(adjustments, cell) : '0'}))`,
        ),
      }),
    adjusted: formula(`IF(${base}="","",MAX(0,${base}+${cell('adjustment')}))`),
    ...(hasRules && {
      finalScore: formula(
        `IF(${cell('adjusted')}="","",ROUND(${cell('adjusted')},${rule('scoreDecimals')}))`,
      ),
    }),
    ...(isCounted && {
      rank: formula(`IF(${final}="","",1+SUMPRODUCT(${others}*(${column('finalScore')}>${final})))`),
      percentile: formula(`IF(${final}="","",IF(${all}=1,1,${lower}/(${all}-1)))`),
    }),
    ...(tiers &&
      ofTiers(person, cell, policy.rewards, {
        tiers,
        vetoes: isRead('MeritAdjustments') ? references.vetoes : null,
        calibration: isRead('MeritCalibration') ? references.calibration : null,
      })),
  };
}

type Tiers = NonNullable<RewardReferences['tiers']>;

function ofTiers(
  { standing, days }: EmployeeReward,
  cell: ScoreCells['cell'],
  rules: Cycle['policy']['rewards'],
  {
    tiers,
    vetoes,
    calibration,
  }: Pick<RewardReferences, 'vetoes' | 'calibration'> & { readonly tiers: Tiers },
): Partial<Record<ScoreColumn, Formula>> {
  const [final, tier, veto, calibrated] = [
    cell('finalScore'),
    cell('tier'),
    cell('vetoTier'),
    cell('calibratedTier'),
  ];
  const minimum = (name: string): string => minimumOf(name, tiers);
  const allowed = `IF(${veto}="",${tier},IF(${minimum(veto)}<${minimum(tier)},${veto},${tier}))`;
  const finalTier = cell('finalTier');
  const isTier = isNamed(tiers, finalTier);
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
      tier: formula(`IF(${final}="","",TRIM(${PLAIN_DIALECT.tier(final, tiers.minScore, tiers.tier)}))`),
    }),
    ...(vetoes && { vetoTier: formula(vetoTier(cell, vetoes, tiers)) }),
    ...(calibration && {
      calibratedTier: formula(
        calibratedTier(cell, calibration, tiers, rules.calibrationSteps, minimum(allowed)),
      ),
    }),
    finalTier: formula(`IF(${tier}="","",IF(${calibrated}<>"",${calibrated},${allowed}))`),
    ...(isEligible && {
      tierFactor: formula(
        `IF(OR(${finalTier}="",SUMPRODUCT(${isTier}*ISNUMBER(${tiers.bonusFactor}))=0),"",SUMPRODUCT(--${isTier},${tiers.bonusFactor}))`,
      ),
    }),
    ...(canBeWorkedOut && {
      bonusPoints: formula(
        `IF(OR(${[`${finalTier}=""`, ...needed].join(',')}),"",${['1', ...factors.map((one) => used[one])].join('*')})`,
      ),
    }),
  };
}

/** Array expression: whether each tier has this name, be it a text or a number. */
const isNamed = ({ tier }: Pick<Tiers, 'tier'>, name: string): string =>
  `EXACT(${plainWord(tier)},${plainWord(name)})`;

/** Array expression: 1 in the rows of the tier table that name a tier. */
const isTierRow = ({ tier }: Pick<Tiers, 'tier'>): string => `(${plainWord(tier)}<>"")`;

/** The minimum score of a tier. */
const minimumOf = (name: string, tiers: Tiers): string =>
  `SUMPRODUCT(--${isNamed(tiers, name)},${tiers.minScore})`;

/** Array expression: 1 in the person's rows of a table. */
const isMine = (
  { period, employeeId }: Readonly<Record<'period' | 'employeeId', string>>,
  cell: ScoreCells['cell'],
): string => `${sameId(employeeId, cell('employeeId'))}*${sameId(period, cell('period'))}`;

/** Array expression: 1 in rows of adjustments of a kind. */
const isOfKind = (kind: string, wanted: AdjustmentKind): string =>
  `ISNUMBER(MATCH(${plainWord(kind)},${oneOf(wordsOfKind(wanted))},0))`;

/** Bonus less penalty points; a penalty takes points away whichever sign was typed. */
function pointsOf(
  adjustments: NonNullable<RewardReferences['adjustments']>,
  cell: ScoreCells['cell'],
): string {
  const { kind, points } = adjustments;
  const ofKind = (wanted: AdjustmentKind): string => `${isMine(adjustments, cell)}*${isOfKind(kind, wanted)}`;
  const sign = `((${points}>0)-(${points}<0))`;
  return `SUMPRODUCT(${ofKind('bonus')},${points})-SUMPRODUCT(${ofKind('penalty')}*${sign},${points})`;
}

/** More than any minimum score. */
const NO_TIER = '1E+9';

/** The worst of the tiers that the person's vetoes name; blank where they name none. */
function vetoTier(
  cell: ScoreCells['cell'],
  vetoes: NonNullable<RewardReferences['vetoes']>,
  tiers: Tiers,
): string {
  const mine = `${isMine(vetoes, cell)}*${isOfKind(vetoes.kind, 'veto')}`;
  const words = `REPT(${plainWord(vetoes.vetoTier)},${mine})`;
  const isMeant = `ISNUMBER(MATCH(${plainWord(tiers.tier)},${words},0))*${isTierRow(tiers)}`;
  const worst = `SUMPRODUCT(MIN(${tiers.minScore}+${NO_TIER}*(1-${isMeant})))`;
  const named = `TRIM(${lastWhere(`${isMeant}*(${tiers.minScore}=${worst})`, tiers.tier)})`;
  return `IF(SUMPRODUCT(${mine})=0,"",IFERROR(${named},""))`;
}

/** The tier of the latest change on the record, of several on one day the last one; blank where it is too far away. */
function calibratedTier(
  cell: ScoreCells['cell'],
  calibration: NonNullable<RewardReferences['calibration']>,
  tiers: Tiers,
  steps: number | null,
  before: string,
): string {
  const { to, date } = calibration;
  const mine = isMine(calibration, cell);
  // Dates by how many are not later: a text among them is no date, and no error either.
  const day = `COUNTIF(${date},"<="&${date})*ISNUMBER(${date})`;
  const latest = lastWhere(`${mine}*(${day}=SUMPRODUCT(MAX(${mine}*${day})))`, `${to}&""`);
  const found = `TRIM(${lastWhere(`${isTierRow(tiers)}*${isNamed(tiers, latest)}`, tiers.tier)})`;
  const better = (minimum: string): string => `COUNTIF(${tiers.minScore},">"&${minimum})`;
  const far = `ABS(${better(minimumOf(found, tiers))}-${better(before)})`;
  const counted = steps === null ? found : `IF(${far}>${steps},"",${found})`;
  return `IF(SUMPRODUCT(${mine})=0,"",IFERROR(${counted},""))`;
}
