/**
 * Every member of Excel's API that `src/excel` names belongs to a requirement set at or below the one the manifest asks
 * for: an Excel that installs Meritsheet can run all of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

function membersInUse(): Map<string, { set: string; version: number; where: string }> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = parsed.fileNames.filter((file) => file.includes('/src/excel/'));
  const program = ts.createProgram(files, { ...parsed.options, types: ['office-js'] });
  const checker = program.getTypeChecker();
  const used = new Map<string, { set: string; version: number; where: string }>();

  const note = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const source = declaration.getSourceFile();
      if (!source.fileName.includes('@types/office-js')) continue;
      const tag = /\[Api set: (\w+) ([\d.]+)/.exec(
        source.text.slice(declaration.getFullStart(), declaration.getEnd()),
      );
      if (!tag?.[1] || !tag[2]) continue;
      const name = symbol ? checker.getFullyQualifiedName(symbol) : '';
      const line = ts.getLineAndCharacterOfPosition(node.getSourceFile(), node.getStart()).line + 1;
      used.set(name, {
        set: tag[1],
        version: Number(tag[2].split('.')[1]),
        where: `${node.getSourceFile().fileName}:${line}`,
      });
    }
  };
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(node, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) {
        note(node, checker.getTypeAtLocation(node.parent).getProperty(name.text));
      }
    }
    ts.forEachChild(node, walk);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes('/src/excel/')) walk(file);
  return used;
}

test('every member of the Excel API in use is in the requirement set the manifest asks for', () => {
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const minimum = Number(/<(?:bt:)?Set Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(manifest)?.[1]);
  expect(minimum).toBeGreaterThan(0);
  const used = [...membersInUse()].filter(([, { set }]) => set === 'ExcelApi');
  // The walk itself works: it sees members that are surely in use.
  expect(used.map(([name]) => name)).toEqual(
    expect.arrayContaining(['Excel.Range.formulas', 'Excel.WorksheetCollection.add']),
  );
  expect(used.filter(([, { version }]) => version > minimum)).toEqual([]);
});
