/** The metadata has the form that Excel reads: that of Microsoft's generator for the same functions written as TypeScript. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { functionsMetadata } from '../../build/functions-metadata';
import { DEFINITIONS } from '../../src/functions/definitions';
import { parametersOf } from '../../src/functions/parameters';

const declarations = Object.entries(DEFINITIONS).map(([id, { parameters, spills }]) => {
  const given = parametersOf(parameters);
  const type = spills ? 'any[][]' : 'any';
  const signature = given.map(({ name, isOptional }) => `${name}${isOptional ? '?' : ''}: any[][]`);
  return `
/**
 * @customfunction ${id} ${id}
${given.map(({ name, isOptional }) => ` * @param {any[][]} ${isOptional ? `[${name}]` : name}`).join('\n')}
 * @param {CustomFunctions.Invocation} [invocation]
 * @requiresParameterAddresses
 * @returns {${type}}
 */
export function ${id}(${signature.join(', ')}, invocation?: CustomFunctions.Invocation): ${type} { return []; }`;
});

test('it is what the generator makes, with words', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'meritsheet-metadata-')), 'functions.ts');
  writeFileSync(file, declarations.join('\n'));
  const { errors, metadataJson } = await generateCustomFunctionsMetadata([file]);
  expect(errors).toEqual([]);
  const { functions } = JSON.parse(metadataJson) as { functions: { parameters: object[] }[] };
  const ours = JSON.parse(functionsMetadata('en-US', 'https://example.org/help')) as unknown;
  const text = expect.any(String) as string;
  expect(ours).toEqual({
    allowErrorForDataTypeAny: true,
    functions: functions.map((one) => ({
      ...one,
      description: text,
      helpUrl: text,
      parameters: one.parameters.map((parameter) => ({ ...parameter, description: text })),
    })),
  });
});
