import { address, areaOf } from '../sheets/address';
import type { Change, ProtectionOptions } from '../sheets/plan';
import { cellInput } from './cell-input';
import { validate } from './build-sheet';
import { queueUse } from './cells-in-use';
import { cellsRead } from './cell-read';
import { joined, setNumberFormat } from './cell-styles';
import { JobError } from './job-error';
import { once } from './once';
import { inPieces } from './payload';
import { restoreOfRevision, restoreRows, reviseSheet } from './revise-sheet';
import type { RestoreRows } from './revise-sheet';

/** What a changed place held before, in a form that can be written again: `null` is a cell that was not changed. */
export type Restore =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly range: string;
      readonly input: readonly (readonly (string | number | boolean | null)[])[];
    }
  /** Cells that were empty. */
  | { readonly kind: 'newCells'; readonly sheetId: string; readonly range: string }
  | {
      readonly kind: 'format';
      readonly sheetId: string;
      readonly range: string;
      readonly formats: readonly (readonly string[])[] | string;
    }
  | {
      readonly kind: 'lock';
      readonly sheetId: string;
      readonly ranges: readonly string[];
      readonly locked: boolean;
    }
  | { readonly kind: 'validation'; readonly sheetId: string; readonly range: string }
  | { readonly kind: 'resizeTable'; readonly table: string; readonly range: string }
  | { readonly kind: 'name'; readonly name: string; readonly formula: string }
  | RestoreRows
  | { readonly kind: 'unprotect'; readonly sheetId: string }
  | { readonly kind: 'protect'; readonly sheetId: string; readonly options: ProtectionOptions };

/** Changes of many rows as several of few. */
export function splitChanges(changes: readonly Change[]): Change[] {
  return changes.flatMap((change): Change[] => {
    if (change.kind !== 'cells' && change.kind !== 'newCells') return [change];
    const { column, row, columns } = areaOf(change.range);
    if (change.kind === 'newCells')
      return inPieces(change.rows).map(({ first, rows }) => ({
        ...change,
        range: address(column, row + first, rows.length, columns),
        rows,
      }));
    return inPieces(change.rows.map((cells, index) => [cells, change.before[index] ?? []] as const)).map(
      ({ first, rows }) => ({
        ...change,
        range: address(column, row + first, rows.length, columns),
        rows: rows.map(([cells]) => cells),
        before: rows.map(([, before]) => before),
      }),
    );
  });
}

/** Queues a change; sheets and names are deleted elsewhere, last of all. @param fontName of rows that come */
export function make(context: Excel.RequestContext, change: Change, fontName: string): void {
  if (change.kind === 'deleteSheet' || change.kind === 'deleteName') return;
  if (change.kind === 'revise') reviseSheet(context, change, fontName);
  else if (change.kind === 'resizeTable') resize(context, change.table, change.range);
  else if (change.kind === 'unprotect' || change.kind === 'protect') setProtection(context, change);
  else if (change.kind === 'name') context.workbook.names.getItem(change.name).formula = change.formula;
  else if (change.kind === 'lock') setLocked(context, change);
  else if (change.kind === 'validation')
    validate(rangeOf(context, change.sheetId, change.check.range), change.check, () => '');
  else if (change.kind === 'fillDown') fillDown(context, change.sheetId, change.range);
  else {
    const range = once(context.workbook.worksheets.getItem(change.sheetId).getRange(change.range));
    if (change.kind !== 'format') range.formulas = change.rows.map((row) => row.map(cellInput));
    else setNumberFormat(range, change.format);
  }
}

/** Queues copying the formula in a range's first row into its others, where it names its own rows. */
function fillDown(context: Excel.RequestContext, sheetId: string, range: string): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { column, row, rows, columns } = areaOf(range);
  const first = once(sheet.getRange(address(column, row, 1, columns)));
  const others = once(sheet.getRange(address(column, row + 1, rows - 1, columns)));
  others.copyFrom(first, Excel.RangeCopyType.formulas);
}

/** What taking changes back needs, in their order. */
export function restoresOf(changes: readonly Change[]): Restore[] {
  const opened = new Set(changes.flatMap((change) => (change.kind === 'unprotect' ? [change.sheetId] : [])));
  return changes.flatMap((change) =>
    // A sheet that was opened is closed in any case: once is enough.
    (change.kind === 'protect' && opened.has(change.sheetId)) ||
    change.kind === 'deleteSheet' ||
    change.kind === 'deleteName'
      ? []
      : [restoreOf(change)],
  );
}

function restoreOf(change: Exclude<Change, { kind: 'deleteSheet' | 'deleteName' }>): Restore {
  switch (change.kind) {
    case 'protect':
      return { kind: 'unprotect', sheetId: change.sheetId };
    case 'unprotect':
      return { kind: 'protect', sheetId: change.sheetId, options: change.options };
    case 'resizeTable':
      return { kind: 'resizeTable', table: change.table, range: change.before };
    case 'validation':
      return { kind: 'validation', sheetId: change.sheetId, range: change.check.range };
    case 'lock':
      return { ...change, locked: !change.locked };
    case 'format':
      return { kind: 'format', sheetId: change.sheetId, range: change.range, formats: change.before };
    case 'revise':
      return restoreOfRevision(change);
    case 'name':
      return { kind: 'name', name: change.name, formula: change.before };
    case 'newCells':
    case 'fillDown':
      return { kind: 'newCells', sheetId: change.sheetId, range: change.range };
    case 'cells':
      return {
        kind: 'cells',
        sheetId: change.sheetId,
        range: change.range,
        input: change.before.map((row, r) =>
          row.map((cell, c) => {
            const after = change.rows[r]?.[c];
            if (typeof after !== 'object' || after === null) return cellInput(cell);
            if ('keep' in after) return null;
            // Left empty, so that the formula can spill there again.
            return 'spilled' in after ? '' : cellInput(cell);
          }),
        ),
      };
  }
}

