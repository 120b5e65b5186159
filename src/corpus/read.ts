import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, DEPTH } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { compareText } from '../model/ids.ts';
import { FILE_START, readFrontmatter } from './frontmatter.ts';
import type { Frontmatter, FrontmatterProblem } from './frontmatter.ts';

/** Something wrong with a file’s shape, found before its fields are looked at. */
export interface ReadProblem extends Omit<FrontmatterProblem, 'rule'> {
  readonly path: string;
  readonly rule: FrontmatterProblem['rule'] | 'file-has-a-place';
}

/** One Markdown file of a collection, as it stands on disk. */
export interface ContentFile extends Frontmatter {
  /** From the folder that holds `content/`, with `/`: `content/claims/pism-2021/no-reset.md`. */
  readonly path: string;
  readonly collection: CollectionName;
  readonly id: string;
  /** The whole file. */
  readonly text: string;
}

/** A file of a collection whose frontmatter could not be read: others may still refer to it. */
export type UnreadFile = Pick<ContentFile, 'path' | 'collection' | 'id' | 'text'>;

export interface Reading {
  readonly files: readonly ContentFile[];
  readonly unread: readonly UnreadFile[];
  readonly problems: readonly ReadProblem[];
}

/**
 * Reads every Markdown file below `content/` with true positions.
 *
 * @param root the folder that holds `content/`
 * @returns the files whose frontmatter could be read, sorted by path, and what is wrong with the rest
 * @throws {Error} when the folder cannot be read
 */
export function readContent(root: string): Reading {
  const files: ContentFile[] = [];
  const unread: UnreadFile[] = [];
  const problems: ReadProblem[] = [];
  for (const path of filesBelow(root, 'content')) {
    const [, folder = '', ...below] = path.split('/');
    if (folder === 'attestations' && path.endsWith('.json')) continue;
    const collection = collectionOf(folder);
    if (!collection || !path.endsWith('.md') || below.length !== DEPTH[collection]) {
      problems.push(misplaced(path, collection));
      continue;
    }
    const id = below.join('/').replace(/\.md$/u, '');
    const file = { path, collection, id, text: readFileSync(join(root, path), 'utf8') };
    const read = readFrontmatter(file.text);
    if ('problems' in read) {
      problems.push(...read.problems.map((problem) => ({ path, ...problem })));
      unread.push(file);
    } else files.push({ ...file, ...read });
  }
  return { files, unread, problems };
}

function misplaced(path: string, collection: CollectionName | undefined): ReadProblem {
  return {
    path,
    place: FILE_START,
    rule: 'file-has-a-place',
    reason: 'This file is no entry of any collection, and no page would show it.',
    advice: collection
      ? `Entries of ${collection} are \`content/${collection}/${DEPTH[collection] === 2 ? '<source>/' : ''}<id>.md\`.`
      : `The collections are ${Object.keys(COLLECTIONS).join(', ')}.`,
  };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .sort(compareText)
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(join(root, path)).isDirectory() ? filesBelow(root, path) : [path];
    });
}

function collectionOf(folder: string): CollectionName | undefined {
  return (Object.keys(COLLECTIONS) as CollectionName[]).find((name) => name === folder);
}
