import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { citationKey, claimCode, eventId, sourceId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { address, date, dates, datesOf, fileHeader, headerOf, nonEmptyList, text } from './fields.ts';
import { lastChange } from '../../graph/changed-on.ts';

const event = z.strictObject({
  id: eventId.describe('Id of the event'),
  url: address.describe('Its place in the timeline'),
  title: text.describe('What it is called'),
  date: date.describe('When it happened, by the record, EDTF'),
  summary: text.describe('What happened, in one sentence'),
  datedOtherwise: nonEmptyList(
    z.strictObject({
      source: sourceId.describe('Id of the source'),
      date: date.describe('Its date, EDTF'),
      paragraph: z.int().describe('Where it says so'),
    }),
  )
    .optional()
    .describe('Sources that date it otherwise'),
  claims: nonEmptyList(claimCode).describe('Codes of the claims that speak of it'),
  citations: nonEmptyList(citationKey).optional().describe('Keys of the works that the date rests on'),
  ...dates,
});

/** `/timeline/index.json`. */
export const eventsFile = z.strictObject({
  ...fileHeader,
  events: z.array(event).describe('The events, by date'),
});

/** The whole timeline. */
export function eventsData(graph: Graph, to: Routes): z.input<typeof eventsFile> {
  return {
    ...headerOf(to, 'events', lastChange(graph)),
    events: [...graph.events.values()].map(
      ({ id, title, formerly: _formerly, body: _body, added, changed, change, ...fields }) => ({
        id,
        url: to.event(id),
        title,
        ...fields,
        ...datesOf({ added, changed, change }),
      }),
    ),
  };
}
