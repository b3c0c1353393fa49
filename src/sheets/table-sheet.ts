import type { SheetPlan, ValidationPlan } from './plan';
import { TITLE_HEIGHT } from './row-height';
import type { TableBlock } from './table-block';

const TITLE_ROW = 1;
const INTRO_ROW = 2;
/** A line above the headings: what a table is, or whether its weights add up. */
export const LINE_ROW = 3;
/** Where the headings of the tables on a table sheet stand. */
export const HEADING_ROW = 4;
/** Where the first table begins: column B. */
export const FIRST_TABLE_COLUMN = 1;

/** What a sheet has beside its tables. */
export type SheetPart = Partial<
  Pick<SheetPlan, 'cells' | 'styles' | 'merges' | 'highlights' | 'columnWidths' | 'rowHeights'>
>;

export interface TableSheet {
  readonly key: string;
  /** The tab's name. */
  readonly title: string;
  readonly heading: string;
  readonly intro: string;
  readonly blocks: readonly TableBlock[];
  readonly validations?: readonly ValidationPlan[];
  readonly parts?: readonly SheetPart[];
  /** The row of the headings that stay in view and are printed on each page; `null` when tables stand below one another. */
  readonly headingRow?: number | null;
  readonly page?: Partial<SheetPlan['page']>;
}

/** A sheet with a title, a sentence, and tables. */
export function tableSheet({
  key,
  title,
  heading,
  intro,
  blocks,
  validations = [],
  parts = [],
  headingRow = HEADING_ROW,
  page = {},
}: TableSheet): SheetPlan {
  return {
    kind: 'table',
    key,
    title,
    cells: [
      { at: `B${TITLE_ROW}`, rows: [[heading], [intro]] },
      ...blocks.map(({ cells }) => cells),
      ...parts.flatMap(({ cells = [] }) => cells),
    ],
    styles: [
      { range: `B${TITLE_ROW}`, style: 'title' },
      { range: `B${INTRO_ROW}`, style: 'subtitle' },
      ...blocks.flatMap(({ styles }) => styles),
      ...parts.flatMap(({ styles = [] }) => styles),
    ],
    merges: parts.flatMap(({ merges = [] }) => merges),
    columnWidths: {
      ...largest([{ A: 2 }, ...blocks.map(({ widths }) => widths)]),
      ...(Object.assign({}, ...parts.map(({ columnWidths }) => columnWidths)) as Record<string, number>),
    },
    rowHeights: largest([
      { [TITLE_ROW]: TITLE_HEIGHT },
      ...blocks.map(({ heights }) => heights),
      ...parts.map(({ rowHeights = {} }) => rowHeights),
    ]),
    tables: blocks.map(({ table }) => table),
    validations,
    highlights: parts.flatMap(({ highlights = [] }) => highlights),
    charts: [],
    ...(headingRow !== null && { freeze: { rows: headingRow } }),
    locked: false,
    page: {
      orientation: 'landscape',
      onePage: false,
      ...(headingRow !== null && { titleRows: `$${headingRow}:$${headingRow}` }),
      ...page,
    },
    hideGridlines: true,
  };
}

/** Tables below one another share their columns, tables side by side their rows. */
function largest(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sizes: Record<string, number> = {};
  for (const [place, size] of all.flatMap((one) => Object.entries(one))) {
    sizes[place] = Math.max(size, sizes[place] ?? 0);
  }
  return sizes;
}
