import { pageId } from '../model/ids.ts';
import type { CitationKey, ClaimCode, SourceId, TopicId } from '../model/ids.ts';
import { RELATION_TYPES } from '../model/relations.ts';
import type { RelationType } from '../model/relations.ts';
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
  const on = new Set((graph.claimsOn.get(topic) ?? []).map(({ code }) => code));
  return relationsByType(graph.edges.filter((edge) => edge.across && on.has(edge.from) && on.has(edge.to)));
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
  return (graph.stances.get(topic) ?? []).filter((stance) => stance.state === 'speaks');
}

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

/** The stance of one source on one topic. */
export function stanceOf(graph: Graph, source: SourceId, topic: TopicId): Stance {
  const found = graph.stances.get(topic)?.find((stance) => stance.source === source);
  return found ?? { state: 'uncompared', source, topic };
}

/** The works that a source refers to, with the states in which it does, in the order of its paragraphs. */
export function worksCitedBy(graph: Graph, source: SourceId) {
  return [...graph.citations.values()]
    .flatMap((citation) =>
      (citation.citedBy ?? []).filter((use) => use.source === source).map((use) => ({ citation, use })),
    )
    .sort((a, b) => (a.use.paragraphs?.[0] ?? Infinity) - (b.use.paragraphs?.[0] ?? Infinity));
}

/** The claims of each source among some, in the order of the sources. */
export function groupBySource(graph: Graph, claims: readonly Claim[]): { source: Source; claims: Claim[] }[] {
  return [...graph.sources.values()]
    .map((source) => ({ source, claims: claims.filter((claim) => claim.source === source.id) }))
    .filter((part) => part.claims.length > 0);
}

/** The claims that cite a work. */
export function claimsCiting(graph: Graph, key: CitationKey): readonly Claim[] {
  return graph.claimsCiting.get(key) ?? [];
}

/** The terms that a claim names, in the order of the terms. */
export function termsNamedBy(graph: Graph, claim: Claim): Term[] {
  return [...graph.terms.values()].filter(({ id }) => graph.claimsNaming.get(id)?.includes(claim));
}

/** The fields of a page that is no entry’s own, such as `home`. */
export function pageOf(graph: Graph, id: string): ProsePage | undefined {
  return graph.pages.get(pageId.parse(id));
}
