import { describe, expect, test } from 'vitest';
import { encodeFilters } from '../../../../src/search/record.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';
import { statusText } from '../../../../src/search/browser/notices.ts';
import { countFacets } from '../../../../src/search/browser/facet-counts.ts';
import { remembering } from '../../../../src/search/browser/pagefind.ts';
import type { Match, SearchIndex } from '../../../../src/search/browser/pagefind.ts';
import { isEmpty, preview, search } from '../../../../src/search/browser/search.ts';
import type { Hit } from '../../../../src/search/browser/hits.ts';
import type { SearchState } from '../../../../src/model/facets.ts';

interface Asked {
  /** The terms that were searched for. */
  readonly asked: readonly string[];
  /** The lists that were loaded. */
  readonly loaded: readonly string[];
}

type Entry = Pick<SearchRecord, 'text' | 'facets' | 'facts'>;

const claim = (code: string, text: string, kind: string, strength: string): Entry => ({
  text,
  facets: { kind: [kind], strength: [strength] },
  facts: {
    type: 'claim',
    code,
    mark: 'square',
    kind,
    ...(strength === 'asserted' ? {} : { hedge: strength }),
    details: [],
    paragraphs: [],
    disputedBy: [],
  },
});
const term = (text: string): Entry => ({ text, facets: {}, facts: { type: 'term' } });

const ENTRIES: readonly Entry[] = [
  claim('T1a', 'the tram is late', 'fact', 'asserted'),
  claim('T1aa', 'the tram will stop', 'forecast', 'likely'),
  claim('T2a', 'the tram may fly', 'forecast', 'possible'),
  term('a tram is a car'),
  term('a boat'),
];
const CLAIMS = ENTRIES.slice(0, 3);

/** An index that behaves as Pagefind does: words by their beginnings, phrases whole, OR by `any`, AND between filters. */
function indexOf(entries: readonly Entry[], names: readonly (readonly string[])[] = []): SearchIndex & Asked {
  const asked: string[] = [];
  const loaded: string[] = [];
  const index: SearchIndex & Asked = {
    asked,
    loaded,
    names: () => Promise.resolve(names),
    words: () => {
      loaded.push('words');
      return Promise.resolve([...new Set(entries.flatMap(({ text }) => text.split(' ')))]);
    },
    search: remembering((term, { filters }) => {
      if (term !== null) asked.push(term);
      const phrase = /^"(.*)"$/u.exec(term ?? '')?.[1];
      const has = (text: string) =>
        phrase === undefined
          ? (term ?? '')
              .toLowerCase()
              .split(' ')
              .every((word) => ` ${text}`.includes(` ${word}`))
          : ` ${text} `.includes(` ${phrase.toLowerCase()} `);
      const matches = entries.filter(
        (entry) =>
          (term === null || has(entry.text)) &&
          Object.entries(filters).every(([name, choice]) =>
            'any' in choice ? choice.any.some((value) => encodeFilters(entry)[name]?.includes(value)) : true,
          ),
      );
      const counts = Object.keys(filters).map((name) => {
        const values = entries.flatMap((entry) => encodeFilters(entry)[name] ?? []);
        return [name, Object.fromEntries(values.map((value) => [value, 0]))] as const;
      });
      const results = matches.map((entry): Match => ({
        id: entry.text,
        score: 1,
        words: [1],
        data: () =>
          Promise.resolve({
            url: `/${entry.text}/`,
            content: entry.text,
            meta: { title: entry.text },
            filters: encodeFilters(entry),
          }),
      }));
      return Promise.resolve({ results, filters: Object.fromEntries(counts) });
    }),
  };
  return index;
}

const state = (query: string, facets: SearchState['facets'] = {}): SearchState => ({ query, facets });
const nameOf = (hit: Hit) => (hit.type === 'claim' ? hit.code : hit.url);

