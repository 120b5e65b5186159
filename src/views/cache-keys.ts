import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../corpus/mentions.ts';
import type { ContentFile } from '../corpus/read.ts';
import type { Assessment, Citation, Claim, Graph, Term, Topic } from '../graph/graph.ts';
import { placesOfLists } from '../graph/list-pages.ts';
import { aroundPair } from '../graph/pairs.ts';
import type { Pair } from '../graph/pairs.ts';
import type { SourcePair } from '../graph/source-pairs.ts';
import { COLLECTIONS, DEPTH, entryKey } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { keyOf } from '../model/file-cache.ts';
import { claimCode, compareText, sourceOf } from '../model/ids.ts';
import { referencesIn } from '../model/references.ts';
import type { SharedContent } from './content.ts';
import type { Page } from './pages.ts';

/**
 * How many references lie between what a page is about and the farthest entry that it tells: a claim’s page tells the
 * works of the claims that bear on it. What lies in the folder of one source is told by each other.
 */
const REACH = 2;

/** What any page may tell: the sources, and whatever is called by its name wherever it comes up. */
const TOLD_ANYWHERE: ReadonlySet<CollectionName> = new Set(['site', 'pages', 'sources', 'topics', 'terms']);

/** For each entry, by its key, what changes with it. */
type Digests = ReadonlyMap<string, string>;

/**
 * For each page of a build what tells whether it must be drawn again: a digest of the program, of what any page may tell,
 * and of the entries that lie as near to what it is about as whatever it tells. A list hangs on all of the content.
 *
 * @returns the key of a page, which is another one when the page may be another
 */
export function cacheKeys(content: SharedContent): (page: Page) => string {
  const { files, beside } = content.reading();
  const { graph, to, local, version } = content.site();
  const program = keyOf(programKey(content.root), to.home(), local.home(), version);
  const own: Digests = new Map(files.map((file) => [keyIn(file), keyOf(keyIn(file), file.text)]));
  const among = (isIn: (file: ContentFile) => boolean) => joined(files.filter(isIn), own);
  const whole = keyOf(
    program,
    among(() => true),
    JSON.stringify([...beside]),
  );
  const anywhere = keyOf(
    program,
    among(({ collection }) => TOLD_ANYWHERE.has(collection)),
    JSON.stringify([[...own.keys()], [...graph.topics.keys()], placesOfLists(graph)]),
  );
  const inSource = Map.groupBy(
    files.filter(({ collection }) => DEPTH[collection] === DEPTH.claims),
    sourceOf,
  );
  const toldOf = poolsOf(inSource, own);
  const digests = takenInFrom(files, inSource, neighborsOf(files, graph), own);
  // What is not there, such as the stance of a source that was not compared, changes nothing while it is not.
  const near = (collection: CollectionName, ...ids: readonly string[]) =>
    keyOf(...ids.map((id) => digests.get(entryKey(collection, id)) ?? ''));
  const nearClaims = (claims: readonly Claim[] = []) => near('claims', ...claims.map(({ id }) => id));
  // One verdict leads on to the next, and the last of a source to the first of another.
  const verdicts = among(({ collection }) => collection === 'assessments');
  return ({ kind, item }) => {
    switch (kind) {
      case 'claim':
        return keyOf(anywhere, nearClaims([item as Claim]));
      case 'work':
        return keyOf(anywhere, near('citations', (item as Citation).id));
      case 'verdict':
        return keyOf(anywhere, verdicts, near('assessments', (item as Assessment).id));
      case 'term': {
        const { id } = item as Term;
        const facts = (graph.factsConcerning.get(id) ?? []).map((fact) => fact.id);
        return keyOf(anywhere, nearClaims(graph.claimsNaming.get(id)), near('facts', ...facts));
      }
      case 'topic': {
        const { id } = item as Topic;
        const stances = [...graph.sources.keys()].map((source) => `${source}/${id}`);
        return keyOf(anywhere, nearClaims(graph.claimsOn.get(id)), near('stances', ...stances));
      }
      case 'pair': {
        const pair = item as Pair;
        const { previous, next } = aroundPair(graph, pair);
        const pairs = [previous, pair, next].flatMap((one) => one ?? []);
        return keyOf(anywhere, nearClaims(pairs.flatMap(({ earlier, later }) => [earlier, later])));
      }
      case 'sourcePair': {
        const { one, other } = item as SourcePair;
        return keyOf(anywhere, toldOf.get(one.id) ?? '', toldOf.get(other.id) ?? '');
      }
      default:
        return whole;
    }
  };
}

const keyIn = ({ collection, id }: ContentFile) => entryKey(collection, id);

const joined = (files: readonly ContentFile[], digests: Digests) =>
  keyOf(files.map((file) => digests.get(keyIn(file))).join(' '));

type BySource = ReadonlyMap<string, readonly ContentFile[]>;

/** What changes with anything in the folders of a source. */
const poolsOf = (inSource: BySource, digests: Digests): Digests =>
  new Map([...inSource].map(([source, files]) => [source, joined(files, digests)]));

/**
 * For each entry what changes with all that lies near it, itself with it: round by round each takes in what its neighbors
 * have taken in (as in Weisfeiler and Lehman’s refinement of graphs).
 */
function takenInFrom(
  files: readonly ContentFile[],
  inSource: BySource,
  neighbors: ReadonlyMap<string, ReadonlySet<string>>,
  own: Digests,
): Digests {
  let digests = own;
  for (let round = 0; round < REACH; round += 1) {
    const before = digests;
    const pools = poolsOf(inSource, before);
    digests = new Map(
      files.map((file) => {
        const key = keyIn(file);
        const around = [key, ...[...(neighbors.get(key) ?? [])].sort(compareText)].map((it) => before.get(it) ?? '');
        return [key, keyOf(around.join(' '), pools.get(sourceOf(file)) ?? '')];
      }),
    );
  }
  return digests;
}

/** Which entries refer to each other, in either direction; what is told anywhere is left out. */
function neighborsOf(files: readonly ContentFile[], graph: Graph): Map<string, Set<string>> {
  const neighbors = new Map<string, Set<string>>();
  const add = (one: string, other: string) => neighbors.set(one, (neighbors.get(one) ?? new Set()).add(other));
  for (const file of files) {
    if (TOLD_ANYWHERE.has(file.collection)) continue;
    const references = referencesIn(COLLECTIONS[file.collection], file.frontmatter);
    for (const { collection, id } of [...references, ...findMentions(file).mentions]) {
      if (TOLD_ANYWHERE.has(collection)) continue;
      const named = collection === 'claims' ? (graph.claims.get(claimCode.parse(id))?.id ?? id) : id;
      add(keyIn(file), entryKey(collection, named));
      add(entryKey(collection, named), keyIn(file));
    }
  }
  return neighbors;
}

/** Of all that makes pages of the content; Astro’s own part of the key tells the packages. */
function programKey(root: string): string {
  const files = globSync(['astro.config.mjs', 'src/**'], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(compareText);
  return keyOf(...files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}
