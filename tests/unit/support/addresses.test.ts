import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { givenOut, recordAddresses, toldOf, unanswered } from '../../support/addresses.ts';
import { builtSite } from '../../support/built-site.ts';

const folder = builtSite({
  'index.html': '<a href="#main">skip</a><main id="main"></main>',
  '404.html': 'none',
  'a/index.html': '<h2 id="p1"><a class="permalink big" href="/a/#p1">1</a></h2><span id="old"></span>',
  'a/index.json': '{}',
  'a/2/index.html': '<a class="permalink" href="/a/2/#p9">9</a>',
  'b/index.html': '<meta http-equiv="refresh" content="0;url=/a/">',
  'assets/a.css': 'p {}',
  'pagefind/pagefind.js': '',
  _redirects: '/b/ /a/ 301',
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a site gives out its pages, files, and the places that have a link of their own', () => {
  expect(givenOut(folder)).toEqual(['/', '/a/', '/a/#p1', '/a/index.json', '/b/']);
});

test('a page, a page that leads on, a file and a place answer; nothing else does', () => {
  const gone = ['/c/', '/a/#p2', '/a/other.json', '/a'];
  expect(unanswered(folder, ['/', '/a/', '/a/#p1', '/a/#old', '/a/index.json', '/b/', ...gone])).toEqual(gone);
});

test('recording adds and never takes out', () => {
  const file = join(folder, 'published.txt');
  writeFileSync(file, '/gone/\n/\n');
  expect(recordAddresses(folder, file)).toEqual(['/a/', '/a/#p1', '/a/index.json', '/b/', '/published.txt']);
  expect(readFileSync(file, 'utf8')).toBe('/\n/a/\n/a/#p1\n/a/index.json\n/b/\n/gone/\n/published.txt\n');
  expect(recordAddresses(folder, file)).toEqual([]);
});

test('what was recorded is counted, named while it is few, and said to stay', () => {
  const many = Array.from({ length: 40 }, (_, index) => `/a/${index}/`);
  expect(toldOf(many).split('\n')).toHaveLength(13);
  expect(toldOf(many)).toContain('\n…\nAdded to content/addresses.txt: 40 addresses.\nEach of them is kept for good');
  expect(toldOf(many)).toMatch(/As long as nothing was published, the file can still be deleted\.$/u);
  expect(toldOf(['/a/'])).toMatch(/^\/a\/\nAdded to content\/addresses\.txt: 1 address\.\n/u);
  expect(toldOf([])).toBe('content/addresses.txt has every address of the site.');
});
