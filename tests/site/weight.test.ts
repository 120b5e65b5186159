import { afterAll, expect, test } from 'vitest';
import { pagesOf } from '../support/dist.ts';
import { tableOf } from '../support/table.ts';
import { createScale } from '../support/weight.ts';
import { SITE } from './site.ts';

/** What one round trip of a fresh connection carries: ten packets. */
const FIRST_ROUND_TRIP = 14_600;
const KILOBYTE = 1024;

const scale = createScale(SITE.folder, SITE.base);
const pages = pagesOf(SITE.folder)
  .filter(({ redirect }) => !redirect)
  .map((page) => ({ ...page, ...scale(page) }));

const ofKind = (kind: string) => {
  const found = pages.filter((page) => page.kind === kind);
  if (found.length === 0) throw new Error(`There is no page ${kind}`);
  return found;
};

test('a claim can be read after one round trip', () => {
  const heavy = ofKind('claims/*').filter(({ firstView }) => firstView > FIRST_ROUND_TRIP);
  expect(heavy.map(({ file, firstView }) => `${file}: ${firstView}`)).toEqual([]);
});

test('a claim is its HTML, one style sheet and the face of the text', () => {
  const many = ofKind('claims/*').filter(({ requests }) => requests.length > 3);
  expect(many.map(({ file, requests }) => `${file}: ${requests.join(', ')}`)).toEqual([]);
});

test('a source is at most 40 KB', () => {
  const heavy = ofKind('sources/*').filter(({ firstView }) => firstView > 40 * KILOBYTE);
  expect(heavy.map(({ file, firstView }) => `${file}: ${firstView}`)).toEqual([]);
});

test('the ledger is at most 20 KB', () => {
  const heavy = ofKind('forecasts').filter(({ firstView }) => firstView > 20 * KILOBYTE);
  expect(heavy.map(({ file, firstView }) => `${file}: ${firstView}`)).toEqual([]);
});

test('a verdict can be read after one round trip', () => {
  const heavy = ofKind('forecasts/*').filter(
    ({ path, firstView }) => path !== 'forecasts/all/' && firstView > FIRST_ROUND_TRIP,
  );
  expect(heavy.map(({ file, firstView }) => `${file}: ${firstView}`)).toEqual([]);
});

test('the comparison is at most 20 KB', () => {
  const heavy = ofKind('compare').filter(({ firstView }) => firstView > 20 * KILOBYTE);
  expect(heavy.map(({ file, firstView }) => `${file}: ${firstView}`)).toEqual([]);
});

test('the timeline is at most 60 KB', () => {
  const heavy = ofKind('timeline').filter(({ firstView }) => firstView > 60 * KILOBYTE);
  expect(heavy.map(({ file, firstView }) => `${file}: ${firstView}`)).toEqual([]);
});

test('every page fetches the one face of the text at once, which is at most 32 KB', () => {
  const whole = pages.filter(({ kind }) => kind !== 'embed/*' && kind !== '404');
  const faces = new Map(whole.flatMap(({ faces }) => faces).map(({ file, bytes }) => [file, bytes]));
  expect(whole.filter(({ faces }) => faces.length !== 1).map(({ file }) => file)).toEqual([]);
  expect(faces.size).toBe(1);
  for (const bytes of faces.values()) expect(bytes).toBeLessThanOrEqual(32 * KILOBYTE);
});

test('the scripts of a page are at most 6 KB', () => {
  const heavy = pages.filter(({ scripts }) => scripts > 6 * KILOBYTE);
  expect(heavy.map(({ file, scripts }) => `${file}: ${scripts}`)).toEqual([]);
});

afterAll(() => {
  const rows = [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, same]) => {
    const heaviest = same.reduce((one, other) => (other.firstView > one.firstView ? other : one));
    return {
      kind,
      pages: same.length,
      'first view': heaviest.firstView,
      HTML: heaviest.html,
      CSS: heaviest.css,
      requests: Math.max(...same.map(({ requests }) => requests.length)),
      scripts: Math.max(...same.map(({ scripts }) => scripts)),
      heaviest: heaviest.path,
    };
  });
  console.log(`Bytes by brotli, of the heaviest page of each kind:\n${tableOf(rows)}`);
});
