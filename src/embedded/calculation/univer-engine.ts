import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  RTree,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import type { ICellData, IWorkbookData, Nullable, Workbook } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FormulaDataModel,
  IFunctionService,
  ISuperTableService,
  LexerTreeBuilder,
  NumberValueObject,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  StringValueObject,
  UniverFormulaEnginePlugin,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import type {
  BaseValueObject,
  IFunctionNames,
  ISetFormulaCalculationNotificationMutation,
  ISetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { optionalLambdas, rewriteCalls } from '../lambda-arity';
import type { NamedFormula } from '../lambda-arity';
import { cellAt, setCell } from '../model/cells';
import type { Area, CellData, CellValue, WorkbookData } from '../model/workbook-data';
import type { Calculated, CalculatedSheet, Engine } from './calculated';
import type { FunctionCall, FunctionResult } from './function-calls';

/** A function that calls functions can need one round more for each level; more than this is a loop. */
const MAX_ROUNDS = 50;

/**
 * Univer as a formula engine: handed the workbook as a snapshot, which is nearly free however many sheets there are.
 * Custom functions are looked up in a memo; what is missing is called all at once and the workbook calculated again, so
 * that there are as many rounds as formulas depend on one another, not as many as there are calls.
 */
export function univerEngine(): Engine {
  compareWithoutIndex();
  indexAtOnce();
  rememberTexts();
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  const injector = univer.__getInjector();
  const memo = new CallMemo();
  const registered = new Set<string>();
  let number = 0;

  const calculate: Engine = async (workbook, functions, known) => {
    for (const name of functions.names) {
      if (registered.has(name)) continue;
      registered.add(name);
      injector.get(IFunctionService).registerExecutors(new MemoFunction(name, memo));
    }
    const id = `workbook-${(number += 1)}`;
    const { snapshot, isKnown } = snapshotOf(workbook, known, id);
    if (isKnown) return known;
    const tables = injector.get(ISuperTableService);
    for (const sheet of workbook.sheets) {
      for (const { name, area } of sheet.tables) {
        tables.registerTable(id, name, {
          sheetId: sheet.id,
          range: rangeOf(area),
          titleMap: new Map(
            Array.from({ length: area.columns }, (_, index) => [
              String(cellAt(sheet.cells, area.row, area.column + index)?.v ?? ''),
              index,
            ]),
          ),
        });
      }
    }
    const unit = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
    try {
      const commands = injector.get(ICommandService);
      memo.clear();
      for (let round = 0; round < MAX_ROUNDS; round++) {
        // Univer keeps the trees of formulas by their text, and building LETs and LAMBDAs changes them: kept from an earlier
        // calculation, or from a workbook with other names, they give #VALUE!. This is its way to forget them.
        injector.get(LexerTreeBuilder).dispose();
        await calculationOf(commands);
        const missing = memo.takeMissing();
        if (missing.length === 0) break;
        const results = await functions.call(missing.map(({ call }) => call));
        missing.forEach(({ key }, index) => memo.keep(key, results[index]));
      }
      return readResults(unit, workbook, known, injector.get(FormulaDataModel));
    } finally {
      injector.get(IUniverInstanceService).disposeUnit(id);
    }
  };

  // One after the other: a Univer calculates one workbook at a time.
  let turn: Promise<unknown> = Promise.resolve();
  return (workbook, functions, known) => {
    const result = turn.then(() => calculate(workbook, functions, known));
    turn = result.catch(() => undefined);
    return result;
  };
}

/**
 * Univer keeps an index of the values in each column for its comparisons. Arrays that functions give (`ROW`, `MATCH`, …) go into
 * it as if they stood at the formula's own place, and from then on comparisons with the cells there are wrong. Without the
 * index each comparison looks at the values.
 */
function compareWithoutIndex(): void {
  const arrays = ArrayValueObject.prototype as unknown as {
    _rowCount: number;
    _batchOperatorValue(...given: readonly unknown[]): void;
    __batchOperatorRowValue(...given: readonly unknown[]): void;
  };
  const NOWHERE = ['', '', -1, -1];
  arrays._batchOperatorValue = function (value, column, result, type, ...how) {
    for (let row = 0; row < this._rowCount; row++) {
      this.__batchOperatorRowValue(value, column, result, type, row, ...NOWHERE, ...how);
    }
  };
}

/**
 * Univer puts the places that formulas refer to into an index one by one. Put in together, when it is first searched, they
 * take a fraction of the time.
 */
function indexAtOnce(): void {
  // So few are put in one by one even together.
  const FEW = 8;
  const trees = RTree.prototype as unknown as { getTree(unit: string, sheet: string): PlaceIndex };
  const indexOf = Object.getOwnPropertyDescriptor(trees, 'getTree')?.value as typeof trees.getTree;
  const indexed = new WeakSet<PlaceIndex>();
  trees.getTree = function (unit, sheet) {
    const index = indexOf.call(this, unit, sheet);
    if (indexed.has(index)) return index;
    indexed.add(index);
    const { insert, search } = index;
    const waiting: unknown[] = [];
    index.insert = (place) => waiting.push(place);
    index.search = (area) => {
      const places = waiting.splice(0);
      if (places.length > FEW) index.load(places);
      else for (const place of places) insert.call(index, place);
      return search.call(index, area);
    };
    return index;
  };
}

interface PlaceIndex {
  insert(place: unknown): unknown;
  load(places: readonly unknown[]): unknown;
  search(area: unknown): unknown[];
}

/** Univer looks at a text each time whether it is a number, a date or a time: most of what comparing with texts takes. */
function rememberTexts(): void {
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  const texts = new Memory<string>();
  ValueObjectFactory.create = (value, isIgnoreNumberPattern) => {
    if (typeof value !== 'string') return create(value, isIgnoreNumberPattern);
    const text = texts.get(value);
    if (text !== undefined) return StringValueObject.create(text);
    const made = create(value, isIgnoreNumberPattern);
    // A literal of a formula stands in quotes.
    if (!isIgnoreNumberPattern && made.isString()) texts.keep(value, (made as StringValueObject).getValue());
    return made;
  };
  const { prototype } = StringValueObject;
  const convert = Object.getOwnPropertyDescriptor(prototype, 'convertToNumberObjectValue')
    ?.value as () => NumberValueObject;
  const errors = new Memory<NumberValueObject>();
  prototype.convertToNumberObjectValue = function (this: StringValueObject): NumberValueObject {
    const text = this.getValue();
    const known = errors.get(text);
    if (known) return known;
    const made = convert.call(this);
    if (made.isError()) errors.keep(text, made);
    return made;
  };
}

/** What has been found out about texts; it forgets when it has grown too large. */
class Memory<T> {
  private static readonly MOST = 100_000;
  private readonly found = new Map<string, T>();

  get(text: string): T | undefined {
    return this.found.get(text);
  }
  keep(text: string, what: T): void {
    if (this.found.size >= Memory.MOST) this.found.clear();
    this.found.set(text, what);
  }
}

/** Everything, forced: what need not be calculated has been handed over as values. */
const ALL: ISetFormulaCalculationStartMutation = {
  options: null,
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/**
 * Univer's own way to start waits a tenth of a second for more to come, and its `onCalculationEnd` gives up after half a
 * minute, which a busy machine or a large workbook may need.
 */
function calculationOf(commands: ICommandService): Promise<void> {
  return new Promise((resolve) => {
    const listening = commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState === undefined) return;
      listening.dispose();
      resolve();
    });
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, ALL, { onlyLocal: true });
  });
}

