import type { Assessment, Citation, Claim, Graph, ProsePage, Source, Term, Topic } from '../graph/graph.ts';
import { forecastsOf, judgedBy, recordEnd } from '../graph/ledger.ts';
import { disputesOf, sourceBy } from '../graph/lookups.ts';
import { pairsOf } from '../graph/pairs.ts';
import type { Pair } from '../graph/pairs.ts';
import { confidenceOf } from '../model/confidence.ts';
import type { CollectionName } from '../model/collections.ts';
import { formatEdtf } from '../model/edtf.ts';
import { DISPUTED_BY } from '../model/facets.ts';
import { eventId, factId } from '../model/ids.ts';
import { KINDS, NOT_SCORED } from '../model/vocabulary.ts';
import { recordsSummary, verdictSentence } from './ledger.ts';
import { pairName, workTitle } from './names.ts';
import { countOf, inParagraphs, listed, quoted, sentenceCase } from './phrases.ts';

/** What a page is called and what it says, wherever that is said. */
export interface PageTitles {
  /** In tabs, search engines and previews, without the site’s name. */
  readonly title: string;
  /** What it says, in a sentence or two. */
  readonly description: string;
  /** Where the page names itself, as in linked data. */
  readonly name: string;
  /** In a bibliography. */
  readonly cited: string;
  /** What lists of pages for machines say of it. */
  readonly summary?: {
    readonly name: string;
    readonly about: string;
    /** Whether it may be left unread. */
    readonly optional?: true;
  };
}

function titles(title: string, description: string, more: Partial<PageTitles> = {}): PageTitles {
  return { title, description, name: title, cited: title, ...more };
}

export function claimTitles(graph: Graph, claim: Claim): PageTitles {
  const { code, title, statement, paragraphs, kind } = claim;
  const { short } = sourceBy(graph, claim.source);
  const others = disputesOf(graph, code).map((other) => other.code);
  const disputes = others.length > 0 ? ` ${sentenceCase(DISPUTED_BY)} ${listed(others)}.` : '';
  return titles(
    `${code} ${title}`,
    `${statement} ${short}, ${inParagraphs(paragraphs)}; ${KINDS[kind].label}, ${confidenceOf(claim).label}.${disputes}`,
    { cited: `${code}: ${title}` },
  );
}

export function verdictTitles(graph: Graph, assessment: Assessment): PageTitles {
  const { title, claims, reason, source } = assessment;
  const [first] = judgedBy(graph, assessment);
  const outcome = assessment.verdict
    ? verdictSentence(assessment.verdict)
    : `Not scored: ${NOT_SCORED[assessment.notScored].label}.`;
  return titles(
    `${title}: what became of it`,
    `${sourceBy(graph, source).short}, ${listed(claims)}: ${first?.statement ?? title} ${outcome} ${reason}`,
    { name: title, cited: `What became of ${listed(claims)}: ${title}` },
  );
}

export function pairTitles(graph: Graph, pair: Pair): PageTitles {
  const said = (claim: Claim) =>
    `${sourceBy(graph, claim.source).short}, ${confidenceOf(claim).label}: ${claim.statement}`;
  return titles(pairName(graph, pair), `${said(pair.earlier)} – ${said(pair.later)} – ${pair.edge.because}`);
}

export function sourceTitles(graph: Graph, { id, title, thesis }: Source): PageTitles {
  const claims = graph.claimsOf.get(id) ?? [];
  return titles(`Digest: ${title}`, `${thesis} A digest in our own words, and ${countOf(claims.length, 'claim')}.`, {
    name: title,
    cited: `Digest and claims of ${quoted(title)}`,
  });
}

export function argumentTitles({ title }: Source): PageTitles {
  return titles(
    `The argument of ${quoted(title)}`,
    `How the claims of ${quoted(title)} bear each other out: its theses, the reasons that it gives for them, and what qualifies them.`,
  );
}

export function paragraphsTitles({ title, paragraphs }: Source): PageTitles {
  return titles(
    `${quoted(title)}, paragraph by paragraph`,
    `What each of the ${paragraphs.length} paragraphs of ${quoted(title)} says in a line of ours, and the claims that we drew from it.`,
  );
}

export function topicTitles({ title, question, comparison }: Topic): PageTitles {
  return titles(`Topic: ${title}`, `${question} ${comparison}`, { name: title, cited: `${title}: ${question}` });
}

export function workTitles(citation: Citation): PageTitles {
  const name = workTitle(citation);
  const where = citation['container-title'] ?? citation.publisher;
  const uses = citation.citedBy ? 'who refers to it, and at which claims' : 'which verdicts and dates rest on it';
  return titles(`Work: ${[name, where].filter(Boolean).join(', ')}`, `${name}: ${uses}, and how far it was checked.`, {
    name,
    cited: `Record of ${quoted(name)}`,
  });
}

