import js from '@eslint/js';
import { globalIgnores } from 'eslint/config';
import solid from 'eslint-plugin-solid/configs/typescript';
import tseslint from 'typescript-eslint';

/** What runs in a page, which may be gone by the time it asks for a timer. */
const IN_PAGE = ['guest', 'marks', 'page', 'pointing', 'street', 'traces'].map((room) => `utils/${room}/**`);

/** Nothing that ships may reach the network or make markup or code from strings. */
const SHIPPED = ['entrypoints/**', 'components/**', 'utils/**'];

const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
  name,
  message: 'Sidelight sends nothing.',
}));

const noMarkupFromStrings = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((property) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name='${property}']`,
    message: 'Make elements, not markup from strings.',
  })),
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/]',
    message: 'Make elements, not markup from strings.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: 'Make elements, not markup from strings.',
  },
  { selector: "JSXAttribute[name.name='innerHTML']", message: 'Make elements, not markup from strings.' },
  { selector: "CallExpression[callee.property.name='sendBeacon']", message: 'Sidelight sends nothing.' },
  {
    selector:
      'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(fetch|XMLHttpRequest|WebSocket|EventSource|eval|Function)$/]',
    message: 'Sidelight sends nothing and runs no code from strings.',
  },
];

export default tseslint.config(
  globalIgnores(['.output/', '.wxt/', '.tools/', 'artifacts/', 'node_modules/']),
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `noUncheckedIndexedAccess` asks for a word at every index that a line above has made sure of.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // TypeScript knows better which names exist.
      'no-undef': 'off',
      // Counts `this.#timer ??= …` as no use; TypeScript finds members that are really unused.
      'no-unused-private-class-members': 'off',
      // The demo speaks Latin-1 and strips control characters.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['components/**/*.tsx', 'entrypoints/**/*.tsx', 'tests/dom-ui/**/*.tsx'], ...solid },
  {
    files: SHIPPED,
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...noNetwork,
        { name: 'browser', message: "Import it from 'wxt/browser'." },
        { name: 'chrome', message: "Import browser from 'wxt/browser'." },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'webextension-polyfill', message: "Import browser from 'wxt/browser'." },
            { name: '@wxt-dev/webextension-polyfill', message: "Import browser from 'wxt/browser'." },
          ],
          patterns: [
            {
              group: ['wxt/sandbox', 'wxt/client'],
              message: "Import from the part itself ('wxt/browser', 'wxt/utils/…').",
            },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...noMarkupFromStrings],
    },
  },
  {
    files: IN_PAGE,
    ignores: ['utils/street/timers.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noMarkupFromStrings,
        {
          selector:
            'CallExpression:matches([callee.name=/^set(Timeout|Interval)$/], [callee.property.name=/^set(Timeout|Interval)$/])',
          message: 'A page that is gone has no timers: take them from utils/street/timers.ts.',
        },
      ],
    },
  },
  {
    // A script runs from its first line to its last: a constant below `await runCommand(…)` does not exist yet
    // when the command needs it.
    files: ['scripts/*.ts'],
    rules: {
      '@typescript-eslint/no-use-before-define': ['error', { functions: false, typedefs: false }],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
