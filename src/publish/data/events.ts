import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { citationKey, claimCode, eventId, sourceId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import {
  address,
  bodyMarkdown,
  date,
  dates,
  fileHeader,
  headerOf,
  markdownOf,
  nonEmptyList,
  record,
  text,
  whole,
} from './fields.ts';
import { lastChange } from '../../graph/changed-on.ts';

const eventRecord = record({
  id: eventId.describe('Id of the event'),
  url: address.describe('Its place in the timeline'),
  title: text.describe('What it is called'),
  date: date.describe('When it happened, EDTF: by its `citations` or, without any, as is generally known'),
  summary: text.describe('What happened, in one sentence'),
  datedOtherwise: nonEmptyList(
    record({
      source: sourceId.describe('Id of the source'),
      date: date.describe('Its date, EDTF'),
      paragraph: z.int().describe('Where it says so'),
    }),
  )
    .optional()
    .describe('Sources that date it otherwise'),
  claims: nonEmptyList(claimCode).describe('Codes of the claims that speak of it'),
  citations: nonEmptyList(citationKey).optional().describe('Keys of the works that the date rests on'),
  text: bodyMarkdown,
  ...dates,
});

/** `/timeline/index.json`. */
export const eventsFile = z.strictObject({
  ...fileHeader,
  events: z.array(eventRecord).describe('The events, by date'),
});

/** The whole timeline. */
export function eventsData(graph: Graph, to: Routes): z.input<typeof eventsFile> {
  return whole(eventsFile, {
    ...headerOf(graph, to, 'events', lastChange(graph)),
    events: [...graph.events.values()].map((event) => {
      const { formerly: _formerly, body: _body, ...fields } = event;
      return { ...fields, url: to.event(event.id), text: markdownOf(event) };
    }),
  });
}
