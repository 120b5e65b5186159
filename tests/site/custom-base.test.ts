import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { unanswered } from '../support/addresses.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { CUSTOM_BASE, buildForBase } from '../support/custom-base.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { ensurePrograms } from '../support/programs.ts';
import { startBuild } from '../support/project-copy.ts';
import { brokenLinks, foreignResources } from '../support/links.ts';
import { entriesOf, problemsOfSitemap } from '../support/sitemap.ts';

const HOME = 'https://tram.example/briefing/';
const site = buildForBase();
const pages = pagesOf(site.folder);
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

/** Each file of a site, and its bytes by their hash. */
const bytesOf = (folder: string) =>
  filesOf(folder).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')}`,
  );
const before = bytesOf(site.folder);

const roots = [site.root];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

test('built elsewhere, in another locale, zone and year, by another user’s rules, on one core, it is the same bytes', () => {
  const other = buildForBase({
    folder: ' übersëtzt',
    variables: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    through: [
      ...(ensurePrograms('a build in another year', 'faketime').size > 0 ? ['faketime', '2031-03-04 05:06:07'] : []),
      ...(process.platform === 'linux' ? ['taskset', '-c', '0', 'sh', '-c', 'umask 077; exec "$@"', 'sh'] : []),
    ],
  });
  roots.push(other.root);
  expect(bytesOf(other.folder)).toEqual(before);
});

test('a build that is killed leaves the site as it was; the next copes, lets no other beside it, and is of one reading', async () => {
  const claim = join(site.root, 'content/claims/tram-note-2019/closure-likely.md');
  const written = readFileSync(claim, 'utf8');
  const killed = startBuild(site.root, CUSTOM_BASE);
  await killed.says('Writing the files beside the pages');
  await killed.kill();
  expect(bytesOf(site.folder)).toEqual(before);

  const next = startBuild(site.root, CUSTOM_BASE);
  await next.says('Drawing the pages');
  // So small an archive is drawn before another build has started.
  next.hold();
  writeFileSync(claim, written.replace(/^statement: .*$/mu, 'statement: This was saved while a build was at work.'));
  const beside = await startBuild(site.root, CUSTOM_BASE).end;
  next.goOn();
  expect(beside.status).toBe(1);
  expect(beside.said).toMatch(/Another build is at work here, as process \d+\. Wait until it has ended/u);
  expect((await next.end).status).toBe(0);
  expect(bytesOf(site.folder)).toEqual(before);
  writeFileSync(claim, written);
});

const canonicalOf = (html: string) =>
  elementsOf(parseHtml(html), 'link')
    .filter((link) => attribute(link, 'rel') === 'canonical')
    .map((link) => attribute(link, 'href'));

/** Words without white space, which a page sets otherwise. */
const bare = (text: string) => text.replaceAll(/\s/gu, '');

describe('what is odd and passes the check is built', () => {
  test.for(site.odd.map((shown) => [shown.what, shown] as const))('and shown: %s', ([, { page, words }]) => {
    const main = elementsOf(parseHtml(read(`${page}index.html`)), 'main').map((it) => toString(it));
    expect(bare(main.join('\n'))).toContain(bare(words));
  });

  test('and is whole in every file of data', () => {
    const files = filesOf(site.folder).filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
  });
});

test('every link leads to a page and to a place on it', () => {
  expect(brokenLinks(site)).toEqual([]);
  expect(foreignResources(site)).toEqual([]);
});

test('every page of its own says where it is published', () => {
  const wrong = pages
    .filter(({ kind, redirect }) => !redirect && kind !== 'embed/*' && kind !== '404.html')
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
    expect(page?.html.includes('content="noindex"')).toBe(from.startsWith('c/'));
    expect(page?.html).toContain(`<meta property="og:image" content="${HOME}${to}card.png"`);
    expect(read('_redirects')).toContain(`/briefing/${from}* /briefing/${to}:splat 301\n`);
  });

  test('has its files at both addresses', () => {
    const twin = read('claims/tram-note-2019/closure-likely/index.json');
    expect(read('claims/tram-note-2019/closure-certain/index.json')).toBe(twin);
  });

  test('keeps the fragments that it had', () => {
    const kept = [
      '/forecasts/#tram-note-2019-end',
      '/forecasts/#tram-note-2019-closure',
      '/topics/riders/#what-the-note-says',
    ];
    expect(unanswered(site.folder, kept)).toEqual([]);
  });
});

