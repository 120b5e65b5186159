import { parseAtomFeed } from 'feedsmith';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { text, webAddress } from '../../../src/model/fields.ts';
import { claimCode } from '../../../src/model/ids.ts';
import { createRoutes } from '../../../src/model/routes.ts';
import { toBiblatex, toBibtex } from '../../../src/publish/bibliography/bibtex.ts';
import type { CslItem } from '../../../src/publish/bibliography/csl-item.ts';
import { toRis } from '../../../src/publish/bibliography/ris.ts';
import { STYLE_NAMES, formatHtml } from '../../../src/publish/bibliography/styles.ts';
import { writeAtom, writeJsonFeed } from '../../../src/publish/feed/write.ts';
import type { Item } from '../../../src/publish/feed/item.ts';
import { linkedDataTag } from '../../../src/publish/head-tags.ts';
import { htmlPage } from '../../../src/publish/html.ts';
import { llmsText } from '../../../src/publish/site-files/llms/llms.ts';
import { redirectPage } from '../../../src/publish/site-files/redirect-page.ts';
import { redirectsFile } from '../../../src/publish/site-files/redirects.ts';
import { sitemapXml } from '../../../src/publish/site-files/sitemap.ts';
import { embedPage } from '../../../src/share/build/embed-page.ts';
import { embedSnippet } from '../../../src/share/build/embed.ts';
import { quoteClaim } from '../../../src/share/build/quotation.ts';
import { readBibtex, readRis } from '../../support/bibliography.ts';
import { problemsOfAtom, problemsOfJsonFeed } from '../../support/feed.ts';
import { HOSTILE_STRINGS } from '../../support/hostile/strings.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../../support/html.ts';
import { readLlms } from '../../support/llms.ts';
import { problemsOfSitemap } from '../../support/sitemap.ts';
import { tram, tramWith } from '../graph/fixture-corpus.ts';
import { HOME, siteOf } from './linked-data/blocks.ts';

const SIGNS = [
  ...Array.from(' {}\\"\'`<>&|,;=@#$%^_~-*+?!/[]().:'),
  ...[' and ', '--', '``', "''", 'ER  - ', ']]>', '<!--', '&lt;'],
];

/** Pieces of what would run, signs that mean something to one format or another, and whatever people write. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...HOSTILE_STRINGS),
    fc.constantFrom(...SIGNS),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  ),
  { minLength: 1, maxLength: 8 },
);
/** A text that an entry may hold. */
const texts = pieces.map((parts) => parts.join('').trim()).filter((value) => text.safeParse(value).success);
/** One that somebody who uses the code, and not an entry, could hand a writer: of several lines. */
const lines = fc.array(texts, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\r\n'));
const addresses = fc
  .tuple(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom('', '[x]', '%', '%zq', '#a#', "'&"),
  )
  .map((parts) => parts.join(''))
  .filter((address) => webAddress.safeParse(address).success);

const inOneLine = (value: string) => value.replaceAll(/\s*[\r\n]+\s*/gu, ' ');
/** LaTeX takes blanks in a row for one, and has no hyphen that keeps its word together; an accent is joined to its letter. */
const asLatex = (value = '') =>
  inOneLine(value)
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replaceAll(/[ \t]+/gu, ' ');
const names = fc.oneof(
  fc.record({ literal: lines }),
  fc.record({ family: lines, given: lines }),
  fc.record({ family: lines }),
);
const works = fc.record({
  type: fc.constantFrom('report', 'webpage', 'article-newspaper', 'book', 'chapter', 'legislation', 'thesis', 'speech'),
  title: lines,
  author: fc.array(names, { minLength: 1, maxLength: 3 }),
  'container-title': lines,
  publisher: lines,
  genre: lines,
  number: lines,
  volume: lines,
  issue: lines,
  page: lines,
  section: lines,
  'event-title': lines,
  'event-place': lines,
  language: lines,
  note: lines,
  URL: addresses,
  issued: fc.constant({ 'date-parts': [[2021, 3, 2]] }),
});
/** Some works, each by a key of its own. */
const lists = fc
  .array(works, { minLength: 1, maxLength: 3 })
  .map((all): CslItem[] => all.map((work, at) => ({ ...work, id: `work-${at}` })));

/** The names of all elements of a page or a part of one, but those that a parser adds. */
const elementsIn = (html: string) =>
  elementsOf(parseHtml(html))
    .map(({ tagName }) => tagName)
    .filter((name) => !['html', 'head', 'body'].includes(name));
const wholeText = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wholeText(child) : ''))
    .join('');

