import type { z } from 'zod';
import { assessmentSchema } from '../model/assessment.ts';
import { claimSchema } from '../model/claim.ts';
import { COLLECTIONS, COLLECTION_NAMES, NOUNS, mapCollections } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { bounds, compareEdtf } from '../model/edtf.ts';
import { foldTitle } from '../model/fold.ts';
import {
  assessmentId,
  citationKey,
  compareCodes,
  compareText,
  eventId,
  pageId,
  sourceId,
  termId,
} from '../model/ids.ts';
import type { ClaimCode, SourceId } from '../model/ids.ts';
import { referencesIn } from '../model/references.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import { toSource } from './digest.ts';
import { edgesOf, neighbours } from './edges.ts';
import { GraphError } from './graph-error.ts';
import type { Assessment, Citation, Claim, Event, Graph, Page, Source, Stance, Term } from './graph.ts';
import { group } from './group.ts';
import { redirectsOf } from './redirects.ts';
import { orderTopics, stancesByPair } from './topics.ts';

/**
 * Builds the graph: resolves every reference between entries, derives inverse edges and looks every
 * list up from both ends.
 *
 * @param corpus every entry of every collection
 * @returns the graph, complete and in a fixed order
 * @throws {GraphError} when an entry refers to one that does not exist, or two bear the same code
 */
export function buildGraph(corpus: Corpus): Graph {
  refuseDangling(corpus);
  const [site] = corpus.site;
  if (!site) throw new GraphError('There is no content/site.md, which says what the site is called');
  const sources = sorted(corpus.sources, toSource, byId, (a, b) => compareEdtf(a.issued, b.issued));
  const bySource = (a: { readonly source: SourceId }, b: { readonly source: SourceId }) =>
    positionOf(sources, a.source) - positionOf(sources, b.source);
  const byTitle = (a: Titled, b: Titled) => compareText(foldTitle(a.title ?? a.id), foldTitle(b.title ?? b.id));

  const claims = sorted(
    corpus.claims,
    (entry) => toClaim(entry, sources),
    ({ code }) => code,
    (a, b) => bySource(a, b) || compareCodes(a.code, b.code),
  );
  if (claims.size !== corpus.claims.length) throw new GraphError('Two claims bear the same code');
  const citations = sorted(
    corpus.citations,
    ({ id, data, body }): Citation => ({ ...data, id: citationKey.parse(id), body }),
    byId,
    byTitle,
  );
  const terms = sorted(
    corpus.terms,
    ({ id, data, body }): Term => ({ ...data, id: termId.parse(id), body }),
    byId,
    byTitle,
  );
  const events = sorted(
    corpus.events,
    ({ id, data, body }): Event => ({ ...data, id: eventId.parse(id), body }),
    byId,
    (a, b) => bounds(a.date).min - bounds(b.date).min || compareEdtf(a.date, b.date),
  );
  const pages = sorted(
    corpus.pages,
    ({ id, data, body }): Page => ({ ...data, id: pageId.parse(id), body }),
    byId,
    () => 0,
  );
  const assessmentsById = sorted(
    corpus.assessments,
    (entry) => toAssessment(entry, claims),
    byId,
    (a, b) => bySource(a, b) || compareCodes(a.claims[0] ?? '', b.claims[0] ?? ''),
  );
  const assessments = [...assessmentsById.values()];

  const all = [...claims.values()];
  const claimsOf = group(all, ({ source }) => [source]);
  const claimsOn = group(all, ({ topics }) => topics);
  const claimsNaming = group(all, (claim) => named(claimSchema, claim, 'terms').map((id) => termId.parse(id)));
  const claimsCiting = group(all, ({ cites }) => cites ?? []);
  const edges = edgesOf(all, claims);
  const speaking = stancesByPair(corpus.stances, sources);
  const topics = new Map(
    orderTopics(corpus.topics, speaking, claimsOn, edges).map((topic) => [topic.id, topic] as const),
  );
  const stances = new Map(
    [...topics.keys()].map((topic) => [
      topic,
      [...sources.keys()].map(
        (source): Stance => speaking.get(`${source}/${topic}`) ?? { state: 'uncompared', source, topic },
      ),
    ]),
  );

  const unitsOf = group(
    [...sources.values()].flatMap(({ digest }) => digest),
    ({ codes }) => [...new Set(codes)],
  );
  for (const code of unitsOf.keys())
    if (!claims.has(code)) throw new GraphError(`A digest refers to an unknown claim: ${code}`);

  return {
    site: site.data,
    sources,
    claims,
    topics,
    citations,
    terms,
    events,
    pages,
    assessments: assessmentsById,
    stances,
    edges,
    claimsOf,
    claimsOn,
    claimsNaming,
    claimsCiting,
    eventsOf: group([...events.values()], ({ claims: codes }) => codes),
    assessmentOf: assessmentByClaim(assessments),
    assessmentsResting: group(assessments, (it) =>
      named(assessmentSchema, it, 'citations').map((key) => citationKey.parse(key)),
    ),
    eventsResting: group([...events.values()], ({ citations: keys }) => keys ?? []),
    unitsOf,
    neighboursOf: neighbours(edges, claims),
    redirects: redirectsOf(corpus),
  };
}

