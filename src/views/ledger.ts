import { judgedForecasts, recordEnd, scoresByConfidence, verdictCounts } from '../graph/ledger.ts';
import { quoteForecast } from '../share/build/quotation.ts';
import { ledgerFilters } from '../wording/list-filters.ts';
import type { OpenSite } from './open.ts';

/** What the ledger of forecasts shows. */
export function ledgerView({ site }: OpenSite) {
  const { graph } = site;
  const all = [...graph.assessments.values()];
  return {
    size: all.length,
    claims: graph.assessmentOf.size,
    forecasts: judgedForecasts(graph),
    end: recordEnd(graph),
    counts: verdictCounts(all),
    scores: scoresByConfidence(graph),
    /** The claims of each verdict that stands for several. */
    shared: all.filter(({ claims }) => claims.length > 1).map(({ claims }) => claims),
    filters: ledgerFilters(graph),
    bySource: [...graph.sources.values()]
      .map((source) => ({
        source,
        assessments: all
          .filter((assessment) => assessment.source === source.id)
          .map((assessment) => ({ assessment, quotation: quoteForecast(site, assessment) })),
      }))
      .filter(({ assessments }) => assessments.length > 0),
  };
}
