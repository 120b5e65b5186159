import type { Facet } from '../model/facets.ts';

/** What is called by several names, as `names.json` beside the index has it. */
export interface NameLists {
  /** The names of things, those of one thing together. */
  readonly names: readonly (readonly string[])[];
  /** Whether the last of them are names of the ledger. */
  readonly hasLedger: boolean;
  readonly sources: readonly SourceNames[];
}

export interface SourceNames {
  readonly id: string;
  /** What the codes of its claims begin with. */
  readonly code: string;
  readonly names: readonly string[];
}

/** What a thing or a word is called in other languages, as `translations.json` beside the index has it. */
export interface Translations {
  /** Its name in the language of the index. */
  readonly name: string;
  /** As they are written, and in Latin letters. */
  readonly translations: readonly string[];
}

/** The values of a facet that claims have, as `choices.json` beside the index has them for other shards of the site. */
export interface FacetChoices {
  readonly facet: Facet;
  readonly values: readonly (readonly [value: string, label: string])[];
}
