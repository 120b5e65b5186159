import type { Claim } from '../graph/graph.ts';
import { aroundClaim, sourceBy, termsNamedBy } from '../graph/lookups.ts';
import { worksAt } from '../graph/works.ts';
import { hasHost } from '../model/routes.ts';
import { embedHeight, embedSnippet } from '../share/build/embed.ts';
import { quoteClaim } from '../share/build/quotation.ts';
import { claimPassage } from '../share/build/text-fragment.ts';
import { relationGroups } from '../wording/relations.ts';
import { citeParagraphs, worksItems } from './cite-box.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a claim shows. */
export function claimView({ site, blocksOf }: OpenSite, page: Page<Claim>) {
  const { graph, to, title } = site;
  const claim = page.item;
  const { code, source: id, paragraphs } = claim;
  const source = sourceBy(graph, id);
  const relations = relationGroups(graph, code);
  return {
    claim,
    source,
    body: blocksOf('claims', claim.id),
    quotation: quoteClaim(site, claim),
    passage: claimPassage(source, claim),
    assessment: graph.assessmentOf.get(code),
    elsewhere: relations.filter(({ across }) => across),
    within: relations.filter(({ across }) => !across),
    units: (graph.unitsOf.get(code) ?? []).map(({ anchor, text }) => ({ anchor, excerpt: excerptOf(text) })),
    events: graph.eventsOf.get(code) ?? [],
    topics: claim.topics.flatMap((topic) => graph.topics.get(topic) ?? []),
    terms: termsNamedBy(graph, claim),
    uses: worksAt(graph, claim).flatMap(({ work, state }) => {
      const citation = graph.citations.get(work);
      return citation ? [{ citation, state }] : [];
    }),
    works: worksItems(page),
    inArticle: citeParagraphs(source, paragraphs),
    embed: {
      snippet: embedSnippet(to.embed(code), `Claim ${code}: ${claim.title} (${title})`, embedHeight(graph, to, claim)),
      hosted: hasHost(to.home()),
    },
    ...aroundClaim(graph, claim),
  };
}

/** A stretch of a digest by itself: it may begin or end inside a sentence. */
function excerptOf(text: string): string {
  return `${/^\p{Ll}/u.test(text) ? '… ' : ''}${text}${/[.?!”]$/u.test(text) ? '' : ' …'}`;
}
