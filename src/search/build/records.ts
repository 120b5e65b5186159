import { facetValues } from '../../graph/facet-values.ts';
import type { Assessment, Citation, Claim, Event, Graph, Section, Source, Term, Topic } from '../../graph/graph.ts';
import { factsWeighedBy, topicsOf } from '../../graph/ledger.ts';
import { claimBy, claimsCiting, disputesOf, sourceBy, speakingOn, termsNamedBy } from '../../graph/lookups.ts';
import { sourcesOf } from '../../graph/timeline.ts';
import { LIST_TITLES } from '../../wording/page-titles.ts';
import { recordsSummary } from '../../wording/ledger.ts';
import { headingLanguage } from '../../wording/foreign.ts';
import { fullName, titleLanguage, workShortName, workTitle } from '../../wording/names.ts';
import { shortTexts } from '../../wording/claim-line.ts';
import { confidenceOf, hedgeOf } from '../../model/confidence.ts';
import { formatEdtf } from '../../model/edtf.ts';
import { foreignLanguage } from '../../model/foreign.ts';
import { FACETS } from '../../model/facets.ts';
import { unspacedWords } from '../../model/words.ts';
import type { Routes } from '../../model/routes.ts';
import { KINDS, NOT_SCORED, VERDICTS } from '../../model/vocabulary.ts';
import { LEDGER_NAMES, joined, namesOf, partsOfJoined, saysOne, unique, verdictNames, wordsBeyond } from './names.ts';
import type { ClaimLink, SearchRecord } from '../record.ts';

/**
 * What search finds: a record for each claim, section of a source, verdict, topic, event, work and term. What only
 * repeats them (lists, navigation, “cited by”) has none, or each statement would be found five times.
 *
 * @param graph the whole content
 * @param to addresses under the base that the site is built for
 * @returns records in the order of the graph, claims first
 */
export function searchRecords(graph: Graph, to: Routes): SearchRecord[] {
  return [
    ...[...graph.claims.values()].map((claim) => claimRecord(graph, to, claim)),
    ...[...graph.sources.values()].flatMap((source) =>
      source.sections.map((section, index) => sectionRecord(graph, to, source, section, index === 0)),
    ),
    ...(graph.assessments.size > 0 ? [ledgerRecord(graph, to)] : []),
    ...[...graph.assessments.values()].map((assessment) => verdictRecord(graph, to, assessment)),
    ...[...graph.topics.values()].map((topic) => topicRecord(graph, to, topic)),
    ...[...graph.events.values()].map((event) => eventRecord(graph, to, event)),
    ...[...graph.citations.values()].map((citation) => citationRecord(graph, to, citation)),
    ...[...graph.terms.values()].map((term) => termRecord(graph, to, term)),
  ].map(withUnspacedWords);
}

/** A record that is found by each word of what is written without blanks: the index holds such a run as one word. */
function withUnspacedWords(record: SearchRecord): SearchRecord {
  const { text, meta } = record;
  const parts = [text, meta.title, meta.quotes ?? '', meta.aliases ?? ''].flatMap(unspacedWords);
  if (parts.length === 0) return record;
  return { ...record, meta: { ...meta, aliases: joined([...(meta.aliases ? [meta.aliases] : []), ...parts]) } };
}

function claimRecord(graph: Graph, to: Routes, claim: Claim): SearchRecord {
  const { code, title, statement, kind, paragraphs, quotes, at, askedAs } = claim;
  const said = `${title} ${statement}`;
  const confidence = confidenceOf(claim);
  // A query asks for every name of a thing (`names.ts`): one is enough where the claim says none.
  const names = termsNamedBy(graph, claim)
    .filter((term) => !saysOne(said, namesOf(term)))
    .map((term) => term.title);
  const facets = FACETS.filter((facet) => facet !== 'type');
  return {
    url: to.claim(claim.id),
    text: statement,
    meta: {
      title,
      quotes: quotes?.join(' · '),
      aliases: joined([...names, ...partsOfJoined(said), ...wordsBeyond(at, said)]),
    },
    facets: Object.fromEntries(facets.map((facet) => [facet, facetValues(graph, claim, facet)])),
    facts: {
      type: 'claim',
      code,
      mark: sourceBy(graph, claim.source).mark,
      kind: KINDS[kind].label,
      hedge: hedgeOf(confidence),
      modal: confidence.modal,
      language: confidence.modal === undefined ? undefined : foreignLanguage(sourceBy(graph, claim.source).language),
      details: shortTexts(graph, claim, 'details'),
      paragraphs: paragraphs.map((number) => ({ number, url: to.paragraph(claim.source, number) })),
      disputedBy: disputesOf(graph, code).map((other) => linkTo(graph, to, other)),
    },
    askedAs,
  };
}

function linkTo(graph: Graph, to: Routes, { code, id, title, source }: Claim): ClaimLink {
  return { code, title, url: to.claim(id), mark: sourceBy(graph, source).mark };
}

