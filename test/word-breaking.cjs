// In place of the packages by which Univer breaks words: they read hundreds of files, in every test file anew.
const signs = (of) => () => ({ toRegExp: () => new RegExp(`[${of}]`, 'u') });
const LETTERS = '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}';
const PUNCTUATION = '\\u3000-\\u303F\\uFF00-\\uFFEF';

module.exports = {
  letters: signs(LETTERS),
  punctuations: signs(PUNCTUATION),
  all: signs(LETTERS + PUNCTUATION),
  franc: () => 'und',
};
