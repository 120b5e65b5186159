import type { Claim } from '../graph/graph.ts';
import { argumentPath } from '../graph/argument-path.ts';
import { aroundClaim, sourceBy, termsNamedBy } from '../graph/lookups.ts';
import { worksAt } from '../graph/works.ts';
import { hasHost } from '../model/routes.ts';
import { embedHeight, embedSnippet } from '../share/build/embed.ts';
import { quoteClaim } from '../share/build/quotation.ts';
import { claimPassage } from '../share/build/text-fragment.ts';
import { confidenceOf } from '../model/confidence.ts';
import { REFERRAL_KINDS } from '../model/vocabulary.ts';
import type { LineItem } from '../wording/claim-line.ts';
import { claimStatus } from '../wording/claim-status.ts';
import { relationPages } from '../wording/relations.ts';
import type { RelationGroup } from '../wording/relations.ts';
import { citeBox, citeParagraphs, worksItems } from './cite-box.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** So many events, and so many places of the digest, are told of a claim; their own pages have them all. */
const MOST = 12;

/** What a page of a claim shows: the first what is known of it, those after it more of its relations. */
export function claimView({ site, blocksOf }: OpenSite, page: Page<Claim>) {
  const { graph, to, title } = site;
  const claim = page.item;
  const { code, source: id, paragraphs } = claim;
  const source = sourceBy(graph, id);
  const relations = relationPages(graph, code)[page.number - 1] ?? [];
  const path = argumentPath(graph, claim);
  const within = relations.filter(({ across }) => !across);
  const uses = worksAt(graph, claim);
  return {
    claim,
    source,
    status: claimStatus(graph, claim),
    /** What of the line the page tells elsewhere. */
    told: toldElsewhere(claim),
    quotes: quotesOf(claim),
    body: blocksOf('claims', claim.id),
    quotation: quoteClaim(site, claim),
    passage: claimPassage(source, claim),
    assessment: graph.assessmentOf.get(code),
    elsewhere: relations.filter(({ across }) => across),
    /** The way to the thesis. */
    path,
    /** What the source, as it says or as we read it, rests the claim on. */
    reasons: within.filter(isReason),
    /** Its other relations in the source; the one that the path begins with is told there. */
    within: within
      .filter((group) => !isReason(group))
      .map((group) => ({ ...group, neighbours: group.neighbours.filter(({ edge }) => edge !== path[0]?.edge) }))
      .filter(({ neighbours }) => neighbours.length > 0),
    units: (graph.unitsOf.get(code) ?? [])
      .slice(0, MOST)
      .map(({ anchor, text }) => ({ anchor, excerpt: excerptOf(text) })),
    events: (graph.eventsOf.get(code) ?? []).slice(0, MOST),
    topics: claim.topics.flatMap((topic) => graph.topics.get(topic) ?? []),
    terms: termsNamedBy(graph, claim),
    uses: uses.flatMap(({ work, state }) => {
      const citation = graph.citations.get(work);
      return citation ? [{ citation, state }] : [];
    }),
    allCited: uses.every(({ state }) => REFERRAL_KINDS[state] === 'cited'),
    works: worksItems(page),
    cite: page.citation && citeBox(page),
    short: {
      id: 'short-link',
      name: 'Short link',
      html: `<a href="${to.short(code)}" rel="nofollow">${to.short(code)}</a>`,
    },
    inArticle: citeParagraphs(source, paragraphs),
    embed: {
      snippet: embedSnippet(to.embed(code), `Claim ${code}: ${claim.title} (${title})`, embedHeight(graph, to, claim)),
      hosted: hasHost(to.home()),
    },
    ...aroundClaim(graph, claim),
  };
}

/** Hearsay is told by the status already; of what is flatly said, the words for it stand among the author’s. */
function toldElsewhere(claim: Claim): LineItem['type'][] {
  const { level } = confidenceOf(claim);
  const elsewhere = level === 'reported' || level === 'asserted';
  return ['kind', 'verdict', 'paragraph', 'work', ...(elsewhere ? (['confidence'] as const) : [])];
}

/** The author’s words that are shown for themselves: what is quoted, and how a flat statement was made. */
function quotesOf(claim: Claim): readonly string[] {
  const { level, modal } = confidenceOf(claim);
  const { quotes = [] } = claim;
  return level === 'asserted' && modal && !quotes.some((quote) => quote.includes(modal)) ? [modal, ...quotes] : quotes;
}

/** Whether some neighbours are what a claim rests on. */
function isReason({ type, neighbours: [first] }: RelationGroup): boolean {
  return type === 'supports' && first?.direction === 'backward';
}

/** A stretch of a digest by itself: it may begin or end inside a sentence. */
function excerptOf(text: string): string {
  return `${/^\p{Ll}/u.test(text) ? '… ' : ''}${text}${/[.?!”]$/u.test(text) ? '' : ' …'}`;
}
