import { DISPUTED_BY } from '../../model/facets.ts';
import type { Claim, Edge, Graph } from '../../graph/graph.ts';
import { verdictOn } from '../../graph/ledger.ts';
import { claimBy, disputesOf } from '../../graph/lookups.ts';
import { wordsFor } from '../../wording/relations.ts';
import { confidenceOf } from '../../model/confidence.ts';
import type { Confidence } from '../../model/confidence.ts';
import type { ClaimCode, SourceId } from '../../model/ids.ts';
import { VERDICTS } from '../../model/vocabulary.ts';

/** What gives a claim its place, the first before the others: reasons that the source gives, supports that we draw. */
export const TIE_TYPES = ['stated', 'inferred', 'qualifies'] as const;

/** How a claim bears on the one that it stands under. */
export type TieType = (typeof TIE_TYPES)[number];

function typeOf({ type, basis }: Edge): TieType | undefined {
  return type === 'supports' ? basis : TIE_TYPES.find((tie) => tie === type);
}

/** Ties of one sort between a claim and others that stand elsewhere in the map. */
export interface Elsewhere {
  readonly type: TieType;
  /** “also a reason given for”, “qualified by”. */
  readonly words: string;
  readonly claims: readonly Claim[];
}

/** A claim in its place: under what it supports or qualifies, above what supports or qualifies it. */
export interface Step {
  readonly claim: Claim;
  readonly confidence: Confidence;
  readonly disputedBy: readonly Claim[];
  /** What became of it, where it was a forecast: “came true”. */
  readonly outcome?: string;
  /** How it bears on the step that it stands under; nothing where it stands under none. */
  readonly tie?: TieType;
  /** What supports it, then what qualifies it, each in the order of the codes. */
  readonly steps: readonly Step[];
  readonly elsewhere: readonly Elsewhere[];
}

/** A source’s argument as trees. Every claim of the source stands in it once. */
export interface Argument {
  /** Theses that support no other claim, the one on which most rests first. */
  readonly theses: readonly Step[];
  /** Other claims that support and qualify nothing, but on which others bear. */
  readonly points: readonly Step[];
  /** Claims that no tie of the record binds to another of the source. */
  readonly apart: readonly Step[];
}

/**
 * The argument of a source: a claim stands under the first that it is a stated reason for, else under the first that
 * it supports; one that supports none, and is no thesis, under the first that it qualifies. Its other ties are told beside it and at their other end.
 */
export function selectArgument(graph: Graph, source: SourceId): Argument {
  const claims = graph.claimsOf.get(source) ?? [];
  const edges = graph.edges.filter((edge) => !edge.across && graph.claims.get(edge.from)?.source === source);
  const placing = placeUnder(claims, edges);
  const placed = new Set(placing.values());
  const others = edges.filter((edge) => !placed.has(edge));

  const stepOf = (claim: Claim): Step => {
    const place = placing.get(claim.code);
    const tie = place && typeOf(place);
    const under = claims.filter(({ code }) => placing.get(code)?.to === claim.code).map(stepOf);
    const steps = TIE_TYPES.flatMap((type) => under.filter((step) => step.tie === type));
    const verdict = verdictOn(graph, claim);
    return {
      claim,
      confidence: confidenceOf(claim),
      disputedBy: disputesOf(graph, claim.code),
      ...(verdict ? { outcome: VERDICTS[verdict].plain } : {}),
      ...(tie ? { tie } : {}),
      steps,
      elsewhere: elsewhereOf(graph, claim.code, others, tie !== undefined || steps.length > 0),
    };
  };

  const roots = claims.filter(({ code }) => !placing.has(code)).map(stepOf);
  const rest = roots.filter(({ claim }) => claim.weight !== 'thesis');
  return {
    theses: roots.filter(({ claim }) => claim.weight === 'thesis').sort((a, b) => countSteps(b) - countSteps(a)),
    points: rest.filter(isReasoned),
    apart: rest.filter((step) => !isReasoned(step)),
  };
}

/** How many claims stand in a tree. */
export function countSteps({ steps }: Step): number {
  return 1 + steps.reduce((sum, step) => sum + countSteps(step), 0);
}

/** What a step is called where it is not seen: its code, its title, how sure, who disputes it, and what became of it. */
export function nameOfStep({ claim, confidence, disputedBy, outcome }: Step): string {
  const disputes = disputedBy.map(({ code }) => code).join(', ');
  return `${claim.code}: ${claim.title}; ${confidence.label}${disputes ? `; ${DISPUTED_BY} ${disputes}` : ''}${outcome ? `; ${outcome}` : ''}`;
}

/** Whether anything stands under a root, or supports it from elsewhere: it supports nothing itself. */
function isReasoned({ steps, elsewhere }: Step): boolean {
  return steps.length > 0 || elsewhere.some(({ type }) => type !== 'qualifies');
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
      if (placing.has(code) || (type === 'qualifies' && weight === 'thesis')) continue;
      const first = edges.find((edge) => typeOf(edge) === type && edge.from === code && !standsUnder(edge.to, code));
      if (first) placing.set(code, first);
    }
  }
  return placing;
}

/** @param besides whether the claim has other ties, by which it stands in its place */
function elsewhereOf(graph: Graph, code: ClaimCode, edges: readonly Edge[], besides: boolean): Elsewhere[] {
  const ends = [
    { direction: 'forward', here: 'from', there: 'to' },
    { direction: 'backward', here: 'to', there: 'from' },
  ] as const;
  return TIE_TYPES.flatMap((type) =>
    ends.flatMap(({ direction, here, there }): Elsewhere[] => {
      const found = edges.filter((edge) => typeOf(edge) === type && edge[here] === code);
      const [first] = found;
      if (!first) return [];
      const words = `${besides ? 'also ' : ''}${wordsFor(first)[direction]}`;
      return [{ type, words, claims: found.map((edge) => claimBy(graph, edge[there])) }];
    }),
  );
}
