import type { Node, Root } from 'mdast';
import type { Place } from '../frontmatter.ts';
import { placeIn, startOf } from '../place.ts';
import { parseMarkdown } from './parse.ts';

/** Some fifteen thousand words: more than anybody reads on a page, and parsed in seconds whatever stands there. */
const MOST_LETTERS = 100_000;

/** Letters and lines that are not parted by a blank line. The parser takes time by the square of either. */
const MOST_UNPARTED = { letters: 20_000, lines: 1000 };

/** Stars and underscores of a stretch without a blank line: the parser pairs them in a time by their cube. */
const MOST_MARKS = 1000;

/** How many quotes and lists may begin on one line. */
const MOST_OPENED = 10;

/** Nodes within nodes: whatever goes through the tree goes down so far. */
const MOST_NESTED = 100;

/** Most entries are fields alone. */
const NOTHING: Root = { type: 'root', children: [] };

const OPENED = new RegExp(
  String.raw`^(?![-*_ \t]*$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){${MOST_OPENED + 1}}`,
  'mu',
);

/** Why Markdown is not parsed. */
export interface Excess {
  readonly place: Place;
  readonly reason: string;
  readonly advice: string;
}

/**
 * Parses a whole file, as far as its Markdown keeps to what a page can hold: what does not would be parsed for minutes, or
 * until the stack overflows.
 *
 * @param text the whole file
 * @param body its Markdown, with which it ends
 * @returns the tree with positions in the file, or what is too much of it
 */
export function parseWithin(text: string, body: string): { readonly tree: Root } | Excess {
  if (body === '') return { tree: NOTHING };
  const start = text.lastIndexOf(body);
  const at = (offset: number, reason: string, advice: string) => ({ place: placeIn(text, offset), reason, advice });
  if (body.length > MOST_LETTERS)
    return at(
      start,
      `The Markdown has ${inWords(body.length)} letters, and at most ${inWords(MOST_LETTERS)} are read.`,
      'Shorten it: no page is that long.',
    );
  let from = start;
  for (const part of body.split(/(\n[ \t\r]*\n)/u)) {
    const counts = { letters: part.length, lines: part.split('\n').length };
    for (const what of ['letters', 'lines'] as const)
      if (counts[what] > MOST_UNPARTED[what])
        return at(
          from,
          `Here stand ${inWords(counts[what])} ${what} without a blank line, and at most ${inWords(MOST_UNPARTED[what])} are read.`,
          'Make paragraphs of them.',
        );
    if ((part.match(/[*_~]+/gu) ?? []).length > MOST_MARKS)
      return at(
        from,
        `More than ${inWords(MOST_MARKS)} marks of emphasis stand here without a blank line.`,
        'Make paragraphs of it, or take some out.',
      );
    from += part.length;
  }
  const opened = OPENED.exec(body);
  if (opened)
    return at(start + opened.index, `More than ${MOST_OPENED} quotes or lists begin on this line.`, 'Take some out.');
  try {
    const tree = parseMarkdown(text, text.lastIndexOf('\n', start) + 1);
    const deepest = nestedNode(tree);
    return deepest
      ? {
          place: startOf(deepest),
          reason: 'This stands too deep within lists, quotes or emphasis.',
          advice: 'Take some of them out.',
        }
      : { tree };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return at(start, 'The Markdown is nested too deep.', 'Take lists, quotes or emphasis out.');
  }
}

/** The first node that has more nodes around it than may be; found level by level, since a recursion would overflow. */
function nestedNode(tree: Root): Node | undefined {
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth <= MOST_NESTED; depth++)
    level = level.flatMap((node) => ('children' in node ? (node.children as Node[]) : []));
  return level[0];
}

const inWords = (count: number) => count.toLocaleString('en');
