import { expect, test as base } from '@playwright/test';

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

export { expect };
