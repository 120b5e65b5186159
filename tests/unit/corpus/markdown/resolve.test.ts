import { describe, expect, test } from 'vitest';
import { resolveReferences } from '../../../../src/corpus/markdown/resolve.ts';
import type { Resolver } from '../../../../src/corpus/markdown/resolve.ts';
import { render } from './render.ts';

const resolve: Resolver = (scheme, id) => {
  if (id === 'nowhere' || id === 'T9z') return undefined;
  if (scheme === 'claim') return { href: `/claims/${id}/`, label: `${id}: Its “title”`, className: 'mark-square' };
  if (scheme === 'cite')
    return { href: `/citations/${id}/`, text: 'Quay & Council 2018', label: 'Quay & Council 2018: Count' };
  return { href: `/terms/${id}/`, text: 'never shown', label: 'never told' };
};
const html = (text: string) =>
  resolveReferences(text, resolve)
    .map((block) => block.html)
    .join('');

test.for([
  [
    '<p><a href="claim:T1a" class="ref">T1a</a></p>',
    '<p><a href="/claims/T1a/" class="ref mark-square" aria-label="T1a: Its “title”">T1a</a></p>',
  ],
  ['<p><a href="claim:T1a">that line</a></p>', '<p><a href="/claims/T1a/">that line</a></p>'],
  [
    '<p><a href="cite:count" class="cite">count</a>, p. 3</p>',
    '<p><a href="/citations/count/" class="cite" aria-label="Quay &#x26; Council 2018: Count">Quay &#x26; Council 2018</a>, p. 3</p>',
  ],
  ['<p><a href="term:tram">the <em>tram</em></a></p>', '<p><a href="/terms/tram/">the <em>tram</em></a></p>'],
  ['<p><b>The by-way:</b> no</p>', '<p><b>The <span class="whole">by-way</span>:</b> no</p>'],
  ['<p>day-to-day, long-lived</p>', '<p>day-to-day, long-lived</p>'],
  ['<p><a href="https://example.org/">x</a></p>', '<p><a href="https://example.org/">x</a></p>'],
  ['<p><a href="#p1">x</a> <a>y</a></p>', '<p><a href="#p1">x</a> <a>y</a></p>'],
] as const)('%s gets its address', ([text, expected]) => {
  expect(html(text)).toBe(expected);
});

describe('a text', () => {
  const TEXT = [
    '<h2 id="riders">Riders <em>again</em></h2>',
    '<p>One <a href="claim:T1b" class="ref">T1b</a> <a href="claim:T1a" class="ref">T1a</a></p>',
    '<ul><li><a href="claim:T1a">x</a> <a href="claim:T1a">y</a> <a href="cite:count" class="cite">count</a></li></ul>',
  ].join('\n');

  test('comes as its blocks', () => {
    expect(resolveReferences(TEXT, resolve).map(({ tag, id, text }) => ({ tag, id, text }))).toEqual([
      { tag: 'h2', id: 'riders', text: 'Riders again' },
      { tag: 'p', id: undefined, text: 'One T1b T1a' },
      { tag: 'ul', id: undefined, text: 'x y Quay & Council 2018' },
    ]);
  });

  test('has its units by themselves, each with the claims that it rests on', async () => {
    const rendered = await render('One. [[T1b]] [[T1a]] Two. [[T1a]]', 'sources/tram-note-2019.md');
    const [block] = resolveReferences(rendered, resolve);
    expect(block?.units.map(({ anchor, codes }) => [anchor, codes])).toEqual([
      ['d-T1b', ['T1b', 'T1a']],
      ['d-T1a', ['T1a']],
    ]);
    expect(block?.units[1]?.html).toMatch(/^ Two\.<span class="refs"><a href="\/claims\/T1a\/"/u);
  });

  test('without anything has no blocks', () => {
    expect(resolveReferences('', resolve)).toEqual([]);
  });
});

test.for([
  ['<p><a href="claim:T9z" class="ref">T9z</a></p>', 'The text refers to an unknown claim: T9z'],
  ['<p><a href="cite:nowhere">x</a></p>', 'The text refers to an unknown cite: nowhere'],
  ['<p>fine</p><ul><li><a href="term:nowhere">x</a></li></ul>', 'The text refers to an unknown term: nowhere'],
] as const)('%s is refused', ([text, message]) => {
  expect(() => resolveReferences(text, resolve)).toThrow(new ReferenceError(message));
});

test('no placeholder is left of what Markdown can say', async () => {
  const markdown = [
    'One [[T1a]] and [[T1b|two]] and [[term:tram|three]]. [@count, p. 3; @other]',
    '',
    '> [by hand](claim:T1a)',
    '',
    '| a | b |',
    '| - | - |',
    '| [[T1a]] | [@count] |',
  ].join('\n');
  expect(html(await render(markdown))).not.toMatch(/(?:claim|cite|term):/u);
});
