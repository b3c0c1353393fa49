import type { PolicyNumber } from '../cycle/policy';
import type { Locale } from '../locales/locale';
import { ruleOf } from './review-formulas';
import { tableReference } from './table-reference';

/** The value of a rule as every Excel looks it up in a workbook that is being set up; a blank rule has its default. */
export const ruleValue = (rule: PolicyNumber, locale: Locale): string =>
  ruleOf(
    {
      policy: {
        key: tableReference('MeritPolicy', 'key', locale),
        value: tableReference('MeritPolicy', 'value', locale),
      },
    },
    rule,
  );
