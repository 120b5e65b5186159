import type { Assessment, Citation, Claim, Graph } from './graph.ts';
import type { Pair } from './pairs.ts';
import { factsNamedBy } from './ledger.ts';
import { orderIn } from './places.ts';
import { group } from '../model/group.ts';
import type { CitationKey, SourceId, TopicId } from '../model/ids.ts';
import { onceFor } from '../model/once-for.ts';
import { REFERRAL_KINDS } from '../model/vocabulary.ts';
import type { CitationState } from '../model/vocabulary.ts';

/** A work at a claim’s place, and how the source refers to it there. */
export interface WorkAt {
  readonly work: CitationKey;
  readonly state: CitationState;
}

/** The works at a claim’s place, each with the state that its record gives for that place. */
export function worksAt(graph: Graph, { cites = [], source, paragraphs }: Claim): WorkAt[] {
  return cites.flatMap((work): WorkAt[] => {
    const uses = (graph.citations.get(work)?.citedBy ?? []).filter((use) => use.source === source);
    const here = uses.find((use) => use.paragraphs?.some((number) => paragraphs.includes(number))) ?? uses[0];
    return here ? [{ work, state: here.state }] : [];
  });
}

/** The sources that cite a work: those for which it is only found by us, unknown or advertised are none. */
export function citingSources({ citedBy = [] }: Citation): SourceId[] {
  const cited = citedBy.filter(({ state }) => REFERRAL_KINDS[state] === 'cited');
  return [...new Set(cited.map(({ source }) => source))];
}

/** The works that the briefing rests on: those that a source cites, and our own evidence. */
export function worksOfSite(graph: Graph): Citation[] {
  const isOurs = ({ id, citedBy }: Citation) =>
    !citedBy || graph.assessmentsResting.has(id) || graph.eventsResting.has(id);
  return [...graph.citations.values()].filter(
    (citation) => citation.title && (citingSources(citation).length > 0 || isOurs(citation)),
  );
}

/** The works that a source cites. */
export function worksOfSource(graph: Graph, source: SourceId): Citation[] {
  return citedBySource(graph).get(source) ?? [];
}

const citedBySource = onceFor(({ citations }: Graph) =>
  group(
    [...citations.values()].filter(({ title }) => title),
    citingSources,
  ),
);

/** The works that sources cite for their claims on a topic. */
export function worksOfTopic(graph: Graph, topic: TopicId): Citation[] {
  return known(
    graph,
    (graph.claimsOn.get(topic) ?? []).flatMap((claim) => citedAt(graph, claim)),
  );
}

/** The works that the source of a claim cites at its place. */
export function worksOfClaim(graph: Graph, claim: Claim): Citation[] {
  return known(graph, citedAt(graph, claim));
}

/** The works that are cited for either claim of a pair. */
export function worksOfPair(graph: Graph, { earlier, later }: Pair): Citation[] {
  return known(
    graph,
    [earlier, later].flatMap((claim) => citedAt(graph, claim)),
  );
}

/** The works that are evidence for the facts of an assessment. */
export function worksOfVerdict(graph: Graph, assessment: Assessment): Citation[] {
  return known(
    graph,
    factsNamedBy(assessment).flatMap((id) => graph.facts.get(id)?.evidence ?? []),
  );
}

function citedAt(graph: Graph, claim: Claim): CitationKey[] {
  return worksAt(graph, claim).flatMap(({ work, state }) => (REFERRAL_KINDS[state] === 'cited' ? [work] : []));
}

/** Works by their keys, in the order of the graph; one without a title is nothing that a bibliography could list. */
function known(graph: Graph, keys: readonly CitationKey[]): Citation[] {
  const place = orderIn(graph).citation;
  return [...new Set(keys)]
    .flatMap((key) => graph.citations.get(key) ?? [])
    .filter(({ title }) => title)
    .sort((a, b) => place(a.id) - place(b.id));
}
