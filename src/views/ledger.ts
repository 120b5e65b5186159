import type { Assessment } from '../graph/graph.ts';
import {
  agreementOf,
  evidenceSeen,
  factBy,
  factsWeighedBy,
  followedByReason,
  forecastsOf,
  isScored,
  judgedBy,
  recordEnd,
  settledAlike,
  settlements,
  sourceRecords,
  topicsOf,
  verdictCounts,
} from '../graph/ledger.ts';
import { sourceBy } from '../graph/lookups.ts';
import { quoteForecast } from '../share/build/quotation.ts';
import { modalWords, recordParagraph } from '../wording/ledger.ts';
import { ledgerFilters } from '../wording/list-filters.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the ledger of forecasts shows. */
export function ledgerView({ site }: OpenSite) {
  const { graph, local } = site;
  const forecasts = forecastsOf(graph);
  return {
    size: forecasts.length,
    end: recordEnd(graph),
    records: sourceRecords(graph).map((record) => ({ ...record, paragraph: recordParagraph(record, local) })),
    verdicts: verdictCounts(forecasts).map(({ verdict }) => verdict),
    filters: ledgerFilters(graph),
    settlements: settlements(graph).map(({ by, forecasts: alike }) => ({
      by,
      lines: alike.map((assessment) => ({
        assessment,
        mark: sourceBy(graph, assessment.source).mark,
        modal: modalWords(graph, assessment),
        topics: topicsOf(graph, assessment).map(({ id }) => id),
        seen: evidenceSeen(graph, assessment),
      })),
    })),
    followed: followedByReason(graph),
    agreement: agreementOf(forecasts),
  };
}

/** What the page of a verdict shows, and what all of them on one page do. */
export function verdictView({ site }: Pick<OpenSite, 'site'>, assessment: Assessment) {
  const { graph } = site;
  const { decidedBy } = assessment;
  return {
    assessment,
    source: sourceBy(graph, assessment.source),
    claims: judgedBy(graph, assessment),
    quotation: quoteForecast(site, assessment),
    facts: factsWeighedBy(graph, assessment),
    settledBy: decidedBy && decidedBy !== 'horizon' ? factBy(graph, decidedBy) : decidedBy,
    alike: isScored(assessment) ? settledAlike(graph, assessment) : [],
    against:
      assessment.counter && assessment.counter !== 'none-found'
        ? { ...assessment.counter, facts: (assessment.counter.facts ?? []).map((id) => factBy(graph, id)) }
        : undefined,
  };
}

/** The verdicts before and after one, in the order of the ledger. */
export function aroundVerdict({ site, item }: Page<Assessment>) {
  const all = [...site.graph.assessments.values()].filter((one) => isScored(one) === isScored(item));
  const at = all.findIndex(({ id }) => id === item.id);
  return { previous: all[at - 1], next: all[at + 1] };
}

export type VerdictView = ReturnType<typeof verdictView>;
export type LedgerLine = ReturnType<typeof ledgerView>['settlements'][number]['lines'][number];
