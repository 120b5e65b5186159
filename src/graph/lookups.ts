import { pageId } from '../model/ids.ts';
import type { CitationKey, ClaimCode, SourceId, TopicId } from '../model/ids.ts';
import { group } from '../model/group.ts';
import { onceFor } from '../model/once-for.ts';
import { RELATION_TYPES } from '../model/relations.ts';
import type { RelationType } from '../model/relations.ts';
import { orderIn } from './places.ts';
import type { Claim, Edge, Graph, ProsePage, Source, Stance, Term } from './graph.ts';

/**
 * The claim with a code.
 *
 * @throws {RangeError} when there is none
 */
export function claimBy(graph: Graph, code: ClaimCode): Claim {
  const claim = graph.claims.get(code);
  if (!claim) throw new RangeError(`No claim bears the code ${code}`);
  return claim;
}

/**
 * The source with an id.
 *
 * @throws {RangeError} when there is none
 */
export function sourceBy(graph: Graph, id: SourceId): Source {
  const source = graph.sources.get(id);
  if (!source) throw new RangeError(`There is no source ${id}`);
  return source;
}

/** The claim of an entry’s path below the folder of claims, which its page’s address has; nothing when there is none. */
export function claimOfPath(graph: Graph, path: string): Claim | undefined {
  return [...graph.claims.values()].find(({ id }) => id === path);
}

/** The claims that another claim disputes or that dispute it, in their order. */
export function disputesOf(graph: Graph, code: ClaimCode): Claim[] {
  return (graph.neighboursOf.get(code) ?? []).filter(({ edge }) => edge.type === 'disputes').map(({ claim }) => claim);
}

/** The claims drawn from a paragraph of a source. */
export function claimsAt(graph: Graph, source: SourceId, paragraph: number): Claim[] {
  return (graph.claimsOf.get(source) ?? []).filter(({ paragraphs }) => paragraphs.includes(paragraph));
}

/** The claims before and after a claim in its source. */
export function aroundClaim(graph: Graph, claim: Claim): { previous: Claim | undefined; next: Claim | undefined } {
  const list = graph.claimsOf.get(claim.source) ?? [];
  const at = list.findIndex(({ code }) => code === claim.code);
  return { previous: list[at - 1], next: list[at + 1] };
}

/** How the cells of a topic’s row relate: each kind of edge between sources, with its edges. */
export interface RowRelation {
  readonly type: RelationType;
  readonly edges: readonly Edge[];
}

/**
 * The relation between what sources say on a topic: the kinds of edges between their claims on it.
 * Derived, never written.
 */
export function rowRelations(graph: Graph, topic: TopicId): RowRelation[] {
  return relationsByType(edgesAcross(graph).get(topic) ?? []);
}

const edgesAcross = onceFor(({ edges, claims }: Graph) => edgesByTopic(edges, claims));

/** The edges between claims of two sources on each topic that both belong to, in their order. */
export function edgesByTopic(
  edges: readonly Edge[],
  claims: ReadonlyMap<ClaimCode, Claim>,
): ReadonlyMap<TopicId, readonly Edge[]> {
  return group(
    edges.filter(({ across }) => across),
    ({ from, to }) => {
      const other = claims.get(to)?.topics ?? [];
      return (claims.get(from)?.topics ?? []).filter((topic) => other.includes(topic));
    },
  );
}

const edgesByStart = onceFor(({ edges }: Graph) => Map.groupBy(edges, ({ from }) => from));
const edgesByEnd = onceFor(({ edges }: Graph) => Map.groupBy(edges, ({ to }) => to));

/** The relations that are written in a claim, in the order of the graph. */
export function edgesFrom(graph: Graph, code: ClaimCode): readonly Edge[] {
  return edgesByStart(graph).get(code) ?? [];
}

/** The relations that lead to a claim, in the order of the graph. */
export function edgesTo(graph: Graph, code: ClaimCode): readonly Edge[] {
  return edgesByEnd(graph).get(code) ?? [];
}

