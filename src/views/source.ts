import type { Source } from '../graph/graph.ts';
import { claimsAt, worksCitedBy } from '../graph/lookups.ts';
import { quoteParagraph, quoteSource } from '../share/build/quotation.ts';
import { paragraphPassage } from '../share/build/text-fragment.ts';
import { fullName } from '../wording/names.ts';
import { worksByReferral } from '../wording/referrals.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a source shows. */
export function sourceView({ site, blocksOf }: OpenSite, page: Page<Source>) {
  const { graph } = site;
  const source = page.item;
  const ours = source.sections.filter(({ headingBy }) => headingBy === 'briefing').map(({ anchor }) => anchor);
  return {
    source,
    names: source.authors.map(fullName),
    quotation: quoteSource(site, source),
    digest: blocksOf('sources', source.id),
    /** Fragments of the headings that are ours. */
    ours,
    allOurs: ours.length === source.sections.length,
    claims: graph.claimsOf.get(source.id) ?? [],
    paragraphs: source.paragraphs.map((paragraph, index) => {
      const number = index + 1;
      return {
        ...paragraph,
        number,
        /** The section that begins with it. */
        section: source.sections.find(({ first }) => first === number),
        claims: claimsAt(graph, source.id, number),
        quotation: quoteParagraph(site, source, number),
        passage: paragraphPassage(source, number),
      };
    }),
    works: page.works() ?? [],
    workGroups: worksByReferral(worksCitedBy(graph, source.id)),
  };
}
