import type { Citation } from '../graph/graph.ts';
import { claimsCiting, sourceBy, worksCitedBy } from '../graph/lookups.ts';
import { REFERRAL_KINDS } from '../model/vocabulary.ts';
import { formatReference, referenceOf } from '../publish/bibliography/reference.ts';
import { quoteWork } from '../share/build/quotation.ts';
import { workTitle } from '../wording/names.ts';
import { worksByReferral } from '../wording/referrals.ts';
import { worksItems } from './cite-box.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a work shows. */
export function workView({ site, blocksOf }: OpenSite, page: Page<Citation>) {
  const { graph } = site;
  const citation = page.item;
  return {
    citation,
    title: workTitle(citation),
    quotation: quoteWork(site, citation),
    /** As a bibliography has it; nothing for a work without a title. */
    reference: citation.title && formatReference(citation),
    items: worksItems(page),
    body: blocksOf('citations', citation.id),
    isCited: (citation.citedBy ?? []).some(({ state }) => REFERRAL_KINDS[state] === 'cited'),
    uses: (citation.citedBy ?? []).map((use) => ({ ...use, source: sourceBy(graph, use.source) })),
    facts: graph.factsResting.get(citation.id) ?? [],
    assessments: graph.assessmentsResting.get(citation.id) ?? [],
    events: graph.eventsResting.get(citation.id) ?? [],
    claims: claimsCiting(graph, citation.id),
  };
}

/** What the list of works shows: those that sources refer to, our evidence, and what only notes and dates rest on. */
export function worksView({ graph }: OpenSite) {
  const all = [...graph.citations.values()];
  const referred = [...graph.sources.keys()].flatMap((source) => worksCitedBy(graph, source));
  const entry = (citation: Citation) => ({ citation, reference: referenceOf(citation) });
  return {
    /** Whether a link of a source is lost. */
    isLost: referred.some(({ use: { state } }) => state === 'link-lost' || state === 'subject-only'),
    groups: worksByReferral(
      referred.map(({ citation, use }) => ({
        ...entry(citation),
        use,
        source: sourceBy(graph, use.source),
        claims: claimsCiting(graph, citation.id).length,
      })),
    ),
    evidence: all
      .filter(({ id }) => graph.assessmentsResting.has(id))
      .map((citation) => ({ ...entry(citation), verdicts: graph.assessmentsResting.get(citation.id)?.length ?? 0 })),
    noted: all.filter(({ id, citedBy }) => !citedBy && !graph.assessmentsResting.has(id)).map(entry),
  };
}
