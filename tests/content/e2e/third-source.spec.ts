import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as impatient, test } from '@playwright/test';
import { parse } from 'yaml';
import { problemsOfLooks } from '../../e2e/looks.ts';
import { buildCopy, copyProject } from '../../support/project-copy.ts';
import { serveSite } from '../../support/serve.ts';
import type { ServedSite } from '../../support/serve.ts';

/** A site is built before a page is looked at. */
const expect = impatient.configure({ timeout: 30_000 });

const CONTENT = join(import.meta.dirname, '../../../content');
const THIRD = join(import.meta.dirname, '../third-source');
const TEXT = join(THIRD, 'text.txt');
const ID = 'carter-1980';
/** It may not be the only one that came later. */
const WRITTEN_BEFORE = /Written before .*\bAddress \(1980\).* (?:was|were) added\./u;

interface WrittenParagraph {
  readonly incipit: string;
  readonly words: number;
}

/** Runs a command of the author’s in a copy of the project, as it is typed. */
function run(root: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...words], { cwd: root, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

function paragraphsOf(root: string): WrittenParagraph[] {
  const [, fields = ''] = readFileSync(join(root, `content/sources/${ID}.md`), 'utf8').split(/^---$/mu);
  return (parse(fields) as { readonly paragraphs: WrittenParagraph[] }).paragraphs;
}

test.describe('a speech of a president, as a third source', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let root: string;
  let site: ServedSite;

  test.beforeAll(async () => {
    test.setTimeout(900_000);
    root = copyProject(CONTENT, join(THIRD, 'content'));
    // What the archive calls its sources, now that not all of them are articles.
    const about = join(root, 'content/site.md');
    writeFileSync(
      about,
      readFileSync(about, 'utf8').replace(/^sourceNoun: .*$/mu, 'sourceNoun: { one: text, many: texts }'),
    );
    buildCopy(root);
    site = await serveSite(root);
  });
  test.afterAll(async () => {
    await site.stop();
    rmSync(root, { recursive: true, force: true });
  });

  test('its paragraphs are written by the command that begins a source', () => {
    const empty = copyProject(CONTENT);
    const { said } = run(empty, 'new', '--', 'source', ID, '--text', TEXT);
    const begun = paragraphsOf(empty);
    rmSync(empty, { recursive: true, force: true });
    const written = paragraphsOf(root);
    expect(
      begun.map(({ words }) => words),
      said,
    ).toEqual(written.map(({ words }) => words));
    for (const [index, { incipit }] of begun.entries()) expect(written[index]?.incipit).toContain(incipit);
  });

  test('it passes the check, whose warnings name the prose that does not know it yet', () => {
    const checked = run(root, 'check', '--', '--text', `${ID}=${TEXT}`);
    expect(checked.status, checked.said).toBe(0);
    expect(checked.said).toContain('content/pages/home.md');
    expect(checked.said).toContain('prose-knows-every-source');
    const attested = run(root, 'attest', '--', ID, TEXT);
    expect(attested.status, attested.said).toBe(0);
  });

  for (const path of [
    ...['', 'compare/', 'topics/', 'topics/arms-control/', 'topics/china/', 'topics/prospect-of-reset/'],
    ...['timeline/', 'forecasts/', 'claims/', 'sources/', 'search/?q=afghanistan', 'changes/'],
    ...[`sources/${ID}/`, `sources/${ID}/argument/`, `sources/${ID}/paragraphs/`],
  ])
    test(`/${path} reads, and fits`, async ({ page }) => {
      await page.goto(site.url + path);
      await expect(page.getByRole('main')).not.toContainText(/several of|undefined|NaN/u);
      expect(await problemsOfLooks(page)).toEqual([]);
    });

  test('no page of it calls it an article', async ({ page }) => {
    for (const path of ['', 'argument/', 'paragraphs/']) {
      await page.goto(`${site.url}sources/${ID}/${path}`);
      await expect(page.getByRole('main')).not.toContainText(/\barticles?\b/iu);
    }
    await page.goto(`${site.url}timeline/`);
    await expect(page.getByRole('main')).toContainText('delivered 23 Jan');
  });

  test('a topic on which nobody has compared it says so, and one on which it is silent says that', async ({ page }) => {
    const main = page.getByRole('main');
    await page.goto(`${site.url}topics/prospect-of-reset/`);
    await expect(main).toContainText(/Not compared yet(?:\.|: .*\bAddress \(1980\))/u);
    await expect(main).toContainText(WRITTEN_BEFORE);
    await page.goto(`${site.url}topics/china/`);
    await expect(main).toContainText(/silent/iu);
    await expect(main).not.toContainText(/not compared yet[^.]*\bAddress \(1980\)/iu);
    await page.goto(site.url);
    await expect(main).toContainText(WRITTEN_BEFORE);
  });

  test('its own intention is told as the author’s own, and what it says is found and exported', async ({ page }) => {
    const all = JSON.parse(readFileSync(join(root, 'dist/claims.json'), 'utf8')) as {
      readonly claims: readonly { readonly source: string; readonly holder: string | null; readonly code: string }[];
    };
    const own = all.claims.filter(({ source }) => source === ID);
    expect(own).toHaveLength(40);
    const intended = own.find(({ holder }) => holder === 'jimmy-carter');
    await page.goto(`${site.url}c/${intended?.code}/`);
    await expect(page.getByRole('main')).toContainText('Position, as stated in 1980.');
    await expect(page.getByRole('main')).not.toContainText('as the author describes it');
    await page.goto(`${site.url}search/?q=afghanistan&type=claim`);
    await expect(page.locator(`.results a[href*="/claims/${ID}/"]`).first()).toBeVisible();
    const bibtex = readFileSync(join(root, `dist/sources/${ID}/article.bib`), 'utf8');
    expect(bibtex).toContain('eventdate = {1980-01-23}');
  });
});
