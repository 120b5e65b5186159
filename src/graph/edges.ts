import { compareCodes, compareText } from '../model/ids.ts';
import type { ClaimCode } from '../model/ids.ts';
import { RELATIONS, RELATION_TYPES } from '../model/relations.ts';
import { GraphError } from './graph-error.ts';
import type { Claim, Edge, Neighbour } from './graph.ts';
import { group } from './group.ts';

/**
 * The relations that claims’ authors wrote, as edges.
 *
 * @throws {GraphError} when a claim relates to one that does not exist
 */
export function edgesOf(all: readonly Claim[], claims: ReadonlyMap<ClaimCode, Claim>): Edge[] {
  return all.flatMap((claim) =>
    (claim.relations ?? []).map(({ type, target, basis, because }): Edge => {
      const other = claims.get(target);
      if (!other) throw new GraphError(`Claim ${claim.code} relates to an unknown claim: ${target}`);
      return {
        type,
        from: claim.code,
        to: target,
        ...(basis ? { basis } : {}),
        because,
        across: claim.source !== other.source,
      };
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
      direction: RELATIONS[edge.type].symmetric ? ('forward' as const) : ('backward' as const),
    },
  ]);
  const grouped = group(ends, ({ at }) => [at]);
  return new Map(
    [...grouped].map(([code, list]) => [
      code,
      list
        .flatMap(({ other, edge, direction }): Neighbour[] => {
          const claim = claims.get(other);
          return claim ? [{ edge, claim, direction }] : [];
        })
        .sort(
          (a, b) =>
            Number(b.edge.across) - Number(a.edge.across) ||
            RELATION_TYPES.indexOf(b.edge.type) - RELATION_TYPES.indexOf(a.edge.type) ||
            compareText(b.direction, a.direction) ||
            compareText(b.edge.basis ?? '', a.edge.basis ?? '') ||
            compareCodes(a.claim.code, b.claim.code),
        ),
    ]),
  );
}
