import { readOutline, incipitsOf } from '../check/article.ts';
import type { CheckContext } from '../check/check-context.ts';
import { textsAt } from '../corpus/yaml-paths.ts';
import { isShort } from '../model/routes.ts';
import { parseCode } from '../model/ids.ts';
import { countWords } from '../model/words.ts';

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));

/**
 * The next code of a paragraph that no claim bears, or bore when an address was given out.
 *
 * @param source the source’s own code
 * @param paragraph counted from 1
 */
export function freeCode({ codes, published }: CheckContext, source: string, paragraph: number): string {
  const former = published.flatMap(({ address }) => (isShort(address) ? [address.replace(/^\/c\/|\/$/gu, '')] : []));
  const taken = new Set([...codes.map(({ code }) => code), ...former]);
  const suffixes = [...LETTERS, ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))];
  const free = suffixes.map((suffix) => `${source}${paragraph}${suffix}`).find((code) => !taken.has(code));
  if (free === undefined || !parseCode(free))
    throw new RangeError(`Paragraph ${paragraph} of ${source} has no free code.`);
  return free;
}

/**
 * A code for a source that no source has: its first letter, the first letters of its words, or what else is free.
 *
 * @param fits whether the schema takes a code
 */
export function freeSourceCode(
  { files }: CheckContext,
  id: string,
  fits: (code: string) => boolean,
): string | undefined {
  const taken = new Set(
    files.flatMap(({ collection, frontmatter }) =>
      collection === 'sources' ? textsAt(frontmatter, 'code').map(({ value }) => value) : [],
    ),
  );
  const parts = id.split('-').filter((part) => /^[a-z]/u.test(part));
  const initials = parts.map((part) => part.charAt(0)).join('');
  const begin = (parts[0] ?? '').replace(/[^a-z]/gu, '');
  return [begin.slice(0, 1), initials, begin.slice(0, 2), begin.slice(0, 3), ...LETTERS]
    .map((code) => code.toUpperCase())
    .find((code) => fits(code) && !taken.has(code));
}

/**
 * What the text of a source says of its sections and paragraphs; what they say in our words is left to the author.
 *
 * @throws {ArticleError} when the text cannot be read as paragraphs
 */
export function partsOf(text: string) {
  const { paragraphs, headings } = readOutline(text);
  const incipits = incipitsOf(paragraphs);
  const parts = headings.filter(({ before }) => before <= paragraphs.length);
  const begun = parts[0]?.before === 1 ? parts : [{ heading: 'Beginning', before: 1, ours: true }, ...parts];
  return {
    sections: begun.map(({ heading, before, ...more }, index) => ({
      heading,
      headingBy: 'ours' in more ? ('briefing' as const) : ('source' as const),
      first: before,
      last: (begun[index + 1]?.before ?? paragraphs.length + 1) - 1,
    })),
    paragraphs: paragraphs.map((paragraph, index) => ({
      incipit: incipits[index] ?? '',
      words: countWords(paragraph),
    })),
  };
}
