import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What the browser is sent of the model: names and addresses, and none of zod. */
const SENT = ['claim-code', 'facets', 'fold', 'foreign', 'routes', 'stretches'].map((name) => `src/model/${name}.ts`);

/** What writes files for reference managers, on the site and in the browser. */
const CITATION_FILES = 'src/publish/bibliography/write.ts';

/**
 * Which way imports run. Each folder may import itself, its `imports`, packages, and nothing else of ours.
 * `plain` is code that Node runs as it is, with no module of Astro; `content` names what a folder may take
 * from `astro:content`, which is closed to every folder that does not say so.
 */
export const DIRECTIONS = [
  { folder: 'src/model', imports: [], plain: true },
  { folder: 'src/corpus', imports: ['src/model'], plain: true },
  { folder: 'src/graph', imports: ['src/model', 'src/corpus'], plain: true },
  { folder: 'src/wording', imports: ['src/model', 'src/corpus', 'src/graph'], plain: true },
  {
    folder: 'src/check',
    imports: ['src/model', 'src/corpus', 'src/wording/phrases.ts', 'src/previews/settable.ts'],
    plain: true,
  },
  {
    folder: 'src/author',
    imports: ['src/model', 'src/corpus', 'src/check', 'src/wording/phrases.ts'],
    plain: true,
  },
  { folder: 'src/previews', imports: ['src/model', 'src/graph', 'src/wording'], plain: true },
  { folder: 'src/publish', imports: ['src/model', 'src/graph', 'src/wording'], plain: true },
  { folder: 'src/share/build', imports: ['src/model', 'src/graph', 'src/wording', 'src/publish'], plain: true },
  { folder: 'src/page-previews/page-preview.ts', imports: ['src/model'], plain: true },
  {
    folder: 'src/page-previews/build',
    imports: [
      ...['src/model', 'src/graph', 'src/wording', 'src/publish'],
      ...['src/share/build/text-fragment.ts', 'src/page-previews/page-preview.ts'],
    ],
    plain: true,
  },
  {
    folder: 'src/page-previews/browser',
    imports: [...SENT, 'src/browser', 'src/chosen', 'src/page-previews/page-preview.ts'],
  },
  ...['index-format', 'light-words', 'lists', 'query-grammar', 'record', 'word-list'].map((name) => ({
    folder: `src/search/${name}.ts`,
    imports: ['src/model'],
    plain: true,
  })),
  { folder: 'src/search/meaning', imports: ['src/model/fold.ts', 'src/search/query-grammar.ts'], plain: true },
  { folder: 'src/search/build', imports: ['src/model', 'src/graph', 'src/wording', 'src/search'], plain: true },
  { folder: 'src/search/browser', imports: [...SENT, 'src/browser', 'src/chosen', 'src/search'] },
  { folder: 'src/search/highlight', imports: [...SENT, 'src/browser', 'src/search'] },
  { folder: 'src/share/browser', imports: [...SENT, 'src/browser', CITATION_FILES] },
  {
    folder: 'src/chosen',
    imports: [
      ...SENT,
      ...['dom', 'document-at', 'in-time'].map((name) => `src/browser/${name}.ts`),
      'src/share/browser',
    ],
  },
  {
    folder: 'src/browser',
    imports: [...SENT, 'src/chosen', 'src/search', 'src/share', 'src/page-previews/browser'],
  },
  { folder: 'src/prelude.cjs', imports: [], plain: true },
  {
    folder: 'src/site.ts',
    imports: ['src/model/routes.ts', 'src/graph/graph.ts', 'src/graph/list-pages.ts', 'src/model/once-for.ts'],
  },
  {
    folder: 'src/content.config.ts',
    imports: ['src/model', 'src/integrations/content-loader.ts'],
    content: ['defineCollection', 'reference'],
  },
  {
    folder: 'src/views',
    imports: [
      ...['src/model', 'src/corpus', 'src/graph', 'src/wording', 'src/previews', 'src/publish'],
      ...['src/page-previews', 'src/search', 'src/share', 'src/site.ts'],
    ],
    content: ['getCollection', 'getEntry', 'render', 'CollectionEntry', 'CollectionKey'],
  },
  {
    folder: 'src/integrations',
    imports: [
      'src/model',
      'src/corpus',
      'src/graph',
      'src/wording',
      'src/check',
      'src/author/editor-schemas.ts',
      'src/publish',
      'src/search',
      'src/previews/draw-ahead.ts',
      'src/views/content.ts',
      'src/views/files.ts',
    ],
  },
  {
    folder: 'src/components',
    imports: [
      'src/model',
      'src/graph',
      'src/corpus/markdown',
      'src/wording',
      'src/publish/head-tags.ts',
      ...['src/publish/feed/item.ts', 'src/publish/feed/months.ts'],
      CITATION_FILES,
      'src/styles',
      'src/browser',
      'src/search',
      'src/site.ts',
    ],
  },
  { folder: 'src/layouts', imports: ['src/views', 'src/components', 'src/styles', 'src/site.ts'] },
  {
    folder: 'src/pages',
    imports: [
      ...['src/views', 'src/components', 'src/layouts', 'src/styles', 'src/site.ts', 'src/model', 'src/wording'],
      ...['src/graph/graph.ts', 'src/graph/pairs.ts'],
    ],
  },
  {
    folder: 'astro.config.mjs',
    imports: ['src/corpus/markdown', 'src/integrations', 'src/views/content.ts', 'src/site.ts'],
  },
];

const zones = DIRECTIONS.map(({ folder, imports }) => ({
  target: `./${folder}`,
  from: '.',
  except: ['./node_modules', './package.json', `./${folder}`, ...imports.map((path) => `./${path}`)],
  message: `${folder} may import ${imports.join(', ') || 'nothing of ours'}.`,
}));

const astroModules = DIRECTIONS.map(({ folder, plain, content }) => {
  const closed = plain ? '^astro:' : content ? undefined : '^astro:content$';
  const message = plain
    ? `${folder} is plain TypeScript that Node runs as it is.`
    : 'Only src/content.config.ts and src/views/briefing.ts open the content.';
  return {
    files: folder.includes('.') ? [folder] : [`${folder}/**`],
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
// What others load by its path, and take by its default export.
const TOOLS = [
  ...['*.config.mjs', 'tests/**/*.config.ts', 'tests/*/global-setup.ts'],
  ...['src/integrations/build-log.ts', 'src/integrations/preview-server.ts'],
];

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
  // An old Node must be able to read what tells that it is too old.
  { files: ['src/prelude.cjs'], languageOptions: { ecmaVersion: 5, sourceType: 'commonjs' } },
  { files: [...ASTRO, ...TOOLS, 'src/**/*.d.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
