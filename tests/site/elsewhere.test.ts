import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unanswered } from '../support/addresses.ts';
import { pagesOf } from '../support/dist.ts';
import { buildElsewhere } from '../support/elsewhere.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { brokenLinks, foreignResources } from '../support/links.ts';

const HOME = 'https://tram.example/briefing/';
const site = buildElsewhere();
const pages = pagesOf(site.folder);
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

afterAll(() => rmSync(site.root, { recursive: true, force: true }));

const canonicalOf = (html: string) =>
  elementsOf(parseHtml(html), 'link')
    .filter((link) => attribute(link, 'rel') === 'canonical')
    .map((link) => attribute(link, 'href'));

test('every link leads to a page and to a place on it', () => {
  expect(brokenLinks(site)).toEqual([]);
  expect(foreignResources(site)).toEqual([]);
});

test('every listed page says where it is published', () => {
  const wrong = pages
    .filter(({ html, redirect }) => !redirect && !html.includes('content="noindex"'))
    .filter(({ path, html }) => canonicalOf(html).join() !== HOME + path);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

describe('a renamed page', () => {
  test.each([
    ['claims/tram-note-2019/closure-certain/', 'claims/tram-note-2019/closure-likely/', 'T1b'],
    ['c/T1z/', 'claims/tram-note-2019/closure-likely/', 'T1b'],
    ['topics/passengers/', 'topics/riders/', 'Topic: '],
  ])('%s leads to %s', (from, to, title) => {
    const page = pages.find(({ path }) => path === from);
    expect(page?.redirect).toBe(true);
    expect(page?.html).toContain(`content="0; url=/briefing/${to}"`);
    expect(canonicalOf(page?.html ?? '')).toEqual([HOME + to]);
    expect(page?.html).toMatch(new RegExp(`<title>${title}`, 'u'));
    expect(page?.html).not.toContain('noindex');
    expect(read('_redirects')).toContain(`/briefing/${from}* /briefing/${to}:splat 301\n`);
  });

  test('has its files at both addresses', () => {
    const twin = read('claims/tram-note-2019/closure-likely/index.json');
    expect(read('claims/tram-note-2019/closure-certain/index.json')).toBe(twin);
  });

  test('keeps the fragments that it had', () => {
    expect(unanswered(site.folder, ['/forecasts/#tram-note-2019-end', '/forecasts/#tram-note-2019-closure'])).toEqual(
      [],
    );
  });
});

test('no address leaves out the folder that the site lies in', () => {
  const rules = read('_redirects').trim().split('\n');
  for (const rule of rules) expect(rule).toMatch(/^\/briefing\/\S+ \/briefing\/\S+ 301$/u);
});
