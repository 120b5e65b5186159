import { z } from 'zod';
import { everyEntry, sentence, title } from './fields.ts';
import { reviewed } from './review.ts';

/** The pages of prose that every archive has, by their ids, and what each tells a reader. */
export const PAGES = {
  home: 'what the sources say and where they part, each sentence with the claims it rests on',
  about: 'how claims are drawn, what was checked, and who answers for it',
  data: 'what can be taken away, and under which license',
} as const satisfies Readonly<Record<string, string>>;
export type PageName = keyof typeof PAGES;

/** The prose of a page that is no entry’s own: `content/pages/<page>.md`. */
export const pageSchema = z.strictObject({
  ...everyEntry,
  title,
  /** What the page is, in one sentence, for link previews and search engines. */
  description: sentence,
  reviewed,
});
export type PageData = z.infer<typeof pageSchema>;
