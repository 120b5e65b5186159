import { z } from 'zod';
import type { Assessment, Graph } from '../../graph/graph.ts';
import { lastChange } from '../../graph/changed-on.ts';
import { verdictOn } from '../../graph/ledger.ts';
import { worksAt } from '../../graph/works.ts';
import type { WorkAt } from '../../graph/works.ts';
import { CONFIDENCE, confidenceOf } from '../../model/confidence.ts';
import { sourceId } from '../../model/ids.ts';
import { RELATION_TYPES, relation } from '../../model/relations.ts';
import type { Routes } from '../../model/routes.ts';
import {
  CITATION_STATES,
  KINDS,
  REFERRAL_KINDS,
  TERM_KINDS,
  VERDICTS,
  WEIGHINGS,
  valuesOf,
} from '../../model/vocabulary.ts';
import { workTitle } from '../../wording/names.ts';
import { address, date, fileHeader, headerOf, record, text, whole } from './fields.ts';
import type { Told } from './fields.ts';

const NODE_TYPES = ['source', 'claim', 'topic', 'term', 'citation', 'event', 'fact', 'assessment'] as const;
const EDGE_TYPES = [
  ...RELATION_TYPES,
  'statedIn',
  'isAbout',
  'names',
  'cites',
  'refersTo',
  'speaksOn',
  'silentOn',
  'assesses',
  'weighs',
  'decidedBy',
  'restsOn',
  'counteredBy',
  'concerns',
] as const;

const nodeRecord = record({
  id: text.describe('Type and name, joined by a colon: claim:P12a'),
  type: z.enum(NODE_TYPES).describe('What it is'),
  label: text.describe('What it is called'),
  url: address.describe('Its page, or its place on one'),
  code: text.optional().describe('Of a claim: its code; of a source: its letters'),
  source: sourceId.optional().describe('Id of the source that it is, that makes the claim, or whose claims it judges'),
  kind: z
    .enum([...valuesOf(KINDS), ...valuesOf(TERM_KINDS)])
    .optional()
    .describe('Of a claim: what sort of statement it is; of a term: what sort of thing it names'),
  sureness: z
    .enum(valuesOf(CONFIDENCE))
    .optional()
    .describe('Of a claim: how sure its author is, or reported where the author does not adopt it'),
  verdict: z
    .enum(valuesOf(VERDICTS))
    .optional()
    .describe('Of a claim or an assessment: what became of it; null where it was not scored'),
  date: date
    .optional()
    .describe('Of a fact or an event: when it happened; of a source or a work: when it appeared; EDTF'),
});

const edgeRecord = record({
  source: text.describe('Id of the node that the edge starts from'),
  target: text.describe('Id of the node that it leads to'),
  type: z.enum(EDGE_TYPES).describe('How the one bears on the other'),
  basis: relation.shape.basis.describe('Of supports: whether the source states the reason, or we infer it'),
  because: text.optional().describe('Between claims, and of weighs: why'),
  weighs: z
    .enum(valuesOf(WEIGHINGS))
    .optional()
    .describe('Of weighs: whether the fact speaks for the claim, against it, or neither'),
  state: z.enum(valuesOf(CITATION_STATES)).optional().describe('From a claim or source to a work: how it refers to it'),
});

/** `/graph.json`, in the node-link form that networkx and D3 read. */
export const graphFile = z.strictObject({
  ...fileHeader,
  directed: z.literal(true).describe('Edges have a direction; agreesWith and disputes hold both ways'),
  multigraph: z.literal(true).describe('Two nodes may be joined by several edges'),
  graph: z.strictObject({ name: text.describe('What the graph is called') }).describe('About the graph'),
  nodes: z.array(nodeRecord).describe('Sources, claims, topics, terms, works, events, facts and assessments'),
  edges: z.array(edgeRecord).describe('What binds them, each edge once'),
});

type Node = Told<z.input<typeof nodeRecord>>;
type Edge = Told<z.input<typeof edgeRecord>>;

/** Everything in the briefing, and what binds it. */
export function graphData(graph: Graph, to: Routes, name: string): z.input<typeof graphFile> {
  return whole(graphFile, {
    ...headerOf(graph, to, 'graph', lastChange(graph)),
    directed: true,
    multigraph: true,
    graph: { name },
    nodes: nodesOf(graph, to),
    edges: [...claimEdges(graph), ...sourceEdges(graph), ...recordEdges(graph)],
  });
}

