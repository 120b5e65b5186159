import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import { SOUND } from '../../../support/broken-corpus.ts';
import { contextOf, expand, problemsOf, referencesIn, thingsIn } from '../../../support/linked-data.ts';
import { readVocabulary } from '../../../support/schema-org.ts';
import { claim, entry, tram, tramWith } from '../../graph/fixture-corpus.ts';
import { three } from '../../graph/three-sources.ts';
import { HOME, blocksOf, siteOf } from './blocks.ts';

const vocabulary = readVocabulary();
const context = contextOf(vocabulary);

/** A thing on a page, by the end of its id; nothing when the page does not describe it. */
function thing(corpus: Corpus, path: string, fragment: string): Record<string, unknown> | undefined {
  const block = blocksOf(siteOf(corpus)).get(`${HOME}${path}`);
  const all = JSON.parse(JSON.stringify(block?.['@graph'] ?? [])) as Record<string, unknown>[];
  return all.find((one) => String(one['@id']).endsWith(fragment));
}
const claimOf = (corpus: Corpus, slug: string) => thing(corpus, `claims/tram-note-2019/${slug}/`, '#claim');
const withClaim = (more: object) =>
  tramWith('claims', (all) => [...all, claim('tram-note-2019/new', 'T3a', { ...more })]);
const id = (path: string) => ({ '@id': `${HOME}${path}` });

