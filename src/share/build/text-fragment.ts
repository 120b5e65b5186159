import type { Claim, Source } from '../../graph/graph.ts';

/**
 * The address of a passage in a page: browsers that know text fragments scroll to it and mark it, others open the
 * page.
 *
 * @param url the page’s address
 * @param words the passage’s own words, verbatim
 * @returns the address with a text directive; `&`, `-` and `,` mean something in a directive, so they are
 *   percent-encoded (WICG URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/#syntax)
 */
export function passageAddress(url: string, words: string): string {
  const text = encodeURIComponent(words).replaceAll('-', '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/**
 * Where a paragraph of a source begins in the original.
 *
 * @returns nothing where the original has no address, or the source no such paragraph
 */
export function paragraphPassage({ url, paragraphs }: Source, number: number): string | undefined {
  const { incipit } = paragraphs[number - 1] ?? {};
  return url && incipit && passageAddress(url, incipit);
}

/**
 * Where the sentence that a claim is drawn from stands in the original.
 *
 * @returns nothing where the original has no address
 */
export function claimPassage({ url }: Source, { at }: Claim): string | undefined {
  return url && passageAddress(url, at);
}
