import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { claimBy, claims, sources } from '../../support/content.ts';
import { expect, test } from '../../e2e/fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const FIRST = claimBy('P12a');
const SECOND = claimBy('M3a');
const pageOf = ({ id }: { readonly id: string }) => `./claims/${id}/`;
const LIST = './claims/?c=P12a,M3a';

const choose = (tab: Page, code: string) => tab.getByRole('button', { name: `Choose ${code}`, exact: true });
const chosen = (tab: Page, code: string) => tab.getByRole('button', { name: `Chosen ${code}`, exact: true });
const bar = (tab: Page) => tab.getByRole('region', { name: 'Chosen claims' });
const heading = (tab: Page) => tab.getByRole('heading', { level: 1 });

/** The codes of the list, in its order. */
const listed = (tab: Page) => tab.locator('main li.item').evaluateAll((items) => items.map(({ id }) => id));

test('claims chosen on two pages are listed in the order of the choice, and still after a reload', async ({
  page: tab,
}) => {
  await tab.goto(pageOf(FIRST));
  await expect(bar(tab)).toHaveCount(0);
  await choose(tab, 'P12a').click();
  await expect(chosen(tab, 'P12a')).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(tab).getByRole('status')).toHaveText('1 claim chosen');
  await tab.goto('./claims/');
  await choose(tab, 'M3a').click();
  await expect(bar(tab).getByRole('status')).toHaveText('2 claims chosen');
  await bar(tab).getByRole('link', { name: 'Show them' }).click();
  await expect(tab).toHaveURL(/\/claims\/\?c=P12a,M3a$/u);
  await expect(heading(tab)).toHaveText('2 chosen claims');
  await expect(tab).toHaveTitle(/^2 chosen claims – /u);
  await tab.reload();
  await expect.poll(() => listed(tab)).toEqual(['P12a', 'M3a']);
  // What one looks at need not be offered.
  await expect(bar(tab)).toBeHidden();
});

test('a claim is chosen no more by the same button', async ({ page: tab }) => {
  await tab.goto(pageOf(FIRST));
  await choose(tab, 'P12a').click();
  await chosen(tab, 'P12a').click();
  await expect(choose(tab, 'P12a')).toHaveAttribute('aria-pressed', 'false');
  await expect(bar(tab)).toBeHidden();
  await tab.goto('./');
  await expect(bar(tab)).toHaveCount(0);
});

test('a claim is chosen in its preview and among the results of a search', async ({ page: tab }) => {
  await tab.goto(`./sources/${SECOND.source}/`);
  const reference = tab.locator(`.digest > p a.ref[href$="/${SECOND.id}/"]`).first();
  await reference.scrollIntoViewIfNeeded();
  const box = await reference.boundingBox();
  if (!box) throw new Error('The digest has no such reference');
  // What slides under a pointer at rest is not pointed at.
  await tab.mouse.move(box.x + box.width / 2, box.y + 40);
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await tab.locator('.page-preview').getByRole('button', { name: 'Choose M3a' }).click();
  await expect(bar(tab).getByRole('status')).toHaveText('1 claim chosen');
  await tab.goto('./search/?q=P12a');
  await choose(tab, 'P12a').first().click();
  await expect(bar(tab).getByRole('status')).toHaveText('2 claims chosen');
});

test('what is chosen in one tab is known in the other', async ({ page: tab, context }) => {
  await tab.goto(pageOf(FIRST));
  const other = await context.newPage();
  await other.goto(pageOf(FIRST));
  await choose(other, 'P12a').click();
  await expect(bar(other)).toBeVisible();
  await tab.reload();
  await chosen(tab, 'P12a').click();
  await expect(choose(other, 'P12a')).toBeVisible();
});

test('a stranger sees the list that was sent, each claim with its article and paragraph, and the way to all', async ({
  page: tab,
}) => {
  await tab.goto(LIST);
  await expect(heading(tab)).toHaveText('2 chosen claims');
  for (const { code, statement, source, paragraphs } of [FIRST, SECOND]) {
    const item = tab.locator(`li#${code}`);
    await expect(item).toContainText(statement);
    await expect(item).toContainText(sources.find(({ id }) => id === source)?.short ?? '—');
    await expect(item).toContainText(`¶ ${paragraphs[0]}`);
  }
  await expect(tab.locator('.list-filter')).toHaveCount(0);
  await tab.getByRole('button', { name: 'Choose these too' }).click();
  await tab.getByRole('link', { name: `All ${claims.length} claims` }).click();
  await expect(tab.locator('.item')).toHaveCount(claims.length);
  await expect(bar(tab).getByRole('status')).toHaveText('2 claims chosen');
});

