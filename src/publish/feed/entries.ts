import type { Dated, Graph, Source } from '../../graph/graph.ts';
import { judgedBy } from '../../graph/ledger.ts';
import { claimBy, sourceBy } from '../../graph/lookups.ts';
import { workShortName, workTitle } from '../../wording/names.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { TopicId } from '../../model/ids.ts';
import { createRoutes } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';
import { TERM_KINDS, VERDICTS } from '../../model/vocabulary.ts';
import { referenceOf } from '../bibliography/reference.ts';
import { claimBody } from './claims.ts';
import { tagsOf } from './item.ts';
import type { FeedCollection, FeedEntry, Tag } from './item.ts';

const ROOT = createRoutes('/');

interface Renamed {
  readonly formerly?: readonly string[] | undefined;
}

/** What the feed says of a thing; its name is its first address, where it has no other that never changes. */
interface Told extends Pick<FeedEntry, 'label' | 'title' | 'summary' | 'body' | 'source'> {
  readonly name?: string;
  readonly address: (routes: Routes) => string;
  /** What it belongs to beside its collection and its source. */
  readonly topics?: readonly Tag[];
}

/** What never changes about a source. */
export function nameOfSource(source: Source): string {
  return firstAddress(source, ROOT.source(source.id));
}

/** Every entry that the feed may tell, by collection, in the order of the graph. */
export function feedEntries(graph: Graph, to: Routes): FeedEntry[] {
  const stances = [...graph.topics.values()].flatMap((topic) =>
    (graph.stances.get(topic.id) ?? []).flatMap((it) => (it.state === 'uncompared' ? [] : [{ ...it, topic }])),
  );
  const tagsOfTopics = (ids: readonly TopicId[]) =>
    ids.map((id) => ({ term: id, label: graph.topics.get(id)?.title ?? id }));
  const rows = <Thing extends Dated & Renamed>(
    collection: FeedCollection,
    things: Iterable<Thing>,
    tell: (thing: Thing) => Told,
  ) =>
    Array.from(things, (thing): FeedEntry => {
      const { address, name = firstAddress(thing, address(ROOT)), topics = [], ...told } = tell(thing);
      const tags = [...tagsOf(collection, told.source), ...topics];
      return { ...told, collection, name, url: address(to), dates: thing, tags };
    });
  return [
    ...rows('sources', graph.sources.values(), (source) => ({
      address: (routes) => routes.source(source.id),
      source,
      label: source.title,
      title: `${source.short}: ${source.title}`,
      summary: source.thesis,
      body: [[source.thesis], [`${source.container}, ${source.genre}, ${formatEdtf(source.issued)}`]],
    })),
    ...rows('claims', graph.claims.values(), (claim) => ({
      address: (routes) => routes.claim(claim.id),
      name: `claim ${claim.code}`,
      source: sourceBy(graph, claim.source),
      topics: tagsOfTopics(claim.topics),
      label: claim.code,
      title: `${claim.code} ${claim.title}`,
      summary: claim.statement,
      body: claimBody(graph, to, claim),
    })),
    ...rows('assessments', graph.assessments.values(), (assessment) => {
      const { title, verdict, asOf, reason, counter, source } = assessment;
      const label = `${title} – ${VERDICTS[verdict].label}`;
      return {
        address: (routes) => routes.forecast(assessment.id),
        source: sourceBy(graph, source),
        label,
        title: `${label} (forecast)`,
        summary: reason,
        body: [
          ...judgedBy(graph, assessment).map(({ code, id, statement }) => [
            { text: code, to: to.claim(id) },
            `: ${statement}`,
          ]),
          [`Judged as of ${formatEdtf(asOf)}: ${VERDICTS[verdict].label}. ${reason}`],
          ...(counter === 'none-found' ? [] : [[`Strongest against it: ${counter.statement}`]]),
        ],
      };
    }),
    ...rows('stances', stances, (stance) => {
      const source = sourceBy(graph, stance.source);
      const { topic } = stance;
      const says = stance.state === 'speaks' ? stance.stance : 'Silent: every paragraph was read for this question.';
      const claims = stance.state === 'speaks' ? stance.claims.map((code) => claimBy(graph, code)) : [];
      const rests = claims.flatMap(({ code, id }) => [' ', { text: code, to: to.claim(id) }]);
      return {
        address: (routes) => routes.topic(topic.id),
        name: `stance of ${nameOfSource(source)} on ${firstAddress(topic, ROOT.topic(topic.id))}`,
        source,
        topics: tagsOfTopics([topic.id]),
        label: topic.title,
        title: `${source.short} on ${topic.title}`,
        summary: says,
        body: [[topic.question], [says], ...(rests.length > 0 ? [['Rests on', ...rests]] : [])],
      };
    }),
    ...rows('topics', graph.topics.values(), (topic) => ({
      address: (routes) => routes.topic(topic.id),
      topics: tagsOfTopics([topic.id]),
      label: topic.title,
      title: `${topic.title} (topic)`,
      summary: topic.comparison,
      body: [[topic.question], [topic.comparison]],
    })),
    ...rows('events', graph.events.values(), ({ id, title, date, summary }) => ({
      address: (routes) => routes.event(id),
      label: `${title}, ${formatEdtf(date)}`,
      title: `${title}, ${formatEdtf(date)} (event)`,
      summary,
      body: [[summary]],
    })),
    ...rows('terms', graph.terms.values(), ({ id, title, kind, definition }) => ({
      address: (routes) => routes.term(id),
      label: title,
      title: `${title} (${TERM_KINDS[kind].label})`,
      summary: definition,
      body: [[definition]],
    })),
    ...rows('citations', graph.citations.values(), (citation) => ({
      address: (routes) => routes.citation(citation.id),
      label: workTitle(citation),
      title: `${workTitle(citation)} (${workShortName(citation)})`,
      summary: workTitle(citation),
      body: [[referenceOf(citation)]],
    })),
  ];
}

function firstAddress({ formerly }: Renamed, today: string): string {
  return formerly?.[0] ?? today;
}
