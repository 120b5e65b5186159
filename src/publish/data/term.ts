import { z } from 'zod';
import type { Graph, Term } from '../../graph/graph.ts';
import { claimCode, termId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { termSchema } from '../../model/term.ts';
import {
  address,
  dates,
  datesOf,
  bodyMarkdown,
  markdownOf,
  fileHeader,
  headerOf,
  nonEmptyList,
  text,
} from './fields.ts';

/** The JSON twin of a term’s page. */
export const termFile = z.strictObject({
  ...fileHeader,
  id: termId.describe('Id of the term'),
  url: address.describe('The term’s page'),
  title: text.describe('What it is called'),
  kind: termSchema.shape.kind.describe('What sort of thing it is'),
  article: termSchema.shape.article.describe('Where its title stands in a sentence with it'),
  aliases: nonEmptyList(text).optional().describe('Its other names'),
  abbreviation: text.optional().describe('The one of its names that is an abbreviation'),
  expansion: text.optional().describe('What the abbreviation stands for'),
  definition: text.describe('What it is, in one sentence'),
  text: bodyMarkdown,
  claims: z.array(claimCode).describe('Codes of the claims that name it'),
  ...dates,
});

/** All that the page of a term says, claims by their codes. */
export function termData(graph: Graph, to: Routes, term: Term): z.input<typeof termFile> {
  const { added, changed, change, formerly: _formerly, body: _body, ...fields } = term;
  return {
    ...headerOf(to, 'term', changed),
    ...fields,
    url: to.term(term.id),
    text: markdownOf(term),
    claims: (graph.claimsNaming.get(term.id) ?? []).map(({ code }) => code),
    ...datesOf({ added, changed, change }),
  };
}
