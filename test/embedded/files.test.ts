import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileError } from '../../src/embedded/files/file-error';
import { freezeToValues } from '../../src/embedded/files/freeze-to-values';
import { newWorkbookFile } from '../../src/embedded/files/workbook-file';
import type { WorkbookFile } from '../../src/embedded/files/workbook-file';
import { workbookFiles } from '../../src/embedded/files/workbook-files';
import type { CellData } from '../../src/embedded/model/workbook-data';
import { emptyWorkbook, newSheet } from '../../src/embedded/model/workbook-data';
import { startExcelize } from '../../src/embedded/node/start-excelize';
import { put, sampleWorkbook, withoutIds } from './sample-workbook';

const files = workbookFiles(startExcelize);

const open = (bytes: Uint8Array): Promise<WorkbookFile> => files.openFile('file.xlsx', bytes);

/** The text of a part; the sheets by their place. */
function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`${path} is not there.`);
  return strFromU8(part);
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'opened';
  } catch (error) {
    return error instanceof FileError ? error.code : String(error);
  }
}

describe('a workbook comes back as it was saved', () => {
  test('with one of everything the model knows', async () => {
    const file = sampleWorkbook();
    const { data, calculated } = await open(await files.saveXlsx(file));
    expect(withoutIds(data)).toEqual(withoutIds(file.data));
    expect(Object.values(calculated.sheets).map(({ spilled, spills }) => [spilled, spills])).toEqual(
      file.data.sheets.map(({ id }) => {
        const { spilled = {}, spills = [] } = file.calculated.sheets[id] ?? {};
        return [spilled, spills];
      }),
    );
  });

  test('whatever its cells hold', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary-ascii', maxLength: 20 }),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-x',
        '@a',
        "'a",
        '0012',
        ' a ',
        '_x0041_',
        '_x005F_',
        'a\r\nb',
        ']]>',
        '&lt;',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 200, maxLength: 200 }), async (values) => {
        const file = newWorkbookFile(emptyWorkbook());
        const [sheet = newSheet('')] = file.data.sheets;
        const cells = values.map((v, row): CellData =>
          row % 2 === 0 || typeof v !== 'string' ? { v } : { v, quoted: true },
        );
        cells.forEach((cell, row) => put(sheet, `B${row + 1}`, cell));
        const read = (await open(await files.saveXlsx(file))).data.sheets[0]?.cells ?? {};
        expect(cells.map((_, row) => read[row]?.[1])).toEqual(
          // Minus nought is nought to Excel.
          cells.map((cell) => (cell.v === 0 ? { v: 0 } : cell)),
        );
      }),
      { numRuns: 8, seed: 5 },
    );
  });
});

