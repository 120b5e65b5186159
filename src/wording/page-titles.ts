import type { Assessment, Citation, Claim, Graph, ProsePage, Source, Term, Topic } from '../graph/graph.ts';
import { areFew } from '../graph/few.ts';
import { forecastsOf, judgedBy, settledBy, verdictOn } from '../graph/ledger.ts';
import { verdictPages } from '../graph/list-pages.ts';
import { claimBy, disputesOf, sourceBy } from '../graph/lookups.ts';
import { pairsOf, sharedTopics } from '../graph/pairs.ts';
import type { Pair } from '../graph/pairs.ts';
import type { SourcePair } from '../graph/source-pairs.ts';
import { confidenceOf, hedgeOf } from '../model/confidence.ts';
import type { CollectionName } from '../model/collections.ts';
import { compareEdtf, formatEdtf } from '../model/edtf.ts';
import { DISPUTED_BY } from '../model/facets.ts';
import { eventId, factId } from '../model/ids.ts';
import { RELATIONS } from '../model/relations.ts';
import { DISTANCES } from '../model/vocabulary.ts';
import { shortTexts } from './claim-line.ts';
import { claimStatus } from './claim-status.ts';
import { DESCRIPTION_MOST, TITLE_MOST, beginning, fitting, fullest } from './fitting.ts';
import type { Ways } from './fitting.ts';
import { outcomeSentence, recordEnding, recordsSummary, settlementPhrase, verdictLabel } from './ledger.ts';
import { pairName, sourcesCounted, workTitle } from './names.ts';
import { countOf, inParagraphs, listed, quoted, sentenceCase } from './phrases.ts';
import { QUIET } from './stances.ts';
import { toldIn } from './whose-words.ts';

