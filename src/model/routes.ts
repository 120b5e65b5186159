import type { CollectionName } from './collections.ts';

/** How a list of works is written; each is what its file’s name ends with. */
export const WORKS_FORMATS = ['bib', 'bibtex.bib', 'ris', 'json'] as const;
export type WorksFormat = (typeof WORKS_FORMATS)[number];

/** What each of them is called. */
export const FORMAT_NAMES: Readonly<Record<WorksFormat, string>> = {
  bib: 'BibLaTeX',
  'bibtex.bib': 'BibTeX',
  ris: 'RIS',
  json: 'CSL-JSON',
};

/** A claim as far as its address goes: the collection id `tram-note-2019/slug`. */
type PathId = string;

/**
 * On which page of a long list a place stands, by the path of the list under the base and the fragment of the place: the
 * first, where a list has no other.
 */
export type PlaceNumbers = (list: string, fragment: string) => number;

/**
 * Addresses of everything that has one. They are permanent: an address that was published keeps
 * answering. No other module spells an address.
 *
 * @param base where the site lies on its host: `/` or `/briefing/`, with or without the last slash; or, for addresses
 *   that leave the site, the whole address of its home
 * @param numbers where places stand in lists that take several pages; without it an address of a place is that on the
 *   first, as it is while the list is short
 * @returns a function for each kind of page, from id to an address that begins with the base
 */
export function createRoutes(base: string, numbers: PlaceNumbers = () => 1) {
  const root = base.endsWith('/') ? base : `${base}/`;
  const page = (path: string) => `${root}${path}/`;
  const place = (list: string, fragment: string) => `${numberedPage(page(list), numbers(list, fragment))}#${fragment}`;
  const sourcePage = (source: string) => page(`sources/${source}`);
  const paragraphsPage = (source: string) => page(`sources/${source}/paragraphs`);
  return {
    home: () => root,
    sources: () => page('sources'),
    source: sourcePage,
    /** How a source argues. */
    argument: (source: string) => page(`sources/${source}/argument`),
    /** What was drawn from a source, paragraph by paragraph. */
    paragraphs: paragraphsPage,
    paragraph: (source: string, paragraph: number) => `${paragraphsPage(source)}#${paragraphAnchor(paragraph)}`,
    anchor: (source: string, anchor: string) => `${sourcePage(source)}#${anchor}`,
    claims: () => claimsPage(root),
    /** The claims of a source, where those of all sources are too many for a page. */
    claimsOf: (source: string) => page(`claims/${source}`),
    claim: (id: PathId) => page(`claims/${id}`),
    /** A claim’s short address, which leads on to its page. */
    short: (code: string) => page(`c/${code}`),
    /** A claim by itself, for another site’s page to show. */
    embed: (code: string) => page(`embed/${code}`),
    topics: () => page('topics'),
    topic: (id: string) => page(`topics/${id}`),
    /** A source’s claims on a topic, and where the sources touch on it. */
    topicClaims: (id: string, source: string) => place(`topics/${id}`, sourceAnchor(source)),
    topicTies: (id: string) => place(`topics/${id}`, TIES_ANCHOR),
    compare: () => page('compare'),
    pairs: () => place('compare', PAIRS_ANCHOR),
    /** Two related claims side by side, the earlier source’s first. */
    pair: (earlier: string, later: string) => page(`compare/${earlier}-${later}`),
    /** Two sources side by side, by their ids in the order of letters. */
    sourcePair: (one: string, other: string) => page(`compare/sources/${one}/${other}`),
    /** A source with all that can be laid beside it. */
    beside: (source: string) => page(`compare/sources/${source}`),
    forecasts: () => page('forecasts'),
    /** What became of a claim. */
    forecast: (id: PathId) => page(`forecasts/${id}`),
    /** Its line in the ledger. */
    forecastLine: (id: PathId) => place('forecasts', forecastAnchor(id)),
    /**
     * The lines of the ledger with a verdict, of one source or of all: by the query for the page’s script, by the fragment
     * for its styles where there is none.
     */
    forecastsWith: (verdict: string, source?: string) => {
      const fragment = filterAnchor(verdict, source);
      const list = numberedPage(page('forecasts'), numbers('forecasts', fragment));
      return `${list}?verdict=${verdict}${source ? `&source=${source}` : ''}#${fragment}`;
    },
    /** Every verdict on one page, for print. */
    allForecasts: () => page('forecasts/all'),
    /** What is new and what changed. */
    changes: () => page('changes'),
    timeline: () => page('timeline'),
    event: (id: string) => place('timeline', id),
    /** What the record holds for a date, by its EDTF text. */
    facts: (date: string) => place('timeline', factsAnchor(date)),
    fact: (id: string) => place('timeline', factAnchor(id)),
    citations: () => page('citations'),
    citation: (key: string) => page(`citations/${key}`),
    terms: () => page('terms'),
    term: (id: string) => page(`terms/${id}`),
    search: () => page('search'),
    about: () => page('about'),
    /** How many claims were drawn from a source. */
    coverage: (source: string) => `${page('about')}#${coverageAnchor(source)}`,
    data: () => page('data'),
    /** What a page says, as JSON beside it. */
    twin: (page: string) => `${page}index.json`,
    /** The works that a source or a topic rests on, beside its page. */
    works: (page: string, format: WorksFormat) => `${page}works.${format}`,
    /** How to cite a page, beside it. */
    cite: (page: string, format: WorksFormat) => `${page}cite.${format}`,
    /** How to cite the source itself that a page is about, beside the page. */
    article: (source: string, format: WorksFormat) => `${sourcePage(source)}article.${format}`,
    /** The picture that stands for a page where a link to it is shown. */
    card: (page: string) => `${page}card.png`,
    /** What pages of one folder say of themselves where a link to them is looked at: a source’s claims, the terms, the works. */
    claimPreviews: (source: string) => `${root}claims/${source}/${PREVIEWS}`,
    termPreviews: () => `${root}terms/${PREVIEWS}`,
    workPreviews: () => `${root}citations/${PREVIEWS}`,
    /** The styles by which a list is filtered, beside its page. */
    filterStyles: (page: string) => `${page}filter.css`,
    /** The JSON Schema of a kind of file. */
    schema: (name: string) => `${root}schema/${name}.json`,
    /** A file that is no page: `favicon.svg`. */
    file: (path: string) => `${root}${path}`,
  } as const;
}