describe('in the file', () => {
  let bytes: Uint8Array;
  let sheet: string;
  beforeAll(async () => {
    bytes = await files.saveXlsx(sampleWorkbook());
    sheet = partOf(bytes, 'xl/worksheets/sheet2.xml');
  });

  test('texts are texts, numbers numbers', () => {
    expect(sheet).toContain('<c r="B2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toMatch(/<c r="A2"[^>]*><is><t xml:space="preserve">0012<\/t>/);
    expect(sheet).toContain('<c r="B3"><v>0.30000000000000004</v></c>');
    expect(sheet).toContain('<c r="C3" t="b"><v>1</v></c>');
    expect(sheet).toContain('<c r="D3" t="e"><v>#N/A</v></c>');
    const style = Number(/<c r="A2"[^>]* s="(\d+)"/.exec(sheet)?.[1]);
    const styles = partOf(bytes, 'xl/styles.xml');
    const all = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)];
    expect(all[style]?.[0]).toContain('quotePrefix="1"');
    expect(all).toHaveLength(Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]));
  });

  test('formulas stand with the value they had', () => {
    expect(sheet).toMatch(/<c r="A4" s="\d+"><f>SUM\(A3:B3\)<\/f><v>1234.8678<\/v><\/c>/);
    expect(sheet).toContain('<c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(sheet).toContain('<c r="D4" t="b"><f>A3&gt;1</f><v>1</v></c>');
    expect(sheet).toContain('<f t="array" ref="F4">_xldudf_MERIT_KPISCORE(A3:B3,A3:B3,A3:B3)</f><v>92.5</v>');
    expect(sheet).toContain('_xlfn.LET(_xlpm.x,A3,_xlpm.y,_xlfn.MAP(A3:B3,_xlfn.LAMBDA(_xlpm.v,');
    expect(sheet).toContain('<f t="array" ref="J4">SUM(_xlfn.ANCHORARRAY(I4))</f>');
  });

  test('what spills is a dynamic array, its values beside it', () => {
    expect(sheet).toContain(
      '<c r="I4" cm="1"><f t="array" ref="I4:I6">_xlfn._xlws.SORT(_xlfn._xlws.FILTER(Tiers!B2:B5,Tiers!B2:B5&gt;1))</f><v>3</v></c>',
    );
    expect(sheet).toContain('<c r="I5"><v>9</v></c>');
    expect(partOf(bytes, 'xl/metadata.xml')).toContain(
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
    );
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).toContain('relationships/sheetMetadata');
    expect(partOf(bytes, '[Content_Types].xml')).toContain('PartName="/xl/metadata.xml"');
  });

  test('LAMBDAs are named as Excel names them', () => {
    const workbook = partOf(bytes, 'xl/workbook.xml');
    expect(workbook).toContain(
      '<definedName name="KPISCORE" comment="Score &lt;0-100&gt; 得分">_xlfn.LAMBDA(_xlpm.actual,_xlpm.target,_xlpm.weight,_xlop.cap,_xlfn.LET(_xlpm.size,ROWS(_xlpm.actual),IF(_xlfn.ISOMITTED(_xlpm.cap),',
    );
    expect(workbook).toContain('_xlfn.XMATCH(_xlpm.cap,_xlfn._xlws.SORT(_xlfn.UNIQUE(_xlpm.actual)))');
    expect(workbook).toContain('<definedName name="hidden_name" hidden="1">');
    expect(workbook).toContain('<definedName name="local_name" localSheetId="0">');
  });

  test('the sheet looks and prints as it should', () => {
    for (const part of [
      '<mergeCell ref="A1:F1"/>',
      'state="frozen" topLeftCell="C4" xSplit="2" ySplit="3"',
      'showGridLines="false"',
      '<tabColor rgb="FF1B6B4A"/>',
      'fitToPage="true"',
      'fitToHeight="0" fitToWidth="1" orientation="landscape" paperSize="9"',
      '<row r="9" ht="45.75" customHeight="1" hidden="1"/>',
      'hidden="true" max="3" min="3"',
      'sheet="true" objects="true" scenarios="true" formatCells="true" formatColumns="false"',
    ])
      expect(sheet).toContain(part);
    const workbook = partOf(bytes, 'xl/workbook.xml');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">');
    expect(workbook).toContain('lockStructure="true"');
    expect(workbook).toContain('activeTab="1"');
    expect(workbook).toContain('state="veryHidden"');
  });

  test('validations, rules, tables and properties are there', () => {
    expect(sheet).toContain('errorStyle="warning" errorTitle="请检查 &lt;&gt;"');
    expect(sheet).toContain('<formula1>"ja,""nein"",&lt;&amp;&gt;"</formula1>');
    expect(sheet).toContain('<formula>AND($A3&lt;&gt;"",$A3&lt;1)</formula>');
    expect(sheet).toMatch(/x14:dataBar [^>]*gradient="false"/);
    const table = partOf(bytes, 'xl/tables/table1.xml');
    expect(table).toContain('displayName="MeritTiers" ref="A1:C5"');
    expect(table).toContain('<tableColumn id="3" name="People &lt;n&gt;_x000a_line"/>');
    expect(table).toContain('name="TableStyleMedium7"');
    expect(partOf(bytes, 'xl/tables/table2.xml')).not.toContain('autoFilter');
    expect(sheet).toMatch(/<customPr name="meritsheet.key" r:id="rId\d+"\/>/);
    expect(new TextDecoder('utf-16le').decode(unzipSync(bytes)['xl/customProperty2.bin'])).toBe('员工 <1>');
    expect(partOf(bytes, 'docProps/custom.xml')).toContain('name="merit"><vt:lpwstr>值 &lt;1&gt;');
  });

  test('charts are parts of their own, over the cells they cover', () => {
    const chart = partOf(bytes, 'xl/charts/chart1.xml');
    expect(chart).toContain('<barDir val="col">');
    expect(chart).toContain('<f>Tiers!$B$1</f>');
    expect(chart).toContain('<cat><strRef><f>Tiers!$A$2:$A$5</f>');
    expect(chart).toContain('<f>Tiers!$C$2:$C$5</f>');
    expect(chart).toContain('分布 &lt;1&gt; &amp; 指导');
    const untitled = partOf(bytes, 'xl/charts/chart2.xml');
    expect(untitled).toContain('<barDir val="bar"/>');
    expect(untitled).toContain('<autoTitleDeleted val="1"/>');
    const drawing = partOf(bytes, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('name="Distribution"');
    expect(drawing).toMatch(/<xdr:to><xdr:col>9<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>21<\/xdr:row>/);
  });

  test('every relationship leads somewhere, and every part has a type', () => {
    const parts = unzipSync(bytes);
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    for (const path of Object.keys(parts)) {
      if (path.endsWith('.rels') || path === '[Content_Types].xml') continue;
      expect([path, types.includes(`"/${path}"`) || path.endsWith('.xml')]).toEqual([path, true]);
    }
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(Object.keys(parts)).toContain(name);
  });
});

