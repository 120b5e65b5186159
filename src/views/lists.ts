import { facetValues } from '../graph/facet-values.ts';
import type { ClaimFacet } from '../graph/facet-values.ts';
import type { Block } from '../corpus/markdown/resolve.ts';
import type { Claim, Event, Graph, ProsePage, Stance, Topic } from '../graph/graph.ts';
import { sourceRecords } from '../graph/ledger.ts';
import { areFew } from '../graph/few.ts';
import { aloneOn, groupBySource, pageOf, speakingOn, stanceOf, statesOn } from '../graph/lookups.ts';
import { pairsOf } from '../graph/pairs.ts';
import { foremostOf } from '../publish/feed/months.ts';
import { newsOf } from '../publish/feed/select.ts';
import { formerCodes } from '../graph/redirects.ts';
import { sourcePairsOf } from '../graph/source-pairs.ts';
import type { SourcePair } from '../graph/source-pairs.ts';
import { timelineOf } from '../graph/timeline.ts';
import { yearAnchor } from '../model/routes.ts';
import { to } from '../site.ts';
import { DISTANCES, TERM_KINDS, valuesOf } from '../model/vocabulary.ts';
import { quoteEvent } from '../share/build/quotation.ts';
import { filterGroups } from '../wording/list-filters.ts';
import { partingsOf } from '../wording/sums.ts';
import { yearName } from '../wording/timeline.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** Of more theses than that home shows the latest, and leads to all. */
const MOST_THESES = 7;

/**
 * What home shows: the differences, each under its heading, and the topics of its table, the sharpest difference first:
 * those on which several sources speak, then what one alone speaks of; where that is more than one topic, they are
 * gathered in a row; and the last change.
 */
export function homeView({ graph, site, blocksOf }: OpenSite, { item: prose }: Page<ProsePage>) {
  const topics = [...graph.topics.values()];
  const order = valuesOf(DISTANCES);
  const rank = ({ distance }: Topic) => (distance ? order.indexOf(distance) : order.length);
  const aloneBy = [...graph.sources.values()].map((source) => ({
    source,
    topics: topics.filter(({ id }) => aloneOn(graph, id) === source.id),
  }));
  return {
    differences: sectionsOf(blocksOf('pages', prose.id)),
    few: areFew(graph),
    /** The sources whose theses stand there: all, or of many those that appeared last. */
    sources: [...graph.sources.values()].slice(-MOST_THESES),
    topics: [
      ...topics
        .filter(({ id }) => speakingOn(graph, id).length > 1 || graph.sources.size === 1)
        .sort((a, b) => rank(a) - rank(b)),
      // Among many columns a row says itself who is alone.
      ...aloneBy.flatMap(({ topics: own }) => (own.length === 1 || !areFew(graph) ? own : [])),
    ],
    gathered: aloneBy.filter(({ topics: own }) => own.length > 1),
    /** Whether the table tells what became of anything. */
    judged: topics.some(({ id }) => speakingOn(graph, id).some(({ lead }) => graph.assessmentOf.has(lead))),
    lastChange: foremostOf(newsOf(graph, site.local)),
  };
}

/** The blocks of a text, each heading with what stands under it. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    if (block.tag === 'h2' || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** The sources, each with how it fared where its forecasts were judged. */
export function sourcesView({ graph }: OpenSite) {
  const records = sourceRecords(graph);
  return [...graph.sources.values()].map((source) => ({
    source,
    record: records.find((record) => record.source === source),
  }));
}

/** The sections of a page of prose, as its contents list them. */
export function headingsOf(blocks: readonly Block[]): { anchor: string; heading: string }[] {
  return blocks.flatMap(({ tag, id, text }) =>
    tag === 'h2' && id !== undefined ? [{ anchor: id, heading: text }] : [],
  );
}

