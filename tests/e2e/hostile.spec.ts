import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { readBibtex, readRis } from '../support/bibliography.ts';
import { filesOf, onePageOfEachKind, pagesOf } from '../support/dist.ts';
import { problemsOfAtom } from '../support/feed.ts';
import { inventHostile, writeHostile } from '../support/hostile/archive.ts';
import type { HostileArchive } from '../support/hostile/archive.ts';
import { judgedSnippets } from '../support/hostile/bodies.ts';
import { foreignNames, problemsOfFragment, problemsOfHtml } from '../support/hostile/problems.ts';
import { HOSTILE_STRINGS, MARK } from '../support/hostile/strings.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { readLlms } from '../support/llms.ts';
import { buildCopy, copyProject } from '../support/project-copy.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { problemsOfSitemap } from '../support/sitemap.ts';

const HOST = 'https://tram.example';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let archive: HostileArchive;
let root: string;
let site: ServedSite;
let dist: string;

const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as unknown;
const files = (ending: string) => filesOf(dist).filter((file) => file.endsWith(ending));
const entriesOf = (name: string) => archive.entries.filter(({ collection }) => collection === name);
/** What an archive’s entries say in a field, sorted. */
const written = (name: string, field: string) =>
  entriesOf(name)
    .map(({ data }) => data[field])
    .sort();

test.beforeAll(async () => {
  test.setTimeout(300_000);
  archive = inventHostile(judgedSnippets());
  const content = writeHostile(archive);
  root = copyProject(join(content, 'content'));
  dist = join(root, 'dist');
  rmSync(content, { recursive: true });
  buildCopy(root, { SITE_URL: HOST });
  site = await serveSite(root);
});

test.afterAll(async () => {
  await site.stop();
  rmSync(root, { recursive: true, force: true });
});

