import { COLLECTION_NAMES, mapCollections } from '../model/collections.ts';
import type { Corpus } from './corpus.ts';
import type { Place } from './frontmatter.ts';
import { readContent } from './read.ts';
import type { Reading } from './read.ts';

/** A file of the content that cannot be an entry. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/**
 * Every entry of every collection, without Astro and without reading anything again.
 *
 * @returns the corpus that a graph is built from
 * @throws {ContentError} at the first file that no collection takes or whose fields break its schema; the content
 *   check tells all of them
 */
export function corpusOf({ problems, parsed }: Reading): Corpus {
  const [problem] = problems;
  if (problem) throw new ContentError(`${at(problem.path, problem.place)} ${problem.reason}`);
  const collections = parsed();
  for (const { file, result } of COLLECTION_NAMES.flatMap((name) => [...collections[name]])) {
    if (result.success) continue;
    const [{ path, message } = { path: [], message: 'does not fit' }] = result.error.issues;
    const where = at(file.path, file.placeOf(path));
    throw new ContentError(`${where} ${path.join('.')}: ${message}`, { cause: result.error });
  }
  return mapCollections((name) =>
    collections[name].flatMap(({ file: { id, body, tree }, result }) =>
      result.success ? [{ id, data: result.data, body, tree }] : [],
    ),
  ) as Corpus;
}

/**
 * Reads the files below `content/` as a corpus.
 *
 * @param root the folder that holds `content/`
 * @throws {ContentError} as {@link corpusOf}
 */
export function loadCorpus(root: string): Corpus {
  return corpusOf(readContent(root));
}

function at(path: string, { line, column }: Place): string {
  return `${path}:${line}:${column}`;
}
