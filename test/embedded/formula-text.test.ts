import { shiftedFormula, shownFormula, storedFormula } from '../../src/embedded/files/formula-text';
import { TWINS } from '../../src/sheets/twins';

const place = { lambdas: new Set(['KPISCORE']), table: 'Scores' };
const stored = (formula: string): string => storedFormula(formula, place).text;

test.each([
  ['=SUM(A1:B2)*2', 'SUM(A1:B2)*2'],
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
  ['="FILTER(x)"&CONCAT(A1,"LET(")', '"FILTER(x)"&_xlfn.CONCAT(A1,"LET(")'],
  ["='FILTER(1)'!A1+Sheet!A1", "'FILTER(1)'!A1+Sheet!A1"],
  ['=MERIT.SCORE360(A1:A3,B1#)', '_xldudf_MERIT_SCORE360(A1:A3,_xlfn.ANCHORARRAY(B1))'],
  ["=SUM('a b'!$C$2#)", "SUM(_xlfn.ANCHORARRAY('a b'!$C$2))"],
  ['=LET(x,1,y,x+1,x*y&"x")', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y&"x")'],
  [
    '=LAMBDA(a,[b],IF(ISOMITTED(b),a,b))',
    '_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.b))',
  ],
  ['=LET(f,LAMBDA(n,n+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))'],
  ['=STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,B1)', '_xlfn.STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,B1)'],
  ['=IF(A1=#N/A,#REF!,{1,2;3,"a"})', 'IF(A1=#N/A,#REF!,{1,2;3,"a"})'],
  ['=SUM(Kpis[Weight],Kpis[[#Headers],[a]])', 'SUM(Kpis[Weight],Kpis[[#Headers],[a]])'],
])('%s is stored and shown again', (formula, text) => {
  expect(stored(formula)).toBe(text);
  expect(shownFormula(text)).toBe(formula);
});

test("a row's own cell of a table is stored with the table's name", () => {
  expect(stored('=[@Score]*Scores[@[max score]]')).toBe(
    'Scores[[#This Row],[Score]]*Scores[[#This Row],[max score]]',
  );
});

test.each([
  ['=SUM(A1:A3)', false],
  ['=INDEX(A1:A3,MATCH(B1,C1:C3,0))', false],
  ['=SUMPRODUCT(A1:A3*(B1:B3="x"))', false],
  ['=IF(A1>1,SUM(B:B),"a:b")', false],
  ['=IFERROR(VLOOKUP(A1,\'x:y\'!A1:B9,2,FALSE),"")', false],
  ['=[@Score]*2', false],
  ['=A1:A3', true],
  ['=SUM(A1:A3*B1:B3)', true],
  ['=IF(A1:A3="","",A1:A3)', true],
  ['=SUM(IF(Kpis[Weight]>0,1,0))', true],
  ['=Kpis[Weight]', true],
  ['=KPISCORE(A1:A3,B1:B3,C1:C3)', true],
  ['=MERIT.WEIGHTED(A1:A3,B1:B3)', true],
  ['=FILTER(A1:A3,B1:B3>1)', true],
  ['=SUM(B1#)', true],
])('%s: stored as a dynamic array: %s', (formula, isArray) => {
  expect(storedFormula(formula, place).isArray).toBe(isArray);
});

test.each(TWINS.map(({ name, formula }) => [name, formula]))(
  'the twin %s comes back as it was',
  (_, formula) => {
    const text = stored(formula);
    expect(shownFormula(text)).toBe(formula);
    // Nothing new is left without its prefix, no variable without its own.
    expect(text).not.toMatch(/(?<![.\w])(?:LET|LAMBDA|MAP|REDUCE|XMATCH|TOCOL|ISOMITTED|SEQUENCE|VSTACK)\(/);
    const [parameter = ''] = /(?<=LAMBDA\()\w+/.exec(formula) ?? [];
    expect(text.replace(/"[^"]*"/g, '')).not.toMatch(new RegExp(`(?<![.\\w])${parameter}(?!\\w)`));
  },
);

test.each([
  ['A1+$B1+C$1+$D$1', 2, 1, 'B3+$B3+D$1+$D$1'],
  ['SUM(A1:B2,$A:B)&"A1"', 1, 1, 'SUM(B2:C3,$A:C)&"A1"'],
  ["'A1'!A1+LOG10(A1)+T[A1]+A1_x+x.A1", 1, 0, "'A1'!A2+LOG10(A2)+T[A1]+A1_x+x.A1"],
])('%s moves along', (formula, rows, columns, moved) => {
  expect(shiftedFormula(formula, rows, columns)).toBe(moved);
});
