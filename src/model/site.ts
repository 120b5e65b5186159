import { z } from 'zod';
import { atMostWords, everyEntry, mapOf, text, title, webAddress } from './fields.ts';
import { translations } from './translations.ts';

/** What the archive itself is called and says of itself: `content/site.md`. */
export const siteSchema = z.strictObject({
  ...everyEntry,
  /** Its name, as the header, previews and citations have it. */
  title,
  /** What it is, in one line without a full stop: for the tab of the home page, previews and the feed. */
  line: atMostWords(16),
  /** What stands above the heading of the home page. */
  kicker: text,
  /** Who makes it, and who has no part in it: some sentences for the page about it. */
  makers: text.optional(),
  /** The terms on which its text and data may be used. */
  license: z.strictObject({
    /** In short: `CC BY 4.0`. */
    name: text,
    /** In full: `Creative Commons Attribution 4.0 International`. */
    title: text,
    /** Where they stand. */
    url: webAddress,
  }),
  /** Where a reader asks for a correction: a page, or an address for mail. */
  corrections: z.union([webAddress, z.email()], { error: 'Expected a web address or an address for mail' }).optional(),
  /**
   * Everyday words of the subject that no term names, as claims have them in English, with their translations: search
   * knows a question in another language by these, and nothing shows them.
   */
  words: mapOf(text, translations).optional(),
});
export type SiteData = z.infer<typeof siteSchema>;
