import type { PageData } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import { descend, isTrue } from './xml';
import type { XmlElement } from './xml';

const POINTS_PER_INCH = 72;

/** The file's numbers of paper sizes, by Office.js's names. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** Titles and area to print are names, see `names.ts`. */
export function readPage(worksheet: XmlElement): PageData {
  const setup = descend(worksheet, 'pageSetup')?.attributes ?? {};
  const options = descend(worksheet, 'printOptions')?.attributes ?? {};
  const margins = descend(worksheet, 'pageMargins')?.attributes;
  const size = Number(setup.paperSize ?? 1);
  const page: PageData = {
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: Object.entries(PAPERS).find(([, number]) => number === size)?.[0] ?? 'Letter',
    zoom: readZoom(worksheet, setup),
    centerHorizontally: isTrue(options.horizontalCentered),
    centerVertically: isTrue(options.verticalCentered),
    margins: {},
  };
  for (const side of SIDES) {
    const inches = margins?.[side];
    // To a ten-thousandth of a point: an inch is no whole number of millimetres, and no margin is finer.
    if (inches !== undefined)
      page.margins[side] = Math.round(Number(inches) * POINTS_PER_INCH * 10_000) / 10_000;
  }
  return page;
}

function readZoom(worksheet: XmlElement, setup: Record<string, string>): PageData['zoom'] {
  if (!isTrue(descend(worksheet, 'sheetPr', 'pageSetUpPr')?.attributes.fitToPage)) {
    return { scale: Number(setup.scale ?? 100) };
  }
  const [width, height] = [Number(setup.fitToWidth ?? 1), Number(setup.fitToHeight ?? 1)];
  return {
    ...(width > 0 ? { horizontalFitToPages: width } : {}),
    ...(height > 0 ? { verticalFitToPages: height } : {}),
  };
}

export function writePage(file: ExcelizeFile, sheet: string, page: PageData): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  done(file.SetSheetProps(sheet, { FitToPage: fits }));
  done(
    file.SetPageLayout(sheet, {
      Size: PAPERS[page.paperSize] ?? 9,
      Orientation: page.orientation.toLowerCase(),
      ...(fits
        ? { FitToWidth: horizontalFitToPages ?? 0, FitToHeight: verticalFitToPages ?? 0 }
        : { AdjustTo: scale ?? 100 }),
    }),
  );
  const margins = Object.entries(page.margins).map(([side, points]) => [
    side.charAt(0).toUpperCase() + side.slice(1),
    points / POINTS_PER_INCH,
  ]);
  done(
    file.SetPageMargins(sheet, {
      ...Object.fromEntries(margins),
      Horizontally: page.centerHorizontally,
      Vertically: page.centerVertically,
    }),
  );
}
