import type { Citation, Claim, Graph, Source, Term, Topic } from '../graph/graph.ts';
import { claimOfPath, disputesOf, sourceBy } from '../graph/lookups.ts';
import { titleOf } from './names.ts';
import { confidenceOf } from '../model/confidence.ts';
import { assessmentId, citationKey, eventId, pageId, sourceId, termId, topicId } from '../model/ids.ts';
import type { CollectionName } from '../model/collections.ts';
import { countOf, inParagraphs, listed } from './phrases.ts';
import { KINDS } from '../model/vocabulary.ts';

/** What a page is called and what it says, as tabs, search engines and previews show it. */
export interface Head {
  readonly title: string;
  readonly description: string;
}

export function claimHead(graph: Graph, claim: Claim): Head {
  const { code, title, statement, paragraphs, kind } = claim;
  const { short } = sourceBy(graph, claim.source);
  const others = disputesOf(graph, code).map((other) => other.code);
  const disputes = others.length > 0 ? ` Disputed by ${listed(others)}.` : '';
  return {
    title: `${code} ${title}`,
    description: `${statement} ${short}, ${inParagraphs(paragraphs)}; ${KINDS[kind].label}, ${confidenceOf(claim).label}.${disputes}`,
  };
}

export function sourceHead(graph: Graph, { id, title, thesis }: Source): Head {
  const claims = graph.claimsOf.get(id) ?? [];
  return {
    title: `Digest: ${title}`,
    description: `${thesis} A digest in our own words, and ${countOf(claims.length, 'claim')}.`,
  };
}

export function topicHead({ title, question, comparison }: Topic): Head {
  return { title: `Topic: ${title}`, description: `${question} ${comparison}` };
}

export function citationHead(citation: Citation): Head {
  const title = titleOf(citation);
  const where = citation['container-title'] ?? citation.publisher;
  const uses = citation.citedBy ? 'who refers to it, and at which claims' : 'which verdicts and dates rest on it';
  return {
    title: `Work: ${[title, where].filter(Boolean).join(', ')}`,
    description: `${title}: ${uses}, and how far it was checked.`,
  };
}

export function termHead(graph: Graph, { id, title, definition }: Term): Head {
  const claims = graph.claimsNaming.get(id) ?? [];
  return {
    title: `Term: ${title}`,
    description: `${definition} ${countOf(claims.length, 'claim')} ${claims.length === 1 ? 'names' : 'name'} it.`,
  };
}

/**
 * The head of whatever page or place shows an entry.
 *
 * @param id the entry’s path below its collection’s folder
 * @throws {RangeError} when there is no such entry
 */
export function entryHead(graph: Graph, collection: CollectionName, id: string): Head {
  const known = <Entry>(entry: Entry | undefined): Entry => {
    if (!entry) throw new RangeError(`There is no entry ${id} in ${collection}`);
    return entry;
  };
  switch (collection) {
    case 'sources':
      return sourceHead(graph, sourceBy(graph, sourceId.parse(id)));
    case 'claims':
      return claimHead(graph, known(claimOfPath(graph, id)));
    case 'topics':
      return topicHead(known(graph.topics.get(topicId.parse(id))));
    case 'stances':
      return topicHead(known(graph.topics.get(topicId.parse(id.split('/')[1]))));
    case 'citations':
      return citationHead(known(graph.citations.get(citationKey.parse(id))));
    case 'terms':
      return termHead(graph, known(graph.terms.get(termId.parse(id))));
    case 'events': {
      const { title, summary } = known(graph.events.get(eventId.parse(id)));
      return { title, description: summary };
    }
    case 'assessments': {
      const { title, reason } = known(graph.assessments.get(assessmentId.parse(id)));
      return { title, description: reason };
    }
    case 'pages': {
      const { title, description } = known(graph.pages.get(pageId.parse(id)));
      return { title, description };
    }
  }
}
