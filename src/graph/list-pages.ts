import { topicId } from '../model/ids.ts';
import type { CitationKey, SourceId, TermId, TopicId } from '../model/ids.ts';
import {
  PAIRS_ANCHOR,
  TIES_ANCHOR,
  factAnchor,
  factsAnchor,
  filterAnchor,
  forecastAnchor,
  sourceAnchor,
} from '../model/routes.ts';
import { onceFor, onceForEach } from '../model/once-for.ts';
import type { PlaceNumbers } from '../model/routes.ts';
import { REFERRAL_KINDS, TERM_KINDS, valuesOf } from '../model/vocabulary.ts';
import type { ReferralKind } from '../model/vocabulary.ts';
import { areFew } from './few.ts';
import type { Assessment, Citation, Claim, Edge, Event, Fact, Graph, Source, Stance, Term, Topic } from './graph.ts';
import { group } from '../model/group.ts';
import { followedByReason, forecastsOf, isScored } from './ledger.ts';
import { claimsCiting, groupBySource, rowRelations, stanceOf, worksCitedBy } from './lookups.ts';
import { FULL, MOST_COLUMNS } from './page-size.ts';
import { pairsOf } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { sourcePairsOf } from './source-pairs.ts';
import type { SourcePair } from './source-pairs.ts';
import { timelineOf } from './timeline.ts';
import type { Happening, TimelineYear, WeighedFact } from './timeline.ts';

/** How much room an entry takes on a page, told in claims with their lines. */
const ROOM = {
  cell: 0.1,
  claim: 1,
  edge: 1.5,
  fact: 0.25,
  happening: 1,
  line: 0.5,
  pair: 0.5,
  source: 4,
  stance: 1.5,
  verdict: 2.5,
} as const;

/**
 * Cuts a list into pages, each as full as it may be.
 *
 * @param groups what had better stand together: a group is cut only where a page of its own cannot hold it
 * @param roomOf how much of a page an entry takes
 * @returns at least one page, be it empty
 */
export function cutIntoPages<Entry>(
  groups: Iterable<readonly Entry[]>,
  roomOf: (entry: Entry) => number,
  full: number = FULL,
): Entry[][] {
  let page: Entry[] = [];
  let taken = 0;
  const pages = [page];
  const turn = () => {
    if (page.length === 0) return;
    pages.push((page = []));
    taken = 0;
  };
  for (const group of groups) {
    const room = group.reduce((sum, entry) => sum + roomOf(entry), 0);
    if (taken + room > full && room <= full) turn();
    for (const entry of group) {
      if (taken + roomOf(entry) > full) turn();
      page.push(entry);
      taken += roomOf(entry);
    }
  }
  return pages;
}

/** Each entry by itself, where any may begin a page. */
const apart = <Entry>(entries: Iterable<Entry>) => Array.from(entries, (entry) => [entry]);

/** What the list of all claims has on a page: claims; or, where one page cannot hold them, sources with a list of their own. */
export const claimListPages = onceFor(
  (graph: Graph): ({ readonly claims: readonly Claim[] } | { readonly sources: readonly Source[] })[] => {
    if (graph.claims.size * ROOM.claim <= FULL) return [{ claims: [...graph.claims.values()] }];
    const speaking = [...graph.sources.values()].filter(({ id }) => graph.claimsOf.has(id));
    return cutIntoPages(apart(speaking), () => ROOM.line).map((sources) => ({ sources }));
  },
);

/** The sources whose claims have a list of their own; none where all claims stand on one page. */
export function sourcesListedApart(graph: Graph): Source[] {
  return claimListPages(graph).flatMap((page) => ('sources' in page ? page.sources : []));
}

/** The claims of a source where they have a list of their own, in the order of the source, its sections together. */
export const sourceClaimPages = onceForEach((graph: Graph, id: SourceId): Claim[][] => {
  const claims = graph.claimsOf.get(id) ?? [];
  const sections = graph.sources.get(id)?.sections ?? [];
  const groups = Map.groupBy(claims, ({ paragraphs: [at = 0] }) => sections.find(({ last }) => at <= last));
  return cutIntoPages(groups.values(), () => ROOM.claim);
});

/** What a page of a topic lists: what sources say, what binds their claims, and claims. */
export type TopicEntry =
  { readonly stance: Stance } | { readonly type: Edge['type']; readonly edge: Edge } | { readonly claim: Claim };

