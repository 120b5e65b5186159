import type { Page } from '@playwright/test';
import { sources } from '../../support/content.ts';
import { QUERIES } from './queries.ts';
import type { Expectation } from './expectation.ts';

/** How a query did: the first claims that came, and where the first expected one stands, from 1; 0 for nowhere. */
export interface Outcome extends Expectation {
  readonly first: readonly string[];
  readonly place: number;
  /** Which share of the expected claims is among the first ten, or of ten where more are expected; 1 where none is. */
  readonly recall: number;
  /** Milliseconds from the keystroke to the results. */
  readonly time: number;
  /** Milliseconds from the keystroke to the counts of the facets. */
  readonly counted: number;
}

const LOOKED_AT = 10;

/**
 * Types each query into the search page and reads what comes, among the sources that the queries ask for: what another
 * says is no worse an answer, but on no list.
 *
 * @param page any page of the site
 */
export async function measure(page: Page, queries: readonly Expectation[] = QUERIES): Promise<Outcome[]> {
  await page.goto(`./search/${narrowedTo(queries)}`);
  // What is typed before the page listens is lost.
  await page.locator('search-page:defined').waitFor({ state: 'attached' });
  const outcomes: Outcome[] = [];
  for (const expected of queries) outcomes.push({ ...expected, ...(await askPage(page, expected)) });
  return outcomes;
}

/** What of an address narrows a search to the sources of the expected claims; nothing where there are no others. */
function narrowedTo(queries: readonly Expectation[]): string {
  const codes = new Set(queries.flatMap((it) => it.codes).map((code) => /^[A-Z]+/u.exec(code)?.[0]));
  const asked = sources.filter(({ code }) => codes.has(code));
  if (asked.length === 0 || asked.length === sources.length) return '';
  return `?${String(new URLSearchParams(asked.map(({ id }) => ['source', id])))}`;
}

async function askPage(
  page: Page,
  { query, codes }: Expectation,
): Promise<Pick<Outcome, 'first' | 'place' | 'recall' | 'time' | 'counted'>> {
  const { shown, time, counted } = await page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('search-page input[name=q]');
    const status = document.querySelector('search-page .status');
    const results = document.querySelector('search-page .results');
    const count = document.querySelector('search-page .facets .count');
    if (!field || !status || !results || !count) throw new Error('The search page has changed its parts');
    const start = performance.now();
    const answered = () => status.textContent.includes(`“${typed}”`);
    const after = (place: Element, isThere: () => boolean) =>
      new Promise<number>((resolve, reject) => {
        const watch = new MutationObserver(() => {
          if (!isThere()) return;
          watch.disconnect();
          resolve(performance.now() - start);
        });
        watch.observe(place, { childList: true, characterData: true, subtree: true });
        setTimeout(() => reject(new Error(`No answer to ${typed}: ${status.textContent}`)), 10_000);
      });
    const done = Promise.all([after(status, answered), after(count, answered)]);
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const [time, counted] = await done;
    const claims = results.querySelectorAll('.statement > a:first-child, .claim a.ref:first-child');
    return { shown: [...claims].map((link) => link.textContent.trim()), time, counted };
  }, query);
  const first = [...new Set(shown)].filter((code) => /^[A-Z]\d+[a-z]+$/u.test(code)).slice(0, LOOKED_AT);
  const place = codes.length > 0 ? first.findIndex((it) => codes.includes(it)) + 1 : first.length === 0 ? 1 : 0;
  const recall =
    codes.length > 0 ? first.filter((it) => codes.includes(it)).length / Math.min(LOOKED_AT, codes.length) : 1;
  return { first, place, recall, time, counted };
}

/**
 * How a list of queries did: how often an expected claim came first, among the first five, how high on average, and how
 * many of the expected came among the first ten.
 */
export function scoreOf(outcomes: readonly Pick<Outcome, 'place' | 'recall'>[]) {
  const share = (worst: number) =>
    outcomes.filter(({ place }) => place > 0 && place <= worst).length / Math.max(1, outcomes.length);
  const reciprocal = outcomes.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0);
  const recalled = outcomes.reduce((sum, { recall }) => sum + recall, 0);
  const count = Math.max(1, outcomes.length);
  return { success1: share(1), success5: share(5), mrr: reciprocal / count, recall10: recalled / count };
}