test.describe('every file', () => {
  test('of a page shows the strings, and makes nothing of them', () => {
    const problems = pagesOf(dist).flatMap(({ file, html }) =>
      problemsOfHtml(parseHtml(html)).map((problem) => `${file}: ${problem}`),
    );
    expect(problems).toEqual([]);
    for (const { data } of entriesOf('claims')) {
      const page = pagesOf(dist).find(({ path }) => path === `embed/${String(data['code'])}/`);
      const [heading] = elementsOf(parseHtml(page?.html ?? ''), 'h1');
      expect(heading && textOf(heading)).toBe(data['statement']);
    }
  });

  test('of linked data, and of data in a page, is JSON without a field of theirs', () => {
    for (const { file, html } of pagesOf(dist))
      for (const script of elementsOf(parseHtml(html), 'script').filter((it) => attribute(it, 'type') !== 'module')) {
        const data = JSON.parse(textOf(script)) as unknown;
        expect(foreignNames(data), file).toEqual([]);
        expect(
          valuesOf(data, '@type')
            .concat(valuesOf(data, '@context'))
            .filter((it) => MARK.test(it)),
        ).toEqual([]);
      }
    for (const file of files('.json')) expect(foreignNames(json(file)), file).toEqual([]);
  });

  test('of a feed or a sitemap is sound XML, and the HTML in it text and links', async () => {
    const feed = read('feed.xml');
    expect(await problemsOfAtom(feed)).toEqual([]);
    expect(await problemsOfSitemap(read('sitemap.xml'))).toEqual([]);

    const { items } = json('feed.json') as { items: { title: string; content_html: string }[] };
    const inAtom = elementsOf(parseHtml(feed), 'content').map(textOf);
    expect(inAtom).toHaveLength(items.length);
    for (const html of [...items.map((item) => item.content_html), ...inAtom]) {
      expect(problemsOfFragment(html)).toEqual([]);
      expect(html.replaceAll(/<\/?(?:p|ul|li|a)\b(?: href="[^"<>]*")?>/gu, '')).not.toContain('<');
    }
  });

  test('of a table has the rows and cells that were written, none of them a formula', () => {
    const { claims } = json('claims.json') as { claims: Record<string, unknown>[] };
    expect(claims.map(({ statement }) => statement).sort()).toEqual(written('claims', 'statement'));
    const rows: Record<string, string>[] = parseCsv(read('claims.csv'), { columns: true });
    expect(rows.map(({ statement }) => statement)).toEqual(claims.map(({ statement }) => statement));
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
  });

  test('for a reference manager has a record for each work and no more', () => {
    const titles = written('citations', 'title');
    const ids = entriesOf('citations')
      .map(({ id }) => id)
      .sort();
    const csl = json('citations.json') as { id: string; title: string }[];
    expect(csl.map(({ title }) => title).sort()).toEqual(titles);
    expect(
      readBibtex(read('citations.bib'))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(ids);
    expect(
      readRis(read('citations.ris'))
        .map(({ title }) => title)
        .sort(),
    ).toEqual(titles);
    for (const file of files('.json').filter((it) =>
      /^(?!schema\/).*\b(?:cite|article|works|citations)\.json$/u.test(it),
    )) {
      const items = json(file) as { id: string; title: string }[];
      const beside = file.replace(/json$/u, '');
      for (const format of ['bib', 'bibtex.bib'])
        expect(
          readBibtex(read(beside + format)).map(({ key }) => key),
          beside + format,
        ).toEqual(items.map(({ id }) => id));
      expect(
        readRis(read(`${beside}ris`)).map(({ title }) => title),
        beside,
      ).toEqual(items.map(({ title }) => title));
    }
  });

  test('of text for machines and hosts keeps its form', () => {
    const { problems, sections } = readLlms(read('llms.txt'));
    expect(problems).toEqual([]);
    const names = sections.flatMap(({ links }) => links.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining([...written('sources', 'title'), ...written('topics', 'title')]));
    for (const rule of read('_redirects').trim().split('\n'))
      expect(rule).toMatch(/^\/c\/\w+\/ \/claims\/[\w/-]+ 301$/u);
    expect(read('robots.txt')).not.toMatch(MARK);
  });

  test('of a picture is one, of the size that it is told to have', () => {
    const cards = files('card.png');
    expect(cards.length).toBeGreaterThan(100);
    for (const card of cards) {
      const bytes = readFileSync(join(dist, card));
      expect(bytes.toString('latin1', 1, 4), card).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], card).toEqual([1200, 630]);
    }
  });

  test('that another page may show is told by one frame and nothing else', () => {
    const snippets = pagesOf(dist).flatMap(({ html }) =>
      elementsOf(parseHtml(html), 'code')
        .map(textOf)
        .filter((code) => code.includes('/embed/')),
    );
    expect(snippets).toHaveLength(entriesOf('claims').length);
    for (const snippet of snippets) {
      const [frame, ...others] = elementsOf(parseHtml(snippet)).filter(
        ({ tagName }) => !/^(?:html|head|body)$/u.test(tagName),
      );
      expect(others).toEqual([]);
      expect(Object.keys(frame?.properties ?? {}).sort()).toEqual([
        'height',
        'loading',
        'src',
        'style',
        'title',
        'width',
      ]);
      expect(frame?.properties['src']).toMatch(/^https:\/\/tram\.example\/embed\/\w+\/$/u);
    }
  });
});

/** What a page did that no text may have it do; every test ends by asking. */
async function watch(context: BrowserContext): Promise<readonly string[]> {
  const done: string[] = [];
  await context.exposeFunction('zq', () => done.push('a script ran'));
  context.on('dialog', (dialog) => {
    done.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => done.push(`an error: ${error.error().message}`));
  context.on('request', (request) => {
    const { origin, href, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(site.url).origin) done.push(`a request: ${href}`);
  });
  return done;
}

/** Opens all that is folded, and goes over everything as a reader’s pointer and focus do. */
const goOver = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll('*'))
      for (const type of ['pointerover', 'mouseover', 'focusin', 'focus', 'toggle', 'pageshow', 'begin', 'start'])
        element.dispatchEvent(new Event(type, { bubbles: true }));
  });

const status = (page: Page) => page.locator('.status');

