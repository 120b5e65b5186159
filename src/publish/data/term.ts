import { z } from 'zod';
import type { Graph, Term } from '../../graph/graph.ts';
import { claimCode, factId, termId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { termSchema } from '../../model/term.ts';
import {
  address,
  dates,
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
import { lastChange } from '../../graph/changed-on.ts';

/** What data files say of a term. */
const termRecord = record({
  id: termId.describe('Id of the term'),
  url: address.describe('The term’s page'),
  title: text.describe('What it is called'),
  kind: termSchema.shape.kind.describe('What sort of thing it is'),
  article: termSchema.shape.article.describe('Where its title stands in a sentence with it'),
  aliases: nonEmptyList(text).optional().describe('Its other names'),
  translations: z
    .array(
      z.strictObject({
        language: text.describe('Tag of the language, by BCP 47'),
        names: nonEmptyList(text).describe('Its names in that language, the most usual first'),
      }),
    )
    .describe('What it is called in other languages'),
  abbreviation: text.optional().describe('The one of its names that is an abbreviation'),
  expansion: text.optional().describe('What the abbreviation stands for'),
  definition: text.describe('What it is, in one sentence'),
  text: bodyMarkdown,
  claims: z.array(claimCode).describe('Codes of the claims that name it'),
  facts: z.array(factId).describe('Ids of the facts that concern it'),
  ...dates,
});

/** `/terms.json`. */
export const termsFile = z.strictObject({
  ...fileHeader,
  terms: z.array(termRecord).describe('The terms, by title'),
});

/** Every term. */
export function termsData(graph: Graph, to: Routes): z.input<typeof termsFile> {
  return whole(termsFile, {
    ...headerOf(graph, to, 'terms', lastChange(graph)),
    terms: [...graph.terms.values()].map((term) => recordOf(graph, to, term)),
  });
}

/** The JSON twin of a term’s page: the term as in `/terms.json`. */
export const termFile = z.strictObject({ ...fileHeader, ...termRecord.shape });

/** All that the page of a term says, claims by their codes. */
export function termData(graph: Graph, to: Routes, term: Term): z.input<typeof termFile> {
  return whole(termFile, { ...headerOf(graph, to, 'term', term.changed), ...recordOf(graph, to, term) });
}

function recordOf(graph: Graph, to: Routes, term: Term): Told<z.input<typeof termRecord>> {
  const { formerly: _formerly, body: _body, translations = {}, ...fields } = term;
  return {
    ...fields,
    url: to.term(term.id),
    translations: Object.entries(translations).map(([language, names]) => ({ language, names })),
    text: markdownOf(term),
    claims: (graph.claimsNaming.get(term.id) ?? []).map(({ code }) => code),
    facts: (graph.factsConcerning.get(term.id) ?? []).map(({ id }) => id),
  };
}
