import type { Confidence } from '../model/confidence.ts';
import type { RelationType } from '../model/relations.ts';
import type { Mark } from '../model/vocabulary.ts';

/** A thing by its source’s mark and what it is called beside it: a claim by its code, a source by its short name. */
export interface Marked {
  readonly mark: Mark;
  readonly name: string;
}

/** A claim as a card tells it. */
export interface ClaimSummary extends Marked {
  readonly statement: string;
  /** Where its source says it: “Quay Gazette, 2022, paragraph 3”. */
  readonly place: string;
  readonly confidence: Confidence;
  readonly conditional: boolean;
  /** Who said it and whether the author adopts it, and whose view it is. */
  readonly voices: readonly string[];
  /** What became of it, where it was a forecast: “Did not come true”. */
  readonly became?: string;
}

interface Told {
  /** Whose words they are: “as worded in The Tram Brief”. */
  readonly told: string;
}

export interface ClaimCard extends Told {
  readonly kind: 'claim';
  readonly claim: ClaimSummary;
  /** What it is at odds with, and the words for that; absent where nothing is. */
  readonly dispute?: { readonly words: string; readonly others: readonly Marked[]; readonly more?: string };
}

/** What became of claims that stand or fall together, the first of them in words. */
export interface VerdictCard extends Told {
  readonly kind: 'verdict';
  readonly claim: ClaimSummary;
  /** What became of it, or why that is not scored: “Did not come true”. */
  readonly outcome: string;
  /** Until when was looked: “as of 10 October 2026”. */
  readonly asOf: string;
  /** What settled it, where that is settled. */
  readonly settled?: string;
}

export interface PairCard extends Told {
  readonly kind: 'pair';
  /** What kind of pair it is, and on which topics: “At odds: Arms control”. */
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

export interface TopicCard extends Told {
  readonly kind: 'topic';
  readonly title: string;
  readonly question: string;
  readonly answers: readonly Answer[];
  /** How many more there are than it has room for: “4 more speak, 2 are silent”. */
  readonly more?: string;
}

export interface SourceCard extends Told, Marked {
  readonly kind: 'source';
  readonly title: string;
  /** Its authors, as far as they are confirmed, and its publisher, unless its place says that: it may be empty. */
  readonly by: string;
  readonly place: string;
  readonly thesis: string;
  /** How many claims were drawn from it. */
  readonly count: string;
}

export interface SiteCard {
  readonly kind: 'site';
  readonly site: string;
  readonly line: string;
  /** Its sources, or of many none. */
  readonly sources: readonly Marked[];
  /** Of many how many they are. */
  readonly more?: string;
}

/** All that a preview shows of a page: every word of it, for drawn cards are kept by what stands here. */
export type Card = ClaimCard | VerdictCard | PairCard | TopicCard | SourceCard | SiteCard;
