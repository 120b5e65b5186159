import type {
  AnswerLeaf,
  ArticleLeaf,
  ClaimLeaf,
  DefinedTermLeaf,
  Graph as LinkedData,
  QuestionLeaf,
} from 'schema-dts';
import { areFew } from '../../graph/few.ts';
import type { Assessment, Citation, Claim, Source, Term, Topic } from '../../graph/graph.ts';
import { judgedBy } from '../../graph/ledger.ts';
import { topicPages } from '../../graph/list-pages.ts';
import { claimBy, sourceBy } from '../../graph/lookups.ts';
import type { Pair } from '../../graph/pairs.ts';
import { worksAt, worksOfSource, worksOfVerdict } from '../../graph/works.ts';
import { REFERRAL_KINDS } from '../../model/vocabulary.ts';
import type { Site } from '../site.ts';
import { spanOf } from './dates.ts';
import { idsOf } from './ids.ts';
import { node, reference, textIn } from './node.ts';
import { pageGraph } from './page.ts';
import type { PageFacts } from './page.ts';
import { claimNode, namedNode, questionNode, speakerNode, termNode } from './things.ts';
import { articleNode, workNode } from './works.ts';

/**
 * The page of a verdict: it is about the claims that it judges. It is no `ClaimReview`: it says what became of a
 * forecast, not whether a claim is true.
 */
export function verdictLinkedData(site: Site, assessment: Assessment, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const about = judgedBy(graph, assessment).map(({ id }) => reference(idsOf(to).claim(id)));
  return pageGraph(
    site,
    { ...page, about },
    worksOfVerdict(graph, assessment).map((work) => workNode(site, work)),
  );
}

/**
 * The page of a claim. The source is one `appearance` of it: whether it is the first, we cannot know. Works count
 * as cited only where the source itself refers to them; for what it reports, they are what it reports from.
 */
export function claimLinkedData(site: Site, claim: Claim, page: PageFacts): LinkedData {
  const { graph } = site;
  const ids = idsOf(site.to);
  const source = sourceBy(graph, claim.source);
  const works = worksAt(graph, claim)
    .filter(({ state }) => REFERRAL_KINDS[state] === 'cited')
    .flatMap(({ work }) => graph.citations.get(work) ?? []);
  const cited = works.map(({ id }) => reference(ids.work(id)));
  const speaker = claim.speaker && graph.terms.get(claim.speaker);
  const whole = node<ClaimLeaf>({
    ...claimNode(site, claim),
    // The speaker’s where the source reports, else its authors’; nobody’s where none is confirmed.
    author:
      claim.voice === 'reported'
        ? speaker && speakerNode(site, speaker)
        : source.authors.map((_, index) => reference(ids.author(source.id, index + 1))),
    isBasedOn: claim.voice === 'reported' ? cited : undefined,
    citation: cited,
    about: [
      ...claim.topics.flatMap((id) => graph.topics.get(id) ?? []).map((topic) => questionNode(site, topic)),
      ...(claim.terms ?? [])
        .flatMap((id) => graph.terms.get(id) ?? [])
        .map((term) => namedNode(site, term) ?? termNode(site, term)),
      ...(graph.eventsOf.get(claim.code) ?? []).map(({ id }) => reference(ids.event(id))),
    ],
    temporalCoverage: spanOf(claim.period),
    inLanguage: site.graph.site.language,
  });
  return pageGraph(site, { ...page, main: ids.claim(claim.id) }, [
    whole,
    articleNode(site, source),
    ...works.map((work) => workNode(site, work)),
  ]);
}

/** The page of a pair: two claims, and our comparison of them. */
export function pairLinkedData(site: Site, { earlier, later, edge }: Pair, page: PageFacts): LinkedData {
  const ids = idsOf(site.to);
  const sides = [earlier, later];
  const comparison = node<ArticleLeaf>({
    '@type': 'Article',
    '@id': ids.pair(earlier.code, later.code),
    url: page.address,
    headline: page.name,
    abstract: edge.because,
    ...ours(site),
    datePublished: page.added,
    dateModified: page.changed,
    license: site.graph.site.license.url,
    about: sides.map(({ id }) => reference(ids.claim(id))),
  });
  return pageGraph(site, { ...page, main: ids.pair(earlier.code, later.code) }, [
    comparison,
    ...sides.map((claim) => claimNode(site, claim)),
    ...sides.map(({ source }) => articleNode(site, sourceBy(site.graph, source))),
  ]);
}

