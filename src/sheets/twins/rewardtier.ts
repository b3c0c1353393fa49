import { column, firstError, isBlank, sizeOf } from './formula-parts';

export const REWARDTIER = `=LAMBDA(score,minScores,tiers,
LET(
  listSize,${sizeOf('minScores')},
  IF(${sizeOf('tiers')}<>listSize,#VALUE!,
  LET(
    table,${column('minScores')},
    listed,MAP(table,LAMBDA(low,IF(ISERROR(low),TRUE,NOT(low="")))),
    tierNames,${column('tiers')},
    lows,FILTER(table,listed,""),
    names,FILTER(tierNames,listed,""),
    fault,${firstError(
      [
        ['listed', 'table'],
        ['listed', 'tierNames'],
      ],
      '2*listSize',
    )},
    minimums,MAP(lows,LAMBDA(low,IF(low="","",IF(ISNUMBER(low),ROUND(low,9),#VALUE!)))),
    repeated,MAP(minimums,LAMBDA(low,SUM(MAP(minimums,LAMBDA(other,IF(other=low,1,0))))>1)),
    nameless,MAP(lows,names,LAMBDA(low,name,IF(low="",FALSE,name=""))),
    IF(ISERROR(fault),fault,
    IF(OR(OR(repeated),OR(nameless)),#VALUE!,
    MAP(score,LAMBDA(one,
      IF(ISERROR(one),one,
      IF(${isBlank('one')},"",
      IF(NOT(ISNUMBER(one)),#VALUE!,
      LET(
        place,XMATCH(ROUND(one,9),minimums,-1),
        IF(ISERROR(place),#N/A,INDEX(names,place))))))))))))))`;
