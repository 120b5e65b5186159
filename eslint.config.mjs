import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// What pages ask of the graph; building and reading it is for the briefing and the checks.
const QUESTIONS = [
  'graph',
  'query',
  'filter',
  'abbreviations',
  'telling',
  'ledger',
  'pairs',
  'sums',
  'former',
  'dates',
].map((name) => `src/graph/${name}.ts`);
const PROSE = ['src/markdown/references.ts', 'src/markdown/resolve.ts'];

/**
 * Which way imports run. Each row may import itself, its `may`, packages, and nothing else of ours.
 * `plain` is code that Node runs as it is, with no module of Astro; `content` names what a row may take
 * from `astro:content`, which is closed to every row that does not say so.
 */
export const DIRECTIONS = [
  { who: 'src/model', may: [], plain: true },
  { who: 'src/markdown', may: ['src/model'], plain: true },
  { who: 'src/graph', may: ['src/model', 'src/markdown'], plain: true },
  { who: 'src/check', may: ['src/model', 'src/markdown', 'src/graph'], plain: true },
  { who: 'src/pictures', may: ['src/model', 'src/graph'], plain: true },
  { who: 'src/exports', may: ['src/model', 'src/graph'], plain: true },
  { who: 'src/site.ts', may: ['src/model/routes.ts'] },
  { who: 'src/content.config.ts', may: ['src/model'], content: ['defineCollection', 'reference'] },
  {
    who: 'src/briefing.ts',
    may: ['src/model', 'src/markdown', 'src/graph', 'src/site.ts'],
    content: ['getCollection', 'getEntry', 'render', 'CollectionEntry', 'CollectionKey'],
  },
  { who: 'src/integrations', may: ['src/model', 'src/graph', 'src/check', 'src/exports'] },
  { who: 'src/client', may: ['src/model/facets.ts', 'src/model/routes.ts', 'src/model/word-list.ts'] },
  {
    who: 'src/components',
    may: ['src/model', ...QUESTIONS, ...PROSE, 'src/pictures', 'src/styles/pictures', 'src/client', 'src/site.ts'],
  },
  { who: 'src/layouts', may: ['src/components', 'src/styles', 'src/site.ts'] },
  {
    who: 'src/pages',
    may: [
      'src/briefing.ts',
      'src/site.ts',
      'src/model',
      ...QUESTIONS,
      'src/pictures',
      'src/exports',
      'src/components',
      'src/layouts',
      'src/styles',
    ],
  },
  { who: 'astro.config.mjs', may: ['src/markdown', 'src/integrations', 'src/site.ts'] },
];

const zones = DIRECTIONS.map(({ who, may }) => ({
  target: `./${who}`,
  from: '.',
  except: ['./node_modules', './package.json', `./${who}`, ...may.map((path) => `./${path}`)],
  message: `${who} may import ${may.join(', ') || 'nothing of ours'}.`,
}));

const astroModules = DIRECTIONS.map(({ who, plain, content }) => {
  const closed = plain ? '^astro:' : content ? undefined : '^astro:content$';
  const message = plain
    ? `${who} is plain TypeScript that Node runs as it is.`
    : 'Only src/content.config.ts and src/briefing.ts open the content.';
  return {
    files: who.includes('.') ? [who] : [`${who}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        closed
          ? { patterns: [{ regex: closed, message }] }
          : { paths: [{ name: 'astro:content', allowImportNames: content }] },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=/${closed ?? '^astro:content$'}/]`, message },
      ],
    },
  };
});

const TYPESCRIPT = ['src/**/*.ts', 'tests/**/*.ts'];
const ASTRO = ['src/**/*.astro', 'src/**/*.astro/*.ts', 'src/**/*.astro/*.js'];
const TOOLS = ['*.config.mjs', 'tests/**/*.config.ts', 'tests/e2e/global-setup.ts'];

export default defineConfig(
  { ignores: ['dist/', '.dist/', '.astro/', '.cache/', 'reports/', 'tests/fixtures/', 'tests/snapshots/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: [...TYPESCRIPT, ...ASTRO, ...TOOLS],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.astro'] },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.mjs', '.js', '.astro'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'astro-eslint-parser': ['.astro'] },
      'import-x/resolver-next': [createNodeResolver()],
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      // An import that leads nowhere would pass through every zone.
      'import-x/no-unresolved': ['error', { ignore: ['^astro:'] }],
    },
  },
  astroModules,
  astro.configs.recommended,
  {
    // `astro check` types these: in the rules’ eyes every element of a template is `any`.
    files: [...ASTRO, '*.config.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: [...ASTRO, ...TOOLS, 'src/**/*.d.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
