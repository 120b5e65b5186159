import { createHash } from 'node:crypto';
import type { QuotationPlace } from '../model/attestation.ts';
import { foldTypography } from '../model/fold.ts';
import { beginningOf, joinLines, partsWord, wordAt } from '../model/words.ts';

/** A text that cannot be read as numbered paragraphs. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
}

const MARK = /^\[p(\d+)\]\s+/u;

/** A heading of an article’s text, and the paragraph that it stands before, counted from 1. */
export interface ArticleHeading {
  readonly heading: string;
  readonly before: number;
}

/**
 * Reads the paragraphs of an article’s text, normalised. Where lines begin with `[p1]`, `[p2]` …, each
 * begins a paragraph that ends at the next blank line, and all other text is left out; else every block
 * between blank lines is a paragraph, headings (`#`) apart. Of a Markdown link its words remain.
 *
 * @param text the article’s text
 * @returns the paragraphs in their order
 * @throws {ArticleError} when there is none, or the marks do not count 1, 2, 3 …
 */
export function readArticle(text: string): string[] {
  return readOutline(text).paragraphs.map(foldTypography);
}

/**
 * Reads an article’s text as {@link readArticle} does, its signs as they were written, and its headings (`#`).
 *
 * @throws {ArticleError} as {@link readArticle}
 */
export function readOutline(text: string): { readonly paragraphs: string[]; readonly headings: ArticleHeading[] } {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .replace(/^(?=\[p\d+\]\s)/gmu, '\n')
    .split(/\n\s*\n/u)
    .map((block) => block.trim());
  const marked = blocks.filter((block) => MARK.test(block));
  marked.forEach((block, index) => {
    const number = Number(MARK.exec(block)?.[1]);
    if (number !== index + 1) throw new ArticleError(`Expected [p${index + 1}], found [p${number}]`);
  });
  const isParagraph = (block: string) =>
    marked.length > 0 ? MARK.test(block) : block !== '' && !block.startsWith('#');
  const paragraphs: string[] = [];
  const headings: ArticleHeading[] = [];
  for (const block of blocks)
    if (isParagraph(block)) paragraphs.push(plain(block));
    else if (/^#{2,} /u.test(block))
      headings.push({ heading: plain(block.replace(/^#+\s*/u, '')), before: paragraphs.length + 1 });
  if (paragraphs.length === 0) throw new ArticleError('The text has no paragraph');
  return { paragraphs, headings };
}

/** A block without its mark, of a link its words. */
function plain(block: string): string {
  return joinLines(block.replace(MARK, ''))
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** How many words an incipit has. */
const INCIPIT: { readonly least: number; readonly most: number } = { least: 4, most: 6 };

/**
 * The first words of each paragraph, as few of four to six as tell it from the others.
 *
 * @param paragraphs of an article, in their order
 */
export function incipitsOf(paragraphs: readonly string[]): string[] {
  return paragraphs.map((paragraph) => {
    for (let length = INCIPIT.least; length < INCIPIT.most; length += 1) {
      const begin = beginningOf(paragraph, length);
      if (paragraphs.filter((other) => other.startsWith(begin)).length === 1) return begin;
    }
    return beginningOf(paragraph, INCIPIT.most);
  });
}

/**
 * The places where a quotation stands word for word.
 *
 * @param quotation as an entry has it
 * @param paragraphs normalised
 * @returns where it begins, in the order of the text
 */
export function findQuotation(quotation: string, paragraphs: readonly string[]): QuotationPlace[] {
  const wanted = foldTypography(quotation);
  return paragraphs.flatMap((paragraph, index) =>
    offsetsIn(wanted, paragraph).map((offset) => ({ paragraph: index + 1, word: wordAt(paragraph, offset) })),
  );
}

/** Part of a word is no quotation. */
function offsetsIn(wanted: string, paragraph: string): number[] {
  const found: number[] = [];
  for (let at = paragraph.indexOf(wanted); at !== -1; at = paragraph.indexOf(wanted, at + 1))
    if (!partsWord(paragraph, at) && !partsWord(paragraph, at + wanted.length)) found.push(at);
  return found;
}

/** SHA-256 of a normalised paragraph, in hexadecimal. */
export function fingerprint(paragraph: string): string {
  return createHash('sha256').update(paragraph, 'utf8').digest('hex');
}
