import type { Dated, Graph } from '../../graph/graph.ts';
import { hasChanged } from '../../graph/dates.ts';
import { judgedBy } from '../../graph/ledger.ts';
import { claimBy, sourceBy } from '../../graph/lookups.ts';
import { placeOfPublication, proseName, workShortName, workTitle } from '../../wording/names.ts';
import { QUIET } from '../../wording/stances.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { TopicId } from '../../model/ids.ts';
import { createRoutes, entryAddress } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';
import { NOT_SCORED, TERM_KINDS, VERDICTS } from '../../model/vocabulary.ts';
import { referenceOf } from '../bibliography/reference.ts';
import { claimBody } from './claims.ts';
import { tagsOf } from './item.ts';
import type { FeedCollection, FeedEntry, Tag } from './item.ts';

const ROOT = createRoutes('/');

interface Addressed {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/** What the feed says of a thing; its name is its first address, where it has no other that never changes. */
interface Content extends Pick<FeedEntry, 'label' | 'title' | 'summary' | 'source'> {
  /** Made when it is asked for: of many entries it never is, and a reference takes a while. */
  readonly body: () => FeedEntry['body'];
  readonly name?: string;
  /** Its headline, where that is not its label. */
  readonly headline?: string;
  /** What it belongs to beside its collection and its source. */
  readonly topics?: readonly Tag[];
}

/** What never changes about an entry without a code: the first address that it had on the site. */
export function firstAddress(collection: FeedCollection, { id, formerly }: Addressed): string {
  // An assessment goes by its line in the ledger.
  return formerly?.[0] ?? (collection === 'assessments' ? ROOT.forecastLine(id) : entryAddress(ROOT, collection, id));
}

/** Every entry that the feed may tell, by collection, in the order of the graph. */
export function feedEntries(graph: Graph, to: Routes): FeedEntry[] {
  const stances = [...graph.topics.values()].flatMap((topic) =>
    (graph.stances.get(topic.id) ?? []).flatMap((it) =>
      it.state === 'uncompared' ? [] : [{ ...it, topic, id: `${it.source}/${topic.id}` }],
    ),
  );
  const tagsOfTopics = (ids: readonly TopicId[]) =>
    ids.map((id) => ({ term: id, label: graph.topics.get(id)?.title ?? id }));
  const rows = <Thing extends Dated & Addressed>(
    collection: FeedCollection,
    things: Iterable<Thing>,
    describe: (thing: Thing) => Content,
  ) =>
    Array.from(things, (thing): FeedEntry => {
      const { name = firstAddress(collection, thing), topics = [], body, ...content } = describe(thing);
      const { headline = content.label } = content;
      const url = entryAddress(to, collection, thing.id);
      return {
        ...content,
        get body() {
          return body();
        },
        headline,
        collection,
        name,
        url,
        dates: thing,
        tags: [...tagsOf(collection, content.source), ...topics],
      };
    });
  return [
    ...rows('sources', graph.sources.values(), (source) => ({
      source,
      label: source.title,
      headline: source.short,
      title: `${source.short}: ${source.title}`,
      summary: source.thesis,
      body: () => [[source.thesis], [`${placeOfPublication(source)}, ${source.genre}, ${formatEdtf(source.issued)}`]],
    })),
    ...rows('pages', [...graph.pages.values()].filter(hasChanged), (page) => ({
      label: proseName(page),
      title: proseName(page),
      summary: page.description,
      body: () => [[page.description]],
    })),
    ...rows('claims', graph.claims.values(), (claim) => ({
      name: `claim ${claim.code}`,
      source: sourceBy(graph, claim.source),
      topics: tagsOfTopics(claim.topics),
      label: claim.code,
      headline: claim.title,
      title: `${claim.code} ${claim.title}`,
      summary: claim.statement,
      body: () => claimBody(graph, to, claim),
    })),
    ...rows('assessments', graph.assessments.values(), (assessment) => {
      const { title, asOf, reason, counter, source } = assessment;
      const outcome = assessment.verdict
        ? VERDICTS[assessment.verdict].label
        : `not scored: ${NOT_SCORED[assessment.notScored].label}`;
      return {
        source: sourceBy(graph, source),
        label: title,
        title: `${title} – ${outcome} (${assessment.verdict ? 'forecast' : 'followed'})`,
        summary: reason,
        body: () => [
          ...judgedBy(graph, assessment).map(({ code, id, statement }) => [
            { text: code, to: to.claim(id) },
            `: ${statement}`,
          ]),
          [`As of ${formatEdtf(asOf)}: ${outcome}. ${reason}`],
          ...(!counter || counter === 'none-found' ? [] : [[`Strongest against it: ${counter.statement}`]]),
        ],
      };
    }),
    ...rows('stances', stances, (stance) => {
      const source = sourceBy(graph, stance.source);
      const { topic } = stance;
      const says = stance.state === 'speaks' ? stance.stance : QUIET[stance.state].short;
      const claims = stance.state === 'speaks' ? stance.claims.map((code) => claimBy(graph, code)) : [];
      const rests = claims.flatMap(({ code, id }) => [' ', { text: code, to: to.claim(id) }]);
      return {
        name: `stance of ${firstAddress('sources', source)} on ${firstAddress('topics', topic)}`,
        source,
        topics: tagsOfTopics([topic.id]),
        label: topic.title,
        headline: `What ${source.short} says on ${topic.title}`,
        title: `${source.short} on ${topic.title}`,
        summary: says,
        body: () => [[topic.question], [says], ...(rests.length > 0 ? [['Rests on', ...rests]] : [])],
      };
    }),
    ...rows('topics', graph.topics.values(), (topic) => ({
      topics: tagsOfTopics([topic.id]),
      label: topic.title,
      title: `${topic.title} (topic)`,
      summary: topic.comparison,
      body: () => [[topic.question], [topic.comparison]],
    })),
    ...rows('events', graph.events.values(), ({ title, date, summary }) => ({
      label: `${title}, ${formatEdtf(date)}`,
      title: `${title}, ${formatEdtf(date)} (event)`,
      summary,
      body: () => [[summary]],
    })),
    ...rows('facts', graph.facts.values(), ({ title, date, statement }) => ({
      label: `${title}, ${formatEdtf(date)}`,
      title: `${title}, ${formatEdtf(date)} (fact)`,
      summary: statement,
      body: () => [[statement]],
    })),
    ...rows('terms', graph.terms.values(), ({ title, kind, definition }) => ({
      label: title,
      title: `${title} (${TERM_KINDS[kind].label})`,
      summary: definition,
      body: () => [[definition]],
    })),
    ...rows('citations', graph.citations.values(), (citation) => ({
      label: workTitle(citation),
      title: `${workTitle(citation)} (${workShortName(citation)})`,
      summary: workTitle(citation),
      body: () => [[referenceOf(citation)]],
    })),
  ];
}
