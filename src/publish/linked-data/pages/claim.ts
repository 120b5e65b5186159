import type { ClaimLeaf, Graph as LinkedData, IdReference } from 'schema-dts';
import type { Claim } from '../../../graph/graph.ts';
import { sourceBy } from '../../../graph/lookups.ts';
import { REFERRAL_KINDS } from '../../../model/vocabulary.ts';
import type { Site } from '../../site.ts';
import { worksAt } from '../../../graph/works.ts';
import { spanOf } from '../dates.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';
import { articleNode } from '../things/article.ts';
import { claimNode } from '../things/claim.ts';
import { speakerNode, subjectNode } from '../things/term.ts';
import { questionNode } from '../things/topic.ts';
import { workNode } from '../things/work.ts';

/**
 * The page of a claim. The article is one `appearance` of it: whether it is the first, we cannot know. Works count
 * as cited only where the article itself refers to them; for what it reports, they are what it reports from.
 */
export function claimLinkedData(site: Site, claim: Claim, page: PageFacts): LinkedData {
  const { graph } = site;
  const ids = idsOf(site.to);
  const source = sourceBy(graph, claim.source);
  const works = worksAt(graph, claim)
    .filter(({ state }) => REFERRAL_KINDS[state] === 'cited')
    .flatMap(({ work }) => graph.citations.get(work) ?? []);
  const cited = works.map(({ id }) => reference(ids.work(id)));
  const whole = node<ClaimLeaf>({
    ...claimNode(site, claim),
    author: authorOf(site, claim),
    isBasedOn: claim.voice === 'reported' ? cited : undefined,
    citation: cited,
    about: subjectsOf(site, claim),
    temporalCoverage: spanOf(claim.period),
    inLanguage: 'en',
  });
  return pageGraph(site, { ...page, main: ids.claim(claim.id) }, [
    whole,
    articleNode(site, source),
    ...works.map((work) => workNode(site, work)),
  ]);
}

/** Whose claim it is: the speaker’s where the article reports, else the article’s authors’; nobody’s where none is confirmed. */
function authorOf(site: Site, claim: Claim) {
  if (claim.voice === 'reported') return speakerNode(site, claim.speaker);
  const { authors } = sourceBy(site.graph, claim.source);
  return authors.map((_, index) => reference(idsOf(site.to).author(claim.source, index + 1)));
}

function subjectsOf(site: Site, { topics, terms = [], code }: Claim) {
  const { graph, to } = site;
  const events = graph.eventsOf.get(code) ?? [];
  return [
    ...topics.flatMap((id) => graph.topics.get(id) ?? []).map((topic) => questionNode(site, topic)),
    ...terms.flatMap((id) => graph.terms.get(id) ?? []).map((term) => subjectNode(site, term)),
    ...events.map(({ id }): IdReference => reference(idsOf(to).event(id))),
  ];
}