/** What the list of all claims shows, by source and section: each claim with its values of every facet and its old codes. */
export function claimsView({ graph }: OpenSite) {
  const groups = filterGroups(graph);
  const valueOf = (claim: Claim, facet: ClaimFacet) => facetValues(graph, claim, facet).join(' ');
  const dataOf = (claim: Claim): Record<string, string | undefined> => ({
    ...Object.fromEntries(groups.map(({ facet }) => [`data-${facet}`, valueOf(claim, facet)])),
    'data-formerly': formerCodes(graph, claim.id).join(' ') || undefined,
  });
  return {
    groups,
    /** The sources whose codes are told beforehand; of many each stands above its claims alone. */
    named: areFew(graph) ? [...graph.sources.values()] : [],
    bySource: groupBySource(graph, [...graph.claims.values()]).map(({ source, claims }) => ({
      source,
      count: claims.length,
      sections: source.sections
        .map((section) => ({
          section,
          claims: claims
            .filter(({ paragraphs: [at = 0] }) => section.first <= at && at <= section.last)
            .map((claim) => ({ claim, data: dataOf(claim) })),
        }))
        .filter((part) => part.claims.length > 0),
    })),
  };
}

/** What the comparison shows. */
export function compareView({ graph }: OpenSite) {
  const topics = [...graph.topics.values()];
  return {
    topics,
    few: areFew(graph),
    /** Whether anything is said to be silent. */
    silence: topics.some(({ id }) => statesOn(graph, id).silent > 0),
    /** What home says of all of it, in its heading. */
    answer: pageOf(graph, 'home'),
    partings: partingsOf(graph),
    pairs: pairsOf(graph),
    beside: besidesOf(graph),
  };
}

/** Each source with those that can be laid beside it, and on how many topics both speak. */
function besidesOf(graph: Graph) {
  const pairs = sourcePairsOf(graph);
  return [...graph.sources.values()].flatMap((source) => {
    const others = pairs.flatMap(({ one, other, topics }) =>
      one === source || other === source
        ? [{ source: one === source ? other : one, href: to.sourcePair(one.id, other.id), topics: topics.length }]
        : [],
    );
    return others.length > 0 ? [{ source, others }] : [];
  });
}

/** What the page of two sources shows: the earlier first, the topics on which both or one of them speak, and their pairs. */
export function sourcePairView({ graph }: OpenSite, { item: pair }: Page<SourcePair>) {
  const sources = [...graph.sources.values()].filter((it) => it === pair.one || it === pair.other);
  const rows = [...graph.topics.values()].map((topic) => ({
    topic,
    states: sources.map(({ id }) => stanceOf(graph, id, topic.id).state),
  }));
  const topicsWhere = (holds: (states: readonly Stance['state'][]) => boolean) =>
    rows.filter(({ states }) => holds(states)).map(({ topic }) => topic);
  const compared = topicsWhere((states) => !states.includes('uncompared') && states.includes('speaks'));
  return {
    sources,
    topics: compared.toSorted((a, b) => Number(pair.topics.includes(b.id)) - Number(pair.topics.includes(a.id))),
    /** On which both were not compared yet, or one was not. */
    open: topicsWhere((states) => states.includes('uncompared')),
    silent: topicsWhere((states) => states.every((state) => state === 'silent')),
    pairs: pair.pairs,
  };
}

/** What the timeline shows: years with what happened in them, and how each event is quoted elsewhere. */
export function timelineView({ site }: OpenSite) {
  return {
    years: timelineOf(site.graph).map((year) => ({ ...year, name: yearName(year), anchor: yearAnchor(year.year) })),
    quotationOf: (event: Event) => quoteEvent(site, event),
  };
}

/** What the glossary shows: the terms by what they name. */
export function termsView({ graph }: OpenSite) {
  const all = [...graph.terms.values()];
  return valuesOf(TERM_KINDS)
    .map((kind) => ({ kind, terms: all.filter((term) => term.kind === kind) }))
    .filter(({ terms }) => terms.length > 0);
}
