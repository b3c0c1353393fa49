import { formulaCall, quoted } from '../formula-call';
import type { FunctionNames } from '../formula-call';
import { fewestRaters, sameId } from '../plain-formula';
import { isBlank, ONE_PERSON_GROUPS, word } from '../twins/formula-parts';
import type { GroupCells, ReviewDialect, Score360Cells } from './dialect';

/** Calls of Meritsheet's functions: by the short names of the twins, or with the prefix `MERIT.`. */
export function functionDialect(names: FunctionNames): ReviewDialect {
  const call = (id: string, ...given: readonly string[]): string => formulaCall(names, id, ...given);
  return {
    attainment: ({ actual, target, direction, floor, cap }) =>
      `IF(${isBlank(actual)},"",${call('KPIATTAIN', actual, target, direction, floor, cap)})`,
    kpiScore: ({ actual, target, weight, direction, floor, cap }) =>
      `IFNA(${call('KPISCORE', actual, target, weight, direction, floor, cap)},"")`,
    weightGap: (weights, tolerance) => call('WEIGHTCHECK', weights, '', tolerance),
    weighted: (scores, shares) => call('WEIGHTED', scores, shares),
    tier: (score, minScores, tiers) => `IFNA(${call('REWARDTIER', score, minScores, tiers)},"")`,
    score360: (cells) => score360(call, cells),
    groupRaters: (cells, fewerThan) =>
      ofGroup(
        cells,
        [
          ['who', word(`${ofMine(cells.ratings.rater)}&""`)],
          ['heads', 'SUM(--(UNIQUE(FILTER(who,counts,""))<>""))'],
          ['fewest', fewestRaters(cells)],
        ],
        `IF(OR(heads>=fewest,SUM(counts)=0),heads,${quoted(fewerThan)}&fewest)`,
        '0',
      ),
    groupMean: (cells) =>
      ofGroup(
        cells,
        [['portions', 'counts*weights']],
        `SUMPRODUCT(portions,${ofMine(cells.ratings.rating)})/SUM(portions)`,
        '""',
      ),
    needsGroupRows: false,
  };
}

/** Whether ratings are of the person: all are looked through by the id alone, the rest is done among the person's few. */
const hasId = ({ ratings, id }: Pick<Score360Cells, 'ratings' | 'id'>): string =>
  `TRIM(${ratings.employeeId}&"")=TRIM(${id}&"")`;
/** A column's cells in the rows named `mine`. */
const ofMine = (column: string): string => `FILTER(${column},mine)`;
/** FILTER turns blank cells into 0: joined to a text they stay blank. */
const asText = (cells: string): string => `TRIM(${cells}&"")`;
const itemWeights = (items: string, { competencies }: Pick<Score360Cells, 'competencies'>): string =>
  `XLOOKUP(${asText(items)},${competencies.competency},${competencies.weight},0)`;

/**
 * A formula over the ratings of the person, with their `weights`, and `counts` that says which are numbers of the group.
 *
 * @param otherwise where the person has no ratings in any period
 */
function ofGroup(
  cells: GroupCells,
  parts: readonly (readonly [name: string, expression: string])[],
  formula: string,
  otherwise: string,
): string {
  const { id, period, ratings, group } = cells;
  const isCounted = [
    sameId(ofMine(ratings.employeeId), id),
    sameId(ofMine(ratings.period), period),
    `ISNUMBER(${ofMine(ratings.rating)})`,
    `(${word(`${ofMine(ratings.group)}&""`)}=${word(group)})`,
    '(weights>0)',
  ].join('*');
  const all = [['weights', itemWeights(ofMine(ratings.competency), cells)], ['counts', isCounted], ...parts];
  const mine = hasId(cells);
  return `LET(mine,${mine},IF(NOT(OR(mine)),${otherwise},LET(${all.flat().join(',')},${formula})))`;
}

function score360(call: (id: string, ...given: readonly string[]) => string, cells: Score360Cells): string {
  const { id, period, ratings, raterGroups, minRaters, scaleMax } = cells;
  const ofOwn = (column: string): string => `FILTER(${column},own)`;
  const counted = (column: string): string => `FILTER(${ofOwn(column)},mine)`;
  const own = hasId(cells);
  const mine = [
    sameId(ofOwn(ratings.employeeId), id),
    sameId(ofOwn(ratings.period), period),
    `IFERROR(${ofOwn(ratings.rating)}&""<>"",TRUE)`,
  ].join('*');
  const isOnePerson = `ISNUMBER(XMATCH(${word(raterGroups.group)},${ONE_PERSON_GROUPS}))`;
  const minimums = `IF(${isBlank(raterGroups.minRaters)},IF(${isOnePerson},1,${minRaters}),${raterGroups.minRaters})`;
  const score = call(
    'SCORE360',
    counted(ratings.rating),
    asText(counted(ratings.group)),
    raterGroups.group,
    raterGroups.weight,
    minimums,
    asText(counted(ratings.rater)),
    itemWeights(counted(ratings.competency), cells),
    scaleMax,
  );
  return `LET(own,${own},mine,IF(OR(own),${mine},0),IF(SUM(mine)=0,"",IFNA(${score},"")))`;
}
