import { COLLECTIONS } from '../model/collections.ts';
import type { CollectionName, DataOf } from '../model/collections.ts';
import type { Corpus, Entry } from './corpus.ts';
import type { Place } from './frontmatter.ts';
import { readContent } from './read.ts';
import type { ContentFile } from './read.ts';

/** A file of the content that cannot be an entry. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/**
 * Reads every entry of every collection from the files, without Astro.
 *
 * @param root the folder that holds `content/`
 * @returns the corpus that a graph is built from
 * @throws {ContentError} at the first file that no collection takes or whose fields break its schema;
 *   the content check tells all of them
 */
export function loadCorpus(root: string): Corpus {
  const { files, problems } = readContent(root);
  const [problem] = problems;
  if (problem) throw new ContentError(`${at(problem.path, problem.place)} ${problem.reason}`);
  const entries = <Name extends CollectionName>(name: Name): Entry<Name>[] =>
    files
      .filter(({ collection }) => collection === name)
      .map((file) => ({ id: file.id, data: fieldsOf(name, file), body: file.body }));
  return {
    sources: entries('sources'),
    claims: entries('claims'),
    stances: entries('stances'),
    topics: entries('topics'),
    citations: entries('citations'),
    terms: entries('terms'),
    events: entries('events'),
    assessments: entries('assessments'),
    pages: entries('pages'),
  };
}

function fieldsOf<Name extends CollectionName>(name: Name, file: ContentFile): DataOf<Name> {
  const parsed = COLLECTIONS[name].safeParse(file.frontmatter);
  if (parsed.success) return parsed.data as DataOf<Name>;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  throw new ContentError(`${at(file.path, file.placeOf(path))} ${path.join('.')}: ${issue?.message ?? 'does not fit'}`);
}

function at(path: string, place: Place | undefined): string {
  return place ? `${path}:${place.line}:${place.column}` : path;
}