export const topicPages = onceForEach((graph: Graph, id: TopicId): TopicEntry[][] => {
  const stances = (graph.stances.get(id) ?? []).map((stance) => ({ stance }));
  const edges = rowRelations(graph, id).flatMap(({ type, edges: some }) => some.map((edge) => ({ type, edge })));
  const claims = groupBySource(graph, graph.claimsOn.get(id) ?? []).map((part) =>
    part.claims.map((claim) => ({ claim })),
  );
  return cutIntoPages<TopicEntry>([...apart(stances), ...apart(edges), ...claims], (entry) => {
    if ('claim' in entry) return ROOM.claim;
    if ('edge' in entry) return ROOM.edge;
    return entry.stance.state === 'speaks' ? ROOM.stance : ROOM.stance / 10;
  });
});

/** What a page of a term lists: the claims that name it, and facts of the record. */
export type TermEntry = { readonly claim: Claim } | { readonly fact: Fact };

export const termPages = onceForEach((graph: Graph, id: TermId): TermEntry[][] => {
  const claims = groupBySource(graph, graph.claimsNaming.get(id) ?? []).map((part) =>
    part.claims.map((claim) => ({ claim })),
  );
  const facts = (graph.factsConcerning.get(id) ?? []).map((fact) => ({ fact }));
  return cutIntoPages<TermEntry>([...claims, ...apart(facts)], (entry) => ('claim' in entry ? ROOM.claim : ROOM.fact));
});

/** What a page of a work lists: who refers to it, and what rests on it. */
export type WorkEntry =
  | { readonly use: NonNullable<Citation['citedBy']>[number] }
  | { readonly fact: Fact }
  | { readonly assessment: Assessment }
  | { readonly event: Event }
  | { readonly claim: Claim };

export const workPages = onceForEach((graph: Graph, id: CitationKey): WorkEntry[][] => {
  const claims = groupBySource(graph, claimsCiting(graph, id)).map((part) => part.claims.map((claim) => ({ claim })));
  const others: WorkEntry[] = [
    ...(graph.citations.get(id)?.citedBy ?? []).map((use) => ({ use })),
    ...(graph.factsResting.get(id) ?? []).map((fact) => ({ fact })),
    ...(graph.assessmentsResting.get(id) ?? []).map((assessment) => ({ assessment })),
    ...(graph.eventsResting.get(id) ?? []).map((event) => ({ event })),
  ];
  return cutIntoPages<WorkEntry>([...apart(others), ...claims], (entry) => ('claim' in entry ? ROOM.claim : ROOM.line));
});

/** The terms as the glossary has them: those of one kind together, in their order. */
export const termListPages = onceFor((graph: Graph): Term[][] => {
  const kinds = Map.groupBy(graph.terms.values(), ({ kind }) => kind);
  return cutIntoPages(apart(valuesOf(TERM_KINDS).flatMap((kind) => kinds.get(kind) ?? [])), () => ROOM.line);
});

export const topicListPages = onceFor((graph: Graph): Topic[][] =>
  cutIntoPages(apart(graph.topics.values()), () => ROOM.line),
);

export const sourceListPages = onceFor((graph: Graph): Source[][] =>
  cutIntoPages(apart(graph.sources.values()), () => ROOM.source),
);

/** A work as the list of works has it: under how a source refers to it, as evidence of ours, or as what only notes rest on. */
export type WorkListEntry =
  | {
      readonly group: ReferralKind;
      readonly citation: Citation;
      readonly use: NonNullable<Citation['citedBy']>[number];
    }
  | { readonly group: 'evidence' | 'noted'; readonly citation: Citation };

/** In which order the list has what sources refer to. */
const REFERRALS: readonly ReferralKind[] = ['cited', 'found', 'unidentified', 'promotional'];

export const workListPages = onceFor((graph: Graph): WorkListEntry[][] => {
  const all = [...graph.citations.values()];
  const referred = Map.groupBy(
    [...graph.sources.keys()].flatMap((id) => worksCitedBy(graph, id)),
    ({ use }) => REFERRAL_KINDS[use.state],
  );
  const entries: WorkListEntry[] = [
    ...REFERRALS.flatMap((group) => (referred.get(group) ?? []).map((entry) => ({ group, ...entry }))),
    ...all
      .filter(({ id }) => graph.assessmentsResting.has(id))
      .map((citation) => ({ group: 'evidence', citation }) as const),
    ...all
      .filter(({ id, citedBy }) => !citedBy && !graph.assessmentsResting.has(id))
      .map((citation) => ({ group: 'noted', citation }) as const),
  ];
  return cutIntoPages(apart(entries), () => ROOM.line);
});

