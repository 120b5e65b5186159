import { z } from 'zod';
import type { Citation, Graph } from '../../graph/graph.ts';
import { claimsCiting } from '../../graph/lookups.ts';
import { workTitle } from '../../wording/names.ts';
import { citationSchema } from '../../model/citation.ts';
import { assessmentId, citationKey, claimCode, eventId, factId, sourceId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { CITATION_STATES, REFERRAL_KINDS, valuesOf } from '../../model/vocabulary.ts';
import { toCsl } from '../bibliography/csl.ts';
import { cslItem } from '../bibliography/works-file.ts';
import {
  address,
  dates,
  datesOf,
  bodyMarkdown,
  markdownOf,
  fileHeader,
  headerOf,
  nonEmptyList,
  record,
  text,
  whole,
} from './fields.ts';
import type { Told } from './fields.ts';

/** How a source refers to a work. */
const useFields = {
  state: z.enum(valuesOf(CITATION_STATES)).describe('How the source refers to it'),
  cited: z.boolean().describe('Whether that counts as cited by the source'),
  paragraphs: nonEmptyList(z.int()).optional().describe('The paragraphs where it does'),
  anchor: text
    .optional()
    .describe(
      'The linked words, verbatim; where our copy does not show them, the words that the link belongs to as we read it',
    ),
};

/** A work that a source refers to, in the source’s file. */
export const workUse = record({
  work: citationKey.describe('Key of the work'),
  title: text.describe('What it is called'),
  url: address.describe('The work’s page in the briefing'),
  ...useFields,
});

type Use = NonNullable<Citation['citedBy']>[number];

/** How a source refers to a work, as data files tell it. */
function useData({ state, paragraphs, anchor }: Use) {
  return { state, cited: REFERRAL_KINDS[state] === 'cited', paragraphs, anchor };
}

/** A work that a source refers to, as the source’s file tells it. */
export function workUseData(to: Routes, citation: Citation, use: Use): Told<z.input<typeof workUse>> {
  return { work: citation.id, title: workTitle(citation), url: to.citation(citation.id), ...useData(use) };
}

/** The JSON twin of a work’s page. */
export const citationFile = record({
  ...fileHeader,
  id: citationKey.describe('Key of the work'),
  url: address.describe('The work’s page in the briefing'),
  title: text.describe('What it is called; an unidentified one by the words of the link'),
  csl: cslItem.omit({ custom: true }).describe('The work as CSL-JSON'),
  checked: citationSchema.shape.checked.describe('How far its address was checked'),
  note: text.optional().describe('Our note on the record'),
  text: bodyMarkdown,
  uses: z
    .array(record({ source: sourceId.describe('Id of the source'), ...useFields }))
    .describe('The sources that refer to it, and how'),
  claims: z.array(claimCode).describe('Codes of the claims at those places'),
  facts: z.array(factId).describe('Ids of the facts for which it is evidence'),
  assessments: z.array(assessmentId).describe('Paths of the assessments that rest on it'),
  events: z.array(eventId).describe('Ids of the events whose date rests on it'),
  ...dates,
});

/** All that the page of a work says, claims by their codes. */
export function citationData(graph: Graph, to: Routes, citation: Citation): z.input<typeof citationFile> {
  const { id, checked, note, citedBy = [], changed } = citation;
  return whole(citationFile, {
    ...headerOf(graph, to, 'citation', changed),
    id,
    url: to.citation(id),
    title: workTitle(citation),
    csl: toCsl(citation) as unknown as z.input<typeof cslItem>,
    checked,
    note,
    text: markdownOf(citation),
    uses: citedBy.map((use) => ({ source: use.source, ...useData(use) })),
    claims: claimsCiting(graph, id).map(({ code }) => code),
    facts: (graph.factsResting.get(id) ?? []).map((fact) => fact.id),
    assessments: (graph.assessmentsResting.get(id) ?? []).map((assessment) => assessment.id),
    events: (graph.eventsResting.get(id) ?? []).map((event) => event.id),
    ...datesOf(citation),
  });
}
