import type { Graph, Source, Topic } from '../../graph/graph.ts';
import { topicRelations } from '../../graph/pairs.ts';
import type { TopicRelation } from '../../graph/pairs.ts';
import { claimBy, stanceOf } from '../../graph/lookups.ts';
import { confidenceOf } from '../../model/confidence.ts';
import type { Confidence } from '../../model/confidence.ts';

/** What one source says on one topic, as far as the picture tells. */
export type MatrixCell = { readonly source: Source } & (
  | { readonly state: 'speaks'; readonly label: string; readonly confidence: Confidence; readonly conditional: boolean }
  | { readonly state: 'silent' | 'uncompared' }
);

export interface MatrixRow {
  readonly topic: Topic;
  readonly cells: readonly MatrixCell[];
  readonly ties: readonly TopicRelation[];
  /** How many sources speak on it. */
  readonly speaking: number;
}

/** Topics by sources, and what stands between the sources on each. */
export interface Matrix {
  readonly sources: readonly Source[];
  readonly rows: readonly MatrixRow[];
}

/** The matrix of all topics in the order of their lists: what most sources speak on comes first. */
export function matrixOf(graph: Graph): Matrix {
  const sources = [...graph.sources.values()];
  const rows = [...graph.topics.values()].map((topic): MatrixRow => {
    const cells = sources.map((source): MatrixCell => {
      const stance = stanceOf(graph, source.id, topic.id);
      if (stance.state !== 'speaks') return { source, state: stance.state };
      const lead = claimBy(graph, stance.lead);
      return {
        source,
        state: 'speaks',
        label: stance.label,
        confidence: confidenceOf(lead),
        conditional: lead.condition !== undefined,
      };
    });
    const speaking = cells.filter(({ state }) => state === 'speaks').length;
    return { topic, cells, ties: topicRelations(graph, topic.id), speaking };
  });
  return { sources, rows };
}

/** How many of the sources speak, in words for a group of rows. */
export function groupName(speaking: number, sources: number): string {
  if (speaking === 0) return 'nobody speaks';
  if (speaking === 1) return sources === 1 ? 'it speaks' : 'only one speaks';
  if (speaking === sources) return sources === 2 ? 'both speak' : `all ${sources} speak`;
  return `${speaking} of ${sources} speak`;
}

/** What a matrix comes to, for those who do not see it. */
export function describe({ sources, rows }: Matrix): string {
  const all = rows.filter(({ speaking }) => speaking === sources.length).length;
  const together = sources.length === 2 ? 'both articles speak' : `all ${sources.length} articles speak`;
  const alone = sources.map((source) => {
    const only = rows.filter(
      ({ speaking, cells }) =>
        speaking === 1 && cells.some((cell) => cell.source === source && cell.state === 'speaks'),
    );
    return `${source.short} alone on ${only.length}`;
  });
  return `On ${all} of ${rows.length} topics ${together}; ${alone.join(', ')}.`;
}
