import { column, firstError, isNotOneCell, oneValue } from './formula-parts';

export const WEIGHTCHECK = `=LAMBDA(weights,[total],[tolerance],
  IF(OR(${isNotOneCell('total')},${isNotOneCell('tolerance')}),#VALUE!,
  LET(
    shares,${column('weights')},
    whole,${oneValue('total')},
    slack,${oneValue('tolerance')},
    fault,${firstError([['MAP(shares,LAMBDA(share,TRUE))', 'shares']])},
    IF(ISERROR(fault),fault,
    IF(ISERROR(whole),whole,
    IF(ISERROR(slack),slack,
    IF(OR(
        OR(MAP(shares,LAMBDA(share,IF(share="",FALSE,IF(ISNUMBER(share),share<0,TRUE))))),
        NOT(OR(whole="",ISNUMBER(whole))),
        NOT(OR(slack="",ISNUMBER(slack)))),
      #VALUE!,
    LET(
      wanted,IF(whole="",IF(ROUND(MAX(0,shares),9)>1,100,1),whole),
      allowed,IF(slack="",ABS(wanted)/1000,slack),
      missing,wanted-SUM(shares),
      IF(allowed<0,#VALUE!,
      IF(ROUND(ABS(missing),9)<=ROUND(allowed,9),0,missing))))))))))`;
