// Tests that take long or need another program, such as LibreOffice: `npm run test:long`.
const { projects } = require('./jest.config.js');

const [node] = projects;
module.exports = {
  ...node,
  displayName: 'long',
  testMatch: ['<rootDir>/test/**/*.long.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
