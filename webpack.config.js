require('./build/typescript.cjs');
const { join } = require('node:path');
const { sources, Compilation } = require('webpack');
const { functionsMetadata } = require('./build/functions-metadata.ts');

/** Where the shipped files are served from; the manifest and the functions' help point there. */
const PUBLIC_URL = (process.env.PUBLIC_URL ?? 'https://meritsheet.github.io/meritsheet').replace(/\/$/, '');

class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'FunctionsMetadata', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for (const [locale, file, page] of [
            ['en-US', 'functions.json', 'functions.html'],
            ['zh-CN', 'functions-zh-CN.json', 'functions.zh-CN.html'],
          ]) {
            const text = await functionsMetadata(locale, `${PUBLIC_URL}/docs/${page}`);
            compilation.emitAsset(file, new sources.RawSource(text));
          }
        },
      );
    });
  }
}

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

/** The custom functions: one file that needs nothing but a global `CustomFunctions`. */
const functions = {
  name: 'functions',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { functions: './src/functions/functions.ts' },
  output: { path: join(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript] },
  plugins: [new FunctionsMetadataPlugin()],
  stats: 'errors-warnings',
};

module.exports = [functions];
