import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { bounds, compareEdtf } from '../model/edtf.ts';
import { citationKey, compareCodes, compareText, eventId, pageId, sourceId, termId, topicId } from '../model/ids.ts';
import type { ClaimCode, SourceId, TermId } from '../model/ids.ts';
import { RELATIONS, RELATION_TYPES } from '../model/relations.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { referencesTransform } from '../markdown/remark-references.ts';
import { unitsTransform } from '../markdown/remark-units.ts';
import type { Unit } from '../markdown/remark-units.ts';
import type {
  Claim,
  Corpus,
  DigestUnit,
  Edge,
  Entry,
  Event,
  Graph,
  Neighbour,
  Section,
  Source,
  Stance,
} from './graph.ts';

/** The content contradicts itself. The content check says where; this is the last guard before pages. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
}

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
    compareText(fold(a.title ?? a.id), fold(b.title ?? b.id)) || compareText(a.id, b.id);
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
    corpus.pages.map(({ id, data, body }) => [pageId.parse(id), { ...data, id: pageId.parse(id), body }] as const),
  );

  const all = [...claims.values()];
  const claimsOf = group(all, ({ source }) => [source]);
  const claimsOn = group(all, ({ topics }) => topics);
  const claimsNaming = group(all, (claim) => peopleAndTerms(claim));
  const claimsCiting = group(all, ({ cites }) => cites ?? []);
  const edges = edgesOf(all, claims);
  const speaking = stancesByPair(corpus.stances, sources);
  const unordered = corpus.topics.map(({ id, data, body }) => ({ ...data, id: topicId.parse(id), body }));

  // What most sources speak on comes first, then what they exist to say, then where they touch most.
  const rank = new Map(
    unordered.map(({ id }) => {
      const spoken = [...sources.keys()].filter((source) => speaking.get(`${source}/${id}`)?.state === 'speaks').length;
      const on = new Set(claimsOn.get(id)?.map(({ code }) => code));
      const theses = (claimsOn.get(id) ?? []).filter(({ weight }) => weight === 'thesis').length;
      const touching = edges.filter(({ across, from, to }) => across && on.has(from) && on.has(to)).length;
      return [id, [spoken, theses, touching, on.size] as const];
    }),
  );
  const topics = new Map(
    unordered
      .sort((a, b) => {
        const [x, y] = [rank.get(a.id) ?? [], rank.get(b.id) ?? []];
        const first = x.findIndex((value, index) => value !== y[index]);
        return (y[first] ?? 0) - (x[first] ?? 0) || compareText(a.id, b.id);
      })
      .map((topic) => [topic.id, topic] as const),
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
    stances,
    edges,
    claimsOf,
    claimsOn,
    claimsNaming,
    claimsCiting,
    eventsOf: group([...events.values()], ({ claims: codes }) => codes),
    eventsResting: group([...events.values()], ({ citations: keys }) => keys ?? []),
    unitsOf: group(
      [...sources.values()].flatMap(({ digest }) => digest),
      ({ codes }) => [...new Set(codes)],
    ),
    neighboursOf: neighbours(edges, claims),
  };
  refuseDangling(graph, speaking);
  return graph;
}

function toSource({ id, data, body }: Entry<'sources'>): Source {
  const slugger = new GithubSlugger();
  const sections = data.sections.map((section): Section => ({ ...section, anchor: slugger.slug(section.heading) }));
  return { ...data, id: sourceId.parse(id), sections, digest: digestUnits(body, sections), body };
}

function digestUnits(body: string, sections: readonly Section[]): DigestUnit[] {
  const tree = parseMarkdown(body);
  referencesTransform(tree);
  const [first] = sections;
  if (!first) return [];
  let at = -1;
  const sectionOf = new Map<string, Section>();
  // The transform keeps document order, so the units of each top-level block follow each other.
  const units: Unit[] = unitsTransform(tree);
  for (const node of tree.children) {
    if (node.type === 'heading') at = sectionUnder(node, sections, at);
    else for (const anchor of anchorsIn(node)) sectionOf.set(anchor, sections[at] ?? first);
  }
  return units.map((unit) => ({ ...unit, section: sectionOf.get(unit.anchor) ?? first }));
}

/** Where the section of a heading stands; two may bear the same one, so the next to come is meant. */
function sectionUnder(node: Heading, sections: readonly Section[], at: number): number {
  const name = toString(node);
  const places = sections.flatMap(({ heading }, place) => (heading === name ? [place] : []));
  return places.find((place) => place > at) ?? places[0] ?? at;
}

function anchorsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { data, children } = node as { data?: { hProperties?: { id?: unknown } }; children?: unknown[] };
  const id = data?.hProperties?.id;
  return [...(typeof id === 'string' ? [id] : []), ...(children ?? []).flatMap(anchorsIn)];
}

function toClaim({ id, data, body }: Entry<'claims'>, sources: ReadonlyMap<SourceId, Source>): Claim {
  const source = sourceId.parse(id.split('/')[0]);
  if (!sources.has(source)) throw new GraphError(`Claim ${id} lies in the folder of no source`);
  return { ...data, id, source, body };
}

function positionOf(sources: ReadonlyMap<SourceId, Source>, id: SourceId): number {
  return [...sources.keys()].indexOf(id);
}

/** Lower case without accents and points, so that lists read as a person would sort them. */
function fold(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
}

/** The terms that a claim names, and those who speak or hold in it. */
function peopleAndTerms({ terms = [], speaker, holder, via = [] }: Claim): TermId[] {
  const people = [speaker, holder, ...via].flatMap((id) => (id === undefined || id === 'unnamed' ? [] : [id]));
  return [...new Set([...terms, ...people])];
}

function group<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function edgesOf(all: readonly Claim[], claims: ReadonlyMap<ClaimCode, Claim>): Edge[] {
  return all.flatMap((claim) =>
    (claim.relations ?? []).map(({ type, target, because }): Edge => {
      const other = claims.get(target);
      if (!other) throw new GraphError(`Claim ${claim.code} relates to an unknown claim: ${target}`);
      return { type, from: claim.code, to: target, because, across: claim.source !== other.source };
    }),
  );
}

function neighbours(edges: readonly Edge[], claims: ReadonlyMap<ClaimCode, Claim>): Map<ClaimCode, Neighbour[]> {
  const ends = edges.flatMap((edge) => [
    { at: edge.from, other: edge.to, edge, direction: 'forward' as const },
    {
      at: edge.to,
      other: edge.from,
      edge,
      direction: RELATIONS[edge.type].symmetric ? ('forward' as const) : ('backward' as const),
    },
  ]);
  const grouped = group(ends, ({ at }) => [at]);
  return new Map(
    [...grouped].map(([code, list]) => [
      code,
      list
        .flatMap(({ other, edge, direction }): Neighbour[] => {
          const claim = claims.get(other);
          return claim ? [{ edge, claim, direction }] : [];
        })
        .sort(
          (a, b) =>
            Number(b.edge.across) - Number(a.edge.across) ||
            RELATION_TYPES.indexOf(b.edge.type) - RELATION_TYPES.indexOf(a.edge.type) ||
            compareText(b.direction, a.direction) ||
            compareCodes(a.claim.code, b.claim.code),
        ),
    ]),
  );
}

function stancesByPair(
  entries: readonly Entry<'stances'>[],
  sources: ReadonlyMap<SourceId, Source>,
): Map<string, Stance> {
  return new Map(
    entries.map(({ id, data }) => {
      const [folder, name] = id.split('/');
      const [source, topic] = [sourceId.parse(folder), topicId.parse(name)];
      if (!sources.has(source)) throw new GraphError(`Stance ${id} lies in the folder of no source`);
      return [id, 'silent' in data ? { state: 'silent', source, topic } : { ...data, state: 'speaks', source, topic }];
    }),
  );
}

function refuseDangling(graph: Graph, stances: ReadonlyMap<string, Stance>): void {
  const known = (what: string, has: (id: never) => boolean, ids: Iterable<unknown>) => {
    for (const id of ids)
      if (!has(id as never)) throw new GraphError(`The content refers to an unknown ${what}: ${String(id)}`);
  };
  known('topic', (id) => graph.topics.has(id), graph.claimsOn.keys());
  known('term', (id) => graph.terms.has(id), graph.claimsNaming.keys());
  known('citation', (id) => graph.citations.has(id), [...graph.claimsCiting.keys(), ...graph.eventsResting.keys()]);
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
