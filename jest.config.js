// Two kinds of tests: in Node (scoring, plans, the real Office.js client, the browser runs) and in jsdom (the pane).
const swc = (tsx, { ignoreDynamic }) => [
  '@swc/jest',
  {
    module: { type: 'commonjs', ignoreDynamic },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];
// What Univer's CommonJS builds and Microsoft's manifest reader require exists only as ES modules.
const ES_ONLY = ['nanoid', 'rbush', 'quickselect', 'strip-bom', 'uuid', 'kdbush'];
const TRANSFORMED = [...ES_ONLY, '@univerjs'].join('|');
const shared = {
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(?:${TRANSFORMED})/)`],
  // Of these Univer needs little, and every test file would read them anew: a thousand files.
  moduleNameMapper: {
    '^lodash-es$': 'lodash',
    '^(?:cjk-regex|franc-min)$': '<rootDir>/test/word-breaking.cjs',
  },
};
const transformWith = (options) => ({
  '/node_modules/@univerjs/.+\\.js$': '<rootDir>/build/assigned-fields.cjs',
  '^.+\\.[jt]s$': swc(false, options),
  '^.+\\.tsx$': swc(true, options),
});

module.exports = {
  // Both cores of a small machine: by itself Jest leaves one for watching.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      // The client's globals are looked at by its own timers after a test file has ended.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.long\\.test\\.ts$'],
      // Packages that exist only as ES modules (IronCalc) keep their real import().
      transform: transformWith({ ignoreDynamic: true }),
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'],
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      // The pane's views are loaded when first opened.
      transform: transformWith({ ignoreDynamic: false }),
    },
  ],
};
