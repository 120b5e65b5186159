import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { madeFilesOf, readBibtex, readRis } from '../support/bibliography.ts';
import { SITE_KEY, SITE_NAME, SOURCE_NOUN, claims, lastChange, pages as prose, sources } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import type { Page } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

interface Item {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { readonly family: string; readonly given: string }[];
  readonly version?: string;
  readonly publisher?: string;
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL?: string;
  readonly [field: string]: unknown;
}

const FORMATS = ['bib', 'bibtex.bib', 'ris', 'json'];
const text = (path: string) => readFileSync(join(SITE.folder, path), 'utf8');
const CITED =
  /^(?:about|data|timeline|(?:claims|topics|sources|compare|citations|terms|forecasts)(?:\/\*)?|sources\/\*\/\w+)$/u;
/** The pages that have files of their citation beside them; on the others they are made where one reads. */
const BESIDE = /^(?:data|(?:sources|topics)\/\*)$/u;
const pages = pagesOf(SITE.folder)
  .filter(({ kind, redirect }) => CITED.test(kind) && !redirect)
  .map((page) => {
    const tree = parseHtml(page.html);
    const made = BESIDE.test(page.kind)
      ? undefined
      : madeFilesOf(tree).findLast(({ items: [item] }) => isOwn(item?.id));
    return { ...page, tree, made, item: made ? onlyOf(made.items as Item[]) : itemIn(`${page.path}cite.json`) };
  });

function itemIn(path: string): Item {
  return onlyOf(JSON.parse(text(path)) as Item[]);
}

function onlyOf([item, ...others]: readonly Item[]): Item {
  expect(others).toEqual([]);
  if (!item) throw new Error('A citation is empty');
  return item;
}

function isOwn(id: string | undefined): boolean {
  return id?.startsWith(`${SITE_KEY}-`) ?? false;
}

const wordsOf = (node: Element) => toString(node).replaceAll(/\s+/gu, ' ').trim();
const hasClass = (element: Element, name: string) => (attribute(element, 'className') ?? '').split(' ').includes(name);

/** What stands on the box of a page by its kind, if it is more than a page. */
const BOXES: Readonly<Record<string, string>> = {
  'claims/*': 'Cite this claim',
  'sources/*': 'Cite our digest',
  data: 'Cite the data',
};

/** The boxes of a page, by what stands on them. */
function boxesOf({ tree }: (typeof pages)[number]) {
  return new Map(
    elementsOf(tree, 'details')
      .filter((it) => hasClass(it, 'cite'))
      .map((box) => {
        const [summary] = elementsOf({ type: 'root', children: [box] }, 'summary');
        return [summary ? wordsOf(summary) : '', elementsOf({ type: 'root', children: [box] })] as const;
      }),
  );
}

/** What files say of one item, in the eyes of libraries that did not write them. */
function expectAlike(path: string, item: Item): void {
  expectBibtex(text(`${path}.bib`), item);
  const records = readRis(text(`${path}.ris`));
  expect(
    records.map(({ id, type, title, URL: address, note, author, issued }) => ({
      ...{ id, type, title, address, note, author },
      day: issued?.['date-parts']?.[0]?.filter(Boolean).map(Number),
    })),
  ).toEqual([
    {
      // bibutils knows no data, and RIS has nothing for a speech.
      ...{
        id: item.id,
        type: { dataset: 'webpage', speech: 'article' }[item.type] ?? item.type,
        title: item.title,
        address: item.URL,
        author: item.author,
      },
      note: item.version && `Version ${item.version}`,
      day: item.issued['date-parts'][0],
    },
  ]);
}

function expectBibtex(bibtex: string, item: Item): void {
  const [year] = item.issued['date-parts'][0];
  const entries = readBibtex(bibtex);
  expect(
    entries.map(({ key, fields }) => [key, fields['title'], fields['year'], fields['url'], fields['version']]),
  ).toEqual([[item.id, item.title, String(year), item.URL, item.version]]);
  expect(entries[0]?.fields.author?.map(({ lastName, firstName }) => [lastName, firstName])).toEqual(
    item.author?.map(({ family, given }) => [family, given]),
  );
}

