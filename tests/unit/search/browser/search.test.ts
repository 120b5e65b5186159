import { describe, expect, test } from 'vitest';
import { hints, say } from '../../../../src/search/browser/status-text.ts';
import type { Fragment, Match, SearchIndex } from '../../../../src/search/browser/pagefind.ts';
import { filtersOf } from '../../../../src/search/browser/facet-sets.ts';
import { codeOf, count, find, isEmpty } from '../../../../src/search/browser/search.ts';
import type { Hit } from '../../../../src/search/browser/hits.ts';
import type { SearchState } from '../../../../src/model/facets.ts';

interface Asked {
  /** The terms that were searched for. */
  readonly asked: readonly string[];
  /** The lists that were loaded. */
  readonly loaded: readonly string[];
}

interface Entry {
  readonly text: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const claim = (code: string, text: string, kind: string, strength: string): Entry => ({
  text,
  filters: { type: ['claim'], code: [code], kind: [kind], strength: [strength], mark: ['square'], kindLabel: [kind] },
});

const ENTRIES: readonly Entry[] = [
  claim('T1a', 'the tram is late', 'fact', 'asserted'),
  claim('T1b', 'the tram will stop', 'forecast', 'likely'),
  claim('T2a', 'the tram may fly', 'forecast', 'possible'),
  { text: 'a tram is a car', filters: { type: ['term'] } },
  { text: 'a boat', filters: { type: ['term'] } },
];

/** An index that behaves as Pagefind does: words by their beginnings, phrases whole, OR by `any`, AND between filters. */
function indexOf(entries: readonly Entry[], names: readonly (readonly string[])[] = []): SearchIndex & Asked {
  const asked: string[] = [];
  const loaded: string[] = [];
  const index: SearchIndex & Asked = {
    asked,
    loaded,
    claimsOnly: false,
    whole: () => Promise.resolve(index),
    names: () => Promise.resolve(names),
    words: () => {
      loaded.push('words');
      return Promise.resolve([...new Set(entries.flatMap(({ text }) => text.split(' ')))]);
    },
    search: (term, { filters }) => {
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
            'any' in choice ? choice.any.some((value) => entry.filters[name]?.includes(value)) : true,
          ),
      );
      const counts = Object.keys(filters).map((name) => {
        const values = entries.flatMap((entry) => entry.filters[name] ?? []);
        return [name, Object.fromEntries(values.map((value) => [value, 0]))] as const;
      });
      const results = matches.map((entry): Match => ({
        id: entry.text,
        score: 1,
        words: [1],
        data: () => Promise.resolve(toFragment(entry)),
      }));
      return Promise.resolve({ results, filters: Object.fromEntries(counts) });
    },
  };
  return index;
}

