import { setTimeout as wait } from 'node:timers/promises';
import type { KeyInput, LaunchOptions, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { HIGH, WIDE } from './engine.ts';
import type { Tab } from './engine.ts';

/** Starts a Chromium, or a Firefox over WebDriver BiDi. */
export async function startByPuppeteer(options: LaunchOptions): Promise<Tab> {
  const browser = await launch({ ...options, headless: true, defaultViewport: { width: WIDE, height: HIGH } });
  const page = await browser.newPage();
  return {
    open: async (address, width = WIDE) => {
      if (page.viewport()?.width !== width) await page.setViewport({ width, height: HIGH });
      await go(page, address);
    },
    evaluate: async (run, ...given) => page.evaluate<unknown[], never>(run as never, ...given),
    press: async (key) => {
      const [last = '', ...held] = key.split('+').reverse() as KeyInput[];
      for (const modifier of held) await page.keyboard.down(modifier);
      await page.keyboard.press(last as KeyInput);
      for (const modifier of held) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
    click: (selector) => page.click(selector),
    hover: (selector) => page.hover(selector),
    back: () => page.evaluate(() => history.back()),
    picture: () => page.screenshot(),
    print: (format) => page.pdf({ format, preferCSSPageSize: true, timeout: 60_000 }),
    close: () => browser.close(),
  };
}

/**
 * Loads a page as a link does. What Puppeteer itself waits for never comes in Firefox behind a page that came back from
 * the history.
 */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.dataset['left'] = '';
    location.assign(to);
  }, address);
  // Between two pages there may be an empty one, which is complete.
  const loaded = () =>
    document.readyState === 'complete' &&
    document.body.childElementCount > 0 &&
    !('left' in document.documentElement.dataset);
  // What is asked while one page makes room for the other fails.
  const ask = () => page.evaluate(loaded).catch(() => false);
  while (!(await ask())) await wait(10);
}
