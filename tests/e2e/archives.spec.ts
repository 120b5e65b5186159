import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect as impatient, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { compressSite } from '../../src/integrations/compress.ts';
import { archiveRoot, eventClaimsOf, forecastsOf, inventArchive, textOf } from '../support/archive.ts';
import type { InventedSource, State } from '../support/archive.ts';
import { readBibtex, readRis } from '../support/bibliography.ts';
import { pagesOf } from '../support/dist.ts';
import { problemsOfAtom, problemsOfJsonFeed } from '../support/feed.ts';
import { foreignTextsIn, wronglyTold } from '../support/foreign-texts.ts';
import type { ForeignText } from '../support/foreign-texts.ts';
import { attribute, elementsOf, parseHtml, textOf as ownText } from '../support/html.ts';
import { serveByNginx } from '../support/nginx.ts';
import { buildCopy, copyProject } from '../support/project-copy.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { SERVED_BY } from './environment.ts';
import { WIDTHS, problemsOfLooks } from './looks.ts';

/** Two archives are built while a page is looked at. */
const expect = impatient.configure({ timeout: 30_000 });

const byNginx = process.env[SERVED_BY] === 'nginx';

const [NARROW, , WIDE] = WIDTHS;
/** Where the archives would lie: linked data and feeds of an archive have whole addresses. */
const HOST = 'https://ferry.example';

/** The texts of a part of a page that are in another language, and in which one they say that they are. */
const foreignIn = (part: Locator): Promise<ForeignText[]> =>
  part.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: ForeignText[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      found.push({
        text: node.textContent ?? '',
        lang: node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '',
        dir: node.parentElement?.closest('[dir]')?.getAttribute('dir') ?? '',
      });
    return found;
  });

/** Goes to a link by the keys: a pointer would leave it again while the page is still sliding. */
async function goTo(link: Locator): Promise<void> {
  await link.page().keyboard.press('Tab');
  await link.focus();
}

/** What a cell says of a state. */
const IN_CELL: Readonly<Record<State, RegExp>> = {
  silent: /^silent$/u,
  uncompared: /^not compared yet$/u,
  speaks: /^(?!silent$|not compared yet$)/u,
};

