import type { NameLists, Translations } from '../lists.ts';
import { answerTo } from './answer.ts';
import type { Answers } from './answer.ts';
import { fitHyphens } from './hyphens.ts';
import { joinMeanings, openMeaning } from './meaning.ts';
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

/** An archive that is searched, and its records in the order in which its build has compared them. */
export interface Compared {
  /** Where it lies on its host, with a slash at both ends. */
  readonly base: string;
  readonly claims: readonly string[];
  readonly topics: readonly string[];
  readonly ledger: string | undefined;
}

/**
 * @param archives what is searched, the site that is read first
 * @param load what is loaded only where a query has words of other languages, or of other scripts
 */
export function openBeyond(
  archives: readonly Compared[],
  load: {
    readonly translations: () => Promise<readonly Translations[]>;
    readonly transliterator: () => Promise<Transliterate>;
  },
): Beyond {
  let opened: Promise<Translate> | undefined;
  const meanings = archives.map(({ base, claims, topics, ledger }) =>
    openMeaning(base, [...claims, ...topics, ...(ledger === undefined ? [] : [ledger])]),
  );
  return {
    fitHyphens,
    meaning: joinMeanings(meanings),
    translate: async (...asked) =>
      (await (opened ??= load.translations().then((lists) => openTranslations(lists, load.transliterator))))(...asked),
    answerTo,
    answers: {
      topics: archives.flatMap(({ topics }) => topics),
      ledger: archives.find(({ ledger }) => ledger !== undefined)?.ledger,
    },
  };
}

/** The names of several archives as those of one: a source that two have by one id is one. */
export function joinNames(lists: readonly NameLists[]): NameLists {
  const things = lists.flatMap(({ names, hasLedger }) => (hasLedger ? names.slice(0, -1) : names));
  const ledger = lists.find(({ hasLedger }) => hasLedger)?.names.at(-1);
  const sources = Map.groupBy(
    lists.flatMap((list) => list.sources),
    ({ id, code }) => `${id} ${code}`,
  );
  return {
    names: [...things, ...(ledger ? [ledger] : [])],
    hasLedger: ledger !== undefined,
    sources: [...sources.values()].flatMap(([first, ...others]) =>
      first ? { ...first, names: [...new Set([first, ...others].flatMap(({ names }) => names))] } : [],
    ),
  };
}
