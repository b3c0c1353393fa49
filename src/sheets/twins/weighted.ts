import { column, firstError, hasWeight, sizeOf } from './formula-parts';

export const WEIGHTED = `=LAMBDA(scores,weights,
LET(
  size,${sizeOf('scores')},
  IF(${sizeOf('weights')}<>size,#VALUE!,
  LET(
    values,${column('scores')},
    shares,${column('weights')},
    scored,MAP(values,LAMBDA(score,IF(ISERROR(score),TRUE,NOT(score="")))),
    used,MAP(scored,shares,LAMBDA(is,share,IF(is,${hasWeight('share')},FALSE))),
    fault,${firstError(
      [
        ['used', 'values'],
        ['used', 'shares'],
      ],
      '2*size',
    )},
    numbers,MAP(used,values,LAMBDA(is,score,IF(is,IF(ISNUMBER(score),score,#VALUE!),0))),
    parts,MAP(used,shares,LAMBDA(is,share,
      IF(is,IF(ISNUMBER(share),IF(share<0,#VALUE!,share),#VALUE!),0))),
    IF(ISERROR(fault),fault,
    IF(OR(scored),SUM(parts*numbers)/SUM(parts),
    #N/A))))))`;
