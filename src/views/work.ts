import type { Citation } from '../graph/graph.ts';
import { workListPages, workPages } from '../graph/list-pages.ts';
import { claimsCiting, sourceBy } from '../graph/lookups.ts';
import { REFERRAL_KINDS } from '../model/vocabulary.ts';
import { formatReference, referenceOf } from '../publish/bibliography/reference.ts';
import { quoteWork } from '../share/build/quotation.ts';
import { workTitle } from '../wording/names.ts';
import { worksByReferral } from '../wording/referrals.ts';
import { worksItems } from './cite-box.ts';
import { entriesOn } from './list-names.ts';
import type { OpenSite } from './open.ts';
import { pageHref } from './pages.ts';
import type { Page } from './pages.ts';

/** What a page of a work shows. */
export function workView({ site, blocksOf }: OpenSite, page: Page<Citation>) {
  const { graph } = site;
  const citation = page.item;
  const entries = entriesOn(workPages(graph, citation.id), page.number);
  return {
    citation,
    title: workTitle(citation),
    quotation: quoteWork(site, citation),
    /** As a bibliography has it; nothing for a work without a title. */
    reference: citation.title && formatReference(citation),
    items: worksItems(page),
    body: blocksOf('citations', citation.id),
    isCited: (citation.citedBy ?? []).some(({ state }) => REFERRAL_KINDS[state] === 'cited'),
    uses: entries.flatMap((it) => ('use' in it ? [{ ...it.use, source: sourceBy(graph, it.use.source) }] : [])),
    facts: entries.flatMap((it) => ('fact' in it ? [it.fact] : [])),
    assessments: entries.flatMap((it) => ('assessment' in it ? [it.assessment] : [])),
    /** Whether verdicts rest on it, on whichever page they stand. */
    isEvidence: graph.assessmentsResting.has(citation.id),
    events: entries.flatMap((it) => ('event' in it ? [it.event] : [])),
    claims: entries.flatMap((it) => ('claim' in it ? [it.claim] : [])),
  };
}

/** What a page of the list of works shows: those that sources refer to, our evidence, and what only notes and dates rest on. */
export function worksView({ graph }: OpenSite, page: Page) {
  const pages = workListPages(graph);
  const shown = Map.groupBy(entriesOn(pages, page.number), ({ group }) => group);
  const entry = ({ citation }: { readonly citation: Citation }) => ({ citation, reference: referenceOf(citation) });
  const evidence = pages.findIndex((entries) => entries.some(({ group }) => group === 'evidence')) + 1;
  return {
    /** Whether a link of a source is lost. */
    isLost: pages
      .flat()
      .some((one) => 'use' in one && (one.use.state === 'link-lost' || one.use.state === 'subject-only')),
    /** Where the evidence begins; nothing where there is none. */
    evidenceAt: evidence > 0 ? `${evidence === page.number ? '' : pageHref(page, evidence)}#evidence` : undefined,
    groups: worksByReferral(
      entriesOn(pages, page.number).flatMap((one) =>
        'use' in one
          ? [
              {
                ...entry(one),
                use: one.use,
                source: sourceBy(graph, one.use.source),
                claims: claimsCiting(graph, one.citation.id).length,
              },
            ]
          : [],
      ),
    ),
    evidence: (shown.get('evidence') ?? []).map((one) => ({
      ...entry(one),
      verdicts: graph.assessmentsResting.get(one.citation.id)?.length ?? 0,
    })),
    noted: (shown.get('noted') ?? []).map(entry),
  };
}