/** Edges by their kind, the gravest first. */
export function relationsByType(edges: readonly Edge[]): RowRelation[] {
  return [...RELATION_TYPES]
    .reverse()
    .map((type) => ({ type, edges: edges.filter((edge) => edge.type === type) }))
    .filter(({ edges: some }) => some.length > 0);
}

/** The stances on a topic that say something. */
export function speakingOn(graph: Graph, topic: TopicId) {
  return speakingByTopic(graph).get(topic) ?? [];
}

const speakingByTopic = onceFor(
  ({ stances }: Graph) =>
    new Map([...stances].map(([topic, all]) => [topic, all.filter((stance) => stance.state === 'speaks')])),
);

/**
 * The source that alone speaks on a topic: every other was read for it and is silent. Where one has not been compared yet,
 * nobody is known to be alone; nor is the only source of an archive.
 */
export function aloneOn(graph: Graph, topic: TopicId): SourceId | undefined {
  const stances = graph.stances.get(topic) ?? [];
  const [only, ...others] = speakingOn(graph, topic);
  if (!only || others.length > 0 || stances.length < 2) return undefined;
  return stances.some(({ state }) => state === 'uncompared') ? undefined : only.source;
}

/** How many sources speak on a topic, are silent on it, and have not been compared on it yet. */
export function statesOn(graph: Graph, topic: TopicId): Readonly<Record<Stance['state'], number>> {
  const counts = { speaks: 0, silent: 0, uncompared: 0 };
  for (const { state } of graph.stances.get(topic) ?? []) counts[state] += 1;
  return counts;
}

const stancesBySource = onceFor(({ stances }: Graph) =>
  Map.groupBy([...stances.values()].flat(), ({ source }) => source),
);

/** The stances of a source, in the order of the topics. */
export function stancesOf(graph: Graph, source: SourceId): readonly Stance[] {
  return stancesBySource(graph).get(source) ?? [];
}

/** The stance of one source on one topic. */
export function stanceOf(graph: Graph, source: SourceId, topic: TopicId): Stance {
  // A topic has a stance of each source, in their order.
  const found = graph.stances.get(topic)?.[orderIn(graph).source(source)];
  return found ?? { state: 'uncompared', source, topic };
}

/** The works that a source refers to, with the states in which it does, in the order of its paragraphs. */
export function worksCitedBy(graph: Graph, source: SourceId) {
  return (usesBySource(graph).get(source) ?? []).toSorted(
    (a, b) => (a.use.paragraphs?.[0] ?? Infinity) - (b.use.paragraphs?.[0] ?? Infinity),
  );
}

const usesBySource = onceFor(({ citations }: Graph) => {
  const uses = [...citations.values()].flatMap((citation) =>
    (citation.citedBy ?? []).map((use) => ({ citation, use })),
  );
  return Map.groupBy(uses, ({ use }) => use.source);
});

/** The claims of each source among some, in the order of the sources. */
export function groupBySource(graph: Graph, claims: readonly Claim[]): { source: Source; claims: Claim[] }[] {
  const place = orderIn(graph).source;
  return [...Map.groupBy(claims, ({ source }) => source)]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([source, some]) => ({ source: sourceBy(graph, source), claims: some }));
}

/** The claims that cite a work. */
export function claimsCiting(graph: Graph, key: CitationKey): readonly Claim[] {
  return graph.claimsCiting.get(key) ?? [];
}

/** The terms that a claim names, in the order of the terms. */
export function termsNamedBy(graph: Graph, claim: Claim): readonly Term[] {
  return termsByClaim(graph).get(claim) ?? [];
}

const termsByClaim = onceFor(({ terms, claimsNaming }: Graph) =>
  group([...terms.values()], ({ id }) => claimsNaming.get(id) ?? []),
);

/** The fields of a page that is no entry’s own, such as `home`. */
export function pageOf(graph: Graph, id: string): ProsePage | undefined {
  return graph.pages.get(pageId.parse(id));
}
