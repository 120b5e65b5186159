import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundle } from 'lightningcss';
import type { Site } from '../publish/site.ts';
import { INDEX_FOLDER, searchIndexFiles } from '../search/build/index-files.ts';
import { CardDrawer } from '../previews/draw-ahead.ts';
import { cardsOf, siteFiles } from '../views/files.ts';
import type { SiteFile } from '../views/files.ts';
import { fewAtOnce } from '../model/at-once.ts';
import { forgetOld } from '../model/file-cache.ts';
import type { SharedContent } from '../views/content.ts';
import { servedParts } from './licenses.ts';

/** In how many steps a build tells how far it is with them. */
const STEPS = 5;

/** The style sheet of embedded claims, whole. */
const EMBED_STYLES = fileURLToPath(new URL('../styles/embed.css', import.meta.url));

/**
 * Writes what is no page for people beside the built pages, straight from the graph: data, citations, pictures, JSON
 * twins, short links, embedded claims, redirects, feeds, what robots read, and the search index. In dev it makes each
 * when it is asked for.
 *
 * A build fails when the content is broken or Pagefind reports an error.
 */
export function siteFileWriter(content: SharedContent): AstroIntegration {
  const cards = new CardDrawer();
  return {
    name: 'site-files',
    hooks: {
      'astro:build:start': () => cards.drawAhead(cardsOf(content.site())),
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const site = content.site();
        const styles = embedStyles();
        logger.info('Making the search index');
        const folder = fileURLToPath(dir);
        const parts = servedParts(folder);
        const indexFiles = await writeIndex(site, folder);
        logger.info('Writing the files beside the pages');
        const all = siteFiles(site, {
          embedStyles: () => styles,
          guarded: true,
          served: () => parts,
          picture: (card) => cards.png(card),
        });
        const total = all.length.toLocaleString('en');
        const step = Math.ceil(all.length / STEPS);
        await fewAtOnce(all.entries(), async ([done, file]) => {
          if (done > 0 && done % step === 0) logger.info(`${done.toLocaleString('en')} of ${total} files`);
          await write(folder, file);
        });
        await cards.close();
        forgetOld();
        logger.info(
          `${(indexFiles + all.length).toLocaleString('en')} files, in ${Math.round((performance.now() - start) / 1000)} s`,
        );
      },
      'astro:server:setup': ({ server }) => {
        const files = perSite(content, (site) => siteFiles(site, { embedStyles, guarded: false }));
        const index = perSite<Promise<SiteFile[]>>(content, async (site, last) => {
          // Pagefind runs one index at a time, and closing one would end the next: they queue.
          await last?.catch(() => undefined);
          return indexOf(site);
        });
        /** Where the site begins; nothing while the content is broken, of which the check tells, so that pages still show. */
        const homeNow = () => {
          try {
            return content.site().local.home();
          } catch {
            return undefined;
          }
        };
        const fileAt = async (path: string) => {
          const all = path.startsWith(INDEX_FOLDER) ? await index() : files();
          return all.find((it) => it.path === path || it.path === `${path}index.html`);
        };
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost');
          serve(pathname).catch(next);
          async function serve(address: string): Promise<void> {
            const home = homeNow();
            const file =
              home !== undefined && address.startsWith(home) ? await fileAt(address.slice(home.length)) : undefined;
            if (!file) {
              next();
              return;
            }
            const body = await file.content();
            response.setHeader('Content-Type', file.mediaType);
            response.setHeader('Cache-Control', 'no-store');
            response.end(body);
          }
        });
      },
    },
  };
}

/**
 * Makes something of the site once, and anew when the content has changed.
 *
 * @param make is given what was made of the content before
 */
function perSite<Made>(content: SharedContent, make: (site: Site, last: Made | undefined) => Made): () => Made {
  let kept: { readonly site: Site; readonly made: Made } | undefined;
  return () => {
    const site = content.site();
    if (kept?.site !== site) kept = { site, made: make(site, kept?.made) };
    return kept.made;
  };
}

/** Writes the search index, of which nothing is held when the other files are made; how many files it has. */
async function writeIndex(site: Site, folder: string): Promise<number> {
  const files = await indexOf(site);
  await fewAtOnce(files, (file) => write(folder, file));
  return files.length;
}

async function indexOf({ graph, local }: Site): Promise<SiteFile[]> {
  const files = await searchIndexFiles(graph, local);
  return files.map(({ path, content }) => ({
    path,
    mediaType: path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
    content: () => content,
  }));
}

async function write(folder: string, { path, content }: SiteFile): Promise<void> {
  const target = join(folder, path);
  const body = await content();
  // Not by promises: handing a small file to another thread costs ten times what writing it does.
  try {
    writeFileSync(target, body);
  } catch (error) {
    // Most lie beside a page, whose folder is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, body);
  }
}

function embedStyles(): string {
  return bundle({ filename: EMBED_STYLES, minify: true }).code.toString();
}
