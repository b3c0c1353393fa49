require('./build/typescript.cjs');
const { functions, pane } = require('./build/webpack/add-in.cjs');

/** Where the shipped files are served from; the manifest and the functions' help point there. */
const PUBLIC_URL = (process.env.PUBLIC_URL ?? 'https://meritsheet.github.io/meritsheet').replace(/\/$/, '');

/** Microsoft's own Office.js. Office 365 operated by 21Vianet in China has it at an address of its own. */
const OFFICE_JS_URL =
  process.env.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

module.exports = [
  functions({ publicUrl: PUBLIC_URL }),
  pane({ mode: 'production', publicUrl: PUBLIC_URL, officeJs: OFFICE_JS_URL }),
];
