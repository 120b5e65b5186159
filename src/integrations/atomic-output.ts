import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets a build replace the built site as a whole or not at all: pages are written to `.dist/` beside
 * `dist/`, and the two are exchanged when every other integration is done. A failed build leaves the
 * last site as it was.
 *
 * It must be the last integration of the list.
 */
export function atomicOutput(): AstroIntegration {
  let target = '';
  let stage = '';
  return {
    name: 'atomic-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const beside = new URL(`../.${basename(fileURLToPath(config.outDir))}/`, asFolder(config.outDir));
        target = fileURLToPath(config.outDir);
        stage = fileURLToPath(beside);
        rmSync(stage, { recursive: true, force: true });
        updateConfig({ outDir: beside });
      },
      'astro:build:done': () => swapFolders(stage, target),
    },
  };
}

/**
 * Puts a folder in the place of another.
 *
 * @throws {Error} when the new folder cannot be moved; the old one is back in its place then
 */
export function swapFolders(stage: string, target: string): void {
  const old = `${stage.replace(/[\\/]+$/u, '')}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(stage, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function asFolder(url: URL): URL {
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`);
}