interface Titled {
  readonly id: string;
  readonly title?: string | undefined;
}

/**
 * Entries as things of the graph, in the order in which they are listed.
 *
 * @param keyOf what they are looked up by
 * @param compare decides the order; things that it holds equal stand by their keys
 */
function sorted<Name extends CollectionName, Item, Key extends string>(
  entries: readonly Entry<Name>[],
  toItem: (entry: Entry<Name>) => Item,
  keyOf: (item: Item) => Key,
  compare: (a: Item, b: Item) => number,
): Map<Key, Item> {
  const items = entries.map((entry) => toItem(entry));
  items.sort((a, b) => compare(a, b) || compareText(keyOf(a), keyOf(b)));
  return new Map(items.map((item) => [keyOf(item), item] as const));
}

const byId = <Id extends string>({ id }: { readonly id: Id }) => id;

function toClaim({ id, data, body }: Entry<'claims'>, sources: ReadonlyMap<SourceId, Source>): Claim {
  const source = sourceId.parse(id.split('/')[0]);
  if (!sources.has(source)) throw new GraphError(`Claim ${id} lies in the folder of no source`);
  return { ...data, id, source, body };
}

/** An assessment, its claims in their order. */
function toAssessment({ id, data, body }: Entry<'assessments'>, claims: ReadonlyMap<ClaimCode, Claim>): Assessment {
  const source = sourceId.parse(id.split('/')[0]);
  for (const code of data.claims) {
    if (claims.get(code)?.source !== source) throw new GraphError(`Assessment ${id} judges ${code} of another source`);
  }
  return { ...data, claims: data.claims.toSorted(compareCodes), id: assessmentId.parse(id), source, body };
}

function assessmentByClaim(assessments: readonly Assessment[]): Map<ClaimCode, Assessment> {
  const found = new Map<ClaimCode, Assessment>();
  for (const assessment of assessments)
    for (const code of assessment.claims) {
      if (found.has(code)) throw new GraphError(`Two assessments judge ${code}`);
      found.set(code, assessment);
    }
  return found;
}

function positionOf(sources: ReadonlyMap<SourceId, Source>, id: SourceId): number {
  return [...sources.keys()].indexOf(id);
}

/** What an entry names of a collection, each once. */
function named(schema: z.ZodType, data: unknown, collection: CollectionName): string[] {
  return [...new Set(referencesIn(schema, data).flatMap((it) => (it.collection === collection ? [it.id] : [])))];
}

function refuseDangling(corpus: Corpus): void {
  const known = {
    ...mapCollections((name) => new Set(corpus[name].map(({ id }) => id))),
    claims: new Set<string>(corpus.claims.map(({ data }) => data.code)),
  };
  const refuse = (where: string, collection: CollectionName, id: string) => {
    if (!known[collection].has(id)) throw new GraphError(`${where} refers to an unknown ${NOUNS[collection]}: ${id}`);
  };
  for (const name of COLLECTION_NAMES)
    for (const { id, data } of corpus[name])
      for (const reference of referencesIn(COLLECTIONS[name], data))
        refuse(`${name}/${id}`, reference.collection, reference.id);
  for (const { id } of corpus.stances) refuse(`stances/${id}`, 'topics', id.split('/')[1] ?? '');
}
