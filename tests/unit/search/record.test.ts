import { expect, test } from 'vitest';
import { decodeFacts, encodeFilters } from '../../../src/search/record.ts';
import type { RecordFacts } from '../../../src/search/record.ts';

const CLAIM: RecordFacts = {
  type: 'claim',
  code: 'T12aa',
  mark: 'square',
  kind: 'forecast',
  hedge: 'likely',
  modal: 'is “likely” to',
  details: ['said by the driver (left open by the author)', ''],
  paragraphs: [{ number: 12, url: '/sources/note/#p12' }],
  disputedBy: [{ code: 'L1a', url: '/claims/letter/punctual/', mark: 'circle', title: 'Trams are "punctual"' }],
};

test.for([
  CLAIM,
  { type: 'source', within: { mark: 'square', name: 'Note 2019', place: 'paragraphs 1–3' } },
  { type: 'term' },
] as const satisfies readonly RecordFacts[])('the facts of a $type are read as they were written', (facts) => {
  expect(decodeFacts(encodeFilters({ facets: {}, facts }))).toEqual(facts);
});

test('a claim is under its facets, its type, its code and its paragraph', () => {
  const filters = encodeFilters({ facets: { topic: ['fares', 'riders'], source: [] }, facts: CLAIM });
  expect(filters).toMatchObject({ topic: ['fares', 'riders'], type: ['claim'], code: ['T12aa'], paragraph: ['T12'] });
  expect(filters).not.toHaveProperty('source');
});

test('filters of another index have no facts', () => {
  expect(() => decodeFacts({ type: ['claim'] })).toThrow(SyntaxError);
});
