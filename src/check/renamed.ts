import { textsAt } from '../corpus/yaml-paths.ts';
import type { CollectionName } from '../model/collections.ts';
import { onceFor } from '../model/once-for.ts';
import { createRoutes, entryAddress } from '../model/routes.ts';
import { sourceOf } from '../model/ids.ts';
import type { CheckContext } from './check-context.ts';
import { nearest } from './near-miss.ts';

/** What lies in folders of a source’s name, or bears it. */
const OF_A_SOURCE: readonly CollectionName[] = ['claims', 'stances', 'assessments'];

/** The names that folders and attestations bear and no source does, each with these places and a file in each. */
export function lostNames({ all, ids, attestations }: CheckContext): ReadonlyMap<string, readonly LostPlace[]> {
  const places: LostPlace[] = [
    ...all
      .filter(({ collection }) => OF_A_SOURCE.includes(collection))
      .map((file) => ({
        source: sourceOf(file),
        place: `content/${file.collection}/${sourceOf(file)}`,
        file: file.path,
      })),
    ...[...attestations.values()].map(({ path, source }) => ({ source, place: path, file: path })),
  ];
  const first = [...new Map(places.toReversed().map((it) => [it.place, it])).values()].reverse();
  return Map.groupBy(
    first.filter(({ source }) => !ids.sources.has(source)),
    ({ source }) => source,
  );
}

/** A folder or an attestation of no source, and a file in it. */
interface LostPlace {
  readonly source: string;
  readonly place: string;
  readonly file: string;
}

/**
 * Whether a source has nothing of its name while folders bear that of none: it was renamed, and what it seems to lack
 * lies there.
 */
export function lacksItsFolders(context: CheckContext, source: string): boolean {
  return isBare(context, source) && lostNames(context).size > 0;
}

function isBare(context: CheckContext, source: string): boolean {
  return !context.attestations.has(source) && !folders(context).has(source);
}

/** The names that folders of claims, stances and assessments bear. */
const folders = onceFor(
  ({ all }: CheckContext) =>
    new Set(all.filter(({ collection }) => OF_A_SOURCE.includes(collection)).map((file) => sourceOf(file))),
);

/**
 * The entry that a name which no entry bears may have become: one that says so by `formerly`, else one with a name near
 * to it, else the only one of its collection that nothing names and that had no name before.
 *
 * @param collection not claims, which are named by codes that stay
 */
export function newNameOf(context: CheckContext, collection: CollectionName, name: string): NewName | undefined {
  const old = entryAddress(createRoutes('/'), collection, name);
  const formerly = context.files
    .filter((file) => file.collection === collection)
    .flatMap(({ id, frontmatter }) => textsAt(frontmatter, 'formerly.*').map(({ value }) => ({ id, address: value })));
  const heir = formerly.find(({ address }) => address === old);
  if (heir) return { id: heir.id, by: 'formerly' };
  const known = context.ids[collection];
  const near = nearest(name, known);
  if (near !== undefined) return { id: near, by: 'likeness' };
  const named = new Set([
    ...formerly.map(({ id }) => id),
    ...[...context.references, ...context.mentions].filter((it) => it.collection === collection).map(({ id }) => id),
    ...(collection === 'topics' ? [...context.ids.stances].map((id) => id.split('/')[1] ?? '') : []),
  ]);
  const [only, ...others] = [...known].filter((id) =>
    collection === 'sources' ? isBare(context, id) : !named.has(id),
  );
  return only !== undefined && others.length === 0 ? { id: only, by: 'novelty' } : undefined;
}

/** A name that another may have become, and by what that is told. */
export interface NewName {
  readonly id: string;
  readonly by: 'formerly' | 'likeness' | 'novelty';
}
