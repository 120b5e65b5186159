import type { Assessment, Claim, Graph, Source, Topic } from '../graph/graph.ts';
import { judgedBy, settledBy, verdictOn } from '../graph/ledger.ts';
import type { Pair } from '../graph/pairs.ts';
import { sharedTopics } from '../graph/pairs.ts';
import { claimBy, disputesOf, sourceBy, speakingOn, statesOn } from '../graph/lookups.ts';
import { authorNames, placeBesideAuthors, placeOfPublication, sourcesCounted } from '../wording/names.ts';
import { shortTexts } from '../wording/claim-line.ts';
import { confidenceOf } from '../model/confidence.ts';
import { formatEdtf } from '../model/edtf.ts';
import { DISPUTED_BY } from '../model/facets.ts';
import type { TopicId } from '../model/ids.ts';
import { RELATIONS } from '../model/relations.ts';
import { asOfPhrase, outcomeLabel, settlementPhrase, verdictLabel } from '../wording/ledger.ts';
import { countOf, inParagraphs, listed, sentenceCase } from '../wording/phrases.ts';
import { beginning } from '../wording/fitting.ts';
import { toldIn } from '../wording/whose-words.ts';
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

/** How many things of one sort a card has room for. */
const MOST = 6;

/** How many characters of a source’s title a card has room for, in letters that can be read. */
const TITLE_ROOM = 160;

/** How many of some things have no room. */
const moreThan = ({ length }: readonly unknown[]) => (length > MOST ? { more: `and ${length - MOST} more` } : {});

/** What the card of a claim says. */
export function cardOfClaim(graph: Graph, claim: Claim): ClaimCard {
  const others = disputesOf(graph, claim.code).map(({ code, source }) => ({
    mark: sourceBy(graph, source).mark,
    name: code,
  }));
  return {
    kind: 'claim',
    told: toldIn(graph.site.title, 'worded'),
    claim: judgedSummary(graph, claim),
    ...(others.length > 0
      ? { dispute: { words: DISPUTED_BY, others: others.slice(0, MOST), ...moreThan(others) } }
      : {}),
  };
}

/**
 * What the card of a verdict says.
 *
 * @throws {RangeError} when it judges no claim of the content
 */
export function cardOfVerdict(graph: Graph, assessment: Assessment): VerdictCard {
  const [claim] = judgedBy(graph, assessment);
  if (!claim) throw new RangeError(`${assessment.id} judges no claim`);
  const by = settledBy(graph, assessment);
  return {
    kind: 'verdict',
    told: toldIn(graph.site.title, 'worded'),
    claim: summaryOf(graph, claim),
    outcome: outcomeLabel(assessment),
    asOf: asOfPhrase(assessment),
    ...(by ? { settled: settlementPhrase(by) } : {}),
  };
}

/** What the card of two related claims says. */
export function cardOfPair(graph: Graph, { earlier, later, edge }: Pair): PairCard {
  const { name, forward, backward } = RELATIONS[edge.type];
  const turned = edge.from === later.code;
  const topics = sharedTopics({ earlier, later, edge }).map((id) => graph.topics.get(id)?.title);
  return {
    kind: 'pair',
    told: toldIn(graph.site.title, 'worded'),
    title: sentenceCase([name, topics.join(', ')].filter(Boolean).join(': ')),
    earlier: judgedSummary(graph, earlier),
    later: judgedSummary(graph, later),
    relation: edge.type,
    words: turned ? backward : forward,
    turned,
  };
}

/** What the card of a topic says: its question, and each source’s answer as short as the comparison has it. */
export function cardOfTopic(graph: Graph, { id, title, question }: Topic): TopicCard {
  const stances = graph.stances.get(id) ?? [];
  const many = stances.length > MOST;
  const shown = many ? speakingOn(graph, id).slice(-MOST) : stances;
  const answers = shown.map((stance): Answer => {
    const { mark, short: name } = sourceBy(graph, stance.source);
    if (stance.state !== 'speaks') return { mark, name, label: stance.state === 'silent' ? 'silent' : 'not compared' };
    return { mark, name, label: stance.label, confidence: confidenceOf(claimBy(graph, stance.lead)) };
  });
  return {
    kind: 'topic',
    told: toldIn(graph.site.title, 'compared'),
    title,
    question,
    answers,
    ...(many && { more: restOn(graph, id, shown.length) }),
  };
}

/** How many sources speak on a topic besides those that its card shows, and how many do not. */
function restOn(graph: Graph, id: TopicId, shown: number): string {
  const { speaks, silent, uncompared } = statesOn(graph, id);
  return listed([
    ...(speaks > shown ? [`${speaks - shown} earlier ones speak`] : []),
    ...(silent > 0 ? [`${silent} ${silent === 1 ? 'is' : 'are'} silent`] : []),
    ...(uncompared > 0 ? [`${uncompared} not compared yet`] : []),
  ]);
}

/** What the card of a source says. */
export function cardOfSource(graph: Graph, source: Source): SourceCard {
  // A newspaper that publishes itself is named in its place already.
  const place = placeBesideAuthors(source);
  const publisher = source.publisher === place ? '' : source.publisher;
  return {
    kind: 'source',
    told: toldIn(graph.site.title, 'summedUp'),
    mark: source.mark,
    name: source.code,
    title: beginning('', source.title, '', TITLE_ROOM),
    by: [authorNames(source), publisher].filter(Boolean).join(', '),
    place: [place, formatEdtf(source.issued)].filter(Boolean).join(', '),
    thesis: source.thesis,
    count: countOf(graph.claimsOf.get(source.id)?.length ?? 0, 'claim'),
  };
}

/** What the card of the site says, which stands for every page without one of its own. */
export function cardOfSite(graph: Graph): SiteCard {
  const { title: site, line } = graph.site;
  if (graph.sources.size > MOST) return { kind: 'site', site, line, sources: [], more: sourcesCounted(graph) };
  const sources = [...graph.sources.values()].map(({ mark, short: name }) => ({ mark, name }));
  return { kind: 'site', site, line, sources };
}

function summaryOf(graph: Graph, claim: Claim): ClaimSummary {
  const source = sourceBy(graph, claim.source);
  return {
    mark: source.mark,
    name: claim.code,
    statement: claim.statement,
    // The day would take the room of the words beside it.
    place: [placeOfPublication(source), source.issued.slice(0, 4), inParagraphs(claim.paragraphs)].join(', '),
    confidence: confidenceOf(claim),
    conditional: claim.condition !== undefined,
    voices: shortTexts(graph, claim, 'attribution'),
  };
}

/** A claim with what became of it, where it was a forecast. */
function judgedSummary(graph: Graph, claim: Claim): ClaimSummary {
  const verdict = verdictOn(graph, claim);
  return { ...summaryOf(graph, claim), ...(verdict ? { became: verdictLabel(verdict) } : {}) };
}
