import { z } from 'zod';
import { everyEntry, listOf, noRepeats, sentence, title } from './fields.ts';
import { edtf } from './edtf.ts';
import { paragraphNumber } from './claim.ts';
import { citationKey, claimCode, sourceId } from './ids.ts';

/** A dated event that claims speak of: `content/events/<id>.md`. */
export const eventSchema = z.strictObject({
  ...everyEntry,
  title,
  /** When it happened: by its works or, where it has none, as is generally known. */
  date: edtf,
  /** What happened, in one sentence. */
  summary: sentence,
  /** Sources that date it otherwise; pages show both dates. */
  datedOtherwise: z
    .array(
      z.strictObject({
        /** The source. */
        source: sourceId,
        /** Its date. */
        date: edtf,
        /** The paragraph that gives it. */
        paragraph: paragraphNumber,
      }),
    )
    .min(1)
    .superRefine(noRepeats())
    .optional(),
  /** The claims that speak of it. */
  claims: listOf(claimCode),
  /** Works that the date rests on; left out where it is general knowledge, and then the timeline says that none is named. */
  citations: listOf(citationKey).optional(),
});
export type EventData = z.infer<typeof eventSchema>;