const rangeOf = ({ row, column, rows, columns }: Area) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

const LONGEST_STACK = 8;

/** @returns also whether all values are known */
function snapshotOf(
  workbook: WorkbookData,
  known: Calculated,
  id: string,
): { readonly snapshot: IWorkbookData; readonly isKnown: boolean } {
  let isKnown = true;
  const lambdas = optionalLambdas(workbook.names);
  const needed = new Map<string, NamedFormula>();
  const sheets: IWorkbookData['sheets'] = {};
  // All sheets get one size: Univer cuts what a formula refers to down to the size of the formula's own sheet, and an array on
  // the way that is longer than the sheet becomes #REF!. The twins stack seven columns into one.
  let [lastRow, columnCount] = [100, 26];
  for (const sheet of workbook.sheets) {
    const cellData: Record<number, Record<number, ICellData>> = {};
    const { values = {}, spilled = {} } = known.sheets[sheet.id] ?? {};
    for (const row in spilled) {
      const ofRow: Record<number, ICellData> = (cellData[row] = {});
      lastRow = Math.max(lastRow, Number(row));
      for (const column in spilled[row]) {
        columnCount = Math.max(columnCount, Number(column) + 10);
        ofRow[Number(column)] = univerCell(spilled[row][Number(column)] ?? {});
      }
    }
    for (const row in sheet.cells) {
      const ofRow: Record<number, ICellData> = (cellData[row] ??= {});
      lastRow = Math.max(lastRow, Number(row));
      for (const column in sheet.cells[row]) {
        const cell = sheet.cells[row][Number(column)];
        if (cell?.f === undefined && cell?.v === undefined) continue;
        columnCount = Math.max(columnCount, Number(column) + 10);
        const value = cell.f ? values[Number(row)]?.[Number(column)] : cell;
        isKnown &&= value !== undefined;
        ofRow[Number(column)] = value
          ? univerCell(value)
          : { f: rewriteCalls(cell.f ?? '', lambdas, needed) };
      }
    }
    sheets[sheet.id] = { id: sheet.id, name: sheet.name, cellData };
  }
  const rowCount = LONGEST_STACK * (lastRow + 50);
  for (const sheet of Object.values(sheets)) Object.assign(sheet, { rowCount, columnCount });
  const names = [
    ...workbook.names.filter(({ name }) => !lambdas.has(name.toUpperCase())),
    ...needed.values(),
  ];
  const definedNames = Object.fromEntries(
    names.map(({ name, formula }, index) => [
      `n${index}`,
      { id: `n${index}`, name, formulaOrRefString: formula, localSheetId: 'AllDefaultWorkbook' },
    ]),
  );
  const snapshot: IWorkbookData = {
    id,
    name: id,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames) }],
  };
  return { snapshot, isKnown };
}

