import type { Policy } from '../cycle/policy';
import { DIRECTIONS } from '../scoring/kpi-attainment';
import type { Direction } from '../scoring/kpi-attainment';
import { address } from './address';
import { spelledOut } from './plain-formula';
import type { RegisterColumns } from './register-layout';

/** Where the shares of both scores of a judged KPI stand. */
export interface ShareCells {
  readonly self: string;
  readonly manager: string;
}

/**
 * Above and below the first row of a person: rows in which the person's others are looked for. A whole column would be looked
 * through once for each person, which takes minutes for 20,000.
 */
const [ROWS_ABOVE, ROWS_BELOW] = [10, 30];

/** Every way a direction may be written, and in the same order the place of its attainment below. */
const WAYS = `{${[...DIRECTIONS.keys()].map((way) => `"${way}"`).join(',')}}`;
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
 * @param shares of a KPI that may be judged
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
  const judged = shares
    ? `IF(${actual}="",IFERROR(${limited(`${judgedMean(cell('selfScore'), cell('managerScore'), shares)}/100`)},""),"")`
    : '""';
  return `=IF(ISNUMBER(${actual}),IF(${lowest}>${highest},#VALUE!,${limited(reached)}),${judged})`;
}

/** The mean of both scores; an error where one that has a share is not there: it is not left out. */
function judgedMean(self: string, manager: string, shares: ShareCells): string {
  const part = (share: string, score: string): string =>
    `IF(${share}>0,IF(ISNUMBER(${score}),${share}*${score},#VALUE!),0)`;
  return `(${part(shares.self, self)}+${part(shares.manager, manager)})/(${shares.self}+${shares.manager})`;
}

/**
 * The KPI score of the person whose rows begin here. Where the table has been sorted so that not all of them are near, their
 * weights do not add up, and nothing is shown instead of the score of some.
 *
 * @param firstRow the first row below the headings
 * @param total what the weights add up to
 */
export function kpiScoreFormula(
  row: number,
  firstRow: number,
  columns: RegisterColumns,
  { weightTolerance }: Policy,
  total: 1 | 100,
): string {
  const from = Math.max(firstRow, row - ROWS_ABOVE);
  const near = (column: keyof RegisterColumns): string =>
    address(columns[column], from, row + ROWS_BELOW - from + 1);
  const isOwn = (column: 'employeeId' | 'period'): string =>
    `(${near(column)}=${address(columns[column], row)})`;
  const own = `${isOwn('employeeId')}*${isOwn('period')}`;
  const [weight, attainment] = [near('weight'), near('attainment')];
  const scored = `SUMPRODUCT(${own}*ISNUMBER(${attainment}),${weight})`;
  const addsUp = `ABS(SUMPRODUCT(${own},${weight})-${total})<=${weightTolerance * total}`;
  return `=IF(AND(${addsUp},${scored}>0),100*SUMPRODUCT(${own},${weight},${attainment})/${scored},"")`;
}
