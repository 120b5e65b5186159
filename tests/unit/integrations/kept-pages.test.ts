import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptPages } from '../../../src/integrations/kept-pages.ts';

let folder = '';
const manifest = () => join(folder, 'incremental-build.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  writeFileSync(manifest(), '{}');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a build as far as some step. */
function build(isFinished: boolean): void {
  const { hooks } = keptPages() as unknown as { hooks: Record<string, (options: object) => void> };
  hooks['astro:config:done']?.({ config: { cacheDir: pathToFileURL(`${folder}/`) } });
  hooks['astro:build:start']?.({});
  if (isFinished) hooks['astro:build:done']?.({});
}

test('pages are taken from a build that has ended', () => {
  build(true);
  build(true);
  expect(existsSync(manifest())).toBe(true);
});

test('none are after a build that has not, once', () => {
  build(false);
  build(true);
  expect(existsSync(manifest())).toBe(false);
  writeFileSync(manifest(), '{}');
  build(true);
  expect(existsSync(manifest())).toBe(true);
});
