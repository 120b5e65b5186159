import { z } from 'zod';
import { askedAs, everyEntry, sentence, title, together } from './fields.ts';
import { reviewed } from './review.ts';
import { DISTANCES, valuesOf } from './vocabulary.ts';

/** A question that every source can be asked: `content/topics/<topic>.md`. */
export const topicSchema = z
  .strictObject({
    ...everyEntry,
    title,
    /** What every source can be asked. */
    question: sentence.regex(/\?$/u, 'Expected a question'),
    /** How the sources compare on it, in one sentence. */
    comparison: sentence,
    /** How those that speak on it stand to each other: of three or more, the first of the values below that holds of any two; where fewer than two speak, there is none. */
    distance: z.enum(valuesOf(DISTANCES)).optional(),
    /** Why they stand so, in one sentence; of three or more, it names the two. */
    because: sentence.optional(),
    reviewed,
    askedAs,
  })
  .superRefine(...together('distance', 'because'));
export type TopicData = z.infer<typeof topicSchema>;