/** What a page of the comparison has: topics, pairs of claims, and sources with those that can be laid beside them. */
export type CompareEntry = { readonly topic: Topic } | { readonly pair: Pair } | { readonly source: Source };

/** Whether the sources are too many for a table with a column for each. */
export function areTooMany({ sources }: Pick<Graph, 'sources'>): boolean {
  return sources.size > MOST_COLUMNS;
}

export const comparePages = onceFor((graph: Graph): CompareEntry[][] => {
  const columns = areTooMany(graph) ? 0 : graph.sources.size;
  const beside = pairsBySource(graph);
  const entries: CompareEntry[] = [
    ...Array.from(graph.topics.values(), (topic) => ({ topic })),
    ...[...graph.sources.values()].flatMap((source) => (beside.has(source.id) ? [{ source }] : [])),
    // Of many each pair of claims stands on the page of its two sources.
    ...(areFew(graph) ? pairsOf(graph).map((pair) => ({ pair })) : []),
  ];
  return cutIntoPages(apart(entries), (entry) => {
    if ('topic' in entry) return areFew(graph) ? ROOM.edge * columns : ROOM.line + ROOM.cell * columns;
    if ('pair' in entry) return ROOM.pair;
    return areTooMany(graph) ? ROOM.fact : ROOM.cell * (beside.get(entry.source.id)?.length ?? 0);
  });
});

/** What a page of two sources has: topics on which both or one of them speak, then pairs of their claims. */
export const sourcePairPages = onceForEach((graph: Graph, { one, other, topics: common, pairs }: SourcePair) => {
  const speaks = ({ id }: Topic) => {
    const states = [one, other].map((source) => stanceOf(graph, source.id, id).state);
    return !states.includes('uncompared') && states.includes('speaks');
  };
  const both = new Set(common);
  const topics = [...graph.topics.values()].filter(speaks);
  const entries: CompareEntry[] = [
    ...topics.toSorted((a, b) => Number(both.has(b.id)) - Number(both.has(a.id))).map((topic) => ({ topic })),
    ...pairs.map((pair) => ({ pair })),
  ];
  return cutIntoPages(apart(entries), (entry) => ('topic' in entry ? ROOM.edge * 2 : ROOM.pair));
});

/** The sources that a page of one has beside it. */
export const besidePages = onceForEach((graph: Graph, id: SourceId): SourcePair[][] =>
  cutIntoPages(apart(pairsBySource(graph).get(id) ?? []), () => ROOM.fact),
);

/** Every two sources under each of them. */
export const pairsBySource = onceFor((graph: Graph) =>
  group(sourcePairsOf(graph), ({ one, other }) => [one.id, other.id]),
);

/** The lines of the ledger, a source’s together where they take several pages: forecasts, then what is followed. */
export const ledgerPages = onceFor((graph: Graph): Assessment[][] => {
  const scored = forecastsOf(graph);
  const followed = followedByReason(graph.assessments.values()).flatMap((part) => part.followed);
  const bySource = (some: readonly Assessment[]) => {
    const groups = Map.groupBy(some, ({ source }) => source);
    return [...graph.sources.keys()].map((id) => groups.get(id) ?? []);
  };
  const all = scored.length + followed.length <= FULL ? apart([...scored, ...followed]) : undefined;
  return cutIntoPages<Assessment>(all ?? [...bySource(scored), ...bySource(followed)], () => ROOM.claim);
});

/** All verdicts, those of a source together. */
export const verdictPages = onceFor((graph: Graph): Assessment[][] => {
  const sorted = [...graph.assessments.values()].sort((a, b) => Number(isScored(b)) - Number(isScored(a)));
  const groups = Map.groupBy(sorted, ({ source }) => source);
  return cutIntoPages(
    [...graph.sources.keys()].map((id) => groups.get(id) ?? []),
    () => ROOM.verdict,
  );
});

