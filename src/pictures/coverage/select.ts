import type { Graph, Section, Source } from '../../graph/graph.ts';
import { claimsAt } from '../../graph/lookups.ts';
import { KINDS, valuesOf } from '../../model/vocabulary.ts';
import type { Kind } from '../../model/vocabulary.ts';
import { countOf } from '../../wording/phrases.ts';

export interface KindCount {
  readonly kind: Kind;
  readonly count: number;
}

/** What one paragraph gave. */
export interface CoveredParagraph {
  readonly number: number;
  readonly words: number;
  readonly claims: number;
  /** Its claims by kind, in the order of the vocabulary; only those there are. */
  readonly kinds: readonly KindCount[];
  /** Claims per hundred words. */
  readonly rate: number;
}

export interface Coverage {
  readonly paragraphs: readonly CoveredParagraph[];
  readonly sections: readonly Section[];
  /** The kinds that any paragraph gave, in the order of the vocabulary. */
  readonly kinds: readonly Kind[];
  /** Claims per hundred words of the whole text. */
  readonly rate: number;
}

/** How many claims each paragraph of a source gave. A claim drawn from two paragraphs counts in both. */
export function selectCoverage(graph: Graph, source: Source): Coverage {
  const paragraphs = source.paragraphs.map(({ words }, index): CoveredParagraph => {
    const claims = claimsAt(graph, source.id, index + 1);
    const kinds = valuesOf(KINDS)
      .map((kind) => ({ kind, count: claims.filter((claim) => claim.kind === kind).length }))
      .filter(({ count }) => count > 0);
    return { number: index + 1, words, claims: claims.length, kinds, rate: perHundred(claims.length, words) };
  });
  const sum = (of: (paragraph: CoveredParagraph) => number) => paragraphs.reduce((total, one) => total + of(one), 0);
  return {
    paragraphs,
    sections: source.sections,
    kinds: valuesOf(KINDS).filter((kind) => paragraphs.some(({ kinds }) => kinds.some((one) => one.kind === kind))),
    rate: perHundred(
      sum(({ claims }) => claims),
      sum(({ words }) => words),
    ),
  };
}

/** Kinds in words, the most frequent first: “5 forecasts, 3 facts”. */
export function kindsInWords(kinds: readonly KindCount[]): string {
  return kinds
    .toSorted((a, b) => b.count - a.count)
    .map(({ kind, count }) => countOf(count, KINDS[kind].label))
    .join(', ');
}

/** What a paragraph is called where it is not seen: “Paragraph 6: 89 words, 8 claims: 5 forecasts, 3 facts”. */
export function nameOfParagraph({ number, words, claims, kinds }: CoveredParagraph): string {
  const given = claims > 0 ? `${countOf(claims, 'claim')}: ${kindsInWords(kinds)}` : 'no claims';
  return `Paragraph ${number}: ${countOf(words, 'word')}, ${given}`;
}

function perHundred(claims: number, words: number): number {
  return (100 * claims) / words;
}