for (const size of [1, 3, 7, 40]) {
  // One of them lies in a folder of its host.
  const base = size === 3 ? '/briefing/' : '/';
  const archive = inventArchive(size);
  const { sources, topics, claims, stateOf } = archive;
  const foreign = sources.flatMap((source) => (source.foreign ? [{ ...source, foreign: source.foreign }] : []));
  const claimsOf = (source: InventedSource) => claims.filter((claim) => claim.source.id === source.id);
  // The least and the most show what the rest shows in between.
  const isExtreme = size === 1 || size === 40;
  const pages = [
    ...['', 'compare/', 'topics/crossing/', 'timeline/', 'claims/text-1/crossing/'],
    ...(isExtreme ? ['topics/', 'forecasts/', 'claims/', 'sources/', 'sources/text-1/'] : []),
    ...(isExtreme ? ['search/?q=ferry', 'changes/', 'citations/'] : []),
    ...foreign.flatMap(({ id }) => [`sources/${id}/`, `sources/${id}/paragraphs/`]),
    ...(size > 2 ? ['compare/sources/text-1/text-2/'] : []),
  ];

  test.describe(`an archive of ${size}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 120_000 });
    let root: string;
    let site: ServedSite;
    const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

    test.beforeAll(async () => {
      test.setTimeout(900_000);
      // To type the commands of 40 sources would take minutes: of many they are called.
      root = copyProject(join(await archiveRoot(size, { typed: size <= 3 }), 'content'));
      buildCopy(root, { SITE_URL: HOST, BASE_PATH: base });
      const folder = join(root, 'dist');
      if (byNginx && base !== '/') await compressSite(folder);
      site = byNginx ? await serveByNginx(folder, base) : await serveSite(root, base);
    });
    test.afterAll(async () => {
      await site.stop();
      rmSync(root, { recursive: true, force: true });
    });

    for (const path of pages)
      test(`/${path} reads, and fits at ${WIDTHS.join(', ')} px`, async ({ page }) => {
        await page.goto(site.url + path);
        expect(await problemsOfLooks(page)).toEqual([]);
      });

    if (size > 3)
      test('a table that is wider than the screen scrolls by itself, its heads in sight', async ({ page }) => {
        await page.setViewportSize({ width: NARROW, height: 640 });
        await page.goto(`${site.url}compare/`);
        const frame = page.getByRole('region', { name: 'Topics by sources' });
        await frame.evaluate((element) => element.scrollTo(10_000, 10_000));
        const corner = await frame.getByRole('columnheader', { name: 'Topic' }).boundingBox();
        const box = await frame.boundingBox();
        expect(corner?.x).toBeCloseTo(box?.x ?? 0, -1);
        expect(corner?.y).toBeCloseTo(box?.y ?? 0, -1);
      });

    test('each cell says silent where that is written, and not compared yet where nothing is', async ({ page }) => {
      await page.setViewportSize({ width: WIDE, height: 800 });
      await page.goto(`${site.url}compare/`);
      const rows = await page.locator('table tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          topic: row.querySelector('th a')?.getAttribute('href')?.split('/').at(-2) ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim()),
        })),
      );
      expect(rows.map(({ topic }) => topic).sort()).toEqual(topics.map(({ id }) => id).sort());
      for (const { topic, cells } of rows)
        for (const [index, source] of sources.entries()) {
          const of = topics.find(({ id }) => id === topic);
          if (of) expect(cells[index], `${source.short} on ${topic}`).toMatch(IN_CELL[stateOf(source, of)]);
        }
    });

    test('a topic names those that are silent apart from those that nobody has compared', async ({ page }) => {
      for (const topic of topics.slice(0, 3)) {
        await page.goto(`${site.url}topics/${topic.id}/`);
        for (const [begin, state] of [
          ['Silent, every paragraph', 'silent'],
          ['Not compared yet:', 'uncompared'],
        ] as const) {
          const named = page.getByRole('main').getByText(begin).getByRole('link');
          const expected = sources.filter((source) => size > 3 && stateOf(source, topic) === state);
          if (size > 3) await expect(named, topic.id).toHaveText(expected.map(({ short }) => short));
        }
        for (const source of sources.filter((it) => stateOf(it, topic) === 'speaks'))
          await expect(page.getByRole('main').getByRole('link', { name: source.short }).first()).toBeVisible();
      }
    });

    test('ledger, timeline and list of claims hold what was written', async ({ page }) => {
      await page.goto(`${site.url}forecasts/`);
      const forecasts = forecastsOf(archive).map(({ code }) => code);
      const judged = await page.locator('.forecasts .item .code').allInnerTexts();
      expect(judged.sort()).toEqual(forecasts.sort());
      // That a forecast may yet fail holds of all of them, and is said once.
      await expect(page.getByText('time left in which it may fail')).toHaveCount(forecasts.length > 0 ? 1 : 0);
      if (forecasts.length === 0) await expect(page.getByRole('main')).toContainText('No forecast is judged yet.');

      await page.goto(`${site.url}timeline/`);
      await expect(page.locator('li.publication')).toHaveCount(sources.length);
      const event = page.locator('#storm');
      const speaking = eventClaimsOf(archive).map(({ code }) => code);
      await expect(event).toHaveCount(speaking.length > 0 ? 1 : 0);
      for (const code of speaking) await expect(event).toContainText(code);

      await page.goto(`${site.url}claims/`);
      const listed = await page.locator('li.item').evaluateAll((items) => items.map(({ id }) => id));
      expect(listed).toEqual(claims.map(({ code }) => code));
    });

    test('search counts the claims of each source, and finds a claim by a word of it', async ({ page }) => {
      await page.setViewportSize({ width: WIDE, height: 800 });
      await page.goto(`${site.url}search/?type=claim`);
      await expect(page.locator('.status')).toHaveText(new RegExp(`^${claims.length} results?\\b`, 'u'));
      const counts = () =>
        page
          .locator('input[name="source"]')
          .evaluateAll((boxes: HTMLInputElement[]) =>
            boxes.map((box) => [box.value, box.closest('label')?.querySelector('.count')?.textContent]),
          );
      const own = sources.map((source) => [source.id, String(claimsOf(source).length)] as const);
      // Of more than twenty those under which most claims are stand first.
      const order = size > 20 ? own.toSorted(([, one], [, other]) => Number(other) - Number(one)) : own;
      await expect.poll(counts).toEqual(size === 1 ? [] : order);

      const source = foreign.at(-1) ?? sources[0];
      const claim = source && claimsOf(source)[0];
      if (!claim) throw new Error('The archive has no claim');
      const [word] = claim.position.statement.split(/\W+/u).sort((a, b) => b.length - a.length);
      await page.goto(`${site.url}search/?q=${word}&source=${claim.source.id}`);
      await expect(page.getByRole('link', { name: `${claim.code}: ${claim.position.title}` }).first()).toBeVisible();
    });

    test('data, citations, linked data and feeds hold what was written', async () => {
      const codes = claims.map(({ code }) => code).sort();
      const json = JSON.parse(read('claims.json')) as { claims: { code: string; statement: string; at: string }[] };
      expect(json.claims.map(({ code }) => code).sort()).toEqual(codes);
      for (const { code, position, at } of claims)
        expect(json.claims.find((it) => it.code === code)).toMatchObject({ statement: position.statement, at });
      const rows: { code: string }[] = parseCsv(read('claims.csv'), { columns: true, bom: true });
      expect(rows.map(({ code }) => code).sort()).toEqual(codes);
      const graph = JSON.parse(read('graph.json')) as { nodes: { type: string; code: string }[] };
      const nodes = graph.nodes.filter(({ type }) => type === 'claim').map(({ code }) => code);
      expect(nodes.sort()).toEqual(codes);

      expect(await problemsOfAtom(read('feed.xml'))).toEqual([]);
      expect(problemsOfJsonFeed(JSON.parse(read('feed.json')))).toEqual([]);

      for (const { id, title, foreign: said } of sources) {
        const language = said?.language ?? 'en';
        const [entry] = readBibtex(read(`sources/${id}/article.bib`));
        expect(entry?.fields['title'], id).toBe(title);
        expect(readRis(read(`sources/${id}/article.ris`)), id).toMatchObject([{ title, language }]);
        expect(JSON.parse(read(`sources/${id}/article.json`)), id).toMatchObject([{ title, language }]);
        const [block] = elementsOf(parseHtml(read(`sources/${id}/index.html`)), 'script')
          .filter((script) => attribute(script, 'type') === 'application/ld+json')
          .map(ownText);
        expect(articlesIn(JSON.parse(block ?? 'null'), `${HOST}${base}sources/${id}/#article`), id).toContainEqual({
          title,
          language,
        });
      }
      const works = foreign.map(({ foreign: { work } }) => work);
      const titles = readBibtex(read('citations.bib')).map(({ fields }) => fields['title']);
      expect(works.filter((work) => !titles.includes(work))).toEqual([]);
    });

    if (base !== '/') {
      const named = (name: string) => (byNginx ? name : `NOT TRIED, for want of nginx: ${name}`);

      test(
        named('nginx sends it packed from its folder, and nothing is refused or asked elsewhere'),
        async ({ page }) => {
          if (!byNginx) return;
          const refused: string[] = [];
          page.on('console', (message) => {
            if (message.type() === 'error') refused.push(message.text());
          });
          page.on('request', (request) => {
            if (!request.url().startsWith(site.url)) refused.push(request.url());
          });
          const packed = new Set<string>();
          page.on('response', (response) => {
            const { 'content-type': type = '', 'content-encoding': encoding = '' } = response.headers();
            if (/^(?:br|gzip)$/u.test(encoding)) packed.add(type);
          });
          const [claim, term] = [claims[0], page.locator('main a[href*="/terms/"]').first()];
          await page.goto(`${site.url}c/${claim?.code ?? ''}`);
          await expect(page).toHaveURL(`${site.url}claims/${claim?.source.id ?? ''}/${claim?.topic.id ?? ''}/`);
          await goTo(term);
          await expect(page.locator('.page-preview')).toBeVisible();
          await page.keyboard.press('ControlOrMeta+k');
          await expect(page.getByRole('combobox')).toBeFocused();
          await page.keyboard.type('ferry');
          await expect(page.locator('.options .claim').first()).toBeVisible();
          for (const type of ['html', 'css', 'javascript']) expect(packed).toContain(`text/${type}; charset=utf-8`);
          await page.goto(`${site.url}embed/${claim?.code ?? ''}/`);
          const heading = page.getByRole('heading', { level: 1 });
          expect(await heading.evaluate((it) => getComputedStyle(it).fontFamily)).toContain('Source Serif');
          await page.goto(`${site.url}feed.xml`);
          expect(packed).toContain('application/xml; charset=utf-8');
          expect(refused).toEqual([]);
          const lost = await page.goto(`${site.url}c/${claim?.code.toLowerCase() ?? ''}`);
          expect(lost?.status()).toBe(404);
          await expect(page).toHaveURL(`${site.url}claims/${claim?.source.id ?? ''}/${claim?.topic.id ?? ''}/`);
        },
      );
    }

    if (size === 7) {
      test('a text in another language has the first words and as many words as its readers count', async ({
        page,
      }) => {
        for (const source of foreign) {
          await page.goto(`${site.url}sources/${source.id}/paragraphs/`);
          const told = await page.locator('.paragraph > p.quiet').allInnerTexts();
          const paragraphs = claimsOf(source);
          expect(told).toHaveLength(paragraphs.length);
          for (const [index, { at, words }] of paragraphs.entries()) {
            const [, begin = '', count = ''] = /^“(.+?) …” · (\d+) words/u.exec(told[index] ?? '') ?? [];
            expect(words.startsWith(begin)).toBe(true);
            // What finds a claim is so chosen that it is as long as a beginning, or a word longer.
            expect(at.startsWith(begin) || begin.startsWith(at)).toBe(true);
            expect(Number(count)).toBeGreaterThan(30);
            expect(Number(count)).toBeLessThan(50);
          }
        }
      });

      test('whatever is in another language says in which', () => {
        const wrong = pagesOf(join(root, 'dist')).flatMap(({ path, html }) =>
          wronglyTold(foreign, foreignTextsIn(parseHtml(html))).map((text) => `${path}: ${text}`),
        );
        expect(wrong).toEqual([]);
        for (const source of foreign) {
          const { html = '' } = pagesOf(join(root, 'dist')).find(({ path }) => path === `sources/${source.id}/`) ?? {};
          const titles = foreignTextsIn(parseHtml(html)).filter(({ text }) => text === source.title);
          expect(titles).not.toEqual([]);
          expect(textOf(archive, source)).toContain(source.title);
        }
      });

      test('so do hits, and what a reference shows where it stands', async ({ page }) => {
        await page.setViewportSize({ width: WIDE, height: 900 });
        for (const { id, foreign: said } of foreign) {
          for (const type of ['source', 'claim', 'citation']) {
            await page.goto(`${site.url}search/?type=${type}&source=${id}`);
            await expect(page.locator('.status')).toHaveText(/^[1-9]\d* result/u);
            expect(wronglyTold(foreign, await foreignIn(page.getByRole('main')))).toEqual([]);
          }
          await expect(page.getByRole('link', { name: said.work }).locator('[lang]').first()).toHaveAttribute(
            'lang',
            said.language,
          );
        }
        // Chinese writes no blanks: each word of a title is looked for by itself all the same.
        const chinese = foreign.find(({ foreign: { language } }) => language.startsWith('zh'))?.foreign.work ?? '';
        const inside = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(chinese)].filter(
          ({ segment, index }) => index > 0 && segment.length > 1,
        );
        expect(inside).not.toEqual([]);
        for (const { segment } of inside) {
          await page.goto(`${site.url}search/?q=${segment}`);
          await expect(page.getByRole('link', { name: chinese })).toBeVisible();
        }

        const card = page.locator('.page-preview');
        for (const source of foreign) {
          const claim = claimsOf(source).find(({ position }) => position.kind === 'forecast') ?? claimsOf(source)[0];
          await page.goto(`${site.url}sources/${source.id}/`);
          await goTo(page.locator(`.digest .refs a[aria-label^="${claim?.code}:"]`));
          await expect(card).toContainText(claim?.at ?? '');
          expect(wronglyTold(foreign, await foreignIn(card))).toEqual([]);

          await page.goto(`${site.url}claims/`);
          await goTo(page.locator(`a[href$="/citations/${source.id}-work/"]`).first());
          await expect(card).toContainText(source.foreign.work);
          expect(wronglyTold(foreign, await foreignIn(card))).toEqual([]);
        }
      });
    }
  });
}

/** What a block of linked data tells of the article itself, whose page is in English whatever it is in. */
function articlesIn(node: unknown, article: string): { title: unknown; language: unknown }[] {
  if (Array.isArray(node)) return node.flatMap((one) => articlesIn(one, article));
  if (typeof node !== 'object' || node === null) return [];
  const { '@id': own, name, headline, inLanguage } = node as Readonly<Record<string, unknown>>;
  const isArticle = own === article && inLanguage !== undefined;
  return [
    ...(isArticle ? [{ title: headline ?? name, language: inLanguage }] : []),
    ...Object.values(node).flatMap((one) => articlesIn(one, article)),
  ];
}
