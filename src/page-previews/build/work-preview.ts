import type { Citation, Graph } from '../../graph/graph.ts';
import { claimsCiting, sourceBy } from '../../graph/lookups.ts';
import type { Routes } from '../../model/routes.ts';
import { CHECKED, CITATION_STATES } from '../../model/vocabulary.ts';
import { referenceOf } from '../../publish/bibliography/reference.ts';
import { foreignWordsIn } from '../../wording/foreign.ts';
import { workShortName } from '../../wording/names.ts';
import { countOf } from '../../wording/phrases.ts';
import type { PagePreview } from '../page-preview.ts';

/** A work: its entry in a bibliography, how each source refers to it, and how far it was found. */
export function workPreview(graph: Graph, to: Routes, citation: Citation): PagePreview {
  const { id, citedBy = [], checked, URL: address } = citation;
  const claims = claimsCiting(graph, id).length;
  const [name, text] = [workShortName(citation), referenceOf(citation)];
  const foreign = foreignWordsIn(citation, [name, text]);
  return {
    name,
    place: CHECKED[checked].label,
    text,
    lines: [
      ...citedBy.map(({ source, state }) => ({
        items: [[sourceBy(graph, source).short], [CITATION_STATES[state].label]],
      })),
      ...(claims > 0 ? [{ items: [[countOf(claims, 'claim')]] }] : []),
    ],
    ...(foreign.length > 0 ? { foreign } : {}),
    links: [
      { text: 'Open the record', href: to.citation(id) },
      ...(address ? [{ text: 'The work itself', href: address }] : []),
    ],
  };
}
