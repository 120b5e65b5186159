import type { z } from 'zod';
import { claimSchema } from '../model/claim.ts';
import { COLLECTIONS, COLLECTION_NAMES, DEPTH, NOUNS, mapCollections } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { bounds, compareEdtf } from '../model/edtf.ts';
import { foldTitle } from '../model/fold.ts';
import {
  assessmentId,
  citationKey,
  compareText,
  eventId,
  factId,
  pageId,
  sourceId,
  sourceOf,
  termId,
} from '../model/ids.ts';
import type { ClaimCode, SourceId } from '../model/ids.ts';
import { referencesIn } from '../model/references.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import { toSource } from './digest.ts';
import { edgesOf, neighbours } from './edges.ts';
import { factsNamedBy } from './ledger.ts';
import { edgesByTopic } from './lookups.ts';
import { GraphError } from './graph-error.ts';
import type { Assessment, Claim, Graph, Stance } from './graph.ts';
import { group } from '../model/group.ts';
import { marksOf } from './marks.ts';
import { redirectsOf } from './redirects.ts';
import { comparePlaces, placesOf } from './places.ts';
import { orderTopics, stancesByPair } from './topics.ts';

/**
 * Builds the graph: resolves every reference between entries, derives inverse edges and looks every
 * list up from both ends.
 *
 * @param corpus every entry of every collection
 * @returns the graph, complete and in a fixed order
 * @throws {GraphError} when an entry’s fields or its place refer to an entry that does not exist
 */