/** A file with parts the model knows nothing of, such as Excel writes. */
async function withForeignParts(): Promise<{ bytes: Uint8Array; foreign: Record<string, string> }> {
  const parts = unzipSync(await files.saveXlsx(sampleWorkbook()));
  const foreign: Record<string, string> = {
    'customXml/item9.xml': '<budget xmlns="urn:hr"><year>2026</year></budget>',
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>李</author></authors><commentList><comment ref="A1" authorId="0"><text><t>note</t></text></comment></commentList></comments>',
    'xl/unknown/thing.dat': 'unknown \u0001 bytes',
  };
  const edit = (path: string, from: string | RegExp, to: string): void => {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    expect(before).toMatch(from);
    parts[path] = strToU8(before.replace(from, to));
  };
  for (const [path, text] of Object.entries(foreign)) parts[path] = strToU8(text);
  edit(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/unknown/thing.dat" ContentType="application/x-thing"/></Types>',
  );
  edit(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item9.xml"/><Relationship Id="rId78" Type="urn:unknown/thing" Target="unknown/thing.dat"/></Relationships>',
  );
  edit(
    'xl/worksheets/_rels/sheet3.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
  );
  edit(
    'xl/worksheets/sheet3.xml',
    '</worksheet>',
    '<extLst><ext uri="{11111111-2222-3333-4444-555555555555}"><un:known xmlns:un="urn:unknown"/></ext></extLst></worksheet>',
  );
  edit(
    'xl/worksheets/sheet3.xml',
    '<c r="A3" t="inlineStr">',
    '<c r="A9" s="0"><f>SUM(1,2)</f><v>3</v></c><c r="A3" t="inlineStr">',
  );
  edit('xl/worksheets/sheet3.xml', '<row r="4">', '<row r="4" x14ac:dyDescent="0.25" xmlns:x14ac="urn:ac">');
  return { bytes: zipSync(parts), foreign };
}

describe('what the model does not know', () => {
  test('survives, byte for byte, whatever else changes', async () => {
    const { bytes, foreign } = await withForeignParts();
    const file = await open(bytes);
    const [review, tiers] = file.data.sheets;
    if (!review || !tiers) throw new Error('no sheets');
    put(tiers, 'C2', { v: 4 });
    tiers.merges.push({ row: 9, column: 0, rows: 1, columns: 2 });
    file.data.sheets.push({ ...newSheet('New'), cells: { 0: { 0: { v: 'x' } } } });
    const saved = await files.saveXlsx(file);
    for (const [path, text] of Object.entries(foreign)) expect(partOf(saved, path)).toBe(text);
    const sheet = partOf(saved, 'xl/worksheets/sheet3.xml');
    expect(sheet).toContain('<un:known xmlns:un="urn:unknown"');
    expect(sheet).toContain('x14ac:dyDescent="0.25"');
    expect(sheet).toContain('<c r="C2"><v>4</v></c>');
    expect(partOf(saved, 'xl/worksheets/_rels/sheet3.xml.rels')).toContain('comments1.xml');
    expect(partOf(saved, '[Content_Types].xml')).toContain('application/x-thing');
    // A sheet nobody touched is the same to the last byte.
    expect(partOf(saved, 'xl/worksheets/sheet2.xml')).toBe(partOf(bytes, 'xl/worksheets/sheet2.xml'));
    expect(withoutIds((await open(saved)).data)).toEqual(withoutIds(file.data));
  });

  test('goes with the sheet it belongs to', async () => {
    const { bytes, foreign } = await withForeignParts();
    const file = await open(bytes);
    file.data.sheets.splice(1, 1);
    file.data.activeSheetId = file.data.sheets[0]?.id ?? '';
    const saved = await files.saveXlsx(file);
    const parts = Object.keys(unzipSync(saved));
    expect(parts).not.toContain('xl/comments1.xml');
    expect(parts.filter((path) => /table|chart|drawing/.test(path))).toEqual([]);
    expect(partOf(saved, 'customXml/item9.xml')).toBe(foreign['customXml/item9.xml']);
    expect((await open(saved)).data.sheets.map(({ name }) => name)).toEqual(["王芳's 考核表", 'hidden']);
  });
});