describe('works', () => {
  test.for([toBiblatex, toBibtex])('come back from BibTeX, each one entry with its title and its authors', (write) => {
    fc.assert(
      fc.property(lists, (items) => {
        const entries = readBibtex(write(items));
        expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id));
        expect(entries.map(({ fields }) => fields['title'])).toEqual(items.map(({ title }) => asLatex(title)));
        expect(entries.map(({ fields }) => fields.author?.length)).toEqual(items.map(({ author }) => author?.length));
      }),
      { numRuns: 40 },
    );
  });

  test('come back from RIS, each one record with its title', () => {
    fc.assert(
      fc.property(lists, (items) => {
        const records = readRis(toRis(items));
        expect(records.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
        expect(records.map(({ title }) => title)).toEqual(items.map(({ title }) => inOneLine(title ?? '')));
      }),
    );
  });

  test.for(STYLE_NAMES)('are references of text, italics and links in HTML: %s', (style) => {
    fc.assert(
      // A given name such as “constructor” is more to citeproc than a name, and it throws.
      fc.property(
        works.filter(({ author }) => !/constructor|__proto__/u.test(JSON.stringify(author))),
        addresses,
        (work, URL) => {
          const html = formatHtml({ ...work, URL, id: 'work' }, style);
          const elements = elementsOf(parseHtml(html)).filter(
            ({ tagName }) => !['html', 'head', 'body', 'i'].includes(tagName),
          );
          for (const { tagName, properties } of elements) {
            expect(tagName).toBe('a');
            expect(Object.keys(properties)).toEqual(['href']);
            expect(properties['href']).toMatch(/^https?:/u);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a feed', () => {
  const items = fc.record({
    title: texts,
    headline: texts,
    summary: texts,
    label: texts,
    words: texts,
    url: addresses,
  });
  const feeds = fc.record({
    title: texts,
    subtitle: texts,
    license: addresses,
    items: fc.array(items, { maxLength: 5 }),
  });

  test('tells what it was given, in both of its forms', async () => {
    await fc.assert(
      fc.asyncProperty(feeds, async ({ license, items: told, ...feed }) => {
        const written = {
          ...feed,
          updated: '2024-01-01',
          language: 'en',
          license: { name: feed.title, title: feed.subtitle, url: license },
          items: told.map(({ label, words, ...item }, at): Item => ({
            ...item,
            id: `urn:uuid:00000000-0000-4000-8000-00000000000${at}`,
            url: `${HOME}${at}/`,
            count: 1,
            isNew: true,
            published: '2024-01-01',
            updated: '2024-01-02',
            tags: [{ term: 'claims', label }],
            body: [[words, { text: words, to: item.url }], { list: [[words]] }],
          })),
        };
        const to = createRoutes(HOME);
        const atom = writeAtom(written, to);
        expect(await problemsOfAtom(atom)).toEqual([]);
        const { title, subtitle, entries = [] } = parseAtomFeed(atom);
        expect([title?.value, subtitle?.value]).toEqual([feed.title, feed.subtitle]);
        const json = JSON.parse(writeJsonFeed(written, to)) as {
          title: string;
          items: { title: string; summary: string; content_html: string }[];
        };
        // A title is plain text, in which a `<` is one.
        expect(problemsOfJsonFeed(json).filter((problem) => !problem.includes('[^<>]'))).toEqual([]);
        expect(json.title).toBe(feed.title);
        for (const [at, { title: headline, summary, words }] of told.entries()) {
          expect([entries[at]?.title?.value, entries[at]?.summary?.value]).toEqual([headline, summary]);
          expect(json.items[at]).toMatchObject({ title: headline, summary });
          for (const html of [json.items[at]?.content_html ?? '', entries[at]?.content?.value ?? '']) {
            expect(elementsIn(html)).toEqual(['p', 'a', 'ul', 'li']);
            expect(wholeText(elementsOf(parseHtml(html), 'li')[0])).toBe(words);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a page', () => {
  const site = siteOf(tram());
  const head = { canonical: HOME, listed: true, cardSize: { width: 1200, height: 630 }, guarded: true };
  const plain = elementsIn(redirectPage(site, '/zq/', { ...head, title: 'Zq', description: 'Zq.' }));

  test('that leads on has its title, its description and its address, and nothing else', () => {
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const html = redirectPage(site, '/zq/', { ...head, title, description });
        expect(elementsIn(html)).toEqual(plain);
        const tree = parseHtml(html);
        expect(wholeText(elementsOf(tree, 'h1')[0])).toBe(title);
        expect(wholeText(elementsOf(tree, 'title')[0])).toBe(`${title} – ${site.title}`);
        const contents = elementsOf(tree, 'meta').map((meta) => attribute(meta, 'content'));
        expect(contents.filter((content) => content === description)).toHaveLength(3);
        expect(contents).toContain('0; url=/zq/');
      }),
    );
  });

  test('holds its linked data whatever that says', () => {
    fc.assert(
      fc.property(texts, (name) => {
        const html = htmlPage(site, [linkedDataTag({ name, [name]: name })], []);
        expect(elementsIn(html)).toEqual(['script']);
        expect(JSON.parse(wholeText(elementsOf(parseHtml(html), 'script')[0]))).toEqual({ name, [name]: name });
      }),
    );
  });

  test('of a claim for a frame has its statement, and so has a quotation', () => {
    const claim = claimBy(site.graph, claimCode.parse('T1a'));
    const framed = elementsIn(embedPage(site, claim, { ...head, title: 'Zq', description: 'Zq.' }));
    const quoted = elementsIn(quoteClaim(site, claim));
    fc.assert(
      fc.property(texts, (statement) => {
        const other = { ...claim, statement };
        const page = embedPage(site, other, { ...head, title: statement, description: statement });
        expect(elementsIn(page)).toEqual(framed);
        expect(wholeText(elementsOf(parseHtml(page), 'h1')[0])).toBe(statement);
        const quotation = quoteClaim(site, other);
        expect(elementsIn(quotation)).toEqual(quoted);
        expect(wholeText(elementsOf(parseHtml(quotation), 'p')[0])).toBe(statement);
      }),
    );
  });

  test('is shown in another by one frame', () => {
    fc.assert(
      fc.property(texts, (title) => {
        const html = embedSnippet(`${HOME}embed/T1a/`, title, 240);
        const [frame, ...others] = elementsOf(parseHtml(html)).filter(
          ({ tagName }) => !['html', 'head', 'body'].includes(tagName),
        );
        expect(others).toEqual([]);
        expect(Object.keys(frame?.properties ?? {})).toHaveLength(6);
        expect(frame && attribute(frame, 'title')).toBe(title);
      }),
    );
  });
});

describe('a file for machines', () => {
  test('names sources and topics as they are called, and has a line for each page: llms.txt', () => {
    fc.assert(
      fc.property(texts, texts, texts, (title, question, name) => {
        const corpus = tramWith('topics', (all) =>
          all.map((one) => ({ ...one, data: { ...one.data, title, question } })),
        );
        const site = { ...siteOf(corpus), title: name };
        const pages = [{ address: `${HOME}zq/`, summary: { name: title, about: question } }];
        const read = readLlms(llmsText(site, pages));
        expect(read.problems).toEqual([]);
        expect(read.title).toBe(name);
        const links = read.sections.flatMap((section) => section.links);
        expect(links.filter((link) => link.name === title && link.about === question)).toHaveLength(
          corpus.topics.length + 1,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('has an address for each page: sitemap.xml', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.webUrl({ withQueryParameters: true }), { minLength: 1 }), async (all) => {
        const sitemap = sitemapXml(all.map((address) => ({ address, changed: '2024-01-01' })));
        expect(await problemsOfSitemap(sitemap)).toEqual([]);
        expect(elementsOf(parseHtml(sitemap), 'loc').map(textOf)).toEqual(all.map((address) => new URL(address).href));
      }),
      { numRuns: 10 },
    );
  });

  test('has a line for each rename: _redirects', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^\/claims\/(?:[A-Za-z0-9-]{1,9}\/){1,3}$/u), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, (formerly) => {
        const [first, ...others] = tram().claims;
        if (!first) throw new Error('The tram has no claim');
        const corpus = tramWith('claims', () => [{ ...first, data: { ...first.data, formerly } }, ...others]);
        const rules = redirectsFile(buildGraph(corpus), createRoutes('/')).trimEnd().split('\n');
        expect(rules).toHaveLength(formerly.length + corpus.claims.length);
        for (const rule of rules) expect(rule).toMatch(/^\/\S+ \/\S+ 301$/u);
      }),
      { numRuns: 30 },
    );
  });
});
