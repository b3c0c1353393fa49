import { column, firstError, isBlank, isNotOneCell, oneValue, sizeOf } from './formula-parts';

export const WEIGHTCHECK = `=LAMBDA(weights,[total],[tolerance],
  IF(OR(${isNotOneCell('total')},${isNotOneCell('tolerance')}),#VALUE!,
  LET(
    shares,${column('weights')},
    whole,${oneValue('total')},
    slack,${oneValue('tolerance')},
    fault,${firstError([['MAP(shares,LAMBDA(share,TRUE))', 'shares']], sizeOf('weights'))},
    IF(ISERROR(fault),fault,
    IF(ISERROR(whole),whole,
    IF(ISERROR(slack),slack,
    IF(OR(
        OR(MAP(shares,LAMBDA(share,IF(share="",FALSE,IF(ISNUMBER(share),share<0,TRUE))))),
        NOT(OR(${isBlank('whole')},ISNUMBER(whole))),
        NOT(OR(${isBlank('slack')},ISNUMBER(slack)))),
      #VALUE!,
    LET(
      numbers,MAP(shares,LAMBDA(share,IF(share="",0,share))),
      wanted,IF(${isBlank('whole')},IF(ROUND(MAX(numbers),9)>1,100,1),whole),
      allowed,IF(${isBlank('slack')},ABS(wanted)/1000,slack),
      missing,wanted-SUM(numbers),
      IF(allowed<0,#VALUE!,
      IF(ROUND(ABS(missing),9)<=ROUND(allowed,9),0,missing))))))))))`;
