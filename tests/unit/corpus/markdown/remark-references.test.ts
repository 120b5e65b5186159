import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from './render.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/markdown');
const CASES = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.md'))
  .map((file) => basename(file, '.md'));

/** Cases whose name says so are digests: there text is wrapped in units. */
const pathOf = (name: string) => (name.startsWith('digest-') ? 'sources/tram-note-2019.md' : `claims/t/${name}.md`);

describe('Markdown becomes HTML', () => {
  test.for(CASES)('%s', async (name) => {
    const markdown = readFileSync(join(FIXTURES, `${name}.md`), 'utf8');
    await expect(`${await render(markdown, pathOf(name))}\n`).toMatchFileSnapshot(join(FIXTURES, `${name}.html`));
  });
});

test.for([
  ['[[T1a]]', '<p><a href="claim:T1a" class="ref">T1a</a></p>'],
  ['[[T1a|that line]]', '<p><a href="claim:T1a">that line</a></p>'],
  ['[[term:tram-line|the tram]]', '<p><a href="term:tram-line">the tram</a></p>'],
  ['[@count, p. 3]', '<p><a href="cite:count" class="cite">count</a>, p. 3</p>'],
  ['[@a; @b]', '<p><a href="cite:a" class="cite">a</a>; <a href="cite:b" class="cite">b</a></p>'],
  ['`[[T1a]]`', '<p><code>[[T1a]]</code></p>'],
  ['[[oops]]', '<p>[[oops]]</p>'],
] as const)('%s becomes %s', async ([markdown, html]) => {
  expect(await render(markdown)).toBe(html);
});

test('quotation marks and dashes stay as an author wrote them', async () => {
  expect(await render('"a" -- \'b\' ... [[T1a|c -- d]]')).toBe(
    '<p>"a" -- \'b\' ... <a href="claim:T1a">c -- d</a></p>',
  );
});

test('a file’s HTML depends on that file alone', async () => {
  const before = await render('One. [[T1a]]', 'sources/a.md');
  await render('Two. [[T1a]] Three. [[T1a]]', 'sources/b.md');
  expect(await render('One. [[T1a]]', 'sources/a.md')).toBe(before);
});
