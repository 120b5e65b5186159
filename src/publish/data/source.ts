import { z } from 'zod';
import type { Graph, Source } from '../../graph/graph.ts';
import { claimsAt, stancesOf, worksCitedBy } from '../../graph/lookups.ts';
import { CSL_TYPES } from '../../model/csl-types.ts';
import { claimCode, sourceId, topicId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { sourceSchema } from '../../model/source.ts';
import { workUse, workUseData } from './citation.ts';
import { address, date, dates, fileHeader, headerOf, nonEmptyList, record, text, whole } from './fields.ts';
import type { Told } from './fields.ts';
import { lastChange } from '../../graph/changed-on.ts';
import { stanceData, stanceFields } from './topic.ts';

const { shape } = sourceSchema;

/** A stretch of prose and what it rests on. */
const stretch = record({
  text: text.describe('A stretch of it'),
  claims: z.array(claimCode).describe('Codes of the claims that it rests on'),
  url: address.describe('Its place on the page'),
});

/** What data files say of a source. */
const sourceRecord = record({
  id: sourceId.describe('Id of the source'),
  url: address.describe('The source’s page in the briefing'),
  code: text.describe('The letters that its claims’ codes begin with'),
  title: text.describe('Its title'),
  sentenceTitle: text.optional().describe('Its title in sentence case, which APA asks for'),
  short: text.describe('What it is called where space is short'),
  authors: shape.authors.describe('Its authors; an empty list where nobody is confirmed'),
  publisher: text.describe('Who published it'),
  container: text.optional().describe('The series, journal, newspaper or book it appeared in'),
  type: z.enum(CSL_TYPES).describe('What it is, by CSL’s types'),
  genre: text.describe('What sort of text it is, in words'),
  language: text.describe('Its language'),
  issued: date.describe('When it appeared, as far as confirmed, EDTF'),
  written: record({ date: date.describe('EDTF'), reason: text.describe('What in its text implies that') })
    .optional()
    .describe('When it was written'),
  original: z.url().optional().describe('Its own address, where that is confirmed'),
  unconfirmed: nonEmptyList(text).optional().describe('What could not be confirmed'),
  note: text.optional().describe('What a reader must know of the text that was read'),
  refersTo: shape.refersTo
    .unwrap()
    .nullable()
    .describe('Ids of the other sources that its text refers to; null where it was not read for that'),
  thesis: text.describe('What it exists to say, in our words'),
  sections: z
    .array(
      record({
        heading: text.describe('Its heading'),
        headingBy: z.enum(['source', 'briefing']).describe('Whose heading it is'),
        first: z.int().describe('Its first paragraph'),
        last: z.int().describe('Its last paragraph'),
        url: address.describe('Its place on the page'),
      }),
    )
    .describe('Its sections'),
  brief: z.array(stretch).describe('What it says in brief, in our words; an empty list where that is not told'),
  digest: z.array(stretch).describe('What it says, in our words'),
  paragraphs: z
    .array(
      record({
        number: z.int().describe('Its number, which is ours'),
        incipit: text.describe('Its first words, verbatim'),
        words: z.int().describe('How many words it has'),
        gist: text.describe('What it says, in a few words of ours'),
        claims: z.array(claimCode).describe('Codes of the claims drawn from it'),
        url: address.describe('Its place on the page'),
      }),
    )
    .describe('Its paragraphs'),
  renumbered: date
    .optional()
    .describe(
      'The day on which they were last renumbered: codes of claims that were there already may name old numbers',
    ),
  stances: z
    .array(record({ topic: topicId.describe('Id of the topic'), ...stanceFields }))
    .describe('What it says on each topic'),
  works: z.array(workUse).describe('The works that it refers to, and how'),
  ...dates,
});

/** `/sources.json`. */
export const sourcesFile = z.strictObject({
  ...fileHeader,
  sources: z.array(sourceRecord).describe('The sources, by date'),
});

/** Every source. */
export function sourcesData(graph: Graph, to: Routes): z.input<typeof sourcesFile> {
  return whole(sourcesFile, {
    ...headerOf(graph, to, 'sources', lastChange(graph)),
    sources: [...graph.sources.values()].map((source) => recordOf(graph, to, source)),
  });
}

/** The JSON twin of a source’s page: the source as in `/sources.json`. */
export const sourceFile = z.strictObject({ ...fileHeader, ...sourceRecord.shape });

/** All that the page of a source says, its claims by their codes. */
export function sourceData(graph: Graph, to: Routes, source: Source): z.input<typeof sourceFile> {
  return whole(sourceFile, { ...headerOf(graph, to, 'source', source.changed), ...recordOf(graph, to, source) });
}

function recordOf(graph: Graph, to: Routes, source: Source): Told<z.input<typeof sourceRecord>> {
  const { formerly: _formerly, mark: _mark, body: _body, ...fields } = source;
  const { url: original, sections, brief, digest, paragraphs, ...rest } = fields;
  const stretchesOf = (units: Source['brief']) =>
    units.map((unit) => ({ text: unit.text, claims: [...unit.codes], url: to.anchor(source.id, unit.anchor) }));
  return {
    ...rest,
    url: to.source(source.id),
    original,
    sections: sections.map(({ anchor, ...section }) => ({ ...section, url: to.anchor(source.id, anchor) })),
    brief: stretchesOf(brief),
    digest: stretchesOf(digest),
    paragraphs: paragraphs.map((paragraph, index) => ({
      number: index + 1,
      ...paragraph,
      claims: claimsAt(graph, source.id, index + 1).map(({ code }) => code),
      url: to.paragraph(source.id, index + 1),
    })),
    stances: stancesOf(graph, source.id).map((stance) => ({ topic: stance.topic, ...stanceData(stance) })),
    works: worksCitedBy(graph, source.id).map(({ citation, use }) => workUseData(to, citation, use)),
  };
}
