import { z } from 'zod';
import { everyEntry, sentence, title, whenSound } from './fields.ts';
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
  })
  .superRefine(
    ({ distance, because }, context) => {
      if ((distance === undefined) !== (because === undefined))
        context.addIssue({
          code: 'custom',
          path: [distance === undefined ? 'distance' : 'because'],
          message: 'Expected `distance` and `because` together or neither',
        });
    },
    whenSound('distance', 'because'),
  );
export type TopicData = z.infer<typeof topicSchema>;
