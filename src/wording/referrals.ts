import type { CitationState, ReferralKind } from '../model/vocabulary.ts';
import { REFERRAL_KINDS } from '../model/vocabulary.ts';

const REFERRAL_HEADINGS: readonly (readonly [ReferralKind, string])[] = [
  ['cited', 'Cited'],
  ['found', 'Found by us, for links whose target is lost'],
  ['unidentified', 'Links that could not be identified'],
  ['promotional', 'Promotional links'],
];

/**
 * Uses of works by how the source refers to them.
 *
 * @returns the groups that have any, what the source cites first
 */
export function worksByReferral<Item extends { readonly use: { readonly state: CitationState } }>(
  items: readonly Item[],
): { kind: ReferralKind; heading: string; list: Item[] }[] {
  return REFERRAL_HEADINGS.map(([kind, heading]) => ({
    kind,
    heading,
    list: items.filter(({ use }) => REFERRAL_KINDS[use.state] === kind),
  })).filter(({ list }) => list.length > 0);
}
