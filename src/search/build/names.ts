import transliterate from '@sindresorhus/transliterate';
import { stem } from 'porter2';
import type { Graph, Source, Term } from '../../graph/graph.ts';
import { foldName, foldWords } from '../../model/fold.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import { fullName } from '../../wording/names.ts';
import type { NameLists, SourceNames, Translations } from '../lists.ts';
import type { SearchRecord } from '../record.ts';

/** Each once, in the order of first appearance. */
export const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/**
 * Names as one text. A point between them keeps a phrase from being found across two.
 *
 * @returns `undefined` for no names
 */
export const joined = (names: readonly string[]): string | undefined => unique(names).join(' · ') || undefined;

/** Whether a text says one of the names, whatever its case and punctuation. */
export function saysOne(text: string, names: readonly string[]): boolean {
  const said = ` ${foldWords(text).join(' ')} `;
  return names.some((name) => said.includes(` ${foldWords(name).join(' ')} `));
}

/** The words of a text that another does not have in any inflection; words of up to three letters are left out. */
export function wordsBeyond(text: string, other: string): string[] {
  const said = new Set(foldWords(other).map(stem));
  return foldWords(text).filter((word) => word.length > 3 && !said.has(stem(word)));
}

/** The parts of words that a dash joins: the index holds “Latvia–Estonia” as one word. */
export function partsOfJoined(text: string): string[] {
  return [...text.matchAll(/[^\s]+[–—][^\s]+/gu)].flatMap(([word]) => foldWords(word));
}

/** All that a thing is called, its title first. */
export function namesOf({ title, aliases = [], expansion }: Term): string[] {
  return unique([title, ...aliases, ...(expansion ? [expansion] : [])]);
}

/** What people type who ask how the forecasts fared, and the names of the verdicts. */
export const LEDGER_NAMES: readonly string[] = [
  'were they right',
  'was it right',
  'right or wrong',
  'forecast accuracy',
  'track record',
  'predictions',
  'mistakes',
  'accuracy',
  'hits',
  'did it come true',
  'what did they get wrong',
  'which predictions turned out false',
  'not borne out',
  ...new Set(Object.values(VERDICTS).flatMap(({ label, plain }) => [label, plain])),
];

/** Words in which readers ask for forecasts that fared alike, besides what their verdict is called. */
const FARED: Readonly<Partial<Record<Verdict, readonly string[]>>> = {
  'borne-out': ['right', 'correct'],
  'not-borne-out': ['wrong', 'false', 'mistaken'],
};

/** What a verdict is called, and asked for by. */
export function verdictNames(verdict: Verdict): string[] {
  const { label, plain } = VERDICTS[verdict];
  return unique([label, plain, ...(FARED[verdict] ?? [])]);
}

/**
 * The names of things, by which a query for one name of a thing finds what only says another. Of names that search
 * does not tell apart, like “U.S.” and “US”, the last stands for all.
 *
 * @returns a list for each thing that has several names, in the order of the graph; last one for the ledger, where there
 *   is any, without words that mean other things by themselves
 */
export function searchNames(graph: Graph): NameLists {
  const ledger = graph.assessments.size > 0 ? [LEDGER_NAMES.filter((name) => name.includes(' '))] : [];
  const names = [...[...graph.terms.values()].map(namesOf), ...ledger]
    .map((list) => [...new Map(list.map((name) => [foldName(name), name])).values()])
    .filter(({ length }) => length > 1);
  return { names, hasLedger: ledger.length > 0, sources: [...graph.sources.values()].map(sourceNames) };
}

/** What people call a source who ask what it says: its title, its publisher and authors, and what it is. */
function sourceNames({ id, code, title, short, publisher, container, authors }: Source): SourceNames {
  // “Note (2019)” is asked for as “Note”, an institute by the letters in its name’s brackets too.
  const parts = [short, publisher, container ?? short].flatMap((name) => [name, ...name.split(/[()]/u)]);
  const people = authors.flatMap((author) => [fullName(author), 'family' in author ? author.family : []].flat());
  const names = [title, ...parts, ...people].map(foldName).filter((name) => /\p{L}/u.test(name));
  return { id, code, names: unique(names) };
}

/** What things and everyday words are called in other languages, things first. */
export function searchTranslations(graph: Graph): Translations[] {
  const terms = [...graph.terms.values()].map(({ title, translations }) => [title, translations] as const);
  return [...terms, ...Object.entries(graph.site.words ?? {})].flatMap(([name, translations]) => {
    const all = Object.values(translations ?? {}).flat();
    return all.length > 0 ? [{ name, translations: inLatinToo(all) }] : [];
  });
}

/** Names folded, each in Latin letters too: who has no Cyrillic keyboard types “perezagruzka”. */
const inLatinToo = (names: readonly string[]) =>
  unique(names.flatMap((name) => [name, transliterate(name)]).map((name) => foldName(name.replaceAll('-', ' '))));

/**
 * The words that the records have, folded, of four letters or more: what a word may begin, and what a mistyped one may
 * have meant.
 *
 * @returns each once, sorted
 */
export function searchWords(records: readonly SearchRecord[]): string[] {
  const texts = records.flatMap(({ text, meta: { title, quotes = '', aliases = '' } }) => [
    text,
    title,
    quotes,
    aliases,
  ]);
  return unique(texts.flatMap((text) => foldWords(text.replaceAll('-', ' '))))
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .sort();
}
