import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../corpus/mentions.ts';
import type { ContentFile } from '../corpus/read.ts';
import type { Assessment, Citation, Claim, Graph, Term, Topic } from '../graph/graph.ts';
import { placesOfLists } from '../graph/list-pages.ts';
import { aroundPair } from '../graph/pairs.ts';
import type { Pair } from '../graph/pairs.ts';
import type { SourcePair } from '../graph/source-pairs.ts';
import { COLLECTIONS } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { claimCode, compareText } from '../model/ids.ts';
import { referencesIn } from '../model/references.ts';
import type { SharedContent } from './content.ts';
import type { Page } from './pages.ts';

/**
 * How many references lie between what a page is about and the farthest entry that it tells: a claim’s page tells the
 * works of the claims that bear on it. Claims of one source are told by each other, and so are their verdicts.
 */
const REACH = 2;

/** What any page may tell: the sources, and whatever is called by its name wherever it comes up. */
const TOLD_ANYWHERE: ReadonlySet<CollectionName> = new Set(['site', 'pages', 'sources', 'topics', 'terms']);

/** An entry by its collection and its id: `claims/tram-note-2019/closure-likely`. */
type Key = string;

const digestOf = (parts: readonly (string | undefined)[]) => hash('sha256', JSON.stringify(parts));

/**
 * For each page of a build what tells whether it must be drawn again: a digest of the program, of what any page may tell,
 * and of the entries that lie as near to what it is about as whatever it tells. A list hangs on all of the content.
 *
 * @returns the key of a page, which is another one when the page may be another
 */
export function cacheKeys(content: SharedContent): (page: Page) => string {
  const { files, beside } = content.reading();
  const { graph, to, local, version } = content.site();
  const program = digestOf([programDigest(content.root), to.home(), local.home(), version]);
  const own = new Map(files.map((file) => [keyOf(file), digestOf([keyOf(file), file.text])]));
  const among = (isIn: (file: ContentFile) => boolean) =>
    digestOf(files.filter(isIn).map((file) => own.get(keyOf(file))));
  const whole = digestOf([program, among(() => true), ...[...beside].flat()]);
  const anywhere = digestOf([
    program,
    among(({ collection }) => TOLD_ANYWHERE.has(collection)),
    ...own.keys(),
    ...graph.topics.keys(),
    JSON.stringify(placesOfLists(graph)),
  ]);
  const near = nearTo(files, graph, own);
  const nearClaims = (claims: readonly Claim[] = []) => claims.map(({ id }) => near(`claims/${id}`));
  const inSource = new Map(
    [...Map.groupBy(files, sourceOf)].map(([source, some]) => [
      source,
      digestOf(some.map((file) => own.get(keyOf(file)))),
    ]),
  );
  // One verdict leads on to the next, and the last of a source to the first of another.
  const verdicts = among(({ collection }) => collection === 'assessments');
  return ({ kind, item }) => {
    switch (kind) {
      case 'claim':
        return digestOf([anywhere, ...nearClaims([item as Claim])]);
      case 'work':
        return digestOf([anywhere, near(`citations/${(item as Citation).id}`)]);
      case 'verdict':
        return digestOf([anywhere, verdicts, near(`assessments/${(item as Assessment).id}`)]);
      case 'term': {
        const { id } = item as Term;
        const facts = (graph.factsConcerning.get(id) ?? []).map((fact) => near(`facts/${fact.id}`));
        return digestOf([anywhere, ...nearClaims(graph.claimsNaming.get(id)), ...facts]);
      }
      case 'topic': {
        const { id } = item as Topic;
        const stances = [...graph.sources.keys()].map((source) => near(`stances/${source}/${id}`));
        return digestOf([anywhere, ...nearClaims(graph.claimsOn.get(id)), ...stances]);
      }
      case 'pair': {
        const pair = item as Pair;
        const { previous, next } = aroundPair(graph, pair);
        const pairs = [previous, pair, next].flatMap((one) => one ?? []);
        return digestOf([anywhere, ...nearClaims(pairs.flatMap(({ earlier, later }) => [earlier, later]))]);
      }
      case 'sourcePair': {
        const { one, other } = item as SourcePair;
        return digestOf([anywhere, inSource.get(one.id), inSource.get(other.id)]);
      }
      default:
        return whole;
    }
  };
}

const keyOf = ({ collection, id }: Pick<ContentFile, 'collection' | 'id'>): Key => `${collection}/${id}`;

/**
 * The digest of all that lies near an entry, itself with it: round by round each takes in what its neighbors have taken in
 * (as in Weisfeiler and Lehman’s refinement of graphs).
 */
function nearTo(
  files: readonly ContentFile[],
  graph: Graph,
  own: ReadonlyMap<Key, string>,
): (key: Key) => string | undefined {
  const neighbors = neighborsOf(files, graph);
  const inSource = Map.groupBy(
    files.filter(({ collection }) => collection === 'claims' || collection === 'assessments'),
    sourceOf,
  );
  let digests = own;
  for (let round = 0; round < REACH; round += 1) {
    const before = digests;
    const sources = new Map(
      [...inSource].map(([source, some]) => [source, digestOf(some.map((file) => before.get(keyOf(file))))]),
    );
    digests = new Map(
      files.map((file) => {
        const key = keyOf(file);
        const around = [...(neighbors.get(key) ?? [])].sort(compareText).map((other) => before.get(other));
        return [key, digestOf([before.get(key), sources.get(sourceOf(file)), ...around])];
      }),
    );
  }
  return (key) => digests.get(key);
}

/** The source in whose folder an entry lies, or another name that no source has. */
const sourceOf = ({ id }: ContentFile) => id.slice(0, id.indexOf('/'));

/** Which entries refer to each other, in either direction; what is told anywhere is left out. */
function neighborsOf(files: readonly ContentFile[], graph: Graph): Map<Key, Set<Key>> {
  const neighbors = new Map<Key, Set<Key>>();
  const add = (one: Key, other: Key) => neighbors.set(one, (neighbors.get(one) ?? new Set()).add(other));
  for (const file of files) {
    if (TOLD_ANYWHERE.has(file.collection)) continue;
    const references = referencesIn(COLLECTIONS[file.collection], file.frontmatter);
    for (const { collection, id } of [...references, ...findMentions(file).mentions]) {
      if (TOLD_ANYWHERE.has(collection)) continue;
      const named = collection === 'claims' ? (graph.claims.get(claimCode.parse(id))?.id ?? id) : id;
      add(keyOf(file), `${collection}/${named}`);
      add(`${collection}/${named}`, keyOf(file));
    }
  }
  return neighbors;
}

/** Of all that makes pages of the content; Astro’s own part of the key tells the packages. */
function programDigest(root: string): string {
  const files = globSync(['astro.config.mjs', 'src/**'], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(compareText);
  return digestOf(files.flatMap((file) => [file.slice(root.length), hash('sha256', readFileSync(file))]));
}
