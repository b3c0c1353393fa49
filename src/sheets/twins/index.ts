import { functionText } from '../../locales/function-texts';
import { oneLine } from './formula-parts';
import { BSCSCORE } from './bscscore';
import { KPIATTAIN } from './kpiattain';
import { KPISCORE } from './kpiscore';
import { REWARDTIER } from './rewardtier';
import { SCORE360 } from './score360';
import { SELFGAP } from './selfgap';
import { WEIGHTCHECK } from './weightcheck';
import { WEIGHTED } from './weighted';

/** A custom function written as a named LAMBDA: the same numbers in a workbook on a machine without the add-in. */
export interface Twin {
  readonly name: string;
  /** As it is typed in Excel, on one line. */
  readonly formula: string;
  /** In both languages: the workbook is passed on to people who read the one or the other. */
  readonly description: string;
}

const FORMULAS = {
  KPIATTAIN,
  KPISCORE,
  WEIGHTED,
  WEIGHTCHECK,
  BSCSCORE,
  SCORE360,
  SELFGAP,
  REWARDTIER,
};

export const TWINS: readonly Twin[] = (Object.keys(FORMULAS) as (keyof typeof FORMULAS)[]).map((name) => ({
  name,
  formula: oneLine(FORMULAS[name]),
  description: `${functionText(name, 'en-US').description} ${functionText(name, 'zh-CN').description}`,
}));
