import { z } from 'zod';
import { atMostWords, everyEntry, listOf, text, title } from './fields.ts';
import { claimCode } from './ids.ts';

const speaking = z.strictObject({
  ...everyEntry,
  title,
  /** At most six words, for a cell of a table. */
  label: atMostWords(6),
  /** The claim whose strength the cell shows. */
  lead: claimCode,
  /** What the source says on the topic, in one or two sentences. */
  stance: text,
  /** The claims it rests on, the lead among them. */
  claims: listOf(claimCode),
});

const silent = z.strictObject({
  ...everyEntry,
  title,
  /** Every paragraph was read for this topic, and none speaks to it. */
  silent: z.literal(true),
});

/**
 * What one source says on one topic: `content/stances/<source>/<topic>.md`. A source without a file
 * for a topic is not compared yet; only `silent: true` says that it is silent.
 */
export const stanceSchema = z.union([silent, speaking]);
export type StanceData = z.infer<typeof stanceSchema>;
export type SpeakingStance = z.infer<typeof speaking>;
