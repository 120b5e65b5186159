import { z } from 'zod';
import { askedAs, everyEntry, sentence, title, together } from './fields.ts';
import { reviewed } from './review.ts';
import { DISTANCES, valuesOf } from './vocabulary.ts';

/** A question that every source can be asked: `content/topics/<topic>.md`. */
export const topicSchema = z
  .strictObject({
    ...everyEntry,
    title,
    question: sentence.regex(/\?$/u, 'Expected a question'),
    /** How the sources compare on it, in one sentence. */
    comparison: sentence,
    /** How those that speak on it stand to each other; where fewer than two do, there is none. */
    distance: z.enum(valuesOf(DISTANCES)).optional(),
    /** Why they stand so, in one sentence. */
    because: sentence.optional(),
    reviewed,
    askedAs,
  })
  .superRefine(...together('distance', 'because'));
export type TopicData = z.infer<typeof topicSchema>;
