/**
 * Who may import whom in src/: one way only.
 * `sheets/twins` is part of `sheets`, so that the native LAMBDA twins are something Meritsheet puts into a workbook.
 */
const MAY_IMPORT = {
  scoring: [],
  cycle: ['scoring'],
  sheets: ['cycle', 'scoring'],
  excel: ['sheets', 'cycle'],
  functions: ['scoring'],
  taskpane: ['excel', 'sheets', 'cycle'],
  embedded: [],
};

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, others]) => ({
      name: `${folder}-imports`,
      comment: `${folder}/ may import ${['locales', ...others].join(', ')} and itself`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: {
        path: '^src/',
        pathNot: `^src/(${[folder, ...others, ...(folder === 'scoring' ? [] : ['locales'])].join('|')})/`,
      },
    })),
    {
      name: 'locales-are-words',
      comment: 'locales/ may name the types of what it has words for, and nothing that runs',
      severity: 'error',
      from: { path: '^src/locales/' },
      to: { path: '^src/', pathNot: '^src/locales/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      // Office.js's own objects refer to one another: a range has a worksheet, a worksheet ranges.
      from: { pathNot: '^src/embedded/objects/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
