import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuildStop } from './build-stop.ts';

/**
 * Lets a build replace the built site as a whole or not at all: pages are written to `.dist/` beside
 * `dist/`, and the two are exchanged when every other integration is done. A failed build leaves the
 * last site as it was, and so does one that was killed; a second one at the same time is refused.
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
        takeTurn(`${withoutSlash(stage)}-lock`);
        putBack(stage, target);
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
  const old = oldOf(stage);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(stage, target);
  } catch (error) {
    putBack(stage, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Puts the old site in its place again where a build was ended between the two moves of an exchange. */
export function putBack(stage: string, target: string): void {
  if (!existsSync(target) && existsSync(oldOf(stage))) renameSync(oldOf(stage), target);
}

/**
 * Keeps others from building in the same folder until this process ends.
 *
 * @param lock the file that says which process builds
 * @throws {BuildStop} when another one does; one that was killed does not
 */
export function takeTurn(lock: string): void {
  const own = String(process.pid);
  try {
    writeFileSync(lock, own, { flag: 'wx' });
  } catch (error) {
    if (!existsSync(lock)) throw error;
    const other = readFileSync(lock, 'utf8');
    if (isRunning(Number(other)))
      throw new BuildStop(
        `Another build is at work here, as process ${other}. Wait until it has ended; if that is no build, delete ${lock}`,
      );
    writeFileSync(lock, own);
  }
  process.once('exit', () => rmSync(lock, { force: true }));
}

function isRunning(other: number): boolean {
  if (other === process.pid) return false;
  try {
    return process.kill(other, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function oldOf(stage: string): string {
  return `${withoutSlash(stage)}-old`;
}

function withoutSlash(folder: string): string {
  return folder.replace(/[\\/]+$/u, '');
}

function asFolder(url: URL): URL {
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`);
}
