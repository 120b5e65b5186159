import type { Term } from '../graph/graph.ts';
import { quoteTerm } from '../share/build/quotation.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a term shows. */
export function termView({ site, blocksOf }: OpenSite, { item: term }: Page<Term>) {
  return {
    quotation: quoteTerm(site, term),
    body: blocksOf('terms', term.id),
    claims: site.graph.claimsNaming.get(term.id) ?? [],
    facts: site.graph.factsConcerning.get(term.id) ?? [],
  };
}
