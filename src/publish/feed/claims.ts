import type { Claim, Graph } from '../../graph/graph.ts';
import { disputesOf, sourceBy } from '../../graph/lookups.ts';
import { DISPUTED_BY } from '../../model/facets.ts';
import { shortTexts } from '../../wording/claim-line.ts';
import { sentenceCase } from '../../wording/phrases.ts';
import type { Routes } from '../../model/routes.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import type { Paragraph } from './item.ts';

/** A claim as the feed tells it: what it says, where, how surely, who says it, who disputes it and what became of it. */
export function claimBody(graph: Graph, to: Routes, claim: Claim): Paragraph[] {
  const { id, short } = sourceBy(graph, claim.source);
  const assessment = graph.assessmentOf.get(claim.code);
  return [
    [claim.statement],
    [
      { text: short, to: to.source(id) },
      ...claim.paragraphs.flatMap((number, index) => [
        index > 0 ? ', ' : claim.paragraphs.length > 1 ? ', paragraphs ' : ', paragraph ',
        { text: String(number), to: to.paragraph(id, number) },
      ]),
      ` · ${shortTexts(graph, claim, 'summary').join(' · ')}`,
    ],
    ...disputesOf(graph, claim.code).map((other) => [
      `${sentenceCase(DISPUTED_BY)} `,
      { text: other.code, to: to.claim(other.id) },
      `: ${other.statement}`,
    ]),
    ...(assessment?.verdict
      ? [['What became of it: ', { text: VERDICTS[assessment.verdict].label, to: to.forecast(assessment.id) }]]
      : []),
  ];
}
