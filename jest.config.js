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
const ES_ONLY = [
  'lodash-es',
  'nanoid',
  'rbush',
  'quickselect',
  'strip-bom',
  'uuid',
  'collapse-white-space',
  'n-gram',
  'trigram-utils',
  'franc-min',
  'unicode-regex',
  'regexp-util',
  'cjk-regex',
  'kdbush',
];
const transformIgnorePatterns = [`/node_modules/(?!.*/node_modules/)(?!(?:${ES_ONLY.join('|')})/)`];
const transformWith = (options) => ({
  '^.+\\.[jt]s$': swc(false, options),
  '^.+\\.tsx$': swc(true, options),
});

module.exports = {
  // Both cores of a small machine: by itself Jest leaves one for watching.
  maxWorkers: '100%',
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      // The client's globals are looked at by its own timers after a test file has ended.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.long\\.test\\.ts$'],
      // Packages that exist only as ES modules (IronCalc) keep their real import().
      transform: transformWith({ ignoreDynamic: true }),
      transformIgnorePatterns,
    },
    {
      displayName: 'pane',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'],
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      // The pane's views are loaded when first opened.
      transform: transformWith({ ignoreDynamic: false }),
      transformIgnorePatterns,
    },
  ],
};
