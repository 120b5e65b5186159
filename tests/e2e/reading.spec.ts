import type { Page } from '@playwright/test';
import { SOURCE_NOUN, assessments, claimBy, claims, disputesOf, nameWith, pairs, sources } from '../support/content.ts';
import type { Claim } from '../support/content.ts';
import { onePageOfEachKind } from '../support/dist.ts';
import { expect, test } from './fixtures.ts';

// Everything here is read without a script.
test.use({ javaScriptEnabled: false });

const [first] = claims;
if (!first) throw new Error('The content has no claim');
const page = (claim: Claim) => `./claims/${claim.id}/`;

/** The codes of the claims that the list shows, in its order. */
function shown(tab: Page): Promise<string[]> {
  return tab
    .locator('.item')
    .evaluateAll((items) => items.filter((item) => item.checkVisibility()).map((item) => item.id));
}

const codes = (fits: (claim: Claim) => boolean) => claims.filter(fits).map(({ code }) => code);

/** How many claims the list says that it shows. The style sheet writes it, so it is asked of what readers hear. */
async function told(tab: Page): Promise<string | undefined> {
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const texts = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => String(name?.value ?? ''));
  return /Claims shown:\s+(\S+)/u.exec(texts.join(' '))?.[1];
}

test.describe('the list of all claims', () => {
  test.beforeEach(async ({ page: tab }) => {
    await tab.goto('./claims/');
  });

  test('shows every claim, is narrowed by a choice, and by another one more, and is whole again', async ({
    page: tab,
  }) => {
    const { source, kind: chosen } = first;
    expect(await shown(tab)).toEqual(claims.map(({ code }) => code));
    expect(await told(tab)).toBe(`${claims.length}`);
    await tab.getByLabel('Kind of claim').selectOption(chosen);
    expect(await shown(tab)).toEqual(codes(({ kind }) => kind === chosen));
    await tab.getByRole('combobox', { name: 'Source' }).selectOption(source);
    const both = codes((claim) => claim.kind === chosen && claim.source === source);
    expect(await shown(tab)).toEqual(both);
    expect(await told(tab)).toBe(`${both.length}`);
    await tab.getByRole('link', { name: 'Show all' }).click();
    await expect(tab.getByRole('combobox', { name: 'Source' })).toHaveValue('');
    await expect.poll(() => shown(tab)).toHaveLength(claims.length);
  });

  const hedged = claims.find(({ strength }) => ['likely', 'possible'].includes(strength));
  const CHOICES: readonly (readonly [string, string, (claim: Claim) => boolean])[] = [
    ['Topic', first.topics[0] ?? '', ({ topics }) => topics.some((id) => id === first.topics[0])],
    ['How sure', hedged?.strength ?? '', ({ strength }) => strength === hedged?.strength],
    ['Who speaks', 'reported', ({ voice }) => voice === 'reported'],
    ['At odds', 'yes', (claim) => disputesOf(claim).length > 0],
    ['At odds', 'no', (claim) => disputesOf(claim).length === 0],
  ];
  test('keeps what fits a choice, and says before how many those are', async ({ page: tab }) => {
    test.slow();
    // What fits none or all is nothing to choose.
    const choices = CHOICES.filter(([, , fits]) => new Set(claims.map(fits)).size > 1);
    expect(choices.length).toBeGreaterThan(0);
    for (const [label, value, fits] of choices) {
      await tab.getByLabel(label).selectOption(value);
      const expected = codes(fits);
      expect(await shown(tab), `${label}: ${value}`).toEqual(expected);
      const option = tab.getByLabel(label).locator(`option[value="${value}"]`);
      await expect(option).toContainText(`(${expected.length})`);
      await tab.getByRole('link', { name: 'Show all' }).click();
      await expect(tab.getByLabel(label)).toHaveValue('');
      // The filter stands before the list, which may still be coming.
      await tab.waitForLoadState();
    }
  });

  test('names no source whose claims were filtered away', async ({ page: tab }) => {
    for (const { id } of sources) {
      await tab.getByRole('combobox', { name: 'Source' }).selectOption(id);
      await expect(tab.getByRole('heading', { level: 2 })).toHaveCount(1);
    }
  });

  const strengths = new Set(claims.map(({ strength }) => strength));
  const [apart] = claims.flatMap(({ kind }) =>
    [...strengths.difference(new Set(claims.flatMap((it) => (it.kind === kind ? it.strength : []))))].map(
      (strength) => ({
        kind,
        strength,
      }),
    ),
  );
  test(nameWith('two values without a claim', apart, 'says so when no claim fits'), async ({ page: tab }) => {
    if (!apart) return;
    await tab.getByLabel('Kind of claim').selectOption(apart.kind);
    await tab.getByLabel('How sure').selectOption(apart.strength);
    expect(await shown(tab)).toEqual([]);
    expect(await told(tab)).toBe('none');
  });
});

