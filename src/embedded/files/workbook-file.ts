import type { Calculated } from '../calculation/calculated';
import type { WorkbookData } from '../model/workbook-data';

/**
 * A workbook and the file it came from.
 *
 * The model knows only a part of what an Excel file can hold. So a file is never written anew from the model: the package
 * that was opened is kept with the data read from it, and saving puts the difference between that data and today's into
 * that package. What did not change, and what the model does not know (notes, pictures, pivot tables, print settings, custom
 * XML), stays as it was, byte for byte where a part is not touched at all. A new workbook takes the same way, from an empty
 * package.
 */
export interface WorkbookFile {
  readonly data: WorkbookData;
  /** What spilled out of formulas. Before saving, hand over the calculation's latest. */
  readonly calculated: Calculated;
  /** `null` for a workbook that was never a file. */
  readonly opened: OpenedPackage | null;
}

export interface OpenedPackage {
  readonly package: Uint8Array;
  /** As it was read; never changed. */
  readonly data: WorkbookData;
  readonly calculated: Calculated;
}

export const newWorkbookFile = (data: WorkbookData): WorkbookFile => ({
  data,
  calculated: { sheets: {} },
  opened: null,
});