/** The page of a source: our digest, the source that it tells, the works which that cites and the claims in it. */
export function sourceLinkedData(site: Site, source: Source, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const digest = node<ArticleLeaf>({
    '@type': 'Article',
    '@id': ids.digest(source.id),
    url: page.address,
    headline: `Digest of “${source.title}”`,
    abstract: source.thesis,
    ...ours(site),
    datePublished: source.added,
    dateModified: source.changed,
    license: site.graph.site.license.url,
    about: reference(ids.article(source.id)),
    isBasedOn: reference(ids.article(source.id)),
  });
  const article = articleNode(site, source, {
    citation: worksOfSource(graph, source.id).map((work) => workNode(site, work)),
    interpretedAsClaim: (graph.claimsOf.get(source.id) ?? []).map(({ id }) => reference(ids.claim(id))),
  });
  return pageGraph(site, { ...page, main: ids.digest(source.id) }, [digest, article]);
}

/**
 * The page of a topic: its question, what each source that it shows says, and of the claims which that rests on those that
 * it shows; where its list goes on, the others are named by their ids alone.
 */
export function topicLinkedData(site: Site, topic: Topic, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const [shown = []] = topicPages(graph, topic.id);
  const stances = shown.flatMap((it) => ('stance' in it && it.stance.state === 'speaks' ? [it.stance] : []));
  const leading = new Set(stances.flatMap((stance) => stance.claims));
  const claims = shown.flatMap((it) => ('claim' in it && leading.has(it.claim.code) ? [it.claim] : []));
  const sources = areFew(graph) ? stances.map(({ source }) => sourceBy(graph, source)) : [];
  const question = node<QuestionLeaf>({
    ...questionNode(site, topic),
    abstract: topic.comparison,
    suggestedAnswer: stances.map((stance): AnswerLeaf => ({
      '@type': 'Answer',
      text: stance.stance,
      author: reference(ids.briefing()),
      about: reference(ids.article(stance.source)),
      isBasedOn: stance.claims.map((code) => reference(ids.claim(claimBy(graph, code).id))),
    })),
  });
  return pageGraph(site, { ...page, main: ids.question(topic.id) }, [
    question,
    ...sources.map((source) => articleNode(site, source)),
    ...claims.map((claim) => claimNode(site, claim)),
  ]);
}

/** The page of a term: what it is called, what it means, and what it names. */
export function termLinkedData(site: Site, term: Term, page: PageFacts): LinkedData {
  const ids = idsOf(site.to);
  const named = namedNode(site, term);
  const whole = node<DefinedTermLeaf>({
    ...termNode(site, term),
    alternateName: [
      ...(term.abbreviation ? [term.abbreviation] : []),
      ...(term.aliases ?? []),
      ...Object.entries(term.translations ?? {}).flatMap(([language, names]) =>
        names.map((name) => textIn(language, name)),
      ),
    ],
    description: term.definition,
    inDefinedTermSet: reference(ids.terms()),
    about: named && reference(ids.named(term.id)),
  });
  return pageGraph(site, { ...page, main: ids.term(term.id) }, named ? [whole, named] : [whole]);
}

/** The page of a work. Of a link that could not be identified nothing is known but the page. */
export function workLinkedData(site: Site, citation: Citation, page: PageFacts): LinkedData {
  if (!citation.title) return pageGraph(site, page, []);
  return pageGraph(site, { ...page, main: idsOf(site.to).work(citation.id) }, [workNode(site, citation)]);
}

/** In whose words a page is, and who publishes them. */
function ours({ graph, to }: Site) {
  const briefing = reference(idsOf(to).briefing());
  return { inLanguage: graph.site.language, author: briefing, publisher: briefing } as const;
}
