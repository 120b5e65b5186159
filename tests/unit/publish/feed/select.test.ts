import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../src/publish/feed/item.ts';
import { feedItems } from '../../../../src/publish/feed/select.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Corpus, Entry } from '../../../../src/corpus/corpus.ts';
import type { CollectionName } from '../../../../src/model/collections.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { claim, entry, source, tram } from '../../graph/fixture-corpus.ts';

const HOME = 'https://example.org/brief/';
const tell = (corpus: Corpus, home = HOME): Item[] => feedItems(buildGraph(corpus), createRoutes(home));
const titles = (items: readonly Item[]) => items.map(({ title }) => title);
const find = (items: readonly Item[], title: string) => items.find((item) => item.title === title);

/** A corpus in which one entry is otherwise than it was. */
function otherwise(name: CollectionName, id: string, fields: object, newId = id): Corpus {
  const corpus = tram();
  const entries = (corpus[name] as readonly Entry<CollectionName>[]).map((it) =>
    it.id === id ? { ...it, id: newId, data: { ...it.data, ...fields } } : it,
  );
  return { ...corpus, [name]: entries };
}
const changed = (change: string, day = '2024-02-01') => ({ changed: day, change });

describe('the first day', () => {
  test('tells each article, and in one item each what came with it', () => {
    expect(titles(tell(tram()))).toEqual([
      'Text T: Text T',
      'Text L: Text L',
      'Text T: 5 claims',
      'Text L: 2 claims',
      'Text L: 1 verdict',
      // One verdict of a kind needs no heading over it.
      'Fares – no evidence found (forecast)',
      'Text T: what it says on 2 topics',
      'Text L: what it says on 1 topic',
      '3 topics that are compared',
      '2 dated events that claims speak of',
      '2 facts by which forecasts are judged',
      '4 terms that claims name',
      '2 works referred to, or that our verdicts rest on',
    ]);
  });

  test('counts what has a verdict, and tells apart what is only followed', () => {
    expect(find(tell(tram()), 'Text L: 1 verdict')).toMatchObject({
      url: `${HOME}forecasts/`,
      summary: 'What became of what “Text L” foresaw: 1 contested; 1 is followed and not scored.',
      body: [
        expect.anything(),
        {
          list: [
            [{ text: 'Full cars', to: `${HOME}forecasts/tram-letter-2022/full/` }],
            [{ text: 'A fourth car', to: `${HOME}forecasts/tram-letter-2022/fourth/` }],
          ],
        },
      ],
    });
    const aside = { notScored: 'aim', asOf: '2023-12-31', reason: 'It is known.' };
    const followed = ['L1a', 'L2a'].map((code) =>
      entry('assessments', `tram-letter-2022/${code.toLowerCase()}`, { title: code, claims: [code], ...aside }),
    );
    expect(find(tell({ ...tram(), assessments: followed }), 'Text L: what became of it')?.summary).toBe(
      'What became of what “Text L” says: 2 followed, not scored.',
    );
  });

  test('has items that say what is in them', () => {
    expect(find(tell(tram()), 'Text L: what it says on 1 topic')).toMatchObject({
      url: `${HOME}compare/`,
      published: '2024-01-01',
      updated: '2024-01-01',
      tags: [
        { term: 'stances', label: 'Comparison' },
        { term: 'tram-letter-2022', label: 'Text L' },
      ],
      summary: 'What “Text L” says on 1 topic, and its silence on 1.',
      body: [
        [
          'What “',
          { text: 'Text L', to: `${HOME}sources/tram-letter-2022/` },
          '” says on 1 topic, and its silence on 1:',
        ],
        {
          list: [
            [{ text: 'On riders', to: `${HOME}topics/riders/` }, ': The cars are full.'],
            [{ text: 'On fares', to: `${HOME}topics/fares/` }, ': Silent: every paragraph was read for this question.'],
          ],
        },
      ],
    });
  });
});

