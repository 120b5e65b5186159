import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCES_HEADING, sources, topics } from '../support/content.ts';
import { SOME_HOST, filesOf, pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { readLlms } from '../support/llms.ts';
import { SITE } from './site.ts';

const home = new URL(SITE.base, SITE.origin ?? SOME_HOST).href;
const files = new Set(filesOf(SITE.folder));
const text = (path: string) => readFileSync(join(SITE.folder, path), 'utf8');
const pages = pagesOf(SITE.folder).map((page) => ({ ...page, tree: parseHtml(page.html) }));

test('the sitemap is there if the host is known, and robots are told so', () => {
  expect(files.has('sitemap.xml')).toBe(Boolean(SITE.origin));
  expect(text('robots.txt').includes(`Sitemap: ${home}sitemap.xml`)).toBe(Boolean(SITE.origin));
  expect(text('robots.txt')).not.toContain('Disallow');
});

describe('llms.txt', () => {
  const llms = readLlms(text('llms.txt'));
  const links = llms.sections.flatMap((section) => section.links);

  test('has the form that its convention asks for', () => {
    expect(llms.problems).toEqual([]);
    expect(llms.notes.length).toBeGreaterThan(3);
    expect(llms.sections.map(({ heading }) => heading)).toEqual([
      SOURCES_HEADING,
      'Topics',
      'Pages',
      'Data',
      'Optional',
    ]);
  });

  test('leads to pages and files that are there', () => {
    const broken = links.filter(({ address }) => {
      const path = new URL(address, home).href.slice(home.length);
      return (
        !address.startsWith(SITE.origin ? home : SITE.base) ||
        !files.has(path.endsWith('/') ? `${path}index.html` : path)
      );
    });
    expect(broken).toEqual([]);
    expect(links.length).toBeGreaterThan(topics.length + sources.length);
  });

  test('offers the files that the page on data offers', () => {
    const [table] = elementsOf(pages.find(({ path }) => path === 'data/')?.tree ?? parseHtml(''), 'table');
    const offered = elementsOf({ type: 'root', children: table ? [table] : [] }, 'a')
      .flatMap((it) => attribute(it, 'href') ?? [])
      .filter((href) => !href.startsWith('#'));
    const named = llms.sections.find(({ heading }) => heading === 'Data')?.links ?? [];
    expect(named.map(({ address }) => new URL(address, home).pathname)).toEqual(offered);
    expect(offered.length).toBeGreaterThan(5);
  });
});
