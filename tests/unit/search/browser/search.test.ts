import { afterAll, describe, expect, test, vi } from 'vitest';
import { indexOf, removeIndexes } from '../../../support/search-index.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';
import { statusText } from '../../../../src/search/browser/notices.ts';
import { countFacets } from '../../../../src/search/browser/facet-counts.ts';
import { remembering } from '../../../../src/search/browser/pagefind.ts';
import type { SearchIndex } from '../../../../src/search/browser/pagefind.ts';
import { isEmpty, preview, search } from '../../../../src/search/browser/search.ts';
import type { Found } from '../../../../src/search/browser/search.ts';
import type { Hit } from '../../../../src/search/browser/hits.ts';
import type { WordVectors } from '../../../../src/search/meaning/vectors.ts';
import type { SearchState } from '../../../../src/model/facets.ts';

type Entry = Pick<SearchRecord, 'text' | 'facets' | 'facts'>;

const claim = (code: string, text: string, kind: string, strength: string): Entry => ({
  text,
  facets: { kind: [kind], strength: [strength], source: ['note'] },
  facts: {
    type: 'claim',
    code,
    mark: 'square',
    kind,
    ...(strength === 'asserted' ? {} : { hedge: strength }),
    details: [],
    paragraphs: [{ number: Number(/\d+/u.exec(code)?.[0]), url: '/' }],
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
const SOURCES = [{ id: 'note', code: 'T', names: ['note'] }];

const recordOf = (entry: Entry): SearchRecord => ({ ...entry, url: `/${entry.text}/`, meta: { title: '–' } });
const open = (entries: readonly Entry[] = ENTRIES, names: readonly (readonly string[])[] = []) =>
  indexOf(entries.map(recordOf), { names: { names, hasLedger: false, sources: SOURCES } });
const whole = async (...asked: Parameters<typeof open>) => (await open(...asked)).whole();
const claimsOf = async (...asked: Parameters<typeof open>) => {
  const index = await open(...asked);
  const claims = await index.claims();
  if (!claims) throw new Error('The claims come first');
  return { claims, loaded: index.loaded };
};

afterAll(removeIndexes);

const state = (query: string, facets: SearchState['facets'] = {}): SearchState => ({ query, facets });
const nameOf = (hit: Hit) => (hit.type === 'claim' ? hit.code : hit.url);

describe('a search', () => {
  test('groups by type, claims first, and leaves out what has no hit', async () => {
    const { groups, total } = await search(await whole(), state('tram'));
    expect(groups.map(({ type, hits }) => [type, hits.map(nameOf).sort()])).toEqual([
      ['claim', ['T1a', 'T1aa', 'T2a']],
      ['term', ['/a tram is a car/']],
    ]);
    expect(total).toBe(4);
  });

  test('takes OR inside a facet and AND between facets', async () => {
    const both = await search(await whole(), state('tram', { kind: ['fact', 'forecast'], strength: ['likely'] }));
    expect(both.groups.flatMap(({ hits }) => hits.map(nameOf))).toEqual(['T1aa']);
  });

  test('shows only the chosen types', async () => {
    const { groups } = await search(await whole(), state('tram', { type: ['term'] }));
    expect(groups.map(({ type }) => type)).toEqual(['term']);
  });

  test('browses everything without a query, in the order of the content', async () => {
    const { groups } = await search(await whole(), state('', { kind: ['forecast'] }));
    expect(groups.map(({ hits }) => hits.map(nameOf))).toEqual([['T1aa', 'T2a']]);
  });

  test('loads as many hits of a group as are shown', async () => {
    const { groups } = await search(await whole(), state('tram'), { claim: 1 });
    expect(groups[0]?.total).toBe(3);
    expect(groups[0]?.hits).toHaveLength(1);
  });

  test('shows the last hit of a group where it alone would be left', async () => {
    const { groups } = await search(await whole(), state('tram'), { claim: 2 });
    expect(groups[0]?.hits).toHaveLength(3);
  });

  test('is stopped', async () => {
    const { claims } = await claimsOf();
    await expect(preview(claims, 'tram', AbortSignal.abort())).rejects.toThrow(/abort/u);
    await expect(search(await whole(), state('tram'), {}, AbortSignal.abort())).rejects.toThrow(/abort/u);
  });

  test('passes on that the index cannot be loaded', async () => {
    const shaky: SearchIndex = { ...(await whole()), search: () => Promise.reject(new Error('no index')) };
    await expect(search(shaky, state('tram'))).rejects.toThrow('no index');
  });

  test('keeps claims that are seen already in their places', async () => {
    const index = await whole();
    const { ranked } = await search(index, state('tram stop'));
    const early = ranked.slice(0, 3).reverse();
    const { groups } = await search(index, state('tram stop'), {}, undefined, early);
    expect(groups[0]?.hits.map(nameOf).at(-1)).toBe('T1aa');
    // Even what the whole index would leave out.
    const { groups: kept } = await search(index, state('boat'), {}, undefined, early.slice(0, 1));
    expect(kept[0]?.hits).toHaveLength(1);
  });
});

test('who asks for records without a word loads no words of them', async () => {
  const index = await open();
  const all = await index.whole();
  await all.search(null, { filters: {} });
  await countFacets(all, {}, []);
  expect(index.loaded.filter((path) => path.includes('/index/'))).toEqual([]);
  await all.search('tram', { filters: {} });
  expect(index.loaded.filter((path) => path.includes('/index/'))).not.toEqual([]);
});

test('what was asked for is asked for once', async () => {
  let times = 0;
  const ask = remembering(() => {
    times += 1;
    return Promise.resolve({ results: [], filters: {} });
  });
  await ask('tram', { filters: {} });
  await ask('tram', { filters: {} });
  await ask('late', { filters: {} });
  expect(times).toBe(2);
});

test('each value of a facet is counted beside what the other facets choose', async () => {
  const index = await whole();
  const { ranked } = await search(index, state('tram', { kind: ['fact'] }));
  const counts = await countFacets(index, { kind: ['fact'] }, ranked);
  expect(counts.kind).toEqual({ fact: 1, forecast: 2 });
  expect(counts.strength).toEqual({ asserted: 1, likely: 0, possible: 0 });
  expect(counts.type).toEqual({ claim: 1, term: 0 });
});

describe('codes', () => {
  const named = async (query: string) => {
    const found = await search(await whole(), state(query, { kind: ['forecast'] }));
    return [found.named.map(({ code }) => code), found.groups.flatMap(({ hits }) => hits.map(nameOf)), found.total];
  };

  test.for(['t1A', 'T 1a', 'claim t1a', 'Claims T1a.'])('%j names a claim, whatever the facets say', async (query) => {
    expect(await named(query)).toEqual([['T1a'], [], 1]);
  });

  test('several, and with words, come before what the words find', async () => {
    expect(await named('T2a t1a')).toEqual([['T1a', 'T2a'], [], 2]);
    expect(await named('what does T1a say of stops')).toEqual([['T1a'], ['T1aa'], 2]);
  });

  test('what looks like one and is none is a word', async () => {
    const { groups } = await search(
      await whole([...ENTRIES, claim('T3a', 'line 5a', 'fact', 'asserted')]),
      state('line 5a'),
    );
    expect(groups.flatMap(({ hits }) => hits.map(nameOf))).toEqual(['T3a']);
  });

  const ofParagraph = async (query: string, names?: readonly (readonly string[])[]) =>
    (await search(await whole(ENTRIES, names), state(query))).groups.flatMap(({ hits }) => hits.map(nameOf));

  test.for(['t1', 'paragraph 1', '¶1', '¶ 1', 'note paragraph 1', 'para. 1', 'note x1'])(
    '%j finds the claims of a paragraph',
    async (query) => {
      expect(await ofParagraph(query)).toEqual(['T1a', 'T1aa']);
    },
  );

  test('several letters that no source has name no paragraph', async () => {
    expect(await ofParagraph('co1')).toEqual([]);
  });

  test('with words, a paragraph’s claims that have them come first', async () => {
    expect(await ofParagraph('t1 stop')).toEqual(['T1aa', 'T1a']);
  });

  test('a paragraph’s name that is a thing’s too finds both', async () => {
    expect(await ofParagraph('T1', [['T1', 'boat']])).toEqual(['T1a', 'T1aa', '/a boat/']);
  });
});

describe('words', () => {
  const found = async (query: string, names?: readonly (readonly string[])[], entries = ENTRIES) => {
    const index = await open(entries, names);
    const { groups, notices } = await search(await index.whole(), state(query));
    return {
      claims: groups.filter(({ type }) => type === 'claim').flatMap(({ hits }) => hits.map(nameOf)),
      others: groups.filter(({ type }) => type !== 'claim').flatMap(({ hits }) => hits.map(nameOf)),
      notices,
      loaded: index.loaded,
    };
  };

  test('without what only asks', async () => {
    for (const [query, code] of [
      ['why is the tram late', 'T1a'],
      ['why didn’t the tram stop', 'T1aa'],
    ] as const) {
      const { claims, notices } = await found(query);
      expect([claims[0], notices]).toEqual([code, []]);
    }
  });

  test('a name finds what says another name of the thing, either way', async () => {
    const names = [['the tram', 'T. L.', 'streetcar']];
    for (const name of ['streetcar', 't. l.', 'THE TRAM'])
      expect((await found(name, names)).claims.sort(), name).toEqual(['T1a', 'T1aa', 'T2a']);
    expect((await found('streetcar')).claims).toEqual([]);
  });

  test('a name is found written as one word', async () => {
    const names = [['tram line two', 'late']];
    expect((await found('tramlinetwo', names)).claims).toEqual(['T1a']);
  });

  test('a word of everyday is a name alone or in capitals only', async () => {
    const names = [['START', 'boat']];
    for (const query of ['START', 'start', 'the START talks'])
      expect((await found(query, names)).others).toEqual(['/a boat/']);
    expect((await found('did the tram start late', names)).others).not.toContain('/a boat/');
  });

  test('the beginning of a name finds the thing while one types', async () => {
    const { claims, notices } = await found('streetc', [['tram', 'streetcar', 'street railway']]);
    expect(claims.sort()).toEqual(['T1a', 'T1aa', 'T2a']);
    expect(notices).toEqual([]);
  });

  test('the beginning of a word finds it, and its first letters do not', async () => {
    expect((await found('lat')).claims).toEqual(['T1a']);
    expect((await found('latent')).claims).toEqual([]);
    expect((await found('trample')).claims).toEqual([]);
  });

  test('a word that only other records have finds no claim by its first letters', async () => {
    const entries = [...ENTRIES, term('a trampoline')];
    expect(await found('trampoline', [], entries)).toMatchObject({ claims: [], others: ['/a trampoline/'] });
    const claims = [...ENTRIES, claim('T3a', 'the boats sink', 'fact', 'asserted')];
    expect(await found('sink', [], claims)).toMatchObject({ claims: ['T3a'], others: [] });
  });

  test('one that no record has is told with the nearest, and the rest is searched for', async () => {
    const { claims, notices } = await found('tram zzzz stopp');
    expect(notices).toEqual([
      { kind: 'unknown', word: 'zzzz', isWord: false, suggestion: undefined },
      { kind: 'unknown', word: 'stopp', isWord: false, suggestion: 'stop' },
    ]);
    expect(claims[0]).toBe('T1aa');
  });

  test('a mistyped one alone is searched for as the nearest', async () => {
    expect((await found('trqm')).claims.sort()).toEqual(['T1a', 'T1aa', 'T2a']);
  });

  test('the lists of words are not loaded while every word is known', async () => {
    expect((await found('tram late')).loaded.filter((path) => path.endsWith('words.json'))).toEqual([]);
  });

  test.for(['tram-late', 'late-tram'])('with a hyphen that no record has, they are found apart: %s', async (query) => {
    expect((await found(query)).claims[0]).toBe('T1a');
  });

  test.for(['anti tram', 'anti-tram', 'antitram'])('with a hyphen or without, they are found: %s', async (query) => {
    const entries = [...ENTRIES, claim('T3a', 'an anti-tram mood', 'fact', 'asserted')];
    expect((await found(query, [], entries)).claims[0]).toBe('T3a');
  });
});

describe('operators', () => {
  const found = async (query: string) => {
    const { groups, notices } = await search(await whole(), state(query, { type: ['claim'] }));
    return { claims: groups.flatMap(({ hits }) => hits.map(nameOf)), notices };
  };

  test.for(['"the tram is"', '“the tram is”', 'tram "the tram is"', '"the tram is'])(
    '%s asks for the words side by side',
    async (query) => {
      const { claims, notices } = await found(query);
      expect(claims).toEqual(['T1a']);
      expect(notices).toEqual([{ kind: 'phrase', text: 'the tram is' }]);
    },
  );

  test.for(['tram -late', 'tram NOT late', 'tram -"is late"'])('%s leaves out what has it', async (query) => {
    const { claims, notices } = await found(query);
    expect(claims.sort()).toEqual(['T1aa', 'T2a']);
    expect(notices).toMatchObject([{ kind: 'without' }]);
  });

  test('OR asks for either', async () => {
    expect((await found('late OR fly')).claims.sort()).toEqual(['T1a', 'T2a']);
  });
});

describe('meaning', () => {
  const vectors: WordVectors = {
    dimensions: 2,
    stems: ['tram', 'trolley', 'late', 'tardi', 'cloud'],
    rows: Float32Array.from([1, 0, 0.98, 0.2, 0, 1, 0.2, 0.98, -1, 0]),
  };
  const entries: readonly Entry[] = [
    claim('T1a', 'the tram is late', 'fact', 'asserted'),
    claim('T2a', 'the boat is late', 'fact', 'asserted'),
  ];
  const ask = async (query: string, askedAs: readonly string[] = [], facets: SearchState['facets'] = {}) => {
    const records = [
      ...entries.map(recordOf),
      {
        ...recordOf(term('Trams')),
        meta: { title: 'Trams' },
        facts: { type: 'topic', answer: 'They stop.' },
        askedAs,
      } as const,
    ];
    return search(await (await indexOf(records, { vectors })).whole(), state(query, facets));
  };

  test('a claim is found by words that are near its own, and is told apart', async () => {
    const { groups, notices } = await ask('trolleys');
    expect(groups[0]?.hits).toMatchObject([{ code: 'T1a', byMeaning: true }]);
    expect(notices).toEqual([{ kind: 'unknown', word: 'trolleys', isWord: true, suggestion: undefined }]);
  });

  test('a claim that has the words comes first and is not told apart', async () => {
    const { groups } = await ask('trolley late');
    expect(groups[0]?.hits[0]).toMatchObject({ code: 'T1a', byMeaning: false });
  });

  test('what is near nothing finds nothing', async () => {
    expect((await ask('cloud')).total).toBe(0);
  });

  test('a topic whose question is asked answers first', async () => {
    expect((await ask('trolley', ['where is it'])).answer).toMatchObject({ title: 'Trams', text: 'They stop.' });
    expect((await ask('late')).answer).toBeUndefined();
  });

  test('what answers is one result and no hit, but where something is chosen', async () => {
    const typesOf = ({ groups }: Found) => groups.map(({ type, total }) => [type, total]);
    const found = await ask('trams', ['where is the tram']);
    expect(found).toMatchObject({ total: 2, answer: { title: 'Trams' } });
    expect(typesOf(found)).toEqual([['claim', 1]]);
    const chosen = await ask('trams', ['where is the tram'], { type: ['topic'] });
    expect(chosen.answer).toBeUndefined();
    expect(typesOf(chosen)).toEqual([['topic', 1]]);
  });

  test('a group tells whether all of it was found by meaning alone', async () => {
    const isByMeaning = async (query: string) => (await ask(query)).groups.map(({ byMeaning }) => byMeaning);
    expect(await isByMeaning('trolleys')).toContain(true);
    expect(await isByMeaning('late')).toEqual([false]);
  });

  test('without its file, words alone are searched for, and that is said', async () => {
    const index = await indexOf([...entries, term('a boat')].map(recordOf), { vectors });
    const search_ = await index.whole();
    const { fetch: load } = globalThis;
    vi.stubGlobal('fetch', (address: string) =>
      address.endsWith('.bin') ? Promise.resolve(new Response(null, { status: 404 })) : load(address),
    );
    const { groups, notices } = await search(search_, state('late'));
    expect(groups[0]?.total).toBe(2);
    expect(notices).toEqual([{ kind: 'lost', help: 'meaning' }]);
  });
});

describe('other languages', () => {
  const translations = [
    { name: 'tram', translations: ['трамваи', 'tramvai'] },
    { name: 'car stop', translations: ['остановка трамвая', 'przystanek'] },
    { name: 'boat', translations: ['корабль'] },
  ];
  const ask = async (query: string) =>
    search(await (await indexOf(ENTRIES.map(recordOf), { translations })).whole(), state(query));

  test.for(['трамваем', 'ТРАМВАЙ', 'tramvaya', 'новые трамваи'])('%s is read in any case and script', async (query) => {
    const { groups, notices, marks } = await ask(query);
    expect(groups[0]?.total).toBe(3);
    expect(notices).toEqual([{ kind: 'translated', text: 'tram' }]);
    expect(marks).toBe('tram');
  });

  test.for(['трамплин', 'ships'])('%s is no form of what only begins alike', async (query) => {
    expect((await ask(query)).notices).not.toContainEqual({ kind: 'translated', text: 'tram' });
  });

  test('a longer name goes before a shorter', async () => {
    expect((await ask('остановки трамваев')).notices).toEqual([{ kind: 'translated', text: 'car stop' }]);
  });

  test('what no list knows is tried in Latin letters', async () => {
    expect((await ask('боат')).groups.flatMap(({ hits }) => hits.map(nameOf))).toEqual(['/a boat/']);
  });
});

describe('a preview shows the first claims', () => {
  test.for([
    ['tram', 3],
    ['tram fly', 1],
    ['tram Zzzz', 3],
    ['tra', 3],
    ['"the tram is"', 1],
    ['t1', 2],
    ['T2a', 1],
    // What no claim has may come near one in meaning.
    ['tram zzzz', 0],
    ['boat', 0],
    ['trample', 0],
  ] as const)('of %j that nothing can take their place', async ([query, total]) => {
    const { claims } = await claimsOf();
    expect(await preview(claims, query)).toMatchObject({ total, partial: true, notices: [] });
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
