import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundle } from 'lightningcss';
import { siteFiles } from '../views/files.ts';
import type { SiteFile } from '../views/files.ts';
import type { SharedContent } from './content.ts';

/** How many files are made at a time: the pictures among them are encoded on other threads. */
const AT_ONCE = 4;

/** The style sheet of embedded claims, whole. */
const EMBED_STYLES = fileURLToPath(new URL('../styles/embed.css', import.meta.url));

/**
 * Writes what is no page for people beside the built pages, straight from the graph: data, citations, pictures, JSON
 * twins, short links, embedded claims, redirects, feeds and what robots read. In dev it makes each when it is asked for.
 */
export function siteFileWriter(content: SharedContent): AstroIntegration {
  const files = (guarded: boolean) => siteFiles(content.site(), { embedStyles: embedStyles(), guarded });
  return {
    name: 'site-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const all = files(true);
        const folder = fileURLToPath(dir);
        const waiting = all.values();
        const work = async () => {
          for (const file of waiting) await write(folder, file);
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        logger.info(`${all.length} files in ${Math.round(performance.now() - start)} ms`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost').pathname;
          serve(path).catch(next);
          async function serve(address: string): Promise<void> {
            const { local } = content.site();
            const wanted = address.startsWith(local.home()) ? address.slice(local.home().length) : undefined;
            const file = files(false).find((it) => it.path === wanted || it.path === `${wanted}index.html`);
            if (!file) {
              next();
              return;
            }
            const body = await file.content();
            response.setHeader('Content-Type', file.mediaType);
            response.end(body);
          }
        });
      },
    },
  };
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
