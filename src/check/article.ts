import { createHash } from 'node:crypto';
import type { QuotationPlace } from '../model/attestation.ts';
import type { ContentFile } from '../corpus/read.ts';
import { textsAt } from '../corpus/yaml-paths.ts';
import { foldTypography } from '../model/fold.ts';
import { INCIPIT } from '../model/source.ts';
import { beginningOf, joinLines, partsWord, wordAt, words } from '../model/words.ts';
import { countOf } from '../wording/phrases.ts';

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

/**
 * What is to be told where nothing parts a text into paragraphs, as where its lines end without a blank one between them.
 *
 * @returns nothing of a text with several paragraphs
 */
export function unparted([only = '', ...others]: readonly string[]): string | undefined {
  return others.length > 0
    ? undefined
    : `No blank line parts the text, so it is one paragraph of ${countOf(words(only).length, 'word')}.`;
}

/** Fewer of a source’s paragraphs than one in so many make a text another’s; some may have changed, and some are alike anywhere. */
const FEWEST = 3;

/**
 * Why a text may not be that of a source: nothing parts it where the source’s file has several paragraphs, or it has
 * hardly any of the beginnings that the file has.
 *
 * @param file the source’s, as far as it can be read
 * @param paragraphs of the text
 */
export function doubtOf(
  file: Pick<ContentFile, 'path' | 'id' | 'frontmatter'> | undefined,
  paragraphs: readonly string[],
): string | undefined {
  const known = textsAt(file?.frontmatter, 'paragraphs.*.incipit').filter(({ value }) => value.trim() !== '');
  const folded = paragraphs.map(foldTypography);
  const found = known.filter(({ value }) => findQuotation(value, folded).length > 0);
  const parted = known.length > 1 ? unparted(paragraphs) : undefined;
  if (!file || parted !== undefined || found.length * FEWEST >= known.length) return parted;
  return `Of the ${countOf(known.length, 'beginning of a paragraph', 'beginnings of paragraphs')} in ${file.path}, ${found.length === 0 ? 'none stands' : `${found.length} ${found.length === 1 ? 'stands' : 'stand'}`} in this text. Is it the text of ${file.id}?`;
}

/**
 * The first words of each paragraph, as few as tell it from the others.
 *
 * @param paragraphs of an article, in their order
 */
export function incipitsOf(paragraphs: readonly string[]): string[] {
  return paragraphs.map((paragraph) => {
    for (let length = INCIPIT.least; length < INCIPIT.longest; length += 1) {
      const begin = beginningOf(paragraph, length);
      if (paragraphs.filter((other) => other.startsWith(begin)).length === 1) return begin;
    }
    return beginningOf(paragraph, INCIPIT.longest);
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
