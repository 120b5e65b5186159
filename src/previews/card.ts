import type { Confidence } from '../model/confidence.ts';
import type { RelationType } from '../model/relations.ts';
import type { Mark, Verdict } from '../model/vocabulary.ts';

/** A thing by its source’s mark and what it is called beside it: a claim by its code, a source by its short name. */
export interface Marked {
  readonly mark: Mark;
  readonly name: string;
}

/** A claim as a card tells it. */
export interface ClaimSummary extends Marked {
  readonly statement: string;
  /** Where and when its source appeared: “The Moscow Times, 2 September 2024”. */
  readonly place: string;
  readonly confidence: Confidence;
  readonly conditional: boolean;
  /** Who said it and whether the author adopts it, and whose view it is. */
  readonly voices: readonly string[];
}

interface OfSite {
  /** What the site is called. */
  readonly site: string;
}

export interface ClaimCard extends OfSite {
  readonly kind: 'claim';
  readonly claim: ClaimSummary;
  readonly disputedBy: readonly Marked[];
  /** What became of it, where it was a forecast. */
  readonly verdict?: Verdict;
}

/** What became of claims that stand or fall together, the first of them in words. */
export interface VerdictCard extends OfSite {
  readonly kind: 'verdict';
  readonly claim: ClaimSummary;
  /** What became of it, or why that is not scored: “It did not come true.” */
  readonly outcome: string;
  /** Until when was looked: “as of 10 October 2026”. */
  readonly asOf: string;
}

export interface PairCard extends OfSite {
  readonly kind: 'pair';
  /** What kind of pair it is, and on which topics: “dispute: Arms control”. */
  readonly title: string;
  readonly earlier: ClaimSummary;
  readonly later: ClaimSummary;
  readonly relation: RelationType;
  /** What binds them, read from the earlier to the later: “updated by”. */
  readonly words: string;
  /** Whether the relation runs from the later to the earlier, so that an arrow must point back. */
  readonly turned: boolean;
}

/** What one source says on a topic. */
export interface Answer extends Marked {
  readonly label: string;
  /** How sure it is of that; nothing where it does not speak. */
  readonly confidence?: Confidence;
}

export interface TopicCard extends OfSite {
  readonly kind: 'topic';
  readonly title: string;
  readonly question: string;
  readonly answers: readonly Answer[];
}

export interface SourceCard extends OfSite, Marked {
  readonly kind: 'source';
  readonly title: string;
  /** Its authors, as far as they are confirmed, and its publisher, unless its place says that: it may be empty. */
  readonly by: string;
  readonly place: string;
  readonly thesis: string;
  /** How many claims were drawn from it. */
  readonly count: string;
}

export interface SiteCard extends OfSite {
  readonly kind: 'site';
  readonly line: string;
  readonly sources: readonly Marked[];
}

/** All that a preview shows of a page. */
export type Card = ClaimCard | VerdictCard | PairCard | TopicCard | SourceCard | SiteCard;
