import type { Graph, Source } from '../graph/graph.ts';
import { recordEnd } from '../graph/ledger.ts';
import { claimsAt, worksCitedBy } from '../graph/lookups.ts';
import { formatEdtf } from '../model/edtf.ts';
import type { Routes } from '../model/routes.ts';
import { paragraphAnchor } from '../model/routes.ts';
import { quoteParagraph, quoteSource } from '../share/build/quotation.ts';
import { paragraphPassage } from '../share/build/text-fragment.ts';
import { digestNote } from '../wording/digest-note.ts';
import { worksByReferral } from '../wording/referrals.ts';
import type { Block } from '../corpus/markdown/resolve.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a source shows. */
export function sourceView({ site, blocksOf }: OpenSite, page: Page<Source>) {
  const { graph } = site;
  const source = page.item;
  const ours = source.sections.filter(({ headingBy }) => headingBy === 'briefing').map(({ anchor }) => anchor);
  const blocks = blocksOf('sources', source.id);
  const end = recordEnd(graph);
  const begin = Math.max(
    0,
    blocks.findIndex(({ tag }) => tag === 'h2'),
  );
  return {
    source,
    quotation: quoteSource(site, source),
    brief: blocks.slice(0, begin),
    digest: blocks.slice(begin),
    /** Fragments of the headings that are ours. */
    ours,
    allOurs: ours.length === source.sections.length,
    works: page.works() ?? [],
    workGroups: worksByReferral(worksCitedBy(graph, source.id)),
    moved: movedPlaces(source, site.local),
    endnotes: endnotesOf(graph, source, blocks),
    asOf: end && formatEdtf(end),
  };
}

/** What the page of a source’s paragraphs shows. */
export function paragraphsView({ site }: OpenSite, { item: source }: Page<Source>) {
  const { graph } = site;
  return source.paragraphs.map((paragraph, index) => {
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
  });
}

/** The claims of which there is more to tell than a digest does, in their order: what stands behind it on paper. */
function endnotesOf(graph: Graph, source: Source, blocks: readonly Block[]) {
  const codes = new Set<string>(blocks.flatMap(({ units }) => units.flatMap((unit) => unit.codes)));
  return (graph.claimsOf.get(source.id) ?? []).flatMap((claim) => {
    const note = codes.has(claim.code) ? digestNote(graph, claim) : undefined;
    return note ? [{ claim, note }] : [];
  });
}

/** The places that the page of a source had while it told the paragraphs and the argument as well, and where they are. */
function movedPlaces({ id, sections, paragraphs }: Source, to: Routes) {
  return [
    ...['argument', 'theses', 'other-points', 'standing-apart'].map((fragment) => ({
      fragment,
      name: 'The argument',
      href: to.argument(id),
    })),
    { fragment: 'coverage', name: 'How many claims were drawn', href: to.coverage(id) },
    { fragment: 'paragraphs', name: 'The paragraphs', href: to.paragraphs(id) },
    ...sections.map(({ anchor, heading, first }) => ({
      fragment: `paragraphs-${anchor}`,
      name: `The paragraphs of “${heading}”`,
      href: to.paragraph(id, first),
    })),
    ...paragraphs.map((_, index) => ({
      fragment: paragraphAnchor(index + 1),
      name: `Paragraph ${index + 1}`,
      href: to.paragraph(id, index + 1),
    })),
  ];
}
