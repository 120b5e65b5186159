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
import type { CitationKey, ClaimCode, SourceId, TermId } from '../model/ids.ts';
import { toSource } from './digest.ts';
import { edgesOf, neighbours } from './edges.ts';
import { formerAddressesOf } from './redirects.ts';
import { GraphError } from './graph-error.ts';
import type { Assessment, Claim, Event, Graph, Source, Stance } from './graph.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import { group } from './group.ts';
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
  const sources = new Map(
    corpus.sources
      .map(toSource)
      .sort((a, b) => compareEdtf(a.issued, b.issued) || compareText(a.id, b.id))
      .map((source) => [source.id, source] as const),
  );
  const claims = new Map(
    corpus.claims
      .map((entry) => toClaim(entry, sources))
      .sort((a, b) => positionOf(sources, a.source) - positionOf(sources, b.source) || compareCodes(a.code, b.code))
      .map((claim) => [claim.code, claim] as const),
  );
  if (claims.size !== corpus.claims.length) throw new GraphError('Two claims bear the same code');

  const byTitle = <Item extends { title?: string | undefined; id: string }>(a: Item, b: Item) =>
    compareText(foldTitle(a.title ?? a.id), foldTitle(b.title ?? b.id)) || compareText(a.id, b.id);
  const citations = new Map(
    corpus.citations
      .map(({ id, data, body }) => ({ ...data, id: citationKey.parse(id), body }))
      .sort(byTitle)
      .map((citation) => [citation.id, citation] as const),
  );
  const terms = new Map(
    corpus.terms
      .map(({ id, data, body }) => ({ ...data, id: termId.parse(id), body }))
      .sort(byTitle)
      .map((term) => [term.id, term] as const),
  );
  const events = new Map(
    corpus.events
      .map(({ id, data, body }): Event => ({ ...data, id: eventId.parse(id), body }))
      .sort((a, b) => bounds(a.date).min - bounds(b.date).min || compareEdtf(a.date, b.date) || compareText(a.id, b.id))
      .map((event) => [event.id, event] as const),
  );
  const pages = new Map(
    corpus.pages
      .map(({ id, data, body }) => ({ ...data, id: pageId.parse(id), body }))
      .sort((a, b) => compareText(a.id, b.id))
      .map((page) => [page.id, page] as const),
  );

  const assessments = corpus.assessments
    .map((entry) => toAssessment(entry, claims))
    .sort(
      (a, b) =>
        positionOf(sources, a.source) - positionOf(sources, b.source) ||
        compareCodes(a.claims[0] ?? '', b.claims[0] ?? ''),
    );

  const all = [...claims.values()];
  const claimsOf = group(all, ({ source }) => [source]);
  const claimsOn = group(all, ({ topics }) => topics);
  const claimsNaming = group(all, (claim) => peopleAndTerms(claim));
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

  const graph: Graph = {
    sources,
    claims,
    topics,
    citations,
    terms,
    events,
    pages,
    assessments: new Map(assessments.map((assessment) => [assessment.id, assessment] as const)),
    stances,
    edges,
    claimsOf,
    claimsOn,
    claimsNaming,
    claimsCiting,
    eventsOf: group([...events.values()], ({ claims: codes }) => codes),
    assessmentOf: assessmentByClaim(assessments),
    assessmentsResting: group(assessments, worksOf),
    eventsResting: group([...events.values()], ({ citations: keys }) => keys ?? []),
    unitsOf: group(
      [...sources.values()].flatMap(({ digest }) => digest),
      ({ codes }) => [...new Set(codes)],
    ),
    neighboursOf: neighbours(edges, claims),
    formerAddresses: formerAddressesOf(corpus),
  };
  refuseDangling(graph, speaking);
  return graph;
}

function toClaim({ id, data, body }: Entry<'claims'>, sources: ReadonlyMap<SourceId, Source>): Claim {
  const source = sourceId.parse(id.split('/')[0]);
  if (!sources.has(source)) throw new GraphError(`Claim ${id} lies in the folder of no source`);
  return { ...data, id, source, body };
}

/** An assessment, its claims in their order. */
function toAssessment({ id, data, body }: Entry<'assessments'>, claims: ReadonlyMap<ClaimCode, Claim>): Assessment {
  const source = sourceId.parse(id.split('/')[0]);
  for (const code of data.claims) {
    if (!claims.has(code)) throw new GraphError(`The content refers to an unknown claim: ${code}`);
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

/** The works that an assessment rests on, for it or against it, each once. */
function worksOf({ facts = [], counter }: Assessment): CitationKey[] {
  const against = counter === 'none-found' ? [] : (counter.citations ?? []);
  return [...new Set([...facts.flatMap(({ evidence }) => evidence), ...against])];
}

function positionOf(sources: ReadonlyMap<SourceId, Source>, id: SourceId): number {
  return [...sources.keys()].indexOf(id);
}

/** The terms that a claim names, and those who speak or hold in it. */
function peopleAndTerms({ terms = [], speaker, holder, via = [] }: Claim): TermId[] {
  const people = [speaker, holder, ...via].flatMap((id) => (id === undefined || id === 'unnamed' ? [] : [id]));
  return [...new Set([...terms, ...people])];
}

function refuseDangling(graph: Graph, stances: ReadonlyMap<string, Stance>): void {
  const known = (what: string, has: (id: never) => boolean, ids: Iterable<unknown>) => {
    for (const id of ids)
      if (!has(id as never)) throw new GraphError(`The content refers to an unknown ${what}: ${String(id)}`);
  };
  known('topic', (id) => graph.topics.has(id), graph.claimsOn.keys());
  known('term', (id) => graph.terms.has(id), graph.claimsNaming.keys());
  known('citation', (id) => graph.citations.has(id), [
    ...graph.claimsCiting.keys(),
    ...graph.eventsResting.keys(),
    ...graph.assessmentsResting.keys(),
  ]);
  known('claim', (id) => graph.claims.has(id), [...graph.eventsOf.keys(), ...graph.unitsOf.keys()]);
  known(
    'topic',
    (id) => graph.topics.has(id),
    [...stances.values()].map(({ topic }) => topic),
  );
  for (const stance of stances.values())
    if (stance.state === 'speaks') known('claim', (id) => graph.claims.has(id), [stance.lead, ...stance.claims]);
  for (const { citedBy } of graph.citations.values())
    known(
      'source',
      (id) => graph.sources.has(id),
      (citedBy ?? []).map(({ source }) => source),
    );
  for (const { datedOtherwise } of graph.events.values())
    known(
      'source',
      (id) => graph.sources.has(id),
      (datedOtherwise ?? []).map(({ source }) => source),
    );
}
