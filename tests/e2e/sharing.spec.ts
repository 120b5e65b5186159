import type { Locator, Page } from '@playwright/test';
import { createRoutes } from '../../src/model/routes.ts';
import {
  SOURCE_NOUN,
  SITE_NAME,
  assessments,
  claims,
  events,
  nameWith,
  pages,
  pairs,
  sources,
  terms,
  topics,
} from '../support/content.ts';
import { axeProblems } from './axe.ts';
import { expect, test } from './fixtures.ts';

const to = createRoutes('./');

const claim = claims.find(({ voice }) => voice === 'author') ?? claims[0];
const [source] = sources;
const [topic] = topics;
if (!claim || !source || !topic) throw new Error('The content has no claim, no source or no topic');
const last = source.paragraphs.length;
/** A heading of the page about the archive, and its fragment. */
const [, heading = ''] = /^## ([A-Za-z ]+)$/mu.exec(pages.find(({ id }) => id === 'about')?.body ?? '') ?? [];
const fragment = heading.toLowerCase().replaceAll(' ', '-');

/** Everything that a reader may want to pass on: where its control is, where that leads, what a quotation says. */
const THINGS = [
  {
    what: 'a claim',
    page: to.claim(claim.id),
    name: `claim ${claim.code}`,
    link: to.claim(claim.id),
    says: claim.statement,
  },
  {
    what: 'a paragraph',
    page: to.paragraphs(source.id),
    name: `paragraph ${last}`,
    link: to.paragraph(source.id, last),
    says: source.paragraphs.at(-1)?.gist,
  },
  ...pairs.slice(0, 1).map(({ earlier, later, because }) => ({
    what: 'a pair',
    page: to.pair(earlier.code, later.code),
    name: 'this pair',
    link: to.pair(earlier.code, later.code),
    says: because,
  })),
  { what: 'a topic', page: to.topic(topic.id), name: 'this topic', link: to.topic(topic.id), says: topic.comparison },
  ...assessments
    .filter(({ verdict }) => verdict)
    .slice(0, 1)
    .map(({ id }) => ({
      what: 'a verdict',
      page: to.forecast(id),
      name: 'this verdict',
      link: to.forecast(id),
      says: 'judged “',
    })),
  ...events.slice(0, 1).map(({ id, title, summary }) => ({
    what: 'an event',
    page: to.timeline(),
    name: `“${title}”`,
    link: to.event(id),
    says: summary,
  })),
  {
    what: 'a heading',
    page: to.about(),
    name: `“${heading}”`,
    link: `${to.about()}#${fragment}`,
    says: '— a section of the page “',
  },
  {
    what: 'a page',
    page: to.terms(),
    name: 'this page',
    link: to.terms(),
    says: '“Terms”\n— a page of ' + SITE_NAME,
  },
  {
    what: 'an article',
    page: to.source(source.id),
    name: 'this page',
    link: to.source(source.id),
    says: source.thesis,
  },
];

for (const what of ['a pair', 'a verdict', 'an event'])
  if (!THINGS.some((thing) => thing.what === what))
    test(nameWith('such thing', undefined, `${what} has a link and a quotation`), () => undefined);

const linkTo = (tab: Page, name: string) => tab.getByRole('link', { name: `Copy link to ${name}`, exact: true });
const bubble = (tab: Page) => tab.locator('.share-popover');
const inBubble = (tab: Page, name: string) => bubble(tab).getByRole('button', { name });

