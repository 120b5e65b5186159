import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { indexFilesOf } from '../../src/search/build/index-files.ts';
import type { IndexFile } from '../../src/search/build/pagefind.ts';
import { openIndex } from '../../src/search/browser/pagefind.ts';
import type { StagedIndex } from '../../src/search/browser/pagefind.ts';
import type { NameLists, Translations } from '../../src/search/lists.ts';
import type { WordVectors } from '../../src/search/meaning/vectors.ts';
import type { SearchRecord } from '../../src/search/record.ts';

/** An index as the browser opens it, and what it has loaded so far, by paths below its folder. */
export interface OpenedIndex extends StagedIndex {
  readonly loaded: readonly string[];
}

/** What lies beside the records of an index. */
export interface Lists {
  readonly names?: NameLists;
  readonly translations?: readonly Translations[];
  readonly vectors?: WordVectors;
}

const NO_NAMES: NameLists = { names: [], hasLedger: false, sources: [] };
const NO_VECTORS: WordVectors = { dimensions: 2, stems: [], rows: new Float32Array() };

/** Builds an index of some records with Pagefind itself, and opens it as a page does. */
export async function indexOf(
  records: readonly SearchRecord[],
  { names = NO_NAMES, translations = [], vectors = NO_VECTORS }: Lists = {},
): Promise<OpenedIndex> {
  const folder = await newFolder();
  await write(folder, await indexFilesOf(records, names, translations, vectors));
  return openFolder(folder);
}

/** Builds an index of each of several lists of records, and opens the first with the others as shards beside it. */
export async function indexesOf(lists: readonly (readonly SearchRecord[])[]): Promise<OpenedIndex> {
  const root = await newFolder();
  const folders = lists.map((_, at) => join(root, String(at)));
  for (const [at, records] of lists.entries())
    await write(folders[at] ?? root, await indexFilesOf(records, NO_NAMES, [], NO_VECTORS));
  const [own = root, ...others] = folders;
  return openFolder(own, others, root);
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  built.push(folder);
  return folder;
}

async function write(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

const built: string[] = [];

/** Takes away what `indexOf` has built. */
export async function removeIndexes(): Promise<void> {
  await Promise.all(built.splice(0).map((folder) => rm(folder, { recursive: true })));
}

/**
 * Opens the index of a built site in Node, where Pagefind finds of a browser what it asks for.
 *
 * @param folder in which the site lies
 * @param shards in which others lie that are searched with it
 * @param root the folder below which it is told what was loaded
 */
export async function openFolder(folder: string, shards: readonly string[] = [], root = folder): Promise<OpenedIndex> {
  const loaded: string[] = [];
  vi.stubGlobal('document', { querySelector: () => null, documentElement: { getAttribute: () => 'en' } });
  vi.stubGlobal('location', new URL('http://site.test/search/'));
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const path = decodeURIComponent(new URL(String(address), 'file:///').pathname);
    loaded.push(path.slice(root.length + 1));
    return readFile(path).then(
      (content) => new Response(content),
      () => new Response(null, { status: 404 }),
    );
  });
  return Object.assign(
    await openIndex(
      `${folder}/`,
      shards.map((shard) => `${shard}/`),
    ),
    { loaded },
  );
}
