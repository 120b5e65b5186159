import { formatEdtf } from '../model/edtf.ts';
import type { CitationKey, ClaimCode, SourceId, TermId, TopicId } from '../model/ids.ts';
import { RELATIONS, RELATION_TYPES } from '../model/relations.ts';
import type { RelationType } from '../model/relations.ts';
import { BASES, REFERRAL_KINDS } from '../model/vocabulary.ts';
import type { CitationState, ReferralKind } from '../model/vocabulary.ts';
import type { Citation, Claim, Edge, Graph, Neighbour, Source, Stance } from './graph.ts';

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

/** How an edge is told, seen from either end: only a stated support is called a reason. */
export function wordsFor({ type, basis }: Edge): { readonly forward: string; readonly backward: string } {
  return basis ? BASES[basis] : RELATIONS[type];
}

/** A claim’s neighbours of one sort, with the words that say how they relate. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly label: string;
  readonly across: boolean;
  readonly neighbours: readonly Neighbour[];
}

/** A claim’s relations by sort, those to other sources first. */
export function relationGroups(graph: Graph, code: ClaimCode): RelationGroup[] {
  const groups = new Map<string, Neighbour[]>();
  for (const neighbour of graph.neighboursOf.get(code) ?? []) {
    const { across, type, basis = '' } = neighbour.edge;
    const key = `${String(across)} ${type} ${basis} ${neighbour.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), neighbour]);
  }
  return [...groups.values()].flatMap((neighbours) => {
    const [first] = neighbours;
    if (!first) return [];
    const { edge, direction } = first;
    return [{ type: edge.type, label: wordsFor(edge)[direction], across: edge.across, neighbours }];
  });
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

const REFERRAL_HEADINGS: readonly (readonly [ReferralKind, string])[] = [
  ['cited', 'Cited'],
  ['found', 'Found by us, for links whose target is lost'],
  ['unidentified', 'Links that could not be identified'],
  ['promotional', 'Promotional links'],
];

/**
 * Uses of works by how the source refers to them.
 *
 * @returns the groups that have any, what the source cites first
 */
export function worksByReferral<Item extends { readonly use: { readonly state: CitationState } }>(
  items: readonly Item[],
): { kind: ReferralKind; heading: string; list: Item[] }[] {
  return REFERRAL_HEADINGS.map(([kind, heading]) => ({
    kind,
    heading,
    list: items.filter(({ use }) => REFERRAL_KINDS[use.state] === kind),
  })).filter(({ list }) => list.length > 0);
}

/** Where a source appeared, and when. */
export function placeOf({ container, issued }: Source): string {
  return `${container}, ${formatEdtf(issued)}`;
}

/** A person or a body by name, the given name first. */
export function nameInFull(name: Source['authors'][number]): string {
  return 'family' in name ? [name.given, name.family].filter(Boolean).join(' ') : name.literal;
}

/** A work’s short name for a reference in text: who and when. */
export function shortNameOf({ author, publisher, 'container-title': container, title, issued, id }: Citation): string {
  const [first] = author ?? [];
  const who = first ? ('family' in first ? first.family : first.literal) : (publisher ?? container ?? title ?? id);
  const year = issued ? /\d{4}/u.exec(issued)?.[0] : undefined;
  return year ? `${who} ${year}` : who;
}

/** What a work is called where its title stands; an unidentified one is named by the words of the link. */
export function titleOf({ title, citedBy, id }: Citation): string {
  if (title) return title;
  const anchor = citedBy?.find((use) => use.anchor)?.anchor;
  return anchor ? `Unidentified link on “${anchor}”` : id;
}

/** The claims of each source among some, in the order of the sources. */
export function bySource(graph: Graph, claims: readonly Claim[]): { source: Source; claims: Claim[] }[] {
  return [...graph.sources.values()]
    .map((source) => ({ source, claims: claims.filter((claim) => claim.source === source.id) }))
    .filter((part) => part.claims.length > 0);
}

/** The claims that cite a work. */
export function claimsCiting(graph: Graph, key: CitationKey): readonly Claim[] {
  return graph.claimsCiting.get(key) ?? [];
}

/** What a term is called. */
export function nameOf(graph: Graph, id: TermId): string {
  return graph.terms.get(id)?.title ?? id;
}