function univerCell({ v, error }: CellData): ICellData {
  if (v === undefined) return {};
  if (typeof v === 'number') return { v, t: CellValueType.NUMBER };
  if (typeof v === 'boolean') return { v: v ? 1 : 0, t: CellValueType.BOOLEAN };
  // An error value is entered as a formula: as text it would be no error to the formulas that read it.
  return error ? { f: `=${v}` } : { v, t: CellValueType.STRING };
}

function readResults(
  unit: Workbook,
  workbook: WorkbookData,
  known: Calculated,
  model: FormulaDataModel,
): Calculated {
  const arrays = model.getArrayFormulaCellData()[unit.getUnitId()] ?? {};
  const arrayRanges = model.getArrayFormulaRange()[unit.getUnitId()] ?? {};
  const sheets: Record<string, CalculatedSheet> = {};
  for (const sheet of workbook.sheets) {
    const matrix = unit.getSheetBySheetId(sheet.id)?.getCellMatrix();
    const result: CalculatedSheet = { values: {}, spilled: {}, spills: [] };
    sheets[sheet.id] = result;
    const before = known.sheets[sheet.id];
    for (const [row, cells] of Object.entries(before?.spilled ?? {}))
      result.spilled[Number(row)] = { ...cells };
    result.spills.push(...(before?.spills ?? []));
    for (const row in sheet.cells) {
      for (const column in sheet.cells[row]) {
        if (!sheet.cells[row][Number(column)]?.f) continue;
        setCell(
          result.values,
          Number(row),
          Number(column),
          before?.values[Number(row)]?.[Number(column)] ??
            readCell(matrix?.getValue(Number(row), Number(column))),
        );
      }
    }
    for (const row in arrays[sheet.id]) {
      for (const column in arrays[sheet.id]?.[Number(row)]) {
        if (cellAt(sheet.cells, Number(row), Number(column))?.f) continue;
        const cell = arrays[sheet.id]?.[Number(row)]?.[Number(column)];
        setCell(result.spilled, Number(row), Number(column), readCell(cell));
      }
    }
    for (const row in arrayRanges[sheet.id]) {
      for (const column in arrayRanges[sheet.id]?.[Number(row)]) {
        const range = arrayRanges[sheet.id]?.[Number(row)]?.[Number(column)];
        if (!range) continue;
        result.spills.push({
          row: range.startRow,
          column: range.startColumn,
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        });
      }
    }
  }
  return { sheets };
}

