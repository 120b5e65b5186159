import { facetValues } from '../graph/facet-values.ts';
import type { ClaimFacet } from '../graph/facet-values.ts';
import type { Block } from '../corpus/markdown/resolve.ts';
import type { Claim, Event, ProsePage, Topic } from '../graph/graph.ts';
import { sourceRecords } from '../graph/ledger.ts';
import { groupBySource, pageOf, speakingOn } from '../graph/lookups.ts';
import { pairsOf } from '../graph/pairs.ts';
import { foremostOf } from '../publish/feed/months.ts';
import { newsOf } from '../publish/feed/select.ts';
import { formerCodes } from '../graph/redirects.ts';
import { timelineOf } from '../graph/timeline.ts';
import { yearAnchor } from '../model/routes.ts';
import { DISTANCES, TERM_KINDS, valuesOf } from '../model/vocabulary.ts';
import { quoteEvent } from '../share/build/quotation.ts';
import { filterGroups } from '../wording/list-filters.ts';
import { PARTINGS } from '../wording/sums.ts';
import { yearName } from '../wording/timeline.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/**
 * What home shows: the differences, each under its heading, and the topics of its table, the sharpest difference first:
 * those on which several sources speak, then what one alone speaks of; where that is more than one topic, they are
 * gathered in a row; and the last change.
 */
export function homeView({ graph, site, blocksOf }: OpenSite, { item: prose }: Page<ProsePage>) {
  const topics = [...graph.topics.values()];
  const order = valuesOf(DISTANCES);
  const rank = ({ distance }: Topic) => (distance ? order.indexOf(distance) : order.length);
  const alone = topics.filter(
    ({ id }) =>
      speakingOn(graph, id).length === 1 && graph.stances.get(id)?.every(({ state }) => state !== 'uncompared'),
  );
  const aloneBy = [...graph.sources.values()].map((source) => ({
    source,
    topics: alone.filter(({ id }) => speakingOn(graph, id)[0]?.source === source.id),
  }));
  return {
    differences: sectionsOf(blocksOf('pages', prose.id)),
    topics: [
      ...topics.filter(({ id }) => speakingOn(graph, id).length > 1).sort((a, b) => rank(a) - rank(b)),
      ...aloneBy.flatMap(({ topics: own }) => (own.length === 1 ? own : [])),
    ],
    gathered: aloneBy.filter(({ topics: own }) => own.length > 1),
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
    /** What home says of all of it, in its heading. */
    answer: pageOf(graph, 'home')?.title,
    /** The topics on which the sources part or contradict each other. */
    partings: PARTINGS.flatMap((distance) => topics.filter((topic) => topic.distance === distance)),
    pairs: pairsOf(graph).length,
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
