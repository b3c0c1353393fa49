import {
  column,
  columnForAll,
  firstError,
  given,
  hasWeight,
  isUnscored,
  misfits,
  sizeOf,
} from './formula-parts';
import { ATTAINMENT, KIND_OF_DIRECTION } from './kpi-parts';

export const KPISCORE = `=LAMBDA(actual,target,weight,[direction],[floor],[cap],
LET(
  size,${sizeOf('actual')},
  IF(OR(
      ${sizeOf('target')}<>size,
      ${sizeOf('weight')}<>size,
      ${misfits('direction', 'size')},
      ${misfits('floor', 'size')},
      ${misfits('cap', 'size')}),
    #VALUE!,
  LET(
    actuals,${column('actual')},
    targets,${column('target')},
    weights,${column('weight')},
    ways,${columnForAll(given('direction'), 'size')},
    lows,${columnForAll(given('floor'), 'size')},
    highs,${columnForAll(given('cap'), 'size')},
    kinds,MAP(ways,${KIND_OF_DIRECTION}),
    scored,MAP(actuals,LAMBDA(act,IF(ISERROR(act),TRUE,NOT(${isUnscored('act')})))),
    used,MAP(scored,weights,LAMBDA(is,share,IF(is,${hasWeight('share')},FALSE))),
    measured,MAP(used,kinds,LAMBDA(is,kind,IF(is,kind<>5,FALSE))),
    fault,${firstError(
      [
        ['used', 'actuals'],
        ['measured', 'targets'],
        ['used', 'weights'],
        ['used', 'ways'],
        ['used', 'lows'],
        ['used', 'highs'],
      ],
      '6*size',
    )},
    attained,MAP(used,actuals,targets,kinds,lows,highs,LAMBDA(is,act,tgt,kind,low,high,
      IF(is,${ATTAINMENT},0))),
    shares,MAP(used,weights,LAMBDA(is,share,
      IF(is,IF(ISNUMBER(share),IF(share<0,#VALUE!,share),#VALUE!),0))),
    IF(ISERROR(fault),fault,
    IF(OR(scored),100*SUM(shares*attained)/SUM(shares),
    #N/A))))))`;
