import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMarkdown } from '../../build/check-markdown';
import { LOCALES } from '../../src/locales/locale';

test.each(LOCALES)('the rules in docs/ are what npm run docs writes: %s', (locale) => {
  const file = locale === 'zh-CN' ? 'check.zh-CN.md' : 'check.md';
  const committed = readFileSync(join(__dirname, '../../docs', file), 'utf8').replace(/\r\n/g, '\n');
  // As a boolean: the difference of two long files would say less than the sentence above.
  expect(committed === checkMarkdown(locale)).toBe(true);
});