test('every kind of change arrives in a file that was opened', async () => {
  const file = await open(await files.saveXlsx(sampleWorkbook()));
  const [review, tiers, hidden] = file.data.sheets;
  if (!review || !tiers || !hidden) throw new Error('no sheets');
  review.name = 'Renamed & moved';
  review.names = [];
  review.page = { ...review.page, orientation: 'Portrait', zoom: { scale: 90 } };
  review.validations.splice(1, 3);
  review.conditionalFormats.splice(0, 2);
  review.merges.pop();
  review.frozen = { rows: 0, columns: 0 };
  review.tabColor = '';
  review.showGridlines = true;
  review.hiddenColumns = {};
  review.columnWidths = { 0: 60, 1: 90, 2: 48, 5: 75 };
  review.rowHeights = { 1: 40 };
  review.hiddenRows = {};
  review.properties = { other: 'x' };
  put(review, 'A1', { v: 'plain' });
  put(review, 'I4', {});
  const calculated = { sheets: { [tiers.id]: file.calculated.sheets[tiers.id]! } };
  const [table] = tiers.tables;
  if (table)
    Object.assign(table, {
      name: 'Levels',
      style: 'TableStyleLight9',
      area: { row: 0, column: 0, rows: 7, columns: 4 },
    });
  put(tiers, 'B1', { v: 'Share of all' });
  put(tiers, 'D1', { v: 'New' });
  tiers.tables.splice(1, 1);
  tiers.charts[0] = { ...tiers.charts[0]!, title: 'Other', to: { row: 30, column: 9 } };
  tiers.charts.splice(1, 1);
  tiers.protection = { options: { allowSort: true }, password: null };
  hidden.visibility = 'Visible';
  hidden.protection = null;
  file.data.sheets = [
    hidden,
    tiers,
    { ...newSheet('新'), cells: { 0: { 0: { f: '=Tiers!A1', v: 'Tier' } } } },
    review,
  ];
  file.data.activeSheetId = hidden.id;
  file.data.names = [{ id: '1', name: 'added', formula: '=Tiers!$B$2', visible: true, comment: '' }];
  file.data.structureProtected = false;
  file.data.properties = { merit: 'changed', more: 2 };
  file.data.settings = {};
  const again = await open(await files.saveXlsx({ ...file, calculated }));
  expect(withoutIds(again.data)).toEqual(withoutIds(file.data));
});

describe('a file as Excel writes it', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  async function excelFile(sheetData: string, prefix = ''): Promise<Uint8Array> {
    const parts = unzipSync(await files.saveXlsx(newWorkbookFile(emptyWorkbook('Data'))));
    const own = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
    parts['xl/worksheets/sheet2.xml'] = strToU8(
      `\ufeff<?xml version="1.0"?><${prefix}worksheet ${own}="${MAIN}">${sheetData}</${prefix}worksheet>`,
    );
    parts['xl/sharedStrings.xml'] = strToU8(
      `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>pinyin</t></rPh></si><si><t>a_x000D_b</t></si></sst>`,
    );
    parts['xl/_rels/workbook.xml.rels'] = strToU8(
      strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()).replace(
        '</Relationships>',
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    );
    return zipSync(parts);
  }

  test('is read right', async () => {
    const file = await open(
      await excelFile(
        `<sheetData><row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="str"><f>_xlfn.CONCAT(A1,"_xlpm.")</f><v>plain_xlpm.</v></c></row>
<row r="2"><c r="A2" cm="1"><f t="array" ref="A2:A4">_xlfn._xlws.SORT(B2:B4)</f><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">$C2*D$1+SUM(E2:F2)&amp;"A1"</f><v>7</v></c><c r="C2"><f>_xldudf_MERIT_KPISCORE(A2:A4,_xlfn.ANCHORARRAY(A2))</f><v>9.5</v></c></row>
<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>8</v></c><c r="C3"><f>_xlfn.SINGLE(A2:A4)</f><v>1</v></c></row>
<row r="4"><c r="A4"><v>3</v></c></row></sheetData>`,
      ),
    );
    expect(file.data.sheets[0]?.cells).toMatchObject({
      0: {
        0: { v: 'plain' },
        1: { v: 'rich  text' },
        2: { v: 'a\rb' },
        3: { f: '=CONCAT(A1,"_xlpm.")', v: 'plain_xlpm.' },
      },
      1: {
        0: { f: '=SORT(B2:B4)', v: 1 },
        1: { f: '=$C2*D$1+SUM(E2:F2)&"A1"', v: 7 },
        2: { f: '=MERIT.KPISCORE(A2:A4,A2#)', v: 9.5 },
      },
      2: { 1: { f: '=$C3*D$1+SUM(E3:F3)&"A1"', v: 8 }, 2: { f: '=@A2:A4' } },
    });
    // What spilled is no content, so that it does not stand in the formula's way.
    expect(file.data.sheets[0]?.cells[2]?.[0]).toBeUndefined();
    expect(Object.values(file.calculated.sheets)[0]?.spilled).toEqual({
      2: { 0: { v: 2 } },
      3: { 0: { v: 3 } },
    });
  });

  test('is read right with prefixed elements, and changed where one cell changed', async () => {
    const file = await open(
      await excelFile(
        '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row></x:sheetData>',
        'x:',
      ),
    );
    const [sheet] = file.data.sheets;
    expect(sheet?.cells[0]).toEqual({ 0: { v: 1 }, 1: { v: 'rich  text' } });
    if (sheet) put(sheet, 'A1', { v: 2 });
    const saved = await files.saveXlsx(file);
    // The text with two fonts is still the one it was.
    expect(partOf(saved, 'xl/worksheets/sheet2.xml')).toContain('<c t="s"><v>1</v></c>');
    expect((await open(saved)).data.sheets[0]?.cells[0]).toEqual({ 0: { v: 2 }, 1: { v: 'rich  text' } });
  });
});

