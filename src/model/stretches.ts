/** How an element says that its text is in a language which is not the page’s. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'rtl';
}

/** A stretch of a text, and how its element tells the language; ours is told by nothing. */
export interface Stretch {
  readonly text: string;
  readonly attributes: LanguageAttributes;
}

/** What parts a text of ours into what is in our language and what is not. */
export type Parting = (text: string) => Stretch[];

/**
 * Parts texts at what a pattern finds.
 *
 * @param pattern with one group, which is all that it finds
 * @param attributesOf how the element of a find tells its language
 */
export function partingAt(pattern: RegExp, attributesOf: (found: string) => LanguageAttributes): Parting {
  return (text) =>
    text
      .split(pattern)
      .map((part, index) => ({ text: part, attributes: index % 2 === 1 ? attributesOf(part) : {} }))
      .filter((stretch) => stretch.text !== '');
}