describe('a search', () => {
  test('groups by type, claims first, and leaves out what has no hit', async () => {
    const { groups, total } = await search(indexOf(ENTRIES), state('tram'));
    expect(groups.map(({ type, hits }) => [type, hits.map(nameOf)])).toEqual([
      ['claim', ['T1a', 'T1aa', 'T2a']],
      ['term', ['/a tram is a car/']],
    ]);
    expect(total).toBe(4);
  });

  test('takes OR inside a facet and AND between facets', async () => {
    const both = await search(indexOf(ENTRIES), state('tram', { kind: ['fact', 'forecast'], strength: ['likely'] }));
    expect(both.groups.flatMap(({ hits }) => hits.map(nameOf))).toEqual(['T1aa']);
  });

  test('shows only the chosen types', async () => {
    const { groups } = await search(indexOf(ENTRIES), state('tram', { type: ['term'] }));
    expect(groups.map(({ type }) => type)).toEqual(['term']);
  });

  test('browses everything without a query', async () => {
    const index = indexOf(ENTRIES);
    const { total } = await search(index, state('', { kind: ['forecast'] }));
    expect(total).toBe(2);
    expect(index.asked).toEqual([]);
  });

  test('asks for each word once, as one types on too', async () => {
    const index = indexOf(ENTRIES);
    await search(index, state('tram late tram'));
    await search(index, state('tram late'));
    expect(new Set(index.asked).size).toBe(index.asked.length);
  });

  test('loads as many hits of a group as are shown', async () => {
    const { groups } = await search(indexOf(ENTRIES), state('tram'), { claim: 1 });
    expect(groups[0]).toMatchObject({ total: 3, hits: [{ code: 'T1a' }] });
  });

  test('shows the last hit of a group where it alone would be left', async () => {
    const { groups } = await search(indexOf(ENTRIES), state('tram'), { claim: 2 });
    expect(groups[0]?.hits.map(nameOf)).toEqual(['T1a', 'T1aa', 'T2a']);
  });

  test('puts the claim that a query names first, once, whatever the facets say', async () => {
    const { named, groups, total } = await search(indexOf(ENTRIES), state('t1A', { kind: ['forecast'] }));
    expect(named?.code).toBe('T1a');
    expect(groups).toEqual([]);
    expect(total).toBe(1);
  });

  test('finds the claims of a paragraph by its number', async () => {
    const { groups, notices } = await search(indexOf(ENTRIES), state('t1'));
    expect(groups.map(({ hits }) => hits.map(nameOf))).toEqual([['T1a', 'T1aa']]);
    expect(notices).toEqual([]);
    const { groups: both } = await search(indexOf(ENTRIES, [['T1', 'boat']]), state('T1'));
    expect(both.map(({ hits }) => hits.map(nameOf))).toEqual([['T1a', 'T1aa'], ['/a boat/']]);
  });

  test('is stopped', async () => {
    await expect(search(indexOf(ENTRIES), state('tram'), {}, AbortSignal.abort())).rejects.toThrow(/abort/u);
    await expect(preview(indexOf(CLAIMS), 'tram', AbortSignal.abort())).rejects.toThrow(/abort/u);
  });

  test('passes on that the index cannot be loaded', async () => {
    const shaky: SearchIndex = { ...indexOf(ENTRIES), search: () => Promise.reject(new Error('no index')) };
    await expect(search(shaky, state('tram'))).rejects.toThrow('no index');
  });
});

test('each value of a facet is counted beside what the other facets choose', async () => {
  const index = indexOf(ENTRIES);
  const { ranked } = await search(index, state('tram', { kind: ['fact'] }));
  const counts = await countFacets(index, { kind: ['fact'] }, ranked);
  expect(counts.kind).toEqual({ fact: 1, forecast: 2 });
  expect(counts.strength).toEqual({ asserted: 1, likely: 0, possible: 0 });
  expect(counts.type).toEqual({ claim: 1, term: 0 });
});

