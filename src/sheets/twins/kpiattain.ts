import { column, columnForAll, given, isUnscored, misfits, sizeOf } from './formula-parts';
import { ATTAINMENT, KIND_OF_DIRECTION } from './kpi-parts';

export const KPIATTAIN = `=LAMBDA(actual,target,[direction],[floor],[cap],
LET(
  size,${sizeOf('actual')},
  IF(OR(
      ${sizeOf('target')}<>size,
      ${misfits('direction', 'size')},
      ${misfits('floor', 'size')},
      ${misfits('cap', 'size')}),
    #VALUE!,
  LET(
    ways,${columnForAll(given('direction'), 'size')},
    kinds,MAP(ways,${KIND_OF_DIRECTION}),
    attained,MAP(
      ${column('actual')},
      ${column('target')},
      ways,
      kinds,
      ${columnForAll(given('floor'), 'size')},
      ${columnForAll(given('cap'), 'size')},
      LAMBDA(act,tgt,way,kind,low,high,
        IF(ISERROR(act),act,
        IF(${isUnscored('act')},"",
        IF(IF(kind=5,FALSE,ISERROR(tgt)),tgt,
        IF(ISERROR(way),way,
        IF(ISERROR(low),low,
        IF(ISERROR(high),high,
        ${ATTAINMENT})))))))),
    WRAPROWS(attained,COLUMNS(actual))))))`;