/** What is in the clipboard, in both forms. */
function clipboard(tab: Page): Promise<{ text: string; html: string }> {
  return tab.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** The button beside a control that copies the quotation: in the row, else in what the control opens. */
async function quotationButton(tab: Page, control: Locator): Promise<Locator> {
  const inRow = control.locator('xpath=following-sibling::button').filter({ hasText: 'Copy as quotation' });
  return (await inRow.count()) > 0 ? inRow : inBubble(tab, 'Copy as quotation');
}

test.describe('where copying is allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const { what, page: path, name, link, says = '' } of THINGS) {
    test(`the link to ${what} and its quotation are copied by clicks and by keys`, async ({ page, baseURL }) => {
      await page.goto(path);
      const control = linkTo(page, name);
      await control.click();
      await expect(bubble(page)).toContainText('Link copied');
      await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toHaveCount(1);
      const address = new URL(link, baseURL).href;
      expect((await clipboard(page)).text).toBe(address);
      expect(page.url(), 'One stays where one was').toBe(new URL(path, baseURL).href);

      await (await quotationButton(page, control)).click();
      await expect(bubble(page)).toContainText('Quotation copied');
      const { text, html } = await clipboard(page);
      expect(text).toContain(says);
      expect(text.split('\n').at(-1)).toMatch(/^— .*: http\S+$/u);
      expect(text.endsWith(`: ${address}`)).toBe(true);
      expect(html).toContain(`href="${address}"`);
      expect(html).not.toContain(`>${address}`);

      await page.keyboard.press('Escape');
      await expect(bubble(page)).toBeHidden();
      await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
      await control.focus();
      await page.keyboard.press('Enter');
      await expect(bubble(page)).toContainText('Link copied');
      await expect(control).toBeFocused();
      expect((await clipboard(page)).text).toBe(address);
      await page.keyboard.press('Tab');
      await expect(await quotationButton(page, control)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(bubble(page)).toContainText('Quotation copied');
      expect((await clipboard(page)).text).toContain(says);
      await page.keyboard.press('Escape');
      await expect(bubble(page)).toBeHidden();
      await expect(page.locator(':focus'), 'The focus is where one was').toHaveCount(1);
    });
  }

  const reported = claims.find(({ voice, via, speaker }) => voice === 'reported' && !via && speaker !== undefined);
  test(nameWith('report', reported, 'a quotation says who is quoted, and whose wording it is'), async ({ page }) => {
    if (!reported) return;
    await page.goto(to.claim(reported.id));
    await page.getByRole('button', { name: 'Copy as quotation' }).click();
    await expect(bubble(page)).toContainText('Quotation copied');
    const { text } = await clipboard(page);
    const speaker = terms.find(({ id }) => id === reported.speaker)?.title;
    expect(text).toContain(`${speaker} said so`);
    expect(text).toContain(`as worded in ${SITE_NAME}, claim ${reported.code}: http`);
  });

  test('the short link of a claim is shown where it is cited, and copied', async ({ page, baseURL }) => {
    await page.goto(to.claim(claim.id));
    await page.getByText('Cite this claim').click();
    await expect(page.getByRole('link', { name: `/c/${claim.code}/` })).toBeVisible();
    await page.getByRole('button', { name: 'Copy: this claim, Short link' }).click();
    await expect(bubble(page)).toContainText('Copied');
    expect((await clipboard(page)).text).toBe(new URL(to.short(claim.code), baseURL).href);
  });

  test('the canonical address is copied where the page names one, and no query ever', async ({ page }) => {
    await page.goto(`${to.paragraphs(source.id)}?q=tram`);
    await linkTo(page, 'paragraph 1').click();
    await expect(bubble(page)).toContainText('Link copied');
    expect((await clipboard(page)).text).toMatch(/\/sources\/[a-z0-9-]+\/paragraphs\/#p1$/u);
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('link[rel="canonical"]')) link.remove();
      const link = Object.assign(document.createElement('link'), {
        rel: 'canonical',
        href: 'https://brief.example/a/',
      });
      document.head.append(link);
    });
    await linkTo(page, `paragraph ${last}`).click();
    await expect.poll(async () => (await clipboard(page)).text).toBe(`https://brief.example/a/#p${last}`);
  });

  test('what is said goes when one goes elsewhere', async ({ page }) => {
    await page.goto(to.about());
    const control = linkTo(page, `“${heading}”`);
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => page.locator('footer').click({ position: { x: 1, y: 1 } }),
      async () => {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
      },
    ]) {
      await control.click();
      await expect(bubble(page)).toBeVisible();
      await leave();
      await expect(bubble(page)).toBeHidden();
    }
    await control.click();
    await inBubble(page, 'Copy as quotation').focus();
    await page.keyboard.press('Escape');
    await expect(control).toBeFocused();
  });

  test('a click with Ctrl opens the link as any link', async ({ page, context, baseURL }) => {
    await page.goto(to.about());
    const opened = context.waitForEvent('page');
    await linkTo(page, `“${heading}”`).click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await tab.waitForURL(new URL(`about/#${fragment}`, baseURL).href);
    await expect(bubble(page)).toHaveCount(0);
  });

  test('what is open has nothing for axe to find, stays in the window, and does not print', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(to.paragraphs(source.id));
    const control = linkTo(page, `paragraph ${last}`);
    await control.click();
    await expect(bubble(page)).toBeVisible();
    const box = await bubble(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(320);
    const size = await control.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await axeProblems(page, '.share-popover', `#p${last}`)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.share-popover, .permalink, .actions').filter({ visible: true })).toHaveCount(0);
  });

  test.describe('on a telephone', () => {
    test.use({ viewport: { width: 360, height: 700 } });

    const boxOf = async (locator: Locator) => {
      const box = await locator.boundingBox();
      if (!box) throw new Error('It is not shown');
      return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    };
    type Box = Awaited<ReturnType<typeof boxOf>>;
    const apart = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

    test.beforeEach(async ({ page }) => {
      await page.addInitScript(() => {
        navigator.share = () => Promise.resolve();
      });
    });

    test('what is said covers no control of the row, no heading, and stays in the column', async ({ page }) => {
      await page.goto(to.claim(claim.id));
      const column = await boxOf(page.locator('main'));
      const within = ({ left, right }: Box) => left >= column.left - 0.5 && right <= column.right + 0.5;
      for (const control of await page.locator('.actions > :is(a, button[data-share="quotation"])').all()) {
        await control.click();
        await expect(bubble(page)).toBeVisible();
        const said = await boxOf(bubble(page));
        expect(within(said)).toBe(true);
        for (const other of await page.locator('main .actions > :is(a, button)').all())
          if ((await other.locator('xpath=ancestor::*[contains(@class, "bubble")]').count()) === 0)
            expect(apart(said, await boxOf(other))).toBe(true);
        await page.keyboard.press('Escape');
        await expect(bubble(page)).toBeHidden();
      }
      const heading = page.locator('.headed', { has: page.locator('h2') }).first();
      await heading.locator('.permalink').click();
      await expect(bubble(page)).toBeVisible();
      const said = await boxOf(bubble(page));
      expect(within(said)).toBe(true);
      expect(apart(said, await boxOf(heading.locator('h2')))).toBe(true);
    });

    test('what is said of a citation stands in the column, beside its button', async ({ page }) => {
      await page.goto(to.claim(claim.id));
      await page.getByText('Cite this claim').click();
      const button = page.locator('.cite [data-copy]').first();
      await button.click();
      await expect(bubble(page)).toBeVisible();
      const [said, box, column] = [await boxOf(bubble(page)), await boxOf(button), await boxOf(page.locator('main'))];
      expect(said.left).toBeGreaterThanOrEqual(column.left - 0.5);
      expect(said.right).toBeLessThanOrEqual(box.left);
    });

    test('the sign of a heading stands at its last word', async ({ page }) => {
      for (const path of [to.forecasts(), to.about()]) {
        await page.goto(path);
        const alone = await page.locator('.headed:has(> :is(h1, h2, h3, h4)) > .permalink').evaluateAll((links) =>
          links.flatMap((link) => {
            const heading = link.parentElement?.querySelector('h1, h2, h3, h4');
            const last = [...(heading?.getClientRects() ?? [])].at(-1);
            const sign = link.getBoundingClientRect();
            return last && sign.top < last.bottom && Math.abs(sign.left - last.right) < 5 ? [] : [heading?.textContent];
          }),
        );
        expect(alone, path).toEqual([]);
      }
    });
  });

  test('a button copies the element that it names', async ({ page, baseURL }) => {
    await page.goto(to.claim(claim.id));
    await page.evaluate(() => {
      const text = Object.assign(document.createElement('p'), { id: 'cited' });
      const notes = Object.assign(document.createElement('i'), { textContent: 'Notes' });
      const link = document.createElement('a');
      link.setAttribute('href', '/about/');
      link.append('here');
      text.append('Quay\n    Society, ', notes, ', ', link);
      const button = Object.assign(document.createElement('button'), { textContent: 'Copy it' });
      button.dataset['copy'] = 'cited';
      document.querySelector('main')?.prepend(text, button);
    });
    await page.getByRole('button', { name: 'Copy it' }).click();
    await expect(bubble(page)).toContainText('Copied');
    const { text, html } = await clipboard(page);
    expect(text).toBe('Quay Society, Notes, here');
    expect(html).toContain('Notes</i>');
    expect(html).not.toContain('cited');
    expect(html).toContain(`href="${new URL('/about/', baseURL).href}"`);
  });
});

