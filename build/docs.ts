/** Writes what `docs/` says of the functions: `npm run docs` after their words, parameters or examples have changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocumentation } from './functions-documentation';
import { functionsMarkdown } from './functions-markdown';
import type { Locale } from '../src/locales/locale';

const FILES: Readonly<Record<Locale, string>> = {
  'en-US': 'functions.md',
  'zh-CN': 'functions.zh-CN.md',
};

for (const [locale, file] of Object.entries(FILES) as [Locale, string][])
  writeFileSync(join(__dirname, '..', 'docs', file), functionsMarkdown(functionsDocumentation(locale)));
