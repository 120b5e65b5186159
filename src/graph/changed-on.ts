import type { Assessment, Citation, Claim, Graph, Source, Term, Topic } from './graph.ts';
import { factsNamedBy, judgedBy } from './ledger.ts';
import type { Pair } from './pairs.ts';
import type { SourcePair } from './source-pairs.ts';
import { claimBy, claimsCiting, pageOf, speakingOn, stancesOf } from './lookups.ts';
import { onceFor } from '../model/once-for.ts';
import { compareText } from '../model/ids.ts';

/** Whatever bears the day on which its meaning last changed. */
type Dated = { readonly changed: string } | undefined;

/** The latest day on which any of some entries changed; nothing when there are none. */
export function latest(...entries: readonly Dated[]): string | undefined {
  return entries
    .flatMap((entry) => entry?.changed ?? [])
    .sort(compareText)
    .at(-1);
}

/** The last day on which any entry’s meaning changed; the first day of all days when there is none. */
export function lastChange(graph: Graph): string {
  const { sources, claims, topics, citations, terms, events, facts, assessments, stances } = graph;
  const entries = [sources, claims, topics, citations, terms, events, facts, assessments].flatMap((map) => [
    ...map.values(),
  ]);
  const compared = [...stances.values()].flat().filter((stance) => stance.state !== 'uncompared');
  return latest(...entries, ...compared) ?? '0001-01-01';
}

/** The day on which anything on the site last changed, its pages of prose included. Every citation asks for it. */
export const siteChange = onceFor((graph: Graph): string => {
  const record = lastChange(graph);
  return latest({ changed: record }, ...graph.pages.values()) ?? record;
});

/**
 * When what each page shows last changed: the latest day of the entries that it is made of, and never the day of
 * a build. A page that names another entry only to lead there does not change with it.
 */
export function changesOf(graph: Graph) {
  const { sources, claims, topics, citations, terms, events, facts, assessments } = graph;
  const named = (one: Assessment) => factsNamedBy(one).flatMap((id) => facts.get(id) ?? []);
  const all = (...maps: readonly ReadonlyMap<string, Dated>[]) => maps.flatMap((map) => [...map.values()]);
  const stances = () => [...topics.keys()].flatMap((topic) => speakingOn(graph, topic));
  const judged = (claim: Claim) => [claim, graph.assessmentOf.get(claim.code)];
  // A relation stands in one of its two claims, and is told on the pages of both.
  const related = ({ code }: Claim) => (graph.neighboursOf.get(code) ?? []).map(({ claim }) => claim);
  return {
    home: () => latest(pageOf(graph, 'home'), ...all(sources, topics, claims, assessments), ...stances()),
    sources: () => latest(...all(sources)),
    source: (source: Source) => latest(source, ...(graph.claimsOf.get(source.id) ?? [])),
    claims: () => latest(...all(claims)),
    claim: (claim: Claim) => latest(...judged(claim), ...related(claim)),
    topics: () => latest(...all(topics)),
    topic: (topic: Topic) => latest(topic, ...(graph.claimsOn.get(topic.id) ?? []), ...speakingOn(graph, topic.id)),
    compare: () =>
      latest(
        ...all(topics),
        ...stances(),
        ...graph.edges
          .filter(({ across }) => across)
          .flatMap(({ from, to }) => [claimBy(graph, from), claimBy(graph, to)]),
      ),
    sourcePair: ({ one, other, pairs }: SourcePair) =>
      latest(
        ...[one, other].flatMap(({ id }) => stancesOf(graph, id).filter((stance) => stance.state === 'speaks')),
        ...pairs.flatMap(({ earlier, later }) => [earlier, later]),
      ),
    pair: ({ earlier, later }: Pair) => latest(...judged(earlier), ...judged(later)),
    forecasts: () =>
      latest(...all(facts), ...[...assessments.values()].flatMap((one) => [one, ...judgedBy(graph, one)])),
    assessment: (one: Assessment) => latest(one, ...judgedBy(graph, one), ...named(one)),
    timeline: () => latest(...all(events, facts, sources, assessments)),
    citations: () => latest(...all(citations)),
    citation: (citation: Citation) =>
      latest(
        citation,
        ...claimsCiting(graph, citation.id),
        ...(graph.factsResting.get(citation.id) ?? []),
        ...(graph.assessmentsResting.get(citation.id) ?? []),
        ...(graph.eventsResting.get(citation.id) ?? []),
      ),
    changes: () => siteChange(graph),
    terms: () => latest(...all(terms)),
    term: (term: Term) =>
      latest(term, ...(graph.claimsNaming.get(term.id) ?? []), ...(graph.factsConcerning.get(term.id) ?? [])),
    about: () => latest(pageOf(graph, 'about')),
    data: () => latest(pageOf(graph, 'data'), { changed: lastChange(graph) }),
  } as const;
}
