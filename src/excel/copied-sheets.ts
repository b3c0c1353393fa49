import { address, areaOf } from '../sheets/address';
import type { CellBlock, PlanCell, SheetPlan } from '../sheets/plan';

const KEEP = { keep: true } as const;

/**
 * Of each sheet, the earlier one of which it is a copy but for some cells; `null` for one that is built. A sheet takes some
 * 85 kB to build, a copy of somebody's of the same role some 5: its looks, its checks and most of its formulas come with it.
 */
export function mastersOf(sheets: readonly SheetPlan[]): (SheetPlan | null)[] {
  const masters = new Map<string, SheetPlan>();
  return sheets.map((sheet) => {
    // Tables have names of their own, and charts draw on cells of their own sheet.
    if (sheet.tables.length + sheet.charts.length > 0) return null;
    const shape = shapeOf(sheet);
    const master = masters.get(shape);
    if (!master) masters.set(shape, sheet);
    return master ?? null;
  });
}

/** Everything about a sheet but its cells and its name, and where cells stand. */
const shapeOf = ({ cells, key: _key, title: _title, ...looks }: SheetPlan): string =>
  JSON.stringify([looks, cells.map(({ at, rows }) => [at, rows.length, rows[0]?.length])]);

/** The cells in which a copy differs from its master, in as few blocks as there are runs of such rows. */
export function differingCells(sheet: SheetPlan, master: SheetPlan): CellBlock[] {
  return sheet.cells.flatMap(({ at, rows }, index) => {
    const { column, row } = areaOf(at);
    const others = master.cells[index]?.rows ?? [];
    const isOther = (r: number, c: number): boolean =>
      JSON.stringify(rows[r]?.[c]) !== JSON.stringify(others[r]?.[c]);
    const blocks: { first: number; lines: PlanCell[][] }[] = [];
    rows.forEach((line, r) => {
      if (!line.some((_, c) => isOther(r, c))) return;
      const different = line.map((cell, c) => (isOther(r, c) ? cell : KEEP));
      const last = blocks.at(-1);
      if (last && last.first + last.lines.length === r) last.lines.push(different);
      else blocks.push({ first: r, lines: [different] });
    });
    return blocks.map(({ first, lines }) => ({ at: address(column, row + first), rows: lines }));
  });
}
