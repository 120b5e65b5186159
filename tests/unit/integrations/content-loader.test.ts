import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readContent } from '../../../src/corpus/read.ts';
import { contentLoader } from '../../../src/integrations/content-loader.ts';
import { SharedContent } from '../../../src/views/content.ts';

vi.mock('../../../src/corpus/read.ts', { spy: true });

let root = '';
let content: SharedContent;
let kept: Map<string, { id: string; data: object; rendered?: { html: string } }>;
let told: ((event: string, path: string) => void)[];
const changed = (event: string, path: string) => {
  for (const tell of told) tell(event, path);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'content/pages'), { recursive: true });
  content = new SharedContent();
  content.configure({ root: pathToFileURL(`${root}/`), base: '/', site: undefined });
  kept = new Map();
  told = [];
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const ENTRY = 'title: A page\nadded: "2026-01-01"\nchanged: "2026-01-01"\ndescription: What it is.';
const at = (name: string) => join(root, 'content/pages', `${name}.md`);
const write = (name: string, body: string, fields = ENTRY) => {
  writeFileSync(at(name), `---\n${fields}\n---\n\n${body}\n`);
};

/** Loads the pages as a build does or, watched, as dev does, and tells what is kept of each. */
async function load(watched = false): Promise<Record<string, string | undefined>> {
  const context = {
    store: {
      set: (entry: { id: string; data: object; rendered?: { html: string } }) => Boolean(kept.set(entry.id, entry)),
      get: (id: string) => kept.get(id),
      keys: () => [...kept.keys()],
      delete: (id: string) => kept.delete(id),
    },
    generateDigest: (text: string) => text,
    renderMarkdown: (text: string) => Promise.resolve({ html: text.replace(/^---\n---\n/u, '').trim() }),
    watcher: watched ? { on: (_event: string, tell: typeof changed) => told.push(tell) } : undefined,
  };
  // A loader is given more, and asks for no more.
  await contentLoader('pages').load(context as unknown as LoaderContext);
  return watched ? html() : Object.fromEntries([...content.html].map(([id, text]) => [id.replace('pages/', ''), text]));
}
const html = () => Object.fromEntries([...kept].map(([id, { rendered }]) => [id, rendered?.html]));

test.each([false, true])('entries come with their Markdown, a rule at its beginning too (dev: %s)', async (watched) => {
  write('home', 'First.\n\n---\n\nThen.');
  write('about', '---\n\nThen.\n\n---');
  expect(await load(watched)).toEqual({ home: 'First.\n\n---\n\nThen.', about: '---\n\nThen.\n\n---' });
});

test('what is saved after the content was read is in no collection', async () => {
  write('home', 'As it was read.');
  content.reading();
  write('home', 'Saved while a build runs.');
  write('about', 'Saved while a build runs.');
  expect(await load()).toEqual({ home: 'As it was read.' });
});

test('in dev a file that cannot be an entry is left out, and those behind it are loaded', async () => {
  write('about', 'Torn.', 'title: "A');
  write('data', 'No such field.', `${ENTRY}\nfarce: true`);
  write('home', 'Home.');
  expect(await load(true)).toEqual({ home: 'Home.' });
});

test('in dev a collection of which nothing was ever written is there all the same', async () => {
  expect(await load(true)).toEqual({});
});

test('in dev what is saved comes, what cannot be read stays as it was, and what is gone goes', async () => {
  write('home', 'Home.');
  write('about', 'About.');
  await load(true);
  write('home', 'Home anew.');
  changed('change', at('home'));
  await expect.poll(html).toEqual({ home: 'Home anew.', about: 'About.' });
  write('home', 'Torn.', 'title: "A');
  rmSync(at('about'));
  changed('unlink', at('about'));
  await expect.poll(html).toEqual({ home: 'Home anew.' });
});

test('in dev what is saved is read once, however many collections there are', async () => {
  write('home', 'Home.');
  await load(true);
  await load(true);
  const reads = vi.mocked(readContent);
  reads.mockClear();
  write('home', 'Home anew.');
  for (const event of ['unlink', 'add', 'change']) changed(event, at('home'));
  await expect.poll(html).toEqual({ home: 'Home anew.' });
  content.reading();
  expect(reads).toHaveBeenCalledOnce();
});
