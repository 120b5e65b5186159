import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { SharedContent } from './src/views/content.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { siteFileWriter } from './src/integrations/files.ts';
import { smallHeap } from './src/integrations/small-heap.ts';
import { keptPages } from './src/integrations/kept-pages.ts';
import { BUNDLED_LICENSES } from './src/integrations/licenses.ts';
import { baseFrom, hostFrom, hostNotice, shardsFrom } from './src/integrations/site-url.ts';
import { previewAsHosted } from './src/integrations/preview.ts';
import { atomicOutput } from './src/integrations/atomic-output.ts';
import { markdownPlugins } from './src/corpus/markdown/index.ts';

// Where the site will be published: SITE_URL=https://example.org BASE_PATH=/briefing/ npm run build
const { SITE_URL, BASE_PATH, SHARDS } = process.env;
const site = hostFrom(SITE_URL);
const base = baseFrom(BASE_PATH);
// What else is searched there, where the archive goes on in builds of its own: SHARDS=/2024/,/2025/
const shards = shardsFrom(SHARDS, base);

// What the integrations share.
const content = new SharedContent();

const integrations = [
  smallHeap(content),
  contentCheck(content, shards),
  siteFileWriter(content),
  keptPages(),
  hostNotice(),
  previewAsHosted(),
  atomicOutput(),
];

// A build tells its steps; dev and preview say what Astro says.
const logger = {
  entrypoint: new URL('src/integrations/build-log.ts', import.meta.url),
  config: { steps: integrations.map(({ name }) => name) },
};

export default defineConfig({
  ...(process.argv.includes('build') ? { logger } : {}),
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // One text, so that what is for shards alone is in no script of a site without any.
    define: { 'import.meta.env.SHARDS': JSON.stringify(shards.join(' ')) },
    build: { assetsInlineLimit: 0, license: { fileName: BUNDLED_LICENSES } },
    // Every page names its script: the name that Astro gives it has fifty letters.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: 'assets/[hash].js' } } } } },
  },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ ...markdownPlugins, smartypants: false }),
  },
  integrations,
});