test('codes are read in any case, and those that name no claim are told', async ({ page: tab }) => {
  await tab.goto('./claims/?c=m3A,P99z,p12a,M3a,x1');
  await expect.poll(() => listed(tab)).toEqual(['M3a', 'P12a']);
  await expect(tab.locator('main')).toContainText('P99z, x1 are no claims here.');
  await tab.goto('./claims/?c=P99z');
  await expect(heading(tab)).toHaveText('No chosen claims');
  await expect(tab.locator('main')).toContainText('P99z is no claim here.');
  await expect(tab.getByRole('link', { name: `All ${claims.length} claims` })).toBeVisible();
});

test('a code that a claim took over leads to the claim', async ({ page: tab }) => {
  await tab.route('**/claims/?c=*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('id="M3a"', 'id="M3a" data-formerly="M9z"');
    await route.fulfill({ response, body });
  });
  await tab.goto('./claims/?c=m9z');
  await expect.poll(() => listed(tab)).toEqual(['M3a']);
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = (tab: Page) => tab.evaluate(() => navigator.clipboard.readText());

  test('the link, the quotations and the entries of a bibliography are of all that are chosen', async ({
    page: tab,
  }) => {
    await tab.goto(LIST);
    await tab.getByRole('link', { name: 'Copy link to these claims' }).click();
    await expect(tab.locator('.share-popover')).toContainText('Link copied');
    expect(await copied(tab)).toBe(tab.url());
    await tab.getByText('Cite these claims').click();
    await tab.getByRole('button', { name: 'Copy: these claims, MLA 9' }).click();
    await expect.poll(() => copied(tab)).toMatch(/“?P12a: .*\n+“?M3a: /u);
    await tab.getByRole('button', { name: 'Copy as quotations' }).click();
    await expect.poll(() => copied(tab)).toContain(FIRST.statement);
    expect(await copied(tab)).toContain(SECOND.statement);
  });
});

test('chosen claims are cited together: their articles, themselves, and in a file', async ({ page: tab }) => {
  await tab.goto(LIST);
  await tab.getByText('Cite these claims').click();
  const box = tab.locator('details.cite');
  for (const style of ['apa', 'chicago', 'mla']) {
    await expect(box.locator(`#chosen-cite-${style}`)).toContainText(`P12a: `);
    await expect(box.locator(`#chosen-cite-${style}`)).toContainText(`M3a: `);
  }
  await expect(box.locator('#chosen-article-apa > *')).toHaveCount(2);
  const saved = tab.waitForEvent('download');
  await box.getByRole('button', { name: 'CSL-JSON: these claims' }).click();
  const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8')) as readonly { readonly title: string }[];
  expect(file.map(({ title }) => title)).toEqual([`P12a: ${FIRST.title}`, `M3a: ${SECOND.title}`]);
});

test('a claim is taken off the list, brought back by the way back, and all are cleared', async ({ page: tab }) => {
  await tab.goto(pageOf(FIRST));
  await choose(tab, 'P12a').click();
  await expect(bar(tab)).toBeVisible();
  await tab.goto(LIST);
  await tab.getByRole('button', { name: 'Remove P12a' }).click();
  await expect(tab).toHaveURL(/\/claims\/\?c=M3a$/u);
  await expect(heading(tab)).toHaveText('1 chosen claim');
  expect(await listed(tab)).toEqual(['M3a']);
  await expect(tab.getByRole('button', { name: 'Remove M3a' })).toBeFocused();
  await expect(tab.locator('main > [role=status]')).toHaveText('P12a removed, 1 left');
  await tab.goBack();
  await expect.poll(() => listed(tab)).toEqual(['P12a', 'M3a']);
  await tab.getByRole('button', { name: 'Choose these too' }).click();
  await tab.getByRole('button', { name: 'Clear' }).click();
  await expect(heading(tab)).toHaveText('No chosen claims');
  await expect(heading(tab)).toBeFocused();
  await tab.goto('./');
  await expect(bar(tab)).toHaveCount(0);
});