describe('words', () => {
  const found = async (query: string, names?: readonly (readonly string[])[]) => {
    const index = indexOf(ENTRIES, names);
    const { groups, notices } = await search(index, state(query));
    return {
      claims: groups.filter(({ type }) => type === 'claim').flatMap(({ hits }) => hits.map(nameOf)),
      notices,
      index,
    };
  };

  test('without what only asks', async () => {
    expect((await found('why is the tram late')).claims).toEqual(['T1a']);
  });

  test('a name finds what says another name of the thing, either way', async () => {
    const names = [['the tram', 'T. L.', 'streetcar']];
    for (const name of ['streetcar', 't. l.', 'THE TRAM'])
      expect((await found(name, names)).claims, name).toEqual(['T1a', 'T1aa', 'T2a']);
    expect((await found('streetcar')).claims).toEqual([]);
  });

  test('the beginning of a name finds the thing while one types', async () => {
    const { claims, notices } = await found('streetc', [['tram', 'streetcar', 'street railway']]);
    expect(claims).toEqual(['T1a', 'T1aa', 'T2a']);
    expect(notices).toEqual([]);
  });

  test('one that no record has is told with the nearest, and the rest is searched for', async () => {
    const { claims, notices, index } = await found('tram zzzz stopp');
    expect(notices).toEqual([
      { kind: 'unknown', word: 'zzzz', suggestion: undefined },
      { kind: 'unknown', word: 'stopp', suggestion: 'stop' },
    ]);
    expect(claims).toEqual(['T1aa', 'T1a', 'T2a']);
    expect(index.loaded).toContain('words');
  });

  test('a mistyped one alone is searched for as the nearest', async () => {
    expect((await found('trqm')).claims).toEqual(['T1a', 'T1aa', 'T2a']);
  });

  test('the list of words is not loaded while every word is known', async () => {
    expect((await found('tram late')).index.loaded).toEqual([]);
  });

  test('quotation marks make a phrase, straight or curled', async () => {
    for (const query of ['"the tram is"', '“the tram is”']) {
      const { claims, notices } = await found(query);
      expect(claims).toEqual(['T1a']);
      expect(notices).toEqual([{ kind: 'phrase' }]);
    }
  });
});

describe('a preview shows the first claims', () => {
  test.for([
    ['tram', 3, []],
    ['tram zzzz', 3, []],
    ['tra', 3, []],
    ['trqm', 3, ['words']],
    ['"the tram is"', 1, []],
    ['t1', 2, []],
    ['T2a', 1, []],
    ['boat', 0, ['words']],
  ] as const)('of %j, with the list of words only where nothing else helps', async ([query, total, loaded]) => {
    const index = indexOf(CLAIMS);
    const found = await preview(index, query);
    expect(found).toMatchObject({ total, partial: true });
    expect(index.loaded).toEqual(loaded);
  });

  test('and says nothing of a word that the rest may have', async () => {
    expect((await preview(indexOf(CLAIMS), 'tram boat')).notices).toEqual([]);
  });
});

test('a search without query and choice is empty', () => {
  expect(isEmpty(state(''))).toBe(true);
  expect(isEmpty(state('', { kind: [] }))).toBe(true);
  expect(isEmpty(state('', { kind: ['fact'] }))).toBe(false);
});

test('the page says how much was found', () => {
  expect(statusText(state(''), undefined)).toMatch(/^Type a word/u);
  expect(statusText(state('tram'), { total: 1 })).toBe('1 result for “tram”');
  expect(statusText(state('', { kind: ['fact'] }), { total: 3 })).toBe('3 results');
  expect(statusText(state('tram'), { total: 3, partial: true })).toBe('Loading the rest of the results …');
  expect(statusText(state('<b>'), { total: 0 })).toBe('Nothing found for “<b>”.');
  expect(statusText(state('tram', { kind: ['fact'] }), { total: 0 })).toMatch(/among what is chosen/u);
});
