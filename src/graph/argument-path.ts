import type { ClaimCode } from '../model/ids.ts';
import type { Weight } from '../model/vocabulary.ts';
import type { Claim, Graph, Neighbour } from './graph.ts';

/**
 * The shortest way from a claim to what it helps to show: step by step to what it supports in its own source, up to the
 * nearest thesis, or from a detail that leads to none up to the nearest main point. Of ways of one length, the one
 * whose reasons the source states comes first.
 *
 * @returns its steps, the claim itself not among them; none for a thesis, and where nothing rests on the claim
 */
export function argumentPath(graph: Graph, { code, weight }: Claim): readonly Neighbour[] {
  if (weight === 'thesis') return [];
  const toThesis = pathTo(graph, code, 'thesis');
  return toThesis.length > 0 || weight === 'main' ? toThesis : pathTo(graph, code, 'main');
}

function pathTo(graph: Graph, from: ClaimCode, goal: Weight): readonly Neighbour[] {
  const seen = new Set([from]);
  let paths: (readonly Neighbour[])[] = supportedBy(graph, from).map((step) => [step]);
  while (paths.length > 0) {
    const found = paths.find((path) => path.at(-1)?.claim.weight === goal);
    if (found) return found;
    paths = paths.flatMap((path) => {
      const end = path.at(-1)?.claim.code;
      if (end === undefined || seen.has(end)) return [];
      seen.add(end);
      return supportedBy(graph, end).map((step) => [...path, step]);
    });
  }
  return [];
}

/** What a claim is a reason for, where the source says so first. */
function supportedBy(graph: Graph, code: ClaimCode): Neighbour[] {
  return (graph.neighboursOf.get(code) ?? [])
    .filter(({ edge, direction }) => edge.type === 'supports' && direction === 'forward')
    .sort((a, b) => Number(a.edge.basis !== 'stated') - Number(b.edge.basis !== 'stated'));
}
