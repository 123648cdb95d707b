import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { roomsRule } from './tests/tools/lint/rooms.mjs';

/** Single files that any room above `cases` may share: the words, the looks, the protocol, the walk, the hosts, what was taught. */
const shared = [
  'around',
  'words',
  'look',
  'messages',
  'walk',
  'hosts',
  'unread-pages',
  'report-file',
  'reports',
  'profile',
  'taught-pages',
  'log-state',
];

/**
 * Who may import whom. A new room is added here, and to the picture in the README.
 * @type {import('./tests/tools/lint/rooms.mjs').House['mayEnter']}
 */
const mayEnter = {
  cases: [],
  around: ['cases'],
  hosts: [],
  profile: ['cases'],
  'taught-pages': ['profile'],
  reading: ['cases', 'profile', 'around'],
  guides: ['cases'],
  prompts: ['cases'],
  'log-state': [],
  log: ['cases', 'log-state'],
  words: ['cases', 'guides', 'walk', 'public'],
  look: ['cases'],
  messages: ['cases', 'around', 'guides', 'hosts', 'walk', 'reports', 'profile'],
  walk: ['cases', 'guides'],
  'unread-pages': ['around'],
  'report-file': [],
  reports: ['report-file'],
  page: ['reading', 'cases', 'guides', ...shared],
  evidence: ['cases'],
  background: ['log', 'cases', 'guides', 'prompts', ...shared],
  components: ['cases', 'guides', 'evidence', 'words', 'look', 'messages', 'walk', 'hosts', 'log-state'],
  entrypoints: 'any',
  tests: 'any',
  root: 'any',
};

const libraries = {
  dexie: ['log'],
  'fake-indexeddb': ['log', 'background', 'tests'],
  'wxt/browser': [
    'messages',
    'walk',
    'unread-pages',
    'reports',
    'taught-pages',
    'log-state',
    'words',
    'page',
    'background',
    'prompts',
    'log',
    'components',
    'entrypoints',
  ],
  'webextension-polyfill': [],
  react: ['components', 'entrypoints', 'tests'],
  'react-dom': ['components', 'entrypoints', 'tests'],
};

/** What only the pages of the extension show is kept out of the content script, which enters by the main door. */
const sideDoors = ['guides/matter', 'guides/letters', 'guides/answers'];

export default defineConfig(
  {
    ignores: ['**/node_modules/', '.output/', '.wxt/', '**/dist/', 'artifacts/', 'coverage/', 'public/', 'tests/kits/'],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { tusu: { rules: { rooms: roomsRule({ root: import.meta.dirname, mayEnter, libraries, sideDoors }) } } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Code points are what we mean when we spread a text.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A parameter used once still ties a message's name to its body.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return refuse(response)` is how a handler says that it is done.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['utils/**', 'components/**', 'entrypoints/**', 'tests/**', '*.ts'],
    ignores: ['tests/sandbox/**'],
    rules: { 'tusu/rooms': 'error' },
  },
  {
    // Plain JavaScript states its casts in JSDoc, which the compiler sees and this rule doesn't.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // The polyfill lets a message listener answer by a promise; the types are the native API's, which doesn't.
    files: ['utils/messages.ts'],
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }] },
  },
  { files: ['components/**', 'entrypoints/**'], ...reactHooks.configs.flat.recommended },
);
