/** Documentation from one source: what is committed is what `npm run docs` writes, and every `helpUrl` leads to its function. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocumentation } from '../../build/functions-documentation';
import { functionsMarkdown } from '../../build/functions-markdown';
import { FUNCTION_GROUPS } from '../../src/locales/function-groups';
import { FUNCTION_IDS } from '../../src/locales/function-texts';
import { buildFunctions } from './built-functions';

const PAGES = [
  ['en-US', 'functions.json', 'functions.html', 'functions.md'],
  ['zh-CN', 'functions-zh-CN.json', 'functions.zh-CN.html', 'functions.zh-CN.md'],
] as const;

let folder: string;

/** What a reader sees of a page, whatever the build made of its markup and white space. */
const textOf = (html: string): string =>
  html
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');

beforeAll(async () => {
  folder = await buildFunctions();
}, 60_000);

test('every function is in one group', () => {
  expect(Object.values(FUNCTION_GROUPS).flat().sort()).toEqual([...FUNCTION_IDS].sort());
});

describe.each(PAGES)('%s', (locale, metadata, page, markdown) => {
  test('the committed file is what npm run docs writes', async () => {
    const committed = readFileSync(join(__dirname, '../../docs', markdown), 'utf8');
    // As a boolean: the difference of two long files would say less than the sentence above.
    expect(committed === functionsMarkdown(functionsDocumentation(locale))).toBe(true);
  });

  test('each helpUrl leads to the function on the built page, with all there is to say of it', async () => {
    const { functions } = JSON.parse(readFileSync(join(folder, metadata), 'utf8')) as {
      functions: { id: string; helpUrl: string }[];
    };
    const html = readFileSync(join(folder, 'docs', page), 'utf8');
    expect(functions).toHaveLength(FUNCTION_IDS.length);
    for (const { id, helpUrl } of functions) {
      const url = new URL(helpUrl);
      expect(url.pathname.endsWith(`/docs/${page}`)).toBe(true);
      expect(html).toMatch(new RegExp(`<section id="?${url.hash.slice(1)}"?>\\s*<h3>${id}</h3>`));
    }
    const text = textOf(html);
    const { groups } = functionsDocumentation(locale);
    for (const one of groups.flatMap((group) => group.functions)) {
      const { signatures, meaning, formula, source, caution = '', example, parameters } = one;
      const said = [...signatures, meaning, formula, source, caution, example.formula];
      for (const { name, description } of parameters) said.push(name, description);
      said.push([example.headings, ...example.rows].flat().join(''));
      for (const sentence of said) expect(text).toContain(textOf(sentence));
    }
  });
});

test('functions with a short form are documented with both', async () => {
  const { groups } = functionsDocumentation('zh-CN');
  const all = groups.flatMap(({ functions }) => functions);
  expect(all.find(({ id }) => id === 'WEIGHTED')?.signatures).toEqual([
    '=WEIGHTED(得分, 权重)',
    '=MERIT.WEIGHTED(得分, 权重)',
  ]);
  expect(all.find(({ id }) => id === 'KALPHA')?.signatures).toEqual(['=MERIT.KALPHA(矩阵, [测量水平])']);
});

test('statistics on raters carry their caution in both languages, in the documentation and in the description', async () => {
  for (const locale of ['en-US', 'zh-CN'] as const) {
    const all = functionsDocumentation(locale).groups.flatMap(({ functions }) => functions);
    for (const id of ['RATERADJUST', 'RATERAGREE', 'RATERICC', 'KALPHA', 'SELFGAP']) {
      const one = all.find((documented) => documented.id === id);
      expect(one?.caution).toBeTruthy();
      expect(one?.description).toMatch(/not for pay|For HR|by chance|不用于定薪|供 HR|偶然/i);
    }
  }
});
