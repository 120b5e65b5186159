import { compareCodes, compareText } from '../model/ids.ts';
import type { ClaimCode } from '../model/ids.ts';
import { RELATIONS, RELATION_TYPES } from '../model/relations.ts';
import type { Claim, Edge, Neighbour } from './graph.ts';
import { group } from './group.ts';

/** The relations that claims’ authors wrote, as edges. */
export function edgesOf(all: readonly Claim[], claims: ReadonlyMap<ClaimCode, Claim>): Edge[] {
  return all.flatMap((claim) =>
    (claim.relations ?? []).map(({ target, ...relation }): Edge => {
      return { ...relation, from: claim.code, to: target, across: claim.source !== claims.get(target)?.source };
    }),
  );
}

/** Every claim’s edges as it sees them, the inverse ones derived, those to other sources first. */
export function neighbours(edges: readonly Edge[], claims: ReadonlyMap<ClaimCode, Claim>): Map<ClaimCode, Neighbour[]> {
  const ends = edges.flatMap((edge) => [
    { at: edge.from, other: edge.to, edge, direction: 'forward' as const },
    {
      at: edge.to,
      other: edge.from,
      edge,
      direction: RELATIONS[edge.type].symmetric ? 'forward' : 'backward',
    } as const,
  ]);
  const seen = ends
    .flatMap(({ other, ...end }) => {
      const claim = claims.get(other);
      return claim ? [{ ...end, claim }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.edge.across) - Number(a.edge.across) ||
        RELATION_TYPES.indexOf(b.edge.type) - RELATION_TYPES.indexOf(a.edge.type) ||
        compareText(b.direction, a.direction) ||
        compareText(b.edge.basis ?? '', a.edge.basis ?? '') ||
        compareCodes(a.claim.code, b.claim.code),
    );
  return group(seen, ({ at }) => [at]);
}
