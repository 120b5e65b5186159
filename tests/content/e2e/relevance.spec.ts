import { costOf } from '../search/cost.ts';
import { measure, scoreOf } from '../search/measure.ts';
import { QUERIES } from '../search/queries.ts';
import { HELD_OUT } from '../search/held-out-queries.ts';
import { LATER_QUESTIONS } from '../search/later-questions.ts';
import { READER_QUESTIONS } from '../search/reader-questions.ts';
import { NOWHERE } from '../search/unanswered.ts';
import { expect, test } from '../../e2e/fixtures.ts';
import { claims } from '../../support/content.ts';

test('the queries that people type find the claims that answer them', async ({ page }) => {
  test.setTimeout(120_000);
  const outcomes = await measure(page);
  expect(outcomes.length).toBeGreaterThanOrEqual(40);
  const missed = outcomes.filter(({ place }) => place === 0 || place > 5);
  expect(missed.map(({ query, first }) => `${query}: ${first.join(' ')}`)).toEqual([]);
  expect(scoreOf(outcomes).mrr).toBeGreaterThanOrEqual(0.9);
  expect(new Set(QUERIES.map(({ query }) => query)).size).toBe(QUERIES.length);
});

test('queries that the ranking was not tuned on do nearly as well', async ({ page }) => {
  test.setTimeout(120_000);
  const { success5, mrr } = scoreOf(await measure(page, HELD_OUT));
  expect(success5).toBeGreaterThanOrEqual(0.95);
  expect(mrr).toBeGreaterThanOrEqual(0.9);
});

test('questions in other words than the claims’, in other scripts and half typed find what answers them', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { success5, mrr, recall10 } = scoreOf(await measure(page, READER_QUESTIONS));
  expect(success5).toBeGreaterThanOrEqual(0.95);
  expect(mrr).toBeGreaterThanOrEqual(0.9);
  expect(recall10).toBeGreaterThanOrEqual(0.8);
});

test('questions that nobody tuned on do nearly as well', async ({ page }) => {
  test.setTimeout(120_000);
  const { success5, mrr } = scoreOf(await measure(page, LATER_QUESTIONS));
  expect(success5).toBeGreaterThanOrEqual(0.92);
  expect(mrr).toBeGreaterThanOrEqual(0.85);
});

test('words that are nowhere list no claim', async ({ page }) => {
  const outcomes = await measure(
    page,
    NOWHERE.map((query) => ({ kind: 'nowhere', query, codes: [] })),
  );
  expect(outcomes.flatMap(({ query, first }) => (first.length > 0 ? `${query}: ${first.join(' ')}` : []))).toEqual([]);
});

/** What search costs grows with what there is to search. */
const MOST_KB = claims.length <= 200 ? 120 : 240;

for (const [query, pace] of [
  ['NS2'],
  ['was Biden against the reset?'],
  ['multilatral'],
  ['Kissenger on the reset'],
  ['sanctions', 80],
  ['reset', 80],
  ['NS2', 80],
] as const) {
  test(`the first result costs at most ${MOST_KB} KB: ${query}${pace ? ', letter by letter' : ''}`, async ({
    browser,
    baseURL,
  }) => {
    const { total, files } = await costOf(browser, baseURL ?? '', query, pace);
    expect(files.some(({ path }) => path.endsWith('.pf_fragment'))).toBe(true);
    expect(total).toBeLessThanOrEqual(MOST_KB * 1024);
  });
}