/** Uses what a page has for readers, with strings for what they would type. */
const DEEDS: Readonly<Record<string, (page: Page, typed: readonly string[]) => Promise<void>>> = {
  'a search that an address asks for': async (page, typed) => {
    for (const string of typed) {
      await page.goto(
        `${site.url}search/?q=${encodeURIComponent(string)}&source=${encodeURIComponent(string)}#${string}`,
      );
      await expect(status(page)).toHaveText(/results?\b|^No |^Nothing|^Type/u);
    }
  },
  'a search that is typed, its hits and its filters': async (page, typed) => {
    await page.goto(`${site.url}search/`);
    for (const string of typed) {
      await page.getByRole('searchbox', { name: 'Search for' }).fill(string);
      await expect(status(page)).toContainText(`“${string.slice(0, 3)}`);
    }
    for (const type of ['claim', 'topic', 'source', 'citation', 'term', 'event']) {
      await page.goto(`${site.url}search/?type=${type}`);
      await expect(status(page)).toHaveText(/^\d+ results?\b/u);
      await goOver(page);
    }
  },
  'the search over a page': async (page, typed) => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('ControlOrMeta+k');
    for (const string of typed) {
      await page.getByRole('combobox').fill(string);
      await expect(page.locator('.search-dialog .status')).not.toHaveText('');
    }
    await page.getByRole('combobox').fill('tl');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'marks of what was searched for': async (page, typed) => {
    for (const string of typed)
      await page.goto(`${site.url}claims/tram-note-2019/riders-fewer/?q=${encodeURIComponent(string)}`);
    await page.goto(`${site.url}claims/tram-note-2019/riders-fewer/?q=zq`);
    await expect(page.locator('main mark').first()).toBeVisible();
  },
  'what a reference shows where it stands': async (page) => {
    await page.goto(`${site.url}sources/tram-note-2019-1/`);
    await page.keyboard.press('Tab');
    await page.locator('.digest .refs a').first().focus();
    await expect(page.locator('.page-preview')).toBeVisible();
  },
  'a claim that is copied, quoted and chosen': async (page) => {
    await page.goto(`${site.url}claims/tram-note-2019/riders-fewer/`);
    await page.getByRole('button', { name: 'Copy as quotation' }).click();
    await page.locator('main .permalink').first().click();
    await page.locator('[data-choose]').first().click();
    await expect(page.locator('.chosen-bar')).toBeVisible();
  },
  'a list of chosen claims': async (page, typed) => {
    for (const string of typed) await page.goto(`${site.url}claims/?c=T1a,${encodeURIComponent(string)}#${string}`);
    await page.goto(`${site.url}claims/?c=T1a,TA1a,LB1b`);
    await page.getByText('Cite these claims').click();
    await expect(page.locator('.chosen-list dd').first()).not.toBeEmpty();
    await page.getByRole('button', { name: 'Copy as quotations' }).click();
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
    await goOver(page);
  },
  'an address that leads nowhere': async (page, typed) => {
    for (const string of typed) await page.goto(`${site.url}${encodeURIComponent(string)}/?${string}#${string}`);
  },
};

/** Strings of each sort, for what takes time with each: first those that run wherever they become HTML. */
const SOME = [
  ...HOSTILE_STRINGS.filter((string) => string.includes('<img') && string.includes('onerror')).slice(0, 3),
  ...HOSTILE_STRINGS.filter((_, index) => index % 24 === 5),
];

test.describe('in a browser that the policy of the pages does not bind', () => {
  test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

  test('no kind of page runs a string, opened and gone over', async ({ context, page }) => {
    const done = await watch(context);
    for (const { path } of onePageOfEachKind(dist)) {
      await page.goto(site.url + path);
      await goOver(page);
      expect(done, path).toEqual([]);
    }
  });

  for (const [name, use] of Object.entries(DEEDS))
    test(`nor does ${name}`, async ({ context, page }) => {
      const done = await watch(context);
      await use(page, SOME);
      expect(done).toEqual([]);
    });

  test('nor does a frame in another page', async ({ context, page }) => {
    const { html = '' } = pagesOf(dist).find(({ path }) => path === 'claims/tram-note-2019/riders-fewer/') ?? {};
    const [snippet = ''] = elementsOf(parseHtml(html), 'code')
      .map(textOf)
      .filter((code) => code.includes('/embed/'));
    const done = await watch(context);
    await page.goto(`${site.url}robots.txt`);
    await page.setContent(snippet.replace(`${HOST}/`, site.url));
    await expect(page.frameLocator('iframe').getByRole('heading')).toBeVisible();
    expect(done).toEqual([]);
  });
});

test.describe('where a host lets no text become HTML', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const [name, use] of Object.entries(DEEDS))
    test(`all works: ${name}`, async ({ context, page }) => {
      const done = await watch(context);
      const refused: string[] = [];
      page.on('console', (message) => {
        if (/Trusted|policy/iu.test(message.text())) refused.push(message.text());
      });
      await page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.fallback();
        const response = await route.fetch();
        const headers = {
          ...response.headers(),
          'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
        };
        return route.fulfill({ response, headers });
      });
      await use(page, SOME.slice(0, 1));
      expect(done).toEqual([]);
      expect(refused).toEqual([]);
    });
});

/** The texts of all fields of a name, at any depth. */
function valuesOf(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inside]) =>
    field === name ? [JSON.stringify(inside)] : valuesOf(inside, name),
  );
}
