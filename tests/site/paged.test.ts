import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeBenchArchive } from '../bench/archive.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { brokenLinks } from '../support/links.ts';
import { buildCopy, copyProject } from '../support/project-copy.ts';
import { makePagesSmall } from '../support/small-pages.ts';
import { entriesOf } from '../support/sitemap.ts';

/** As large as such a page may be, in bytes: what stands around a list, and ten of the largest entries. */
const MOST_BYTES = 100_000;
const ORIGIN = 'https://sea.example';

const invented = mkdtempSync(join(tmpdir(), 'briefing-'));
writeBenchArchive(invented, 270);
const root = copyProject(join(invented, 'content'));
makePagesSmall(root);
buildCopy(root, { SITE_URL: ORIGIN });
afterAll(() => {
  for (const folder of [invented, root]) rmSync(folder, { recursive: true, force: true });
});

const site = { folder: join(root, 'dist'), base: '/', origin: ORIGIN };
const pages = new Map(
  pagesOf(site.folder).map((page) => [page.path, { ...page, tree: parseHtml(page.html) }] as const),
);
type Page = NonNullable<ReturnType<typeof pages.get>>;

/** The pages of the site that a reader may follow plain links of a page to. */
function linksOf({ tree, path }: Page): string[] {
  return elementsOf(tree, 'a').flatMap((link) => {
    const url = new URL(attribute(link, 'href') ?? '', `${ORIGIN}/${path}`);
    return url.origin === ORIGIN ? [url.pathname.slice(1)] : [];
  });
}

/** How many clicks each page is from home. */
function clicksFromHome(): Map<string, number> {
  const clicks = new Map([['', 0]]);
  for (const [path, count] of clicks) {
    const page = pages.get(path);
    for (const next of page ? linksOf(page) : []) if (!clicks.has(next)) clicks.set(next, count + 1);
  }
  return clicks;
}

const further = [...pages.values()].filter(({ path }) => /\/\d+\/$/u.test(path));
const listOf = (path: string) => path.replace(/\d+\/$/u, '');

test('lists of every kind go on', () => {
  const lists = new Set(further.map(({ path }) => listOf(path).replaceAll(/(?<=\/)[a-z-]+-\d+(?=\/)/gu, '*')));
  expect([...lists]).toEqual(
    expect.arrayContaining([
      'changes/',
      'citations/',
      'claims/*/',
      'compare/',
      'forecasts/',
      'forecasts/all/',
      'sources/',
      'terms/',
      'timeline/',
      'topics/',
    ]),
  );
  expect(
    [...pages.keys()].filter((path) => /^(?:claims\/[^/]+\/[^/]+|topics\/[^/]+|terms\/[^/]+)\/2\/$/u.test(path)).length,
  ).toBeGreaterThan(3);
});

test('every entry is within four clicks of home, by plain links, and no page is by none', () => {
  const clicks = clicksFromHome();
  const own = [...pages.values()].filter(({ kind, redirect }) => !redirect && !['404.html', 'embed/*'].includes(kind));
  const far = own.filter(
    ({ path }) => (clicks.get(path) ?? Infinity) > (further.some((it) => it.path === path) ? 5 : 4),
  );
  expect(far.map(({ path }) => `${path}: ${clicks.get(path) ?? 'by no link'}`)).toEqual([]);
});

test('no page is larger than its entries are', () => {
  // What is in the files that can be downloaded is told field by field, of few claims as of many.
  const growing = [...pages.values()].filter(({ path }) => path !== 'data/');
  const large = growing.filter(({ html }) => Buffer.byteLength(html) > MOST_BYTES);
  expect(large.map(({ path, html }) => `${path}: ${Buffer.byteLength(html)}`)).toEqual([]);
});

test('what a topic tells machines of claims is what its page shows of them', () => {
  const topics = [...pages.values()].filter(({ path }) => /^topics\/[^/]+\/$/u.test(path));
  const goesOn = topics.filter(({ path }) => pages.has(`${path}2/`));
  expect(goesOn.length).toBeGreaterThan(3);
  for (const page of topics) {
    const data = elementsOf(page.tree, 'script').find((it) => attribute(it, 'type') === 'application/ld+json');
    const { '@graph': nodes } = JSON.parse(data ? textOf(data) : '{}') as { '@graph': Record<string, unknown>[] };
    const claims = nodes
      .filter((node) => node['@type'] === 'Claim')
      .map(({ url }) => new URL(String(url)).pathname.slice(1));
    const shown = new Set(linksOf(page));
    expect(
      claims.filter((path) => !shown.has(path)),
      page.path,
    ).toEqual([]);
    const answers = nodes.flatMap((node) => node['suggestedAnswer'] ?? []);
    expect(answers, page.path).toHaveLength(page.html.split('class="stance-label"').length - 1);
  }
});

