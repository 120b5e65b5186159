import { fold } from '../model/fold.ts';

/** How many words in a row may be the same as an article’s without being a quotation. */
export const MOST_SHARED = 7;

/** A run of words that stands in an article too. */
export interface SharedRun {
  /** Where it begins in the text that was looked at. */
  readonly offset: number;
  /** Its words as they stand there. */
  readonly words: readonly string[];
  /** The article’s paragraph, counted from 1. */
  readonly paragraph: number;
}

interface Word {
  readonly offset: number;
  readonly written: string;
  readonly key: string;
}

/** The words of a text, parted at white space, slashes, hyphens and dashes, as no change of case, accent or sign hides them. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s/\-–—]+/gu)].flatMap(({ 0: written, index: offset }) => {
    const key = fold(written);
    return key === '' ? [] : [{ offset, written, key }];
  });
}

/** Finds what texts share with an article. */
export class ArticleIndex {
  readonly #paragraphs = new Map<string, number>();

  /** @param paragraphs the article’s, in their order */
  constructor(paragraphs: readonly string[]) {
    for (const [index, paragraph] of paragraphs.entries()) {
      const keys = wordsOf(paragraph).map(({ key }) => key);
      for (const run of runsIn(keys)) if (!this.#paragraphs.has(run)) this.#paragraphs.set(run, index + 1);
    }
  }

  /** The longest runs of a text that stand in the article and are too long, in the order of the text. */
  sharedWith(text: string): SharedRun[] {
    const found: SharedRun[] = [];
    const words = wordsOf(text);
    const runs = runsIn(words.map(({ key }) => key));
    for (let start = 0; start < runs.length; start += 1) {
      const paragraph = this.#paragraphs.get(runs[start] ?? '');
      const first = words[start];
      if (paragraph === undefined || !first) continue;
      let last = start;
      while (this.#paragraphs.has(runs[last + 1] ?? '')) last += 1;
      const shared = words.slice(start, last + MOST_SHARED + 1).map(({ written }) => written);
      found.push({ offset: first.offset, words: shared, paragraph });
      start = last + MOST_SHARED;
    }
    return found;
  }
}

function runsIn(keys: readonly string[]): string[] {
  return keys.slice(MOST_SHARED).map((_, start) => keys.slice(start, start + MOST_SHARED + 1).join(' '));
}