function toFragment({ text, filters }: Entry): Fragment {
  return { url: `/${text}/`, content: text, meta: { title: text }, filters };
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

  test('shows only the chosen types', async () => {
    const { groups } = await find(indexOf(ENTRIES), state('tram', { type: ['term'] }));
    expect(groups.map(({ type }) => type)).toEqual(['term']);
  });

  test('browses everything without a query', async () => {
    const index = indexOf(ENTRIES);
    const { total } = await find(index, state('', { kind: ['forecast'] }));
    expect(total).toBe(2);
    expect(index.asked).toEqual([]);
  });

  test('asks for each word once, as one types on too', async () => {
    const index = indexOf(ENTRIES);
    await find(index, state('tram late tram'));
    await find(index, state('tram late'));
    expect(new Set(index.asked).size).toBe(index.asked.length);
  });

  test('loads as many hits of a group as are shown', async () => {
    const { groups } = await find(indexOf(ENTRIES), state('tram'), { shown: { claim: 1 } });
    expect(groups[0]).toMatchObject({ total: 3, hits: [{ code: 'T1a' }] });
  });

  test('puts the claim that a query names first, once, whatever the facets say', async () => {
    const { named, groups, total } = await find(indexOf(ENTRIES), state('t1A', { kind: ['forecast'] }));
    expect(named?.code).toBe('T1a');
    expect(groups).toEqual([]);
    expect(total).toBe(1);
  });

  test('finds the claims of a paragraph by its number', async () => {
    const { groups, words } = await find(indexOf(ENTRIES), state('t1'));
    expect(groups.map(({ hits }) => hits.map(nameOf))).toEqual([['T1a', 'T1b']]);
    expect(words.unknown).toEqual([]);
    const { groups: both } = await find(indexOf(ENTRIES, [['T1', 'boat']]), state('T1'));
    expect(both.map(({ hits }) => hits.map(nameOf))).toEqual([['T1a', 'T1b'], ['/a boat/']]);
  });

  test('is stopped', async () => {
    const stopped = { signal: AbortSignal.abort() };
    await expect(find(indexOf(ENTRIES), state('tram'), stopped)).rejects.toThrow(/abort/u);
    await expect(count(indexOf(ENTRIES), state('tram'), stopped.signal)).rejects.toThrow(/abort/u);
  });

  test('passes on that the index cannot be loaded', async () => {
    const broken: SearchIndex = {
      ...indexOf(ENTRIES),
      search: () => Promise.reject(new Error('no index')),
      whole: () => Promise.resolve(broken),
    };
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
});

describe('words', () => {
  const found = async (query: string, names?: readonly (readonly string[])[]) => {
    const index = indexOf(ENTRIES, names);
    const { groups, words } = await find(index, state(query));
    return {
      claims: groups.filter(({ type }) => type === 'claim').flatMap(({ hits }) => hits.map(nameOf)),
      words,
      index,
    };
  };

  test('without what only asks', async () => {
    expect((await found('why is the tram late')).claims).toEqual(['T1a']);
  });

  test('a name finds what says another name of the thing, either way', async () => {
    const names = [['the tram', 'T. L.', 'streetcar']];
    for (const name of ['streetcar', 't. l.', 'THE TRAM'])
      expect((await found(name, names)).claims, name).toEqual(['T1a', 'T1b', 'T2a']);
    expect((await found('streetcar')).claims).toEqual([]);
  });

  test('the beginning of a name finds the thing while one types', async () => {
    const { claims, words } = await found('streetc', [['tram', 'streetcar', 'street railway']]);
    expect(claims).toEqual(['T1a', 'T1b', 'T2a']);
    expect(words.unknown).toEqual([]);
  });

  test('one that no record has is told with the nearest, and the rest is searched for', async () => {
    const { claims, words, index } = await found('tram zzzz stopp');
    expect(words.unknown).toEqual([
      { word: 'zzzz', near: undefined },
      { word: 'stopp', near: 'stop' },
    ]);
    expect(claims).toEqual(['T1b', 'T1a', 'T2a']);
    expect(index.loaded).toContain('words');
  });

  test('a mistyped one alone is searched for as the nearest', async () => {
    expect((await found('trqm')).claims).toEqual(['T1a', 'T1b', 'T2a']);
  });

  test('the list of words is not loaded while every word is known', async () => {
    expect((await found('tram late')).index.loaded).toEqual([]);
  });

  test('quotation marks make a phrase, straight or curled', async () => {
    for (const query of ['"the tram is"', '“the tram is”']) {
      const { claims, words } = await found(query);
      expect(claims).toEqual(['T1a']);
      expect(words).toEqual({ unknown: [], phrase: true });
    }
  });
});

describe('the first claims come before the rest of the index is loaded', () => {
  const open = () => {
    const [first, whole] = [indexOf(ENTRIES.slice(0, 3)), indexOf(ENTRIES)];
    return { ...first, claimsOnly: true, whole: () => Promise.resolve(whole), loaded: first.loaded };
  };

  test('once', async () => {
    const claims = open();
    const early: number[] = [];
    const full = await find(claims, state('tram'), { early: ({ total }) => early.push(total) });
    await find(claims, state('tram'), { early: ({ total }) => early.push(total) });
    expect(early).toEqual([3]);
    expect(full.total).toBe(4);
  });

  test('again when the search was stopped on the way', async () => {
    const claims = open();
    const early: number[] = [];
    const stop = new AbortController();
    const stopped = find(claims, state('tram'), { early: () => stop.abort(), signal: stop.signal });
    await expect(stopped).rejects.toThrow(/abort/u);
    await find(claims, state('tram'), { early: ({ total }) => early.push(total) });
    expect(early).toEqual([3]);
  });

  test.for([
    ['tram zzzz', 3, []],
    ['tra', 3, []],
    ['trqm', 3, ['words']],
  ] as const)('of %j, with the list of words only where nothing else helps', async ([query, total, loaded]) => {
    const claims = open();
    const early: number[] = [];
    await find(claims, state(query), {
      early: (found) => {
        early.push(found.total);
        expect(claims.loaded).toEqual(loaded);
      },
    });
    expect(early).toEqual([total]);
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

test('facets become filters', () => {
  expect(filtersOf({ kind: ['fact', 'cause'], source: [] })).toEqual({ kind: { any: ['fact', 'cause'] } });
});

test('a search without query and choice is empty', () => {
  expect(isEmpty(state(''))).toBe(true);
  expect(isEmpty(state('', { kind: [] }))).toBe(true);
  expect(isEmpty(state('', { kind: ['fact'] }))).toBe(false);
});

test('the page says how much was found', () => {
  const found = (total: number) => ({ groups: [], total, named: undefined, words: { unknown: [], phrase: false } });
  expect(say(state(''), undefined)).toMatch(/^Type a word/u);
  expect(say(state('tram'), found(1))).toBe('1 result for “tram”');
  expect(say(state('', { kind: ['fact'] }), found(3))).toBe('3 results');
  expect(say(state('tram'), { ...found(3), partial: true })).toBe('Loading the rest of the results …');
  expect(say(state('<b>'), found(0))).toBe('Nothing found for “<b>”.');
  expect(say(state('tram', { kind: ['fact'] }), found(0))).toMatch(/among what is chosen/u);
});

test('the page says what became of the words', () => {
  const told = (unknown: readonly { word: string; near: string | undefined }[], phrase = false) =>
    hints({ groups: [], total: 0, named: undefined, words: { unknown, phrase } });
  expect(
    told([
      { word: 'multilatral', near: 'multilateral' },
      { word: 'zzzz', near: undefined },
    ]),
  ).toEqual(['No page has “multilatral”; did you mean “multilateral”?', 'No page has “zzzz”.']);
  expect(told([], true)).toEqual(['Searched as an exact phrase.']);
  expect(told([])).toEqual([]);
  const partial = { groups: [], total: 1, named: undefined, partial: true as const };
  expect(hints({ ...partial, words: { unknown: [{ word: 'zzzz', near: undefined }], phrase: false } })).toEqual([]);
});
