import type { DefinedTermLeaf, DefinedTermSetLeaf, Graph as LinkedData } from 'schema-dts';
import type { Term } from '../../../graph/graph.ts';
import { LICENSE } from '../../data/file.ts';
import { changesOf } from '../../../graph/changed-on.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import { namedNode, termNode } from '../things/term.ts';

const NAME = 'Terms';

/** The page of a term: what it is called, what it means, and what it names. */
export function termLinkedData(site: Site, term: Term): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const named = namedNode(site, term);
  const whole = node<DefinedTermLeaf>({
    ...termNode(site, term),
    alternateName: [...(term.abbreviation ? [term.abbreviation] : []), ...(term.aliases ?? [])],
    description: term.definition,
    inDefinedTermSet: reference(ids.terms()),
    about: named && reference(ids.named(term.id)),
  });
  const page = {
    address: to.term(term.id),
    name: term.title,
    way: [
      { name: NAME, address: to.terms() },
      { name: term.title, address: to.term(term.id) },
    ],
    added: term.added,
    changed: changesOf(graph).term(term),
    main: ids.term(term.id),
  };
  return pageGraph(site, page, [whole, ...(named ? [named] : [])]);
}

/** The glossary. */
export function termsLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const set = node<DefinedTermSetLeaf>({
    '@type': 'DefinedTermSet',
    '@id': ids.terms(),
    url: to.terms(),
    name: `${site.title}: ${NAME}`,
    publisher: reference(ids.briefing()),
    license: LICENSE,
    hasDefinedTerm: [...graph.terms.keys()].map((id) => reference(ids.term(id))),
  });
  const changed = changesOf(graph).terms();
  const way = [{ name: NAME, address: to.terms() }];
  return pageGraph(site, { address: to.terms(), name: NAME, way, changed, main: ids.terms() }, [set]);
}
