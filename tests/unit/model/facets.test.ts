import { describe, expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
import { FACETS, FACET_LABELS, formatSearch, parseSearch } from '../../../src/model/facets.ts';
import type { SearchState } from '../../../src/model/facets.ts';

const values = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/u), { minLength: 1, maxLength: 6 })
  .map((list) => [...list].sort());
const character = fc.constantFrom(...Array.from('aZ9 -_&=+%?#/<>"\'\\éß—“😀\u0000\n'));
/** What an address is made of, whole and broken. */
const piece = fc.constantFrom(
  '?',
  '&',
  '=',
  'q=',
  'kind=',
  'topic=',
  'disputed',
  'fact',
  '%',
  '%2',
  '%20',
  '%E0%A4',
  '+',
);
const state: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string({ unit: character, maxLength: 40 }).map((text) => text.trim()),
  facets: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values])), { requiredKeys: [] }),
});

describe('the state of a search', () => {
  test('comes back from its address as it was', () => {
    fc.assert(
      fc.property(state, (it) => {
        expect(parseSearch(formatSearch(it))).toEqual(it);
      }),
    );
  });

  test('is read from any address, and settles at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(character, piece) }), (search) => {
        const it = parseSearch(search);
        expect(parseSearch(formatSearch(it))).toEqual(it);
      }),
    );
  });

  test('is written in one order, whatever order it was chosen in', () => {
    expect(formatSearch({ query: 'a b', facets: { voice: ['author'], kind: ['forecast', 'cause'] } })).toBe(
      '?q=a+b&kind=cause&kind=forecast&voice=author',
    );
    expect(formatSearch({ query: '', facets: { topic: ['riders'] } })).toBe('?topic=riders');
  });

  test('leaves what is empty out', () => {
    expect(formatSearch({ query: '', facets: {} })).toBe('');
    expect(formatSearch({ query: '', facets: { kind: [] } })).toBe('');
  });
});

test.for([
  ['?q=arms+control&kind=forecast', { query: 'arms control', facets: { kind: ['forecast'] } }],
  ['q=NS2', { query: 'NS2', facets: {} }],
  ['?kind=forecast&kind=cause&kind=forecast', { query: '', facets: { kind: ['cause', 'forecast'] } }],
  ['?q=%20%20reset%0A', { query: 'reset', facets: {} }],
  ['?q=100%+sure%2', { query: '100% sure%2', facets: {} }],
  ['?q=%E0%A4', { query: '\uFFFD', facets: {} }],
  ['?q=%3Cscript%3E', { query: '<script>', facets: {} }],
  ['?q=one&q=two', { query: 'one', facets: {} }],
  ['?kind=<b>&kind=FACT&kind=&source=tram-note-2019', { query: '', facets: { source: ['tram-note-2019'] } }],
  [`?kind=${'a'.repeat(81)}`, { query: '', facets: {} }],
  ['?nothing=here&__proto__=x&constructor=y', { query: '', facets: {} }],
  ['', { query: '', facets: {} }],
] as const)('%s is read', ([search, expected]) => {
  expect(parseSearch(search)).toEqual(expected);
});

test('a query is cut at 1,000 characters', () => {
  expect(parseSearch(`?q=${'a'.repeat(2000)}`).query).toBe('a'.repeat(1000));
  expect(parseSearch(`?q=${'a'.repeat(999)}+b`).query).toBe('a'.repeat(999));
});

test('of one facet fifty values are read', () => {
  const search = Array.from({ length: 60 }, (_, index) => `topic=t${index}`).join('&');
  expect(parseSearch(search).facets.topic).toHaveLength(50);
});

test('every facet has a name of its own', () => {
  const labels = FACETS.map((facet) => FACET_LABELS[facet]);
  expect(labels.every(Boolean)).toBe(true);
  expect(new Set(labels).size).toBe(FACETS.length);
});

test('no facet bears a name that Pagefind keeps for itself', () => {
  expect(FACETS.filter((facet) => ['any', 'all', 'none', 'not'].includes(facet))).toEqual([]);
});

test('a query that is too long is cut between two signs', () => {
  const { query } = parseSearch(`?q=${encodeURIComponent(`${'a'.repeat(999)}🛰️ and more`)}`);
  expect(query).toBe('a'.repeat(999));
});
