import type { SheetPlan, ValidationPlan } from './plan';
import { TITLE_HEIGHT } from './row-height';
import type { TableBlock } from './table-block';

const TITLE_ROW = 1;
const INTRO_ROW = 2;
/** Where the headings of the tables on a table sheet stand. */
export const HEADING_ROW = 4;
/** Where the first table begins: column B. */
export const FIRST_TABLE_COLUMN = 1;

export interface TableSheet {
  readonly key: string;
  /** The tab's name. */
  readonly title: string;
  readonly heading: string;
  readonly intro: string;
  readonly blocks: readonly TableBlock[];
  readonly validations?: readonly ValidationPlan[];
}

/** A sheet with a title, a sentence, and tables side by side. */
export function tableSheet({ key, title, heading, intro, blocks, validations = [] }: TableSheet): SheetPlan {
  return {
    kind: 'table',
    key,
    title,
    cells: [{ at: `B${TITLE_ROW}`, rows: [[heading], [intro]] }, ...blocks.map(({ cells }) => cells)],
    styles: [
      { range: `B${TITLE_ROW}`, style: 'title' },
      { range: `B${INTRO_ROW}`, style: 'subtitle' },
      ...blocks.flatMap(({ styles }) => styles),
    ],
    merges: [],
    columnWidths: widest([{ A: 2 }, ...blocks.map(({ widths }) => widths)]),
    rowHeights: Object.assign(
      { [TITLE_ROW]: TITLE_HEIGHT },
      ...blocks.map(({ heights }) => heights),
    ) as Record<number, number>,
    tables: blocks.map(({ table }) => table),
    validations,
    highlights: [],
    charts: [],
    freeze: { rows: HEADING_ROW },
    locked: false,
    page: { orientation: 'landscape', onePage: false, titleRows: `$${HEADING_ROW}:$${HEADING_ROW}` },
    hideGridlines: true,
  };
}

/** Tables one below the other share their columns. */
function widest(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const widths: Record<string, number> = {};
  for (const [letters, width] of all.flatMap((one) => Object.entries(one))) {
    widths[letters] = Math.max(width, widths[letters] ?? 0);
  }
  return widths;
}
