import { z } from 'zod';
import { everyEntry, sentence, title } from './fields.ts';
import { reviewed } from './review.ts';

/** The prose of a page that is no entry’s own: `content/pages/<page>.md`. */
export const pageSchema = z.strictObject({
  ...everyEntry,
  title,
  /** What the page is, in one sentence, for link previews and search engines. */
  description: sentence,
  reviewed,
});
export type PageData = z.infer<typeof pageSchema>;