function nodesOf(graph: Graph, to: Routes): Node[] {
  /** Nodes of a type, each with what is told of it besides. */
  const nodes = <Item extends { readonly title?: string | undefined }>(
    type: Node['type'],
    items: ReadonlyMap<string, Item>,
    url: (id: string, item: Item) => string,
    more: (item: Item) => Partial<Node> = () => ({}),
  ) =>
    [...items].map(([id, item]): Node => ({
      id: `${type}:${id}`,
      type,
      label: item.title ?? id,
      url: url(id, item),
      ...more(item),
    }));
  return [
    ...nodes('source', graph.sources, to.source, ({ code, id, issued }) => ({ code, source: id, date: issued })),
    ...nodes(
      'claim',
      graph.claims,
      (_code, { id }) => to.claim(id),
      (claim) => ({
        code: claim.code,
        source: claim.source,
        kind: claim.kind,
        sureness: confidenceOf(claim).level,
        verdict: verdictOn(graph, claim),
      }),
    ),
    ...nodes('topic', graph.topics, to.topic),
    ...nodes('term', graph.terms, to.term, ({ kind }) => ({ kind })),
    ...nodes('citation', graph.citations, to.citation, (work) => ({ label: workTitle(work), date: work.issued })),
    ...nodes('event', graph.events, to.event, ({ date: day }) => ({ date: day })),
    ...nodes('fact', graph.facts, to.fact, ({ date: day }) => ({ date: day })),
    ...nodes<Assessment>('assessment', graph.assessments, to.forecast, ({ source, verdict }) => ({ source, verdict })),
  ];
}

function claimEdges(graph: Graph): Edge[] {
  const relations = graph.edges.map(({ type, basis, from, to, because }) => ({
    source: `claim:${from}`,
    target: `claim:${to}`,
    type,
    basis,
    because,
  }));
  const rest = [...graph.claims.values()].flatMap((claim) => [
    ...edgesTo('source', `claim:${claim.code}`, 'statedIn', [claim.source]),
    ...edgesTo('topic', `claim:${claim.code}`, 'isAbout', claim.topics),
    ...edgesTo('term', `claim:${claim.code}`, 'names', claim.terms),
    ...worksAt(graph, claim).map((use) => referral(`claim:${claim.code}`, use)),
  ]);
  return [...relations, ...rest];
}

function sourceEdges(graph: Graph): Edge[] {
  const works = [...graph.citations.values()].flatMap(({ id, citedBy = [] }) =>
    citedBy.map(({ source, state }) => referral(`source:${source}`, { work: id, state })),
  );
  const stances = [...graph.stances.values()]
    .flat()
    .flatMap(({ source, topic, state }) =>
      state === 'uncompared'
        ? []
        : edgesTo('topic', `source:${source}`, state === 'speaks' ? 'speaksOn' : 'silentOn', [topic]),
    );
  return [...stances, ...works];
}

function recordEdges(graph: Graph): Edge[] {
  const assessments = [...graph.assessments.values()].flatMap(({ id, claims, facts = [], decidedBy, counter }) => {
    const node = `assessment:${id}`;
    return [
      ...edgesTo('claim', node, 'assesses', claims),
      ...facts.map(({ fact, weighs, because }): Edge => ({
        source: node,
        target: `fact:${fact}`,
        type: 'weighs',
        because,
        weighs,
      })),
      ...edgesTo('fact', node, 'decidedBy', decidedBy && decidedBy !== 'horizon' ? [decidedBy] : []),
      ...edgesTo('fact', node, 'counteredBy', counter === 'none-found' ? [] : counter?.facts),
    ];
  });
  const facts = [...graph.facts.values()].flatMap(({ id, terms, evidence }) => [
    ...edgesTo('term', `fact:${id}`, 'concerns', terms),
    ...edgesTo('citation', `fact:${id}`, 'restsOn', evidence),
  ]);
  const events = [...graph.events.values()].flatMap(({ id, claims, citations }) => [
    ...edgesTo('claim', `event:${id}`, 'concerns', claims),
    ...edgesTo('citation', `event:${id}`, 'restsOn', citations),
  ]);
  return [...assessments, ...facts, ...events];
}

/** Edges to things of a kind, each once. */
function edgesTo(kind: Node['type'], source: string, type: Edge['type'], ids: readonly string[] = []): Edge[] {
  return [...new Set(ids)].map((id) => ({ source, target: `${kind}:${id}`, type }));
}

/** Only what a source cites is cited: a work that we found, or that nobody knows, is no more than referred to. */
function referral(source: string, { work, state }: WorkAt): Edge {
  return { source, target: `citation:${work}`, type: REFERRAL_KINDS[state] === 'cited' ? 'cites' : 'refersTo', state };
}
