import type { DefinedTermLeaf, DefinedTermSetLeaf, Graph as LinkedData } from 'schema-dts';
import type { Term } from '../../../graph/graph.ts';
import { LICENSE } from '../../licence.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';
import { namedNode, termNode } from '../things/term.ts';

/** The page of a term: what it is called, what it means, and what it names. */
export function termLinkedData(site: Site, term: Term, page: PageFacts): LinkedData {
  const ids = idsOf(site.to);
  const named = namedNode(site, term);
  const whole = node<DefinedTermLeaf>({
    ...termNode(site, term),
    alternateName: [...(term.abbreviation ? [term.abbreviation] : []), ...(term.aliases ?? [])],
    description: term.definition,
    inDefinedTermSet: reference(ids.terms()),
    about: named && reference(ids.named(term.id)),
  });
  return pageGraph(site, { ...page, main: ids.term(term.id) }, [whole, ...(named ? [named] : [])]);
}

/** The glossary. */
export function termsLinkedData(site: Site, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const set = node<DefinedTermSetLeaf>({
    '@type': 'DefinedTermSet',
    '@id': ids.terms(),
    url: to.terms(),
    name: `${site.title}: ${page.name}`,
    publisher: reference(ids.briefing()),
    license: LICENSE,
    hasDefinedTerm: [...graph.terms.keys()].map((id) => reference(ids.term(id))),
  });
  return pageGraph(site, { ...page, main: ids.terms() }, [set]);
}
