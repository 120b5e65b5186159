import type { Graph } from '../../graph/graph.ts';
import { judgedBy } from '../../graph/ledger.ts';
import { claimBy, sourceBy } from '../../graph/lookups.ts';
import { workShortName, workTitle } from '../../wording/names.ts';
import { formatEdtf } from '../../model/edtf.ts';
import { createRoutes } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';
import { TERM_KINDS, VERDICTS } from '../../model/vocabulary.ts';
import { referenceOf } from '../bibliography/reference.ts';
import { claimEntries } from './claims.ts';
import { collectionTag } from './item.ts';
import type { FeedEntry, Paragraph } from './item.ts';

const ROOT = createRoutes('/');

/** What never changes about an entry without a code: the first address that it had on the site. */
export function firstAddress(entry: { readonly formerly?: readonly string[] | undefined }, today: string): string {
  return entry.formerly?.[0] ?? today;
}

/** Every entry that the feed may tell, by collection, in the order of the graph. */
export function feedEntries(graph: Graph, to: Routes): FeedEntry[] {
  return [
    ...sources(graph, to),
    ...claimEntries(graph, to),
    ...assessments(graph, to),
    ...stances(graph, to),
    ...topics(graph, to),
    ...events(graph, to),
    ...terms(graph, to),
    ...citations(graph, to),
  ];
}

function sources(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.sources.values()].map((source) => ({
    collection: 'sources',
    name: firstAddress(source, ROOT.source(source.id)),
    label: source.title,
    title: `${source.short}: ${source.title}`,
    url: to.source(source.id),
    dates: source,
    tags: [collectionTag('sources'), { term: source.id, label: source.short }],
    summary: source.thesis,
    body: [[source.thesis], [`${source.container}, ${source.genre}, ${formatEdtf(source.issued)}`]],
  }));
}

function assessments(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.assessments.values()].map((assessment) => {
    const { id, title, verdict, asOf, reason, counter, source } = assessment;
    const { short } = sourceBy(graph, source);
    const { label } = VERDICTS[verdict];
    const judged = judgedBy(graph, assessment).map((claim): Paragraph => [
      { text: claim.code, to: to.claim(claim.id) },
      `: ${claim.statement}`,
    ]);
    return {
      collection: 'assessments',
      name: firstAddress(assessment, ROOT.forecast(id)),
      label: `${title} – ${label}`,
      title: `${title} – ${label} (forecast)`,
      url: to.forecast(id),
      dates: assessment,
      tags: [collectionTag('assessments'), { term: source, label: short }],
      summary: reason,
      body: [
        ...judged,
        [`Judged as of ${formatEdtf(asOf)}: ${label}. ${reason}`],
        ...(counter === 'none-found' ? [] : [[`Strongest against it: ${counter.statement}`]]),
      ],
    };
  });
}

function stances(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.stances.values()].flat().flatMap((stance): FeedEntry[] => {
    if (stance.state === 'uncompared') return [];
    const { source, topic } = stance;
    const article = sourceBy(graph, source);
    const asked = graph.topics.get(topic);
    if (!asked) return [];
    const { short } = article;
    const { title, question } = asked;
    const [told, on] = [firstAddress(article, ROOT.source(source)), firstAddress(asked, ROOT.topic(topic))];
    const says = stance.state === 'speaks' ? stance.stance : 'Silent: every paragraph was read for this question.';
    const claims = stance.state === 'speaks' ? stance.claims.map((code) => claimBy(graph, code)) : [];
    const rests = claims.flatMap(({ code, id }) => [' ', { text: code, to: to.claim(id) }]);
    return [
      {
        collection: 'stances',
        name: `stance of ${told} on ${on}`,
        label: title,
        title: `${short} on ${title}`,
        url: to.topic(topic),
        dates: stance,
        tags: [collectionTag('stances'), { term: source, label: short }, { term: topic, label: title }],
        summary: says,
        body: [[question], [says], ...(rests.length > 0 ? [['Rests on', ...rests]] : [])],
      },
    ];
  });
}

function topics(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.topics.values()].map((topic) => ({
    collection: 'topics',
    name: firstAddress(topic, ROOT.topic(topic.id)),
    label: topic.title,
    title: `${topic.title} (topic)`,
    url: to.topic(topic.id),
    dates: topic,
    tags: [collectionTag('topics'), { term: topic.id, label: topic.title }],
    summary: topic.comparison,
    body: [[topic.question], [topic.comparison]],
  }));
}

function events(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.events.values()].map((event) => ({
    collection: 'events',
    name: firstAddress(event, ROOT.event(event.id)),
    label: `${event.title}, ${formatEdtf(event.date)}`,
    title: `${event.title}, ${formatEdtf(event.date)} (event)`,
    url: to.event(event.id),
    dates: event,
    tags: [collectionTag('events')],
    summary: event.summary,
    body: [[event.summary]],
  }));
}

function terms(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.terms.values()].map((term) => ({
    collection: 'terms',
    name: firstAddress(term, ROOT.term(term.id)),
    label: term.title,
    title: `${term.title} (${TERM_KINDS[term.kind].label})`,
    url: to.term(term.id),
    dates: term,
    tags: [collectionTag('terms')],
    summary: term.definition,
    body: [[term.definition]],
  }));
}

function citations(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.citations.values()].map((citation) => ({
    collection: 'citations',
    name: firstAddress(citation, ROOT.citation(citation.id)),
    label: workTitle(citation),
    title: `${workTitle(citation)} (${workShortName(citation)})`,
    url: to.citation(citation.id),
    dates: citation,
    tags: [collectionTag('citations')],
    summary: workTitle(citation),
    body: [[referenceOf(citation)]],
  }));
}
