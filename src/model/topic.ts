import { z } from 'zod';
import { everyEntry, sentence, title } from './fields.ts';

/** A question that every source can be asked: `content/topics/<topic>.md`. */
export const topicSchema = z.strictObject({
  ...everyEntry,
  title,
  question: sentence.regex(/\?$/u, 'Expected a question'),
  /** How the sources compare on it, in one sentence. */
  comparison: sentence,
});
export type TopicData = z.infer<typeof topicSchema>;
