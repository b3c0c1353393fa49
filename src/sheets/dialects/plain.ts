import { DIRECTIONS } from '../../scoring/kpi-attainment';
import type { Direction } from '../../scoring/kpi-attainment';
import { quoted } from '../formula-call';
import { lastWhere, fewestRaters, oneOf, plainWord, sameId, spelledOut } from '../plain-formula';
import type { GroupCells, ReviewDialect, Score360Cells } from './dialect';
import { isBlank } from '../twins/formula-parts';

/** The directions in the order of `RAW_ATTAINMENT`. */
const ORDER: readonly Direction[] = ['higher', 'lower', 'lower-ratio', 'target', 'score'];
const SCORE = ORDER.indexOf('score') + 1;
/** Every way a direction may be written, and its place in that order. */
const KIND_TABLE = `{${[...DIRECTIONS].map(([way, direction]) => `"${way}",${ORDER.indexOf(direction) + 1}`).join(';')}}`;
const NOT_APPLICABLE = oneOf(['n/a', '不适用', '/', '—']);

/** By kind; see the table of directions in the documentation of KPIATTAIN. */
const RAW_ATTAINMENT = [
  'IF(tgt=0,IF(act>=0,1,0),IF(tgt>0,act/tgt,2-act/tgt))',
  'IF(tgt=0,IF(act<=0,1,0),IF(tgt>0,2-act/tgt,act/tgt))',
  'IF(tgt=0,IF(act<=0,1,0),IF(tgt<0,#VALUE!,IF(act<=0,high,tgt/act)))',
  'IF(tgt=0,IF(act=0,1,0),MIN(act/tgt,2-act/tgt))',
  'act/100',
].join(',');

/** Native functions alone: the same numbers as Meritsheet's functions give, in every Excel since 2010, WPS and LibreOffice. */
export const PLAIN_DIALECT: ReviewDialect = {
  attainment: ({ actual, target, direction, floor, cap }) =>
    spelledOut(
      [
        ['act', actual],
        ['tgt', target],
        ['way', plainWord(direction)],
        ['kind', `IF(way="",1,IFERROR(VLOOKUP(way,${KIND_TABLE},2,FALSE),0))`],
        ['low', `IF(${isBlank(floor)},0,${floor})`],
        ['high', `IF(${isBlank(cap)},1.2,${cap})`],
        ['known', `IF(OR(kind=${SCORE},ISNUMBER(tgt)),kind,0)`],
      ],
      `IF(ISNUMBER(act),IF(low>high,#VALUE!,MIN(high,MAX(low,CHOOSE(known,${RAW_ATTAINMENT})))),` +
        `IF(OR(${isBlank('act')},ISNUMBER(MATCH(${plainWord('act')},${NOT_APPLICABLE},0))),"",#VALUE!))`,
    ),
  kpiScore: ({ weight, attainment }) =>
    `IF(COUNT(${attainment})=0,"",IF(COUNTIF(${weight},"<0")>0,#VALUE!,` +
    `100*SUMPRODUCT(${weight},${attainment})/SUMPRODUCT(--ISNUMBER(${attainment}),${weight})))`,
  weightGap: (weights, tolerance) =>
    spelledOut(
      [['gap', `IF(ROUND(MAX(${weights}),9)>1,100,1)-SUM(${weights})`]],
      `IF(ROUND(ABS(gap),9)<=ROUND(${tolerance},9),0,gap)`,
    ),
  weighted: (scores, shares) => `SUMPRODUCT(${scores},${shares})/SUMPRODUCT(--ISNUMBER(${scores}),${shares})`,
  tier: (score, minScores, tiers) =>
    spelledOut(
      [
        ['reached', `COUNTIF(${minScores},"<="&ROUND(${score},9))`],
        ['minimum', `SMALL(${minScores},reached)`],
      ],
      `IF(reached=0,"",${lastWhere(`ISNUMBER(${minScores})*(${minScores}=minimum)`, tiers)})`,
    ),
  score360: (cells) => {
    const { id, period, ratings, raterGroups, scaleMax, groupWeights, groupMeans } = cells;
    if (groupWeights === null || groupMeans === null) return '""';
    const mine = `${sameId(ratings.employeeId, id)}*${sameId(ratings.period, period)}`;
    const isUnreadable =
      `ISTEXT(${ratings.rating})*(${plainWord(ratings.rating)}<>"")*` +
      `ISNA(MATCH(${plainWord(ratings.rating)},${NOT_APPLICABLE},0))`;
    const isUnlisted = `ISNUMBER(${ratings.rating})*ISNA(MATCH(${plainWord(ratings.group)},${plainWord(raterGroups.group)},0))`;
    const counts = `(${itemWeights(cells)}>0)`;
    return spelledOut(
      [
        ['faults', `SUMPRODUCT(${mine}*${counts}*(${isUnreadable}+${isUnlisted}))`],
        ['used', `SUMPRODUCT(--ISNUMBER(${groupMeans}),${groupWeights})`],
      ],
      `IF(faults>0,#VALUE!,IF(used=0,"",100/${scaleMax}*SUMPRODUCT(${groupWeights},${groupMeans})/used))`,
    );
  },
  groupRaters: (cells, fewerThan) =>
    spelledOut(
      [
        ['rated', `${ratingsOf(cells)}*(${itemWeights(cells)}>0)`],
        ['who', `REPT(${plainWord(cells.ratings.rater)},rated)`],
        ['at', `ROW(${cells.ratings.rater})-MIN(ROW(${cells.ratings.rater}))+1`],
        // Each rater at the first of the ratings: only the person's are looked for, the others are blank texts.
        ['heads', 'SUMPRODUCT((who<>"")*(MATCH(who,who,0)=at))'],
        ['fewest', fewestRaters(cells)],
      ],
      `IF(OR(heads>=fewest,SUMPRODUCT(rated)=0),heads,${quoted(fewerThan)}&fewest)`,
    ),
  groupMean: (cells) =>
    spelledOut(
      [['portions', `${ratingsOf(cells)}*${itemWeights(cells)}`]],
      `SUMPRODUCT(portions,${cells.ratings.rating})/SUMPRODUCT(portions)`,
    ),
  needsGroupRows: true,
};

/** Array expression: 1 for the person's numbers of the group. */
const ratingsOf = ({ id, period, group, ratings }: GroupCells): string =>
  [
    sameId(ratings.employeeId, id),
    sameId(ratings.period, period),
    `(${plainWord(ratings.group)}=${plainWord(group)})`,
    `ISNUMBER(${ratings.rating})`,
  ].join('*');

const itemWeights = ({ ratings, competencies }: GroupCells | Score360Cells): string =>
  `SUMIF(${competencies.competency},${ratings.competency},${competencies.weight})`;
