import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { siteChange } from '../../../../src/graph/changed-on.ts';
import { feedItems } from '../../../../src/publish/feed/select.ts';
import { writeAtom, writeJsonFeed } from '../../../../src/publish/feed/write.ts';
import type { Feed } from '../../../../src/publish/feed/write.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { SOUND } from '../../../support/broken-corpus.ts';
import { problemsOfAtom, problemsOfJsonFeed } from '../../../support/feed.ts';
import { claim, entry, tram } from '../../graph/fixture-corpus.ts';

const HOME = 'https://example.org/brief/';
const [far, near] = [createRoutes(HOME), createRoutes('/brief/')];
const PLACES = { 'with its host': far, 'without a host': near };

function feedOf(corpus: Corpus, to = far): Feed {
  const graph = buildGraph(corpus);
  return {
    title: 'Tram & Co.',
    subtitle: 'Two texts.',
    updated: siteChange(graph),
    license: graph.site.license,
    language: graph.site.language,
    items: feedItems(graph, to),
  };
}

const odd = (): Corpus => ({
  ...tram(),
  claims: [
    ...tram().claims,
    claim('tram-note-2019/odd', 'T3a', {
      statement: 'Fares of <b>1 & 2</b> “crowns” ]]> are &lt; 3 <script>alert(1)</script>.',
      added: '2024-02-01',
      changed: '2024-02-02',
      change: 'The sign <b>&</b> was added.',
    }),
  ],
});
const CORPORA = { 'two texts': tram(), 'the sound content': loadCorpus(SOUND), 'odd signs': odd() };

describe.for(Object.entries(CORPORA))('of %s', ([, corpus]) => {
  describe.for(Object.entries(PLACES))('%s', ([, to]) => {
    const feed = feedOf(corpus, to);
    const atom = writeAtom(feed, to);
    const json = writeJsonFeed(feed, to);

    test('the feed is well-formed XML and Atom', async () => {
      expect(await problemsOfAtom(atom)).toEqual([]);
    });

    test('both forms tell the same, in the eyes of another library', () => {
      const read = parseAtomFeed(atom);
      const other = parseJsonFeed(json);
      const html = (text = '') => text.replaceAll(/<\/?a[^>]*>/gu, '');
      expect(problemsOfJsonFeed(JSON.parse(json))).toEqual([]);
      expect(read.entries?.length).toBe(feed.items.length);
      expect(
        read.entries?.map(({ id, title, published, updated, summary, content, categories }) => ({
          id,
          title: title?.value,
          published,
          updated,
          summary: summary?.value,
          html: html(content?.value),
          tags: categories?.map(({ label }) => label),
        })),
      ).toEqual(
        other.items?.map((item) => ({
          id: item.id,
          title: item.title,
          published: item.date_published,
          updated: item.date_modified,
          summary: item.summary,
          html: html(item.content_html),
          tags: item.tags,
        })),
      );
    });

    test('what RFC 4287 asks of ids, links and days holds', () => {
      const { id, updated, authors, entries = [], links = [] } = parseAtomFeed(atom);
      const ids = [id, ...entries.map((item) => item.id)];
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of ids)
        expect(one).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
      expect(authors?.map(({ name }) => name)).toEqual(['Tram & Co.']);
      expect(links.filter(({ rel }) => rel === 'self').map(({ href }) => href)).toEqual(
        to === far ? [`${HOME}feed.xml`] : [],
      );
      for (const item of entries) {
        expect(item.links?.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
        expect(String(item.published) <= String(item.updated) && String(item.updated) <= String(updated)).toBe(true);
      }
      expect(updated).toBe(entries[0]?.updated);
    });

    test('the same bytes come out, in whichever order the content was read', () => {
      const reversed = Object.fromEntries(
        Object.entries(corpus).map(([name, entries]) => [name, [...entries].reverse()]),
      ) as unknown as Corpus;
      expect(writeAtom(feedOf(reversed, to), to)).toBe(atom);
      expect(writeJsonFeed(feedOf(reversed, to), to)).toBe(json);
    });
  });
});

