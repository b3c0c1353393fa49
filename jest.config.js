// Two kinds of tests: in Node (scoring, plans, the real Office.js client, the browser runs) and in jsdom (the pane).
const swc = (tsx) => [
  '@swc/jest',
  {
    // Packages that exist only as ES modules (IronCalc) keep their real import().
    module: { type: 'commonjs', ignoreDynamic: true },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];
const transform = { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) };

module.exports = {
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.long\\.test\\.ts$'],
      transform,
    },
    {
      displayName: 'pane',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'],
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      transform,
    },
  ],
};
