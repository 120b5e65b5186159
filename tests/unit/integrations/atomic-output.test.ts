import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { swapFolders, atomicOutput } from '../../../src/integrations/atomic-output.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atomicOutput-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(folder: string, text: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'index.html'), text);
  return join(root, folder);
}

const read = (folder: string) => readFileSync(join(root, folder, 'index.html'), 'utf8');

function setup(command: string) {
  const updateConfig = vi.fn();
  const integration = atomicOutput();
  const config = { outDir: pathToFileURL(`${root}/dist/`) };
  // The hook looks at these three alone.
  const parameters = { command, config, updateConfig } as unknown as HookParameters<'astro:config:setup'>;
  void integration.hooks['astro:config:setup']?.(parameters);
  return { integration, updateConfig };
}

test('a new site takes the place of the old one, whole', () => {
  const target = write('dist', 'old');
  writeFileSync(join(target, 'gone.html'), 'old');
  swapFolders(`${write('.dist', 'new')}/`, `${target}/`);
  expect(read('dist')).toBe('new');
  expect(existsSync(join(target, 'gone.html'))).toBe(false);
  expect(existsSync(join(root, '.dist'))).toBe(false);
  expect(existsSync(join(root, '.dist-old'))).toBe(false);
});

test('the first site needs no old one', () => {
  swapFolders(write('.dist', 'new'), join(root, 'dist'));
  expect(read('dist')).toBe('new');
});

test('where the new site cannot be moved, the old one stays', () => {
  write('dist', 'old');
  expect(() => swapFolders(join(root, '.dist'), join(root, 'dist'))).toThrow();
  expect(read('dist')).toBe('old');
});

test('a build writes beside the site, beginning afresh, and is put in its place at the end', async () => {
  write('dist', 'old');
  write('.dist', 'half');
  const { integration, updateConfig } = setup('build');
  expect(updateConfig).toHaveBeenCalledWith({ outDir: pathToFileURL(`${root}/.dist/`) });
  expect(existsSync(join(root, '.dist'))).toBe(false);
  expect(read('dist')).toBe('old');
  write('.dist', 'new');
  await integration.hooks['astro:build:done']?.({} as HookParameters<'astro:build:done'>);
  expect(read('dist')).toBe('new');
});

test('where a build was ended between the two moves, the next one first puts the old site back', () => {
  write('.dist-old', 'old');
  write('.dist', 'half');
  setup('build');
  expect(read('dist')).toBe('old');
});

describe('a second build in the same folder', () => {
  const lock = () => join(root, '.dist-lock');

  test('is told of the first, and leaves what that one has written', () => {
    write('.dist', 'half');
    // The process that started this one runs as long as it does.
    writeFileSync(lock(), String(process.ppid));
    expect(() => setup('build')).toThrow(`Another build is at work here, as process ${process.ppid}`);
    expect(read('.dist')).toBe('half');
    expect(readFileSync(lock(), 'utf8')).toBe(String(process.ppid));
  });

  test('takes the place of one that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lock(), String(pid));
    setup('build');
    expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid));
  });
});

test.for(['dev', 'preview', 'sync'])('%s keeps the folder as it is', (command) => {
  write('.dist', 'half');
  expect(setup(command).updateConfig).not.toHaveBeenCalled();
  expect(read('.dist')).toBe('half');
});
