import type { Graph as LinkedData } from 'schema-dts';
import type { Assessment, Citation, Claim, Event, Graph, Source, Term, Topic } from '../graph/graph.ts';
import {
  areTooMany,
  besidePages,
  claimListPages,
  comparePages,
  ledgerPages,
  sourceClaimPages,
  sourceListPages,
  sourcePairPages,
  sourcesListedApart,
  termListPages,
  termPages,
  timelinePages,
  topicListPages,
  topicPages,
  verdictPages,
  workListPages,
  workPages,
} from '../graph/list-pages.ts';
import type { CompareEntry } from '../graph/list-pages.ts';
import { changesOf } from '../graph/changed-on.ts';
import { sourceBy } from '../graph/lookups.ts';
import { pairsOf } from '../graph/pairs.ts';
import { otherOf, sourcePairsOf } from '../graph/source-pairs.ts';
import type { SourcePair } from '../graph/source-pairs.ts';
import type { Pair } from '../graph/pairs.ts';
import { worksOfClaim, worksOfPair, worksOfSource, worksOfTopic, worksOfVerdict } from '../graph/works.ts';
import type { TimelineYear } from '../graph/timeline.ts';
import { formatEdtf } from '../model/edtf.ts';
import { compareText } from '../model/ids.ts';
import type { PageName } from '../model/page.ts';
import type { Routes } from '../model/routes.ts';
import type { Card } from '../previews/card.ts';
import { cardOfClaim, cardOfPair, cardOfSite, cardOfSource, cardOfTopic, cardOfVerdict } from '../previews/select.ts';
import { assessmentFileData, assessmentsData } from '../publish/data/assessments.ts';
import { citationData } from '../publish/data/citation.ts';
import { claimFileData } from '../publish/data/claims.ts';
import { eventsData } from '../publish/data/events.ts';
import { sourceData } from '../publish/data/source.ts';
import { termData } from '../publish/data/term.ts';
import { topicData } from '../publish/data/topic.ts';
import {
  claimLinkedData,
  pairLinkedData,
  sourceLinkedData,
  termLinkedData,
  topicLinkedData,
  verdictLinkedData,
  workLinkedData,
} from '../publish/linked-data/entries.ts';
import {
  aboutLinkedData,
  changesLinkedData,
  dataLinkedData,
  forecastsLinkedData,
  homeLinkedData,
  listLinkedData,
  termsLinkedData,
  timelineLinkedData,
} from '../publish/linked-data/lists.ts';
import { pageGraph } from '../publish/linked-data/page.ts';
import type { Crumb, PageFacts } from '../publish/linked-data/page.ts';
import { articleNode } from '../publish/linked-data/works.ts';
import { datasetName } from '../publish/site.ts';
import type { Site } from '../publish/site.ts';
import {
  LIST_TITLES,
  argumentTitles,
  besideTitles,
  claimTitles,
  claimsOfTitles,
  pairTitles,
  sourcePairTitles,
  paragraphsTitles,
  proseTitles,
  sourceTitles,
  termTitles,
  topicTitles,
  verdictTitles,
  workTitles,
} from '../wording/page-titles.ts';
import type { PageTitles } from '../wording/page-titles.ts';
import { workTitle } from '../wording/names.ts';
import { sentenceCase } from '../wording/phrases.ts';
import { relationPages } from '../wording/relations.ts';
import { newsPages } from './changes.ts';
import {
  compareEntryName,
  datesOn,
  entriesOn,
  ledgerEntryName,
  spans,
  termEntryName,
  timelineEntryName,
  topicEntryName,
  workEntryName,
} from './list-names.ts';

/** What one may come for: the headings of the navigation, in its order, where `site.md` has no others. */
export const NAVIGATION_GROUPS = { read: 'Read', check: 'Check', lookUp: 'Look up', site: 'About' } as const;
export type NavigationGroup = keyof typeof NAVIGATION_GROUPS;

