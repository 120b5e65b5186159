import type { Term } from '../graph/graph.ts';
import { termPages } from '../graph/list-pages.ts';
import { groupBySource } from '../graph/lookups.ts';
import { speaksOfAll } from '../model/review.ts';
import { quoteTerm } from '../share/build/quotation.ts';
import { entriesOn } from './list-names.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What a page of a term shows. */
export function termView({ site, blocksOf }: OpenSite, { item: term, number }: Page<Term>) {
  const { graph } = site;
  const all = graph.claimsNaming.get(term.id) ?? [];
  const entries = entriesOn(termPages(graph, term.id), number);
  return {
    /** The sources of which its definition has to hold. */
    concerned: speaksOfAll(term.definition)
      ? [...graph.sources.values()]
      : groupBySource(graph, all).map(({ source }) => source),
    quotation: quoteTerm(site, term),
    body: blocksOf('terms', term.id),
    /** How many claims name it, on whichever page they stand. */
    count: all.length,
    claims: entries.flatMap((it) => ('claim' in it ? [it.claim] : [])),
    facts: entries.flatMap((it) => ('fact' in it ? [it.fact] : [])),
  };
}