test('every kind of page that says something can be cited', () => {
  const kinds = ['claims/*', 'compare/*', 'topics/*', 'sources/*', 'terms/*', 'citations/*', 'forecasts/*'];
  const views = ['sources/*/argument', 'sources/*/paragraphs'];
  const collective = [
    'about',
    'sources',
    'data',
    'compare',
    'forecasts',
    'timeline',
    'claims',
    'topics',
    'terms',
    'citations',
  ];
  expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set([...kinds, ...views, ...collective]));
});

describe('every such page', () => {
  const wrong = (isRight: (page: (typeof pages)[number]) => boolean) =>
    pages.filter((page) => !isRight(page)).map(({ file }) => file);

  test('is cited with the version of the site, the day on which it says that it last changed, and its address where it has a host', () => {
    const [last = ''] = [lastChange, ...prose.map(({ changed }) => changed)].sort().reverse();
    for (const { item, path, kind, html } of pages) {
      const [, changed = ''] = /"dateModified":"([\d-]+)"/u.exec(html) ?? [];
      expect(item).toMatchObject({ version: manifest.version });
      expect(item['container-title'] ?? item.publisher).toBe(SITE_NAME);
      expect(item.issued['date-parts'][0], path).toEqual((kind === 'data' ? last : changed).split('-').map(Number));
      expect(item.URL).toBe(SITE.origin && new URL(`${SITE.base}${path}`, SITE.origin).href);
    }
  });

  test('says the same in BibLaTeX and RIS, or holds the one and makes the other', () => {
    for (const { path, item, made } of pages)
      if (made) expectBibtex(made.bibtex, item);
      else expectAlike(`${path}cite`, item);
  });

  test('has one box with an entry in each of three styles, each with title and year, and the version but in APA', () => {
    const isRight = (page: (typeof pages)[number]) => {
      const entries = (boxesOf(page).get(BOXES[page.kind] ?? 'Cite this page') ?? []).filter((it) =>
        (attribute(it, 'id') ?? '').startsWith('cite-'),
      );
      const bare = (title: string) => title.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
      const year = String(page.item.issued['date-parts'][0][0]);
      return (
        entries.length === 3 &&
        entries.map(wordsOf).every((entry) => entry.includes(year)) &&
        entries.map(wordsOf).filter((entry) => entry.includes(page.item.version ?? '?')).length >= 2 &&
        entries.map(wordsOf).every((entry) => bare(entry).includes(bare(page.item.title)))
      );
    };
    expect(wrong(isRight)).toEqual([]);
  });

  test('leads to its files, or makes them', () => {
    const isRight = (page: (typeof pages)[number]) => {
      if (!BESIDE.test(page.kind))
        return page.made?.formats.join(' ') === FORMATS.join(' ') && page.made.name === page.item.id;
      const hrefs = elementsOf(page.tree, 'a').map((it) => attribute(it, 'href'));
      return FORMATS.every((format) => hrefs.includes(`${SITE.base}${page.path}cite.${format}`));
    };
    expect(wrong(isRight)).toEqual([]);
  });

  test('has buttons that copy what is there', () => {
    const isRight = (page: (typeof pages)[number]) => {
      const { tree } = page;
      const buttons = elementsOf(tree, 'button')
        .map((it) => attribute(it, 'dataCopy') ?? '')
        .filter((id) => /^(?:cite|article)-/u.test(id));
      const ids = new Set(elementsOf(tree).map((it) => attribute(it, 'id')));
      return buttons.length >= 3 && buttons.every((id) => ids.has(id)) && new Set(buttons).size === buttons.length;
    };
    expect(wrong(isRight)).toEqual([]);
  });

  test('has tags that agree with its file', () => {
    for (const { tree, item } of pages) {
      const tags = elementsOf(tree, 'meta').map(
        (it) => [attribute(it, 'name') ?? '', attribute(it, 'content')] as const,
      );
      const day = item.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/');
      expect(Object.fromEntries(tags.filter(([name]) => /^(?:citation_|prism|z:)/u.test(name)))).toEqual({
        citation_title: item.title,
        citation_publication_date: day,
        citation_online_date: day,
        citation_publisher: SITE_NAME,
        ...(item.URL === undefined ? {} : { citation_public_url: item.URL }),
        citation_language: 'en',
        'prism.publicationName': SITE_NAME,
        'z:itemType': item.type,
      });
    }
  });

  test('has nothing that Zotero takes for its author', () => {
    const isRight = ({ tree }: Pick<(typeof pages)[number], 'tree'>) =>
      !elementsOf(tree).some((it) =>
        ['byline', 'bylines', 'vcard', 'article-byline'].some((name) => hasClass(it, name)),
      );
    expect(wrong(isRight)).toEqual([]);
  });
});