test('where the browser keeps nothing, a choice holds for the page, and the address says it', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
  });
  await tab.goto('./claims/');
  await choose(tab, 'P12a').click();
  await choose(tab, 'M3a').click();
  await expect(bar(tab).getByRole('status')).toHaveText('2 claims chosen');
  await bar(tab).getByRole('link', { name: 'Show them' }).click();
  await expect.poll(() => listed(tab)).toEqual(['P12a', 'M3a']);
});

test('on paper the list is its title, its address and its claims with their notes, and nothing else', async ({
  page: tab,
}) => {
  await tab.goto('./claims/?c=P5d,P99z');
  const note = tab.getByRole('note');
  await expect(note).toBeVisible();
  await tab.emulateMedia({ media: 'print' });
  const main = tab.locator('main');
  await expect(main).toContainText('1 chosen claim');
  await expect(main.locator('p.printed')).toHaveText(/\/claims\/\?c=P5d$/u);
  await expect(main.getByText(claimBy('P5d').statement)).toBeVisible();
  await expect(note).toBeVisible();
  const [author] = sources.find(({ id }) => id === claimBy('P5d').source)?.authors ?? [];
  await expect(main.locator('div.printed')).toContainText(author?.family ?? '—');
  for (const button of await main.getByRole('button').all()) await expect(button).toBeHidden();
  await expect(main.getByText('Cite these claims')).toBeHidden();
  await expect(main.getByText('P99z')).toBeHidden();
  await expect(tab.locator('footer.site')).toBeHidden();
  await expect(tab.locator('header.site .printed')).toHaveCount(0);
});

test('what hinders the citation of a claim is told, and the others are cited', async ({ page: tab }) => {
  await tab.route(`**/claims/${FIRST.id}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: 'Log in first' }),
  );
  await tab.goto(LIST);
  await tab.getByText('Cite these claims').click();
  await expect(tab.locator('details.cite')).toContainText('How to cite P12a could not be loaded');
  await expect(tab.locator('#chosen-cite-apa')).toContainText('M3a: ');
});

test.describe('the filter of the list', () => {
  const status = (tab: Page) => tab.locator('.list-filter [role=status]');
  const fitting = claims.filter(({ kind, source }) => kind === 'forecast' && source === SECOND.source);

  test('says before the list how many claims it leaves, and hides headings that it leaves nothing of', async ({
    page: tab,
  }) => {
    await tab.goto('./claims/');
    await expect(status(tab)).toHaveText(`All ${claims.length} claims shown`);
    await tab.getByRole('combobox', { name: 'Kind of claim' }).selectOption('forecast');
    await tab.getByRole('combobox', { name: 'Source' }).selectOption(SECOND.source);
    await expect(status(tab)).toHaveText(`${fitting.length} of ${claims.length} claims shown`);
    const { sections } = sources.find(({ id }) => id === SECOND.source) ?? { sections: [] };
    const left = sections.filter(({ first, last }) =>
      fitting.some(({ paragraphs: [at = 0] }) => at >= first && at <= last),
    );
    await expect(tab.locator('main h3:visible')).toHaveCount(left.length);
    await expect(tab.locator('main h2:visible')).toHaveCount(1);
  });

  test('has a link to what it shows, and says so where that is nothing', async ({ page: tab }) => {
    await tab.goto('./claims/?kind=fact&verdict=borne-out');
    await expect(status(tab)).toHaveText(`None of ${claims.length} claims shown`);
    await expect(tab.locator('main h2:visible')).toHaveCount(0);
    const link = tab.getByRole('link', { name: 'Copy link to this choice' });
    await expect(link).toHaveAttribute('href', /\/claims\/\?kind=fact&verdict=borne-out$/u);
    await tab.getByRole('link', { name: 'Show all' }).click();
    await expect(tab.locator('.item:visible')).toHaveCount(claims.length);
    await expect(tab.getByRole('link', { name: 'Show all' })).toBeHidden();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered to be chosen, and a list that was sent shows its claims among all', async ({
    page: tab,
  }) => {
    await tab.goto(LIST);
    await expect(tab.locator('.item:visible')).toHaveCount(claims.length);
    await expect(tab.locator('noscript > p').first()).toBeVisible();
    await expect(tab.locator('[data-choose]:visible')).toHaveCount(0);
    await tab.goto(pageOf(FIRST));
    await expect(tab.locator('[data-choose]')).toBeHidden();
  });
});
