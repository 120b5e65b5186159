import { describe, expect, test } from 'vitest';
import { say } from '../../../src/client/search/messages.ts';
import type { Filters, Fragment, Match, SearchIndex } from '../../../src/client/search/pagefind.ts';
import { codeOf, count, filtersOf, find, isEmpty } from '../../../src/client/search/search.ts';
import type { Hit } from '../../../src/client/search/hits.ts';
import type { SearchState } from '../../../src/model/facets.ts';

interface Entry {
  readonly text: string;
  readonly code?: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const claim = (code: string, text: string, kind: string, strength: string): Entry => ({
  code,
  text,
  filters: { type: ['claim'], kind: [kind], strength: [strength], mark: ['square'], kindLabel: [kind] },
});

const ENTRIES: readonly Entry[] = [
  claim('T1a', 'the tram is late', 'fact', 'asserted'),
  claim('T1b', 'the tram will stop', 'forecast', 'likely'),
  claim('T2a', 'the tram may fly', 'forecast', 'possible'),
  { text: 'a tram is a car', filters: { type: ['term'] } },
  { text: 'a boat', filters: { type: ['term'] } },
];

/** An index that behaves as Pagefind does: OR by `any`, AND between filters, counts of all that was named. */
function indexOf(entries: readonly Entry[]): SearchIndex & { readonly asked: (readonly [string | null, Filters])[] } {
  const asked: [string | null, Filters][] = [];
  return {
    asked,
    search: (term, { filters }) => {
      asked.push([term, filters]);
      const wanted = term?.toLowerCase();
      const matches = entries.filter(
        (entry) =>
          (wanted === undefined || entry.text.includes(wanted) || entry.code?.toLowerCase().startsWith(wanted)) &&
          Object.entries(filters).every(([name, choice]) =>
            'any' in choice ? choice.any.some((value) => entry.filters[name]?.includes(value)) : true,
          ),
      );
      const counts = Object.keys(filters).map((name) => {
        const values = entries.flatMap((entry) => entry.filters[name] ?? []);
        const pairs = values.map((value) => [value, matches.filter((it) => it.filters[name]?.includes(value)).length]);
        return [name, Object.fromEntries(pairs) as Record<string, number>] as const;
      });
      const results = matches.map((entry): Match => ({
        id: entry.text,
        words: [1],
        data: () => Promise.resolve(toFragment(entry)),
      }));
      return Promise.resolve({ results, filters: Object.fromEntries(counts) });
    },
  };
}

function toFragment({ text, code, filters }: Entry): Fragment {
  return { url: `/${text}/`, content: text, meta: { title: text, ...(code ? { code } : {}) }, filters };
}

const state = (query: string, facets: SearchState['facets'] = {}): SearchState => ({ query, facets });
const nameOf = (hit: Hit) => (hit.type === 'claim' ? hit.code : hit.url);

describe('find', () => {
  test('groups by type, claims first, and leaves out what has no hit', async () => {
    const { groups, total } = await find(indexOf(ENTRIES), state('tram'));
    expect(groups.map(({ type, hits }) => [type, hits.map(nameOf)])).toEqual([
      ['claim', ['T1a', 'T1b', 'T2a']],
      ['term', ['/a tram is a car/']],
    ]);
    expect(total).toBe(4);
  });

  test('takes OR inside a facet and AND between facets', async () => {
    const both = await find(indexOf(ENTRIES), state('tram', { kind: ['fact', 'forecast'], strength: ['likely'] }));
    expect(both.groups.flatMap(({ hits }) => hits.map(nameOf))).toEqual(['T1b']);
  });

  test('asks only for the chosen types', async () => {
    const index = indexOf(ENTRIES);
    const { groups } = await find(index, state('tram', { type: ['term'] }));
    expect(groups.map(({ type }) => type)).toEqual(['term']);
    expect(index.asked).toHaveLength(1);
  });

  test('browses everything without a query', async () => {
    const index = indexOf(ENTRIES);
    const { total } = await find(index, state('', { kind: ['forecast'] }));
    expect(total).toBe(2);
    expect(index.asked.every(([term]) => term === null)).toBe(true);
  });

  test('asks for a repeated word once, and for a phrase as it stands', async () => {
    const index = indexOf(ENTRIES);
    await find(index, state('tram the  tram', { type: ['claim'] }));
    await find(index, state('"the tram the tram"', { type: ['claim'] }));
    expect(index.asked.map(([term]) => term)).toEqual(['tram the', '"the tram the tram"']);
  });

  test('loads as many hits of a group as are shown', async () => {
    const { groups } = await find(indexOf(ENTRIES), state('tram'), { claim: 1 });
    expect(groups[0]).toMatchObject({ total: 3, hits: [{ code: 'T1a' }] });
  });

  test('puts the claim that a query names first, once, whatever the facets say', async () => {
    const { named, groups, total } = await find(indexOf(ENTRIES), state('t1A', { kind: ['forecast'] }));
    expect(named?.code).toBe('T1a');
    expect(groups).toEqual([]);
    expect(total).toBe(1);
  });

  test('passes on that the index cannot be loaded', async () => {
    const broken: SearchIndex = { search: () => Promise.reject(new Error('no index')) };
    await expect(find(broken, state('tram'))).rejects.toThrow('no index');
  });
});

describe('count', () => {
  test('counts each value beside what the other facets choose', async () => {
    const counts = await count(indexOf(ENTRIES), state('tram', { kind: ['fact'] }));
    expect(counts.kind).toEqual({ fact: 1, forecast: 2 });
    expect(counts.strength).toEqual({ asserted: 1, likely: 0, possible: 0 });
    expect(counts.type).toEqual({ claim: 1, term: 0 });
  });

  test('searches once, and once more for each facet with a choice', async () => {
    const index = indexOf(ENTRIES);
    await count(index, state('tram'));
    expect(index.asked).toHaveLength(1);
    await count(index, state('tram', { kind: ['fact'], type: ['claim'] }));
    expect(index.asked).toHaveLength(1 + 3);
  });
});

test.for([
  ['P12a', 'P12a'],
  ['p12A', 'P12a'],
  [' m3AB ', 'M3ab'],
  ['P12', undefined],
  ['P12a and more', undefined],
  ['', undefined],
] as const)('the code in %j is %j', ([query, code]) => {
  expect(codeOf(query)).toBe(code);
});

test('facets become filters, and those without a choice are counted on demand', () => {
  expect(filtersOf({ kind: ['fact', 'cause'], source: [] })).toEqual({ kind: { any: ['fact', 'cause'] } });
  expect(filtersOf({ kind: ['fact'] }, true)).toMatchObject({ kind: { any: ['fact'] }, source: { none: [] } });
});

test('a search without query and choice is empty', () => {
  expect(isEmpty(state(''))).toBe(true);
  expect(isEmpty(state('', { kind: [] }))).toBe(true);
  expect(isEmpty(state('', { kind: ['fact'] }))).toBe(false);
});

test('the page says how much was found', () => {
  const found = (total: number) => ({ groups: [], total, named: undefined });
  expect(say(state(''), undefined)).toMatch(/^Type a word/u);
  expect(say(state('tram'), found(1))).toBe('1 result for “tram”');
  expect(say(state('', { kind: ['fact'] }), found(3))).toBe('3 results');
  expect(say(state('<b>'), found(0))).toBe('Nothing found for “<b>”.');
  expect(say(state('tram', { kind: ['fact'] }), found(0))).toMatch(/among what is chosen/u);
});
