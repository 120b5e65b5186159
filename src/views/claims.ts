import { facetValues } from '../graph/facet-values.ts';
import type { ClaimFacet } from '../graph/facet-values.ts';
import { areFew } from '../graph/few.ts';
import type { Claim, Graph, Section, Source } from '../graph/graph.ts';
import { claimListPages, sourceClaimPages } from '../graph/list-pages.ts';
import { groupBySource } from '../graph/lookups.ts';
import { formerCodes } from '../graph/redirects.ts';
import { parseCode } from '../model/ids.ts';
import { filterGroups } from '../wording/list-filters.ts';
import type { FilterGroup } from '../wording/list-filters.ts';
import { entriesOn } from './list-names.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** Claims as a page lists them: by source and section, each with its values of every facet and its old codes. */
export interface ClaimsView {
  readonly total: number;
  readonly groups: readonly FilterGroup<ClaimFacet>[];
  readonly bySource: readonly {
    readonly source: Source;
    readonly count: number;
    readonly sections: readonly {
      readonly section: Section;
      readonly claims: readonly { readonly claim: Claim; readonly data: Record<string, string | undefined> }[];
    }[];
  }[];
}

/** What a page of the list of all claims shows: the claims; or, of more than a page holds, the sources that have a list each. */
export function claimsView({ graph }: OpenSite, { number }: Page) {
  const page = claimListPages(graph)[number - 1];
  return {
    /** The sources whose codes are told beforehand; of many each stands above its claims alone. */
    named: areFew(graph) ? [...graph.sources.values()] : [],
    list: page && 'claims' in page ? listOf(graph, page.claims) : undefined,
    sources:
      page && 'sources' in page
        ? page.sources.map((source) => {
            const claims = graph.claimsOf.get(source.id) ?? [];
            return { source, count: claims.length, letters: lettersOf(graph, claims) };
          })
        : undefined,
  };
}

/** What a page of a source’s own list shows. */
export function sourceClaimsView({ graph }: OpenSite, { item: source, number }: Page<Source>) {
  return listOf(graph, entriesOn(sourceClaimPages(graph, source.id), number));
}

/** The letters with which codes of some claims begin or began: by them a code tells whose it is. */
function lettersOf(graph: Graph, claims: readonly Claim[]): string[] {
  const codes = claims.flatMap(({ code, id }) => [code, ...formerCodes(graph, id)]);
  return [...new Set(codes.flatMap((code) => parseCode(code)?.letters ?? []))];
}

function listOf(graph: Graph, shown: readonly Claim[]): ClaimsView {
  const groups = filterGroups(graph, shown);
  const valueOf = (claim: Claim, facet: ClaimFacet) => facetValues(graph, claim, facet).join(' ');
  const dataOf = (claim: Claim): Record<string, string | undefined> => ({
    ...Object.fromEntries(groups.map(({ facet }) => [`data-${facet}`, valueOf(claim, facet)])),
    'data-formerly': formerCodes(graph, claim.id).join(' ') || undefined,
  });
  return {
    total: shown.length,
    groups,
    bySource: groupBySource(graph, shown).map(({ source, claims }) => ({
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