describe.for(Object.entries({ 'two texts': tram(), 'three texts': three(), 'the sound content': loadCorpus(SOUND) }))(
  '%s',
  ([, corpus]) => {
    test('are told in words of schema.org, without loss, every address whole', async () => {
      const blocks = [...blocksOf(siteOf(corpus))];
      const pages = await Promise.all(
        // Whatever were not whole would lead to another host.
        blocks.map(([, block]) => expand(block, 'http://elsewhere.invalid/', context)),
      );
      const things = thingsIn(pages.flat());
      const typesOf = (name: string) => things.filter((it) => it['@id'] === name).flatMap((it) => it['@type'] ?? []);
      expect(things.flatMap((it) => problemsOf(vocabulary, it, typesOf))).toEqual([]);
      expect(JSON.stringify(pages)).not.toContain('elsewhere.invalid');
      expect(JSON.stringify(blocks)).not.toMatch(/"\//u);
    });

    test('bear names that join across pages: each thing referred to is described on its page', async () => {
      const pages = await Promise.all(
        [...blocksOf(siteOf(corpus))].map(async ([address, block]) => ({
          address,
          things: await expand(block, address, context),
        })),
      );
      const described = new Set(
        pages.flatMap(({ address, things }) => thingsIn(things).map((it) => `${address} ${it['@id'] ?? ''}`)),
      );
      // Files describe themselves.
      const references = pages
        .flatMap(({ things }) => referencesIn(things))
        .filter((name) => name.startsWith(HOME) && !/\.\w+$/u.test(name));
      // Places that are steps of a way.
      const places = [`${HOME}#sources`, `${HOME}compare/#pairs`];
      const lost = references.filter(
        (name) => !places.includes(name) && !described.has(`${name.split('#')[0] ?? ''} ${name}`),
      );
      expect(new Set(lost)).toEqual(new Set());
    });

    test('say the same under any host, and the same bytes whatever the order of the files', () => {
      const text = (one: Corpus, home?: string) => JSON.stringify([...blocksOf(siteOf(one, home))]);
      expect(text(corpus, '/').replaceAll('"/', `"${HOME}`)).toBe(text(corpus));
      const reversed = Object.fromEntries(
        Object.entries(corpus).map(([name, entries]) => [name, [...entries].reverse()]),
      ) as unknown as Corpus;
      expect(text(reversed)).toBe(text(corpus));
    });
  },
);

describe('a claim', () => {
  test('appears in its source, which need not be the first place', () => {
    expect(claimOf(tram(), 'fewer')?.['appearance']).toEqual(id('sources/tram-note-2019/#article'));
    expect(claimOf(tram(), 'fewer')).not.toHaveProperty('firstAppearance');
  });

  test('is nobody’s where no author is confirmed, and never the publisher’s', () => {
    expect(claimOf(tram(), 'fewer')).not.toHaveProperty('author');
    expect(thing(tram(), 'claims/tram-note-2019/fewer/', '#article')).toMatchObject({
      publisher: { name: 'Quay Society' },
    });
  });

  test('is the authors’ where they are confirmed', () => {
    const corpus = tramWith('sources', (all) =>
      all.map((one) => ({
        ...one,
        data: { ...one.data, authors: [{ family: 'Marsh', given: 'Ada' }, { literal: 'Quay Club' }] },
      })),
    );
    const names = [1, 2].map((place) => id(`sources/tram-note-2019/#author-${place}`));
    expect(claimOf(corpus, 'fewer')?.['author']).toEqual(names);
    expect(thing(corpus, 'claims/tram-note-2019/fewer/', '#article')?.['author']).toEqual([
      { '@type': 'Person', ...names[0], name: 'Ada Marsh', familyName: 'Marsh', givenName: 'Ada' },
      { '@type': 'Organization', ...names[1], name: 'Quay Club' },
    ]);
  });

  test('that is reported is the speaker’s', () => {
    expect(claimOf(tram(), 'closure')?.['author']).toEqual({
      '@type': 'Person',
      ...id('terms/the-mayor/#named'),
      name: 'The Mayor',
    });
  });

  test.for([
    ['state', 'Organization'],
    ['institution', 'Organization'],
    ['law', undefined],
  ] as const)('that is reported of a %s has as its author: %s', ([kind, type]) => {
    const corpus = withClaim({ voice: 'reported', speaker: 'speaker', endorsed: 'open', terms: ['speaker'] });
    const more = entry('terms', 'speaker', { title: 'Speaker', kind, definition: 'It speaks.' });
    const author = claimOf({ ...corpus, terms: [...corpus.terms, more] }, 'new')?.['author'];
    expect((author as { '@type': string } | undefined)?.['@type']).toBe(type);
  });

  test('cites what the source cites there, and is based on it only where it is reported', () => {
    const works = [id('citations/yearly-count/#work')];
    expect(claimOf(tram(), 'fewer')).toMatchObject({ citation: works });
    expect(claimOf(tram(), 'fewer')).not.toHaveProperty('isBasedOn');
    const reported = withClaim({
      paragraphs: [3],
      voice: 'reported',
      speaker: 'the-mayor',
      endorsed: 'yes',
      cites: ['yearly-count'],
    });
    expect(claimOf(reported, 'new')).toMatchObject({ citation: works, isBasedOn: works });
  });

  test.for(['subject-only', 'unidentified', 'not-evidence'])('never cites a work that is %s', (state) => {
    const corpus = tramWith('citations', (all) => [
      ...all.filter((one) => one.id !== 'yearly-count'),
      entry('citations', 'yearly-count', {
        type: 'report',
        title: 'Count',
        checked: 'page-read',
        citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'count', state }],
      }),
    ]);
    expect(claimOf(corpus, 'fewer')).not.toHaveProperty('citation');
    expect(thing(corpus, 'sources/tram-note-2019/', '#article')).not.toHaveProperty('citation');
  });

  test.for([
    ['2021/..', '2021/..'],
    ['2020-10/2021-02-03', '2020-10/2021-02-03'],
    ['2009', '2009'],
    ['2009~', undefined],
    ['2021-21', undefined],
    ['200X', undefined],
    ['2009?/2010', undefined],
  ] as const)('of the period %s covers the time %s', ([period, covered]) => {
    expect(claimOf(withClaim({ period }), 'new')?.['temporalCoverage']).toBe(covered);
  });
});

test.for([
  ['2018', '2018'],
  ['2018-05', '2018-05'],
  ['2018-05-31', '2018-05-31'],
  ['2018-05-31?', undefined],
  ['2018-23', undefined],
  ['2018/2019', undefined],
] as const)('a work issued %s was published %s', ([issued, published]) => {
  const corpus = tramWith('citations', (all) =>
    all.map((one) => (one.id === 'yearly-count' ? entry('citations', one.id, { ...one.data, issued }) : one)),
  );
  expect(thing(corpus, 'citations/yearly-count/', '#work')?.['datePublished']).toBe(published);
});

