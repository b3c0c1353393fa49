/** The two webpack builds of the add-in: its custom functions, and its pane. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { sources, Compilation } = require('webpack');
const { functionsDocumentation } = require('../functions-documentation.ts');
const { functionsMetadata } = require('../functions-metadata.ts');
const { functionsPage } = require('../functions-page.ts');
const { productionManifest } = require('../production-manifest.ts');

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');

const typescript = {
  test: /\.tsx?$/,
  loader: 'swc-loader',
  exclude: /node_modules/,
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

const styles = { test: /\.css$/, use: ['style-loader', 'css-loader'] };

/** Files that are written from other sources than modules: `files` answers `[name, text]` pairs. */
class TextFilesPlugin {
  constructor(files) {
    this.files = files;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('TextFiles', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'TextFiles', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for (const [name, text] of this.files()) compilation.emitAsset(name, new sources.RawSource(text));
        },
      );
    });
  }
}

/** The pane may load from where it is served and from Microsoft's CDN, nothing else. Fluent writes its styles as it runs. */
function contentSecurityPolicy(officeJs) {
  const cdn = /^https:/.test(officeJs) ? [new URL(officeJs).origin] : [];
  const from = (...others) => ["'self'", ...others].join(' ');
  return [
    `default-src ${from()}`,
    `script-src ${from(...cdn)}`,
    `connect-src ${from(...cdn)}`,
    `style-src ${from("'unsafe-inline'")}`,
    `img-src ${from('data:')}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** The custom functions: one file that needs nothing but a global `CustomFunctions`, its metadata and its help pages. */
const functions = ({ publicUrl, mode = 'production' }) => ({
  name: 'functions',
  mode,
  devtool: false,
  target: ['web', 'es2022'],
  context: ROOT,
  entry: { functions: './src/functions/functions.ts' },
  output: { path: DIST, filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript] },
  plugins: [
    new TextFilesPlugin(() => {
      const english = functionsMetadata('en-US', `${publicUrl}/docs/functions.html`);
      const chinese = functionsMetadata('zh-CN', `${publicUrl}/docs/functions.zh-CN.html`);
      return [
        ['functions.json', english],
        ['functions-zh-CN.json', chinese],
        ['docs/functions.html', functionsPage(functionsDocumentation('en-US'))],
        ['docs/functions.zh-CN.html', functionsPage(functionsDocumentation('zh-CN'))],
      ];
    }),
  ],
  stats: 'errors-warnings',
});

/**
 * The pane with its page, the pictures and the manifest to deploy.
 *
 * @param officeJs the script that brings Office.js
 */
const pane = ({ mode, publicUrl, officeJs }) => ({
  name: 'pane',
  mode,
  // Unminified code reads well without a map, and the page's policy forbids the `eval` of webpack's own choice.
  devtool: false,
  target: ['web', 'es2022'],
  context: ROOT,
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: {
    path: DIST,
    filename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
    chunkFilename: mode === 'production' ? '[name].[contenthash:8].js' : '[name].js',
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [typescript, styles] },
  plugins: [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      officeJs,
      contentSecurityPolicy: contentSecurityPolicy(officeJs),
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: '[path][name][ext]' },
        { from: 'build/pages/*', to: '[name][ext]' },
      ],
    }),
    new TextFilesPlugin(() => [
      ['manifest.xml', productionManifest(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), publicUrl)],
    ]),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
});

module.exports = { functions, pane, ROOT, styles, typescript };
