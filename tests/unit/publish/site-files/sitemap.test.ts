import { expect, test } from 'vitest';
import { robotsText } from '../../../../src/publish/site-files/robots.ts';
import { sitemapFiles, sitemapXml } from '../../../../src/publish/site-files/sitemap.ts';
import { pagesOf } from '../../../../src/views/pages.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import type { CollectionName } from '../../../../src/model/collections.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { entriesOf, problemsOfSitemap } from '../../../support/sitemap.ts';
import { three } from '../../graph/three-sources.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { siteOf } from '../linked-data/blocks.ts';

const HOME = 'https://example.org/briefing/';
const FIRST = '2024-01-01';
const sitemap = (corpus: Corpus) => sitemapXml(pagesOf(siteOf(corpus, HOME)));

/** The pages whose day is another once an entry has changed. */
function touchedBy(collection: CollectionName, id: string): string[] {
  const changed = '2025-06-30';
  const corpus = tram();
  const entries = corpus[collection].map((one) => (one.id === id ? { ...one, data: { ...one.data, changed } } : one));
  const days = entriesOf(sitemap({ ...corpus, [collection]: entries }));
  expect(new Set(days.flatMap((one) => one.changed ?? []))).toEqual(new Set([FIRST, changed]));
  return days.filter((one) => one.changed === changed).map(({ address }) => address.slice(HOME.length));
}

test.for(Object.entries({ 'two texts': tram(), 'three texts': three() }))(
  'of %s is a sitemap by its schema, in the same order for any order of the files',
  async ([, corpus]) => {
    const text = sitemap(corpus);
    expect(await problemsOfSitemap(text)).toEqual([]);
    const addresses = entriesOf(text).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !address.startsWith(HOME))).toEqual([]);
    const reversed = Object.fromEntries(
      Object.entries(corpus).map(([name, entries]) => [name, [...entries].reverse()]),
    ) as unknown as Corpus;
    expect(sitemap(reversed)).toBe(text);
  },
);

test('of more pages than a sitemap may have there are several, which its place leads to', async () => {
  const pages = pagesOf(siteOf(tram(), HOME));
  const to = createRoutes(HOME);
  const [index, ...parts] = sitemapFiles(pages, to, 20).map(({ path, text }) => ({ path, text: text() }));
  expect(index?.path).toBe('sitemap.xml');
  expect(parts.length).toBeGreaterThan(2);
  const named = [...(index?.text.matchAll(/<sitemap><loc>(.*?)<\/loc><\/sitemap>/gu) ?? [])].map(
    ([, address]) => address,
  );
  expect(named).toEqual(parts.map(({ path }) => HOME + path));
  for (const { text } of parts) expect(await problemsOfSitemap(text)).toEqual([]);
  expect(parts.flatMap(({ text }) => entriesOf(text))).toEqual(entriesOf(sitemapXml(pages)));
  expect(sitemapFiles(pages, to).map(({ path, text }) => [path, text()])).toEqual([['sitemap.xml', sitemapXml(pages)]]);
});

test('what is no sitemap is told', async () => {
  const text = sitemap(tram());
  expect(await problemsOfSitemap(text.replaceAll(FIRST, 'yesterday'))).not.toEqual([]);
  expect(await problemsOfSitemap(text.replaceAll('loc>', 'location>'))).not.toEqual([]);
});

test('leaves out short links, embedded claims and the page for errors', () => {
  const addresses = entriesOf(sitemap(tram())).map(({ address }) => address.slice(HOME.length));
  expect(addresses.filter((address) => /^(?:c\/|embed\/|404)/u.test(address))).toEqual([]);
  expect(addresses).toContain('claims/tram-note-2019/fewer/');
  expect(addresses).toContain('compare/T1a-L1a/');
});

test('tells the day, and no hour, that an entry changed', () => {
  expect(new Set(entriesOf(sitemap(tram())).map(({ changed }) => changed))).toEqual(new Set([FIRST, undefined]));
});

test('a claim that changed touches the pages that are made of it, and no others', () => {
  expect(touchedBy('claims', 'tram-letter-2022/more')).toEqual([
    '',
    'sources/tram-letter-2022/',
    'sources/tram-letter-2022/argument/',
    'sources/tram-letter-2022/paragraphs/',
    'compare/',
    'compare/T1b-L2a/',
    'claims/',
    // A relation stands in one of its claims and is told on the pages of both.
    'claims/tram-note-2019/closure/',
    'claims/tram-letter-2022/full/',
    'claims/tram-letter-2022/more/',
    'topics/riders/',
    // What is known of it is told in the ledger, and on a page of its own.
    'forecasts/',
    'forecasts/tram-letter-2022/fourth/',
    'forecasts/all/',
    'changes/',
    'data/',
  ]);
});

test('a verdict that changed touches its claims, the ledger, and what shows how the forecasts fared', () => {
  expect(touchedBy('assessments', 'tram-letter-2022/full')).toEqual(
    [
      '',
      'claims/tram-letter-2022/full/',
      'compare/T1a-L1a/',
      'compare/T2a-L1a/',
      'compare/T10a-L1a/',
      'forecasts/',
      'forecasts/tram-letter-2022/full/',
      'forecasts/all/',
      'timeline/',
      'citations/yearly-count/',
      'citations/gazette/',
      'changes/',
      'data/',
    ].sort((a, b) => order(a) - order(b)),
  );
});

test('a fact that changed touches the verdicts that name it, for or against, and the works behind it', () => {
  expect(touchedBy('facts', 'counted')).toEqual([
    'forecasts/',
    'forecasts/tram-letter-2022/full/',
    'forecasts/tram-letter-2022/fourth/',
    'forecasts/all/',
    'timeline/',
    'citations/gazette/',
    'terms/tram-line/',
    'changes/',
    'data/',
  ]);
  expect(touchedBy('facts', 'empty-cars')).toEqual([
    'forecasts/',
    'forecasts/tram-letter-2022/full/',
    'forecasts/all/',
    'timeline/',
    'citations/gazette/',
    'citations/yearly-count/',
    'terms/the-council/',
    'terms/tram-line/',
    'changes/',
    'data/',
  ]);
});

test('a stance that changed touches its topic and the comparison', () => {
  expect(touchedBy('stances', 'tram-note-2019/riders')).toEqual([
    '',
    'compare/',
    'topics/riders/',
    'changes/',
    'data/',
  ]);
});

test('a term and a work that changed touch their own pages and their lists', () => {
  expect(touchedBy('terms', 'tram-line')).toEqual(['terms/', 'terms/tram-line/', 'changes/', 'data/']);
  expect(touchedBy('citations', 'gazette')).toEqual(['citations/', 'citations/gazette/', 'changes/', 'data/']);
});

test('the words of a page touch that page, and the news of it', () => {
  expect(touchedBy('pages', 'about')).toEqual(['about/', 'changes/']);
});

test('there is no sitemap without a host', () => {
  expect(() => sitemapXml(pagesOf(siteOf(tram(), '/briefing/')))).toThrow(RangeError);
});

test('robots may read everything, and are told of the sitemap where there is one', () => {
  expect(robotsText(createRoutes('/briefing/'))).toBe('User-agent: *\nAllow: /\n');
  expect(robotsText(createRoutes(HOME))).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HOME}sitemap.xml\n`);
});

/** Where a page stands in the sitemap. */
function order(path: string): number {
  return entriesOf(sitemap(tram())).findIndex(({ address }) => address === `${HOME}${path}`);
}