export function buildGraph(corpus: Corpus): Graph {
  refuseDangling(corpus);
  const [site] = corpus.site;
  if (!site) throw new GraphError('There is no content/site.md, which says what the site is called');
  const marks = marksOf(corpus.sources);
  const sources = sorted(
    corpus.sources,
    (entry) => toSource(entry, marks.get(entry.id) ?? 'square'),
    byId,
    (a, b) => compareEdtf(a.issued, b.issued),
  );
  const order = [...sources.keys()];
  const rank = placesOf(sources);
  const bySource = (a: { readonly source: SourceId }, b: { readonly source: SourceId }) =>
    rank(a.source) - rank(b.source);
  const byTitle = (a: Titled, b: Titled) => compareText(foldTitle(a.title ?? a.id), foldTitle(b.title ?? b.id));

  const claims = sorted(
    corpus.claims,
    (entry): Claim => ({ ...entry.data, id: entry.id, source: sourceIn(entry), body: entry.body }),
    ({ code }) => code,
    (a, b) => bySource(a, b) || comparePlaces(a, b),
  );
  const place = placesOf(claims);
  const byPlace = (a: ClaimCode, b: ClaimCode) => place(a) - place(b);
  const firstPlace = ({ claims: [first] }: Pick<Assessment, 'claims'>) => (first === undefined ? 0 : place(first));
  const citations = sorted(corpus.citations, bearing(citationKey), byId, byTitle);
  const terms = sorted(corpus.terms, bearing(termId), byId, byTitle);
  const events = sorted(
    corpus.events,
    bearing(eventId),
    byId,
    (a, b) => bounds(a.date).min - bounds(b.date).min || compareEdtf(a.date, b.date),
  );
  const facts = sorted(
    corpus.facts,
    bearing(factId),
    byId,
    (a, b) => compareEdtf(a.date, b.date) || compareText(a.date, b.date),
  );
  const pages = sorted(corpus.pages, bearing(pageId), byId, () => 0);
  const assessmentsById = sorted(
    corpus.assessments,
    // The schema holds that an entry has either the fields of a scored assessment or those of a followed one.
    (entry) =>
      ({
        ...bearing(assessmentId)(entry),
        claims: entry.data.claims.toSorted(byPlace),
        source: sourceIn(entry),
      }) as Assessment,
    byId,
    (a, b) => bySource(a, b) || firstPlace(a) - firstPlace(b),
  );
  const assessments = [...assessmentsById.values()];

  const all = [...claims.values()];
  const claimsOf = group(all, ({ source }) => [source]);
  const claimsOn = group(all, ({ topics }) => topics);
  const claimsNaming = group(all, (claim) => named(claimSchema, claim, 'terms').map((id) => termId.parse(id)));
  const claimsCiting = group(all, ({ cites }) => cites ?? []);
  const edges = edgesOf(claims);
  const written = stancesByPair(corpus.stances);
  const topics = new Map(
    orderTopics(corpus.topics, written, claimsOn, edgesByTopic(edges, claims)).map((topic) => [topic.id, topic]),
  );
  const stances = new Map(
    [...topics.keys()].map((topic) => [
      topic,
      order.map((source): Stance => written.get(`${source}/${topic}`) ?? { state: 'uncompared', source, topic }),
    ]),
  );

  return {
    site: {
      ...site.data,
      language: site.data.language ?? 'en',
      sourceNoun: site.data.sourceNoun ?? { one: 'source', many: 'sources' },
    },
    sources,
    claims,
    topics,
    citations,
    terms,
    events,
    facts,
    pages,
    assessments: assessmentsById,
    stances,
    edges,
    claimsOf,
    claimsOn,
    claimsNaming,
    claimsCiting,
    eventsOf: group([...events.values()], ({ claims: codes }) => codes),
    assessmentOf: new Map(assessments.flatMap((it) => it.claims.map((code) => [code, it] as const))),
    assessmentsWeighing: group(assessments, factsNamedBy),
    factsConcerning: group([...facts.values()], (fact) => fact.terms),
    factsResting: group([...facts.values()], ({ evidence }) => evidence),
    assessmentsResting: group(assessments, (it) => [
      ...new Set(factsNamedBy(it).flatMap((id) => facts.get(id)?.evidence ?? [])),
    ]),
    eventsResting: group([...events.values()], ({ citations: keys }) => keys ?? []),
    unitsOf: group(
      [...sources.values()].flatMap(({ digest }) => digest),
      ({ codes }) => [...new Set(codes)],
    ),
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

/** Makes an entry a thing of the graph: its fields, its id and its Markdown. */
function bearing<Id extends string>(schema: { readonly parse: (id: string) => Id }) {
  return <Data extends object>({
    id,
    data,
    body,
  }: {
    readonly id: string;
    readonly data: Data;
    readonly body: string;
  }) => ({
    ...data,
    id: schema.parse(id),
    body,
  });
}

const byId = <Id extends string>({ id }: { readonly id: Id }) => id;

/** The source in whose folder an entry lies. */
const sourceIn = (entry: { readonly id: string }) => sourceId.parse(sourceOf(entry));

/** What an entry names of a collection, each once. */
function named(schema: z.ZodType, data: unknown, collection: CollectionName): string[] {
  return [...new Set(referencesIn(schema, data).flatMap((it) => (it.collection === collection ? [it.id] : [])))];
}

/** The last guard before pages, for the dev server above all: a build has been refused by the check before. */
function refuseDangling(corpus: Corpus): void {
  const known = {
    ...mapCollections((name) => new Set(corpus[name].map(({ id }) => id))),
    claims: new Set<string>(corpus.claims.map(({ data }) => data.code)),
  };
  for (const name of COLLECTION_NAMES)
    for (const { id, data } of corpus[name]) {
      const [source = '', topic = ''] = id.split('/');
      const named = [
        ...referencesIn(COLLECTIONS[name], data),
        ...(DEPTH[name] === 2 ? [{ collection: 'sources' as const, id: source }] : []),
        ...(name === 'stances' ? [{ collection: 'topics' as const, id: topic }] : []),
      ];
      const lost = named.find((it) => !known[it.collection].has(it.id));
      if (lost) throw new GraphError(`${name}/${id} refers to an unknown ${NOUNS[lost.collection]}: ${lost.id}`);
    }
}