test.describe('where copying is refused', () => {
  for (const [why, refuse] of [
    [
      'by the browser',
      () => {
        navigator.clipboard.writeText = navigator.clipboard.write = () =>
          Promise.reject(new DOMException('no', 'NotAllowedError'));
      },
    ],
    [
      'since the page came without encryption',
      () => void Object.defineProperty(navigator, 'clipboard', { value: undefined }),
    ],
  ] as const) {
    test(`${why}, the text is there to be copied by hand`, async ({ page, baseURL }) => {
      await page.addInitScript(refuse);
      await page.goto(to.paragraphs(source.id));
      const control = linkTo(page, `paragraph ${last}`);
      await control.click();
      await expect(bubble(page)).toContainText('The browser did not allow copying');
      const field = bubble(page).getByRole('textbox');
      const address = new URL(to.paragraph(source.id, last), baseURL).href;
      await expect(field).toHaveValue(address);
      await expect(field).toBeFocused();
      expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(address);
      await expect(field).not.toBeEditable();
      await inBubble(page, 'Copy as quotation').click();
      await expect(field).toHaveValue(new RegExp(`^${source.paragraphs.at(-1)?.gist.slice(0, 9)}`, 'u'));
      await page.keyboard.press('Escape');
      await expect(bubble(page)).toBeHidden();
      await expect(control).toBeFocused();
    });
  }
});