const ofKind = (kind: string) => pages.filter((page) => page.kind === kind);

test('a page of many entries is cited by its heading', () => {
  const collective = pages.filter(({ kind }) => !kind.includes('/') && kind !== 'data');
  expect(collective.map(({ item }) => item.title)).toEqual(
    collective.map(({ tree }) => elementsOf(tree, 'h1').map(wordsOf).join('')),
  );
});

test('a claim is cited by its code, and its box has the article at the paragraph too', () => {
  expect(ofKind('claims/*')).toHaveLength(claims.length);
  for (const page of ofKind('claims/*')) {
    const claim = claims.find(({ id }) => page.path === `claims/${id}/`);
    const source = sources.find(({ id }) => id === claim?.source);
    const box = boxesOf(page).get('Cite this claim') ?? [];
    const entry = (id: string) =>
      box
        .filter((it) => attribute(it, 'id') === id)
        .map(wordsOf)
        .join('');
    expect(page.item.title).toBe(`${claim?.code}: ${claim?.title}`);
    for (const style of ['apa', 'chicago', 'mla']) expect(entry(`cite-${style}`)).toContain(`${claim?.code}: `);
    expect(entry('article-apa')).toContain(source?.sentenceTitle ?? source?.title);
    expect(entry('article-in-text')).toContain(` ${claim?.paragraphs.join(', ')})`);
  }
});

test('a pair is cited by its codes', () => {
  for (const { path, item } of ofKind('compare/*')) {
    const [, codes = ''] = path.split('/');
    expect(item.title.startsWith(`${codes.replace('-', '–')}: “`)).toBe(true);
  }
});

describe('the page of an article', () => {
  test.for(ofKind('sources/*').map((page): [string, Page & (typeof pages)[number]] => [page.path, page]))(
    '%s cites the article as well, with what is confirmed and no more',
    ([path, page]) => {
      const data = sources.find(({ id }) => path === `sources/${id}/`);
      const item = itemIn(`${path}article.json`);
      const { id: _id, ...said } = item;
      expect(said).toEqual({
        type: data?.type,
        title: data?.sentenceTitle ?? data?.title,
        ...(data?.authors.length ? { author: data.authors } : {}),
        ...(data?.container
          ? { [data.type === 'report' ? 'collection-title' : 'container-title']: data.container }
          : {}),
        ...(data?.publisher === data?.container ? {} : { publisher: data?.publisher }),
        issued: { 'date-parts': [data?.issued.split('-').map(Number)] },
        ...(data?.type === 'speech' ? { 'event-date': { 'date-parts': [data.issued.split('-').map(Number)] } } : {}),
        ...(data?.url ? { URL: data.url } : {}),
        language: data?.language,
      });
      expectAlike(`${path}article`, item);
      const box = boxesOf(page).get(`Cite the ${SOURCE_NOUN.one}`) ?? [];
      const entries = box.filter((it) => (attribute(it, 'id') ?? '').startsWith('article-')).map(wordsOf);
      expect(entries).toHaveLength(3);
      for (const entry of entries) {
        for (const { family } of item.author ?? []) expect(entry).toContain(family);
        expect(entry).not.toContain(SITE_NAME);
      }
    },
  );
});

test('the whole briefing is cited from the page about it, by itself and as part of nothing', () => {
  const item = itemIn('cite.json');
  expect(item).toMatchObject({ type: 'webpage', title: SITE_NAME, version: manifest.version });
  expect(item['container-title'] ?? item.publisher).toBeUndefined();
  expectAlike('cite', item);
  const [about] = ofKind('about');
  const box = (about && boxesOf(about).get('Cite the whole briefing')) ?? [];
  const entries = box.filter((it) => (attribute(it, 'id') ?? '').startsWith('site-')).map(wordsOf);
  expect(entries).toHaveLength(3);
  for (const entry of entries) expect(entry).toMatch(new RegExp(`^“?${RegExp.escape(SITE_NAME)}`, 'u'));
  expect(box.map((it) => attribute(it, 'href'))).toContain(`${SITE.base}cite.bib`);
});
