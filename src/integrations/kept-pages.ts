import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** What Astro writes at the end of a build: by which keys it has kept which pages. */
const MANIFEST = 'incremental-build.json';
/** Is there while pages are drawn. */
const MARKER = 'unfinished';

/**
 * Has the pages drawn anew after a build that did not end: Astro writes each page that it keeps over the last at once, and
 * by which key it was drawn only at the end, so that a page of a stopped build would be taken for that of the one before.
 */
export function keptPages(): AstroIntegration {
  let folder: URL;
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = config.cacheDir;
      },
      'astro:build:start': () => {
        const marker = new URL(MARKER, folder);
        if (existsSync(marker)) rmSync(new URL(MANIFEST, folder), { force: true });
        mkdirSync(folder, { recursive: true });
        writeFileSync(marker, '');
      },
      'astro:build:done': () => {
        rmSync(new URL(MARKER, folder), { force: true });
      },
    },
  };
}
