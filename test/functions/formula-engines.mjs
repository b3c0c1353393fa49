/**
 * Calculates formulas in the two open-source engines, in a process of its own: IronCalc is an ES module with
 * WebAssembly, which Jest does not load.
 *
 * Standard input: `{ cells: unknown[][], names: { univer, ironcalc }, formulas: { univer, ironcalc } }`. `cells` is the
 * sheet "Data": text that begins with `=` is a formula, `null` an empty cell. Standard output:
 * `{ univer: rows[], ironcalc: rows[] }`, for each formula what it spilled, at most HEIGHT × WIDTH.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const HEIGHT = 8;
const WIDTH = 6;
const BAND = HEIGHT + 1;

const require = createRequire(import.meta.url);
const { cells, names, formulas } = JSON.parse(readFileSync(0, 'utf8'));
const result = {
  univer: await inUniver(names.univer, formulas.univer),
  ironcalc: await inIronCalc(names.ironcalc, formulas.ironcalc),
};
process.stdout.write(JSON.stringify(result), () => process.exit(0));

async function inUniver(lambdas, calls) {
  globalThis.navigator ??= { userAgent: 'node' };
  const { Univer, LocaleType } = require('@univerjs/core');
  const { FUniver } = require('@univerjs/core/facade');
  require('@univerjs/sheets/facade');
  require('@univerjs/engine-formula/facade');
  require('@univerjs/sheets-formula/facade');
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(require('@univerjs/engine-formula').UniverFormulaEnginePlugin);
  univer.registerPlugin(require('@univerjs/sheets').UniverSheetsPlugin);
  univer.registerPlugin(require('@univerjs/sheets-formula').UniverSheetsFormulaPlugin);
  const api = FUniver.newAPI(univer);
  const data = {};
  cells.forEach((row, index) => {
    data[index] = {};
    row.forEach((value, column) => {
      if (value === null) return;
      if (typeof value === 'boolean') data[index][column] = { v: value ? 1 : 0, t: 3 };
      else if (typeof value === 'number') data[index][column] = { v: value, t: 2 };
      else data[index][column] = value.startsWith('=') ? { f: value } : { v: value, t: 1 };
    });
  });
  const width = Math.max(...cells.map((row) => row.length));
  const results = {};
  calls.forEach((f, index) => (results[index * BAND] = { 0: { f } }));
  const workbook = api.createWorkbook({
    id: 'w',
    sheetOrder: ['data', 'results'],
    sheets: {
      data: { id: 'data', name: 'Data', rowCount: cells.length, columnCount: width, cellData: data },
      results: {
        id: 'results',
        name: 'Results',
        rowCount: calls.length * BAND + 1,
        columnCount: WIDTH,
        cellData: results,
      },
    },
    resources: [
      {
        name: 'SHEET_DEFINED_NAME_PLUGIN',
        data: JSON.stringify(
          Object.fromEntries(
            lambdas.map(({ name, formula }) => [
              name,
              { id: name, name, formulaOrRefString: formula, localSheetId: 'AllDefaultWorkbook' },
            ]),
          ),
        ),
      },
    ],
  });
  const calculation = api.getFormula();
  // Its own `onCalculationEnd` gives up after half a minute, which a busy machine may need.
  const ended = new Promise((resolve) => calculation.calculationEnd(resolve));
  calculation.executeCalculation();
  await ended;
  const sheet = workbook.getSheetByName('Results');
  const values = sheet.getRange(0, 0, calls.length * BAND, WIDTH).getValues();
  return calls.map((_, index) => spilled((row, column) => values[index * BAND + row][column] ?? null));
}

async function inIronCalc(lambdas, calls) {
  const { initSync, Model } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const model = new Model('twins', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  model.renameSheet(0, 'Data');
  model.newSheet();
  cells.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value === null) return;
      const isText = typeof value === 'string' && !value.startsWith('=');
      model.setUserInput(0, index + 1, column + 1, isText ? `'${value}` : String(value).toUpperCase());
    }),
  );
  for (const { name, formula } of lambdas) model.newDefinedName(name, null, formula);
  calls.forEach((formula, index) => model.setUserInput(1, index * BAND + 1, 1, formula));
  const all = { sheet: 1, row: 1, column: 1, width: WIDTH, height: calls.length * BAND };
  model.updateRangeStyle(all, 'num_fmt', '0.00000000000000E+00');
  model.resumeEvaluation();
  model.evaluate();
  return calls.map((_, index) =>
    spilled((row, column) => {
      const [r, c] = [index * BAND + row + 1, column + 1];
      const shown = model.getFormattedCellValue(1, r, c);
      const type = model.getCellType(1, r, c);
      if (type === 1 && shown !== '') return Number(shown);
      return shown === '' ? null : shown;
    }),
  );
}

/** What a formula left in its band, without the empty rows and columns behind it. */
function spilled(valueAt) {
  const rows = Array.from({ length: HEIGHT }, (_, row) =>
    Array.from({ length: WIDTH }, (__, column) => valueAt(row, column)),
  );
  return rows;
}
