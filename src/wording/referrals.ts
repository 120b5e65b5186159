import type { CitationState, ReferralKind } from '../model/vocabulary.ts';
import { REFERRAL_KINDS } from '../model/vocabulary.ts';
import { countOf } from './phrases.ts';

/** What each group is called: above its list, and behind the number of those in it. */
const REFERRAL_HEADINGS: readonly (readonly [ReferralKind, string, (count: number) => string])[] = [
  ['cited', 'Cited', (count) => countOf(count, 'work')],
  ['found', 'Found by us, for links whose target is lost', (count) => `${count} found by us for lost links`],
  ['unidentified', 'Links that could not be identified', (count) => countOf(count, 'unidentified link')],
  ['promotional', 'Promotional links', (count) => countOf(count, 'promotional link')],
];

/**
 * Uses of works by how the source refers to them.
 *
 * @returns the groups that have any, what the source cites first
 */
export function worksByReferral<Item extends { readonly use: { readonly state: CitationState } }>(
  items: readonly Item[],
): { kind: ReferralKind; heading: string; counted: string; list: Item[] }[] {
  return REFERRAL_HEADINGS.map(([kind, heading, say]) => {
    const list = items.filter(({ use }) => REFERRAL_KINDS[use.state] === kind);
    return { kind, heading, counted: say(list.length), list };
  }).filter(({ list }) => list.length > 0);
}
