import { z } from 'zod';
import { atMostWords, everyEntry, mapOf, text, title, webAddress } from './fields.ts';
import { languageTag } from './language.ts';
import { reviewed } from './review.ts';
import { translations } from './translations.ts';

/** What the navigation has words for: what one may come for, and the pages that are named under it. */
export const NAVIGATION_NAMES = [
  'read',
  'check',
  'lookUp',
  'site',
  'sources',
  'compare',
  'claims',
  'topics',
  'forecasts',
  'timeline',
  'works',
  'terms',
  'about',
  'changes',
  'data',
] as const;

/** What the archive itself is called and says of itself: `content/site.md`. */
export const siteSchema = z.strictObject({
  ...everyEntry,
  /** Its name, as the header, previews and citations have it. */
  title,
  /** What it is, in one line without a full stop: for the tab of the home page, previews and the feed. */
  line: atMostWords(16),
  /** What stands above the heading of the home page. */
  kicker: text,
  /** The English that it is written in, as what the engine itself says is English: `en-GB`, `en-US`; `en` where left out. */
  language: languageTag
    .refine((tag) => new Intl.Locale(tag).language === 'en', {
      error: 'Expected English, such as en or en-GB: what the engine itself says is in English',
    })
    .optional(),
  /** What it calls its sources, in sentences and in the navigation; `source` and `sources` where left out. */
  sourceNoun: z
    .strictObject({
      /** One of them: `article`. */
      one: text,
      /** Several: `articles`. */
      many: text,
    })
    .optional(),
  /**
   * Other words of the navigation than the engine’s, by what they lead to: `{ compare: Side by side, about: How we work }`.
   * Its four headings are `read`, `check`, `lookUp` and `site`.
   */
  navigation: z.partialRecord(z.enum(NAVIGATION_NAMES), text).optional(),
  /** Who makes it, and who has no part in it: some sentences for the page about it. */
  makers: text.optional(),
  reviewed,
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
  // Without `abort`, a union tells the words of the one branch that does not end at once.
  corrections: z
    .union([webAddress, z.email({ abort: true })], { error: 'Expected a web address or an address for mail' })
    .optional(),
  /**
   * Everyday words of the subject that no term names, as claims have them in English, with their translations: search
   * knows a question in another language by these, and nothing shows them.
   */
  words: mapOf(text, translations).optional(),
});
export type SiteData = z.infer<typeof siteSchema>;