test('the page on data names none of many sources and topics', () => {
  const data = pages.get('data/');
  expect(data && linksOf(data).filter((path) => /^(?:sources|topics)\/[^/]+\/$/u.test(path))).toEqual([]);
});

test('every link leads to a page, and to the place on it', () => {
  expect(brokenLinks(site)).toEqual([]);
});

describe('a page on which a list goes on', () => {
  const relation = ({ tree }: Page, rel: string) =>
    elementsOf(tree, 'link').flatMap((link) =>
      [attribute(link, 'rel')].flat().join(' ') === rel ? (attribute(link, 'href') ?? '') : [],
    );

  test('stands for itself, and says which of how many it is', () => {
    for (const page of further) {
      expect(relation(page, 'canonical'), page.path).toEqual([`${ORIGIN}/${page.path}`]);
      expect(page.html, page.path).toMatch(/<title>[^<]+, page \d+ of \d+ – /u);
    }
    const named = new Set(
      entriesOf(readFileSync(join(site.folder, 'sitemap.xml'), 'utf8')).map(({ address }) => address),
    );
    expect(further.filter(({ path }) => !named.has(`${ORIGIN}/${path}`)).map(({ path }) => path)).toEqual([]);
  });

  test('is the next of the one before it', () => {
    for (const page of further) {
      const number = Number(/(\d+)\/$/u.exec(page.path)?.[1]);
      const before = pages.get(number === 2 ? listOf(page.path) : `${listOf(page.path)}${number - 1}/`);
      expect(before && relation(before, 'next'), page.path).toEqual([`/${page.path}`]);
      expect(relation(page, 'prev'), page.path).toEqual([`/${before?.path}`]);
    }
  });

  test('is not cited apart from the list', () => {
    expect(
      further
        .filter(({ tree }) => elementsOf(tree, 'details').some((it) => attribute(it, 'className') === 'cite'))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

/** The elements of a page that bear a class. */
const classed = ({ tree }: Page, tag: string, name: string) =>
  elementsOf(tree, tag).filter((it) => attribute(it, 'className')?.split(' ').includes(name));

/** For each kind of entry, its lists, and what of their pages an entry of theirs is. */
const LISTS = {
  'claims/*': [/^claims\/[^/]+\/(?:\d+\/)?$/u, (page: Page) => classed(page, 'p', 'statement')],
  'topics/*': [/^topics\/(?:\d+\/)?$/u, ({ tree }: Page) => elementsOf(tree, 'dt')],
  'terms/*': [/^terms\/(?:\d+\/)?$/u, ({ tree }: Page) => elementsOf(tree, 'dt')],
  'forecasts/*': [
    /^forecasts\/(?:\d+\/)?$/u,
    ({ tree }: Page) => elementsOf(tree, 'tr', 'li').filter((it) => attribute(it, 'id') !== undefined),
  ],
} as const;

test.each(Object.entries(LISTS))('%s stands once in the pages of its list', (kind, [isList, entriesIn]) => {
  const entries = [...pages.values()].filter((page) => page.kind === kind && !isList.test(page.path));
  const listed = [...pages.values()]
    .filter(({ path }) => isList.test(path))
    .flatMap((page) => entriesIn(page))
    .flatMap((entry) => attribute(elementsOf(entry, 'a')[0] ?? entry, 'href') ?? []);
  const first = entries.filter(({ path }) => !/\/\d+\/$/u.test(path) && path !== 'forecasts/all/');
  expect(listed.toSorted()).toEqual(first.map(({ path }) => `/${path}`).toSorted());
});

test('a work that is listed twice is so by two who refer to it; each fact and event has one place', () => {
  const idsOn = (pattern: RegExp) =>
    [...pages.values()]
      .filter(({ path }) => pattern.test(path))
      .flatMap(({ tree }) => elementsOf(tree, 'li').flatMap((it) => attribute(it, 'id') ?? []));
  const timeline = idsOn(/^timeline\/(?:\d+\/)?$/u).filter((id) => /^(?:fact-|summit-)/u.test(id));
  const { length } = readdirSync(join(root, 'content/facts'));
  expect(timeline).toHaveLength(new Set(timeline).size);
  expect(timeline).toHaveLength(length + readdirSync(join(root, 'content/events')).length);
  const works = new Set(
    [...pages.values()].filter(({ path }) => /^citations\/(?:\d+\/)?$/u.test(path)).flatMap(linksOf),
  );
  const left = [...pages.values()].filter(
    ({ kind, path }) => kind === 'citations/*' && !/\/\d+\/$/u.test(path) && !works.has(path),
  );
  expect(left.map(({ path }) => path)).toEqual([]);
});