/** What stands in one place of all that is told of a kind of page. `Item` is what each page of the kind is about. */
export interface PageKind<Item> {
  /** What has a page of the kind, in the order of lists. */
  readonly items: (graph: Graph) => Iterable<Item>;
  readonly address: (to: Routes, item: Item) => string;
  /** The parameters of its route. */
  readonly params?: (item: Item) => Readonly<Record<string, string>>;
  /**
   * What stands on each page of the list that it shows, in a few words; where all of it stands on one page, nothing. The
   * first page has its address, and what is told of the whole.
   */
  readonly pages?: (site: Site, item: Item) => readonly string[];
  readonly titles: (site: Site, item: Item) => PageTitles;
  /**
   * Under which heading the navigation has it, or all pages of the kind, and what it is called there where `site.md` has no
   * word for it; the list of sources is called what they are.
   */
  readonly navigation?: { readonly group: NavigationGroup; readonly label?: string };
  /** The steps from the home page to it, itself left out. */
  readonly way?: (site: Site, item: Item) => readonly Crumb[];
  /** What the last step is called, where not by the page’s name. */
  readonly crumb?: (item: Item) => string;
  /** The day that the entry whose page it is first appeared. */
  readonly added?: (item: Item) => string | undefined;
  /** The last day on which what it shows changed. */
  readonly changed: (graph: Graph, item: Item) => string | undefined;
  /** How it is cited: its label in a bibliography behind the site’s, and what it is to whoever cites it. */
  readonly cite?: {
    readonly label: (item: Item) => string;
    readonly what: string;
    readonly type?: 'site' | 'dataset';
    /** Whether citations lie beside the page as files; else a script makes them from what the page holds. */
    readonly files: boolean;
  };
  readonly linkedData: (site: Site, item: Item, page: PageFacts) => LinkedData;
  /** The addresses of what a page of its list leads to, where that is told of it. */
  readonly parts?: (site: Site, item: Item, number: number) => readonly string[];
  /** The works that are cited for what it tells, for a bibliography. */
  readonly works?: (graph: Graph, item: Item) => readonly Citation[];
  /** The picture that stands for it; without one, the site’s. */
  readonly card?: (site: Site, item: Item) => Card;
  /** The page whose picture that is, where it is not its own. */
  readonly cardOf?: (to: Routes, item: Item) => string;
  /** What it says, as JSON beside it. */
  readonly twin?: (graph: Graph, to: Routes, item: Item) => object;
}

const kind = <Item>(row: PageKind<Item>): PageKind<Item> => row;

/** The prose of a page that there is one of; nothing where the content has none. */
const prose =
  (name: PageName) =>
  ({ pages }: Graph) =>
    [...pages.values()].filter(({ id }) => id === name);

/** The parameters of what lies in the folder of a source. */
function inSource({ id }: { readonly id: string }) {
  const [source = '', slug = ''] = id.split('/');
  return { source, slug };
}

/** What a page is about that there is one of and that is made of others. */
const ONE = [undefined];

const inPlace = { files: false } as const;
const beside = { files: true } as const;

/** A page that lists many entries: a row of its own words, dates and parts. */
function list(row: {
  readonly titles: (graph: Graph) => PageTitles;
  /** Under which heading the navigation has it, and what it is called there. */
  readonly navigation: NonNullable<PageKind<undefined>['navigation']>;
  readonly address: (to: Routes) => string;
  readonly changed: (graph: Graph) => string | undefined;
  /** Its label in a bibliography. */
  readonly cite: string;
  /** What stands on each of its pages, and the addresses of what a page lists. */
  readonly pages: (site: Site) => readonly string[];
  readonly parts: (site: Site, number: number) => readonly string[];
  /** What it says of itself, where that is more than what it lists. */
  readonly linkedData?: (site: Site, page: PageFacts) => LinkedData;
  readonly twin?: (graph: Graph, to: Routes) => object;
}): PageKind<undefined> {
  const { titles, navigation, address, changed, cite, pages, parts, linkedData, twin } = row;
  return {
    items: () => ONE,
    address,
    titles: ({ graph }) => titles(graph),
    navigation,
    changed,
    cite: { ...inPlace, label: () => cite, what: 'this page' },
    pages,
    parts: (site, _item, number) => parts(site, number),
    linkedData: (site, _item, page) => linkedData?.(site, page) ?? listLinkedData(site, page, parts(site, 1)),
    ...(twin ? { twin } : {}),
  };
}

