import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { readArticle } from '../../../src/check/article.ts';
import type { Against } from '../../../src/check/check-context.ts';
import { readContent } from '../../../src/corpus/read.ts';

// These tests copy folders and start programs, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

/** The corpora: `sound`, and others that say what differs from it. */
export const CORPORA = join(FIXTURES, 'corpora');

/** The text that a source of the sound corpus was written from. */
export const articleOf = (source: string) => join(FIXTURES, 'articles', `${source}.txt`);

/** The names of the corpora that something is wrong with. */
export const CASES = readdirSync(CORPORA).filter((name) => name !== 'sound');

/**
 * Copies the sound corpus to a temporary folder, lays a case’s files over it, and takes out those that
 * the case’s `without.txt` lists.
 *
 * @param name the case, or `sound`
 * @param files more files, by their path from the root
 * @returns the folder that holds `content/`, removed when the value is disposed of
 */
export function corpus(name: string, files: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'corpus-'));
  const overlay = join(CORPORA, name);
  cpSync(join(CORPORA, 'sound', 'content'), join(root, 'content'), { recursive: true });
  const content = join(overlay, 'content');
  if (existsSync(content)) cpSync(content, join(root, 'content'), { recursive: true });
  const without = join(overlay, 'without.txt');
  if (existsSync(without))
    for (const path of readFileSync(without, 'utf8').split('\n').filter(Boolean)) rmSync(join(root, path));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return { root, against: againstOf(overlay), [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

/** What a case’s content is held against besides: articles in `articles/`, files of the last commit in `committed/`, and the day in `today.txt`. */
function againstOf(overlay: string): Against {
  const [articles, committed] = [join(overlay, 'articles'), join(overlay, 'committed')];
  const today = join(overlay, 'today.txt');
  return {
    ...(existsSync(articles) && {
      texts: new Map(
        readdirSync(articles).map((name) => [
          name.replace('.txt', ''),
          readArticle(readFileSync(join(articles, name), 'utf8')),
        ]),
      ),
    }),
    ...(existsSync(committed) && {
      committed: new Map(readContent(committed).files.map(({ path, text }) => [path, text])),
    }),
    ...(existsSync(today) && { today: readFileSync(today, 'utf8').trim() }),
  };
}
