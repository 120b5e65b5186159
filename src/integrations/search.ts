import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { SearchRecord } from '../search/record.ts';
import { searchNames, searchWords } from '../search/build/names.ts';
import { searchRecords } from '../search/build/records.ts';
import { buildGraph } from '../graph/build.ts';
import { loadCorpus } from '../corpus/load.ts';
import { createRoutes } from '../model/routes.ts';
import { writeWords } from '../search/word-list.ts';
import { isContent } from './content-files.ts';
import { buildIndex } from '../search/build/pagefind.ts';
import type { IndexFile } from '../search/build/pagefind.ts';
import { serveIndex } from '../search/build/serve-index.ts';

/** The folder of the index below the site’s base. */
const FOLDER = 'pagefind';

/** What both indexes share. */
const PROGRAM = /^(?:pagefind\.js|wasm\..+)$/u;

/**
 * Writes the search index beside the built pages, and serves it in dev, rebuilt when it is asked for
 * after the content changed. It is made from the content itself, not from the pages.
 *
 * A build fails when the content is broken or Pagefind reports an error.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await indexOf(root, base, logger);
        const folder = join(fileURLToPath(dir), FOLDER);
        for (const { path, content } of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const { middleware, forget } = serveIndex(`${createRoutes(base).home()}${FOLDER}/`, () =>
          indexOf(root, base, logger),
        );
        server.watcher.on('all', (_event, path) => {
          if (isContent(root, path)) forget();
        });
        server.middlewares.use((request, response, next) => void middleware(request, response, next));
      },
    },
  };
}

async function indexOf(root: string, base: string, logger: AstroIntegrationLogger): Promise<IndexFile[]> {
  const start = performance.now();
  const graph = buildGraph(loadCorpus(root));
  const records = searchRecords(graph, createRoutes(base));
  // Two indexes, so that the first claims stand on the page before the rest is loaded.
  const claims = await buildIndex(records.filter(isClaim));
  const rest = await buildIndex(records.filter((record) => !isClaim(record)));
  const files = [
    ...claims,
    ...rest.filter(({ path }) => !PROGRAM.test(path)).map(({ path, content }) => ({ path: `rest/${path}`, content })),
    { path: 'names.json', content: asJson(searchNames(graph)) },
    { path: 'words.json', content: asJson(writeWords(searchWords(records))) },
  ];
  const kilobytes = Math.round(files.reduce((sum, { content }) => sum + content.length, 0) / 1024);
  const time = Math.round(performance.now() - start);
  logger.info(`${records.length} records, ${files.length} files, ${kilobytes} KB, in ${time} ms`);
  return files;
}

const asJson = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

const isClaim = ({ facts }: SearchRecord) => facts.type === 'claim';
