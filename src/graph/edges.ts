import { compareText } from '../model/ids.ts';
import type { ClaimCode } from '../model/ids.ts';
import { RELATIONS, RELATION_TYPES, readType } from '../model/relations.ts';
import type { Claim, Edge, Neighbour } from './graph.ts';
import { group } from '../model/group.ts';
import { placesOf } from './places.ts';

/**
 * The relations that claims’ authors wrote, as edges, in the order of the claims that they start from. A relation is
 * written in the file of either claim; between sources it starts from the later one’s, as its type says or, where that
 * holds both ways, by this order.
 *
 * @param claims by their codes, those of the earlier source first
 */
export function edgesOf(claims: ReadonlyMap<ClaimCode, Claim>): Edge[] {
  const place = placesOf(claims);
  return [...claims.values()]
    .flatMap((claim) =>
      (claim.relations ?? []).map(({ type: written, target, ...relation }): Edge => {
        const { type, turned } = readType(written);
        const across = claim.source !== claims.get(target)?.source;
        const isTurned = turned || (across && RELATIONS[type].symmetric && place(target) > place(claim.code));
        const [from, to] = isTurned ? [target, claim.code] : [claim.code, target];
        return { ...relation, type, from, to, across };
      }),
    )
    .sort((a, b) => place(a.from) - place(b.from));
}

/** Every claim’s edges as it sees them, the inverse ones derived, those to other sources first. */
export function neighbours(edges: readonly Edge[], claims: ReadonlyMap<ClaimCode, Claim>): Map<ClaimCode, Neighbour[]> {
  const place = placesOf(claims);
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
        place(a.claim.code) - place(b.claim.code),
    );
  return group(seen, ({ at }) => [at]);
}