/** Queues putting back what a change found. @param lastRow the last row that the sheet uses now */
export function restore(context: Excel.RequestContext, place: Restore, lastRow: number): void {
  if (place.kind === 'revise') restoreRows(context, place, lastRow);
  else if (place.kind === 'resizeTable') resize(context, place.table, place.range);
  else if (place.kind === 'unprotect' || place.kind === 'protect') setProtection(context, place);
  else if (place.kind === 'lock') setLocked(context, place);
  else if (place.kind === 'validation') rangeOf(context, place.sheetId, place.range).dataValidation.clear();
  else if (place.kind === 'name') context.workbook.names.getItem(place.name).formula = place.formula;
  else {
    const range = once(context.workbook.worksheets.getItem(place.sheetId).getRange(place.range));
    if (place.kind === 'newCells') range.clear(Excel.ClearApplyTo.contents);
    else if (place.kind === 'cells') range.formulas = place.input as unknown as unknown[][];
    else range.numberFormat = place.formats as unknown as string[][];
  }
}

const rangeOf = (context: Excel.RequestContext, sheetId: string, range: string): Excel.Range =>
  once(context.workbook.worksheets.getItem(sheetId).getRange(range));

function setProtection(
  context: Excel.RequestContext,
  change: Extract<Restore, { kind: 'unprotect' | 'protect' }>,
): void {
  const { protection } = context.workbook.worksheets.getItem(change.sheetId);
  if (change.kind === 'unprotect') protection.unprotect();
  else protection.protect(change.options);
}

function setLocked(
  context: Excel.RequestContext,
  { sheetId, ranges, locked }: Extract<Restore, { kind: 'lock' }>,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const addresses of joined(ranges)) once(sheet.getRanges(addresses)).format.protection.locked = locked;
}

function loadProtection(context: Excel.RequestContext, sheetId: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load('name');
  sheet.protection.load('protected,options');
  return sheet;
}

function loadSheet(context: Excel.RequestContext, sheetId: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load('name');
  return sheet;
}

function loadName(context: Excel.RequestContext, name: string): Excel.NamedItem {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('formula');
  return item;
}

function resize(context: Excel.RequestContext, name: string, range: string): void {
  const table = context.workbook.tables.getItem(name);
  table.resize(once(table.worksheet.getRange(range)));
}

/**
 * Queues reading what a change counts on; after the `sync` the answer tells where something else stands by now.
 * @throws JobError (after the `sync`) `name-taken`: the name stands for something else by now, or is gone;
 * `protection-changed`
 */
export function queueComparison(
  context: Excel.RequestContext,
  change: Change,
): () => { readonly sheet: string; readonly address: string } | null {
  if (change.kind === 'format' || change.kind === 'validation') return () => null;
  if (change.kind === 'lock' || change.kind === 'protect') return () => null;
  if (change.kind === 'unprotect') {
    const sheet = loadProtection(context, change.sheetId);
    return () => {
      const { protection } = sheet;
      if (!protection.protected || JSON.stringify(protection.options) !== JSON.stringify(change.options))
        throw new JobError('protection-changed', { sheet: sheet.name });
      return null;
    };
  }
  if (change.kind === 'name' || change.kind === 'deleteName') {
    const item = loadName(context, change.name);
    return () => {
      if (item.isNullObject || item.formula !== change.before)
        throw new JobError('name-taken', { name: change.name });
      return null;
    };
  }
  if (change.kind === 'revise' || change.kind === 'deleteSheet') {
    const { worksheets } = context.workbook;
    const all = once(worksheets.getItem(change.sheetId).getUsedRange(true));
    const used = once(once(worksheets.getItem(change.sheetId).getRange('A1')).getBoundingRect(all));
    used.load('formulas,values,address');
    return () =>
      JSON.stringify(cellsRead(used.formulas, used.values)) === JSON.stringify(change.before)
        ? null
        : placeOf(used.address);
  }
  if (change.kind === 'newCells' || change.kind === 'fillDown') {
    const sheet = loadSheet(context, change.sheetId);
    const use = queueUse(sheet, change.range);
    return () => {
      const address = use();
      return address === null ? null : { sheet: sheet.name, address };
    };
  }
  const range = once(
    change.kind === 'cells'
      ? context.workbook.worksheets.getItem(change.sheetId).getRange(change.range)
      : context.workbook.tables.getItem(change.table).getRange(),
  );
  range.load(change.kind === 'cells' ? 'formulas,values,address' : 'address');
  return () => {
    const here = placeOf(range.address);
    const isSame =
      change.kind === 'cells'
        ? JSON.stringify(cellsRead(range.formulas, range.values)) === JSON.stringify(change.before)
        : here.address === change.before;
    return isSame ? null : here;
  };
}

/** Sheet and cells of an address as Excel writes it. */
function placeOf(written: string): { readonly sheet: string; readonly address: string } {
  const at = written.lastIndexOf('!');
  return {
    sheet: written
      .slice(0, at)
      .replace(/^'(.*)'$/s, '$1')
      .replace(/''/g, "'"),
    address: written.slice(at + 1),
  };
}
