import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { foremostOf, monthsOf } from '../../../../src/publish/feed/months.ts';
import { newsOf } from '../../../../src/publish/feed/select.ts';
import { claim, entry, tram } from '../../graph/fixture-corpus.ts';

const news = (corpus: Corpus) => newsOf(buildGraph(corpus), createRoutes('/'));
const on = (added: string, changed = added, change?: string) => ({ added, changed, ...(change ? { change } : {}) });
const withClaims = (...days: readonly object[]): Corpus => ({
  ...tram(),
  claims: [...tram().claims, ...days.map((more, index) => claim(`tram-note-2019/x-${index}`, `T${index + 3}z`, more))],
});

test('news stand by months and days, what is new before what changed, however many years back', () => {
  const corpus = withClaims(
    on('2024-02-01'),
    on('2024-02-01', '2025-02-03', 'The hedge was added.'),
    on('2025-02-03'),
    on('2025-02-17'),
  );
  const months = monthsOf(news(corpus));
  expect(
    months.map(({ month, count, days }) => [
      month,
      count,
      days.map(({ day, parts }) => [day, parts.map(({ name, items }) => [name, items.map((it) => it.headline)])]),
    ]),
  ).toMatchObject([
    [
      '2025-02',
      3,
      [
        ['2025-02-17', [['New', ['About T6z']]]],
        [
          '2025-02-03',
          [
            ['New', ['About T5z']],
            ['Changed', ['About T4z']],
          ],
        ],
      ],
    ],
    ['2024-02', 1, [['2024-02-01', [['New', ['About T3z']]]]]],
    ['2024-01', expect.any(Number), [['2024-01-01', [['New', expect.anything()]]]]],
  ]);
});

test('a month counts the entries that are told, not the lines', () => {
  const five = withClaims(
    ...Array.from({ length: 5 }, () => on('2024-01-01', '2024-03-01', 'It is worded otherwise.')),
  );
  const [march] = monthsOf(news(five));
  expect(march?.count).toBe(5);
  expect(march?.days[0]?.parts[0]?.items).toHaveLength(1);
});

const foremost = (corpus: Corpus) => foremostOf(news(corpus));
const later = on('2024-01-01', '2024-03-01', 'It was mended.');
const mended = (corpus: Corpus, name: 'citations' | 'claims' | 'sources', ...ids: readonly string[]): Corpus => ({
  ...corpus,
  [name]: (corpus[name] as readonly { id: string; data: object }[]).map((it) =>
    ids.length === 0 || ids.includes(it.id) ? { ...it, data: { ...it.data, ...later } } : it,
  ),
});

test('of the last day, what matters most is named: an article before a claim, a claim before a work', () => {
  const works = mended(tram(), 'citations', 'gazette');
  expect(foremost(works)?.sentence).toBe('Émile’s line: It was mended.');
  const claims = mended(works, 'claims', 'tram-letter-2022/full');
  expect(foremost(claims)).toEqual({ day: '2024-03-01', sentence: 'About L1a: It was mended.' });
  expect(foremost(mended(claims, 'sources', 'tram-note-2019'))?.sentence).toBe('Text T: It was mended.');
});

test('what is told alike of several is told of them together', () => {
  expect(foremost(mended(tram(), 'sources'))?.sentence).toBe('Text T and Text L: It was mended.');
});

test('many at once are counted, and what is new is called so', () => {
  const many = withClaims(...Array.from({ length: 5 }, () => later));
  expect(foremost(many)?.sentence).toBe('Text T: 5 claims changed. It was mended.');
  const map = { title: 'Map', kind: 'concept', definition: 'A map.', ...on('2024-03-01') };
  expect(foremost({ ...tram(), terms: [...tram().terms, entry('terms', 'map', map)] })?.sentence).toBe('New: Map.');
});
