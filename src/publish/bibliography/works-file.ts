import { z } from 'zod';
import type { Citation, Graph } from '../../graph/graph.ts';
import { citationSchema } from '../../model/citation.ts';
import { CSL_TYPES } from '../../model/csl-types.ts';
import { assessmentId, citationKey, sourceId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { personName } from '../../model/source.ts';
import { toCsl } from './csl.ts';
import type { CslItem } from './csl-item.ts';
import { address, nonEmptyList, text, unlessEmpty } from '../data/fields.ts';
import { citingSources } from '../../graph/works.ts';

const { shape } = citationSchema;

const cslDate = z.strictObject({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2).optional(),
  circa: z.literal(true).optional(),
  literal: text.optional(),
});

/** What our lists of works say beyond CSL, in the place that CSL leaves for it. */
const customFields = z.strictObject({
  url: address.describe('The work’s page in the briefing'),
  checked: shape.checked.describe('How far its address was checked'),
  citedBy: nonEmptyList(sourceId)
    .optional()
    .describe('Ids of the sources that cite it; none where only our evidence does'),
  evidenceFor: nonEmptyList(assessmentId).optional().describe('Paths of the assessments that rest on it'),
});

/** A work as CSL-JSON (https://github.com/citation-style-language/schema). */
export const cslItem = z.strictObject({
  id: citationKey.describe('The work’s key in the briefing'),
  type: z.enum(CSL_TYPES).describe('What it is, by CSL’s types'),
  title: text.optional().describe('Its title; a title of ours stands in brackets'),
  author: shape.author.describe('Its authors by name'),
  'container-title': text.optional().describe('The newspaper, journal or series'),
  publisher: text.optional().describe('Who published it'),
  genre: text.optional().describe('What it calls itself'),
  number: text.optional().describe('Its number'),
  volume: text.optional().describe('Its volume'),
  issue: text.optional().describe('The issue of the journal or newspaper'),
  page: text.optional().describe('Its pages'),
  section: text.optional().describe('Of a law: the section of the code'),
  issued: cslDate.optional().describe('When it came out, as a CSL date'),
  'event-date': cslDate.optional().describe('When a speech was given, as a CSL date'),
  'event-title': text.optional().describe('What a speech was given at'),
  'event-place': text.optional().describe('Where a speech was given'),
  accessed: cslDate.optional().describe('When it was opened, as a CSL date'),
  URL: z.url().optional().describe('Its address'),
  language: text.optional().describe('Its language'),
  note: text
    .optional()
    .describe('Whether the title is ours, how far the work was seen, and whether its date is certain'),
  custom: customFields.optional().describe('What the briefing knows of it besides'),
});

/** `/citations.json`, and the works of a source or topic. */
export const worksFile = z.array(cslItem);

/** How to cite one page or source, as CSL-JSON. */
export const citeFile = z
  .array(
    z.strictObject({
      id: text.describe('Its label'),
      type: z.enum(CSL_TYPES).describe('What it is, by CSL’s types'),
      title: text.describe('Its title; a claim’s begins with its code'),
      author: z.array(personName).min(1).optional().describe('Its authors by name'),
      'container-title': text.optional().describe('The site or newspaper it stands in'),
      'collection-title': text.optional().describe('The series it appeared in'),
      publisher: text.optional().describe('Who published it'),
      version: text.optional().describe('The version of the site'),
      issued: cslDate.describe('The day the site last changed, or when the source appeared, as a CSL date'),
      'event-date': cslDate.optional().describe('When a speech was given, as a CSL date'),
      URL: z.url().optional().describe('Its address'),
      language: text.describe('Its language'),
    }),
  )
  .length(1);

/** Works as CSL-JSON, each with what the briefing knows of it besides. */
export function toCslList(graph: Graph, to: Routes, citations: readonly Citation[]): CslItem[] {
  return citations.map((citation) => {
    const { id, type, ...fields } = toCsl(citation);
    const resting = graph.assessmentsResting.get(citation.id) ?? [];
    const custom: z.input<typeof customFields> = {
      url: to.citation(citation.id),
      checked: citation.checked,
      citedBy: unlessEmpty(citingSources(citation)),
      evidenceFor: unlessEmpty(resting.map((assessment) => assessment.id)),
    };
    return { id, type, ...fields, custom };
  });
}
