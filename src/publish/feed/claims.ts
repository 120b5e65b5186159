import type { Claim, Graph } from '../../graph/graph.ts';
import { disputesOf, sourceBy } from '../../graph/lookups.ts';
import { DISPUTED_BY } from '../../model/facets.ts';
import { shortTexts } from '../../wording/claim-line.ts';
import { sentenceCase } from '../../wording/phrases.ts';
import type { Routes } from '../../model/routes.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import { collectionTag } from './item.ts';
import type { FeedEntry, Paragraph, Tag } from './item.ts';

/** The claims as the feed tells them: what each says, where, how surely, who says it, and who disputes it. */
export function claimEntries(graph: Graph, to: Routes): FeedEntry[] {
  return [...graph.claims.values()].map((claim) => ({
    collection: 'claims',
    name: `claim ${claim.code}`,
    label: claim.code,
    title: `${claim.code} ${claim.title}`,
    url: to.claim(claim.id),
    dates: claim,
    tags: [collectionTag('claims'), ...tagsOf(graph, claim)],
    summary: claim.statement,
    body: [[claim.statement], lineOf(graph, to, claim), ...disputes(graph, to, claim), ...verdict(graph, to, claim)],
  }));
}

function tagsOf(graph: Graph, { source, topics }: Claim): Tag[] {
  const { id, short } = sourceBy(graph, source);
  return [
    { term: id, label: short },
    ...topics.map((topic) => ({ term: topic, label: graph.topics.get(topic)?.title ?? topic })),
  ];
}

/** What a claim’s page says under its statement. */
function lineOf(graph: Graph, to: Routes, claim: Claim): Paragraph {
  const { id, short } = sourceBy(graph, claim.source);
  return [
    { text: short, to: to.source(id) },
    ...claim.paragraphs.flatMap((number, index) => [
      index > 0 ? ', ' : ', ¶ ',
      { text: String(number), to: to.paragraph(id, number) },
    ]),
    ` · ${shortTexts(graph, claim, 'summary').join(' · ')}`,
  ];
}

function disputes(graph: Graph, to: Routes, { code }: Claim): Paragraph[] {
  return disputesOf(graph, code).map((other) => [
    `${sentenceCase(DISPUTED_BY)} `,
    { text: other.code, to: to.claim(other.id) },
    `: ${other.statement}`,
  ]);
}

function verdict(graph: Graph, to: Routes, { code }: Claim): Paragraph[] {
  const assessment = graph.assessmentOf.get(code);
  if (!assessment) return [];
  return [['What became of it: ', { text: VERDICTS[assessment.verdict].label, to: to.forecast(assessment.id) }]];
}
