import type { Assessment, Claim, Graph, Source, Topic } from '../graph/graph.ts';
import { judgedBy, verdictOn } from '../graph/ledger.ts';
import type { Pair } from '../graph/pairs.ts';
import { sharedTopics } from '../graph/pairs.ts';
import { claimBy, disputesOf, sourceBy } from '../graph/lookups.ts';
import { fullName, publicationLine } from '../wording/names.ts';
import { shortTexts } from '../wording/claim-line.ts';
import { confidenceOf } from '../model/confidence.ts';
import { formatEdtf } from '../model/edtf.ts';
import { NOT_SCORED } from '../model/vocabulary.ts';
import { verdictSentence } from '../wording/ledger.ts';
import { countOf } from '../wording/phrases.ts';
import { RELATIONS } from '../model/relations.ts';
import type {
  Answer,
  ClaimCard,
  ClaimSummary,
  PairCard,
  SiteCard,
  SourceCard,
  TopicCard,
  VerdictCard,
} from './card.ts';

/**
 * What the card of a claim says.
 *
 * @param site what the site is called, here and below
 */
export function cardOfClaim(graph: Graph, site: string, claim: Claim): ClaimCard {
  const disputedBy = disputesOf(graph, claim.code).map(({ code, source }) => ({
    mark: sourceBy(graph, source).mark,
    name: code,
  }));
  const verdict = verdictOn(graph, claim);
  return { kind: 'claim', site, claim: summaryOf(graph, claim), disputedBy, ...(verdict ? { verdict } : {}) };
}

/**
 * What the card of a verdict says.
 *
 * @throws {RangeError} when it judges no claim of the content
 */
export function cardOfVerdict(graph: Graph, site: string, assessment: Assessment): VerdictCard {
  const [claim] = judgedBy(graph, assessment);
  if (!claim) throw new RangeError(`${assessment.id} judges no claim`);
  const { verdict, asOf } = assessment;
  return {
    kind: 'verdict',
    site,
    claim: summaryOf(graph, claim),
    outcome: verdict ? verdictSentence(verdict) : `Not scored: ${NOT_SCORED[assessment.notScored].label}.`,
    asOf: `as of ${formatEdtf(asOf)}`,
  };
}

/** What the card of two related claims says. */
export function cardOfPair(graph: Graph, site: string, { earlier, later, edge }: Pair): PairCard {
  const { name, forward, backward } = RELATIONS[edge.type];
  const turned = edge.from === later.code;
  const topics = sharedTopics({ earlier, later, edge }).map((id) => graph.topics.get(id)?.title);
  return {
    kind: 'pair',
    site,
    title: [name, topics.join(', ')].filter(Boolean).join(': '),
    earlier: summaryOf(graph, earlier),
    later: summaryOf(graph, later),
    relation: edge.type,
    words: turned ? backward : forward,
    turned,
  };
}

/** What the card of a topic says: its question, and each source’s answer as short as the comparison has it. */
export function cardOfTopic(graph: Graph, site: string, { id, title, question }: Topic): TopicCard {
  const answers = (graph.stances.get(id) ?? []).map((stance): Answer => {
    const { mark, short: name } = sourceBy(graph, stance.source);
    if (stance.state !== 'speaks') return { mark, name, label: stance.state === 'silent' ? 'silent' : 'not compared' };
    return { mark, name, label: stance.label, confidence: confidenceOf(claimBy(graph, stance.lead)) };
  });
  return { kind: 'topic', site, title, question, answers };
}

/** What the card of a source says. */
export function cardOfSource(graph: Graph, site: string, source: Source): SourceCard {
  // A newspaper that publishes itself is named in its place already.
  const publisher = source.publisher === source.container ? '' : source.publisher;
  return {
    kind: 'source',
    site,
    mark: source.mark,
    name: source.code,
    title: source.title,
    by: [source.authors.map(fullName).join(' and '), publisher].filter(Boolean).join(', '),
    place: publicationLine(source),
    thesis: source.thesis,
    count: countOf(graph.claimsOf.get(source.id)?.length ?? 0, 'claim'),
  };
}

/**
 * What the card of the site says, which stands for every page without one of its own.
 *
 * @param line what the site is, in one line
 */
export function cardOfSite(graph: Graph, site: string, line: string): SiteCard {
  const sources = [...graph.sources.values()].map(({ mark, short: name }) => ({ mark, name }));
  return { kind: 'site', site, line, sources };
}

function summaryOf(graph: Graph, claim: Claim): ClaimSummary {
  const source = sourceBy(graph, claim.source);
  return {
    mark: source.mark,
    name: claim.code,
    statement: claim.statement,
    place: publicationLine(source),
    confidence: confidenceOf(claim),
    conditional: claim.condition !== undefined,
    voices: shortTexts(graph, claim, 'attribution'),
  };
}
