import type { DefinedTermLeaf, EventLeaf, OrganizationLeaf, PersonLeaf, PlaceLeaf } from 'schema-dts';
import type { Term } from '../../../graph/graph.ts';
import type { TermId } from '../../../model/ids.ts';
import type { TermKind } from '../../../model/vocabulary.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';

type Named = PersonLeaf | OrganizationLeaf | PlaceLeaf | EventLeaf;

/** What schema.org calls what a term names; it has no type that fits every law, treaty, project or idea. */
const TYPES: Readonly<Partial<Record<TermKind, Named['@type']>>> = {
  person: 'Person',
  institution: 'Organization',
  // A group of states is one to the sources, too.
  state: 'Place',
  place: 'Place',
  event: 'Event',
};

/** Who or what a term names; nothing where the term is all that can be told. */
export function namedNode({ to }: Site, { id, title, kind }: Term): Named | undefined {
  const type = TYPES[kind];
  return type && { '@type': type, '@id': idsOf(to).named(id), name: title };
}

/** A term as every page names it. */
export function termNode({ to }: Site, { id, title }: Term): DefinedTermLeaf {
  return { '@type': 'DefinedTerm', '@id': idsOf(to).term(id), url: to.term(id), name: title };
}

/** What a claim is about when it names a term: the thing itself, else the term. */
export function subjectNode(site: Site, term: Term): Named | DefinedTermLeaf {
  return namedNode(site, term) ?? termNode(site, term);
}

/** Who said what a source reports; a state that speaks is a body, too. Nothing where the term is no actor. */
export function speakerNode(
  { graph, to }: Site,
  speaker: TermId | undefined,
): PersonLeaf | OrganizationLeaf | undefined {
  const term = speaker && graph.terms.get(speaker);
  if (!term) return undefined;
  const fields = { '@id': idsOf(to).named(term.id), name: term.title };
  if (term.kind === 'person') return { '@type': 'Person', ...fields };
  return term.kind === 'institution' || term.kind === 'state' ? { '@type': 'Organization', ...fields } : undefined;
}