test('a frozen copy has the values and no formula', async () => {
  const file = sampleWorkbook();
  const before = JSON.stringify(file);
  const { data } = await open(await files.saveXlsx(freezeToValues(file)));
  expect(JSON.stringify(file)).toBe(before);
  const [review, tiers] = data.sheets;
  expect(JSON.stringify(data.sheets.map(({ cells }) => cells))).not.toContain('"f"');
  expect(review?.cells[3]).toMatchObject({
    0: { v: 1234.8678 },
    2: { v: '#DIV/0!', error: true },
    5: { v: 92.5 },
  });
  // An empty text is nothing at all.
  expect(review?.cells[3]?.[4]).toBeUndefined();
  expect([review?.cells[4]?.[8], review?.cells[5]?.[8]]).toEqual([{ v: 9 }, { v: 'x' }]);
  expect(data.names.map(({ name }) => name)).toEqual(['hidden_name']);
  expect(review?.validations).toHaveLength(9);
  expect(review?.protection).not.toBeNull();
  expect(tiers?.charts).toHaveLength(2);
});

describe('a file that cannot be opened says why', () => {
  const compound = (text: string): Uint8Array =>
    new Uint8Array([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...[...text].flatMap((character) => [character.charCodeAt(0), 0]),
    ]);

  test.each([
    ['old.xls', compound('Workbook'), 'old-excel-file'],
    ['old.xlsx', compound('Workbook'), 'old-excel-file'],
    ['secret.xlsx', compound('EncryptionInfo EncryptedPackage'), 'encrypted-file'],
    ['empty.xlsx', new Uint8Array(), 'empty-file'],
    ['empty.csv', new Uint8Array(), 'empty-file'],
    ['blank.csv', strToU8(' \n\n'.trim() + '\n\n'), 'empty-file'],
    ['broken.xlsx', strToU8('no zip at all'), 'broken-file'],
    ['other.xlsx', zipSync({ 'readme.txt': strToU8('x') }), 'broken-file'],
    ['letter.docx', zipSync({ 'readme.txt': strToU8('x') }), 'file-kind'],
    ['macros.xlsm', zipSync({ 'readme.txt': strToU8('x') }), 'file-kind'],
    ['noname', strToU8('x'), 'file-kind'],
  ])('%s', async (name, bytes, code) => {
    expect(await codeOf(files.openFile(name, bytes))).toBe(code);
  });

  test('a workbook cut off, and one whose sheet is no XML', async () => {
    const bytes = await files.saveXlsx(newWorkbookFile(emptyWorkbook()));
    expect(await codeOf(open(bytes.slice(0, bytes.length / 2)))).toBe('broken-file');
    const parts = unzipSync(bytes);
    parts['xl/worksheets/sheet2.xml'] = strToU8('<worksheet><sheetData>');
    expect(await codeOf(open(zipSync(parts)))).toBe('broken-file');
  });
});