function sectionRecord(graph: Graph, to: Routes, source: Source, section: Section, first: boolean): SearchRecord {
  const units = source.digest.filter((unit) => unit.section.anchor === section.anchor);
  const topics = units.flatMap(({ codes }) => codes.flatMap((code) => graph.claims.get(code)?.topics ?? []));
  const who = source.authors.map(fullName);
  const names = [source.title, source.short, source.publisher, ...(source.container ? [source.container] : []), ...who];
  return {
    url: to.anchor(source.id, section.anchor),
    text: [...(first ? [source.thesis] : []), ...units.map(({ text }) => text)].join(' '),
    meta: { title: section.heading, aliases: joined(first ? names : [source.short]) },
    facets: { source: [source.id], topic: unique(topics) },
    facts: {
      type: 'source',
      language: foreignLanguage(headingLanguage(source, section)),
      within: { mark: source.mark, name: source.short, place: spanOf(section) },
    },
  };
}

const spanOf = ({ first, last }: Section) => (first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`);

/** The ledger as a whole, which answers how the forecasts fared. */
function ledgerRecord(graph: Graph, to: Routes): SearchRecord {
  return {
    url: to.forecasts(),
    text: recordsSummary(graph),
    meta: {
      title: LIST_TITLES.forecasts(graph).name,
      aliases: joined(LEDGER_NAMES),
    },
    facets: { source: [...graph.sources.keys()] },
    facts: { type: 'verdict', answer: recordsSummary(graph) },
    askedAs: LEDGER_NAMES,
  };
}

function verdictRecord(graph: Graph, to: Routes, assessment: Assessment): SearchRecord {
  const { id, source, title, verdict, reason } = assessment;
  const { mark, short } = sourceBy(graph, source);
  return {
    url: to.forecast(id),
    text: [reason, ...factsWeighedBy(graph, assessment).map(({ fact }) => fact.statement)].join(' '),
    meta: { title, aliases: joined(verdict ? verdictNames(verdict) : []) },
    facets: {
      source: [source],
      topic: topicsOf(graph, assessment).map((topic) => topic.id),
      verdict: verdict ? [verdict] : [],
    },
    facts: {
      type: 'verdict',
      within: {
        mark,
        name: short,
        place: verdict ? VERDICTS[verdict].plain : `not scored: ${NOT_SCORED[assessment.notScored].label}`,
      },
    },
  };
}

function topicRecord(graph: Graph, to: Routes, topic: Topic): SearchRecord {
  const { id, title, question, comparison, askedAs } = topic;
  const stances = speakingOn(graph, id);
  return {
    url: to.topic(id),
    text: [question, comparison, ...stances.map(({ stance }) => stance)].join(' '),
    meta: { title },
    facets: { topic: [id], source: stances.map(({ source }) => source) },
    facts: { type: 'topic', answer: comparison },
    askedAs: [question, ...(askedAs ?? [])],
  };
}

/** An event of the timeline, where its claims stand beside it. */
function eventRecord(graph: Graph, to: Routes, event: Event): SearchRecord {
  const { id, title, date, summary, claims: codes } = event;
  const claims = codes.map((code) => claimBy(graph, code));
  return {
    url: to.event(id),
    text: `${formatEdtf(date)}. ${summary}`,
    meta: { title },
    facets: {
      source: sourcesOf(graph, event).map((source) => source.id),
      topic: unique(claims.flatMap(({ topics }) => topics)),
    },
    facts: { type: 'event' },
  };
}

function citationRecord(graph: Graph, to: Routes, citation: Citation): SearchRecord {
  const { id, publisher, 'container-title': container, genre, issued, note, citedBy = [] } = citation;
  const claims = claimsCiting(graph, id);
  const who = (citation.author ?? []).map((name) => ('family' in name ? name.family : name.literal));
  const names = unique([...who, container, publisher, genre].filter((part) => part !== undefined));
  const line = [...names, ...(issued ? [formatEdtf(issued)] : [])].join(', ');
  return {
    url: to.citation(id),
    text: [...(line ? [`${line}.`] : []), ...(note ? [note] : [])].join(' '),
    meta: {
      title: workTitle(citation),
      aliases: joined([workShortName(citation), ...citedBy.flatMap(({ anchor }) => anchor ?? [])]),
    },
    facets: {
      source: unique(citedBy.map(({ source }) => source)),
      topic: unique(claims.flatMap(({ topics }) => topics)),
    },
    facts: { type: 'citation', language: foreignLanguage(titleLanguage(citation)) },
  };
}

function termRecord(graph: Graph, to: Routes, term: Term): SearchRecord {
  const claims = graph.claimsNaming.get(term.id) ?? [];
  return {
    url: to.term(term.id),
    text: term.definition,
    meta: { title: term.title, aliases: joined([...namesOf(term).slice(1), ...partsOfJoined(term.title)]) },
    facets: { source: unique(claims.map(({ source }) => source)) },
    facts: { type: 'term' },
  };
}