/** What a page is called and what it says, wherever that is said. */
export interface PageTitles {
  /** In tabs, search engines and previews, without the site’s name: as full as fits there. */
  readonly title: string;
  /** What it says, in as many whole sentences as fit there. */
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

/** Where a page is not told otherwise, it names itself by the fullest of its titles. */
function titles(title: Ways, description: Ways, more: Partial<PageTitles> = {}): PageTitles {
  const whole = fullest(title);
  return {
    title: fitting(title, TITLE_MOST),
    description: fitting(description, DESCRIPTION_MOST),
    name: whole,
    cited: whole,
    ...more,
  };
}

/** The sentences that there are, one behind the other. */
function told(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter(Boolean).join(' ');
}

/** A label as a sentence. Where it stands for a statement that hangs on a condition, it says so. */
function labelled(title: string, condition?: string): string {
  return ended(condition === undefined ? title : `${title} (conditional)`);
}

function ended(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

export function claimTitles(graph: Graph, claim: Claim): PageTitles {
  const { code, title, statement, paragraphs } = claim;
  const { short } = sourceBy(graph, claim.source);
  const { given, became } = claimStatus(graph, claim);
  const voices = shortTexts(graph, claim, 'attribution').map((voice) => `${sentenceCase(voice)}.`);
  const others = disputesOf(graph, code).map((other) => other.code);
  const disputes = others.length > 0 ? `${sentenceCase(DISPUTED_BY)} ${listed(others)}.` : undefined;
  const ours = toldIn(graph.site.title, 'worded');
  const [where, whose] = [`${short}, ${inParagraphs(paragraphs)}, ${ours}.`, `${short}, ${ours}.`];
  const label = labelled(title, claim.condition);
  // What it is and what became of it stand first: of what does not fit, services show the beginning.
  return titles(
    [`${code} ${title}`, `Claim ${code}, ${short}`],
    [
      told(given, became, statement, ...voices, where, disputes),
      told(given, became, statement, ...voices, whose, disputes),
      told(became, statement, ...voices, whose, disputes),
      told(given, became, label, ...voices, where, disputes),
      told(became, label, ...voices, whose, disputes),
      told(given, became, where, disputes),
    ],
    { cited: `${code}: ${title}` },
  );
}

export function verdictTitles(graph: Graph, assessment: Assessment): PageTitles {
  const { title, claims, source } = assessment;
  const { short } = sourceBy(graph, source);
  const codes = listed(claims);
  const [first] = judgedBy(graph, assessment);
  const by = settledBy(graph, assessment);
  const outcome = outcomeSentence(assessment);
  const whose = `${short}, ${codes}, ${toldIn(graph.site.title, 'worded')}.`;
  const settled = by && ended(settlementPhrase(by));
  const word = assessment.verdict ? verdictLabel(assessment.verdict) : 'Not scored';
  return titles(
    [`${word}: ${title}`, `${word}: ${codes}, ${short}`],
    [
      told(outcome, first?.statement, whose, settled),
      told(outcome, first?.statement, whose),
      told(outcome, labelled(title, first?.condition), whose, settled),
      told(outcome, labelled(title, first?.condition), whose),
      told(outcome, whose),
    ],
    { name: title, cited: `What became of ${codes}: ${title}` },
  );
}

export function pairTitles(graph: Graph, pair: Pair): PageTitles {
  const { earlier, later, edge } = pair;
  const relation = `${edge.from} ${RELATIONS[edge.type].forward} ${edge.to}`;
  const topics = sharedTopics(pair).flatMap((id) => graph.topics.get(id)?.title ?? []);
  const short = (claim: Claim) => sourceBy(graph, claim.source).short;
  const of = (claim: Claim) => `${short(claim)}, ${claim.code}`;
  const became = (claim: Claim) => {
    const verdict = verdictOn(graph, claim);
    return verdict && `${verdictLabel(verdict)}.`;
  };
  const said = (whose: (claim: Claim) => string) =>
    [earlier, later].flatMap((claim) => [`${whose(claim)}: ${labelled(claim.title, claim.condition)}`, became(claim)]);
  const ours = `${sentenceCase(toldIn(graph.site.title, 'worded'))}.`;
  return titles(
    [pairName(graph, pair), ...(topics.length > 0 ? [`${relation}: ${listed(topics)}`] : []), relation],
    [
      told(...said(of), `${relation}.`, ours),
      told(...said(of), ours),
      told(...said(short), ours),
      told(edge.because, ours),
      told(`${of(earlier)}.`, became(earlier), `${of(later)}.`, became(later), `${relation}.`, ours),
    ],
  );
}

export function sourcePairTitles({ topics: all }: Graph, { one, other, topics, pairs }: SourcePair): PageTitles {
  const names = [one, other].sort((a, b) => compareEdtf(a.issued, b.issued)).map(({ short }) => short);
  const both = `On ${topics.length} of ${countOf(all.size, 'topic')} both speak; ${countOf(pairs.length, 'pair')} of their claims bear on each other.`;
  return titles(
    [names.join(' beside '), `${one.code} beside ${other.code}`],
    [`What ${listed(names)} say, side by side. ${both}`, both],
  );
}

export function sourceTitles(graph: Graph, { id, title, short, thesis }: Source): PageTitles {
  const digest = `in our own words, and ${countOf(graph.claimsOf.get(id)?.length ?? 0, 'claim')}.`;
  return titles(
    [`Digest: ${title}`, `Digest: ${short}`],
    [`${thesis} A digest ${digest}`, `A digest of ${quoted(title)} ${digest}`],
    { name: title, cited: `Digest and claims of ${quoted(title)}` },
  );
}

export function argumentTitles({ title, short }: Source): PageTitles {
  const about = (source: string) =>
    `How the claims of ${source} bear each other out: its theses, the reasons that it gives for them, and what qualifies them.`;
  return titles([`The argument of ${quoted(title)}`, `Argument: ${short}`], [about(quoted(title)), about(short)]);
}

export function claimsOfTitles({ title, short }: Source): PageTitles {
  const about = (source: string) => `All claims of ${source}, in the order of its text, to read and to filter.`;
  return titles([`Claims of ${quoted(title)}`, `Claims: ${short}`], [about(quoted(title)), about(short)]);
}

export function besideTitles({ site }: Graph, { title, short }: Source): PageTitles {
  const about = (source: string) => `The ${site.sourceNoun.many} that can be laid beside ${source}, topic by topic.`;
  return titles([`${quoted(title)} beside others`, `${short} beside others`], [about(quoted(title)), about(short)]);
}

export function paragraphsTitles({ title, short, paragraphs }: Source): PageTitles {
  const about = (source: string) =>
    `What each of the ${paragraphs.length} paragraphs of ${source} says in a line of ours, and the claims that we drew from it.`;
  return titles(
    [`${quoted(title)}, paragraph by paragraph`, `${short}, paragraph by paragraph`],
    [about(quoted(title)), about(short)],
  );
}

export function topicTitles(graph: Graph, { id, title, question, comparison, distance }: Topic): PageTitles {
  const answers = (graph.stances.get(id) ?? []).map((stance) => {
    const { short } = sourceBy(graph, stance.source);
    if (stance.state !== 'speaks') return `${short}: ${QUIET[stance.state].label}.`;
    const hedge = hedgeOf(confidenceOf(claimBy(graph, stance.lead)));
    return `${short}: ${stance.label}${hedge ? ` (${hedge})` : ''}.`;
  });
  const stand = distance && `${sentenceCase(DISTANCES[distance].label)}.`;
  const ours = `${sentenceCase(toldIn(graph.site.title, 'compared'))}.`;
  return titles(
    `Topic: ${title}`,
    [
      `${question} ${comparison}`,
      told(question, ...answers, stand, ours),
      told(question, ...answers, ours),
      told(question, stand, ours),
      question,
    ],
    { name: title, cited: `${title}: ${question}` },
  );
}

export function workTitles(citation: Citation): PageTitles {
  const { issued } = citation;
  const name = workTitle(citation);
  const where = citation['container-title'] ?? citation.publisher;
  const place = [where, issued && formatEdtf(issued)].filter(Boolean).join(', ');
  const uses = citation.citedBy ? 'who refers to it, and at which claims' : 'which verdicts and dates rest on it';
  return titles(
    beginning('Work: ', name, where ? `, ${where}` : '', TITLE_MOST),
    [
      `${name}: ${uses}, and how far it was checked.`,
      `A work${place ? ` of ${place}` : ''}: ${uses}, and how far it was checked.`,
    ],
    { name, cited: `Record of ${quoted(name)}` },
  );
}

export function termTitles(graph: Graph, { id, title, definition }: Term): PageTitles {
  const claims = graph.claimsNaming.get(id) ?? [];
  return titles(
    `Term: ${title}`,
    [`${definition} ${countOf(claims.length, 'claim')} ${claims.length === 1 ? 'names' : 'name'} it.`, definition],
    { name: title, cited: title },
  );
}

/** A page of prose; `home` stands for the site, which a bibliography lists by its own name. */
export function proseTitles({ title, description }: ProsePage, more: Partial<PageTitles> = {}): PageTitles {
  return titles(title, description, more);
}

/** The pages that hold many entries, and search. */
export const LIST_TITLES = {
  sources: ({ sources, site }: Graph) =>
    titles(
      `The ${site.sourceNoun.many}`,
      sources.size === 1
        ? `The ${site.sourceNoun.one} that is taken apart here, with a digest, its argument, its paragraphs and what became of its forecasts.`
        : `The ${sources.size} ${site.sourceNoun.many} that are taken apart here, each with a digest, its argument, its paragraphs and what became of its forecasts.`,
    ),
  claims: ({ claims, sources, site }: Graph) =>
    titles(
      'All claims',
      `All ${countOf(claims.size, 'claim')} of ${sources.size === 1 ? `the ${site.sourceNoun.one}` : `the ${sources.size} ${site.sourceNoun.many}`}, in the order of the texts, to read and to filter.`,
      { summary: { name: 'All claims', about: 'in the order of the texts' } },
    ),
  compare: (graph: Graph) => {
    const pairs = pairsOf(graph).length;
    const topics = countOf(graph.topics.size, 'topic');
    const { one, many } = graph.site.sourceNoun;
    if (graph.sources.size === 1)
      return titles('Topic by topic', `What the ${one} says on ${topics}, and how sure it is.`, {
        summary: { name: 'Topic by topic', about: `what the ${one} says on each topic` },
      });
    const aligned = pairs > 0 ? `, and ${countOf(pairs, 'pair')} of claims side by side` : '';
    return titles(
      `The ${many} compared`,
      `What each ${one} says on ${topics}, how sure it is, where one of them is silent${aligned}.`,
      { summary: { name: 'Comparison', about: `what each ${one} says on each topic${aligned}` } },
    );
  },
  topics: ({ topics, sources, site }: Graph) =>
    titles(
      'Topics',
      `${countOf(topics.size, 'question')} that every ${site.sourceNoun.one} is asked, and ${sources.size === 1 ? 'what it says' : 'how they compare'} on each.`,
    ),
  forecasts: (graph: Graph) => {
    const size = forecastsOf(graph).length;
    const ends = `The record ends on ${recordEnding(graph) ?? 'no day yet'}.`;
    return titles(
      'What became of the forecasts',
      [`Were they right? ${recordsSummary(graph)} ${ends}`, `${countOf(size, 'forecast')}: were they right? ${ends}`],
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
      verdictPages(graph).length > 1 ? 'All verdicts at length' : 'All verdicts on one page',
      `Every verdict on a forecast, and what is known of the aims, advice and judgments that are not scored: ${countOf(graph.assessments.size, 'entry', 'entries')} for print.`,
    ),
  timeline: ({ events, facts, site }: Graph) => {
    return titles(
      'Timeline',
      `${events.size} dated events that the ${site.sourceNoun.many} speak of, with the claims about each${facts.size > 0 ? ', and the facts by which forecasts were judged' : ''}.`,
      {
        summary: {
          name: 'Timeline',
          optional: true,
          about: `${countOf(events.size, 'event')} in the order of time, and where one of the ${site.sourceNoun.many} dates it otherwise`,
        },
      },
    );
  },
  works: ({ citations, site }: Graph) =>
    titles(
      'Works',
      `${citations.size} works that the ${site.sourceNoun.many} link or name, or that our verdicts and notes rest on, each with how far it was checked.`,
      {
        summary: {
          name: 'Works',
          optional: true,
          about: `${countOf(citations.size, 'work')} that the ${site.sourceNoun.many} refer to or that verdicts rest on, and how far each was checked`,
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
  changes: ({ sources, site }: Graph) =>
    titles(
      'What is new',
      `What was added to this briefing on ${sourcesCounted({ sources, site })} and what changed in it, month by month, each change with a sentence that says what it is.`,
      {
        summary: {
          name: 'What is new',
          optional: true,
          about: 'what was added and what changed, the latest first, each change with a sentence that says what it is',
        },
      },
    ),
  search: ({ claims, sources, site }: Graph) =>
    titles(
      'Search',
      `Search the ${claims.size} claims of ${areFew({ sources }) ? listed([...sources.values()].map(({ short }) => short)) : sourcesCounted({ sources, site })}, with their topics, works and terms, by word, name or claim code.`,
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
    return event && titles(event.title, [event.summary, ended(event.title)]);
  }
  if (collection === 'facts') {
    const fact = facts.get(factId.parse(id));
    return fact && titles(fact.title, [fact.statement, ended(fact.title)]);
  }
  return undefined;
}
