import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { CHROMIUM_FLAGS, canSandbox, ensureChromium } from '../support/chromium.ts';
import { serveSite } from '../support/serve.ts';

/** What search costs who uses it for the first time. */
export interface SearchCost {
  /** Bytes of bodies, as they were sent, until the first claims stand on the page, and until all results do. */
  readonly first: number;
  readonly all: number;
  /** Milliseconds from a key to the results of it, once everything is loaded: the middle of several. */
  readonly keystroke: number;
}

/** What is typed: words that many claims have, letter by letter. */
const TYPED = ['parliament', 'licenses', 'elections', 'border'] as const;

/**
 * Opens the search page of a built site in Chromium, and searches.
 *
 * @param root the folder of the project that was built
 */
export async function searchCost(root: string): Promise<SearchCost> {
  const site = await serveSite(root);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    chromiumSandbox: canSandbox(),
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}search/`);
    const firstShown = await page.evaluateHandle(() => ({
      time: new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('.results .claim')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    }));
    await page.getByRole('searchbox').fill(TYPED[0]);
    const first = await bytesUntil(page, await firstShown.evaluate(({ time }) => time));
    await settled(page);
    const all = await bytesUntil(page, Infinity);
    const times: number[] = [];
    for (const text of TYPED.slice(1)) {
      await page.getByRole('searchbox').fill('');
      // One letter finds nothing yet.
      const [initial = '', ...letters] = text;
      await page.getByRole('searchbox').press(initial);
      for (const [at, letter] of letters.entries()) times.push(await keystroke(page, letter, text.slice(0, at + 2)));
    }
    return { first, all, keystroke: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN };
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** The bytes of the search index that had come until a time of the page, as its own clock has it. */
async function bytesUntil(page: Page, time: number): Promise<number> {
  return page.evaluate((last) => {
    const loaded = performance.getEntriesByType('resource').filter((it) => it instanceof PerformanceResourceTiming);
    const come = loaded.filter(
      ({ name, responseEnd }) => /\/(?:pagefind|meaning)\//u.test(name) && responseEnd > 0 && responseEnd <= last,
    );
    return come.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  }, time);
}

/** Waits until no result is still to come. */
async function settled(page: Page): Promise<void> {
  await page.locator('.status', { hasText: /^\d|^No /u }).waitFor();
}

/** Types the last letter of a query, and waits until the page says what was found by it and has been painted. */
async function keystroke(page: Page, letter: string, query: string): Promise<number> {
  const took = await page.evaluateHandle((asked) => {
    const status = document.querySelector('.status');
    const answers = () => status?.textContent.includes(`“${asked}”`) && !/^Loading/u.test(status.textContent);
    return {
      time: new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`No answer to “${asked}”: ${status?.textContent ?? ''}`)), 60_000);
        const begin = () => {
          const start = performance.now();
          const look = () =>
            requestAnimationFrame(() => (answers() ? setTimeout(() => resolve(performance.now() - start)) : look()));
          look();
        };
        document.addEventListener('input', begin, { once: true });
      }),
    };
  }, query);
  await page.keyboard.press(letter);
  return took.evaluate(({ time }) => time);
}
