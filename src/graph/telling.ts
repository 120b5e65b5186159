import type { CitationKey, TermId } from '../model/ids.ts';
import { ENDORSEMENTS, REFERRAL_KINDS, STRENGTHS } from '../model/vocabulary.ts';
import type { ReferralKind, Strength } from '../model/vocabulary.ts';
import type { Claim, Graph } from './graph.ts';
import { nameOf, shortNameOf } from './query.ts';

/** A stretch of a claim’s line; where it names a term, that term’s page is a step away. */
export interface Words {
  readonly text: string;
  readonly term?: TermId;
}

/** How sure the source is, as a claim’s line shows it. */
export interface Sureness {
  /** What the gauge shows: hearsay has no strength of the author’s own. */
  readonly gauge: Strength | 'reported';
  readonly label: string;
  readonly modal?: string;
}

/**
 * How sure the source is of a claim. What is reported and not taken over is hearsay, however flatly it
 * was said.
 */
export function surenessOf({ strength, modal, voice, endorsed }: Claim): Sureness {
  if (voice === 'reported' && endorsed !== 'yes') return { gauge: 'reported', label: 'reported' };
  return { gauge: strength, label: STRENGTHS[strength].label, ...(modal ? { modal } : {}) };
}

/**
 * Whether a claim denies, on what it hangs, who said it and by which way, and whose view it is.
 *
 * @returns the items of its line, each as stretches of text
 */
export function tellingOf(
  graph: Graph,
  { negative, condition, speaker, via = [], endorsed, holder }: Claim,
): Words[][] {
  const named = (term: TermId): Words => ({ text: nameOf(graph, term), term });
  // The way the words took, the nearest to the source first; who said them stands last where nobody is behind.
  const chain = [...via, ...(speaker && !via.includes(speaker) ? [speaker] : [])];
  const way = chain.flatMap((link, index): Words[] => [
    ...(index > 0 ? [{ text: ', from ' }] : []),
    link === 'unnamed' ? { text: 'somebody unnamed' } : named(link),
  ]);
  return [
    ...(negative ? [[{ text: 'a denial' }]] : []),
    ...(condition ? [[{ text: condition }]] : []),
    ...(endorsed
      ? [[{ text: chain.length > 1 ? 'by way of ' : 'said by ' }, ...way], [{ text: ENDORSEMENTS[endorsed].label }]]
      : []),
    ...(holder && holder !== speaker ? [[{ text: 'on the view of ' }, named(holder)]] : []),
  ];
}

/** The items of a claim’s line where they lead nowhere. */
export function tellingTexts(graph: Graph, claim: Claim): string[] {
  return tellingOf(graph, claim).map((words) => words.map(({ text }) => text).join(''));
}

/**
 * Who said it and by which way, and whose view it is: what is told beside a statement, in whose own words its denial
 * and its condition stand.
 */
export function voicesOf(graph: Graph, { negative: _denial, condition: _condition, ...claim }: Claim): string[] {
  return tellingTexts(graph, claim);
}

/** A work that a claim’s place in the source refers to, and by which words a line may say so. */
export interface Referral {
  readonly key: CitationKey;
  readonly name: string;
  readonly says: 'cites' | 'found by us:' | 'has a link to';
}

const SAYS: Readonly<Record<ReferralKind, Referral['says']>> = {
  cited: 'cites',
  promotional: 'cites',
  found: 'found by us:',
  unidentified: 'has a link to',
};

/**
 * The works at a claim’s place, never more said of them than is known: what the source cites, what we
 * found on the same subject, and links that could not be identified.
 */
export function referralsOf(graph: Graph, { cites = [], source }: Claim): Referral[] {
  return cites.flatMap((key): Referral[] => {
    const citation = graph.citations.get(key);
    const use = citation?.citedBy?.find((one) => one.source === source);
    if (!citation || !use) return [];
    const name = use.state === 'unidentified' ? 'a page that could not be identified' : shortNameOf(citation);
    return [{ key, name, says: SAYS[REFERRAL_KINDS[use.state]] }];
  });
}
