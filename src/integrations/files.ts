import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundle } from 'lightningcss';
import type { Site } from '../publish/site.ts';
import { INDEX_FOLDER, searchIndexFiles } from '../search/build/index-files.ts';
import { siteFiles } from '../views/files.ts';
import type { SiteFile } from '../views/files.ts';
import type { SharedContent } from './content.ts';

/** How many files are made at a time: the pictures among them are encoded on other threads. */
const AT_ONCE = 4;

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
  const files = (guarded: boolean) => siteFiles(content.site(), { embedStyles: embedStyles(), guarded });
  return {
    name: 'site-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const all = [...files(true), ...(await indexOf(content.site()))];
        const folder = fileURLToPath(dir);
        const waiting = all.values();
        const work = async () => {
          for (const file of waiting) await write(folder, file);
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        logger.info(`${all.length} files in ${Math.round(performance.now() - start)} ms`);
      },
      'astro:server:setup': ({ server }) => {
        let index: { readonly site: Site; readonly files: Promise<readonly SiteFile[]> } | undefined;
        const currentIndex = () => {
          const site = content.site();
          if (index?.site === site) return index.files;
          // Pagefind runs one index at a time, and closing one would end the next: they queue.
          const last = index?.files.catch(() => undefined);
          const made = Promise.resolve(last).then(() => indexOf(site));
          index = { site, files: made };
          return made;
        };
        /** Where the site begins; nothing while the content is broken, of which the check tells, so that pages still show. */
        const homeNow = () => {
          try {
            return content.site().local.home();
          } catch {
            return undefined;
          }
        };
        const fileAt = async (path: string) => {
          const all = path.startsWith(INDEX_FOLDER) ? await currentIndex() : files(false);
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
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, body);
}

function embedStyles(): string {
  return bundle({ filename: EMBED_STYLES, minify: true }).code.toString();
}
