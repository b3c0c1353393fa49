import type { FunctionNames } from '../formula-call';
import type { DialectName, ReviewDialect } from './dialect';
import { functionDialect } from './functions';
import { PLAIN_DIALECT } from './plain';

/** @param names how each function is called here where the twins are wanted: a name of the user's own stays theirs */
export function reviewDialect(name: DialectName, names: FunctionNames): ReviewDialect {
  if (name === 'plain') return PLAIN_DIALECT;
  return functionDialect(name === 'twins' ? names : (id) => `MERIT.${id}`);
}
