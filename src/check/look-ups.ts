import type { ContentFile } from '../corpus/read.ts';
import type { CollectionName } from '../model/collections.ts';
import { folderOf } from './check-context.ts';
import type { Content, Sound } from './check-context.ts';
import { numbersAt, textsAt, valueAt } from '../corpus/yaml-paths.ts';

/** What a claim cites, be the claim sound or not. */
export interface Cite {
  readonly file: ContentFile;
  readonly source: string;
  readonly key: string;
  readonly path: readonly (string | number)[];
  /** Those of the claim, as far as they can be read. */
  readonly paragraphs: readonly number[];
}

/** Every work that a claim says its source cites. */
export function citesOf({ files }: Content): Cite[] {
  return files
    .filter(({ collection }) => collection === 'claims')
    .flatMap((file) =>
      textsAt(file.frontmatter, 'cites.*').map(({ path, value }) => ({
        file,
        source: folderOf(file),
        key: value,
        path,
        paragraphs: numbersAt(file.frontmatter, ['paragraphs']),
      })),
    );
}

/**
 * Whether a file whose frontmatter cannot be read may be the one that names a thing, so that the lack
 * of a mention is no finding yet.
 */
export function perhapsIn({ broken }: Content, id: string): boolean {
  return broken.some(({ text, frontmatter }) => frontmatter === undefined && text.includes(id));
}

/** A source’s file as far as it can be read. */
export function sourceFiles({ files }: Content): ReadonlyMap<string, ContentFile> {
  return new Map(files.filter(({ collection }) => collection === 'sources').map((file) => [file.id, file]));
}

/** How many paragraphs each source has, as far as that can be read. */
export function paragraphCounts(content: Content): ReadonlyMap<string, number> {
  return new Map(
    [...sourceFiles(content)].flatMap(([id, { frontmatter }]) => {
      const paragraphs = valueAt(frontmatter, ['paragraphs']);
      return Array.isArray(paragraphs) ? [[id, paragraphs.length] as const] : [];
    }),
  );
}

/** The sound entries of a collection by their id. */
export function byId<Name extends CollectionName>(entries: readonly Sound<Name>[]): ReadonlyMap<string, Sound<Name>> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
