import type {
  ClaimLeaf,
  DefinedTermLeaf,
  EventLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  QuestionLeaf,
} from 'schema-dts';
import type { Claim, Event, Term, Topic } from '../../graph/graph.ts';
import type { TermKind } from '../../model/vocabulary.ts';
import type { Site } from '../site.ts';
import { endsOf } from './dates.ts';
import { idsOf } from './ids.ts';
import { reference } from './node.ts';

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

/** A claim as every page names it: our sentence, its code, and the source that makes it. */
export function claimNode({ to }: Site, { id, code, title, statement, source }: Claim): ClaimLeaf {
  const ids = idsOf(to);
  return {
    '@type': 'Claim',
    '@id': ids.claim(id),
    url: to.claim(id),
    identifier: code,
    name: title,
    text: statement,
    appearance: reference(ids.article(source)),
    claimInterpreter: reference(ids.briefing()),
  };
}

/** A topic as every page names it: the question that all sources are asked. */
export function questionNode({ to }: Site, { id, title, question }: Topic): QuestionLeaf {
  return { '@type': 'Question', '@id': idsOf(to).question(id), url: to.topic(id), name: title, text: question };
}

/** An event, by the record. */
export function eventNode({ to }: Site, { id, title, date }: Event): EventLeaf {
  return { '@type': 'Event', '@id': idsOf(to).event(id), name: title, ...endsOf(date) };
}

/** A term as every page names it. */
export function termNode({ to }: Site, { id, title }: Term): DefinedTermLeaf {
  return { '@type': 'DefinedTerm', '@id': idsOf(to).term(id), url: to.term(id), name: title };
}

/** Who or what a term names; nothing where the term is all that can be told. */
export function namedNode({ to }: Site, { id, title, kind }: Term): Named | undefined {
  const type = TYPES[kind];
  return type && { '@type': type, '@id': idsOf(to).named(id), name: title };
}

/** Who said what a source reports; a state that speaks is a body, too. Nothing where the term is no actor. */
export function speakerNode({ to }: Site, { id, title, kind }: Term): PersonLeaf | OrganizationLeaf | undefined {
  const fields = { '@id': idsOf(to).named(id), name: title };
  if (kind === 'person') return { '@type': 'Person', ...fields };
  return kind === 'institution' || kind === 'state' ? { '@type': 'Organization', ...fields } : undefined;
}