describe('what leaves the site names its host and folder', () => {
  const WRITTEN = /\.(?:json|xml|txt|csv|bib|ris)$/u;
  // What the pages themselves fetch does not leave the site.
  const files = filesOf(site.folder).filter(
    (file) => WRITTEN.test(file) && !file.startsWith('pagefind/') && !file.endsWith('previews.json'),
  );
  const addresses = (text: string) => text.match(/https?:\/\/tram\.example[^\s"'<>),]*/gu) ?? [];

  test('in every file', () => {
    for (const file of files) {
      for (const address of addresses(read(file)))
        expect(address, file).toMatch(/^https:\/\/tram\.example\/briefing\//u);
      expect(read(file), file).not.toMatch(/["(>]\/(?:briefing\/)?(?:claims|sources|topics|compare|forecasts)\//u);
    }
    const silent = files.filter(
      (file) => addresses(read(file)).length === 0 && read(file) !== '' && read(file) !== '[]\n',
    );
    // A record of works names its works, and how to cite an article names the article.
    expect(
      silent.filter((file) => !/(?:article\.[\w.]+|(?:works|citations)\.(?:bib|bibtex\.bib|ris))$/u.test(file)),
    ).toEqual([]);
  });

  test('in what previews and machines read', () => {
    for (const { path, html } of pages) {
      const tree = parseHtml(html);
      const [image] = elementsOf(tree, 'meta').filter((it) => attribute(it, 'property') === 'og:image');
      const address = (image && attribute(image, 'content')) ?? '';
      expect(address, path).toMatch(/^https:\/\/tram\.example\/briefing\/(?:\S+\/)?card\.png$/u);
      expect(unanswered(site.folder, [address.slice(HOME.length - 1)]), path).toEqual([]);
    }
  });

  test('and in the rules for the host its folder', () => {
    const rules = read('_redirects').trim().split('\n');
    for (const rule of rules) expect(rule).toMatch(/^\/briefing\/\S+ \/briefing\/\S+ 301$/u);
  });
});

describe('the sitemap', () => {
  const listed = pages.filter((page) => page.listed);
  const sitemap = read('sitemap.xml');

  test('is sound by the schema of sitemaps.org, and robots are told of it', async () => {
    expect(await problemsOfSitemap(sitemap)).toEqual([]);
    expect(read('robots.txt')).toContain(`Sitemap: ${HOME}sitemap.xml`);
  });

  test('names every page that may be listed, and no other', () => {
    const named = entriesOf(sitemap).map(({ address }) => address);
    expect(named.toSorted()).toEqual(listed.map(({ path }) => HOME + path).toSorted());
  });

  test('dates a page as the page dates itself', () => {
    for (const { address, changed } of entriesOf(sitemap)) {
      const page = listed.find(({ path }) => HOME + path === address);
      const block = elementsOf(parseHtml(page?.html ?? ''), 'script').find(
        (it) => attribute(it, 'type') === 'application/ld+json',
      );
      const told = JSON.parse(block ? textOf(block) : '{}') as {
        '@graph'?: { '@id': string; dateModified?: string }[];
      };
      const self = told['@graph']?.find((one) => one['@id'] === address);
      expect(self?.dateModified, address).toBe(changed);
    }
  });
});

describe('the words of the archive', () => {
  const home = parseHtml(read('index.html'));
  const [menu] = elementsOf(home, 'nav');

  test('name its pages and their headings in the navigation', () => {
    const names = menu
      ? [...elementsOf(menu, 'p'), ...elementsOf(menu, 'a')].map(textOf).map((name) => name.trim())
      : [];
    expect(names).toEqual(expect.arrayContaining(['Find', 'Side by side', 'Leaflets', 'Timeline']));
    expect(names).not.toEqual(expect.arrayContaining(['Compare']));
  });

  test('are what it calls its sources in every sentence', () => {
    expect(elementsOf(parseHtml(read('compare/index.html')), 'h1').map(textOf)).toEqual(['The leaflets compared']);

    const other = pages.flatMap(({ path, html }) =>
      (
        html.replaceAll(/<(script|style|code|pre)[^]*?<\/\1>/gu, '').match(/>[^<]*\barticles?\b(?![-,.])[^<]*/giu) ?? []
      ).map((words) => `${path}${words}`),
    );
    expect(other).toEqual([]);
  });

  test('are in the English that it says', () => {
    const wrong = pages.filter(({ html }) => !html.includes('<html lang="en-GB"'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(read('feed.xml')).toContain('xml:lang="en-GB"');
    expect(read('index.html')).toContain('content="en_GB"');
    expect(read('index.html')).toContain('"inLanguage":"en-GB"');
  });
});
