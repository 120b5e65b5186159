import { join } from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'zod';
import { COLLECTION_NAMES, DEPTH, mapCollections } from '../model/collections.ts';
import type { CollectionName, DataOf } from '../model/collections.ts';
import { conflictMessage, conflictsIn } from './conflicts.ts';
import { pathsBelow, readText } from './disk.ts';
import { FILE_START, readFrontmatter } from './frontmatter.ts';
import type { Frontmatter, FrontmatterProblem } from './frontmatter.ts';
import { parseWithin } from './markdown/limits.ts';
import { placeIn } from './place.ts';
import { PUBLISHED } from './published.ts';

/** Something wrong with a file’s shape, found before its fields are looked at. */
export interface ReadProblem extends Omit<FrontmatterProblem, 'rule'> {
  readonly path: string;
  readonly rule:
    | FrontmatterProblem['rule']
    | 'file-has-a-place'
    | 'file-is-readable'
    | 'file-is-unicode'
    | 'markdown-has-a-measure'
    | 'merge-is-finished';
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
  /** The texts of what lies beside the entries, by path: attestations, and the record of addresses. */
  readonly beside: ReadonlyMap<string, string>;
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
  const beside = new Map<string, string>();
  for (const { path, unreadable } of pathsBelow(root, 'content')) {
    if (UNREAD.has(path)) continue;
    const read = unreadable ? { text: '', unreadable } : readText(join(root, path));
    if (!read) continue;
    const entry = entryAt(path);
    const { text } = read;
    if (read.unreadable) {
      problems.push({ path, place: FILE_START, rule: 'file-is-readable', ...read.unreadable });
      if (entry) unread.push({ path, ...entry, text });
    } else if (isBeside(path)) beside.set(path, text);
    else if (!entry) problems.push(misplaced(path));
    else {
      const file = { path, ...entry, text };
      const made = fileOf(file);
      if ('problems' in made) {
        problems.push(...made.problems.map((problem) => ({ path, ...problem })));
        unread.push(file);
      } else files.push(made);
    }
  }
  const parsed = once(() => {
    const parse = (name: CollectionName, schema: z.ZodType) =>
      files
        .filter(({ collection }) => collection === name)
        .map((file) => ({ file, result: schema.safeParse(file.frontmatter) }));
    return mapCollections(parse) as ParsedFiles;
  });
  return { root, files, unread, problems, beside, parsed };
}

/** What a file holds, or why that cannot be told. */
function fileOf(file: UnreadFile): ContentFile | { readonly problems: readonly Omit<ReadProblem, 'path'>[] } {
  const damage = damageOf(file.text);
  if (damage.length > 0) return { problems: damage };
  const read = readFrontmatter(file.text);
  if ('problems' in read) return read;
  const parsed = parseWithin(file.text, read.body);
  if ('place' in parsed) return { problems: [{ rule: 'markdown-has-a-measure', ...parsed }] };
  return { ...file, ...read, tree: () => parsed.tree };
}

/** The author’s manual, from the folder that holds `content/`. */
export const MANUAL = 'content/README.md';

/** What is not read: the manual, and the licence of what is written. */
const UNREAD: ReadonlySet<string> = new Set([MANUAL, 'content/LICENSE']);

/** Where attestations lie, from the folder that holds `content/`. */
export const ATTESTATIONS = 'content/attestations';

function isBeside(path: string): boolean {
  return (
    path === PUBLISHED ||
    (path.startsWith(`${ATTESTATIONS}/`) && /^[^/]+\.json$/u.test(path.slice(ATTESTATIONS.length + 1)))
  );
}

/** Where an entry lies in its collection’s folder, by how deep. */
const PLACES = ['', '/<id>', '/<source>/<id>'] as const;

/** The entry that a path belongs to; nothing where no entry lies so. */
function entryAt(path: string): Pick<ContentFile, 'collection' | 'id'> | undefined {
  const [, folder = '', ...below] = path.replace(/\.md$/u, '').split('/');
  const collection = collectionOf(folder);
  if (!collection || !path.endsWith('.md') || below.length !== DEPTH[collection]) return undefined;
  return { collection, id: below.join('/') || folder };
}

function misplaced(path: string): ReadProblem {
  const [, folder = ''] = path.split('/');
  const collection = collectionOf(folder);
  return {
    path,
    place: FILE_START,
    rule: 'file-has-a-place',
    reason: 'This file is no entry of any collection, and no page would show it.',
    advice: collection
      ? `Entries of ${collection} are \`content/${collection}${PLACES[DEPTH[collection]]}.md\`.`
      : path.startsWith(`${ATTESTATIONS}/`)
        ? `Attestations are \`${ATTESTATIONS}/<source>.json\`.`
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

function collectionOf(folder: string): CollectionName | undefined {
  return COLLECTION_NAMES.find((name) => name === folder);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
