import type { ClaimCode, SourceId } from '../model/ids.ts';
import type { Claim, Edge, Graph } from './graph.ts';

/** What gives a claim its place, the first before the others: reasons that the source gives, supports that we draw. */
export const TIE_TYPES = ['stated', 'inferred', 'qualifies'] as const;

/** How a claim bears on the one that it stands under. */
export type TieType = (typeof TIE_TYPES)[number];

function typeOf({ type, basis }: Edge): TieType | undefined {
  return type === 'supports' ? basis : TIE_TYPES.find((tie) => tie === type);
}

/** A claim in its place: under what it supports or qualifies, above what supports or qualifies it. */
export interface Step {
  readonly claim: Claim;
  /** How it bears on the step that it stands under; nothing where it stands under none. */
  readonly tie?: TieType;
  /** What supports it, then what qualifies it, each in the order of the codes. */
  readonly steps: readonly Step[];
  /** What else it supports or qualifies. */
  readonly also: readonly Edge[];
}

/** A source’s argument as trees. Every claim of the source stands in it once. */
export interface Argument {
  /** In the order in which the source in brief tells them, then those on which most rests. */
  readonly theses: readonly Step[];
  /** Other claims that support and qualify nothing, but on which others bear. */
  readonly points: readonly Step[];
  /** Claims that no tie of the record binds to another of the source. */
  readonly apart: readonly Step[];
}

/**
 * The argument of a source: a claim stands under the first that it is a stated reason for, else under the first that
 * it supports; one that supports none, under the first that it qualifies. A thesis stands under nothing, whatever it
 * supports besides.
 */
export function argumentOf(graph: Graph, source: SourceId): Argument {
  const claims = graph.claimsOf.get(source) ?? [];
  const edges = graph.edges.filter(
    (edge) => !edge.across && typeOf(edge) && graph.claims.get(edge.from)?.source === source,
  );
  const placing = placeUnder(claims, edges);

  const stepOf = (claim: Claim): Step => {
    const place = placing.get(claim.code);
    const tie = place && typeOf(place);
    const under = claims.filter(({ code }) => placing.get(code)?.to === claim.code).map(stepOf);
    return {
      claim,
      ...(tie ? { tie } : {}),
      steps: TIE_TYPES.flatMap((type) => under.filter((step) => step.tie === type)),
      also: edges.filter((edge) => edge.from === claim.code && edge !== place),
    };
  };

  const roots = claims.filter(({ code }) => !placing.has(code)).map(stepOf);
  const rest = roots.filter(({ claim }) => claim.weight !== 'thesis');
  const isReasoned = ({ claim: { code }, steps }: Step) =>
    steps.length > 0 || edges.some((edge) => edge.type === 'supports' && edge.to === code);
  const told = (graph.sources.get(source)?.brief ?? []).flatMap(({ codes }) => codes);
  const rankOf = ({ claim: { code } }: Step) => (told.includes(code) ? told.indexOf(code) : told.length);
  return {
    theses: roots
      .filter(({ claim }) => claim.weight === 'thesis')
      .sort((a, b) => rankOf(a) - rankOf(b) || stepsUnder(b).length - stepsUnder(a).length),
    points: rest.filter(isReasoned),
    apart: rest.filter((step) => !isReasoned(step)),
  };
}

/** All that stands under a step, at whatever depth. */
export function stepsUnder({ steps }: Step): Step[] {
  return steps.flatMap((step) => [step, ...stepsUnder(step)]);
}

/** The edge by which each claim has its place. Qualifications may run in a circle; a place may not. */
function placeUnder(claims: readonly Claim[], edges: readonly Edge[]): Map<ClaimCode, Edge> {
  const placing = new Map<ClaimCode, Edge>();
  const standsUnder = (code: ClaimCode, above: ClaimCode): boolean => {
    if (code === above) return true;
    const next = placing.get(code)?.to;
    return next !== undefined && standsUnder(next, above);
  };
  for (const type of TIE_TYPES) {
    for (const { code, weight } of claims) {
      if (placing.has(code) || weight === 'thesis') continue;
      const first = edges.find((edge) => typeOf(edge) === type && edge.from === code && !standsUnder(edge.to, code));
      if (first) placing.set(code, first);
    }
  }
  return placing;
}
