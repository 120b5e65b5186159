import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sitemapXml } from '../../src/publish/site-files/sitemap.ts';
import { siteAt } from '../../src/publish/site.ts';
import { pagesOf as pagesOfSite } from '../../src/views/pages.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { sources, topics } from '../support/content.ts';
import { SOME_HOST, filesOf, pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { readLlms } from '../support/llms.ts';
import { entriesOf, problemsOfSitemap } from '../support/sitemap.ts';
import { SITE } from './site.ts';

const home = new URL(SITE.base, SITE.origin ?? SOME_HOST).href;
const graph = buildGraph(loadCorpus(join(import.meta.dirname, '../..')));
const files = new Set(filesOf(SITE.folder));
const text = (path: string) => readFileSync(join(SITE.folder, path), 'utf8');
const pages = pagesOf(SITE.folder).map((page) => ({ ...page, tree: parseHtml(page.html) }));
const listed = pages.filter((page) => page.listed);

describe('the sitemap', () => {
  // A site that does not know its host has none; what it would say must hold all the same.
  const sitemap = SITE.origin
    ? text('sitemap.xml')
    : sitemapXml(pagesOfSite(siteAt(graph, { host: SOME_HOST, base: SITE.base, version: '0' })));

  test('is there if the host is known, and robots are told so', () => {
    expect(files.has('sitemap.xml')).toBe(Boolean(SITE.origin));
    expect(text('robots.txt').includes(`Sitemap: ${home}sitemap.xml`)).toBe(Boolean(SITE.origin));
    expect(text('robots.txt')).not.toContain('Disallow');
  });

  test('is sound by the schema of sitemaps.org', async () => {
    expect(await problemsOfSitemap(sitemap)).toEqual([]);
  });

  test('names every page that may be listed, and no other', () => {
    const named = entriesOf(sitemap).map(({ address }) => address);
    expect(named.toSorted()).toEqual(listed.map(({ path }) => `${home}${path}`).sort());
  });

  test('dates a page as the page dates itself', () => {
    for (const { address, changed } of entriesOf(sitemap)) {
      const page = listed.find(({ path }) => `${home}${path}` === address);
      const block = elementsOf(page?.tree ?? parseHtml(''), 'script').find(
        (it) => attribute(it, 'type') === 'application/ld+json',
      );
      const told = JSON.parse(block ? textOf(block) : '{}') as {
        '@graph'?: { '@id': string; dateModified?: string }[];
      };
      const self = told['@graph']?.find((one) => new URL(one['@id'], home).href === address);
      expect(self?.dateModified, address).toBe(changed);
    }
  });
});

describe('llms.txt', () => {
  const llms = readLlms(text('llms.txt'));
  const links = llms.sections.flatMap((section) => section.links);

  test('has the form that its convention asks for', () => {
    expect(llms.problems).toEqual([]);
    expect(llms.notes.length).toBeGreaterThan(3);
    expect(llms.sections.map(({ heading }) => heading)).toEqual(['Articles', 'Topics', 'Pages', 'Data', 'Optional']);
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
