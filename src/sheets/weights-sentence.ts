import type { Locale } from '../locales/locale';
import { schemeWords } from '../locales/scheme-words';
import type { SchemeWords } from '../locales/scheme-words';
import { quoted } from './formula-call';
import { ruleValue } from './rule-value';
import { sentence } from './sentence-formula';

type Weights = SchemeWords['weights'];
type Words = Readonly<Record<'right' | 'missing' | 'above', keyof Weights>>;

const WHOLE_TABLE: Words = { right: 'right', missing: 'missing', above: 'above' };
const SHARES: Words = { right: 'sharesRight', missing: 'sharesMissing', above: 'sharesAbove' };
const ONE_OF_MANY: Words = { right: 'oneRight', missing: 'oneMissing', above: 'oneAbove' };

/** What weights should add up to: 1 when they are written as parts, otherwise 100. */
export const wantedTotal = (weights: string): string => `IF(MAX(${weights})>1,100,1)`;

/** How far a total may be off. */
const tolerated = (wanted: string, locale: Locale): string =>
  `${ruleValue('weightTolerance', locale)}*${wanted}+0.000000001`;

/** Says whether all weights of a column add up, and what is missing. */
export const weightsSentence = (weights: string, locale: Locale, kind: 'weights' | 'shares'): string =>
  `IF(COUNT(${weights})=0,"",${said(`SUM(${weights})`, wantedTotal(weights), locale, kind === 'weights' ? WHOLE_TABLE : SHARES)})`;

/** The same in few words. @param total the cell with a total that is one of many */
export const totalSentence = (total: string, wanted: string, locale: Locale): string =>
  said(total, wanted, locale, ONE_OF_MANY);

function said(sum: string, wanted: string, locale: Locale, words: Words): string {
  const { weights } = schemeWords(locale);
  const values = {
    sum: `ROUND(${sum},4)`,
    total: wanted,
    difference: `ROUND(ABS(${sum}-${wanted}),4)`,
  };
  const [right, missing, above] = [words.right, words.missing, words.above].map((key) =>
    sentence(weights[key], values),
  );
  return `IF(ABS(${sum}-${wanted})<=${tolerated(wanted, locale)},${right},IF(${sum}<${wanted},${missing},${above}))`;
}

/** True where such a sentence, in the first cell of a range, says that something is wrong. */
export const saysWrong = (cell: string): string => `=LEFT(${cell},1)=${quoted('✗')}`;
