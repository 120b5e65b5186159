import { stretchesOf } from './fonts.ts';

/** What stands for words between others that no font of the cards has. */
const LEFT_OUT = '…';

/** Signs that every font has, as most texts have alone: taking a text apart takes long. */
const LATIN = /^[ -~’“”–]*$/u;

/** The fonts hold no arrow. */
const withoutArrows = (text: string) => text.replaceAll('→', '›');

/**
 * A text as the cards can set it: words of a script that no font has become “…”, and a text of nothing else becomes an
 * empty one.
 */
export function settableText(text: string): string {
  const said = withoutArrows(text);
  const stretches = stretchesOf(said);
  if (stretches.every(({ isKnown }) => isKnown)) return said;
  const shown = stretches
    .map(({ words, isKnown }) => (isKnown ? words : LEFT_OUT))
    .join('')
    .replaceAll(/…(?:\s*…)+/gu, LEFT_OUT);
  return /[\p{L}\p{N}]/u.test(shown) ? shown : '';
}

/** The words of a text that no font of the cards has; nothing where the cards show all of it. */
export function leftOutOf(text: string): string | undefined {
  if (LATIN.test(text)) return undefined;
  const unknown = stretchesOf(withoutArrows(text)).filter(({ isKnown }) => !isKnown);
  return unknown.length > 0 ? unknown.map(({ words }) => words).join(' ') : undefined;
}

/** A card, or a part of one, with each of its texts as `settableText` makes it. */
export function settable<Part>(part: Part): Part {
  const settle = (value: unknown): unknown => {
    if (typeof value === 'string') return settableText(value);
    if (Array.isArray(value)) return value.map(settle);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settle(one)]));
  };
  return settle(part) as Part;
}