test('without a host no address of a JSON feed is a path, and those of Atom begin at the root', () => {
  const feed = feedOf(tram(), near);
  expect(writeJsonFeed(feed, near)).not.toMatch(/"[a-z_]*url"|href|\/brief\//u);
  expect(writeAtom(feed, near)).toContain('href="/brief/sources/tram-note-2019/"');
  const moved = writeAtom(feedOf(tram(), far), far).replace(/<link rel="self"[^>]*>/u, '');
  expect(moved.replaceAll(HOME, '/brief/')).toBe(writeAtom(feed, near));
});

test('HTML in a text stays text, once and twice escaped', () => {
  const item = feedOf(odd()).items.find(({ title }) => title.includes('T3a'));
  expect(item?.summary).toBe('The sign <b>&</b> was added.');
  const { content, summary } = parseAtomFeed(writeAtom(feedOf(odd()), far)).entries?.[0] ?? {};
  expect(summary?.value).toBe('The sign <b>&</b> was added.');
  expect(content?.value).toContain('<p>What changed: The sign &#x3C;b>&#x26;&#x3C;/b> was added.</p>');
  expect(content?.value).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  expect(content?.value).not.toMatch(/<(?:b|script)\b/u);
});

test('a feed in which nothing happened is still one', async () => {
  const { site, ...others } = tram();
  const empty = { ...Object.fromEntries(Object.keys(others).map((name) => [name, []])), site } as unknown as Corpus;
  expect(await problemsOfAtom(writeAtom(feedOf(empty), far))).toEqual([]);
  expect(problemsOfJsonFeed(JSON.parse(writeJsonFeed(feedOf(empty), far)))).toEqual([]);
});

test('the checks of these tests refuse what is wrong', async () => {
  const atom = writeAtom(feedOf(tram()), far);
  const spoilt = [
    atom.replace(/<id>urn:uuid:/u, '<id>'),
    atom.replace(/<updated>[^<]*<\/updated>/u, ''),
    atom.replace(/T00:00:00Z/u, ''),
    atom.replace('</author>', '</author><author>Me</author>'),
    atom.replace('&#x3C;p>', '<p>'),
  ];
  for (const xml of spoilt) expect(await problemsOfAtom(xml)).not.toEqual([]);
  const json = JSON.parse(writeJsonFeed(feedOf(tram()), far)) as object;
  expect(problemsOfJsonFeed({ ...json, author: {} })).not.toEqual([]);
  expect(problemsOfJsonFeed({ ...json, items: [{ id: 'a' }] })).not.toEqual([]);
  expect(problemsOfJsonFeed({ ...json, feed_url: '/feed.json' })).not.toEqual([]);
});

test('an entry of no text of its own is told, too', () => {
  const silent = entry('stances', 'tram-letter-2022/noise', {
    title: 'The letter on noise',
    silent: true,
    added: '2024-03-01',
    changed: '2024-03-01',
  });
  const corpus = { ...tram(), stances: [...tram().stances, silent] };
  expect(feedOf(corpus).items[0]).toMatchObject({
    title: 'Text L on On noise',
    summary: 'Silent: every paragraph was read for this question.',
    url: `${HOME}topics/noise/`,
  });
});

test('of a long list the first are told, and how many more there are', () => {
  const feed = feedOf(tram());
  const link = (number: number) => ({ text: `claim ${number}`, to: `${HOME}c/T${number}a/` });
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  const list = [
    ['Mended: ', ...numbers.slice(0, 15).flatMap((number) => [link(number), ', '])],
    ['Widened: ', ...numbers.slice(15).flatMap((number) => [link(number), ', '])],
  ];
  const html = (items: Feed['items']) =>
    parseJsonFeed(writeJsonFeed({ ...feed, items }, far))
      .items?.map((it) => it.content_html ?? '')
      .join('') ?? '';
  const [item] = feed.items;
  if (!item) throw new Error('The feed has no item');
  const long = html([{ ...item, body: [{ list }] }]);
  expect([...long.matchAll(/>claim (\d+)</gu)].map(([, number]) => Number(number))).toEqual(numbers.slice(0, 20));
  expect(long).toContain('<li>and 10 more</li>');
  const short = html([{ ...item, body: [{ list: [list[0] ?? []] }] }]);
  expect(short).toContain('>claim 15<');
  expect(short).not.toContain('more');
});
