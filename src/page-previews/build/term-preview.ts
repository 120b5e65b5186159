import type { Graph, Term } from '../../graph/graph.ts';
import type { Routes } from '../../model/routes.ts';
import { TERM_KINDS } from '../../model/vocabulary.ts';
import { expansionOf } from '../../wording/names.ts';
import { countOf } from '../../wording/phrases.ts';
import type { PagePreview } from '../page-preview.ts';

/** A term: what it is, what its abbreviation stands for, and how many claims name it. */
export function termPreview(graph: Graph, to: Routes, term: Term): PagePreview {
  const { id, title, kind, definition } = term;
  const expansion = expansionOf(term);
  const claims = graph.claimsNaming.get(id)?.length ?? 0;
  return {
    name: title,
    place: TERM_KINDS[kind].label,
    text: definition,
    lines: [{ items: [...(expansion ? [[expansion]] : []), [`named by ${countOf(claims, 'claim')}`]] }],
    links: [{ text: 'Open the term', href: to.term(id) }],
  };
}
