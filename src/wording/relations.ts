import type { Edge, Graph, Neighbour } from '../graph/graph.ts';
import { group } from '../model/group.ts';
import { cutIntoPages } from '../graph/list-pages.ts';
import { MOST_RELATIONS } from '../graph/page-size.ts';
import type { ClaimCode, SourceId } from '../model/ids.ts';
import { RELATIONS } from '../model/relations.ts';
import type { RelationType } from '../model/relations.ts';
import { BASES } from '../model/vocabulary.ts';
import { countOf } from './phrases.ts';

/** How an edge is told, seen from either end: only a stated support is called a reason. */
export function wordsFor({ type, basis }: Edge): { readonly forward: string; readonly backward: string } {
  return basis ? BASES[basis] : RELATIONS[type];
}

/** What so many ties of a sort do: “2 set a limit”. */
export function relationsCounted(type: RelationType, count: number): string {
  const { one, many } = RELATIONS[type];
  return countOf(count, one, many);
}

/** A claim’s neighbours of one sort, with the words that say how they relate. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly label: string;
  readonly across: boolean;
  readonly neighbours: readonly Neighbour[];
}

/** What heads the relations of a claim to those of other sources. */
export function elsewhereHeading({ sources, site }: Graph): string {
  const { one, many } = site.sourceNoun;
  return sources.size > 2 ? `What other ${many} say` : `What the other ${one} says`;
}

/** The same where no page says which source one reads: the name of the other. */
export function elsewhereIn({ sources, site }: Graph, source: SourceId): string {
  const others = [...sources.values()].filter(({ id }) => id !== source);
  return others.length === 1 ? (others[0]?.short ?? '') : `other ${site.sourceNoun.many}`;
}

/** A claim’s relations by sort, those to other sources first. */
export function relationGroups(graph: Graph, code: ClaimCode): RelationGroup[] {
  const groups = group(graph.neighboursOf.get(code) ?? [], ({ edge: { across, type, basis = '' }, direction }) => [
    `${String(across)} ${type} ${basis} ${direction}`,
  ]);
  return [...groups.values()].flatMap((neighbours) => {
    const [first] = neighbours;
    if (!first) return [];
    const { edge, direction } = first;
    return [{ type: edge.type, label: wordsFor(edge)[direction], across: edge.across, neighbours }];
  });
}

/** A claim’s relations by sort, on each page of the claim. */
export function relationPages(graph: Graph, code: ClaimCode): RelationGroup[][] {
  const all = relationGroups(graph, code).flatMap((sort) =>
    sort.neighbours.map((neighbour) => [{ sort, neighbour }] as const),
  );
  return cutIntoPages(all, () => 1, MOST_RELATIONS).map((page) =>
    [...Map.groupBy(page, ({ sort }) => sort)].map(([sort, some]) => ({
      ...sort,
      neighbours: some.map(({ neighbour }) => neighbour),
    })),
  );
}
