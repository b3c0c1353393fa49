import { optionalLambdas, rewriteCalls } from '../../src/embedded/lambda-arity';
import type { NamedFormula } from '../../src/embedded/lambda-arity';

const NAMES: readonly NamedFormula[] = [
  {
    name: 'SCALE',
    formula: '=LAMBDA(x,[by],[text],IF(ISOMITTED(by),"ISOMITTED(by)",x*by)&IF(ISOMITTED( text ),"",text))',
  },
  { name: 'TWICE', formula: '=LAMBDA(x,2*x)' },
  { name: 'RATE', formula: '=0.5' },
];
const lambdas = optionalLambdas(NAMES);

const rewritten = (formula: string): [string, Record<string, string>] => {
  const needed = new Map<string, NamedFormula>();
  const result = rewriteCalls(formula, lambdas, needed);
  return [result, Object.fromEntries([...needed.values()].map((one) => [one.name, one.formula]))];
};

test('only LAMBDAs with optional parameters are taken over', () => {
  expect([...lambdas.keys()]).toEqual(['SCALE']);
  expect(rewritten('=TWICE(1)+RATE')).toEqual(['=TWICE(1)+RATE', {}]);
});

test('a name for each way of calling: what is left out is blank there, and known to be left out', () => {
  expect(rewritten('=SCALE(1,2,"a,b")')).toEqual([
    '=SCALE_ggg(1,2,"a,b")',
    { SCALE_ggg: '=LAMBDA(x,by,text,IF(FALSE,"ISOMITTED(by)",x*by)&IF(FALSE,"",text))' },
  ]);
  expect(rewritten('=SCALE(1,,"t")')).toEqual([
    '=SCALE_gog(1,"t")',
    { SCALE_gog: '=LAMBDA(x,text,LET(by,"",IF(TRUE,"ISOMITTED(by)",x*by)&IF(FALSE,"",text)))' },
  ]);
  expect(rewritten('=SCALE(1)')[0]).toBe('=SCALE_goo(1)');
  expect(rewritten('=SCALE(1,,)')[0]).toBe('=SCALE_goo(1)');
});

test('calls anywhere in a formula, in any case, inside one another', () => {
  expect(rewritten('=IF(A1>0,scale(SCALE(A1),B1),SUM({1,2}))')[0]).toBe(
    '=IF(A1>0,SCALE_ggo(SCALE_goo(A1),B1),SUM({1,2}))',
  );
});

test('texts, sheet names and other names are left alone', () => {
  for (const formula of [`="SCALE(1)"&'SCALE(1)'!A1`, '=MYSCALE(1)+SCALE.UP(2)', '=SCALE+1']) {
    expect(rewritten(formula)).toEqual([formula, {}]);
  }
});

test('a call that cannot be is left for the engine to refuse', () => {
  for (const formula of ['=SCALE()', '=SCALE(,2)', '=SCALE(1,2,3,4)', '=SCALE(1,2']) {
    expect(rewritten(formula)).toEqual([formula, {}]);
  }
});
