import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { movedPages, redirectsFile } from '../publish/site-files/redirects.ts';
import { buildGraph } from '../graph/build.ts';
import { loadCorpus } from '../corpus/load.ts';
import { createRoutes } from '../model/routes.ts';

/**
 * Keeps old addresses alive beside the pages that lead on: writes the rules for hosts that read a `_redirects`
 * file, and gives what lies beside a renamed page, such as its JSON twin, at the old address too.
 */
export function oldAddresses(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'old-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const graph = buildGraph(loadCorpus(root));
        writeFileSync(join(folder, '_redirects'), redirectsFile(graph, createRoutes(base)));
        for (const { from, to } of movedPages(graph, createRoutes('/')))
          if (!to.includes('#')) copyFiles(join(folder, to), join(folder, from));
      },
    },
  };
}

/** Copies the files of a folder, but no page and no folder below it. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isFile() && !entry.name.endsWith('.html')) copyFileSync(join(from, entry.name), join(to, entry.name));
}
