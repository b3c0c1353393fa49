import type { WorkbookFile } from '../../src/embedded/files/workbook-file';
import { setCell } from '../../src/embedded/model/cells';
import { parseArea } from '../../src/embedded/model/address';
import { newId, newSheet } from '../../src/embedded/model/workbook-data';
import type { Area, CellData, Cells, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';

export function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return area;
}

export function put(sheet: SheetData, address: string, cell: CellData): void {
  const { row, column } = areaAt(address);
  setCell(sheet.cells, row, column, cell);
}

/** A workbook with one of everything the model knows. */
export function sampleWorkbook(): WorkbookFile {
  const review = newSheet("王芳's 考核表");
  const tiers = newSheet('Tiers');
  const hidden = newSheet('hidden');

  put(review, 'A1', { v: '绩效考核表', s: 'title' });
  put(review, 'A2', { v: '0012', quoted: true });
  put(review, 'B2', { v: '=1+1' });
  put(review, 'C2', { v: '-5%' });
  put(review, 'D2', { v: '+86', quoted: true, s: 'entry' });
  put(review, 'E2', { v: 'a\nb  & <c> "d" ' });
  put(review, 'A3', { v: 1234.5678, s: 'money' });
  put(review, 'B3', { v: 0.1 + 0.2 });
  put(review, 'C3', { v: true });
  put(review, 'D3', { v: '#N/A', error: true });
  put(review, 'E3', { v: 46000, s: 'date' });
  put(review, 'F3', { s: 'entry' });
  put(review, 'A4', { f: '=SUM(A3:B3)', v: 1234.8678, s: 'money' });
  put(review, 'B4', { f: '=IF(A3>1,"<ja>","")', v: '<ja>' });
  put(review, 'C4', { f: '=1/0', v: '#DIV/0!', error: true });
  put(review, 'D4', { f: '=A3>1', v: true });
  put(review, 'E4', { f: '=IF(A3>1,"","x")', v: '' });
  put(review, 'F4', { f: '=MERIT.KPISCORE(A3:B3,A3:B3,A3:B3)', v: 92.5 });
  put(review, 'G4', { f: '=KPISCORE(A3:B3,A3:B3,A3:B3)', v: 92.5 });
  put(review, 'H4', { f: '=LET(x,A3,y,MAP(A3:B3,LAMBDA(v,IF(v="x",x,v))),SUM(y))', v: 3 });
  put(review, 'I4', { f: '=SORT(FILTER(Tiers!B2:B5,Tiers!B2:B5>1))', v: 3 });
  put(review, 'J4', { f: '=SUM(I4#)', v: 30 });
  put(review, 'K4', { f: '=STDEV.S(A3:B3)+NETWORKDAYS.INTL(A3,B3)', v: 1 });
  put(review, 'L4', { f: '=IFERROR(INDEX(MeritTiers[Share],MATCH("A",MeritTiers[Tier],0)),"")', v: 0.3 });
  review.columnWidths = { 0: 90, 1: 90, 2: 0, 5: 61.5 };
  review.hiddenColumns = { 2: true };
  review.rowHeights = { 0: 30, 8: 45.75 };
  review.hiddenRows = { 8: true };
  review.merges = [areaAt('A1:F1'), areaAt('G1:H2')];
  review.frozen = { rows: 3, columns: 2 };
  review.selection = areaAt('D6:E7');
  review.showGridlines = false;
  review.tabColor = '#1B6B4A';
  review.validations = [
    {
      areas: [areaAt('F3'), areaAt('F5:F9')],
      rule: { decimal: { formula1: 0, formula2: 100, operator: 'Between' } },
      ignoreBlanks: true,
      errorAlert: { title: '请检查 <>', message: '"0" & 100', showAlert: true, style: 'Warning' },
      prompt: { title: '实际值', message: '第一行\n第二行', showPrompt: true },
    },
    {
      areas: [areaAt('G5:G9')],
      rule: { list: { inCellDropDown: true, source: '=Tiers!$A$2:$A$5' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
    {
      areas: [areaAt('H5:H9')],
      rule: { list: { inCellDropDown: false, source: 'ja,"nein",<&>' } },
      ignoreBlanks: false,
      errorAlert: { title: 't', message: 'm', showAlert: false, style: 'Information' },
    },
    {
      areas: [areaAt('I5')],
      rule: { wholeNumber: { formula1: '=A3<B3', operator: 'GreaterThan' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
    {
      areas: [areaAt('J5')],
      rule: { date: { formula1: '1900-01-01', operator: 'GreaterThan' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
    {
      areas: [areaAt('J6')],
      rule: { date: { formula1: '2026-02-28', formula2: '2026-12-31', operator: 'NotBetween' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
    {
      areas: [areaAt('K5')],
      rule: { time: { formula1: 0.5, operator: 'LessThanOrEqual' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
    {
      areas: [areaAt('L5')],
      rule: { textLength: { formula1: 10, operator: 'NotEqualTo' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
    {
      areas: [areaAt('M5')],
      rule: { custom: { formula: '=AND(A3<>"",LEN(A3)<5)' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
  ];
  review.conditionalFormats = [
    {
      id: newId(),
      area: areaAt('A3:F9'),
      type: 'Custom',
      formula: '=AND($A3<>"",$A3<1)',
      fill: '#FFCCCC',
      color: '#990000',
      bold: true,
    },
    { id: newId(), area: areaAt('B3:B9'), type: 'DataBar', barColor: '#1B6B4A', gradient: false },
    { id: newId(), area: areaAt('C3:C9'), type: 'DataBar', barColor: '#638EC6', gradient: true },
    {
      id: newId(),
      area: areaAt('B3:B9'),
      type: 'CellValue',
      rule: { formula1: '=1', formula2: '=$A$3', operator: 'Between' },
      fill: '#DDF0E4',
    },
    {
      id: newId(),
      area: areaAt('A3:F9'),
      type: 'CellValue',
      rule: { formula1: '="x<y"', operator: 'NotEqualTo' },
      color: '#123456',
    },
  ];
  review.protection = { options: { allowFormatColumns: true, allowAutoFilter: true }, password: null };
  review.page = {
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    centerVertically: false,
    margins: { top: 42.5197, bottom: 42.5197, left: 42.5197, right: 42.5197, header: 21.6, footer: 21.6 },
    titleRows: '1:3',
    printArea: 'A1:L20',
  };
  review.properties = { 'meritsheet.kind': 'review', 'meritsheet.key': '员工 <1>' };
  review.names = [
    { id: newId(), name: 'local_name', formula: "='王芳''s 考核表'!$A$1", visible: true, comment: '' },
  ];

  [
    ['Tier', 'Share', 'People <n>\nline'],
    ['S', 0.1, 3],
    ['A', 0.3, 9],
    ['B', 0.5, 15],
    ['C', 0.1, 3],
  ].forEach((row, r) => row.forEach((v, c) => setCell(tiers.cells, r, c, { v })));
  put(tiers, 'E1', { v: 'Tier' });
  put(tiers, 'F1', { v: 'n' });
  put(tiers, 'E2', { f: '=SEQUENCE(2)', v: 1 });
  tiers.tables = [
    {
      id: newId(),
      name: 'MeritTiers',
      area: areaAt('A1:C5'),
      style: 'TableStyleMedium7',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
    },
    {
      id: newId(),
      name: '第二张表',
      area: areaAt('E1:F3'),
      style: 'TableStyleLight1',
      showHeaders: true,
      showTotals: false,
      showFilterButton: false,
      showBandedRows: false,
    },
  ];
  tiers.charts = [
    {
      id: newId(),
      name: 'Distribution',
      type: 'ColumnClustered',
      title: '分布 <1> & 指导',
      source: { sheetId: tiers.id, area: areaAt('B1:C5') },
      categories: { sheetId: tiers.id, area: areaAt('A2:A5') },
      seriesBy: 'Columns',
      from: { row: 6, column: 1 },
      to: { row: 20, column: 8 },
    },
    {
      id: newId(),
      name: 'Bars',
      type: 'BarClustered',
      title: '',
      source: { sheetId: review.id, area: areaAt('B2:B6') },
      categories: { sheetId: review.id, area: areaAt('A3:A6') },
      seriesBy: 'Columns',
      from: { row: 6, column: 10 },
      to: { row: 20, column: 16 },
    },
  ];
  tiers.frozen = { rows: 1, columns: 0 };
  hidden.visibility = 'VeryHidden';
  hidden.page.zoom = { scale: 80 };
  hidden.protection = { options: {}, password: null };

  const data: WorkbookData = {
    sheets: [review, tiers, hidden],
    names: [
      {
        id: newId(),
        name: 'KPISCORE',
        formula:
          '=LAMBDA(actual,target,weight,[cap],LET(size,ROWS(actual),IF(ISOMITTED(cap),SUM(MAP(actual,weight,LAMBDA(act,share,act*share)))/size,XMATCH(cap,SORT(UNIQUE(actual))))))',
        visible: true,
        comment: 'Score <0-100> 得分',
      },
      { id: newId(), name: 'hidden_name', formula: '=Tiers!$A$1:$A$5', visible: false, comment: '' },
    ],
    theme: { text2: '#123456', accent1: '#AA3300' },
    formats: {
      title: {
        fontName: '微软雅黑',
        fontSize: 18,
        bold: true,
        italic: true,
        underline: 'Single',
        color: '#1B6B4A',
        horizontal: 'CenterAcrossSelection',
      },
      money: { numberFormat: '[>=1000]#,##0.00;[Red]General' },
      date: { numberFormat: 'yyyy-mm-dd', horizontal: 'Left', indent: 2 },
      entry: {
        fill: '#FFF9E3',
        unlocked: true,
        formulaHidden: true,
        wrap: true,
        vertical: 'Top',
        numberFormat: '@',
        borders: {
          top: { style: 'Continuous', weight: 'Thin', color: '#C9D3CE' },
          bottom: { style: 'Double', weight: 'Thick', color: '#000000' },
          left: { style: 'Dash', weight: 'Medium', color: '#FF0000' },
          right: { style: 'Continuous', weight: 'Hairline', color: '#00FF00' },
        },
      },
    },
    activeSheetId: tiers.id,
    structureProtected: true,
    properties: { merit: '值 <1>', count: 3, ratio: 0.5, done: true },
    settings: { language: 'zh-CN', deep: { list: [1, null, 'x <&>'] } },
  };
  return {
    data,
    calculated: {
      sheets: {
        [review.id]: {
          values: {},
          spilled: { 4: { 8: { v: 9 } }, 5: { 8: { v: 'x' } } },
          spills: [areaAt('I4:I6')],
        },
        [tiers.id]: { values: {}, spilled: { 2: { 4: { v: 2 } } }, spills: [areaAt('E2:E3')] },
      },
    },
    opened: null,
  };
}

/** Ids are made anew on every opening; formats are compared by what they say. */
export function withoutIds(data: WorkbookData): unknown {
  const sheetNames = new Map(data.sheets.map(({ id, name }) => [id, name]));
  const replacer = (key: string, value: unknown): unknown => {
    if (key === 'id') return undefined;
    if (key === 'sheetId' || key === 'activeSheetId') return sheetNames.get(value as string);
    if (key === 's') return data.formats[value as string];
    if (key === 'cells')
      return Object.entries(value as Cells).filter(([, row]) => Object.keys(row).length > 0);
    return value;
  };
  const { formats, ...rest } = data;
  return sorted(JSON.parse(JSON.stringify(rest, replacer)));
}

/** With the keys of records in order, so that differences are easy to see. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}
