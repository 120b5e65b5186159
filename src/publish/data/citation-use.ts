import { z } from 'zod';
import type { Citation } from '../../graph/graph.ts';
import { workTitle } from '../../wording/names.ts';
import { citationKey } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { CITATION_STATES, REFERRAL_KINDS, valuesOf } from '../../model/vocabulary.ts';
import { address, nonEmptyList, text } from './fields.ts';

/** How a source refers to a work. */
export const useFields = {
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
export const workUse = z.strictObject({
  work: citationKey.describe('Key of the work'),
  title: text.describe('What it is called'),
  url: address.describe('The work’s page in the briefing'),
  ...useFields,
});

type Use = NonNullable<Citation['citedBy']>[number];

/** How a source refers to a work, as data files tell it. */
export function useData({ state, paragraphs, anchor }: Use) {
  return { state, cited: REFERRAL_KINDS[state] === 'cited', paragraphs, anchor };
}

/** A work that a source refers to, as the source’s file tells it. */
export function workUseData(to: Routes, citation: Citation, use: Use): z.input<typeof workUse> {
  return { work: citation.id, title: workTitle(citation), url: to.citation(citation.id), ...useData(use) };
}
