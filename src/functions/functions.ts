import type { FunctionId } from '../locales/function-words';
import type { Call } from './arguments';
import { calculate } from './calculate';
import type { FunctionDefinition } from './definition';
import { DEFINITIONS } from './definitions';

/** What Excel loads: every function under its id. */
for (const [id, definition] of Object.entries<FunctionDefinition>(DEFINITIONS))
  CustomFunctions.associate(id, (...call: Call) => calculate(id as FunctionId, definition, call));
