import { HorizontalAlign, InterceptorEffectEnum } from '@univerjs/core';
import type {
  ICellCustomRender,
  ICellDataForSheetInterceptor,
  IStyleData,
  Nullable,
  SheetSkeleton,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { cellAt } from '../../model/cells';
import type {
  Area,
  CellData,
  Cells,
  ChartData,
  ConditionalFormatData,
  SheetData,
  WorkbookData,
} from '../../model/workbook-data';
import { chartPicture } from './chart-picture';
import { shownContent, styleOf } from './cell-look';
import type { Holding } from './conditions';
import { tableLook } from './table-look';

/** Comes after Univer's own, so that the looks lie above the cell's. */
const PRIORITY = 5;
const BAR_OPACITY = 0.55;

const contains = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

/**
 * What a sheet shows beyond the contents and formats of its cells: values spilled from other cells, the looks of tables
 * and conditional formats, and charts.
 */
export class Overlay {
  private workbook: WorkbookData | null = null;
  private sheet: SheetData | null = null;
  private spilled: Cells = {};
  private holding: Holding = new Map();
  private readonly charts = new ChartPictures();
  /** Least and greatest value under each data bar. */
  private readonly extents = new Map<string, readonly [least: number, greatest: number]>();

  constructor(
    interceptors: SheetInterceptorService,
    private readonly redraw: () => void,
  ) {
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'embedded-overlay',
      priority: PRIORITY,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col }, next) =>
        next(subUnitId === this.sheet?.id ? this.look(cell, row, col) : cell),
    });
  }

  show(workbook: WorkbookData, sheet: SheetData, spilled: Cells): void {
    Object.assign(this, { workbook, sheet, spilled });
    this.extents.clear();
    this.charts.forget();
  }

  /** Shows where the conditions of the sheet's conditional formats hold. */
  showConditions(holding: Holding): void {
    this.holding = holding;
    this.redraw();
  }

  private look(
    cell: Nullable<ICellDataForSheetInterceptor>,
    row: number,
    column: number,
  ): Nullable<ICellDataForSheetInterceptor> {
    const { workbook, sheet } = this;
    if (!workbook || !sheet) return cell;
    const data = cellAt(sheet.cells, row, column);
    const spilled = data?.f ? undefined : cellAt(this.spilled, row, column);
    const styles = this.stylesAt(sheet, workbook, row, column, spilled ?? data);
    const drawings = this.drawingsAt(sheet, workbook, row, column);
    if (!spilled && styles.length === 0 && drawings.length === 0) return cell;
    const looked: ICellDataForSheetInterceptor = { ...cell };
    if (spilled) Object.assign(looked, shownContent(spilled));
    if (styles.length > 0)
      looked.interceptorStyle = Object.assign({}, cell?.interceptorStyle, ...styles) as IStyleData;
    if (drawings.length > 0) looked.customRender = [...(cell?.customRender ?? []), ...drawings];
    return looked;
  }

  /** From the weakest to the strongest. */
  private stylesAt(
    sheet: SheetData,
    workbook: WorkbookData,
    row: number,
    column: number,
    data: CellData | undefined,
  ): IStyleData[] {
    const styles: IStyleData[] = [];
    const table = sheet.tables.find(({ area }) => contains(area, row, column));
    if (table) styles.push(tableLook(table, row), styleOf(workbook.formats[data?.s ?? ''] ?? {}));
    // Errors and logical values stand in the middle, as in Excel.
    const general = !workbook.formats[data?.s ?? '']?.horizontal;
    if (general && (data?.error || typeof data?.v === 'boolean')) styles.push({ ht: HorizontalAlign.CENTER });
    for (const format of sheet.conditionalFormats) {
      const { fill, color, bold } = format;
      if (!cellAt(this.holding.get(format.id) ?? {}, row, column)) continue;
      styles.push(styleOf({ ...(fill && { fill }), ...(color && { color }), ...(bold && { bold }) }));
    }
    return styles;
  }

  private drawingsAt(
    sheet: SheetData,
    workbook: WorkbookData,
    row: number,
    column: number,
  ): ICellCustomRender[] {
    const bars = sheet.conditionalFormats
      .filter(({ type, area }) => type === 'DataBar' && contains(area, row, column))
      .flatMap((format) => this.dataBar(format, sheet, row, column));
    const charts = sheet.charts
      .filter(
        ({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
      )
      .map((chart) => this.charts.drawing(workbook, chart, this.redraw));
    return [...bars, ...charts];
  }

  /** The longest bar belongs to the greatest value of the range, the shortest to 0 or the least. */
  private dataBar(
    { id, area, barColor = '#638EC6' }: ConditionalFormatData,
    sheet: SheetData,
    row: number,
    column: number,
  ): ICellCustomRender[] {
    const value = this.numberAt(sheet, row, column);
    if (value === null) return [];
    let extent = this.extents.get(id);
    if (!extent) {
      let [least, greatest] = [0, 0];
      for (let r = area.row; r < area.row + area.rows; r++) {
        for (let c = area.column; c < area.column + area.columns; c++) {
          const one = this.numberAt(sheet, r, c) ?? 0;
          [least, greatest] = [Math.min(least, one), Math.max(greatest, one)];
        }
      }
      this.extents.set(id, (extent = [least, greatest]));
    }
    const [least, greatest] = extent;
    const share = greatest > least ? (value - least) / (greatest - least) : 0;
    return [
      {
        drawWith: (context, { primaryWithCoord: { startX, startY, endX, endY } }) => {
          context.save();
          context.globalAlpha = BAR_OPACITY;
          context.fillStyle = barColor;
          context.fillRect(startX + 2, startY + 2, (endX - startX - 4) * share, endY - startY - 4);
          context.restore();
        },
      },
    ];
  }

  private numberAt(sheet: SheetData, row: number, column: number): number | null {
    const v = (cellAt(this.spilled, row, column) ?? cellAt(sheet.cells, row, column))?.v;
    return typeof v === 'number' ? v : null;
  }
}

/** Charts as pictures: each cell under a chart draws its own part of it, so that it scrolls and freezes with the cells. */
class ChartPictures {
  private readonly pictures = new Map<string, HTMLImageElement>();

  /** The charts' data may have changed. */
  forget(): void {
    this.pictures.clear();
  }

  drawing(workbook: WorkbookData, chart: ChartData, redraw: () => void): ICellCustomRender {
    return {
      drawWith: (context, { primaryWithCoord }, skeleton: SheetSkeleton) => {
        const first = skeleton.getCellWithCoordByIndex(chart.from.row, chart.from.column, false);
        const last = skeleton.getCellWithCoordByIndex(chart.to.row, chart.to.column, false);
        const [width, height] = [last.endX - first.startX, last.endY - first.startY];
        const picture = this.picture(workbook, chart, width, height, redraw);
        if (!picture.complete) return;
        const { startX, startY, endX, endY } = primaryWithCoord;
        context.save();
        context.beginPath();
        context.rect(startX, startY, endX - startX, endY - startY);
        context.clip();
        context.drawImage(picture, first.startX, first.startY, width, height);
        context.restore();
      },
    };
  }

  private picture(
    workbook: WorkbookData,
    chart: ChartData,
    width: number,
    height: number,
    redraw: () => void,
  ): HTMLImageElement {
    const key = `${chart.id} ${width} ${height}`;
    const known = this.pictures.get(key);
    if (known) return known;
    const picture = new Image();
    picture.onload = redraw;
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartPicture(workbook, chart, width, height))}`;
    this.pictures.set(key, picture);
    return picture;
  }
}
