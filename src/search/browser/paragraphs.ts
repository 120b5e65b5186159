import { fold, foldName } from '../../model/fold.ts';
import type { SourceNames } from '../lists.ts';
import type { Match } from './pagefind.ts';
import type { Names } from './parse-query.ts';
import type { Ranked } from './ranking.ts';

/**
 * How codes name the paragraphs of a query, but for what names a thing too: `5` is the fifth paragraph of each source.
 *
 * @param sources those that the query names, or all
 */
export function paragraphCodes(
  paragraphs: readonly string[],
  sources: readonly SourceNames[],
  names: Names,
): readonly string[] {
  return paragraphs.flatMap((paragraph) => {
    if (names.has(foldName(paragraph))) return [];
    if (ofSourcesHere([paragraph], sources).length > 0) return paragraph;
    const [, letters = '', number = ''] = PARAGRAPH.exec(paragraph) ?? [];
    // “p6 of the letter” is no paragraph of the note, and “CO2” is a paragraph of nothing.
    if (letters.length > 1) return [];
    return sources.map(({ code }) => `${code}${number}`);
  });
}

const PARAGRAPH = /^(\D*)(\d+)$/u;

/** Those paragraphs that are named by the letters of a source. */
export function ofSourcesHere(paragraphs: readonly string[], sources: readonly SourceNames[]): string[] {
  return paragraphs.filter((paragraph) => sources.some(({ code }) => code === PARAGRAPH.exec(paragraph)?.[1]));
}

/** Words without those that name a paragraph. */
export function withoutParagraphs(words: readonly string[], paragraphs: readonly string[]): string[] {
  const named = new Set(paragraphs.map(fold));
  return words.filter((word) => !named.has(fold(word)));
}

/**
 * The claims of paragraphs that were asked for: those that the words find, best first, then the others in their order.
 *
 * @param isSure whether nothing else was asked for
 */
export function inFront(ranked: readonly Ranked[], inParagraph: readonly Match[], isSure: boolean): Ranked[] {
  const ids = new Set(inParagraph.map(({ id }) => id));
  return [...ranked.filter(({ id }) => ids.has(id)), ...inParagraph.map((match) => ({ ...match, isSure }))];
}
