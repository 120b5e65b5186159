import { paragraphCode } from '../model/claim-code.ts';
import type { Facet, RecordType } from '../model/facets.ts';
import type { ForeignLanguage } from '../model/foreign.ts';

/** One thing that search can find, as the build writes it and the browser reads it. */
export interface SearchRecord {
  /** Its root-relative address, fragment and all. */
  readonly url: string;
  /** What a hit shows and an excerpt is cut from. */
  readonly text: string;
  /** What is searched besides the text. */
  readonly meta: SearchedMeta;
  /** By which values of facets a search can be narrowed to it. What it is, `facts.type`, is one more. */
  readonly facets: Readonly<Partial<Record<Exclude<Facet, 'type'>, readonly string[]>>>;
  readonly facts: RecordFacts;
  /** Other words in which it is asked for; compared by their meaning alone. */
  readonly askedAs?: readonly string[] | undefined;
}

/** Texts that are searched besides a record’s own; a hit shows the title alone. */
export interface SearchedMeta {
  readonly title: string;
  readonly quotes?: string | undefined;
  readonly aliases?: string | undefined;
}

/** What a hit shows besides; no query finds a record by it. */
export type RecordFacts = ClaimFacts | OtherFacts;

/** A claim as others link to it. */
export interface ClaimLink {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  /** The mark of its source. */
  readonly mark: string;
}

export interface ClaimFacts {
  readonly type: 'claim';
  readonly code: string;
  readonly mark: string;
  /** The label of its kind. */
  readonly kind: string;
  /** How sure the source is, in a word, where it hedges. */
  readonly hedge?: string | undefined;
  readonly modal?: string | undefined;
  /** In which language the author’s modal words are, where that is not ours. */
  readonly language?: ForeignLanguage | undefined;
  /** Its condition, who said it, whose view it is. */
  readonly details: readonly string[];
  readonly paragraphs: readonly { readonly number: number; readonly url: string }[];
  readonly disputedBy: readonly ClaimLink[];
}

export interface OtherFacts {
  readonly type: Exclude<RecordType, 'claim'>;
  /** In which language its title is, and names in its text may be, where that is not ours. */
  readonly language?: ForeignLanguage | undefined;
  /** The source that a section or a verdict belongs to, and the section’s paragraphs or the verdict’s label. */
  readonly within?: { readonly mark: string; readonly name: string; readonly place: string };
  /** What answers its question in a sentence: a topic’s comparison, what became of the forecasts. */
  readonly answer?: string;
}

/** What the index can be asked for besides words: the facets, the code of a claim, and the first of its paragraphs. */
export type IndexFilter = Facet | 'code' | 'paragraph';

/** Under which name the index keeps the facts. No search names it, so the list of its values is never loaded. */
const FACTS = 'facts';

/**
 * A record’s facets and facts as filters of the index, whose values are texts. Facts travel as a filter, in one JSON
 * text: Pagefind searches every metadata field, so a fact that a hit only shows would bring false hits there.
 */
export function encodeFilters({ facets, facts }: Pick<SearchRecord, 'facets' | 'facts'>): Record<string, string[]> {
  const named =
    facts.type === 'claim'
      ? {
          code: [facts.code],
          paragraph: facts.paragraphs.slice(0, 1).map(({ number }) => paragraphCode(facts.code, number)),
        }
      : {};
  const asked: Partial<Record<IndexFilter, readonly string[]>> = { ...facets, type: [facts.type], ...named };
  const filters: Record<string, string[]> = { [FACTS]: [JSON.stringify(facts)] };
  for (const [name, values] of Object.entries(asked)) if (values.length > 0) filters[name] = [...values];
  return filters;
}

/**
 * The facts that `encodeFilters` has written.
 *
 * @throws {SyntaxError} for filters of another index, which hold none
 */
export function decodeFacts(filters: Readonly<Record<string, readonly string[]>>): RecordFacts {
  // Index and reader come from one build, and the index is asked for under that build’s addresses.
  return JSON.parse(filters[FACTS]?.[0] ?? '') as RecordFacts;
}
