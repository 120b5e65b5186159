import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../corpus/mentions.ts';
import type { ContentFile } from '../corpus/read.ts';
import { argumentPath } from '../graph/argument-path.ts';
import type { Assessment, Citation, Claim, Graph, Source, Term, Topic } from '../graph/graph.ts';
import { placesOfLists } from '../graph/list-pages.ts';
import { isScored, recordEnd, settledAlike } from '../graph/ledger.ts';
import { aroundClaim, speakingOn, worksCitedBy } from '../graph/lookups.ts';
import { aroundPair } from '../graph/pairs.ts';
import type { Pair } from '../graph/pairs.ts';
import type { SourcePair } from '../graph/source-pairs.ts';
import { COLLECTIONS, DEPTH, entryKey } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { keyOf } from '../model/file-cache.ts';
import { claimCode, compareText, sourceOf } from '../model/ids.ts';
import { referencesIn } from '../model/references.ts';
import { knownWords } from '../wording/foreign.ts';
import type { SharedContent } from './content.ts';
import { aroundVerdict } from './ledger.ts';
import type { Page } from './pages.ts';

/**
 * How many references lie between what a page is about and the farthest entry that it tells: a verdict’s page tells the
 * evidence for the facts that it weighs.
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
    JSON.stringify([[...own.keys()], [...graph.topics.keys()], placesOfLists(graph), knownWords(graph)]),
  );
  const digests = takenInFrom(files, neighborsOf(files, graph), own);
  const inSource = Map.groupBy(
    files.filter(({ collection }) => DEPTH[collection] === DEPTH.claims),
    sourceOf,
  );
  const toldIn: Digests = new Map([...inSource].map(([source, some]) => [source, joined(some, digests)]));
  const end = recordEnd(graph) ?? '';
  // How far two sources part is told where no third speaks.
  const speaking = keyOf(
    JSON.stringify(Array.from(graph.topics.keys(), (id) => speakingOn(graph, id).map(({ source }) => source))),
  );
  // What is not there, such as the stance of a source that was not compared, changes nothing while it is not.
  const near = (collection: CollectionName, entries: Iterable<{ readonly id: string } | undefined> = []) =>
    keyOf(...Array.from(entries, (entry) => digests.get(entryKey(collection, entry?.id ?? '')) ?? ''));
  return (page) => {
    const { kind, item } = page;
    switch (kind) {
      case 'claim': {
        const claim = item as Claim;
        const { previous, next } = aroundClaim(graph, claim);
        const way = argumentPath(graph, claim).map((step) => step.claim);
        return keyOf(anywhere, near('claims', [previous, claim, next, ...way]));
      }
      case 'source':
      case 'argument':
      case 'paragraphs':
      case 'claimsOf': {
        const source = item as Source;
        const works = worksCitedBy(graph, source.id).map(({ citation }) => citation);
        return keyOf(anywhere, end, near('sources', [source]), toldIn.get(source.id) ?? '', near('citations', works));
      }
      case 'work': {
        const work = item as Citation;
        return keyOf(anywhere, near('citations', [work]), idsOf(graph.assessmentsResting.get(work.id)));
      }
      case 'verdict': {
        const verdict = item as Assessment;
        const { previous, next } = aroundVerdict(page as Page<Assessment>);
        const alike = isScored(verdict) ? settledAlike(graph, verdict) : [];
        return keyOf(anywhere, near('assessments', [previous, verdict, next]), idsOf(alike));
      }
      case 'term': {
        const { id } = item as Term;
        return keyOf(
          anywhere,
          near('terms', [item as Term]),
          near('claims', graph.claimsNaming.get(id)),
          near('facts', graph.factsConcerning.get(id)),
        );
      }
      case 'topic': {
        const { id } = item as Topic;
        const stances = Array.from(graph.sources.keys(), (source) => ({ id: `${source}/${id}` }));
        return keyOf(
          anywhere,
          near('topics', [item as Topic]),
          near('claims', graph.claimsOn.get(id)),
          near('stances', stances),
        );
      }
      case 'pair': {
        const pair = item as Pair;
        const { previous, next } = aroundPair(graph, pair);
        const claims = [previous, pair, next].flatMap((one) => [one?.earlier, one?.later]);
        return keyOf(anywhere, near('claims', claims));
      }
      case 'sourcePair': {
        const { one, other } = item as SourcePair;
        return keyOf(anywhere, speaking, toldIn.get(one.id) ?? '', toldIn.get(other.id) ?? '');
      }
      default:
        return whole;
    }
  };
}

const keyIn = ({ collection, id }: ContentFile) => entryKey(collection, id);

/** Which of some verdicts stand before others: they are listed by the places of their claims, which lie farther off. */
const idsOf = (assessments: readonly Assessment[] = []) => assessments.map(({ id }) => id).join(' ');

const joined = (files: readonly ContentFile[], digests: Digests) =>
  keyOf(files.map((file) => digests.get(keyIn(file))).join(' '));

/**
 * For each entry what changes with all that lies near it, itself with it: round by round each takes in what its neighbors
 * have taken in (as in Weisfeiler and Lehman’s refinement of graphs).
 */
function takenInFrom(
  files: readonly ContentFile[],
  neighbors: ReadonlyMap<string, ReadonlySet<string>>,
  own: Digests,
): Digests {
  let digests = own;
  for (let round = 0; round < REACH; round += 1) {
    const before = digests;
    const takenIn = (key: string) =>
      [key, ...[...(neighbors.get(key) ?? [])].sort(compareText)].map((it) => before.get(it) ?? '');
    digests = new Map(files.map((file) => [keyIn(file), keyOf(takenIn(keyIn(file)).join(' '))]));
  }
  return digests;
}

/** Which entries refer to each other, in either direction; what is told anywhere leads on and is led to by none. */
function neighborsOf(files: readonly ContentFile[], graph: Graph): Map<string, Set<string>> {
  const neighbors = new Map<string, Set<string>>();
  const add = (one: string, other: string) => neighbors.set(one, (neighbors.get(one) ?? new Set()).add(other));
  for (const file of files) {
    const references = referencesIn(COLLECTIONS[file.collection], file.frontmatter);
    for (const { collection, id } of [...references, ...findMentions(file).mentions]) {
      if (TOLD_ANYWHERE.has(collection)) continue;
      const named = collection === 'claims' ? (graph.claims.get(claimCode.parse(id))?.id ?? id) : id;
      add(keyIn(file), entryKey(collection, named));
      if (!TOLD_ANYWHERE.has(file.collection)) add(entryKey(collection, named), keyIn(file));
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
