/** The embedded workbook's page: a spreadsheet, and beside it the add-in's own pane on the real Office.js client. */
const { dirname, join } = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const { IgnorePlugin } = require('webpack');
const { functions, pane, ROOT, styles, typescript } = require('./add-in.cjs');

/** Never minified: that takes ten times as long, and nobody downloads it. */
const mode = 'development';

/** Compiled once, kept until a source changes. */
const cache = (name) => ({ type: 'filesystem', name, cacheDirectory: join(ROOT, '.cache', 'webpack') });

const univer = { test: /@univerjs[\\/].+\.js$/, loader: require.resolve('../assigned-fields.cjs') };

const page = {
  name: 'embedded',
  mode,
  devtool: false,
  target: ['web', 'es2022'],
  context: ROOT,
  entry: {
    embedded: './src/embedded/page/index.ts',
    'embedded-office': './src/embedded/page/pane-office.ts',
  },
  output: { path: join(ROOT, 'dist'), filename: '[name].js', chunkFilename: 'embedded-[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript, styles, univer] },
  plugins: [
    // Univer's tables for breaking words in seventy languages: cells do not break words.
    new IgnorePlugin({
      resourceRegExp: /^\.\/(?!en-gb)[a-z0-9-]+-[\w-]{8}\.js$/,
      contextRegExp: /engine-render/,
    }),
    new HtmlPlugin({
      filename: 'embedded.html',
      template: './src/embedded/page/embedded.html',
      scriptLoading: 'defer',
      chunks: ['embedded'],
    }),
  ],
  performance: { hints: false },
};

const builds = [
  functions({ publicUrl: '.', mode }),
  pane({ mode, publicUrl: 'https://localhost:3000', officeJs: 'embedded-office.js' }),
  page,
].map((build) => ({
  ...build,
  cache: cache(build.name),
  stats: 'errors-only',
  infrastructureLogging: { level: 'error' },
}));

const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));

/** Files that are served as they are on npm: Microsoft's client, and the WebAssembly that reads and writes Excel files. */
const SERVED = [
  { publicPath: '/office-js', directory: join(packageFolder('@microsoft/office-js'), 'dist') },
  { publicPath: '/excelize', directory: packageFolder('excelize-wasm') },
];

module.exports = { builds, SERVED };