test.describe('the share sheet', () => {
  const given = (tab: Page) => tab.evaluate(() => (globalThis as { shared?: ShareData }).shared);

  test('gets title, text and address', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      navigator.share = (data) => {
        (globalThis as { shared?: ShareData | undefined }).shared = data;
        return Promise.reject(new DOMException('closed', 'AbortError'));
      };
    });
    await page.goto(to.claim(claim.id));
    await page.getByRole('button', { name: 'Share …' }).click();
    const title = await page.title();
    const ofClaim = await given(page);
    expect(ofClaim).toMatchObject({ title, url: new URL(to.claim(claim.id), baseURL).href });
    expect(ofClaim?.text).toContain(claim.statement);
    expect(ofClaim?.text, 'The address is told once').not.toContain('http');
    await page.goto(to.paragraphs(source.id));
    await linkTo(page, `paragraph ${last}`).click();
    await inBubble(page, 'Share …').click();
    expect(await given(page)).toMatchObject({ url: new URL(to.paragraph(source.id, last), baseURL).href });
  });

  test('is not offered where there is none, and nothing moves when there is', async ({ page }) => {
    const placeOf = () => page.locator('.claim-page > .sheet').boundingBox();
    await page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.goto(to.claim(claim.id));
    await expect(page.getByRole('button', { name: 'Share …' })).toHaveCount(0);
    const without = await placeOf();
    await page.addInitScript(() => {
      navigator.share = () => Promise.resolve();
    });
    await page.reload();
    await expect(page.getByRole('button', { name: 'Share …' })).toBeVisible();
    expect(await placeOf()).toEqual(without);
  });
});

test.describe('the sign of a heading', () => {
  const opacity = (control: Locator) => control.evaluate((element) => getComputedStyle(element).opacity);

  test('is shown to a mouse on the heading and to the keyboard upon it', async ({ page }) => {
    await page.goto(to.about());
    const control = linkTo(page, `“${heading}”`);
    expect(await opacity(control)).toBe('0');
    await page.getByRole('heading', { name: heading, exact: true }).hover();
    expect(await opacity(control)).toBe('1');
    await page.mouse.move(0, 0);
    expect(await opacity(control)).toBe('0');
    await control.focus();
    expect(await opacity(control)).toBe('1');
  });

  test.describe('for a finger', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });

    test('is always there', async ({ page }) => {
      await page.goto(to.about());
      expect(await opacity(linkTo(page, `“${heading}”`))).toBe('1');
    });
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each has a link to itself, and no button that does nothing', async ({ page, baseURL }) => {
    test.slow();
    for (const { what, page: path, name, link } of THINGS) {
      await page.goto(path);
      // Nothing is copied, and nothing says so.
      await page.getByRole('link', { name: `Link to ${name}`, exact: true }).click();
      await expect(page, what).toHaveURL(new URL(link, baseURL).href);
      await expect(page.locator('[data-share], [data-copy], .copies').filter({ visible: true })).toHaveCount(0);
    }
  });

  test('the HTML to embed is there to be copied by hand', async ({ page }) => {
    await page.goto(to.claim(claim.id));
    await page.getByText('Embed this claim').click();
    await expect(page.locator('#embed-snippet')).toContainText(`/embed/${claim.code}/"`);
  });
});