test.describe('the ledger', () => {
  const forecasts = assessments.filter(({ verdict }) => verdict);
  const [chosen] = forecasts;

  test(nameWith('verdict', chosen, 'is narrowed by source and verdict'), async ({ page: tab }) => {
    if (!chosen) return;
    const { verdict, source } = chosen;
    await tab.goto('./forecasts/');
    expect(await shown(tab)).toHaveLength(forecasts.length);
    await tab.getByRole('combobox', { name: 'Verdict' }).selectOption(verdict ?? '');
    expect(await shown(tab)).toHaveLength(forecasts.filter((it) => it.verdict === verdict).length);
    // Where forecasts of one source alone are judged, there is no choice.
    const of = tab.getByRole('combobox', { name: 'Source' });
    if (new Set(forecasts.map((it) => it.source)).size > 1) await of.selectOption(source);
    else await expect(of).toHaveCount(0);
    const fitting = forecasts.filter((it) => it.verdict === verdict && it.source === source);
    expect(await shown(tab)).toHaveLength(fitting.length);
  });

  test(
    nameWith('verdict', chosen, 'shows the lines of one verdict where the address names it'),
    async ({ page: tab }) => {
      if (!chosen) return;
      await tab.goto('./forecasts/');
      const tile = tab.locator(`.tiles a[href*="#${chosen.verdict}"]:visible`).first();
      const address = (await tile.getAttribute('href')) ?? '';
      await tile.click();
      // A tile may be of one source.
      const of = sources.find(({ id }) => address.includes(id))?.id;
      const alike = forecasts.filter(({ verdict, source }) => verdict === chosen.verdict && (of ?? source) === source);
      await expect
        .poll(async () => (await shown(tab)).sort())
        .toEqual(alike.map(({ id }) => id.replace('/', '-')).sort());
    },
  );
});

test.describe('from home', () => {
  test('a claim of the answer is one click away', async ({ page: tab }) => {
    await tab.goto('./');
    const unit = tab.locator('.unit').first();
    const link = unit.getByRole('link').last();
    const code = (await link.textContent())?.trim();
    await link.click();
    const claim = claims.find((it) => it.code === code);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(claim?.statement ?? '');
  });

  test('the last of all claims is two clicks away', async ({ page: tab }) => {
    const last = claims.at(-1) ?? first;
    await tab.goto('./');
    await tab.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Claims' }).click();
    await tab
      .locator(`#${last.code}`)
      .getByRole('link', { name: `${last.code}: ${last.title}` })
      .click();
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(last.statement);
  });
});

test('a line of items has an even gap between them, on a telephone and on a wide screen', async ({ page: tab }) => {
  for (const path of ['./', './forecasts/', page(first)]) {
    await tab.goto(path);
    for (const width of [320, 360, 1440]) {
      await tab.setViewportSize({ width, height: 900 });
      const wrong = await tab.locator(':is(.line, .kicker):has(> * + *)').evaluateAll((lines) =>
        lines.flatMap((line) => {
          const boxes = [...line.children].map((item) => {
            // What is seen of it: a blank at its start or end would make the gap uneven.
            const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
            const seen = [...item.querySelectorAll('.gauge, .mark')].map((sign) => sign.getBoundingClientRect());
            for (let text = walker.nextNode(); text; text = walker.nextNode()) {
              const range = document.createRange();
              range.selectNodeContents(text);
              const isUnseen = text.parentElement && getComputedStyle(text.parentElement).clipPath.startsWith('inset');
              if (!isUnseen) seen.push(...range.getClientRects());
            }
            return {
              left: Math.min(...seen.map((box) => box.left)),
              right: Math.max(...seen.map((box) => box.right)),
              top: item.getBoundingClientRect().top,
            };
          });
          const gaps = boxes.slice(1).flatMap((box, index) => {
            const before = boxes[index];
            return before && Math.abs(before.top - box.top) < 12 ? [box.left - before.right] : [];
          });
          return Math.max(...gaps, 0) - Math.min(...gaps, Infinity) > 2 ? [line.textContent] : [];
        }),
      );
      expect(wrong, `${path} at ${width} px`).toEqual([]);
    }
  }
});

test('the keyboard reaches the skip link first, and past it the text', async ({ page: tab }) => {
  await tab.goto(page(first));
  const skip = tab.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).not.toBeInViewport();
  await tab.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await tab.keyboard.press('Enter');
  await expect(tab).toHaveURL(/#main$/u);
  await tab.keyboard.press('Tab');
  await expect(tab.locator('main :focus')).toHaveCount(1);
});

