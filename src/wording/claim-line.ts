import type { CitationKey, TermId } from '../model/ids.ts';
import { ATTITUDES, ENDORSEMENTS, REFERRAL_KINDS } from '../model/vocabulary.ts';
import type { ReferralKind } from '../model/vocabulary.ts';
import type { Claim, Graph, Source } from '../graph/graph.ts';
import { nameOf, shortNameOf } from './names.ts';
import { sourceBy } from '../graph/lookups.ts';

/** A stretch of a claim’s line; where it names a term, that term’s page is a step away. */
export interface Words {
  readonly text: string;
  readonly term?: TermId;
}

/** What a source’s author or authors are called in a sentence. */
export function authorsOf({ authors }: Source): 'the author' | 'the authors' {
  return authors.length > 1 ? 'the authors' : 'the author';
}

/** A term as a sentence names it: “the Biden administration”, “Russia”. */
function named(graph: Graph, id: TermId): Words[] {
  const { article } = graph.terms.get(id) ?? {};
  return [...(article ? [{ text: `${article} ` }] : []), { text: nameOf(graph, id), term: id }];
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * On what a claim hangs, who said it and by which way, and whose aim, fear or view it describes.
 *
 * @returns the items of its line, each as stretches of text
 */
export function tellingOf(graph: Graph, claim: Claim): Words[][] {
  const { condition, speaker, via = [], endorsed, holder, attitude } = claim;
  const source = sourceBy(graph, claim.source);
  const several = source.authors.length > 1;
  // The way the words took, from whoever said them to the source.
  const way = [...(speaker && !via.includes(speaker) ? [speaker] : []), ...via.toReversed()];
  const told = way.map((link): Words[] => (link === 'unnamed' ? [{ text: 'somebody unnamed' }] : named(graph, link)));
  const [only = []] = told;
  const reported: Words[] =
    told.length > 1
      ? [
          { text: `${ORDINALS[told.length - 1] ?? String(told.length)}-hand: ` },
          ...told.flatMap((words, index) => [...(index > 0 ? [{ text: ' → ' }] : []), ...words]),
        ]
      : [...only, { text: ' said so' }];
  return [
    ...(condition ? [[{ text: condition }]] : []),
    ...(endorsed ? [reported, [{ text: ENDORSEMENTS[endorsed][several ? 'plural' : 'label'] }]] : []),
    ...(holder && attitude && holder !== speaker
      ? [
          [
            ...named(graph, holder),
            {
              text: `${nameOf(graph, holder).endsWith('s') ? '’' : '’s'} ${ATTITUDES[attitude].label}, as ${authorsOf(source)} ${several ? 'describe' : 'describes'} it`,
            },
          ],
        ]
      : []),
  ];
}

/** The items of a claim’s line where they lead nowhere. */
export function tellingTexts(graph: Graph, claim: Claim): string[] {
  return tellingOf(graph, claim).map((words) => words.map(({ text }) => text).join(''));
}

/**
 * Who said it and by which way, and whose view it is: what is told beside a statement, in whose own words its
 * condition stands.
 */
export function voicesOf(graph: Graph, { condition: _condition, ...claim }: Claim): string[] {
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
