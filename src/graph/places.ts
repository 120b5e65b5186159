import { compareCodes } from '../model/ids.ts';
import type { ClaimCode } from '../model/ids.ts';
import type { Claim } from './graph.ts';

type Placed = Pick<Claim, 'code' | 'paragraphs'>;

/**
 * Orders claims of one source as they stand in it: by the first of their paragraphs, then by their codes. A code may name
 * the number that a paragraph had once.
 */
export function comparePlaces(a: Placed, b: Placed): number {
  return (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0) || compareCodes(a.code, b.code);
}

/** Where each claim stands among all; one that is none of them stands behind all. */
export function placesOf(claims: ReadonlyMap<ClaimCode, unknown>): (code: ClaimCode) => number {
  const places = new Map([...claims.keys()].map((code, index) => [code, index]));
  return (code) => places.get(code) ?? places.size;
}