/** An event takes the more room the more claims speak of it, a fact the more forecasts it was weighed for. */
function roomOnTimeline({
  happening,
  weighed,
}: {
  happening?: Happening | undefined;
  weighed?: WeighedFact | undefined;
}) {
  return (
    ROOM.happening + (ROOM.cell / 2) * ((happening?.event?.claims.length ?? 0) + (weighed?.assessments.length ?? 0))
  );
}

/** The years of the timeline; one that a page cannot hold goes on on the next. */
export const timelinePages = onceFor((graph: Graph): TimelineYear[][] => {
  const years = timelineOf(graph).map(({ year, halves }) =>
    halves.flatMap(({ half, happenings, days }) => [
      ...happenings.map((happening) => ({ year, half, happening, weighed: undefined })),
      ...days.flatMap(({ facts }) => facts.map((weighed) => ({ year, half, happening: undefined, weighed }))),
    ]),
  );
  return cutIntoPages(years, roomOnTimeline).map((page) =>
    [...Map.groupBy(page, ({ year }) => year)].map(([year, inYear]) => ({
      year,
      halves: [...Map.groupBy(inYear, ({ half }) => half)].map(([half, inHalf]) => {
        const facts = inHalf.flatMap(({ weighed }) => weighed ?? []);
        return {
          half,
          happenings: inHalf.flatMap(({ happening }) => happening ?? []),
          days: [...Map.groupBy(facts, ({ fact }) => fact.date)].map(([date, same]) => ({ date, facts: same })),
        };
      }),
    })),
  );
});

/** A place on a page of a list that other pages lead to: its fragment, and the index of the page. */
type PlaceOnPage = readonly [fragment: string, index: number];

/** The places of each list but those of topics, in their order; what stands on several pages is found on the first. */
const LIST_PLACES: Readonly<Record<string, (graph: Graph) => Iterable<PlaceOnPage>>> = {
  *timeline(graph) {
    for (const [index, years] of timelinePages(graph).entries())
      for (const { happenings, days } of years.flatMap(({ halves }) => halves)) {
        for (const { event } of happenings) if (event) yield [event.id, index];
        for (const { date, facts } of days) {
          yield [factsAnchor(date), index];
          for (const { fact } of facts) yield [factAnchor(fact.id), index];
        }
      }
  },
  *compare(graph) {
    for (const [index, entries] of comparePages(graph).entries())
      if (entries.some((entry) => (areFew(graph) ? 'pair' : 'source') in entry)) yield [PAIRS_ANCHOR, index];
  },
  *forecasts(graph) {
    for (const [index, lines] of ledgerPages(graph).entries())
      for (const { id, source, verdict } of lines) {
        yield [forecastAnchor(id), index];
        if (verdict) yield [filterAnchor(verdict, source), index];
      }
  },
};

function* placesOfTopic(graph: Graph, topic: TopicId): Iterable<PlaceOnPage> {
  for (const [index, entries] of topicPages(graph, topic).entries())
    for (const entry of entries) {
      if ('edge' in entry) yield [TIES_ANCHOR, index];
      if ('claim' in entry) yield [sourceAnchor(entry.claim.source), index];
    }
}

/** On which page of a list each of its places stands. */
const fragmentsOf = onceForEach((graph: Graph, list: string): ReadonlyMap<string, number> => {
  const topic = list.startsWith('topics/') ? topicId.safeParse(list.slice('topics/'.length)).data : undefined;
  const places = topic ? placesOfTopic(graph, topic) : (LIST_PLACES[list]?.(graph) ?? []);
  // The first of a fragment is kept: a map takes the last.
  return new Map([...places].reverse().map(([fragment, index]) => [fragment, index + 1]));
});

/** Where the places of lists stand that are not on the first page: on which page of which list. */
export function placesOfLists(graph: Graph): (readonly [list: string, fragment: string, number: number])[] {
  const lists = [...Object.keys(LIST_PLACES), ...Array.from(graph.topics.keys(), (id) => `topics/${id}`)];
  return lists.flatMap((list) =>
    [...fragmentsOf(graph, list)]
      .filter(([, number]) => number > 1)
      .map(([fragment, number]) => [list, fragment, number] as const),
  );
}

/** On which page of its list a place stands. */
export function placeNumbers(graph: Graph): PlaceNumbers {
  return (list, fragment) => fragmentsOf(graph, list).get(fragment) ?? 1;
}
