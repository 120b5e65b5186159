import type { Translations } from '../lists.ts';
import { answerTo } from './answer.ts';
import type { Answers } from './answer.ts';
import { fitHyphens } from './hyphens.ts';
import { openMeaning } from './meaning.ts';
import type { Meaning } from './meaning.ts';
import { openTranslations } from './translate.ts';
import type { Translate, Transliterate } from './translate.ts';

/** What goes beyond the words of a query as they stand. It is loaded with the whole index, behind the first claims. */
export interface Beyond {
  readonly fitHyphens: typeof fitHyphens;
  readonly meaning: Meaning;
  readonly translate: Translate;
  readonly answerTo: typeof answerTo;
  readonly answers: Answers;
}

/**
 * @param base where the site lies on its host, with a slash at both ends
 * @param claims ids of the claims, in the order of the content
 * @param answers ids of the records that answer a query as a whole
 * @param load what is loaded only where a query has words of other languages, or of other scripts
 */
export function openBeyond(
  base: string,
  claims: readonly string[],
  answers: Answers,
  load: {
    readonly translations: () => Promise<readonly Translations[]>;
    readonly transliterator: () => Promise<Transliterate>;
  },
): Beyond {
  let opened: Promise<Translate> | undefined;
  return {
    fitHyphens,
    meaning: openMeaning(base, [
      ...claims,
      ...answers.topics,
      ...(answers.ledger === undefined ? [] : [answers.ledger]),
    ]),
    translate: async (...asked) =>
      (await (opened ??= load.translations().then((lists) => openTranslations(lists, load.transliterator))))(...asked),
    answerTo,
    answers,
  };
}