const ERROR_VALUE = /^#(?:N\/A|VALUE!|DIV\/0!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!|CYCLE!)$/;

function readCell(cell: Nullable<ICellData>): CellData {
  const v = cell?.v;
  if (v === null || v === undefined) return { v: '' };
  if (cell?.t === CellValueType.BOOLEAN) return { v: Boolean(v) };
  if (typeof v === 'string' && ERROR_VALUE.test(v)) return { v, error: true };
  return { v };
}

interface Missing {
  readonly key: string;
  readonly call: FunctionCall;
}

/** The results of a calculation's calls so far. */
class CallMemo {
  private readonly results = new Map<string, FunctionResult | null>();
  private missing: Missing[] = [];

  clear(): void {
    this.results.clear();
    this.missing = [];
  }
  /** `null`: asked for, to be called after this round. */
  lookUp(id: string, parameters: readonly unknown[]): FunctionResult | null {
    const key = `${id}${JSON.stringify(parameters)}`;
    const known = this.results.get(key);
    if (known !== undefined) return known;
    this.results.set(key, null);
    this.missing.push({ key, call: { id, parameters } });
    return null;
  }
  keep(key: string, result: FunctionResult | undefined): void {
    this.results.set(key, result ?? { ok: false, error: '#VALUE!', message: '' });
  }
  takeMissing(): Missing[] {
    return this.missing.splice(0);
  }
}

class MemoFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly functionName: string,
    private readonly memo: CallMemo,
  ) {
    super(functionName as unknown as IFunctionNames);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const result = this.memo.lookUp(this.functionName, variants.map(plain));
    if (result === null) return ErrorValueObject.create('#N/A' as never);
    if (!result.ok) return ErrorValueObject.create(result.error as never);
    return asValueObject(result.value);
  }
}

/** An argument as the client's messages carry it: ranges as rows, blanks as `null`, errors as objects. */
function plain(value: BaseValueObject): unknown {
  if (value.isArray()) {
    const rows: unknown[][] = [];
    (value as ArrayValueObject).iterator((cell, row, column) => {
      (rows[row] ??= [])[column] = cell ? plain(cell) : null;
    });
    return rows;
  }
  if (value.isNull()) return null;
  if (value.isError())
    return { type: 'CustomFunctionError', code: (value as ErrorValueObject).getErrorType() };
  return value.getValue();
}

function asValueObject(value: unknown): BaseValueObject {
  if (Array.isArray(value)) {
    const rows = value as unknown[][];
    return ArrayValueObject.createByArray(rows.map((row) => row.map(asCell)));
  }
  const cell = asCell(value);
  if (typeof cell === 'number') return NumberValueObject.create(cell);
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
  return ERROR_VALUE.test(cell) ? ErrorValueObject.create(cell as never) : StringValueObject.create(cell);
}

/** A result's value; an error among results comes as an object with its code. */
function asCell(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  const { code, basicValue } = (value ?? {}) as { code?: string; basicValue?: string };
  return code ?? basicValue ?? '';
}
