import type { Claim, Graph } from '../../graph/graph.ts';
import { disputesOf, sourceBy } from '../../graph/lookups.ts';
import { tellingTexts } from '../../wording/claim-line.ts';
import { confidenceOf } from '../../model/confidence.ts';
import type { Routes } from '../../model/routes.ts';
import { KINDS, VERDICTS } from '../../model/vocabulary.ts';
import { tagOf } from './item.ts';
import type { Entry, Paragraph, Tag } from './item.ts';

/** The claims as the feed tells them: what each says, where, how surely, who says it, and who disputes it. */
export function claimEntries(graph: Graph, to: Routes): Entry[] {
  return [...graph.claims.values()].map((claim) => ({
    collection: 'claims',
    name: `claim ${claim.code}`,
    label: claim.code,
    title: `${claim.code} ${claim.title}`,
    url: to.claim(claim.id),
    dates: claim,
    tags: [tagOf('claims'), ...tagsOf(graph, claim)],
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
  const { label, modal } = confidenceOf(claim);
  const items = [KINDS[claim.kind].label, modal ? `${label}, “${modal}”` : label, ...tellingTexts(graph, claim)];
  return [
    { text: short, to: to.source(id) },
    ...claim.paragraphs.flatMap((number, index) => [
      index > 0 ? ', ' : ', ¶ ',
      { text: String(number), to: to.paragraph(id, number) },
    ]),
    ` · ${items.join(' · ')}`,
  ];
}

function disputes(graph: Graph, to: Routes, { code }: Claim): Paragraph[] {
  return disputesOf(graph, code).map((other) => [
    'Disputed by ',
    { text: other.code, to: to.claim(other.id) },
    `: ${other.statement}`,
  ]);
}

function verdict(graph: Graph, to: Routes, { code }: Claim): Paragraph[] {
  const assessment = graph.assessmentOf.get(code);
  if (!assessment) return [];
  return [['What became of it: ', { text: VERDICTS[assessment.verdict].label, to: to.forecast(assessment.id) }]];
}
