import { listKey } from '../cycle/lists/list-mapping';
import type { CycleListKind } from '../cycle/lists/list-kinds';
import type { Locale } from '../locales/locale';
import { quoted } from './formula-call';
import { tableReference } from './table-reference';

/** An expression: whether a table is out of use, since the cycle reads a list of HR's own instead. */
export function isInOwnList(kind: CycleListKind, locale: Locale): string {
  const [keys, values] = [
    tableReference('MeritPolicy', 'key', locale),
    tableReference('MeritPolicy', 'value', locale),
  ];
  return `COUNTIFS(${keys},${quoted(listKey(kind))},${values},"<>")>0`;
}
