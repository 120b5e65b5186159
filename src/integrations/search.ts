import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { SearchRecord } from '../search/record.ts';
import { searchNames, searchWords } from '../search/build/names.ts';
import { searchRecords } from '../search/build/records.ts';
import { writeWords } from '../search/word-list.ts';
import type { SharedContent } from './content.ts';
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
export function searchIndex(content: SharedContent): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await indexOf(content, logger);
        const folder = join(fileURLToPath(dir), FOLDER);
        for (const { path, content: bytes } of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), bytes);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const { middleware, forget } = serveIndex(`${content.site().local.home()}${FOLDER}/`, () =>
          indexOf(content, logger),
        );
        server.watcher.on('all', (_event, path) => {
          if (content.changed(path)) forget();
        });
        server.middlewares.use((request, response, next) => void middleware(request, response, next));
      },
    },
  };
}

async function indexOf(content: SharedContent, logger: AstroIntegrationLogger): Promise<IndexFile[]> {
  const start = performance.now();
  const { graph, local } = content.site();
  const records = searchRecords(graph, local);
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
