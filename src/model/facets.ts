/**
 * The facets that search offers, in the order in which it offers them. Each is a filter of the search
 * index, a parameter of the search page’s address and a group of the form. Pagefind reserves the
 * names `any`, `all`, `none` and `not`.
 */
export const FACETS = ['type', 'source', 'topic', 'kind', 'strength', 'voice', 'disputed', 'verdict'] as const;
export type Facet = (typeof FACETS)[number];

/** What a facet is called. */
export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  type: 'What it is',
  source: 'Source',
  topic: 'Topic',
  kind: 'Kind of claim',
  strength: 'How sure',
  voice: 'Who speaks',
  disputed: 'At odds',
  verdict: 'What became of it',
};

/**
 * How many values of a facet the search form shows at once where its values are entries of the content, and grow with it. Of
 * more, those under which most hits are stand first.
 */
export const MOST_CHOICES = 20;
const GROWING: ReadonlySet<Facet> = new Set(['source', 'topic']);

/** Whether a facet has more values than stand in the search form: they come with its script, from `choices.json`. */
export function hasManyValues(facet: Facet, values: readonly unknown[]): boolean {
  return GROWING.has(facet) && values.length > MOST_CHOICES;
}

/** What a search record can be, in the order in which groups of hits appear. */
export const RECORD_TYPES = {
  claim: { label: 'Claims' },
  source: { label: 'Digests' },
  verdict: { label: 'Verdicts' },
  topic: { label: 'Topics' },
  event: { label: 'Events' },
  citation: { label: 'Works' },
  term: { label: 'Terms' },
} as const;
export type RecordType = keyof typeof RECORD_TYPES;

/** What stands before the claims that a claim is at odds with: it disputes them, or they dispute it. */
export const DISPUTED_BY = 'at odds with';

/** Whether a claim and another are at odds. */
export const DISPUTED = { yes: { label: 'at odds with another' }, no: { label: 'at odds with none' } } as const;

/** What is searched for, and the chosen values of each facet: OR inside a facet, AND between them. */
export interface SearchState {
  readonly query: string;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** The parameter that carries the query. */
export const QUERY = 'q';

/** How many characters of a query count; every field for one takes no more. */
export const MAX_QUERY = 1000;
const MOST_VALUES = 50;
const VALUE = /^[a-z0-9-]{1,80}$/u;

/**
 * Reads the state of a search from an address. What is no value of a facet is passed over, a broken
 * `%` sequence is kept as it stands, and a query beyond 1,000 characters is cut.
 *
 * @param search the query part of an address, with or without `?`
 */
export function parseSearch(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const facets: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet))].filter((value) => VALUE.test(value)).slice(0, MOST_VALUES);
    if (values.length > 0) facets[facet] = values.sort();
  }
  // A cut through the middle of a sign leaves half of it, which is none.
  const cut = (parameters.get(QUERY) ?? '')
    .trim()
    .slice(0, MAX_QUERY)
    .replace(/\p{Cs}$/u, '');
  return { query: cut.trimEnd(), facets };
}

/**
 * Writes the state of a search as the query part of an address: the query first, the facets in their
 * order, values sorted, what is empty left out.
 *
 * @returns `?q=…&kind=…`, or an empty text for an empty state
 */
export function formatSearch({ query, facets }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.append(QUERY, query);
  for (const facet of FACETS) for (const value of [...(facets[facet] ?? [])].sort()) parameters.append(facet, value);
  const written = parameters.toString();
  return written ? `?${written}` : '';
}