test('of a link that could not be identified no work is told', () => {
  const corpus = tramWith('citations', (all) => [
    ...all,
    entry('citations', 'lost', {
      type: 'webpage',
      checked: 'not-found',
      citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'here', state: 'unidentified' }],
    }),
  ]);
  expect(thing(corpus, 'citations/lost/', '#work')).toBeUndefined();
  expect(thing(corpus, 'citations/lost/', 'citations/lost/')).not.toHaveProperty('mainEntity');
});

test.for([
  ['person', 'Person'],
  ['institution', 'Organization'],
  ['state', 'Place'],
  ['place', 'Place'],
  ['event', 'Event'],
  ['law', undefined],
  ['concept', undefined],
] as const)('a term that is a %s names a thing of type %s', ([kind, type]) => {
  const corpus = tramWith('terms', (all) =>
    all.map((one) => (one.id === 'tram-line' ? { ...one, data: { ...one.data, kind } } : one)),
  );
  expect(thing(corpus, 'terms/tram-line/', '#named')?.['@type']).toBe(type);
  expect(thing(corpus, 'terms/tram-line/', '#term')).toMatchObject({
    name: 'Tram line',
    alternateName: expect.arrayContaining(['T.L.']) as string[],
  });
  const about = claimOf(corpus, 'closure')?.['about'] as { '@id': string }[];
  expect(about.map((one) => one['@id'])).toContain(`${HOME}terms/tram-line/#${type ? 'named' : 'term'}`);
});

test('what a source is, by its genre an opinion or else by its type, decides what schema.org calls it', () => {
  const typeOf = (data: object) =>
    thing(
      tramWith('sources', (all) => all.map((one) => ({ ...one, data: { ...one.data, ...data } }))),
      'sources/tram-note-2019/',
      '#article',
    )?.['@type'];
  expect(typeOf({ genre: 'opinion article', type: 'article-newspaper' })).toBe('OpinionNewsArticle');
  expect(typeOf({ genre: 'letter', type: 'article-newspaper' })).toBe('NewsArticle');
  expect(typeOf({ genre: 'bulletin', type: 'report' })).toBe('Report');
});

test('a topic tells what each source says to it, and stays quiet where one is silent or was not compared', () => {
  const answers = (topic: string) =>
    thing(tram(), `topics/${topic}/`, '#question')?.['suggestedAnswer'] as { text: string }[] | undefined;
  expect(answers('riders')?.map(({ text }) => text)).toEqual(['Riders are fewer.', 'The cars are full.']);
  expect(answers('fares')).toHaveLength(1);
  expect(answers('noise')).toBeUndefined();
});

test('an event that lasted has a first and a last day', () => {
  const corpus = tramWith('events', (all) => [
    ...all,
    entry('events', 'works', {
      title: 'Works',
      date: '2021-04-12/2021-04-15',
      summary: 'They go on.',
      claims: ['L1a'],
    }),
  ]);
  expect(thing(corpus, 'timeline/', '#works')).toMatchObject({ startDate: '2021-04-12', endDate: '2021-04-15' });
  expect(thing(corpus, 'timeline/', '#stops')).not.toHaveProperty('endDate');
});

describe('a verdict', () => {
  test('is a page about the claims that it judges, and describes the works behind its facts', () => {
    const path = 'forecasts/tram-letter-2022/full/';
    expect(thing(tram(), path, path)?.['about']).toEqual([id('claims/tram-letter-2022/full/#claim')]);
    for (const work of ['gazette', 'yearly-count'])
      expect(thing(tram(), path, `citations/${work}/#work`)).toHaveProperty('@type');
    const both = 'forecasts/tram-note-2019/fares/';
    expect(thing(tram(), both, both)?.['about']).toEqual(
      ['tickets', 'last'].map((slug) => id(`claims/tram-note-2019/${slug}/#claim`)),
    );
  });

  test('is no review and no rating: it says what became of a forecast, and not whether a claim is true', () => {
    const text = JSON.stringify([...blocksOf(siteOf(tram()))]);
    expect(text).not.toMatch(/"@type":"[^"]*(?:Review|Rating)/u);
  });
});