/**
 * A page of a list that takes several: the first has the address of the list, the others lie below it by their numbers,
 * which no entry’s id is.
 */
export function numberedPage(list: string, number: number): string {
  return number === 1 ? list : `${list}${number}/`;
}

const claimsPage = (root: string) => `${root}claims/`;

export type Routes = ReturnType<typeof createRoutes>;

/** Whether an address, told from the root of the site, is the short one of a claim, be its code still in use or not. */
export function isShort(address: string): boolean {
  return address.startsWith('/c/');
}

/** Whether an address, told from the root of the site, is a claim’s for frames. */
export function isEmbed(address: string): boolean {
  return address.startsWith('/embed/');
}

/** The key in the query of the list of claims that names the claims to be shown alone. */
export const CHOSEN = 'c';

/**
 * The list of claims, showing some alone.
 *
 * @param base where the site lies on its host, with the last slash
 * @param codes those of the claims, in their order; none for the list of all
 */
export function chosenAddress(base: string, codes: readonly string[]): string {
  return `${claimsPage(base)}${codes.length > 0 ? `?${CHOSEN}=${codes.join(',')}` : ''}`;
}

/** The codes that the query of an address asks for, as they were written; none where it asks for all claims. */
export function chosenIn(query: string): string[] {
  const asked = new URLSearchParams(query).get(CHOSEN) ?? '';
  return asked.split(/[,;\s]+/u).filter(Boolean);
}

const PREVIEWS = 'previews.json';

// A number is none: by it a list goes on.
const PREVIEWED = /^(?:claims\/[^/]+|terms|citations)\/(?!\d{1,3}\/$)(?=([^/]+)\/$)/u;

/**
 * Where the preview of a page lies.
 *
 * @param base where the site lies on its host, with the last slash
 * @param address a page’s, from the root of the host
 * @returns the address of the file, and the page’s key in it; nothing for a page that has no preview
 */
export function previewPlace(base: string, address: string): { file: string; key: string } | undefined {
  const [folder, key] = (address.startsWith(base) && PREVIEWED.exec(address.slice(base.length))) || [];
  return key ? { file: base + (folder ?? '') + PREVIEWS, key } : undefined;
}

/** The fragment of a paragraph on the page of its source’s paragraphs. */
export function paragraphAnchor(paragraph: number): string {
  return `p${paragraph}`;
}

/** The fragment of how many claims were drawn from a source, on the page about the method. */
export function coverageAnchor(source: string): string {
  return `coverage-${source}`;
}

/** The fragment of a source’s claims on a topic’s page. */
export function sourceAnchor(source: string): string {
  return `claims-${source}`;
}

/** The fragment of what is laid side by side, two at a time, on the page of the comparison. */
export const PAIRS_ANCHOR = 'pairs';

/** The fragment of what binds the sources on a topic’s page. */
export const TIES_ANCHOR = 'touch';

/** The fragment that shows the lines of the ledger with a verdict alone, of one source or of all. */
export function filterAnchor(verdict: string, source?: string): string {
  return source ? `${verdict}-of-${source}` : verdict;
}

/** The fragment of an assessment’s line in the ledger. */
export function forecastAnchor(id: string): string {
  return id.replace('/', '-');
}

/** The fragment of a date’s facts on the timeline; its signs become letters, for some mean more in an address. */
export function factsAnchor(date: string): string {
  const letters: Readonly<Record<string, string>> = { '/': '-to-', '.': 'o', '~': 'a', '?': 'p', '%': 'u' };
  return `facts-${date.replaceAll(/[/.~?%]/gu, (sign) => letters[sign] ?? '')}`;
}

/** The fragment of a year on the timeline; without one, of what has no beginning. */
export function yearAnchor(year: number | undefined): string {
  return `year-${year ?? 'no-beginning'}`;
}

/** The fragment of a fact on the timeline. */
export function factAnchor(id: string): string {
  return `fact-${id}`;
}

/** The fragment of a claim in the list of all claims. */
export function claimAnchor(code: string): string {
  return code;
}

/**
 * Where an entry is read, by its collection: its page, or its place on the page that shows it.
 *
 * @param to the routes of the site
 * @param id the entry’s path below its collection’s folder
 */
export function entryAddress(to: Routes, collection: CollectionName, id: string): string {
  switch (collection) {
    case 'sources':
      return to.source(id);
    case 'claims':
      return to.claim(id);
    case 'topics':
      return to.topic(id);
    case 'stances':
      return to.topic(id.split('/')[1] ?? id);
    case 'citations':
      return to.citation(id);
    case 'terms':
      return to.term(id);
    case 'events':
      return to.event(id);
    case 'facts':
      return to.fact(id);
    case 'assessments':
      return to.forecast(id);
    case 'site':
      return to.home();
    case 'pages':
      return id === 'home' ? to.home() : id === 'data' ? to.data() : to.about();
  }
}

/** Whether an address has its host, so that it means the same in a file that was carried elsewhere. */
export function hasHost(address: string): boolean {
  return URL.canParse(address);
}
