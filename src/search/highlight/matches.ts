import { MAX_QUERY } from '../../model/facets.ts';
import { parseQuery } from '../query-grammar.ts';
import { sequenceOf, sequencesOf } from './highlight-query.ts';
import type { Sequence, Wanted } from './highlight-query.ts';
import { BREAK, stemOf, wordsOf } from './tokenize.ts';
import type { Word } from './tokenize.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The names of things, those of one thing together. */
export type Names = readonly (readonly string[])[];

/** How many parts a word like “non-proliferation” may have. */
const MAX_PARTS = 6;
/** From how many letters on a word may be the beginning of another, as one types it. */
const SHORTEST_BEGINNING = 4;

/**
 * Where a text has what a query asks for: whole words, whatever their case, accents, signs and
 * inflection. A word that the text has nowhere is taken as the beginning of one. Neighbours share a range.
 *
 * @param text plain text; `BREAK` parts what does not belong together
 * @param query as it was typed, with phrases in quotation marks
 * @param names the names of things, those of one thing together: where a query has one
 *   that the text has not, the others are found
 * @returns ranges in their order, none touching another
 */
export function findMatches(text: string, query: string, names: Names = []): Range[] {
  const words = wordsOf(text);
  const { words: typed, phrases } = parseQuery(query);
  const spans = (sequence: Sequence) => spansOf(text, words, sequence);
  const asked = sequencesOf(typed).flatMap((sequence) => {
    const found = spans(sequence);
    const [only, ...more] = sequence;
    return found.length === 0 && only && more.length === 0 ? begunBy(words, only) : found;
  });
  const others = namedIn(typed.join(' '), names).flatMap(({ said, unsaid }) => {
    // Who asks for “U.S.” means that name or what it stands for, and “America” only where neither is.
    const near = unsaid.filter((name) => said.some((other) => isShortFor(name, other) || isShortFor(other, name)));
    const found = [...said, ...near].flatMap(spans);
    return found.length > 0 ? found : unsaid.flatMap(spans);
  });
  return merged(text, [...phrases.map(sequenceOf).flatMap(spans), ...asked, ...others]);
}

/** Of each thing that a query names: by which names, and what else it is called. */
function namedIn(query: string, names: Names): { said: Sequence[]; unsaid: Sequence[] }[] {
  const cut = query.slice(0, MAX_QUERY);
  const words = wordsOf(cut);
  const typed = new Set(words.map(({ folded }) => folded));
  // “Nord Stream” is typed as “nordstream” too.
  const isSaid = (name: Sequence) =>
    typed.has(name.map(({ folded }) => folded).join('')) || spansOf(cut, words, name).length > 0;
  return names
    .map((group) => Map.groupBy(group.map(sequenceOf), isSaid))
    .map((group) => ({ said: group.get(true) ?? [], unsaid: group.get(false) ?? [] }))
    .filter(({ said }) => said.length > 0);
}

function isShortFor(name: Sequence, other: Sequence): boolean {
  const initials = other.map(({ folded }) => (/^\p{N}/u.test(folded) ? folded : folded.slice(0, 1))).join('');
  return name.length === 1 && other.length > 1 && name[0]?.folded === initials;
}

function spansOf(text: string, words: readonly Word[], sequence: Sequence): Range[] {
  if (sequence.length === 0) return [];
  return words.flatMap(({ start }, first) => {
    const end = endOf(text, words, first, sequence);
    return end === undefined ? [] : { start, end };
  });
}

/** Where a sequence ends whose first word begins with the word at an index; `undefined` where it does not stand there. */
function endOf(text: string, words: readonly Word[], first: number, sequence: Sequence): number | undefined {
  let next = first;
  for (const wanted of sequence) {
    if (next > first && words[next]?.gap.includes(BREAK) !== false) return undefined;
    const parts = countParts(text, words, next, wanted);
    if (parts === 0) return undefined;
    next += parts;
  }
  return words[next - 1]?.end;
}

/** How many words from an index on make up a wanted one: three for “non-prolifer-ation”, 0 where it is another. */
function countParts(text: string, words: readonly Word[], first: number, wanted: Wanted): number {
  let joined = '';
  for (let parts = 1; parts <= MAX_PARTS; parts += 1) {
    const word = words[first + parts - 1];
    if (!word || (parts > 1 && !isGlue(word.gap))) return 0;
    joined += word.folded;
    const isSame = joined === wanted.folded || stemOf(joined) === wanted.stem;
    const isSmall = parts === 1 && text.slice(word.start, word.end) === word.folded;
    if (isSame && !(wanted.capital && isSmall)) return parts;
  }
  return 0;
}

/** Whether a sign joins two parts into one word, as a hyphen does. */
function isGlue(gap: string): boolean {
  return gap.length === 1 && /[-‐‑/.'’&]/u.test(gap);
}

function begunBy(words: readonly Word[], { stem }: Wanted): Range[] {
  return stem.length < SHORTEST_BEGINNING ? [] : words.filter(({ folded }) => folded.startsWith(stem));
}

function merged(text: string, ranges: readonly Range[]): Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && (start <= last.end || /^(?: | ?[-‐‑] ?)$/u.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
