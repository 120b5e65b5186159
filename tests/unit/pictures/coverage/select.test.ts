import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { sourceBy } from '../../../../src/graph/lookups.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { kindsInWords, nameOfParagraph, selectCoverage } from '../../../../src/pictures/coverage/select.ts';
import { tram } from '../../graph/fixture-corpus.ts';

const graph = buildGraph(tram());
const coverage = selectCoverage(graph, sourceBy(graph, sourceId.parse('tram-note-2019')));

test('each paragraph has its claims by kind, and one of two paragraphs counts in both', () => {
  const [first, second, third] = coverage.paragraphs;
  expect(coverage.paragraphs).toHaveLength(10);
  expect(first).toMatchObject({
    number: 1,
    words: 9,
    claims: 2,
    kinds: [
      { kind: 'fact', count: 1 },
      { kind: 'position', count: 1 },
    ],
  });
  expect(second).toMatchObject({ claims: 2, kinds: [{ kind: 'fact', count: 2 }] });
  expect(third).toMatchObject({ claims: 0, kinds: [], rate: 0 });
});

test('claims are held against words', () => {
  expect(coverage.paragraphs[0]?.rate).toBeCloseTo(200 / 9);
  expect(coverage.rate).toBeCloseTo(600 / 90);
});

test('only kinds that there are come into the legend, in the order of the vocabulary', () => {
  expect(coverage.kinds).toEqual(['fact', 'position']);
});

test('a paragraph is called by its number, its words and its claims, the most frequent kind first', () => {
  const paragraph = { number: 6, words: 89, claims: 8, rate: 9, kinds: [] };
  const kinds = [
    { kind: 'fact', count: 3 },
    { kind: 'cause', count: 1 },
    { kind: 'forecast', count: 5 },
  ] as const;
  expect(kindsInWords(kinds)).toBe('5 forecasts, 3 facts, 1 cause');
  expect(nameOfParagraph({ ...paragraph, kinds })).toBe('Paragraph 6: 89 words, 8 claims: 5 forecasts, 3 facts, 1 cause');
  expect(nameOfParagraph({ ...paragraph, words: 1, claims: 0 })).toBe('Paragraph 6: 1 word, no claims');
});