export function termTitles(graph: Graph, { id, title, definition }: Term): PageTitles {
  const claims = graph.claimsNaming.get(id) ?? [];
  return titles(
    `Term: ${title}`,
    `${definition} ${countOf(claims.length, 'claim')} ${claims.length === 1 ? 'names' : 'name'} it.`,
    { name: title, cited: title },
  );
}

/** A page of prose; `home` stands for the site, which a bibliography lists by its own name. */
export function proseTitles({ title, description }: ProsePage, more: Partial<PageTitles> = {}): PageTitles {
  return titles(title, description, more);
}

/** The pages that hold many entries, and search. */
export const LIST_TITLES = {
  sources: ({ sources }: Graph) =>
    titles(
      'The articles',
      `The ${sources.size} articles that are taken apart here, each with a digest, its argument, its paragraphs and what became of its forecasts.`,
    ),
  claims: ({ claims, sources }: Graph) =>
    titles(
      'All claims',
      `All ${claims.size} claims of the ${sources.size} articles, in the order of the texts, to read and to filter.`,
      { summary: { name: 'All claims', about: 'in the order of the texts' } },
    ),
  compare: (graph: Graph) => {
    const pairs = pairsOf(graph).length;
    return titles(
      'The articles compared',
      `What each article says on ${graph.topics.size} topics, how sure it is, where one of them is silent, and ${pairs} pairs of claims side by side.`,
      {
        summary: {
          name: 'Comparison',
          about: `what each article says on each topic, and ${countOf(pairs, 'pair')} of claims side by side`,
        },
      },
    );
  },
  topics: ({ topics }: Graph) =>
    titles('Topics', `${topics.size} questions that every article is asked, and how they compare on each.`),
  forecasts: (graph: Graph) => {
    const end = recordEnd(graph);
    const size = forecastsOf(graph).length;
    return titles(
      'What became of the forecasts',
      `Were they right? ${recordsSummary(graph)} The record ends on ${end ? formatEdtf(end) : 'no day yet'}.`,
      {
        summary: {
          name: 'Forecasts',
          about: `${countOf(size, 'verdict')}, each with a page that has its criterion, its facts and what speaks against it`,
        },
      },
    );
  },
  verdicts: (graph: Graph) =>
    titles(
      'All verdicts on one page',
      `Every verdict on a forecast, and what is known of the aims, advice and judgments that are not scored: ${countOf(graph.assessments.size, 'entry', 'entries')} for print.`,
    ),
  timeline: ({ events, facts }: Graph) => {
    return titles(
      'Timeline',
      `${events.size} dated events that the articles speak of, with the claims about each${facts.size > 0 ? ', and the facts by which forecasts were judged' : ''}.`,
      {
        summary: {
          name: 'Timeline',
          optional: true,
          about: `${countOf(events.size, 'event')} by the record, and where an article dates one otherwise`,
        },
      },
    );
  },
  works: ({ citations }: Graph) =>
    titles(
      'Works',
      `${citations.size} works that the articles link or name, or that our verdicts and notes rest on, each with how far it was checked.`,
      {
        summary: {
          name: 'Works',
          optional: true,
          about: `${countOf(citations.size, 'work')} that the articles refer to or that verdicts rest on, and how far each was checked`,
        },
      },
    ),
  terms: ({ terms }: Graph) =>
    titles(
      'Terms',
      `${terms.size} people, institutions, states, treaties, laws, events, places and ideas that the claims name.`,
      {
        summary: {
          name: 'Terms',
          optional: true,
          about: `${countOf(terms.size, 'name')} with definitions and aliases`,
        },
      },
    ),
  changes: ({ sources }: Graph) =>
    titles(
      'What is new',
      `What was added to this briefing on ${countOf(sources.size, 'article')} and what changed in it, month by month, each change with a sentence that says what it is.`,
      {
        summary: {
          name: 'What is new',
          optional: true,
          about: 'what was added and what changed, the latest first, each change with a sentence that says what it is',
        },
      },
    ),
  search: ({ claims, sources }: Graph) =>
    titles(
      'Search',
      `Search the ${claims.size} claims of ${[...sources.values()].map(({ short }) => short).join(' and ')}, with their topics, works and terms, by word, name or claim code.`,
    ),
} as const;

/** What a place on a page says by itself, as an event or a fact of the timeline; nothing of what has a page. */
export function placeTitles(
  { events, facts }: Graph,
  collection: CollectionName,
  id: string,
): Pick<PageTitles, 'title' | 'description'> | undefined {
  if (collection === 'events') {
    const event = events.get(eventId.parse(id));
    return event && { title: event.title, description: event.summary };
  }
  if (collection === 'facts') {
    const fact = facts.get(factId.parse(id));
    return fact && { title: fact.title, description: fact.statement };
  }
  return undefined;
}
