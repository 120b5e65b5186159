import { expect, test } from 'vitest';
import { findMentions } from '../../../src/corpus/mentions.ts';
import { placeIn } from '../../../src/corpus/place.ts';
import { readFrontmatter } from '../../../src/corpus/frontmatter.ts';
import { parseMarkdown } from '../../../src/corpus/markdown/parse.ts';

function mentionsOf(body: string, frontmatter = 'title: A') {
  const text = `---\n${frontmatter}\n---\n${body}`;
  const read = readFrontmatter(text);
  if ('problems' in read) throw new Error('The sample is not sound');
  const file = { path: 'content/topics/a.md', collection: 'topics', id: 'a', text, ...read } as const;
  const { mentions, malformed } = findMentions({ ...file, tree: () => parseMarkdown(text, text.length - body.length) });
  const at = ({ place }: { place: { line: number; column: number } }) => `${place.line}:${place.column}`;
  return {
    mentions: mentions.map((mention) => `${at(mention)} ${mention.collection}:${mention.id}`),
    malformed: malformed.map((marker) => `${at(marker)} ${marker.marker}`),
  };
}

test.each([
  [
    'one line',
    '\nWords. [[P1a]] [@a; @b, p. 3] [[term:t|T]]',
    ['5:8 claims:P1a', '5:16 citations:a', '5:16 citations:b', '5:31 terms:t'],
  ],
  ['several lines of one paragraph', 'One\n  two [[P1a]]\nthree [[P1a]]', ['5:7 claims:P1a', '6:7 claims:P1a']],
  ['escapes and entities before it', '\\*a\\* &amp; &lt; [[P1a]] \\_ [[P2a]]', ['4:18 claims:P1a', '4:29 claims:P2a']],
  ['a quotation and a list', '> a\n> b [[P1a]]\n\n- c\n  d [[P2a]]', ['5:5 claims:P1a', '8:5 claims:P2a']],
  ['emphasis and a heading', '## H [[P1a]]\n\n*a **b [[P2a]]***', ['4:6 claims:P1a', '6:8 claims:P2a']],
  ['a table', '| a |\n| - |\n| b [[P1a]] |', ['6:5 claims:P1a']],
  ['a link by hand', 'a [b](claim:P1a)', ['4:3 claims:P1a']],
  ['code, where there are none', '`[[P1a]]`\n\n    [[P1a]]', []],
])('finds references in %s', (_name, body, expected) => {
  expect(mentionsOf(body)).toEqual({ mentions: expected, malformed: [] });
});

test('finds references of a note, and refuses them in other fields', () => {
  expect(mentionsOf('', 'note: See [@a].\ntitle: The [[P1a]]')).toEqual({
    mentions: ['2:7 citations:a'],
    malformed: ['3:8 [[P1a]]'],
  });
});

test.each([
  ['a\nb', 0, 1, 1],
  ['a\nb', 2, 2, 1],
  ['a\r\nbc', 4, 2, 2],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(placeIn(text, offset)).toEqual({ line, column });
});
