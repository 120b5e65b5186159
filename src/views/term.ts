import type { Term } from '../graph/graph.ts';
import { groupBySource } from '../graph/lookups.ts';
import { speaksOfAll } from '../model/review.ts';
import { quoteTerm } from '../share/build/quotation.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a term shows. */
export function termView({ site, blocksOf }: OpenSite, { item: term }: Page<Term>) {
  const { graph } = site;
  const claims = graph.claimsNaming.get(term.id) ?? [];
  return {
    /** The sources of which its definition has to hold. */
    concerned: speaksOfAll(term.definition)
      ? [...graph.sources.values()]
      : groupBySource(graph, claims).map(({ source }) => source),
    quotation: quoteTerm(site, term),
    body: blocksOf('terms', term.id),
    claims,
    facts: graph.factsConcerning.get(term.id) ?? [],
  };
}
