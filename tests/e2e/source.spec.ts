import { assessments, claims, inDigests, nameWith, sources } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const [source] = sources;
if (!source) throw new Error('The content has no source');
const [lastHeading = ''] = source.body.match(/(?<=^## ).+$/gmu)?.slice(-1) ?? [];
const page = (id = source.id) => `./sources/${id}/`;

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a note stands at the line where its sentence ends, and makes no hole in the text', async ({ page: tab }) => {
    let notes = 0;
    for (const { id } of sources) {
      await tab.goto(page(id));
      await tab.evaluate(() => document.fonts.ready);
      const found = await tab.locator('.digest .sidenote').evaluateAll((notes) =>
        notes.map((note) => {
          const group = note.parentElement?.querySelectorAll('.refs');
          const refs = [...(group ?? [])].findLast(
            (it) => note.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING,
          );
          const { left, top, bottom } = note.getBoundingClientRect();
          const end = refs?.getBoundingClientRect();
          return {
            left,
            top,
            bottom,
            beside: (note.closest('p')?.getBoundingClientRect().right ?? 0) < left,
            off: top - (end?.top ?? 0),
          };
        }),
      );
      notes += found.length;
      expect(found.filter(({ beside }) => !beside)).toEqual([]);
      found.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThanOrEqual(found[index]?.bottom ?? 0));
      // Where notes are many, the later of them move down; never by more than a short paragraph.
      expect(found.filter(({ off }) => off < -30 || off > 150)).toEqual([]);
      const gaps = await tab
        .locator('.digest > p:has(.unit) + p:has(.unit)')
        .evaluateAll((paragraphs) =>
          paragraphs.map((it) =>
            Math.round(
              it.getBoundingClientRect().top - (it.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
            ),
          ),
        );
      expect(new Set(gaps).size).toBeLessThanOrEqual(1);
    }
    expect(notes).toBeGreaterThan(0);
  });

  const told = inDigests.map(({ code }) => code);
  const judged = assessments.find(({ verdict, claims: [code = ''] }) => verdict && told.includes(code));
  test(nameWith('verdict', judged, 'beside a sentence stands what became of its claim'), async ({ page: tab }) => {
    if (!judged) return;
    await tab.goto(page(judged.source));
    const [code = ''] = judged.claims;
    const note = tab.locator('.sidenote', { has: tab.locator('b', { hasText: new RegExp(`^${code}$`, 'u') }) });
    await expect(note.getByRole('link').first()).toHaveAttribute('href', new RegExp(`/forecasts/${judged.id}/$`, 'u'));
  });

  test('the contents stay in sight and tell where one reads', async ({ page: tab }) => {
    await tab.goto(page());
    const contents = tab.getByRole('navigation', { name: 'On this page' });
    const last = lastHeading;
    await contents.getByRole('link', { name: last }).click();
    await expect(contents.getByRole('link', { name: last })).toBeInViewport({ ratio: 1 });
    await expect(contents.getByRole('link', { name: last })).toHaveAttribute('aria-current', 'location');
    await expect(contents.locator('[aria-current]')).toHaveCount(1);
  });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a digest is printed by a button on its first screen, which paper does not have', async ({ page: tab }) => {
    await tab.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await tab.goto(page());
    const button = tab.getByRole('button', { name: 'Print this digest' });
    await expect(button).toBeInViewport({ ratio: 1 });
    await button.click();
    await expect(tab.locator('html')).toHaveAttribute('data-printed');
    await tab.emulateMedia({ media: 'print' });
    await expect(button).toBeHidden();
  });

  test('the contents are opened at the lower edge, and close when one has chosen', async ({ page: tab }) => {
    await tab.goto(page());
    const contents = tab.getByRole('navigation', { name: 'On this page' });
    const last = contents.getByRole('link', { name: lastHeading });
    await expect(last).toBeHidden();
    await contents.getByText('Contents').click();
    await expect(last).toBeInViewport({ ratio: 1 });
    await tab.keyboard.press('Escape');
    await expect(last).toBeHidden();
    await contents.getByText('Contents').click();
    await last.click();
    await expect(last).toBeHidden();
    await expect(tab.getByRole('heading', { name: lastHeading, level: 2 })).toBeInViewport();
  });
});

test('what is copied of a digest is its prose', async ({ page: tab }) => {
  await tab.goto(page());
  const copied = await tab
    .locator('.digest > p:has(.sidenote)')
    .first()
    .evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      return String(getSelection());
    });
  const written = source.body
    .replaceAll(/\s*(?:\[\[[^|\]]+\]\]|\[@[^\]]+\])/gu, '')
    .replaceAll(/\[\[[^|\]]+\|([^\]]+)\]\]/gu, '$1');
  const paragraphs = written.split(/\n{2,}/u).map((paragraph) => paragraph.replaceAll(/\s+/gu, ' ').trim());
  expect(paragraphs).toContain(copied.replaceAll('\u2060', '').trim());
});

test('each reference can be hit, and is called by its whole code', async ({ page: tab }) => {
  await tab.goto(page());
  const small = await tab.locator('.digest .refs a').evaluateAll((links) =>
    links.flatMap((link) => {
      const { height, width } = getComputedStyle(link, '::after');
      return parseFloat(height) < 24 || parseFloat(width) < 24 ? [`${link.textContent}: ${width} by ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
  const claim = claims.find(({ source: id, weight }) => id === source.id && weight === 'thesis');
  await expect(tab.getByRole('link', { name: `${claim?.code}: ${claim?.title}` }).first()).toBeVisible();
});

const last = `p${source.paragraphs.length}`;
const MOVED = [
  [`${page()}#${last}`, `/sources/${source.id}/paragraphs/#${last}`],
  [`${page()}#argument`, `/sources/${source.id}/argument/`],
  [`${page()}#coverage`, `/about/#coverage-${source.id}`],
] as const;

for (const [from, to] of MOVED)
  test(`${from} leads on`, async ({ page: tab }) => {
    await tab.goto(from);
    await tab.waitForURL((url) => url.href.endsWith(to));
    await tab.goBack();
    expect(tab.url()).not.toContain('#');
  });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [from, to] of MOVED)
    test(`${from} says where that is now`, async ({ page: tab }) => {
      await tab.goto(from);
      const link = tab.locator('.moved a').filter({ visible: true });
      await expect(link).toHaveCount(1);
      await expect(link).toBeInViewport();
      await link.click();
      await expect.poll(() => tab.url().endsWith(to)).toBe(true);
    });
});
