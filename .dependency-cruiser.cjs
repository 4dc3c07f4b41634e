/** The layers of docs/architecture.md, checked. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Parts of utils that know the types of the street and the vocabulary only (and what is inside themselves). */
const streetRooms = ['page', 'caseload', 'indicators', 'marks', 'traces'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that need each other are one idea or need a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'utils-below',
      'utils know nothing of what is shown or of entrypoints.',
      { path: '^utils/' },
      { path: '^(components|entrypoints)/' },
    ),
    rule(
      'components-below-entrypoints',
      'Components are wired together by entrypoints.',
      { path: '^components/' },
      { path: '^entrypoints/' },
    ),
    rule(
      'extension-alone',
      'What ships imports nothing of the tests or the commands.',
      { path: '^(entrypoints|components|utils)/' },
      { path: '^(tests|scripts)/' },
    ),
    ...streetRooms.map((room) =>
      rule(
        `${room}-knows-the-street-only`,
        `utils/${room} takes what flows along the street and gives it on.`,
        { path: `^utils/${room}/` },
        { path: '^utils/', pathNot: `^utils/(${room}|street|vocabulary)/` },
      ),
    ),
    rule(
      'street-and-vocabulary-are-ground',
      'Everything stands on them; they stand on nothing but each other.',
      { path: '^utils/(street|vocabulary)/' },
      { path: '^utils/', pathNot: '^utils/(street|vocabulary)/' },
    ),
    rule(
      'packs-above-their-parts',
      'A pack knows what it holds; what it holds knows nothing of packs.',
      { path: '^utils/(indicators|adapters)/' },
      { path: '^utils/packs/' },
    ),
    rule(
      'page-runs-anywhere',
      'Reading and drawing need a DOM and nothing of the extension.',
      { path: '^utils/(page|marks|caseload|indicators|traces|street|vocabulary)/' },
      { path: 'node_modules/(wxt|@wxt-dev|webextension-polyfill|solid-js)/' },
    ),
    rule(
      'no-framework-in-pages',
      'A content script carries no framework.',
      { path: '^(entrypoints/(reader|reading|beside|taught|overlay|pointing)|utils/)' },
      { path: 'node_modules/solid-js/' },
    ),
    rule(
      'guest-without-polyfill',
      'Every page would carry it; a guest has utils/guest/native.ts.',
      {
        path: '^(entrypoints/(reader|reading|beside|taught|overlay|pointing)\\.|utils/(guest|page|marks|pointing)/)',
      },
      {
        path: '^(node_modules/.*webextension-polyfill|utils/wire/(ask|connect|active-tab))',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'scripts-take-from',
      'Commands may use utils, serve the pages of the tests, and run the benchmark and the long day.',
      { path: '^scripts/' },
      { path: '^(entrypoints|components|tests)/', pathNot: '^tests/(pages|bench|soak)/' },
    ),
    rule(
      'pages-stand-alone',
      'The demo case system knows nothing of Sidelight.',
      { path: '^tests/pages/' },
      { path: '^(entrypoints|components|utils|scripts)/' },
    ),
    rule('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    rule(
      'declared',
      'What is imported stands in package.json.',
      { path: '^(entrypoints|components|utils)/' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/wxt/',
      },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.wxt|\\.output|\\.tools|artifacts)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
