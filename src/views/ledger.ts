import { slug } from 'github-slugger';
import type { Assessment, Graph } from '../graph/graph.ts';
import {
  agreementOf,
  followedByReason,
  forecastsOf,
  isScored,
  sourceRecords,
  verdictCounts,
  verdictParts,
} from '../graph/ledger.ts';
import { ledgerPages, verdictPages } from '../graph/list-pages.ts';
import { pageOf, sourceBy } from '../graph/lookups.ts';
import type { SourceId } from '../model/ids.ts';
import { onceFor } from '../model/once-for.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { Site } from '../publish/site.ts';
import { quoteForecast } from '../share/build/quotation.ts';
import { recordEnding, recordParagraph, recordsSummary } from '../wording/ledger.ts';
import { ledgerFilters } from '../wording/list-filters.ts';
import { entriesOn } from './list-names.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What a page of the ledger of forecasts shows: some forecasts, how their sources fared, and what is followed. */
export function ledgerView({ site }: OpenSite, { number }: Page) {
  const { graph, local } = site;
  const pages = ledgerPages(graph);
  const lines = entriesOn(pages, number);
  const forecasts = lines.filter(isScored);
  const shown = new Set(forecasts.map(({ source }) => source));
  const records = sourceRecords(graph).filter(({ source }) => shown.has(source.id));
  const isWhole = pages.length === 1;
  return {
    /** Whether all stands on one page. */
    isWhole,
    all: forecastsOf(graph).length,
    forecasts,
    /** Whether anything is settled yet: until then a picture would show what the words say. */
    isSettled: records.some(({ settled }) => settled.length > 0),
    hasTimeLeft: forecasts.some(({ verdict }) => verdict === 'holds-so-far'),
    end: recordEnding(graph),
    records: records.map((record) => ({ ...record, paragraph: recordParagraph(record, local) })),
    /** How all fared together, where they stand on several pages. */
    summary: isWhole ? undefined : recordsSummary(graph),
    /** What a fragment of the page’s address can show alone. */
    only: [
      ...verdictCounts(forecasts),
      ...records.flatMap(({ source, counts }) => counts.map(({ verdict }) => ({ verdict, source: source.id }))),
    ] as { verdict: Verdict; source?: SourceId }[],
    rules: rulesAddress(site),
    filters: ledgerFilters(graph, forecasts),
    followed: followedByReason(lines).map(({ reason, followed }) => ({
      reason,
      followed: followed.map((assessment) => ({ assessment, source: sourceBy(graph, assessment.source) })),
    })),
    agreement: number === 1 ? agreementOf(forecastsOf(graph)) : undefined,
  };
}

/** Where the rules by which forecasts are judged are written down: their section of the page about the site, where it has one. */
function rulesAddress({ graph, local }: Site): string | undefined {
  const heading = /^## (How the forecasts were judged)$/mu.exec(pageOf(graph, 'about')?.body ?? '')?.[1];
  return heading && `${local.about()}#${slug(heading)}`;
}

/** What the page of a verdict shows. */
export function verdictView({ site }: Pick<OpenSite, 'site'>, assessment: Assessment) {
  const { graph } = site;
  return {
    ...verdictParts(graph, assessment),
    source: sourceBy(graph, assessment.source),
    quotation: quoteForecast(site, assessment),
    rules: rulesAddress(site),
  };
}

/** The verdicts of each source on a page of all, what is scored first; a source without any is left out. */
export function verdictsView({ site: { graph } }: OpenSite, { number }: Page) {
  const all = countBySource(graph.assessments.values());
  const shown = Map.groupBy(entriesOn(verdictPages(graph), number), ({ source }) => source);
  return [...shown].map(([source, some]) => ({
    source: sourceBy(graph, source),
    count: all.get(source) ?? 0,
    views: some.map((one) => verdictParts(graph, one)),
  }));
}

function countBySource(assessments: Iterable<Assessment>): Map<SourceId, number> {
  return new Map([...Map.groupBy(assessments, ({ source }) => source)].map(([source, { length }]) => [source, length]));
}

/** What is scored and what is not, each in the order of the ledger, and where each stands there. */
const ledgerOrder = onceFor(({ assessments }: Graph) => {
  const lists = Map.groupBy(assessments.values(), isScored);
  const places = new Map([...lists.values()].flatMap((list) => list.map(({ id }, at) => [id, at] as const)));
  return { lists, places };
});

/** The verdicts before and after one, in the order of the ledger. */
export function aroundVerdict({ site, item }: Page<Assessment>) {
  const { lists, places } = ledgerOrder(site.graph);
  const list = lists.get(isScored(item)) ?? [];
  const at = places.get(item.id) ?? -2;
  return { previous: list[at - 1], next: list[at + 1] };
}
