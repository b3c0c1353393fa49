import { makeStyles, tokens } from '@fluentui/react-components';
import { isoDate } from '../../../cycle/read-date';
import { COLORS, LOOKS, THEME_LOOKS } from '../../../excel/cell-styles';
import { address, areaOf } from '../../../sheets/address';
import type { Area } from '../../../sheets/address';
import type { NumberFormat, SheetPlan } from '../../../sheets/plan';

const useStyles = makeStyles({
  // Paper is white in every theme.
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
});

const MARGIN = 40;
const TEXT_SIZE = 11;
/** Points of a column of so many characters. */
const widthOf = (characters: number): number => (characters === 0 ? 0 : (characters * 7 + 5) * 0.75);

/** A planned sheet as it will be printed, drawn small: its cells with their looks and texts; what is calculated is blank. */
export function SheetPicture({ plan, label }: { readonly plan: SheetPlan; readonly label: string }) {
  const styles = useStyles();
  const [block] = plan.cells;
  const rows = block?.rows ?? [];
  const lefts = edges(
    (rows[0] ?? []).map((_, column) => widthOf(plan.columnWidths[lettersOf(column)] ?? 8.43)),
  );
  const tops = edges(rows.map((_, row) => plan.rowHeights?.[row + 1] ?? 15));
  const boxOf = ({ column, row, rows: height, columns }: Area) => ({
    x: MARGIN + (lefts[column] ?? 0),
    y: MARGIN + (tops[row - 1] ?? 0),
    width: (lefts[column + columns] ?? 0) - (lefts[column] ?? 0),
    height: (tops[row - 1 + height] ?? 0) - (tops[row - 1] ?? 0),
  });
  const merged = new Map(plan.merges.flatMap(linesOf).map((area) => [address(area.column, area.row), area]));
  const looks = plan.styles.flatMap((styled) =>
    cellsOf(areaOf(styled.range)).map((area) => [address(area.column, area.row), styled] as const),
  );
  const hidden = new Set([...merged.values()].flatMap(restOf));
  const [width, height] = [(lefts.at(-1) ?? 0) + 2 * MARGIN, (tops.at(-1) ?? 0) + 2 * MARGIN];
  return (
    <svg role="img" aria-label={label} className={styles.picture} viewBox={`0 0 ${width} ${height}`}>
      <g aria-hidden>
        {looks.map(([at, { style, align, format }]) => {
          if (hidden.has(at) || !style) return null;
          const area = merged.get(at) ?? areaOf(at);
          const box = boxOf(area);
          if (box.width === 0 || box.height === 0) return null;
          const { theme, borders, bottomLine, bold, size = TEXT_SIZE, ...own } = LOOKS[style];
          const { fill, color = COLORS.ink } = { ...(theme && THEME_LOOKS[theme]), ...own };
          const cell = rows[area.row - 1]?.[area.column];
          const text = typeof cell === 'string' || typeof cell === 'number' ? shown(cell, format) : '';
          const [anchor, x] =
            align === 'center'
              ? ['middle', box.width / 2]
              : align === 'right'
                ? ['end', box.width - 3]
                : ['start', 3];
          const isOpen = style === 'title' || style === 'subtitle' || style === 'section';
          return (
            <g key={at}>
              {(fill ?? borders) && (
                <rect
                  {...box}
                  fill={fill ?? 'none'}
                  stroke={borders ? COLORS.line : 'none'}
                  strokeWidth={1}
                />
              )}
              {bottomLine && (
                <path
                  d={`M${box.x} ${box.y + box.height}h${box.width}`}
                  stroke={COLORS.quiet}
                  strokeWidth={1}
                />
              )}
              {text !== '' && (
                <svg {...box} overflow={isOpen ? 'visible' : 'hidden'}>
                  <text
                    x={x}
                    y={size + 2}
                    fontSize={size}
                    fontWeight={bold ? 700 : 400}
                    fill={color}
                    textAnchor={anchor as 'start' | 'middle' | 'end'}
                  >
                    {text}
                  </text>
                </svg>
              )}
            </g>
          );
        })}
      </g>
    </svg>
  );
}

/** About as Excel shows it. */
function shown(cell: string | number, format: NumberFormat | undefined): string {
  if (typeof cell === 'string') return cell;
  switch (format) {
    case 'date':
      return isoDate(cell);
    case 'ratio':
      return `${Math.round(cell * 100)}%`;
    default:
      return cell.toLocaleString('en-US', { maximumFractionDigits: 2 });
  }
}

/** Where each begins, and where the last one ends. */
const edges = (sizes: readonly number[]): number[] =>
  sizes.reduce((all, size) => [...all, (all.at(-1) ?? 0) + size], [0]);

const lettersOf = (column: number): string => address(column, 1).slice(0, -1);

/** An area row by row. */
const linesOf = (range: string): Area[] => {
  const { column, row, rows, columns } = areaOf(range);
  return Array.from({ length: rows }, (_, index) => ({ column, row: row + index, rows: 1, columns }));
};

const cellsOf = ({ column, row, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    column: column + (index % columns),
    row: row + Math.floor(index / columns),
    rows: 1,
    columns: 1,
  }));

/** The cells of a merged area that its first cell takes in. */
const restOf = (area: Area): string[] =>
  cellsOf(area)
    .slice(1)
    .map(({ column, row }) => address(column, row));
