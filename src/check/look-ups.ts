import type { Place } from '../corpus/frontmatter.ts';
import type { ContentFile, UnreadFile } from '../corpus/read.ts';
import { allTexts, numbersAt, textsAt, valueAt } from '../corpus/yaml-paths.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Edtf } from '../model/edtf.ts';
import { fold } from '../model/fold.ts';
import { group } from '../model/group.ts';
import { onceFor } from '../model/once-for.ts';
import { addedSince } from '../model/review.ts';
import { sourceOf } from '../model/ids.ts';
import type { CheckContext, ValidEntry } from './check-context.ts';
import type { Finding } from './report.ts';

/** Every work that a claim says its source cites, with the claim’s paragraphs as far as they can be read. */
export const citesOf = onceFor(({ references }: CheckContext) =>
  references
    .filter(({ file, collection }) => file.collection === 'claims' && collection === 'citations')
    .map(({ file, id, path }) => ({
      file,
      source: sourceOf(file),
      key: id,
      path,
      paragraphs: numbersAt(file.frontmatter, ['paragraphs']),
    })),
);

/** Every place where a work’s record says that a source refers to it. */
export const usesOf = onceFor(({ valid }: CheckContext) =>
  valid.citations.flatMap(({ file, id, data }) =>
    (data.citedBy ?? []).map((use, index) => ({ file, id, data, use, index })),
  ),
);

/** Where works’ records say that a source refers to them, by the source. */
export const usesBySource = onceFor((context: CheckContext) =>
  Map.groupBy(usesOf(context), ({ use }): string => use.source),
);

/** The valid claims by their codes; of a code that is borne twice, the last. */
export const claimsByCode = onceFor(
  ({ valid }: CheckContext) =>
    new Map<string, ValidEntry<'claims'>>(valid.claims.map((claim) => [claim.data.code, claim])),
);

/** The valid claims of each source. */
export const claimsBySource = onceFor(({ valid }: CheckContext) => Map.groupBy(valid.claims, sourceOf));

/** The valid claims on each topic. */
export const claimsByTopic = onceFor(({ valid }: CheckContext) =>
  group(valid.claims, ({ data }): readonly string[] => data.topics),
);

/** The valid stances on each topic. */
export const stancesByTopic = onceFor(({ valid }: CheckContext) => Map.groupBy(valid.stances, topicOf));

/** The codes of each source’s claims, valid or not. */
export const codesBySource = onceFor(({ codes }: CheckContext) => Map.groupBy(codes, ({ source }) => source));

/** The valid sources by their ids. */
export const sourcesById = onceFor(({ valid }: CheckContext) => byId(valid.sources));

/** The topic that a stance is on: what its file is called. */
export function topicOf({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf('/') + 1);
}

/**
 * When a source was written, as far as that is known: by what its text implies, else by when it appeared.
 *
 * @returns nothing of a source that is not there or does not follow its schema
 */
export function writtenOn(context: CheckContext, source: string): Edtf | undefined {
  const data = sourcesById(context).get(source)?.data;
  return data?.written?.date ?? data?.issued;
}

/** The entries of a collection that no field and no text names, as far as the files can be read. */
export function unnamed<Name extends CollectionName>(context: CheckContext, collection: Name): ValidEntry<Name>[] {
  const named = [...context.references, ...context.mentions].filter((it) => it.collection === collection);
  const ids = new Set(named.map(({ id }) => id));
  return context.valid[collection].filter(({ id }) => !ids.has(id) && !mayBeMentionedInUnreadable(context, id));
}

/** The sources that are not compared on a topic, and the stances that would compare them. */
export function uncompared(context: CheckContext, topic: string): { sources: string[]; toWrite: string } {
  const sources = [...context.ids.sources].filter((source) => !context.ids.stances.has(`${source}/${topic}`));
  const folder = sources.length === 1 ? sources[0] : '<source>';
  return { sources, toWrite: `content/stances/${folder}/${topic}.md` };
}

/**
 * The sources that what is said of all on a topic does not know: they came after it was last looked at, or were compared
 * after it, which is as new to it.
 *
 * @returns them, each with the day on which it came to be compared there
 */
export function newTo(context: CheckContext, { id, data }: ValidEntry<'topics'>) {
  const compared = new Map((stancesByTopic(context).get(id) ?? []).map((stance) => [stance.id, stance.data.added]));
  const sources = context.valid.sources.map(({ id: source, data: { added } }) => {
    const since = compared.get(`${source}/${id}`) ?? added;
    return { id: source, added: since > added ? since : added };
  });
  return addedSince(data, sources);
}

/** Those of an entry’s claims that belong to another source than the entry. */
export function foreignClaims({ sourceOfCode }: CheckContext, file: ContentFile, claims: readonly string[]) {
  return claims.flatMap((code, index) => {
    const source = sourceOfCode.get(code);
    return source === undefined || source === sourceOf(file) ? [] : [{ code, source, path: ['claims', index] }];
  });
}

/**
 * Whether a file whose frontmatter cannot be read may be the one that names a thing, so that the lack
 * of a mention is no finding yet.
 */
export function mayBeMentionedInUnreadable(context: CheckContext, id: string): boolean {
  return unreadable(context).some(({ text }) => text.includes(id));
}

const unreadable = onceFor(({ invalid }: CheckContext) =>
  invalid.filter(({ frontmatter }) => frontmatter === undefined),
);

/** A source’s file as far as it can be read. */
export const sourceFiles = onceFor(
  ({ files }: CheckContext): ReadonlyMap<string, ContentFile> =>
    new Map(files.filter(({ collection }) => collection === 'sources').map((file) => [file.id, file])),
);

/** All that terms are called, in any language, as search compares it: `U.S.` is `US`. */
export function namesOfTerms({ files }: CheckContext) {
  return files
    .filter(({ collection }) => collection === 'terms')
    .flatMap((file) =>
      [
        ...['title', 'aliases.*'].flatMap((field) => textsAt(file.frontmatter, field)),
        ...allTexts(valueAt(file.frontmatter, ['translations']), ['translations']),
      ].map(({ path, value }) => ({ name: value, key: fold(value), file, place: file.placeOf(path) })),
    )
    .filter(({ key }) => key !== '');
}

/** The valid entries of a collection by their id. */
export function byId<Name extends CollectionName>(
  entries: readonly ValidEntry<Name>[],
): ReadonlyMap<string, ValidEntry<Name>> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** What one alone may bear, and where it stands. */
interface Bearer {
  readonly key: string;
  readonly file: ContentFile | UnreadFile;
  readonly place: Place;
}

/**
 * Finds what bears a key that an earlier one bears already.
 *
 * @param items in the order in which the first of a key is its rightful bearer
 * @param label begins the words that lead to the first: “first given at”
 * @param says what is wrong with a repeat; nothing where it may stand
 */
export function* repeats<Item extends Bearer>(
  items: Iterable<Item>,
  label: string | undefined,
  says: (repeat: Item, first: Item) => Pick<Finding, 'reason' | 'advice'> | undefined,
): Generator<Finding> {
  const bearers = new Map<string, Item>();
  for (const item of items) {
    const first = bearers.get(item.key);
    if (!first) bearers.set(item.key, item);
    const wrong = first && says(item, first);
    if (wrong)
      yield {
        file: item.file.path,
        place: item.place,
        ...wrong,
        ...(label && { related: { label, file: first.file.path, place: first.place } }),
      };
  }
}
