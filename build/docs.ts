/** Writes what `docs/` says of the functions and of the check: `npm run docs` after their words, parameters or limits have changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMarkdown } from './check-markdown';
import { functionsDocumentation } from './functions-documentation';
import { functionsMarkdown } from './functions-markdown';
import type { Locale } from '../src/locales/locale';

const FILES: Readonly<Record<Locale, readonly [functions: string, check: string]>> = {
  'en-US': ['functions.md', 'check.md'],
  'zh-CN': ['functions.zh-CN.md', 'check.zh-CN.md'],
};

for (const [locale, [functions, check]] of Object.entries(FILES) as [Locale, (typeof FILES)[Locale]][]) {
  const write = (file: string, text: string): void =>
    writeFileSync(join(__dirname, '..', 'docs', file), text);
  write(functions, functionsMarkdown(functionsDocumentation(locale)));
  write(check, checkMarkdown(locale));
}
