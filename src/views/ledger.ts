import { slug } from 'github-slugger';
import type { Assessment } from '../graph/graph.ts';
import {
  agreementOf,
  followedByReason,
  forecastsOf,
  isScored,
  sourceRecords,
  verdictCounts,
  verdictParts,
} from '../graph/ledger.ts';
import { pageOf, sourceBy } from '../graph/lookups.ts';
import type { SourceId } from '../model/ids.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { Site } from '../publish/site.ts';
import { quoteForecast } from '../share/build/quotation.ts';
import { recordEnding, recordParagraph } from '../wording/ledger.ts';
import { ledgerFilters } from '../wording/list-filters.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the ledger of forecasts shows. */
export function ledgerView({ site }: OpenSite) {
  const { graph, local } = site;
  const forecasts = forecastsOf(graph);
  return {
    size: forecasts.length,
    /** Whether anything is settled yet: until then a picture would show what the words say. */
    isSettled: sourceRecords(graph).some(({ settled }) => settled.length > 0),
    hasTimeLeft: forecasts.some(({ verdict }) => verdict === 'holds-so-far'),
    end: recordEnding(graph),
    records: sourceRecords(graph).map((record) => ({ ...record, paragraph: recordParagraph(record, local) })),
    /** What a fragment of the page’s address can show alone. */
    only: [
      ...verdictCounts(forecasts),
      ...sourceRecords(graph).flatMap(({ source, counts }) =>
        counts.map(({ verdict }) => ({ verdict, source: source.id })),
      ),
    ] as { verdict: Verdict; source?: SourceId }[],
    rules: rulesAddress(site),
    filters: ledgerFilters(graph),
    followed: followedByReason(graph).map(({ reason, followed }) => ({
      reason,
      followed: followed.map((assessment) => ({ assessment, source: sourceBy(graph, assessment.source) })),
    })),
    agreement: agreementOf(forecasts),
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

/** All verdicts of each source on one page, what is scored first; a source without any is left out. */
export function verdictsView({ site: { graph } }: OpenSite) {
  const all = [...graph.assessments.values()].sort((a, b) => Number(isScored(b)) - Number(isScored(a)));
  return [...graph.sources.values()]
    .map((source) => ({
      source,
      views: all.filter((one) => one.source === source.id).map((one) => verdictParts(graph, one)),
    }))
    .filter(({ views }) => views.length > 0);
}

/** The verdicts before and after one, in the order of the ledger. */
export function aroundVerdict({ site, item }: Page<Assessment>) {
  const all = [...site.graph.assessments.values()].filter((one) => isScored(one) === isScored(item));
  const at = all.findIndex(({ id }) => id === item.id);
  return { previous: all[at - 1], next: all[at + 1] };
}
