import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'zod';
import { COLLECTION_NAMES, DEPTH, mapCollections } from '../model/collections.ts';
import type { CollectionName, DataOf } from '../model/collections.ts';
import { compareText } from '../model/ids.ts';
import { conflictMessage, conflictsIn } from './conflicts.ts';
import { FILE_START, readFrontmatter } from './frontmatter.ts';
import type { Frontmatter, FrontmatterProblem } from './frontmatter.ts';
import { isLeftover } from './leftovers.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { placeIn } from './place.ts';
import { PUBLISHED } from './published.ts';

/** Something wrong with a file’s shape, found before its fields are looked at. */
export interface ReadProblem extends Omit<FrontmatterProblem, 'rule'> {
  readonly path: string;
  readonly rule: FrontmatterProblem['rule'] | 'file-has-a-place' | 'file-is-unicode' | 'merge-is-finished';
}

/** One Markdown file of a collection, as it stands on disk. */
export interface ContentFile extends Frontmatter {
  /** From the folder that holds `content/`, with `/`: `content/claims/tram-note-2019/closure-likely.md`. */
  readonly path: string;
  readonly collection: CollectionName;
  readonly id: string;
  /** The whole file. */
  readonly text: string;
  /** The whole file as mdast, references still plain text, with positions in the file; shared, so never changed. */
  readonly tree: () => Root;
}

/** A file and what its collection’s schema says of its fields. */
export interface ParsedFile<Name extends CollectionName> {
  readonly file: ContentFile;
  readonly result: z.ZodSafeParseResult<DataOf<Name>>;
}

type ParsedFiles = { readonly [Name in CollectionName]: readonly ParsedFile<Name>[] };

/** A file of a collection that could not be read: others may still refer to it. */
export type UnreadFile = Pick<ContentFile, 'path' | 'collection' | 'id' | 'text'>;

/** The content as it was on disk at one moment: whoever shares it sees one state, and nothing is parsed twice. */
export interface Reading {
  /** The folder that holds `content/`. */
  readonly root: string;
  readonly files: readonly ContentFile[];
  readonly unread: readonly UnreadFile[];
  readonly problems: readonly ReadProblem[];
  /** The files held against their schemas, when it is first asked for. */
  readonly parsed: () => ParsedFiles;
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
    const [, folder = '', ...below] = path.replace(/\.md$/u, '').split('/');
    if (NO_ENTRIES.has(path) || (folder === 'attestations' && path.endsWith('.json'))) continue;
    if (!existsSync(join(root, path))) {
      problems.push({ path, ...DANGLING });
      continue;
    }
    const collection = collectionOf(folder);
    if (!collection || !path.endsWith('.md') || below.length !== DEPTH[collection]) {
      problems.push(misplaced(path, collection));
      continue;
    }
    const id = below.join('/') || folder;
    const file = { path, collection, id, text: readFileSync(join(root, path), 'utf8') };
    const wrong = damageOf(file.text);
    const read = wrong.length > 0 ? { problems: wrong } : readFrontmatter(file.text);
    if ('problems' in read) {
      problems.push(...read.problems.map((problem) => ({ path, ...problem })));
      unread.push(file);
    } else files.push({ ...file, ...read, tree: once(() => parseMarkdown(file.text)) });
  }
  const parsed = once(() => {
    const parse = (name: CollectionName, schema: z.ZodType) =>
      files
        .filter(({ collection }) => collection === name)
        .map((file) => ({ file, result: schema.safeParse(file.frontmatter) }));
    return mapCollections(parse) as ParsedFiles;
  });
  return { root, files, unread, problems, parsed };
}

/** The author’s manual, from the folder that holds `content/`. */
export const MANUAL = 'content/README.md';

/** What lies beside the collections: the manual, the licence of what is written, and the record of addresses. */
const NO_ENTRIES: ReadonlySet<string> = new Set([MANUAL, 'content/LICENSE', PUBLISHED]);

/** Where an entry lies in its collection’s folder, by how deep. */
const PLACES = ['', '/<id>', '/<source>/<id>'] as const;

const DANGLING = {
  place: FILE_START,
  rule: 'file-has-a-place',
  reason: 'This is a link to a file that is not there.',
  advice: 'Delete it, or put the file itself here.',
} as const;

function misplaced(path: string, collection: CollectionName | undefined): ReadProblem {
  return {
    path,
    place: FILE_START,
    rule: 'file-has-a-place',
    reason: 'This file is no entry of any collection, and no page would show it.',
    advice: collection
      ? `Entries of ${collection} are \`content/${collection}${PLACES[DEPTH[collection]]}.md\`.`
      : `The collections are ${COLLECTION_NAMES.join(', ')}.`,
  };
}

/** What other programs did to a file: told alone, since whatever follows from it would only hide it. */
function damageOf(text: string): Omit<ReadProblem, 'path'>[] {
  const rule = 'file-is-unicode';
  if (text.startsWith('\uFEFF'))
    return [
      {
        place: FILE_START,
        rule,
        reason: 'The file begins with a byte order mark (BOM), a sign that editors do not show.',
        advice: 'Save it as UTF-8 without BOM.',
      },
    ];
  const foreign = text.indexOf('\uFFFD');
  if (foreign !== -1)
    return [
      {
        place: placeIn(text, foreign),
        rule,
        reason: 'A letter here cannot be read: the file is not in UTF-8.',
        advice: 'Save it as UTF-8, and write the letter again where it is lost.',
      },
    ];
  return conflictsIn(text).map((conflict) => ({
    place: { line: conflict.from, column: 1 },
    rule: 'merge-is-finished',
    ...conflictMessage(conflict),
  }));
}

/** Every file that somebody may have meant as content; of a link that leads nowhere, its own path. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => !isLeftover(name))
    .sort(compareText)
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      const found = statSync(join(root, path), { throwIfNoEntry: false });
      if (found?.isDirectory()) return filesBelow(root, path);
      // What an editor took away since the folder was read is not there at all.
      return found || lstatSync(join(root, path), { throwIfNoEntry: false }) ? [path] : [];
    });
}

function collectionOf(folder: string): CollectionName | undefined {
  return COLLECTION_NAMES.find((name) => name === folder);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
