import { z } from 'zod';
import type { Citation, Graph } from '../../graph/graph.ts';
import { workTitle } from '../../wording/names.ts';
import { RELATION_TYPES, relation } from '../../model/relations.ts';
import type { Routes } from '../../model/routes.ts';
import { CITATION_STATES, REFERRAL_KINDS, valuesOf } from '../../model/vocabulary.ts';
import { worksAt } from '../../graph/works.ts';
import type { WorkAt } from '../../graph/works.ts';
import { address, fileHeader, headerOf, text } from './fields.ts';
import { lastChange } from '../../graph/changed-on.ts';

const NODE_TYPES = ['source', 'claim', 'topic', 'term', 'citation', 'event', 'assessment'] as const;
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
  'restsOn',
  'counteredBy',
  'concerns',
] as const;

const node = z.strictObject({
  id: text.describe('Type and name, joined by a colon: claim:P12a'),
  type: z.enum(NODE_TYPES).describe('What it is'),
  label: text.describe('What it is called'),
  url: address.describe('Its page, or its place on one'),
});

const edge = z.strictObject({
  source: text.describe('Id of the node that the edge starts from'),
  target: text.describe('Id of the node that it leads to'),
  type: z.enum(EDGE_TYPES).describe('How the one bears on the other'),
  basis: relation.shape.basis.describe('Of supports: whether the source states the reason, or we infer it'),
  because: text.optional().describe('Between claims: why, in one sentence'),
  state: z.enum(valuesOf(CITATION_STATES)).optional().describe('To a work: how the source refers to it'),
});

/** `/graph.json`, in the node-link form that networkx and D3 read. */
export const graphFile = z.strictObject({
  ...fileHeader,
  directed: z.literal(true).describe('Edges have a direction; agreesWith and disputes hold both ways'),
  multigraph: z.literal(true).describe('Two nodes may be joined by several edges'),
  graph: z.strictObject({ name: text.describe('What the graph is called') }).describe('About the graph'),
  nodes: z.array(node).describe('Sources, claims, topics, terms, works, events and assessments'),
  edges: z.array(edge).describe('What binds them, each edge once'),
});

type Node = z.input<typeof node>;
type Edge = z.input<typeof edge>;

/** Everything in the briefing, and what binds it. */
export function graphData(graph: Graph, to: Routes, name: string): z.input<typeof graphFile> {
  return {
    ...headerOf(to, 'graph', lastChange(graph)),
    directed: true,
    multigraph: true,
    graph: { name },
    nodes: nodesOf(graph, to),
    edges: [...claimEdges(graph), ...sourceEdges(graph), ...recordEdges(graph)],
  };
}

function nodesOf(graph: Graph, to: Routes): Node[] {
  const nodes = <Item>(
    type: Node['type'],
    items: ReadonlyMap<string, Item>,
    label: (item: Item) => string,
    url: (id: string, item: Item) => string,
  ) => [...items].map(([id, item]): Node => ({ id: `${type}:${id}`, type, label: label(item), url: url(id, item) }));
  const title = ({ title }: { readonly title: string }) => title;
  return [
    ...nodes('source', graph.sources, title, to.source),
    ...nodes('claim', graph.claims, title, (_code, { id }) => to.claim(id)),
    ...nodes('topic', graph.topics, title, to.topic),
    ...nodes('term', graph.terms, title, to.term),
    ...nodes<Citation>('citation', graph.citations, workTitle, to.citation),
    ...nodes('event', graph.events, title, to.event),
    ...nodes('assessment', graph.assessments, title, to.forecast),
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
  const assessments = [...graph.assessments.values()].flatMap(({ id, claims, facts = [], counter }) => {
    const evidence = facts.flatMap((fact) => fact.evidence);
    return [
      ...edgesTo('claim', `assessment:${id}`, 'assesses', claims),
      ...edgesTo('citation', `assessment:${id}`, 'restsOn', evidence),
      ...edgesTo('citation', `assessment:${id}`, 'counteredBy', counter === 'none-found' ? [] : counter.citations),
    ];
  });
  const events = [...graph.events.values()].flatMap(({ id, claims, citations }) => [
    ...edgesTo('claim', `event:${id}`, 'concerns', claims),
    ...edgesTo('citation', `event:${id}`, 'restsOn', citations),
  ]);
  return [...assessments, ...events];
}

/** Edges to things of a kind, each once. */
function edgesTo(kind: Node['type'], source: string, type: Edge['type'], ids: readonly string[] = []): Edge[] {
  return [...new Set(ids)].map((id) => ({ source, target: `${kind}:${id}`, type }));
}

/** Only what a source cites is cited: a work that we found, or that nobody knows, is no more than referred to. */
function referral(source: string, { work, state }: WorkAt): Edge {
  return { source, target: `citation:${work}`, type: REFERRAL_KINDS[state] === 'cited' ? 'cites' : 'refersTo', state };
}
