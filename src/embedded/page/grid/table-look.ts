import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { tint } from '../../model/built-in-styles';
import type { TableData } from '../../model/workbook-data';

/** The accents of Excel's theme, in the order its table styles count them; the first style of each seven has none. */
const ACCENTS = ['#404040', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** What a table's style adds to a cell of it; the cell's own format stands above. */
export function tableLook({ area, style, showBandedRows, showHeaders }: TableData, row: number): IStyleData {
  const [, kind = 'Medium', number = '2'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const accent = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? '#4472C4';
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: kind === 'Light' ? accent : tint(accent, 0.4) } };
  const first = row === area.row;
  const last = row === area.row + area.rows - 1;
  if (first && showHeaders) {
    return kind === 'Light'
      ? { bl: BooleanNumber.TRUE, bd: { t: line, b: line } }
      : { bl: BooleanNumber.TRUE, cl: { rgb: '#FFFFFF' }, bg: { rgb: accent } };
  }
  const banded = showBandedRows && (row - area.row) % 2 === 1;
  return {
    ...(banded ? { bg: { rgb: tint(accent, 0.8) } } : {}),
    ...(kind === 'Light' ? (last ? { bd: { b: line } } : {}) : { bd: { b: line } }),
  };
}
