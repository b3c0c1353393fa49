import type { Policy } from '../cycle/policy';
import { DIRECTIONS } from '../scoring/kpi-attainment';
import type { Direction } from '../scoring/kpi-attainment';
import { address } from './address';
import { oneOf, spelledOut } from './plain-formula';
import type { RegisterColumns } from './register-layout';

/** Where the shares of both scores of a judged KPI stand. */
export interface ShareCells {
  readonly self: string;
  readonly manager: string;
}

/**
 * In so many rows from a person's first on the others are looked for. A whole column would be looked through once for each
 * person, which takes minutes for 20,000.
 */
const MOST_ROWS = 40;

/** What is shown as long as there is none: so a row that has its formula is told from one that has not, without reading it. */
const NO_ATTAINMENT = '–';

/** Every way a direction may be written, and in the same order the place of its attainment below. */
const WAYS = oneOf(DIRECTIONS.keys());
const SCORES = oneOf([...DIRECTIONS].filter(([, direction]) => direction === 'score').map(([way]) => way));
const ORDER: readonly Direction[] = ['higher', 'lower', 'lower-ratio', 'target', 'score'];
const PLACES = [...DIRECTIONS.values()].map((direction) => ORDER.indexOf(direction) + 1).join('');

/**
 * Attainments by direction, then the same without a target, which only a score can do without. See the table of directions in
 * the documentation of KPIATTAIN; whatever is above a cap is limited to it afterwards.
 */
const ATTAINMENTS = [
  'IF(tgt=0,IF(act>=0,1,0),IF(tgt>0,act/tgt,2-act/tgt))',
  'IF(tgt=0,IF(act<=0,1,0),IF(tgt>0,2-act/tgt,act/tgt))',
  'IF(tgt=0,IF(act<=0,1,0),IF(tgt<0,#VALUE!,IF(act<=0,1E+9,tgt/act)))',
  'IF(tgt=0,IF(act=0,1,0),MIN(act/tgt,2-act/tgt))',
  'act/100',
  ...Array<string>(ORDER.length - 1).fill('#VALUE!'),
  'act/100',
].join(',');

/**
 * Attainment of a row's KPI. It names its own row alone and is written in functions that every program calculates, at little
 * cost: a register has a hundred thousand of them.
 *
 * @param shares where KPIs may be judged
 */
export function attainmentFormula(
  row: number,
  columns: RegisterColumns,
  policy: Policy,
  shares: ShareCells | null,
): string {
  const cell = (column: keyof RegisterColumns): string => address(columns[column], row);
  const [actual, direction, floor, cap] = [cell('actual'), cell('direction'), cell('floor'), cell('cap')];
  const lowest = `IF(${floor}="",${policy.floor},${floor})`;
  const highest = `IF(${cap}="",${policy.cap},${cap})`;
  const limited = (attainment: string): string => `MIN(${highest},MAX(${lowest},${attainment}))`;
  const way = `IF(${direction}="","${ORDER[0] ?? ''}",SUBSTITUTE(${direction}," ",""))`;
  const reached = spelledOut(
    [
      ['act', actual],
      ['tgt', cell('target')],
    ],
    `CHOOSE(MID("${PLACES}",MATCH(${way},${WAYS},0),1)+IF(ISNUMBER(tgt),0,${ORDER.length}),${ATTAINMENTS})`,
  );
  const isScore = `ISNUMBER(MATCH(${way},${SCORES},0))`;
  const mean = shares ? judgedMean(cell('selfScore'), cell('managerScore'), shares) : '';
  const none = `IF(${cell('kpi')}="","","${NO_ATTAINMENT}")`;
  const otherwise = shares
    ? `IF(AND(${actual}="",${isScore}),IFERROR(${limited(`${mean}/100`)},${none}),${none})`
    : none;
  return `=IF(ISNUMBER(${actual}),IF(${lowest}>${highest},#VALUE!,${limited(reached)}),${otherwise})`;
}

/** The mean of both scores; an error where one that has a share is not there: it is not left out. */
function judgedMean(self: string, manager: string, shares: ShareCells): string {
  const part = (share: string, score: string): string =>
    `IF(${share}>0,IF(ISNUMBER(${score}),${share}*${score},#VALUE!),0)`;
  return `(${part(shares.self, self)}+${part(shares.manager, manager)})/(${shares.self}+${shares.manager})`;
}

/**
 * The KPI score of a person, in the first of the person's rows; blank in the others. Where the table has been sorted so that they
 * do not stand together, the weights of those that do do not add up, and nothing is shown instead of the score of some.
 */
export function kpiScoreFormula(row: number, columns: RegisterColumns, { weightTolerance }: Policy): string {
  const cell = (column: keyof RegisterColumns, at = row): string => address(columns[column], at);
  const rows = (column: keyof RegisterColumns): string => address(columns[column], row, MOST_ROWS);
  const [id, period] = [cell('employeeId'), cell('period')];
  const isFirst = `OR(${id}<>${cell('employeeId', row - 1)},${period}<>${cell('period', row - 1)})`;
  const own = `(${rows('employeeId')}=${id})*(${rows('period')}=${period})`;
  const [weight, attainment] = [rows('weight'), rows('attainment')];
  const total = `SUMPRODUCT(${own},${weight})`;
  const scored = `SUMPRODUCT(${own}*ISNUMBER(${attainment}),${weight})`;
  // Weights add up to 1 or to 100.
  const isWhole = `OR(ABS(${total}-100)<=${weightTolerance * 100},ABS(${total}-1)<=${weightTolerance})`;
  const score = `100*SUMPRODUCT(${own},${weight},${attainment})/${scored}`;
  return `=IF(AND(${id}<>"",${isFirst}),IF(AND(${isWhole},${scored}>0),${score},""),"")`;
}
