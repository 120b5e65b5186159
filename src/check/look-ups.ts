import type { ContentFile } from '../corpus/read.ts';
import type { CollectionName } from '../model/collections.ts';
import { sourceOf } from './check-context.ts';
import type { CheckContext, ValidEntry } from './check-context.ts';
import { numbersAt, valueAt } from '../corpus/yaml-paths.ts';

/** What a claim cites, valid or not. */
export interface Cite {
  readonly file: ContentFile;
  readonly source: string;
  readonly key: string;
  readonly path: readonly (string | number)[];
  /** Those of the claim, as far as they can be read. */
  readonly paragraphs: readonly number[];
}

/** Every work that a claim says its source cites. */
export function citesOf({ references }: CheckContext): Cite[] {
  return references
    .filter(({ file, collection }) => file.collection === 'claims' && collection === 'citations')
    .map(({ file, id, path }) => ({
      file,
      source: sourceOf(file),
      key: id,
      path,
      paragraphs: numbersAt(file.frontmatter, ['paragraphs']),
    }));
}

/** The ids that fields or texts name, of the entries of one collection. */
export function namedIds({ references, mentions }: CheckContext, collection: CollectionName): ReadonlySet<string> {
  return new Set([...references, ...mentions].filter((named) => named.collection === collection).map(({ id }) => id));
}

/**
 * Whether a file whose frontmatter cannot be read may be the one that names a thing, so that the lack
 * of a mention is no finding yet.
 */
export function mayBeMentionedInUnreadable({ invalid }: CheckContext, id: string): boolean {
  return invalid.some(({ text, frontmatter }) => frontmatter === undefined && text.includes(id));
}

/** A source’s file as far as it can be read. */
export function sourceFiles({ files }: CheckContext): ReadonlyMap<string, ContentFile> {
  return new Map(files.filter(({ collection }) => collection === 'sources').map((file) => [file.id, file]));
}

/** How many paragraphs each source has, as far as that can be read. */
export function paragraphCounts(context: CheckContext): ReadonlyMap<string, number> {
  return new Map(
    [...sourceFiles(context)].flatMap(([id, { frontmatter }]) => {
      const paragraphs = valueAt(frontmatter, ['paragraphs']);
      return Array.isArray(paragraphs) ? [[id, paragraphs.length] as const] : [];
    }),
  );
}

/** The valid entries of a collection by their id. */
export function byId<Name extends CollectionName>(
  entries: readonly ValidEntry<Name>[],
): ReadonlyMap<string, ValidEntry<Name>> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
