import { z } from 'zod';
import type { Assessment, Fact, Graph } from '../../graph/graph.ts';
import { lastChange } from '../../graph/changed-on.ts';
import { citationSchema } from '../../model/citation.ts';
import { assessmentId, citationKey, factId, termId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import {
  address,
  bodyMarkdown,
  date,
  dates,
  datesOf,
  fileHeader,
  headerOf,
  markdownOf,
  nonEmptyList,
  record,
  text,
  whole,
} from './fields.ts';
import type { Told } from './fields.ts';

/** What data files say of a fact of the record. */
const factRecord = record({
  id: factId.describe('Id of the fact'),
  url: address.describe('Its place in the timeline'),
  date: date.describe('When it happened, EDTF'),
  title: text.describe('What happened, in at most ten words'),
  statement: text.describe('What happened, in one sentence'),
  terms: nonEmptyList(termId).describe('Ids of the terms for whom and what it concerns'),
  evidence: nonEmptyList(
    record({
      work: citationKey.describe('Key of the work'),
      checked: citationSchema.shape.checked.describe('How far the work was seen'),
    }),
  ).describe('The works that say so'),
  assessments: nonEmptyList(assessmentId).optional().describe('Paths of the assessments that weigh it'),
  counters: nonEmptyList(assessmentId).optional().describe('Paths of those against whose verdict it is told'),
  text: bodyMarkdown,
  ...dates,
});

/** `/facts.json`. */
export const factsFile = z.strictObject({
  ...fileHeader,
  facts: z.array(factRecord).describe('The facts, in the order of time'),
});

/** Every fact of the record. */
export function factsData(graph: Graph, to: Routes): z.input<typeof factsFile> {
  return whole(factsFile, {
    ...headerOf(graph, to, 'facts', lastChange(graph)),
    facts: [...graph.facts.values()].map((fact) => recordOf(graph, to, fact)),
  });
}

function recordOf(graph: Graph, to: Routes, fact: Fact): Told<z.input<typeof factRecord>> {
  const { id, date: day, title, statement, terms, evidence } = fact;
  const naming = graph.assessmentsWeighing.get(id) ?? [];
  const idsOf = (holds: (one: Assessment) => boolean) => naming.filter(holds).map((assessment) => assessment.id);
  return {
    id,
    url: to.fact(id),
    date: day,
    title,
    statement,
    terms,
    evidence: evidence.flatMap((work) => {
      const citation = graph.citations.get(work);
      return citation ? [{ work, checked: citation.checked }] : [];
    }),
    assessments: idsOf(({ facts = [] }) => facts.some(({ fact: weighed }) => weighed === id)),
    counters: idsOf(({ counter }) => counter !== 'none-found' && counter?.facts?.includes(id) === true),
    text: markdownOf(fact),
    ...datesOf(fact),
  };
}
