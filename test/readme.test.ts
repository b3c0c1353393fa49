/** What the documents tell a newcomer to type or to open is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json';

const ROOT = join(__dirname, '..');
const documents = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);

describe.each(documents)('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, first]) => first ?? '');

  test('names commands that there are', () => {
    const commands = found(/`npm (?:run )?([a-z:]+)/g).filter((command) => command !== 'ci');
    expect(commands.filter((command) => !(command in packageJson.scripts))).toEqual([]);
  });

  test('names files and folders that there are', () => {
    const folder = join(ROOT, file, '..');
    const linked = found(/\]\((?!https?:)([^)#]+)/g).map((path) => join(folder, path));
    const named = found(/`((?:src|test|build|bench|docs|assets|\.ci)\/[^`*…]*|[\w.-]+\.(?:xml|cjs))`/g);
    const paths = [...linked, ...named.map((path) => join(ROOT, path))];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('the README begins with what the product looks like and how to try it', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme).toMatch(/^# Meritsheet\n+!\[[^\]]+\]\(docs\/meritsheet\.png\)\n/);
  expect(readme).toMatch(/```sh\nnpm ci && npm start .*\nnpm ci && npm test .*\n```/);
});
