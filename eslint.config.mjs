import tseslint from 'typescript-eslint';
import office from 'eslint-plugin-office-addins';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      // A property taken out of a rest pattern is taken out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: {
      globals: { require: 'readonly', module: 'writable', process: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': office },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-empty-load': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/functions/**', 'src/embedded/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only src/excel names Excel.' },
        { name: 'CustomFunctions', message: 'Only src/functions names CustomFunctions.' },
      ],
    },
  },
  {
    files: ['src/excel/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'CustomFunctions', message: 'Only src/functions names CustomFunctions.' },
      ],
    },
  },
  {
    files: ['src/functions/**'],
    rules: { 'no-restricted-globals': ['error', { name: 'Excel', message: 'Only src/excel names Excel.' }] },
  },
);
