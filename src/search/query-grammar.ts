import { typedCode, typedParagraph } from '../model/claim-code.ts';
import { foldWords } from '../model/fold.ts';

// Words that questions are made of: no answer is known by them, and on a page they would hide what was meant.
const STOP_WORDS = new Set(
  (
    'a about according actually all also am an and any anybody anyone anything are arent article articles as at ' +
    'author authors be because been being but by can cannot cant could couldnt did didnt do does doesnt doing ' +
    'dont each either ever every everybody everyone everything for from had hadnt has hasnt have havent having he ' +
    'her hers him his how i if im in into is isnt it its ive just let lets may me might mine must my no nobody ' +
    'not nothing of on one or our ours quite rather really shall she should shouldnt so some somebody someone ' +
    'something stuff such than that thats the their theirs them then there theres these they theyre thing things ' +
    'this those to too toward towards very was wasnt we were werent what whats when where whether which while who ' +
    'whom whos whose why will with wont would wouldnt you your'
  ).split(' '),
);

/** Whether a word says nothing by itself. It counts in a phrase, and where a query has no other. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/**
 * The words of a text by which it is known: folded, parted at hyphens too, without those that say nothing by themselves.
 */
export function tellingWords(text: string): string[] {
  return foldWords(text.replace(/[-‐‑]/gu, ' ')).filter((word) => !isStopWord(word));
}

/** Whether a word has a letter of another script than the content’s. */
export function isOtherScript(word: string): boolean {
  return /[^\P{L}\p{Script=Latin}]/u.test(word);
}

/** What a query is made of. */
export interface Query {
  /** What is searched for by its words, in their order, with `OR` where it parts alternatives. */
  readonly words: readonly string[];
  /** What must stand word for word. */
  readonly phrases: readonly string[];
  /** What must not stand there: words, or phrases of them. */
  readonly excluded: readonly string[];
  /** Codes of claims, in their written form. */
  readonly codes: readonly string[];
  /** Paragraphs, as codes name them (`P12`) or by their number alone. */
  readonly paragraphs: readonly string[];
}

/** What parts alternatives in `Query.words`. */
export const OR = 'OR';

// A dash before a word, or NOT; then a phrase in quotation marks, closed or not, or what stands between blanks.
const PART =
  /(?<not>(?<=^|\s)[-−–](?=[\p{L}\p{N}"“”„])|\bNOT\s+)?(?:["“”„](?<phrase>[^"“”„]*[\p{L}\p{N}][^"“”„]*)(?:["“”]|$)|(?<word>\S+))/gu;
const ALONE = String.raw`(?![\p{L}\p{N}])`;
const AFTER_NONE = String.raw`(?<![\p{L}\p{N}])`;
const PARTED_CODE = new RegExp(
  `${AFTER_NONE}(?<claim>claims?\\s+)?(?<letters>[a-z]{1,3})\\s*(?<rest>\\d{1,3}[a-z]{1,2})${ALONE}`,
  'giu',
);
const ORDINAL = /\d(?:st|nd|rd|th)$/iu;
const NUMBERED_PARAGRAPH = new RegExp(`(?:¶+\\s*|${AFTER_NONE}para(?:graph)?s?\\.?\\s+)(\\d{1,3})${ALONE}`, 'giu');

/**
 * Takes a query apart: phrases in quotation marks, straight or curled; what a `-` or `NOT` before it excludes; codes of
 * claims, alone or after “claim” (`P5d`, `p 5d`, `NSS 5d`); paragraphs, `P12`, `¶ 12` or “paragraph 12”; and words.
 */
export function parseQuery(text: string): Query {
  const paragraphs: string[] = [];
  const rest = text.replace(PARTED_CODE, joinedCode).replace(NUMBERED_PARAGRAPH, (_, number: string) => {
    paragraphs.push(String(Number(number)));
    return ' ';
  });
  const query = { words: [] as string[], phrases: [] as string[], excluded: [] as string[], codes: [] as string[] };
  for (const { groups: { not, phrase, word = '' } = {} } of rest.matchAll(PART)) {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const code = typedCode(bare);
    if (not !== undefined) query.excluded.push(phrase ?? word);
    else if (phrase !== undefined) query.phrases.push(phrase);
    else if (code !== undefined) query.codes.push(code);
    else if (word !== 'AND' && word !== 'NOT') query.words.push(word);
    const paragraph = typedParagraph(bare);
    if (paragraph !== undefined && not === undefined) paragraphs.push(paragraph);
  }
  return { ...query, paragraphs };
}

/**
 * A code whose letters stand apart, as one word. Several letters are a code’s where they are capitals or stand behind
 * “claim”: “the 2nd” and “of 5a” are words.
 */
function joinedCode(found: string, claim: string | undefined, letters: string, rest: string): string {
  const isCode = claim !== undefined || letters.length === 1 || letters === letters.toUpperCase();
  return isCode && !ORDINAL.test(rest) ? letters + rest : found;
}

/** The code of the claim that a query asks for and for nothing else. */
export function codeOf(text: string): string | undefined {
  const { codes, words, phrases, excluded, paragraphs } = parseQuery(text);
  const [code, ...others] = codes;
  return [others, words, phrases, excluded, paragraphs].every(({ length }) => length === 0) ? code : undefined;
}
