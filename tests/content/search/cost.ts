import type { Browser } from '@playwright/test';

/**
 * What came over the wire, in bytes as sent, until the first result of the first query stood on the page. Headers are not
 * counted: they are the host’s, and HTTP/2 sends those that say the same once.
 */
export interface Cost {
  readonly query: string;
  readonly total: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Opens the search page in a fresh browser context, types a query, and weighs what came up to the first hit.
 * The page itself, its style sheets, its face of type, its icon and the script of every page are not weighed: `tests/site` does that.
 *
 * @param site where the site is served
 * @param pace milliseconds between two letters, of which the first may bring a hit; without it the query is pasted
 */
export async function costOf(browser: Browser, site: string, query: string, pace?: number): Promise<Cost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    const sizes = new Map<string, { path: string; headers: number; bytes: number }>();
    await wire.send('Network.enable');
    wire.on('Network.responseReceived', ({ requestId, response }) => {
      sizes.set(requestId, { path: new URL(response.url).pathname, headers: response.encodedDataLength, bytes: 0 });
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const file = sizes.get(requestId);
      if (file) file.bytes = encodedDataLength - file.headers;
    });
    await page.goto(`${site}search/`);
    // What is typed before the page listens is lost.
    await page.locator('search-page:defined').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const results = document.querySelector('search-page .results');
      if (!results) throw new Error('The search page has no results');
      new MutationObserver(() => {
        if (results.querySelector('a')) performance.mark('first-result');
      }).observe(results, { childList: true, subtree: true });
    });
    const field = page.locator('search-page input[name=q]');
    await (pace === undefined ? field.fill(query) : field.pressSequentially(query, { delay: pace }));
    await page.locator('search-page .results a').first().waitFor();
    await page.waitForLoadState('networkidle');
    const early = await page.evaluate(() => {
      const first = performance.getEntriesByName('first-result')[0]?.startTime ?? Infinity;
      const entries = performance.getEntriesByType('resource');
      return entries.filter(({ startTime }) => startTime <= first).map(({ name }) => new URL(name).pathname);
    });
    const everywhere = await page.evaluate(() =>
      [...document.scripts].map(({ src }) => new URL(src, location.href).pathname),
    );
    const files = [...sizes.values()].filter(({ path }) => {
      const at = early.indexOf(path);
      // What is asked for once more later counts once.
      early.splice(at, Number(at >= 0));
      return at >= 0 && !everywhere.includes(path) && !/\.(?:css|svg|woff2)$/u.test(path);
    });
    return { query, total: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
  } finally {
    await context.close();
  }
}
