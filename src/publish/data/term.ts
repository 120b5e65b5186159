import { z } from 'zod';
import type { Graph, Term } from '../../graph/graph.ts';
import { claimCode, termId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { termSchema } from '../../model/term.ts';
import {
  address,
  dates,
  datesOf,
  furtherText,
  furtherTextOf,
  heading,
  headingOf,
  listed,
  prose,
  some,
} from './file.ts';

/** The JSON twin of a term’s page. */
export const termFile = z.strictObject({
  ...heading,
  id: termId.describe('Id of the term'),
  url: address.describe('The term’s page'),
  title: prose.describe('What it is called'),
  kind: termSchema.shape.kind.describe('What sort of thing it is'),
  article: termSchema.shape.article.describe('Where its title stands in a sentence with it'),
  aliases: listed(prose).optional().describe('Its other names'),
  abbreviation: prose.optional().describe('The one of its names that is an abbreviation'),
  expansion: prose.optional().describe('What the abbreviation stands for'),
  definition: prose.describe('What it is, in one sentence'),
  text: furtherText,
  claims: some(claimCode).describe('Codes of the claims that name it'),
  ...dates,
});

/** All that the page of a term says, claims by their codes. */
export function termData(graph: Graph, to: Routes, term: Term): z.input<typeof termFile> {
  const { added, changed, change, formerly: _formerly, body: _body, ...fields } = term;
  return {
    ...headingOf(to, 'term', changed),
    ...fields,
    url: to.term(term.id),
    text: furtherTextOf(term),
    claims: (graph.claimsNaming.get(term.id) ?? []).map(({ code }) => code),
    ...datesOf({ added, changed, change }),
  };
}