/** A page below a source’s own, which shows its claims in another way. */
function ofSource(row: {
  readonly titles: (source: Source) => PageTitles;
  readonly address: (to: Routes, source: string) => string;
  readonly crumb: string;
  /** Its label in a bibliography, before the source’s id. */
  readonly cite: string;
}): PageKind<Source> {
  const { titles, address, crumb, cite } = row;
  return {
    items: ({ sources }) => sources.values(),
    address: (to, { id }) => address(to, id),
    params: ({ id }) => ({ source: id }),
    titles: (_site, source) => titles(source),
    way: (site, { id, short }) => [sourcesCrumb(site), { name: short, address: site.to.source(id) }],
    crumb: () => crumb,
    changed: (graph, source) => changesOf(graph).source(source),
    cite: { ...inPlace, label: ({ id }) => `${cite}-${id}`, what: 'this page' },
    linkedData: (site, source, page) => pageGraph(site, page, [articleNode(site, source)]),
    card: ({ graph }, source) => cardOfSource(graph, source),
    cardOf: (to, { id }) => to.source(id),
  };
}

/** The addresses of the pairs of claims among what a comparison has. */
function pairsOn(to: Routes, entries: readonly CompareEntry[]): string[] {
  return entries.flatMap((entry) => ('pair' in entry ? [to.pair(entry.pair.earlier.code, entry.pair.later.code)] : []));
}

/** The events among what some years hold. */
function eventsIn(years: readonly TimelineYear[]): Event[] {
  return years.flatMap(({ halves }) =>
    halves.flatMap(({ happenings }) => happenings.flatMap(({ event }) => event ?? [])),
  );
}

/** The step to the list of sources. */
function sourcesCrumb({ graph, to }: Site): Crumb {
  return { name: sentenceCase(graph.site.sourceNoun.many), address: to.sources() };
}