describe('a later day', () => {
  const later = { added: '2024-02-01', changed: '2024-02-01' };

  test('tells of every new entry by itself', () => {
    const corpus = {
      ...tram(),
      claims: [
        ...tram().claims,
        claim('tram-note-2019/new', 'T3a', later),
        claim('tram-note-2019/newer', 'T3b', later),
      ],
    };
    expect(titles(tell(corpus)).slice(0, 3)).toEqual(['T3a About T3a', 'T3b About T3b', 'Text T: Text T']);
  });

  test('tells of a third article as of the first two', () => {
    const corpus = {
      ...tram(),
      sources: [
        ...tram().sources,
        source('tram-map-2023', 'U', { issued: '2023', sections: [['The map', 1, 1]], ...later }),
      ],
      claims: [...tram().claims, ...['U1a', 'U1b', 'U1c'].map((code) => claim(`tram-map-2023/${code}`, code, later))],
      terms: [
        ...tram().terms,
        entry('terms', 'map', { title: 'Map', kind: 'concept', definition: 'A map.', ...later }),
      ],
    };
    expect(titles(tell(corpus)).slice(0, 4)).toEqual([
      'Text U: Text U',
      'Text U: 3 claims',
      'Map (concept)',
      'Text T: Text T',
    ]);
  });

  test('tells in one item what belongs to no article, where there is much of it', () => {
    const found = (count: number) =>
      tell({
        ...tram(),
        facts: [
          ...tram().facts,
          ...Array.from({ length: count }, (_, index) =>
            entry('facts', `found-${index}`, {
              title: `Found ${index}`,
              date: '2023-06',
              statement: 'It was found.',
              evidence: ['gazette'],
              terms: ['tram-line'],
              ...later,
            }),
          ),
        ],
      }).filter(({ published }) => published === later.added);
    expect(found(5)).toMatchObject([
      { title: '5 facts by which forecasts are judged', url: `${HOME}timeline/`, updated: later.added },
    ]);
    expect(found(4)).toHaveLength(4);
    expect(found(1)).toMatchObject([{ url: `${HOME}timeline/#fact-found-0`, summary: 'It was found.' }]);
  });

  test('tells what changed, under the id that the entry has', () => {
    const before = tell({ ...tram(), claims: [claim('tram-note-2019/new', 'T3a', later), ...tram().claims] });
    const after = tell({
      ...tram(),
      claims: [
        claim('tram-note-2019/new', 'T3a', { ...later, ...changed('The hedge was added.', '2024-03-01') }),
        ...tram().claims,
      ],
    });
    const { id } = before[0] ?? {};
    expect(after[0]).toEqual({
      id,
      title: 'Changed: T3a About T3a',
      headline: 'About T3a',
      count: 1,
      isNew: false,
      url: `${HOME}claims/tram-note-2019/new/`,
      published: '2024-02-01',
      updated: '2024-03-01',
      tags: [
        { term: 'claims', label: 'Claims' },
        { term: 'tram-note-2019', label: 'Text T' },
        { term: 'riders', label: 'On riders' },
      ],
      summary: 'The hedge was added.',
      body: [
        ['What changed: The hedge was added.'],
        ['This is T3a.'],
        [
          { text: 'Text T', to: `${HOME}sources/tram-note-2019/` },
          ', paragraph ',
          { text: '3', to: `${HOME}sources/tram-note-2019/paragraphs/#p3` },
          ' · fact',
        ],
      ],
    });
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  test('leaves what was told on the first day as it was', () => {
    const corpus = otherwise('claims', 'tram-note-2019/fewer', changed('The number was added.'));
    const [first, ...rest] = tell(corpus);
    expect(first?.title).toBe('Changed: T1a About T1a');
    expect(rest).toEqual(tell(tram()));
  });

  test.for([
    ['sources', 'tram-note-2019', 'Text T: Text T', 'sources/tram-note-2019/'],
    ['pages', 'home', 'The home page', ''],
    ['claims', 'tram-letter-2022/full', 'L1a About L1a', 'claims/tram-letter-2022/full/'],
    ['assessments', 'tram-letter-2022/full', 'Full cars – contested (forecast)', 'forecasts/tram-letter-2022/full/'],
    [
      'assessments',
      'tram-letter-2022/fourth',
      'A fourth car – not scored: advice (followed)',
      'forecasts/tram-letter-2022/fourth/',
    ],
    ['stances', 'tram-letter-2022/riders', 'Text L on On riders', 'topics/riders/'],
    ['topics', 'fares', 'On fares (topic)', 'topics/fares/'],
    ['events', 'stops', 'New stops, 12 April 2021 (event)', 'timeline/#stops'],
    ['facts', 'counted', 'The riders are counted, May 2023 (fact)', 'timeline/#fact-counted'],
    ['terms', 'the-mayor', 'The Mayor (person)', 'terms/the-mayor/'],
    ['citations', 'gazette', 'Émile’s line (Marsh)', 'citations/gazette/'],
  ] as const)('tells of what changed in %s', ([name, id, title, path]) => {
    expect(tell(otherwise(name, id, changed('It was mended.')))[0]).toMatchObject({
      title: `Changed: ${title}`,
      url: `${HOME}${path}`,
      summary: 'It was mended.',
      published: '2024-01-01',
      updated: '2024-02-01',
    });
  });
});

describe('much that changed on one day', () => {
  const many = (count: number) => ({
    ...tram(),
    claims: [
      ...tram().claims,
      ...Array.from({ length: count }, (_, index) =>
        claim(`tram-note-2019/extra-${index}`, `T${index + 3}z`, {
          paragraphs: [index + 3],
          ...changed(`Point ${index}.`),
        }),
      ),
    ],
  });

  test('is told entry by entry as long as that can be read', () => {
    expect(titles(tell(many(4))).filter((title) => title.startsWith('Changed:'))).toHaveLength(4);
  });

  test('is told of each source in one item, which says of each entry what changed', () => {
    const items = tell(many(12));
    expect(items[0]).toMatchObject({
      title: 'Text T: 12 claims changed',
      url: `${HOME}sources/tram-note-2019/paragraphs/`,
      published: '2024-02-01',
      updated: '2024-02-01',
      tags: [{ term: 'claims' }, { term: 'tram-note-2019' }],
    });
    expect(items[0]?.body[1]).toMatchObject({
      list: expect.arrayContaining([
        ['Point 0: ', { text: 'T3z', to: `${HOME}claims/tram-note-2019/extra-0/` }],
      ]) as unknown,
    });
    expect(titles(items).filter((title) => title.startsWith('Changed:'))).toEqual([]);
  });

  test('is told by its reasons, the most common first, and in short by that', () => {
    const reasons = ['Rare.', 'Common.', 'Common.', 'Odd.', 'Common.'];
    const corpus = (why: readonly string[]) => ({
      ...tram(),
      claims: [
        ...tram().claims,
        ...why.map((change, index) => claim(`tram-note-2019/of-${index}`, `T${index + 3}z`, changed(change))),
      ],
    });
    const inShort = (why: readonly string[]) => tell(corpus(why))[0]?.summary;
    const [item] = tell(corpus(reasons));
    const told = item?.body.flatMap((block) => ('list' in block ? block.list : []));
    expect(told?.map((line) => line.map((it) => (typeof it === 'string' ? it : it.text)).join(''))).toEqual([
      'Common: T4z, T5z, T7z',
      'Rare: T3z',
      'Odd: T6z',
    ]);
    const [much] = tell(corpus(Array.from({ length: 150 }, () => 'All alike.')));
    const [line = []] = much?.body.flatMap((block) => ('list' in block ? block.list : [])) ?? [];
    expect(line.filter((it) => typeof it !== 'string')).toHaveLength(100);
    expect(line.at(-1)).toBe(' and 50 more');
    expect(inShort(reasons)).toBe('Most often: Common.');
    expect(inShort(reasons.map(() => 'All alike.'))).toBe('All alike.');
    expect(inShort(reasons.map((_, index) => `Reason ${index}.`))).toBe('Each for a reason of its own.');
  });
});

test('a claim is told with who said it, who disputes it and what became of it', () => {
  const items = tell(otherwise('claims', 'tram-letter-2022/full', changed('It was mended.')));
  expect(items[0]?.body.slice(2)).toEqual([
    [
      { text: 'Text L', to: `${HOME}sources/tram-letter-2022/` },
      ', paragraph ',
      { text: '1', to: `${HOME}sources/tram-letter-2022/paragraphs/#p1` },
      ' · fact',
    ],
    ['At odds with ', { text: 'T2a', to: `${HOME}claims/tram-note-2019/detail/` }, ': This is T2a.'],
    ['What became of it: ', { text: 'contested', to: `${HOME}forecasts/tram-letter-2022/full/` }],
  ]);
  // What is followed has no verdict to tell.
  const followed = tell(otherwise('claims', 'tram-letter-2022/more', changed('It was mended.')));
  expect(JSON.stringify(followed[0]?.body)).not.toContain('What became of it');
  const reported = tell(otherwise('claims', 'tram-note-2019/closure', changed('It was mended.')));
  expect(reported[0]?.body[2]).toContain(
    ' · position · reported · third-hand: The Mayor → Gazette → somebody unnamed · the author leaves it open · the Council’s fear, as the author describes it',
  );
});

describe('an id', () => {
  const idOf = (corpus: Corpus, home?: string) => tell(corpus, home)[0]?.id;
  const mended = changed('It was mended.');

  test('is the same on another host', () => {
    expect(tell(tram(), '/').map(({ id }) => id)).toEqual(tell(tram()).map(({ id }) => id));
  });

  test('is the same after a rename', () => {
    expect(idOf(otherwise('claims', 'tram-note-2019/fewer', mended, 'tram-note-2019/less'))).toBe(
      idOf(otherwise('claims', 'tram-note-2019/fewer', mended)),
    );
    const formerly = ['/topics/noise/', '/topics/loudness/'];
    expect(idOf(otherwise('topics', 'noise', { ...mended, formerly }, 'din'))).toBe(
      idOf(otherwise('topics', 'noise', mended)),
    );
  });

  test('is no other’s', () => {
    expect(idOf(otherwise('terms', 'gazette', mended))).not.toBe(idOf(otherwise('citations', 'gazette', mended)));
  });

  test('never becomes another: readers would take everything for new', () => {
    expect(idOf(otherwise('claims', 'tram-note-2019/fewer', mended))).toBe(
      // Made by another library: uuid5 of “claim T1a” in the feed’s namespace.
      'urn:uuid:ed34b31b-3d43-503d-8d4d-1f9ada253e6c',
    );
    // The like of “/forecasts/#tram-letter-2022-full”.
    expect(idOf(otherwise('assessments', 'tram-letter-2022/full', mended))).toBe(
      'urn:uuid:8a294b68-befc-5e9b-97ac-5fef511c4a06',
    );
  });
});

test('days are told whole, the last first, until there are fifty items', () => {
  /** Claims of paragraphs from one on, which no item tells together. */
  const many = (from: number, count: number, day: string) =>
    Array.from({ length: count }, (_, index) =>
      claim(`tram-note-2019/of-${from + index}`, `T${from + index}a`, { added: day, changed: day }),
    );
  const [spring, summer, fall] = [many(200, 30, '2024-03-01'), many(100, 40, '2024-06-01'), many(300, 5, '2024-09-01')];
  const items = tell({ ...tram(), claims: [...tram().claims, ...spring, ...fall, ...summer] });
  expect(items).toHaveLength(75);
  expect(titles(items).slice(0, 6)).toEqual(
    [300, 301, 302, 303, 304, 100].map((number) => `T${number}a About T${number}a`),
  );
  expect(items.at(-1)?.updated).toBe('2024-03-01');
});
