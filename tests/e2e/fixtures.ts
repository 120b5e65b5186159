import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';

interface Fixtures {
  /** What a page did that no page may do: errors, and requests to another host. Every test ends by asking. */
  complaints: string[];
}

/** A test of a page, which fails on an error in the console and on a request to another host too. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const { origin } = new URL(baseURL ?? '');
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`request: ${url.href}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Goes back to another page, and waits until it is there. Playwright’s own way waits for it to load, which a page that
 * the browser has kept as it was left never does.
 */
export async function goBack(page: Page): Promise<void> {
  const left = page.url();
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect(page).not.toHaveURL(left);
}

/** Holds back files until it is told to let them go. */
export async function hold(page: Page, files: string | RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}

/** The root of a page that the browser has kept as it was left; see `noteKept`. */
export const KEPT = 'html[data-kept="true"]';

/** Has every page opened from now on tell, when it is shown again, whether it is the very one that was left. */
export async function noteKept(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['kept'] = String(persisted);
    });
  });
}

export { expect };