test.describe('on paper', () => {
  test.use({ viewport: { width: 720, height: 1000 } });

  test('a claim is its text, without navigation and forms', async ({ page: tab }) => {
    await tab.goto(page(first));
    const furniture = tab.locator('nav, form, .skip');
    await expect(furniture.filter({ visible: true })).not.toHaveCount(0);
    await tab.emulateMedia({ media: 'print' });
    await expect(furniture.filter({ visible: true })).toHaveCount(0);
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    const paragraph = tab
      .locator('.words')
      .getByRole('link', { name: `paragraph ${first.paragraphs[0]} of the ${SOURCE_NOUN.one}`, exact: true });
    await expect(paragraph).toBeVisible();
  });

  test('the list of all claims is the list, without its filter', async ({ page: tab }) => {
    await tab.goto('./claims/');
    await expect(tab.getByLabel('Kind of claim')).toBeVisible();
    await tab.emulateMedia({ media: 'print' });
    await expect(tab.getByLabel('Kind of claim')).toBeHidden();
    expect(await shown(tab)).toHaveLength(claims.length);
  });

  test('nothing is told that only a screen can do, and the head says where one read it', async ({ page: tab }) => {
    await tab.emulateMedia({ media: 'print' });
    await tab.goto('./forecasts/');
    await expect(tab.locator('.printed')).toHaveText(/^(?:https?:\/\/.+)?\/forecasts\/$/u);
    await expect(tab.locator('summary').filter({ visible: true })).toHaveCount(0);
    const said = () =>
      tab.locator('.filtered').evaluate((list) => getComputedStyle(list, '::after').getPropertyValue('display'));
    expect(await said()).toBe('none');
  });

  test(nameWith('pair', pairs[0], 'no way to a pair is told of'), async ({ page: tab }) => {
    if (!pairs[0]) return;
    await tab.emulateMedia({ media: 'print' });
    await tab.goto(page(pairs[0].later));
    await expect(tab.getByText('Side by side')).not.toHaveCount(0);
    await expect(tab.getByText('Side by side').filter({ visible: true })).toHaveCount(0);
  });

  test('nothing stands on paper that wants to be clicked', async ({ page: tab }) => {
    await tab.emulateMedia({ media: 'print' });
    for (const { path } of onePageOfEachKind()) {
      await tab.goto(`./${path}`);
      // A summary without its sign is a line like any other.
      const wanting = await tab
        .locator('button, summary, input, select, .permalink')
        .evaluateAll((controls) =>
          controls
            .filter(
              (it) =>
                it.checkVisibility() && (it.localName !== 'summary' || getComputedStyle(it).listStyleType !== 'none'),
            )
            .map((it) => it.textContent),
        );
      expect(wanting, path).toEqual([]);
    }
  });

  test('a source keeps its paragraphs and their claims', async ({ page: tab }) => {
    await tab.emulateMedia({ media: 'print' });
    await tab.goto(`./sources/${first.source}/paragraphs/`);
    await expect(tab.locator('.contents')).toBeHidden();
    await expect(tab.locator('#p1').getByText(first.statement)).toBeVisible();
  });
});

for (const [device, viewport] of [
  ['a telephone', { width: 360, height: 740 }],
  ['a wide screen', { width: 1440, height: 900 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });

    test('a step from a claim to its paragraph shows which one it is', async ({ page: tab }) => {
      const claim = claims.findLast(({ source }) => source === first.source) ?? first;
      const [number] = claim.paragraphs;
      await tab.goto(page(claim));
      await tab
        .locator('.words')
        .getByRole('link', { name: `paragraph ${number} of the ${SOURCE_NOUN.one}`, exact: true })
        .click();
      const target = tab.locator(':target');
      await expect(target).toHaveId(`p${number}`);
      await expect(target.getByRole('heading')).toBeInViewport();
      await expect(target.getByText(claim.statement)).toHaveCount(1);
      const background = (selector: string) =>
        tab.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(await background(':target')).not.toBe(await background('#p1'));
    });
  });
}

const supports = claims.flatMap(({ source, relations = [] }) =>
  relations.filter(({ type, target }) => type === 'supports' && claimBy(target).source === source),
);
const [[rested, reasons] = [undefined, []]] = [...Map.groupBy(supports, ({ target }) => target)].sort(
  ([, one], [, other]) => other.length - one.length,
);
test(
  nameWith(
    'claim with many reasons',
    reasons.length > 4 ? rested : undefined,
    'the reasons of a claim that has many are folded, and unfold',
  ),
  async ({ page: tab }) => {
    if (rested === undefined || reasons.length <= 4) return;
    await tab.goto(page(claimBy(rested)));
    const folded = tab.locator('section:has(#reasons) .relations');
    await expect(folded).toBeHidden();
    await tab.getByText(new RegExp(`^\\d+ reasons in the ${SOURCE_NOUN.one}$`, 'u')).click();
    await expect(folded).toBeVisible();
  },
);
