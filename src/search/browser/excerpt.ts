import { fold } from '../../model/fold.ts';

/** A stretch of text, marked or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A part of a text, and whether something before or after it is left out. */
export interface Excerpt {
  readonly runs: readonly Run[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A word between what stands around it; the point of an abbreviation belongs to it. */
const WORD = /^([^\p{L}\p{N}]*)(.*?(?:\.\p{L}\.)?)([^\p{L}\p{N}]*)$/su;

/**
 * A part of a text with its matching words marked: whole when it is short, else where most marks stand.
 *
 * @param text plain text
 * @param places which of its words match, counted from 0, as Pagefind splits them: at white space
 * @param most how many words the part may have
 */
export function excerpt(text: string, places: readonly number[], most = Infinity): Excerpt {
  const words = text.split(/\s+/u);
  const matching = new Set(places);
  const start = words.length <= most ? 0 : densest(words.length, matching, most);
  const part = words.slice(start, start + most);
  return {
    runs: runsOf(part, (_word, index) => matching.has(start + index)),
    cutBefore: start > 0,
    cutAfter: start + part.length < words.length,
  };
}

/**
 * A text with those words marked that a query spells, or that differ from its words in the ending only.
 * For titles, of which the index tells only that they match.
 */
export function markLike(text: string, query: string): Run[] {
  const wanted = query.split(/\s+/u).map(fold).filter(Boolean);
  const alike = (word: string) => {
    const folded = fold(word);
    return wanted.some((other) => folded === other || (folded !== '' && sameStem(folded, other)));
  };
  return runsOf(text.split(/\s+/u), alike);
}

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_STEM && long.length - short.length <= LONGEST_ENDING && long.startsWith(short);
}

function runsOf(words: readonly string[], isMarked: (word: string, index: number) => boolean): Run[] {
  const runs: { text: string; marked: boolean }[] = [];
  const add = (text: string, marked: boolean) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.marked === marked) last.text += text;
    else runs.push({ text, marked });
  };
  let before = false;
  words.forEach((word, index) => {
    const [, lead = '', core = '', trail = ''] = WORD.exec(word) ?? [];
    const marked = core !== '' && isMarked(word, index);
    // Neighbouring words share one mark unless a sign stands between them.
    if (index > 0) add(' ', marked && before && lead === '');
    add(lead, false);
    add(core, marked);
    add(trail, false);
    before = marked && trail === '';
  });
  return runs;
}

/** Where a part of `most` words holds the most matches; the middle one of several in a row. */
function densest(count: number, matching: ReadonlySet<number>, most: number): number {
  const inside = Array.from(
    { length: count - most + 1 },
    (_, start) => [...matching].filter((place) => place >= start && place < start + most).length,
  );
  const best = Math.max(...inside);
  const first = inside.indexOf(best);
  const after = inside.findIndex((number, start) => start > first && number < best);
  return best === 0 ? 0 : Math.floor((first + (after < 0 ? inside.length : after)) / 2);
}