/** Every kind of page, in the order of the navigation: the one list that a new kind is added to. */
export const PAGE_KINDS = {
  home: kind({
    items: prose('home'),
    address: (to) => to.home(),
    titles: ({ title }, page) => proseTitles(page, { title, name: title, cited: title }),
    added: ({ added }) => added,
    changed: (graph) => changesOf(graph).home(),
    cite: { ...beside, label: () => 'site', what: 'the whole briefing', type: 'site' },
    linkedData: homeLinkedData,
    card: ({ graph }) => cardOfSite(graph),
  }),
  sources: list({
    titles: LIST_TITLES.sources,
    navigation: { group: 'read' },
    address: (to) => to.sources(),
    changed: (graph) => changesOf(graph).sources(),
    cite: 'articles',
    pages: ({ graph }) => spans(sourceListPages(graph), ({ short }) => short),
    parts: ({ graph, to }, number) => entriesOn(sourceListPages(graph), number).map(({ id }) => to.source(id)),
  }),
  source: kind<Source>({
    items: ({ sources }) => sources.values(),
    address: (to, { id }) => to.source(id),
    params: ({ id }) => ({ source: id }),
    titles: ({ graph }, source) => sourceTitles(graph, source),
    way: (site) => [sourcesCrumb(site)],
    crumb: ({ short }) => short,
    added: ({ added }) => added,
    changed: (graph, source) => changesOf(graph).source(source),
    cite: { ...beside, label: ({ id }) => `source-${id}`, what: 'our digest' },
    linkedData: sourceLinkedData,
    works: (graph, { id }) => worksOfSource(graph, id),
    card: ({ graph }, source) => cardOfSource(graph, source),
    twin: sourceData,
  }),
  argument: ofSource({
    titles: argumentTitles,
    address: (to, source) => to.argument(source),
    crumb: 'Argument',
    cite: 'argument',
  }),
  paragraphs: ofSource({
    titles: paragraphsTitles,
    address: (to, source) => to.paragraphs(source),
    crumb: 'Paragraphs',
    cite: 'paragraphs',
  }),
  compare: list({
    titles: LIST_TITLES.compare,
    navigation: { group: 'read', label: 'Compare' },
    address: (to) => to.compare(),
    changed: (graph) => changesOf(graph).compare(),
    cite: 'compare',
    pages: ({ graph }) => spans(comparePages(graph), compareEntryName),
    parts: ({ graph, to }, number) => pairsOn(to, entriesOn(comparePages(graph), number)),
  }),
  sourcePair: kind<SourcePair>({
    items: sourcePairsOf,
    address: (to, { one, other }) => to.sourcePair(one.id, other.id),
    params: ({ one, other }) => ({ one: one.id, other: other.id }),
    pages: ({ graph }, pair) => spans(sourcePairPages(graph, pair), compareEntryName),
    parts: ({ graph, to }, pair, number) => pairsOn(to, entriesOn(sourcePairPages(graph, pair), number)),
    titles: ({ graph }, pair) => sourcePairTitles(graph, pair),
    way: ({ to }) => [{ name: 'Compare', address: to.compare() }],
    crumb: ({ one, other }) => `${one.code} and ${other.code}`,
    changed: (graph, pair) => changesOf(graph).sourcePair(pair),
    cite: { ...inPlace, label: ({ one, other }) => `${one.id}-${other.id}`, what: 'this page' },
    linkedData: (site, pair, page) =>
      listLinkedData(site, page, pairsOn(site.to, entriesOn(sourcePairPages(site.graph, pair), 1))),
  }),
  beside: kind<Source>({
    items: (graph) => (areTooMany(graph) ? graph.sources.values() : []),
    address: (to, { id }) => to.beside(id),
    params: ({ id }) => ({ one: id }),
    titles: ({ graph }, source) => besideTitles(graph, source),
    pages: ({ graph }, source) => spans(besidePages(graph, source.id), (pair) => otherOf(pair, source).short),
    parts: ({ graph, to }, { id }, number) =>
      entriesOn(besidePages(graph, id), number).map(({ one, other }) => to.sourcePair(one.id, other.id)),
    way: ({ to }) => [{ name: 'Compare', address: to.compare() }],
    crumb: ({ short }) => short,
    changed: (graph, source) => changesOf(graph).source(source),
    cite: { ...inPlace, label: ({ id }) => `beside-${id}`, what: 'this page' },
    linkedData: (site, { id }, page) =>
      listLinkedData(
        site,
        page,
        entriesOn(besidePages(site.graph, id), 1).map(({ one, other }) => site.to.sourcePair(one.id, other.id)),
      ),
    card: ({ graph }, source) => cardOfSource(graph, source),
    cardOf: (to, { id }) => to.source(id),
  }),
  pair: kind<Pair>({
    items: pairsOf,
    address: (to, { earlier, later }) => to.pair(earlier.code, later.code),
    params: ({ earlier, later }) => ({ pair: `${earlier.code}-${later.code}` }),
    titles: ({ graph }, pair) => pairTitles(graph, pair),
    way: ({ to }) => [
      { name: 'Compare', address: to.compare() },
      { name: 'Pairs', address: to.pairs() },
    ],
    crumb: ({ earlier, later }) => `${earlier.code}–${later.code}`,
    // There is nothing to compare before both claims are there.
    added: ({ earlier, later }) => [earlier.added, later.added].sort(compareText).at(-1),
    changed: (graph, pair) => changesOf(graph).pair(pair),
    cite: { ...inPlace, label: ({ earlier, later }) => `${earlier.code}-${later.code}`, what: 'this page' },
    linkedData: pairLinkedData,
    works: worksOfPair,
    card: ({ graph }, pair) => cardOfPair(graph, pair),
  }),
  claims: list({
    titles: LIST_TITLES.claims,
    navigation: { group: 'check', label: 'Claims' },
    address: (to) => to.claims(),
    changed: (graph) => changesOf(graph).claims(),
    cite: 'claims',
    pages: ({ graph }) =>
      spans(
        claimListPages(graph).map((page) => ('sources' in page ? page.sources : [])),
        ({ short }) => short,
      ),
    parts: ({ graph, to }, number) => {
      const page = claimListPages(graph)[number - 1];
      if (!page) return [];
      return 'sources' in page
        ? page.sources.map(({ id }) => to.claimsOf(id))
        : page.claims.map(({ id }) => to.claim(id));
    },
  }),
  claimsOf: kind<Source>({
    items: sourcesListedApart,
    address: (to, { id }) => to.claimsOf(id),
    params: ({ id }) => ({ source: id }),
    titles: (_site, source) => claimsOfTitles(source),
    pages: ({ graph }, { id }) => spans(sourceClaimPages(graph, id), ({ code }) => code),
    parts: ({ graph, to }, { id: source }, number) =>
      entriesOn(sourceClaimPages(graph, source), number).map(({ id }) => to.claim(id)),
    way: ({ to }) => [{ name: 'Claims', address: to.claims() }],
    crumb: ({ short }) => short,
    changed: (graph, source) => changesOf(graph).source(source),
    cite: { ...inPlace, label: ({ id }) => `claims-of-${id}`, what: 'this page' },
    linkedData: (site, { id: source }, page) =>
      listLinkedData(
        site,
        page,
        entriesOn(sourceClaimPages(site.graph, source), 1).map(({ id }) => site.to.claim(id)),
      ),
    card: ({ graph }, source) => cardOfSource(graph, source),
    cardOf: (to, { id }) => to.source(id),
  }),
  claim: kind<Claim>({
    items: ({ claims }) => claims.values(),
    address: (to, { id }) => to.claim(id),
    params: inSource,
    pages: ({ graph }, { code }) =>
      spans(
        relationPages(graph, code).map((groups) => groups.flatMap(({ neighbours }) => neighbours)),
        (neighbour) => neighbour.claim.code,
      ),
    titles: ({ graph }, claim) => claimTitles(graph, claim),
    way: ({ graph, to }, { source }) => [
      { name: 'Claims', address: to.claims() },
      { name: sourceBy(graph, source).short, address: to.source(source) },
    ],
    crumb: ({ code }) => code,
    added: ({ added }) => added,
    changed: (graph, claim) => changesOf(graph).claim(claim),
    cite: { ...inPlace, label: ({ code }) => code, what: 'this claim' },
    linkedData: claimLinkedData,
    works: worksOfClaim,
    card: ({ graph }, claim) => cardOfClaim(graph, claim),
    twin: claimFileData,
  }),
  topics: list({
    titles: LIST_TITLES.topics,
    navigation: { group: 'lookUp', label: 'Topics' },
    address: (to) => to.topics(),
    changed: (graph) => changesOf(graph).topics(),
    cite: 'topics',
    pages: ({ graph }) => spans(topicListPages(graph), ({ title }) => title),
    parts: ({ graph, to }, number) => entriesOn(topicListPages(graph), number).map(({ id }) => to.topic(id)),
  }),
  topic: kind<Topic>({
    items: ({ topics }) => topics.values(),
    address: (to, { id }) => to.topic(id),
    params: ({ id }) => ({ topic: id }),
    pages: ({ graph }, { id }) => spans(topicPages(graph, id), (entry) => topicEntryName(graph, entry)),
    titles: ({ graph }, topic) => topicTitles(graph, topic),
    way: ({ to }) => [{ name: 'Topics', address: to.topics() }],
    added: ({ added }) => added,
    changed: (graph, topic) => changesOf(graph).topic(topic),
    cite: { ...beside, label: ({ id }) => `topic-${id}`, what: 'this page' },
    linkedData: topicLinkedData,
    works: (graph, { id }) => worksOfTopic(graph, id),
    card: ({ graph }, topic) => cardOfTopic(graph, topic),
    twin: topicData,
  }),
  forecasts: list({
    titles: LIST_TITLES.forecasts,
    navigation: { group: 'check', label: 'Forecasts' },
    address: (to) => to.forecasts(),
    changed: (graph) => changesOf(graph).forecasts(),
    cite: 'forecasts',
    pages: ({ graph }) => spans(ledgerPages(graph), (line) => ledgerEntryName(graph, line)),
    parts: ({ graph, to }, number) => entriesOn(ledgerPages(graph), number).map(({ id }) => to.forecast(id)),
    linkedData: (site, page) => forecastsLinkedData(site, page, entriesOn(ledgerPages(site.graph), 1)),
    twin: assessmentsData,
  }),
  verdict: kind<Assessment>({
    items: ({ assessments }) => assessments.values(),
    address: (to, { id }) => to.forecast(id),
    params: inSource,
    titles: ({ graph }, assessment) => verdictTitles(graph, assessment),
    way: ({ graph, to }, { source }) => [
      { name: 'Forecasts', address: to.forecasts() },
      { name: sourceBy(graph, source).short, address: to.source(source) },
    ],
    crumb: ({ claims }) => claims.join(' and '),
    added: ({ added }) => added,
    changed: (graph, assessment) => changesOf(graph).assessment(assessment),
    cite: { ...inPlace, label: ({ id }) => `verdict-${id.replace('/', '-')}`, what: 'this page' },
    linkedData: verdictLinkedData,
    works: worksOfVerdict,
    card: ({ graph }, assessment) => cardOfVerdict(graph, assessment),
    twin: assessmentFileData,
  }),
  verdicts: kind({
    items: () => ONE,
    address: (to) => to.allForecasts(),
    titles: ({ graph }) => LIST_TITLES.verdicts(graph),
    way: ({ to }) => [{ name: 'Forecasts', address: to.forecasts() }],
    changed: (graph) => changesOf(graph).forecasts(),
    cite: { ...inPlace, label: () => 'all-verdicts', what: 'this page' },
    pages: ({ graph }) => spans(verdictPages(graph), (verdict) => ledgerEntryName(graph, verdict)),
    parts: ({ graph, to }, _item, number) => entriesOn(verdictPages(graph), number).map(({ id }) => to.forecast(id)),
    linkedData: (site, _item, page) => forecastsLinkedData(site, page, entriesOn(verdictPages(site.graph), 1)),
  }),
  timeline: list({
    titles: LIST_TITLES.timeline,
    navigation: { group: 'lookUp', label: 'Timeline' },
    address: (to) => to.timeline(),
    changed: (graph) => changesOf(graph).timeline(),
    cite: 'timeline',
    pages: ({ graph }) => spans(timelinePages(graph).map(datesOn), timelineEntryName),
    parts: ({ graph, to }, number) => eventsIn(entriesOn(timelinePages(graph), number)).map(({ id }) => to.event(id)),
    linkedData: (site, page) => timelineLinkedData(site, page, eventsIn(entriesOn(timelinePages(site.graph), 1))),
    twin: eventsData,
  }),
  works: list({
    titles: LIST_TITLES.works,
    navigation: { group: 'check', label: 'Works' },
    address: (to) => to.citations(),
    changed: (graph) => changesOf(graph).citations(),
    cite: 'citations',
    pages: ({ graph }) => spans(workListPages(graph), ({ citation }) => workTitle(citation)),
    parts: ({ graph, to }, number) => [
      // A work that several sources refer to is listed under each.
      ...new Set(entriesOn(workListPages(graph), number).map(({ citation }) => to.citation(citation.id))),
    ],
  }),
  work: kind<Citation>({
    items: ({ citations }) => citations.values(),
    address: (to, { id }) => to.citation(id),
    params: ({ id }) => ({ citation: id }),
    pages: ({ graph }, { id }) => spans(workPages(graph, id), (entry) => workEntryName(graph, entry)),
    titles: (_site, citation) => workTitles(citation),
    way: ({ to }) => [{ name: 'Works', address: to.citations() }],
    added: ({ added }) => added,
    changed: (graph, citation) => changesOf(graph).citation(citation),
    cite: { ...inPlace, label: ({ id }) => `work-${id}`, what: 'this page' },
    linkedData: workLinkedData,
    works: (_graph, citation) => (citation.title ? [citation] : []),
    twin: citationData,
  }),
  terms: list({
    titles: LIST_TITLES.terms,
    navigation: { group: 'lookUp', label: 'Terms' },
    address: (to) => to.terms(),
    changed: (graph) => changesOf(graph).terms(),
    cite: 'terms',
    pages: ({ graph }) => spans(termListPages(graph), ({ title }) => title),
    parts: ({ graph, to }, number) => entriesOn(termListPages(graph), number).map(({ id }) => to.term(id)),
    linkedData: (site, page) => termsLinkedData(site, page, entriesOn(termListPages(site.graph), 1)),
  }),
  term: kind<Term>({
    items: ({ terms }) => terms.values(),
    address: (to, { id }) => to.term(id),
    params: ({ id }) => ({ term: id }),
    pages: ({ graph }, { id }) => spans(termPages(graph, id), (entry) => termEntryName(graph, entry)),
    titles: ({ graph }, term) => termTitles(graph, term),
    way: ({ to }) => [{ name: 'Terms', address: to.terms() }],
    added: ({ added }) => added,
    changed: (graph, term) => changesOf(graph).term(term),
    cite: { ...inPlace, label: ({ id }) => `term-${id}`, what: 'this page' },
    linkedData: termLinkedData,
    twin: termData,
  }),
  about: kind({
    items: prose('about'),
    address: (to) => to.about(),
    titles: (_site, page) =>
      proseTitles(page, {
        summary: {
          name: page.title,
          about: 'how claims were drawn, related and judged, what was verified, and what every label means',
        },
      }),
    navigation: { group: 'site', label: 'Method' },
    changed: (graph) => changesOf(graph).about(),
    cite: { ...inPlace, label: () => 'about', what: 'this page' },
    linkedData: (site, _item, page) => aboutLinkedData(site, page),
  }),
  changes: kind({
    items: () => ONE,
    address: (to) => to.changes(),
    titles: ({ graph }) => LIST_TITLES.changes(graph),
    navigation: { group: 'site', label: 'What is new' },
    changed: (graph) => changesOf(graph).changes(),
    pages: (site) => spans(newsPages(site), ({ updated }) => formatEdtf(updated.slice(0, 'yyyy-mm'.length))),
    cite: { ...inPlace, label: () => 'changes', what: 'this page' },
    linkedData: (site, _item, page) => changesLinkedData(site, page),
  }),
  data: kind({
    items: prose('data'),
    address: (to) => to.data(),
    titles: (site, page) =>
      proseTitles(page, {
        cited: datasetName(site),
        summary: { name: 'Data', about: 'the license, every field of every file, and examples in shell and Python' },
      }),
    navigation: { group: 'site', label: 'Data' },
    added: ({ added }) => added,
    changed: (graph) => changesOf(graph).data(),
    cite: { ...beside, label: () => 'data', what: 'the data', type: 'dataset' },
    linkedData: dataLinkedData,
  }),
  search: kind({
    items: () => ONE,
    address: (to) => to.search(),
    titles: ({ graph }) => LIST_TITLES.search(graph),
    changed: () => undefined,
    linkedData: (site, _item, page) => pageGraph(site, page, []),
  }),
} as const;

export type PageKindName = keyof typeof PAGE_KINDS;
/** What a page of a kind is about. */
export type ItemOf<Name extends PageKindName> = (typeof PAGE_KINDS)[Name] extends PageKind<infer Item> ? Item : never;
