import { costOf } from '../search/cost.ts';
import { measure, scoreOf } from '../search/measure.ts';
import { QUERIES } from '../search/queries.ts';
import { expect, test } from './fixtures.ts';

test('the queries that people type find the claims that answer them', async ({ page }) => {
  test.setTimeout(120_000);
  const outcomes = await measure(page);
  expect(outcomes.length).toBeGreaterThanOrEqual(40);
  const missed = outcomes.filter(({ place }) => place === 0 || place > 5);
  expect(missed.map(({ query, first }) => `${query}: ${first.join(' ')}`)).toEqual([]);
  expect(scoreOf(outcomes).mrr).toBeGreaterThanOrEqual(0.9);
  expect(new Set(QUERIES.map(({ query }) => query)).size).toBe(QUERIES.length);
});

for (const query of ['NS2', 'was Biden against the reset?', 'why did the reset with Russia fail']) {
  test(`the first result costs at most 120 KB: ${query}`, async ({ browser, baseURL }) => {
    const { total, files } = await costOf(browser, baseURL ?? '', query);
    expect(files.some(({ path }) => path.endsWith('.pf_fragment'))).toBe(true);
    expect(total).toBeLessThanOrEqual(120 * 1024);
  });
}
