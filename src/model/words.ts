/** A letter of a script that writes no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whichever language is named, the dictionaries that part these scripts are the same. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

interface Word {
  readonly start: number;
  readonly end: number;
}

/** What stands between blanks is a word; where its script writes none, each word that the dictionary finds in it. */
function wordsIn(text: string): Word[] {
  const runs = text.matchAll(/\S+/gu);
  if (!UNSPACED.test(text)) return Array.from(runs, ({ 0: run, index }) => ({ start: index, end: index + run.length }));
  return [...runs].flatMap(({ 0: run, index }) => {
    if (!UNSPACED.test(run)) return [{ start: index, end: index + run.length }];
    return [...SEGMENTER.segment(run)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index: at }) => ({ start: index + at, end: index + at + segment.length }));
  });
}

/** The words of a text, parted at blanks; in a script that writes none, such as Chinese, by a dictionary. */
export function words(text: string): string[] {
  return wordsIn(text).map(({ start, end }) => text.slice(start, end));
}

/** How many words a text has. */
export function countWords(text: string): number {
  return UNSPACED.test(text) ? wordsIn(text).length : (text.match(/\S+/gu)?.length ?? 0);
}

/** The words of a text that stand in a script which writes no blanks between them. */
export function unspacedWords(text: string): string[] {
  return words(text).filter((word) => UNSPACED.test(word));
}

/** A text as far as its first `count` words go. */
export function beginningOf(text: string, count: number): string {
  return text.slice(0, wordsIn(text)[count - 1]?.end ?? text.length);
}

/** Which word of a text stands at an offset, or begins next after it, counted from 1. */
export function wordAt(text: string, offset: number): number {
  return wordsIn(text).filter(({ end }) => end <= offset).length + 1;
}

/** Whether an offset lies inside a word of a script that writes blanks: between two letters or digits of it. */
export function partsWord(text: string, offset: number): boolean {
  const around = [/.$/su.exec(text.slice(0, offset)), /^./su.exec(text.slice(offset))];
  return around.every((sign) => sign !== null && /[\p{L}\p{N}]/u.test(sign[0]) && !UNSPACED.test(sign[0]));
}

/** A sign of Chinese or Japanese, punctuation among them. */
const SEAMLESS = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uFF00-\uFFEF]`;
const SEAM = new RegExp(String.raw`(?<=${SEAMLESS})\s*\n\s*(?=${SEAMLESS})`, 'gu');

/** Lines of a text without the line ends that stand for no blank: between two signs of Chinese or Japanese. */
export function joinLines(text: string): string {
  return text.replace(SEAM, '');
}
