/**
 * A word or a name as it is compared wherever case, accents, signs and a possessive ’s do not count: `us` for “U.S.”,
 * `detente` for “Détente”, `latvia` for “Latvia’s”. Signs and blanks inside go too: “Nord Stream” is `nordstream`.
 *
 * @returns an empty text for what has no letter and no digit
 */
export function fold(word: string): string {
  return small(word)
    .replace(/['’ʼ]s$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A title as lists sort it: blanks and a possessive ’s count, for a reader looks for what is written. */
export function foldTitle(title: string): string {
  return small(title).replace(/[^\p{L}\p{N} ]/gu, '');
}

/** In lower case, accents apart from their letters. */
function small(text: string): string {
  return text.normalize('NFKD').toLowerCase();
}

/** The folded words of a text, parted at white space, slashes and long dashes; a hyphen joins. */
export function foldWords(text: string): string[] {
  return text
    .split(/[\s/–—]+/u)
    .map(fold)
    .filter((word) => word !== '');
}

/** A name of several words as one key, without a leading “the”: “the United States” is `united states`. */
export function foldName(name: string): string {
  const words = foldWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}

/**
 * A text as quotations are compared. They are verbatim, so case, accents and signs count; what a typesetter or an
 * editor of text may change does not: how characters are composed, the run of white space, the shape of quotation
 * marks.
 */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}
