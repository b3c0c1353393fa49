import { column, firstError, hasWeight, MINE, sizeOf, timesListed, word } from './formula-parts';

const usedShare = (result: string): string =>
  `SUM(MAP(means,nameShares,LAMBDA(mean,share,IF(OR(mean="",share=""),0,${result}))))`;

export const BSCSCORE = `=LAMBDA(scores,weights,perspectives,perspectiveNames,perspectiveWeights,
LET(
  size,${sizeOf('scores')},
  listSize,${sizeOf('perspectiveNames')},
  IF(OR(
      ${sizeOf('weights')}<>size,
      ${sizeOf('perspectives')}<>size,
      ${sizeOf('perspectiveWeights')}<>listSize),
    #VALUE!,
  LET(
    values,${column('scores')},
    shares,${column('weights')},
    theirs,${column('perspectives')},
    names,${column('perspectiveNames')},
    nameShares,${column('perspectiveWeights')},
    scored,MAP(values,LAMBDA(score,IF(ISERROR(score),TRUE,NOT(score="")))),
    used,MAP(scored,shares,LAMBDA(is,share,IF(is,${hasWeight('share')},FALSE))),
    keys,MAP(used,theirs,LAMBDA(is,name,IF(is,${word('name')},""))),
    groupKeys,MAP(names,LAMBDA(name,${word('name')})),
    listed,MAP(groupKeys,LAMBDA(key,IF(ISERROR(key),TRUE,NOT(key="")))),
    fault,${firstError(
      [
        ['used', 'values'],
        ['used', 'shares'],
        ['used', 'theirs'],
        ['listed', 'names'],
        ['listed', 'nameShares'],
      ],
      '3*size+2*listSize',
    )},
    wrongKpis,MAP(used,values,shares,keys,LAMBDA(is,score,share,key,
      IF(is,
        IF(AND(ISNUMBER(score),ISNUMBER(share)),
          IF(share<0,TRUE,IF(key="",TRUE,${timesListed('key')}=0)),
        TRUE),
      FALSE))),
    wrongNames,MAP(listed,groupKeys,nameShares,LAMBDA(is,key,share,
      IF(is,
        IF(OR(share="",ISNUMBER(share)),
          IF(IF(share="",FALSE,share<0),TRUE,${timesListed('key')}>1),
        TRUE),
      FALSE))),
    points,MAP(used,values,shares,LAMBDA(is,score,share,IF(is,score*share,0))),
    portions,MAP(used,shares,LAMBDA(is,share,IF(is,share,0))),
    means,MAP(listed,groupKeys,LAMBDA(is,key,
      IF(is,
        LET(
          mine,${MINE},
          portion,SUM(FILTER(portions,mine,0)),
          IF(portion=0,"",SUM(FILTER(points,mine,0))/portion)),
      ""))),
    IF(ISERROR(fault),fault,
    IF(OR(OR(wrongKpis),OR(wrongNames)),#VALUE!,
    IF(OR(scored),${usedShare('mean*share')}/${usedShare('share')},
    #N/A)))))))`;