test.describe('a passage of the original', () => {
  const urlOf = (id: string) => sources.find((one) => one.id === id)?.url ?? '';
  const addressed = claims.find(({ source: id, quotes }) => urlOf(id) && !quotes);

  test(
    nameWith('source on the web', addressed, 'is a step from its claim, and from its paragraph'),
    async ({ page }) => {
      if (!addressed) return;
      const { id, source: from, paragraphs, at } = addressed;
      const url = urlOf(from);
      await page.goto(to.claim(id));
      const link = page.getByRole('link', { name: `“${at}” in the ${SOURCE_NOUN.one}` });
      const [address, words = ''] = (await link.getAttribute('href'))?.split('#:~:text=') ?? [];
      expect(address).toBe(url);
      expect(decodeURIComponent(words)).toBe(at);
      await expect(link).toHaveAttribute('rel', 'external');
      await page.goto(to.paragraphs(from));
      const [number = 0] = paragraphs;
      const there = page.getByRole('link', {
        name: `read it in the ${SOURCE_NOUN.one}: paragraph ${number}`,
        exact: true,
      });
      await expect(there).toHaveAttribute('href', new RegExp(`^${url.replaceAll('.', '\\.')}#:~:text=`, 'u'));
    },
  );

  const signed = sources
    .filter(({ url }) => url)
    .flatMap(({ id, paragraphs }) => paragraphs.map(({ incipit: words }, index) => ({ id, words, number: index + 1 })))
    .filter(({ words }) => /[-,&’“]/u.test(words));
  test(
    nameWith('passage with signs', signed[0], 'is found by the browser, whatever signs it has'),
    async ({ page }) => {
      for (const { id, words, number } of signed) {
        await page.goto(to.paragraphs(id));
        const name = `read it in the ${SOURCE_NOUN.one}: paragraph ${number}`;
        const href = (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
        await page.route('**/the-article/', (route) =>
          route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><p>${'Something else. '.repeat(4000)}</p><p>${words} and so on.</p>`,
          }),
        );
        await page.goto(`./the-article/${new URL(href).hash}`);
        await expect.poll(() => page.evaluate(() => scrollY), words).toBeGreaterThan(500);
      }
    },
  );
});

test.describe('the small page of a claim', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const disputed = claims.find(({ relations = [] }) => relations.some(({ type }) => type === 'disputes'));
  test(
    nameWith('dispute', disputed, 'is shown by the copied HTML in another page, whole at 280 px'),
    async ({ page, context }) => {
      if (!disputed) return;
      await page.goto(to.claim(disputed.id));
      await page.getByText('Embed this claim').click();
      await page.getByRole('button', { name: 'Copy the HTML' }).click();
      await expect(bubble(page)).toContainText('Copied');
      const { text: snippet } = await clipboard(page);
      // A fresh page has none of the rules of ours.
      const host = await context.newPage();
      await host.setViewportSize({ width: 296, height: 800 });
      await host.setContent(
        `<!doctype html><title>A page of somebody else</title><body style="margin: 8px">${snippet}`,
      );
      const frame = host.frameLocator('iframe');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(disputed.statement);
      await expect(frame.getByText('at odds with')).toBeVisible();
      await expect(frame.getByText(SITE_NAME)).toBeVisible();
      await expect(frame.getByRole('link', { name: /^See the claim/u })).toHaveAttribute(
        'href',
        new RegExp(disputed.id, 'u'),
      );
      const [, child] = host.frames();
      // That its words are there does not tell that all of it is.
      await child?.waitForLoadState();
      const size = await child?.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return { width: innerWidth, beyond: [scrollWidth - clientWidth, scrollHeight - clientHeight] };
      });
      expect(size).toEqual({ width: 280, beyond: [0, 0] });
    },
  );

  test('fits its frame at 280 px, whichever claim it is', async ({ page }) => {
    test.setTimeout(180_000);
    await page.route('**/the-host/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('./the-host/');
    const beyond = await page.evaluate(
      async (all) => {
        const found: string[] = [];
        for (const { code, claim, embed } of all) {
          const html = await (await fetch(claim)).text();
          const snippet = new DOMParser().parseFromString(html, 'text/html').querySelector('#embed-snippet');
          const frame = document.createElement('iframe');
          frame.style.cssText = `border: 0; width: 280px; height: ${/height="(\d+)"/u.exec(snippet?.textContent ?? '')?.[1]}px`;
          frame.src = embed;
          document.body.append(frame);
          await new Promise((resolve) => frame.addEventListener('load', resolve));
          const { scrollWidth, scrollHeight } = frame.contentDocument?.documentElement ?? {};
          const [right, below] = [(scrollWidth ?? Infinity) - 280, (scrollHeight ?? Infinity) - frame.clientHeight];
          if (right !== 0 || below !== 0) found.push(`${code}: ${right} to the right, ${below} below`);
          frame.remove();
        }
        return found;
      },
      claims.map(({ code, id }) => ({ code, claim: `../${to.claim(id)}`, embed: `../${to.embed(code)}` })),
    );
    expect(beyond).toEqual([]);
  });
});
